import { describe, expect, test } from 'vitest';
import { isGuardedErrand, isGuardedEvent, mayReadGuarded, tellEvent } from '#domain/access/guarded.ts';
import { close } from '#domain/archive/close.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import {
  days,
  fourAnswers,
  interviewedCase,
  servedCase,
  struckOutCase,
  type Told,
} from '#domain/given-cases.ts';
import { clocksIn } from '#domain/given-clocks.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import {
  allowedCase,
  anExecution,
  aRequest,
  executedCase,
  persuadedCase,
  requestedCase,
  requestKey,
  restraintWays,
} from '#domain/given-restraint.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { waiveErrand } from '#domain/supervision/waive-errand.ts';
import { getRestraintKind, type RestraintKindId, restraintKinds } from '#regulation/restraint.ts';
import { approveRestraint } from './approve-restraint.ts';
import { endRestraint } from './end-restraint.ts';
import { executeRestraint } from './execute-restraint.ts';
import { notifyPolice } from './notify-police.ts';
import { persuade } from './persuade.ts';
import { refuseRestraint } from './refuse-restraint.ts';
import { requestRestraint } from './request-restraint.ts';

const handler = { by: who.handler, on: days.interviewed };
const leader = { by: who.courtLeader, on: days.interviewed };
const president = { by: who.president, on: days.interviewed };
const requesting = (said: object = {}, history: History = persuadedCase()) =>
  given(...history).when(requestRestraint, { ...aRequest, ...said }, handler);
const approving = (
  history: History,
  circumstances: Parameters<ReturnType<typeof given>['when']>[2] = leader,
) => given(...history).when(approveRestraint, { errand: requestKey(history) }, circumstances);
const company: Told = {
  registered: {
    petitioners: [{ name: '某公司', kind: 'legal', phone: '13800000000', address: '钢城区某路1号' }],
  },
};

describe('R10.1 talks and the police come first', () => {
  test('a talk is recorded with a petitioner, on a day that was', () => {
    expect(petitionOf(persuadedCase()).persuasions).toMatchObject([{ person: 'p-1' }]);
    const talk = { on: days.interviewed, person: 'nobody', way: 'meeting', content: '劝' } as const;
    given(...interviewedCase())
      .when(persuade, talk, handler)
      .isRefused('10', { field: 'person' });
    given(...interviewedCase())
      .when(persuade, { ...talk, person: 'p-1', on: days.closed }, handler)
      .isRefused('12', { field: 'on' });
  });

  test('so is a contact with the police; not in a registration that was struck out', () => {
    const call = { on: days.received, office: '某派出所', way: 'phone', content: '请协助' } as const;
    expect(
      given(...interviewedCase())
        .when(notifyPolice, call, handler)
        .after().policeContacts,
    ).toHaveLength(1);
    for (const step of [notifyPolice, persuade])
      expect(step.open(petitionOf(struckOutCase()), {} as never)).toMatchObject({ basis: '10' });
  });
});

describe('R10.1 D9 restraint is asked for', () => {
  test('never without a talk with that person on file', () => {
    requesting({}, interviewedCase()).isRefused('10', { reason: /思想工作/, remedy: /做思想工作/ });
    requesting({ person: 'nobody' }).isRefused('10', { field: 'person' });
  });

  test('never without facts, without a provision, or with one that does not allow it', () => {
    requesting({ conduct: ' ' }).isRefused('10', { field: 'conduct' });
    requesting({ ground: undefined }).isRefused('10', { field: 'ground', reason: /没有法定依据/ });
    requesting({ ground: 'absence' }).isRefused('procedure-112', { field: 'ground', reason: /训诫/ });
  });

  test.each(Object.keys(restraintKinds) as RestraintKindId[])(
    '%s: no longer than its kind allows',
    (kind) => {
      const { basis, mostDays } = getRestraintKind(kind);
      const ground = kind === 'summons' ? 'absence' : 'disorder';
      const amount = kind === 'fine' ? '1000' : undefined;
      requesting({ kind, ground, amount, validFor: mostDays + 1 }).isRefused(basis, { field: 'validFor' });
      expect(requesting({ kind, ground, amount, validFor: mostDays }).after().restraints).toHaveLength(1);
    },
  );

  test('a fine within its amounts, by whether a person or a body pays; no other measure has one', () => {
    for (const amount of ['0', '100000.01', undefined])
      requesting({ kind: 'fine', amount }).isRefused('procedure-118', { field: 'amount' });
    requesting({ amount: '100' }).isRefused('procedure-113', { field: 'amount' });
    const body = persuadedCase(interviewedCase(company));
    requesting({ kind: 'fine', amount: '49999' }, body).isRefused('procedure-118', { field: 'amount' });
    expect(requesting({ kind: 'fine', amount: '50000' }, body).after().restraints).toHaveLength(1);
    requesting({ kind: 'detention' }, body).isRefused('procedure-118', { field: 'kind' });
  });

  test('once at a time for a person, and for conduct that has happened', () => {
    requesting({}, requestedCase()).isRefused('10', { field: 'person', reason: /待批或有效/ });
    requesting({}, allowedCase()).isRefused('10', { field: 'person' });
    requesting({ on: days.closed }).isRefused('12', { field: 'on' });
  });
});

describe('R10.1 D9 restraint is granted', () => {
  test('by a court leader, until a day', () => {
    expect(petitionOf(allowedCase()).restraints).toMatchObject([{ approval: { until: '2026-03-07' } }]);
    expect(openErrands(petitionOf(allowedCase()))).toEqual([]);
  });

  test.each(['summons', 'fine', 'detention'] as const)('%s only by the president', (kind) => {
    const ground = kind === 'summons' ? 'absence' : 'disorder';
    const history = requestedCase({
      kind,
      ground,
      validFor: 1,
      ...(kind === 'fine' ? { amount: '500' } : {}),
    });
    approving(history).isRefused('procedure-119', { field: 'errand', reason: /院长批准/ });
    expect(approving(history, president).after().restraints[0]).toHaveProperty('approval');
    given(...history)
      .when(refuseRestraint, { errand: requestKey(history), reason: '不必' }, leader)
      .isRefused('procedure-119', { field: 'errand' });
  });

  test('never by whoever asked, whatever posts that person holds', () => {
    const both = anOfficer({ id: who.teamLeader, roles: ['teamLeader', 'courtLeader', 'president'] });
    const circumstances = { by: who.teamLeader, on: days.interviewed, staff: aStaff(both) };
    const asked = did(persuadedCase(), requestRestraint, aRequest, circumstances);
    approving(asked, circumstances).isRefused('10', { field: 'errand', reason: /本人提请/ });
  });

  test('never by a leader whom the petition bars', () => {
    const reason = '被反映';
    const barred = did(
      requestedCase(),
      recuse,
      { officer: who.courtLeader, reason },
      { by: who.teamLeader, on: days.interviewed },
    );
    approving(barred).isRefused('procedure-47');
  });

  test('or refused, or not at all: an answer is given once', () => {
    const refused = did(
      requestedCase(),
      refuseRestraint,
      { errand: requestKey(requestedCase()), reason: '情节轻微' },
      leader,
    );
    expect(petitionOf(refused).restraints).toMatchObject([{ refusedOn: days.interviewed }]);
    for (const history of [refused, allowedCase(), persuadedCase()]) approving(history).isRefused('10');
    given(...requestedCase())
      .when(approveRestraint, { errand: 'restraint:x' }, leader)
      .isRefused('10', { field: 'errand' });
  });
});

describe('R10.1 D9 what was granted expires by itself', () => {
  const afterwards = { by: who.handler, on: '2026-03-08' };

  test('expired, it is neither carried out nor ended nor prolonged: a new request is needed', () => {
    const expired = { reason: /届满失效/, remedy: /重新提请/ };
    given(...allowedCase())
      .when(executeRestraint, anExecution, afterwards)
      .isRefused('10', expired);
    given(...allowedCase())
      .when(endRestraint, { person: 'p-1', reason: '不必' }, afterwards)
      .isRefused('10', expired);
    expect(
      given(...allowedCase())
        .when(requestRestraint, aRequest, afterwards)
        .after().restraints,
    ).toHaveLength(2);
  });

  test('on its last day it is carried out, once', () => {
    const lastDay = { ...afterwards, on: '2026-03-07' };
    const done = did(allowedCase(), executeRestraint, anExecution, lastDay);
    expect(petitionOf(done).restraints).toMatchObject([{ executedOn: '2026-03-07' }]);
    given(...done)
      .when(executeRestraint, anExecution, lastDay)
      .isRefused('10', { field: 'person', reason: /不重复执行/ });
    given(...requestedCase())
      .when(executeRestraint, anExecution, handler)
      .isRefused('10', { reason: /没有已批准/ });
    given(...allowedCase())
      .when(executeRestraint, { ...anExecution, person: 'nobody' }, handler)
      .isRefused('10', { field: 'person' });
  });

  test('ended before, it is over', () => {
    const ended = did(allowedCase(), endRestraint, { person: 'p-1', reason: '已悔过' }, leader);
    given(...ended)
      .when(executeRestraint, anExecution, handler)
      .isRefused('10');
  });

  test('a fine and a detention are told with the right to have them reconsidered', () => {
    const asked = requestedCase({ kind: 'detention', validFor: 3 });
    const granted = approving(asked, president).history();
    given(...granted)
      .when(executeRestraint, { ...anExecution, reconsiderationTold: false }, handler)
      .isRefused('procedure-119', { field: 'reconsiderationTold' });
  });
});

describe('D9 the petition goes on as if nothing had happened', () => {
  test('no clock of it moves, nothing else becomes its next act, and its closing waits for nothing', () => {
    const before = interviewedCase();
    for (const history of restraintWays()) {
      const clocks = clocksIn(history).filter(({ key }) => !key.startsWith('restraint:'));
      expect(clocks).toEqual(clocksIn(before));
      expect(dutyOf(petitionOf(history))).toEqual(dutyOf(petitionOf(before)));
      expect(petitionOf(history).stage).toBe(petitionOf(before).stage);
      expect(blockingErrands(petitionOf(history))).toEqual([]);
    }
  });

  test('it is closed while a request still waits', () => {
    const talked = did(
      servedCase(),
      persuade,
      { on: days.served, person: 'p-1', way: 'meeting', content: '劝' },
      { ...handler, on: days.served },
    );
    const asked = did(talked, requestRestraint, aRequest, { ...handler, on: days.served });
    const closed = did(asked, close, fourAnswers, { by: who.teamLeader, on: days.closed });
    expect(petitionOf(closed).stage).toBe('closed');
  });
});

describe('D9 who reads it', () => {
  const petition = petitionOf(executedCase());
  const reads = (id: string) => mayReadGuarded(getOfficer(id), petition);

  test('the handler, the heads and the leaders; nobody else, and never the barred', () => {
    const readers = Object.values(who).filter(reads);
    expect(readers.toSorted()).toEqual(
      [
        who.handler,
        who.teamLeader,
        who.deputyDirector,
        who.director,
        who.courtLeader,
        who.president,
      ].toSorted(),
    );
    expect(mayReadGuarded(getOfficer(who.director), { ...petition, accused: [who.director] })).toBe(false);
  });

  test('all of its events and errands are guarded, and no others', () => {
    const added = new Set(restraintWays().flatMap((history) => history.slice(interviewedCase().length)));
    for (const event of added) expect(isGuardedEvent(event)).toBe(true);
    for (const event of servedCase()) expect(isGuardedEvent(event)).toBe(false);
    expect(openErrands(petitionOf(requestedCase())).every(isGuardedErrand)).toBe(true);
  });

  test('others are told that something was done, and nothing more', () => {
    const names = { staff: () => '张强', person: () => '刘芳' };
    const told = requestedCase().map((event) => tellEvent(event, names, false));
    expect(told.at(-1)).toEqual({ type: 'guarded', sentence: '依第十条办理的事项' });
    expect(JSON.stringify(told)).not.toMatch(/哄闹|训诫|思想工作/);
    const whole = tellEvent(requestedCase().at(-1) as never, names, true);
    expect(whole).toMatchObject({ type: 'restraintRequested', sentence: expect.stringMatching(/哄闹/) });
  });

  test('so is the waiving of a request, whose reason may tell', () => {
    const waived = did(
      requestedCase(),
      waiveErrand,
      { errand: requestKey(requestedCase()), reason: '当事人已离开' },
      { by: who.teamLeader, on: days.interviewed },
    );
    expect(isGuardedEvent(waived.at(-1) as never)).toBe(true);
    approving(waived).isRefused('10');
  });
});
