import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, registeredCase, screenedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { type DeclineGroundId, declineGroundIds } from '#regulation/grounds.ts';
import { attemptContact } from './attempt-contact.ts';
import { explain } from './explain.ts';
import { proposeDecline } from './propose-decline.ts';
import { refer } from './refer.ts';

const team = { by: who.petitionTeam, on: '2026-03-05' };
const explained = (history: History) =>
  did(history, explain, { on: days.accepted, way: 'phone', to: '刘芳', content: '释明去处' }, team);
const referred = (history: History, to: 'discipline' | 'procedure') =>
  did(history, refer, { on: days.accepted, to, body: '有关部门', note: '材料一份' }, team);
const attempted = (history: History, ...tries: readonly (readonly [on: string, way: 'phone' | 'letter'])[]) =>
  tries.reduce(
    (sofar, [on, way]) => did(sofar, attemptContact, { on, way, note: '无人应答' }, team),
    history,
  );
const proposing = (history: History, ground: DeclineGroundId) =>
  given(...history).when(proposeDecline, { ground, reason: '情形属实' }, team);

const onlyExplained: readonly DeclineGroundId[] = [
  'no-standing',
  'no-jurisdiction',
  'other-court',
  'moved-court',
];

describe('R15.1 each ground of article 15 opens with its own condition', () => {
  test.each(declineGroundIds)('%s is closed while nothing is on file, and says what is missing', (ground) => {
    proposing(screenedCase(), ground).isRefused('15', { field: 'ground', remedy: /请先|请将/ });
  });

  test.each(onlyExplained)('%s opens with an explanation', (ground) => {
    proposing(screenedCase(), ground).isRefused('15', { field: 'ground', reason: /尚未向信访人释明/ });
    proposing(explained(screenedCase()), ground).makes({
      type: 'declineProposed',
      on: parseDay(team.on),
      ground,
      reason: '情形属实',
    });
  });

  test.each([
    ['conduct-only', 'discipline', /尚未移送纪检/],
    ['other-procedure', 'procedure', /尚未移送相关程序/],
  ] as const)('%s opens with the referral to %s and an explanation, neither alone', (ground, to, missing) => {
    const elsewhere = to === 'discipline' ? 'procedure' : 'discipline';
    proposing(explained(screenedCase()), ground).isRefused('15', { field: 'ground', reason: missing });
    proposing(referred(explained(screenedCase()), elsewhere), ground).isRefused('15', {
      field: 'ground',
      reason: missing,
    });
    proposing(referred(screenedCase(), to), ground).isRefused('15', { field: 'ground', reason: /释明/ });
    expect(proposing(referred(explained(screenedCase()), to), ground).after()).toMatchObject({
      stage: 'declineProposed',
      decline: { ground, by: who.petitionTeam },
    });
  });

  test.each([
    [
      'two attempts',
      [
        ['2026-03-03', 'phone'],
        ['2026-03-04', 'letter'],
      ],
    ],
    [
      'three on one day',
      [
        ['2026-03-03', 'phone'],
        ['2026-03-03', 'letter'],
        ['2026-03-03', 'phone'],
      ],
    ],
    [
      'three by one way',
      [
        ['2026-03-03', 'phone'],
        ['2026-03-04', 'phone'],
        ['2026-03-05', 'phone'],
      ],
    ],
  ] as const)('D13 %s do not make a person unreachable', (_, tries) => {
    proposing(attempted(screenedCase(), ...tries), 'unclear-unreachable').isRefused('15', {
      field: 'ground',
      reason: /至少3次、分布在2天、用2种方式/,
    });
  });

  test('D13 three attempts on two days by two ways do, and so does a talk that cleared up nothing', () => {
    const tries = [
      ['2026-03-03', 'phone'],
      ['2026-03-03', 'letter'],
      ['2026-03-04', 'phone'],
    ] as const;
    expect(proposing(attempted(screenedCase(), ...tries), 'unclear-unreachable').after().stage).toBe(
      'declineProposed',
    );
    expect(proposing(explained(screenedCase()), 'unclear-unreachable').after().stage).toBe('declineProposed');
  });
});

describe('R15.1 proposing', () => {
  test('is open between the review and the decision only', () => {
    for (const history of [registeredCase(), acceptedCase()])
      proposing(history, 'other-court').isRefused('15', { reason: /作出受理决定前/ });
  });

  test('is the clerk’s and the team’s; not the handler’s, nor the head’s, who confirms it', () => {
    const ready = given(...explained(screenedCase()));
    const by = (id: string) =>
      ready.when(proposeDecline, { ground: 'other-court', reason: '他院执行' }, { ...team, by: id });
    expect(by(who.receptionClerk).after().decline?.by).toBe(who.receptionClerk);
    for (const id of [who.handler, who.teamLeader]) by(id).isRefused('15', { reason: /须由/ });
  });
});
