/** Requirements and the tests that carry them, put together. */
import type { Requirement } from '#regulation/requirement.ts';
import { requirements } from '#regulation/requirements.ts';
import { citedIds } from './cited-ids.ts';
import { findReportedTests } from './test-report.ts';
import { findTestFiles, readWrittenTests, type Test } from './written-tests.ts';

/** One line of the table; the counts are of tests whose titles name the requirement. */
export type Evidence = Requirement & {
  readonly tests: number;
  readonly passing: number;
  readonly files: readonly string[];
};

export type Collected = {
  readonly tests: readonly Test[];
  /** Test files the last run did not know: their tests count, but none as passing. */
  readonly withoutResult: number;
  readonly hasReport: boolean;
};

/** All tests of the project: with their results where the last run has them, as written where it has not. */
export async function collectTests(root: string): Promise<Collected> {
  const files = await findTestFiles(root);
  const reported = await findReportedTests(root);
  const known = new Set(reported?.map(({ file }) => file));
  const missing = files.filter((file) => !known.has(file));
  const results = (reported ?? []).filter(({ file }) => files.includes(file));
  return {
    tests: [...results, ...(await readWrittenTests(root, missing))],
    withoutResult: missing.length,
    hasReport: reported !== undefined,
  };
}

/** Every requirement with the tests whose titles name it. */
export function evidenceOf(tests: readonly Test[]): readonly Evidence[] {
  const ids = requirements.map(({ id }) => id);
  const cited = tests.map((test) => ({ test, ids: citedIds(test.title, ids) }));
  return requirements.map((requirement) => {
    const carrying = cited.flatMap(({ test, ids: named }) => (named.includes(requirement.id) ? [test] : []));
    return {
      ...requirement,
      tests: carrying.length,
      passing: carrying.filter(({ passing }) => passing).length,
      files: [...new Set(carrying.map(({ file }) => file))].sort(),
    };
  });
}
