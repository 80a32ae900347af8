import { expect, it } from 'vitest';
import { today } from './form-for-tests.ts';
import { identifierWarning } from './typed-identifier.ts';

it('R12.1 doubts an identity number aloud without keeping anybody from registering', () => {
  expect(identifierWarning('11010519491231002X', 'natural', today)).toBeUndefined();
  expect(identifierWarning('110105194912310021', 'natural', today)).toContain('校验码');
  expect(identifierWarning('11010519491231002X', 'legal', today)).toBeDefined();
  expect(identifierWarning('  ', 'natural', today)).toBeUndefined();
});
