import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { keyCase } from '#domain/given-assignment.ts';
import { acceptedCase, closedCase, days, screenedCase } from '#domain/given-cases.ts';
import { aStaff, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { importanceOf } from '#domain/petition/petition.ts';
import { designateKey } from './designate-key.ts';
import { proposeRoute } from './route.ts';
import { undesignateKey } from './undesignate-key.ts';

const head = { by: who.teamLeader, on: days.accepted };
const reason = { reason: '涉及农民工工资' };

describe('R5.2 a key petition of the court', () => {
  test('is named by the head with the reason, and goes to the team together with the original handler', () => {
    const key = petitionOf(keyCase());
    expect(importanceOf(key)).toBe('key');
    expect(proposeRoute(key, aStaff())).toMatchObject({ kind: 'teamJointly', consults: who.handler });
  });

  test('is no longer one when the head says so; a difficult one stays difficult', () => {
    const undone = (history: ReturnType<typeof keyCase>) =>
      importanceOf(
        given(...history)
          .when(undesignateKey, reason, head)
          .after(),
      );
    expect(undone(keyCase())).toBe('ordinary');
    expect(undone(acceptedCase({ accepted: { importance: 'key' } }))).toBe('ordinary');
    const difficult = given(...acceptedCase({ accepted: { importance: 'difficult' } }));
    expect(undone(difficult.when(designateKey, reason, head).history())).toBe('difficult');
  });

  test('is named once, between acceptance and closing, by the head of the team alone', () => {
    given(...keyCase())
      .when(designateKey, reason, head)
      .isRefused('5', { reason: /已是重点/ });
    for (const history of [screenedCase(), closedCase()])
      given(...history)
        .when(designateKey, reason, { ...head, on: days.closed })
        .isRefused('5', { reason: /受理之后/ });
    for (const by of [who.petitionTeam, who.director, who.handler])
      given(...acceptedCase())
        .when(designateKey, reason, { ...head, by })
        .isRefused('5', { reason: /须由/ });
    given(...acceptedCase())
      .when(undesignateKey, reason, head)
      .isRefused('5', { reason: /不在重点/ });
  });
});
