import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { sayNotRun } from './skipped.ts';

type Said = { readonly note?: string; readonly startFailed?: string };

/** A file whose one test did not run, as vitest reports it: in a suite, of whose hooks the start may have failed. */
const fileWith = ({ note, startFailed }: Said): TestModule => {
  const file = { type: 'module', relativeModuleId: 'tests/x.journey.test.ts', errors: () => [] };
  const suite = {
    type: 'suite',
    parent: file,
    errors: () => (startFailed ? [{ message: startFailed }] : []),
  };
  const one = { fullName: 'the desk > opens', parent: suite, result: () => ({ state: 'skipped', note }) };
  return { ...file, children: { allTests: () => [one] } } as unknown as TestModule;
};

test('a test whose server died at its start is a failure, with what the server said', () => {
  const said = sayNotRun([
    fileWith({ startFailed: 'The server stopped before it was ready:\nno space left' }),
  ]);
  expect(said).toContain('FAILED BEFORE THEY BEGAN (1):\n  tests/x.journey.test.ts › the desk > opens');
  expect(said).toContain('The server stopped before it was ready:\nno space left');
  expect(said).not.toContain('SKIPPED');
});

test('a test that was skipped is listed with its reason', () => {
  expect(sayNotRun([fileWith({ note: 'no Chromium' })])).toBe(
    '\nSKIPPED (1):\n  tests/x.journey.test.ts › the desk > opens: no Chromium\n',
  );
  expect(sayNotRun([fileWith({})])).toContain('its condition did not hold here');
  expect(sayNotRun([])).toBe('');
});
