import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** A suite that failed before its tests did not pass them over: it is said so, for they would look harmless. */
const reasonOf = ({ parent }: TestCase): string =>
  parent.errors().length > 0 ? 'NOT RUN, its suite failed before it' : 'its condition did not hold here';

/** One line for each test of the module that did not run, with the reason it gave. */
const linesOf = (testModule: TestModule): readonly string[] =>
  [...testModule.children.allTests('skipped')].map((testCase) => {
    const result = testCase.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    return `  ${testModule.relativeModuleId} › ${testCase.fullName}: ${note ?? reasonOf(testCase)}`;
  });

/** Lists every skipped test at the end of a run: a test that silently stops running is believed to pass. */
export const skippedTests = {
  onTestRunEnd(testModules) {
    const lines = testModules.flatMap(linesOf);
    if (lines.length > 0) process.stdout.write(`\nSKIPPED (${lines.length}):\n${lines.join('\n')}\n`);
  },
} satisfies Reporter;
