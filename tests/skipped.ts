import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What went wrong around a test before it could begin, as the first failing suite outside it said; or undefined. */
const failureAround = (testCase: TestCase): string | undefined => {
  let around = testCase.parent;
  for (;;) {
    const [error] = around.errors();
    if (error) return error.message;
    if (around.type === 'module') return undefined;
    around = around.parent;
  }
};

const nameOf = (testModule: TestModule, testCase: TestCase): string =>
  `${testModule.relativeModuleId} › ${testCase.fullName}`;

/** One line for each test that did not run, with the reason it gave. */
const lineOf = (testModule: TestModule, testCase: TestCase): string => {
  const result = testCase.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return `  ${nameOf(testModule, testCase)}: ${note ?? 'its condition did not hold here'}`;
};

/**
 * What a run says of the tests that did not run: first those that could not begin, which are failures, with what
 * their start said (of a journey: the server's own words); then those that were skipped, with their reason.
 */
export const sayNotRun = (testModules: readonly TestModule[]): string => {
  const skipped = testModules.flatMap((testModule) =>
    [...testModule.children.allTests('skipped')].map((testCase) => ({
      line: lineOf(testModule, testCase),
      name: nameOf(testModule, testCase),
      failure: failureAround(testCase),
    })),
  );
  const failed = Map.groupBy(
    skipped.filter(({ failure }) => failure !== undefined),
    ({ failure }) => failure,
  );
  const calm = skipped.filter(({ failure }) => failure === undefined);
  return [
    ...[...failed].map(
      ([failure, tests]) =>
        `\nFAILED BEFORE THEY BEGAN (${tests.length}):\n${tests.map(({ name }) => `  ${name}`).join('\n')}\n${failure}\n`,
    ),
    ...(calm.length > 0 ? [`\nSKIPPED (${calm.length}):\n${calm.map(({ line }) => line).join('\n')}\n`] : []),
  ].join('');
};

/** Lists every test that did not run at the end of a run: one that silently stops running is believed to pass. */
export const skippedTests = {
  onTestRunEnd: (testModules) => void process.stdout.write(sayNotRun(testModules)),
} satisfies Reporter;
