import type { Reporter, TestModule } from 'vitest/node';

/** One line for each test of the module that did not run, with the reason it gave. */
const linesOf = (testModule: TestModule): readonly string[] =>
  [...testModule.children.allTests('skipped')].map((testCase) => {
    const result = testCase.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    return `  ${testModule.relativeModuleId} › ${testCase.fullName}: ${note ?? 'its condition did not hold here'}`;
  });

/** Lists every skipped test at the end of a run: a test that silently stops running is believed to pass. */
export const skippedTests = {
  onTestRunEnd(testModules) {
    const lines = testModules.flatMap(linesOf);
    if (lines.length > 0) process.stdout.write(`\nSKIPPED (${lines.length}):\n${lines.join('\n')}\n`);
  },
} satisfies Reporter;
