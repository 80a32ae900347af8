/** The results of the last test run, as vitest wrote them. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Test } from './written-tests.ts';

const reportFile = 'test-results/vitest.json';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** The tests the last run knew, or undefined when there was none or its report cannot be read. */
export async function findReportedTests(root: string): Promise<readonly Test[] | undefined> {
  const text = await readFile(join(root, reportFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const report = reportSchema.safeParse(parseJson(text));
  if (!report.success) return undefined;
  return report.data.testResults.flatMap(({ name, assertionResults }) => {
    const file = relative(root, name).replaceAll('\\', '/');
    return assertionResults.map(({ fullName, status }) => ({
      file,
      title: fullName,
      passing: status === 'passed',
    }));
  });
}

/** A run that was broken off leaves half a file. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
