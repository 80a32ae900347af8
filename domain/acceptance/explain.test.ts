import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, screenedCase, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { explain } from './explain.ts';

const desk = { by: who.receptionClerk, on: days.transferred };
const told = { on: days.accepted, way: 'phone', to: '刘芳', content: '应向执行法院反映' } as const;

describe('R15.1 the explanation (释明)', () => {
  test('records when, how, to whom and what', () => {
    const explained = given(...screenedCase()).when(explain, told, desk);
    explained.makes({ type: 'explained', ...told, on: parseDay(told.on) });
    expect(explained.after().explanations).toEqual([
      { on: told.on, to: '刘芳', content: '应向执行法院反映' },
    ]);
  });

  test('R12.5 refuses a day in the future or before the petition was received', () => {
    const on = (day: string) => given(...screenedCase()).when(explain, { ...told, on: day }, desk);
    on('2026-03-05').isRefused('12', { field: 'on', reason: /在今天之后/ });
    on('2026-03-01').isRefused('12', { field: 'on', reason: /早于收件日/ });
    expect(on(days.received).after().explanations).toHaveLength(1);
  });

  test('R6b.2 the handler of this petition explains too, another handler does not', () => {
    const by = (id: string) => given(...transferredCase()).when(explain, told, { ...desk, by: id });
    expect(by(who.handler).after().explanations).toHaveLength(1);
    by(who.otherHandler).isRefused('15', { reason: /本案承办人/ });
  });

  test('is closed once the petition has ended', () => {
    for (const history of [closedCase(), struckOutCase()])
      given(...history)
        .when(explain, told, { ...desk, on: days.closed })
        .isRefused('15', { reason: /已结束/ });
  });
});
