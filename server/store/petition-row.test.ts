import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownersOf } from '#domain/access/visibility.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, compareDays, type Day, parseDay } from '#domain/calendar/day.ts';
import { filedCase, lentCase } from '#domain/given-archive.ts';
import {
  closedCase,
  days,
  declinedCase,
  interviewedCase,
  proposedCase,
  registeredCase,
  screenedCase,
  struckOutCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { demands } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { isBarred } from '#domain/petition/petition.ts';
import { supervise } from '#domain/supervision/supervise.ts';
import { closeness } from '../http/clock-answer.ts';
import type { MasterKeys } from './master-key.ts';
import type { Person } from './person.ts';
import {
  endOfTime,
  type PetitionRow,
  plainText,
  type RowClock,
  sayPetitioners,
  toPetitionRow,
} from './petition-row.ts';

const keys: MasterKeys = { sealing: 'k1', indexing: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) };
const liu: Person = { id: 'p-1', petition: 'x', kind: 'natural', name: '刘芳', phone: '13800000000' };

/** The first day on which the list would call the clock near, looking at each day from long before. */
function firstNear({ due, nearWithin }: RowClock): Day {
  let day = addDays(due, -60);
  while (closeness({ due, nearWithin }, shippedCalendar, day).urgency === 'calm') day = addDays(day, 1);
  return day;
}

/** An answer is owed on that day, with a warning of one working day; that of the reply, due on 30 April, is five. */
const answerOwed = (dueOn: string) =>
  did(interviewedCase(), supervise, { ...demands, dueOn }, { by: who.teamLeader, on: days.interviewed });

/** The earliest warning of the binding dates in the row. */
const warnedFrom = ({ clocks }: PetitionRow): Day | null =>
  (clocks as unknown as readonly RowClock[])
    .filter(({ force }) => force === 'binding')
    .map(firstNear)
    .toSorted(compareDays)[0] ?? null;

const rowOf = (history: readonly Recorded[], people: readonly Person[] = [liu]) =>
  toPetitionRow(petitionOf(history), people, shippedCalendar, keys);

describe('R3.1 R13.5 the row of a petition', () => {
  test('says who has to do what next: a post, or the person the petition names', () => {
    expect(rowOf(registeredCase())).toMatchObject({
      next_step: 'reviewRegistration',
      owner: 'teamLeader',
      owner_id: null,
      open: true,
    });
    expect(rowOf(screenedCase())).toMatchObject({
      next_step: 'accept',
      owner: 'petitionTeam',
      owner_id: null,
    });
    const handled = rowOf(transferredCase());
    expect(handled).toMatchObject({
      next_step: 'interview',
      owner: 'theHandler',
      owner_id: handled.handler_id,
    });
    expect(handled.handler_id).not.toBeNull();
  });

  test('what has ended, and been filed, waits for nobody and comes last', () => {
    for (const history of [filedCase(), struckOutCase()])
      expect(rowOf(history)).toMatchObject({
        open: false,
        next_step: null,
        owner: null,
        owner_id: null,
        sort_on: endOfTime,
        near_on: null,
      });
  });

  test('R16.2 what was closed waits for its filing, and has no other act', () => {
    expect(rowOf(closedCase())).toMatchObject({
      open: true,
      next_step: null,
      waits: ['post:petitionTeam'],
      archive_state: 'toFile',
      archive_due: '2026-04-24',
    });
    expect(rowOf(filedCase())).toMatchObject({ archive_state: 'filed', archive_due: null });
    expect(rowOf(lentCase())).toMatchObject({ archive_state: 'lent', archive_due: '2026-04-20' });
  });

  test('is sorted by the nearest binding date that still runs, and is near some working days before', () => {
    const row = rowOf(transferredCase());
    expect(row).toMatchObject({ sort_on: '2026-03-09', near_on: expect.stringMatching(/^2026-03-0[4-9]$/) });
    expect(row.clocks.length).toBeGreaterThan(1);
  });

  test('carries names, case, parties and every summary in words to search, and numbers only as blind keys', () => {
    const row = rowOf(proposedCase());
    for (const text of ['刘芳', '某某公司', '2025鲁0117执123号', '反映案件长期未执行'])
      expect(row.search_text).toContain(text);
    expect(row.pinyin).toEqual(expect.arrayContaining(['lf', 'liufang']));
    expect(JSON.stringify({ ...row, keys: [] })).not.toContain('13800000000');
    expect(row.keys).toHaveLength(2);
  });

  test('the accused are barred and nobody’s owners', () => {
    const history = registeredCase({ registered: { accused: ['s-x'] } });
    expect(rowOf(history)).toMatchObject({ barred: ['s-x'] });
    expect(rowOf(history).people).not.toContain('s-x');
    expect(rowOf(declinedCase()).barred).toEqual([]);
  });

  test.each<[number, string]>([
    [0, '匿名'],
    [1, '刘芳'],
    [3, '刘芳等3人'],
  ])('%i petitioners are said as %s', (n, said) => {
    expect(sayPetitioners(Array.from({ length: n }, () => liu))).toBe(said);
  });

  test.each([
    ['（２０２５）鲁0117执123号', '2025鲁0117执123号'],
    ['钢执访〔2026〕1号', '钢执访20261号'],
    ['[2026]【1】ABC', '20261abc'],
  ])('%s is compared as %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('agrees with the petition wherever it has got to, and is the same each time', () => {
    fc.assert(
      fc.property(walks(12), ({ history }) => {
        const petition = petitionOf(history);
        const row = rowOf(history);
        expect(rowOf(history)).toEqual(row);
        expect(row.open).toBe(dutyOf(petition) !== undefined || openErrands(petition).length > 0);
        expect(row.seq).toBe(history.length);
        expect(row.contacts).toBe(petition.contacts.length);
        expect(row.people).toEqual(ownersOf(petition));
        expect(row.barred.every((id) => isBarred(petition, id))).toBe(true);
        const dues = clocksOf(petition, shippedCalendar)
          .filter((clock) => clock.force === 'binding' && !clock.endedOn && !clock.lapsedOn)
          .map((clock) => clock.due as string);
        expect(row.sort_on).toBe(dues.sort()[0] ?? endOfTime);
        expect(row.near_on).toBe(warnedFrom(row));
      }),
      { numRuns: 60 },
    );
  });

  test('D4 is near from the earliest warning of its binding dates on, which need not be that of the one due first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (days) => {
        const row = rowOf(answerOwed(addDays(parseDay('2026-03-10'), days)));
        expect(row.near_on).toBe(warnedFrom(row));
      }),
    );
    expect(rowOf(answerOwed('2026-04-29'))).toMatchObject({ sort_on: '2026-04-29', near_on: '2026-04-23' });
  });
});
