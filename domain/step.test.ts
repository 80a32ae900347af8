import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { registeredCase, transferredCase } from './given-cases.ts';
import { anOfficer, getOfficer, who } from './given-court.ts';
import { petitionOf, settingOf } from './given-history.ts';
import { refuse, refuseDay, whyNotMine } from './step.ts';

const history = transferredCase();
const petition = petitionOf(history);
const interview = { by: ['theHandler'], basis: '13' } as const;

describe('B2 whose a step is', () => {
  test('it is open to who holds one of its capacities', () => {
    expect(whyNotMine(interview, petition, getOfficer(who.handler))).toBeUndefined();
  });

  test('others are told who does it, and on which rule', () => {
    expect(
      whyNotMine({ by: ['theHandler', 'teamLeader'], basis: '6a' }, petition, getOfficer(who.archivist)),
    ).toEqual({
      ok: false,
      basis: '6a',
      reason: '须由本案承办人、执行信访团队负责人办理（第六条（受理））',
    });
  });

  test('D6 the barred are told that they are, before anything else', () => {
    const accused = { ...petition, accused: [who.handler] };
    expect(whyNotMine(interview, accused, getOfficer(who.handler))).toMatchObject({ basis: 'procedure-47' });
  });

  test('who has left is refused like a stranger', () => {
    expect(whyNotMine(interview, petition, anOfficer({ id: who.handler, active: false }))).toMatchObject({
      basis: '13',
    });
  });
});

describe('R12.5 the day something happened', () => {
  const setting = settingOf(history, { by: who.handler, on: '2026-03-10' });
  const on = (day: string) => refuseDay(petitionOf(registeredCase()), parseDay(day), setting);

  test('lies between the receipt and today, both included', () => {
    expect([on('2026-03-02'), on('2026-03-10')]).toEqual([undefined, undefined]);
  });

  test('is refused outside, at its field, with both days said', () => {
    expect(on('2026-03-11')).toMatchObject({ field: 'on', reason: '日期2026-03-11在今天之后' });
    expect(on('2026-03-01')).toMatchObject({ field: 'on', reason: '日期2026-03-01早于收件日2026-03-02' });
  });
});

test('a refusal carries only what was said of it', () => {
  expect(refuse('13', '不行')).toEqual({ ok: false, basis: '13', reason: '不行' });
  expect(Object.keys(refuse('13', '不行', { field: 'on' }))).toEqual(['ok', 'basis', 'reason', 'field']);
});
