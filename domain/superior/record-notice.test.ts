import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, repliedCase, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn, clocksIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { aNotice, assignedBelow, noticedCase, noticeIn } from '#domain/given-superior.ts';
import { superiors } from '#domain/petition/petition.ts';
import { recordNotice } from './record-notice.ts';

const desk = { by: who.receptionClerk, on: days.interviewed };
const { dueOn: _, ...undated } = aNotice;

describe('R14.1 a paper from above is recorded on the petition', () => {
  test('with its own clock beside the others, binding, and its body is answered too', () => {
    const history = noticedCase();
    expect(clockIn(history, `superior:${noticeIn(history)}`)).toMatchObject({
      startOn: days.interviewed,
      due: '2026-03-16',
      force: 'binding',
      basis: '14',
      name: '向来文单位反馈（钢城区委政法委，钢政法督〔2026〕3号）',
    });
    expect(superiors(petitionOf(history))).toEqual(['钢城区委政法委']);
  });

  test('several stand side by side, each with its own day', () => {
    const history = given(...transferredCase(assignedBelow))
      .when(recordNotice, aNotice, desk)
      .history();
    const own = clocksIn(history).filter((one) => one.key.startsWith('superior:'));
    expect(own.map((one) => one.due)).toEqual(['2026-03-16', '2026-03-18']);
  });

  test.each([
    ['working-days', '2026-03-13'],
    ['calendar-days', '2026-03-11'],
  ] as const)('a length of five %s is counted from the day it came: %s', (unit, due) => {
    const history = noticedCase({ dueOn: undefined, length: 5, unit });
    expect(clockIn(history, `superior:${noticeIn(history)}`)).toMatchObject({ due });
  });

  test('without a day it sets no clock', () => {
    const history = given(...transferredCase())
      .when(recordNotice, undated, desk)
      .history();
    expect(clocksIn(history).filter((one) => one.key.startsWith('superior:'))).toEqual([]);
  });

  test('also after the reply; not after the end or the striking out', () => {
    given(...repliedCase())
      .when(recordNotice, { ...aNotice, dueOn: '2026-04-16' }, { ...desk, on: days.served })
      .history();
    for (const history of [closedCase(), struckOutCase()])
      given(...history)
        .when(recordNotice, aNotice, { ...desk, on: days.closed })
        .isRefused('14', { remedy: /另行登记/ });
  });
});

describe('N7 the means of a supervision are recorded', () => {
  test('a call has no number, and says it was a call', () => {
    const called = { ...undated, means: 'phone', documentNumber: undefined } as const;
    const history = given(...transferredCase())
      .when(recordNotice, called, desk)
      .history();
    expect(history.at(-1)).toMatchObject({ means: 'phone', text: { documentNumber: '' } });
  });

  test('a supervision without means is refused; a mere assignment has none', () => {
    const bare = { ...aNotice, means: undefined };
    given(...transferredCase())
      .when(recordNotice, bare, desk)
      .isRefused('process-14', { field: 'means' });
    given(...transferredCase())
      .when(recordNotice, { ...bare, kind: 'assign' }, desk)
      .history();
  });
});

describe('R14.1 bad input is refused', () => {
  test.each([
    [{ receivedOn: '2026-03-07' }, 'receivedOn', /今天之后/],
    [{ receivedOn: '2026-03-01' }, 'receivedOn', /早于本案收件日/],
    [{ dueOn: '2026-03-05' }, 'dueOn', /早于收到日期/],
    [{ length: 5, unit: 'working-days' }, 'length', /只填一项/],
    [{ dueOn: undefined, length: 5 }, 'unit', /期限单位/],
    [{ dueOn: undefined, length: 5000, unit: 'calendar-days' }, 'length', /过长/],
    [{ documentNumber: undefined }, 'documentNumber', /须登记文号/],
  ] as const)('%j', (wrong, field, reason) => {
    given(...transferredCase())
      .when(recordNotice, { ...aNotice, ...wrong }, desk)
      .isRefused('14', { field, reason });
  });

  test('the same document of the same body twice', () => {
    given(...noticedCase())
      .when(recordNotice, aNotice, desk)
      .isRefused('14', { field: 'documentNumber', reason: /已经登记/ });
    given(...noticedCase())
      .when(recordNotice, { ...aNotice, body: '区人大' }, desk)
      .history();
  });
});
