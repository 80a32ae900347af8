import { describe, expect, test } from 'vitest';
import { getOfficer, who } from '#domain/given-court.ts';
import { findRoleConflict, hasRole } from './officer.ts';

describe('三员分立', () => {
  test.each([
    [['systemAdmin', 'securityAdmin'], /不得由同一人担任/],
    [['securityAdmin', 'auditAdmin', 'handler'], /不得由同一人担任/],
    [['auditAdmin', 'receptionClerk'], /审计管理员不得兼任业务岗位/],
  ] as const)('%j is refused, with what to do', (roles, why) => {
    expect(findRoleConflict(roles)).toMatch(why);
    expect(findRoleConflict(roles)).toMatch(/请分别/);
  });

  test.each([[[]], [['systemAdmin']], [['handler', 'petitionTeam', 'teamLeader']]] as const)(
    '%j is not',
    (roles) => {
      expect(findRoleConflict(roles)).toBeUndefined();
    },
  );
});

test('an officer has a post when it is among the wanted ones', () => {
  expect(hasRole(getOfficer(who.director), ['handler', 'director'])).toBe(true);
  expect(hasRole(getOfficer(who.director), ['handler'])).toBe(false);
  expect(hasRole(getOfficer(who.director), [])).toBe(false);
});
