import { expect, test } from 'vitest';
import { carries } from './duties.ts';

test('R12.1 the desk, the team and its head register; a handler, a leader or an administrator does not', () => {
  for (const role of ['receptionClerk', 'petitionTeam', 'teamLeader'] as const)
    expect(carries([role], 'registerPetition')).toBe(true);
  for (const role of ['handler', 'courtLeader', 'systemAdmin', 'archivist'] as const)
    expect(carries([role], 'registerPetition')).toBe(false);
});

test('any one of a person’s posts is enough; no post carries nothing', () => {
  expect(carries(['handler', 'receptionClerk'], 'registerPetition')).toBe(true);
  expect(carries([], 'searchDirectory')).toBe(false);
});
