import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { anOfficer, aStaff, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { above, assignedBelow, higherCourt, superiorDoes, withAbove } from '#domain/given-superior.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { supervisionMeans } from '#regulation/registers.ts';
import { superviseFromAbove } from './supervise-from-above.ts';

const supervision = { means: 'video', requirement: '一周内报告进度', dueOn: '2026-03-27' } as const;
const assigned = transferredCase(assignedBelow);

describe('N8 a court above supervises what it assigned', () => {
  test('the leader of the team below has it in hand until the day given', () => {
    const history = given(...assigned)
      .when(superviseFromAbove, supervision, superiorDoes)
      .history();
    const key = `answerSuperior:new-${history.length}`;
    expect(clockIn(history, key)).toMatchObject({ due: '2026-03-27', force: 'binding' });
    expect(openErrands(petitionOf(history)).map((one) => one.kind)).toContain('answerSuperior');
  });

  test.each(Object.entries(supervisionMeans))('N7 by %s, as the history says', (means, name) => {
    const history = given(...assigned)
      .when(superviseFromAbove, { ...supervision, means: means as 'phone' }, superiorDoes)
      .history();
    const names = { staff: (id: string) => id, person: (id: string) => id };
    expect(sayEvent(history.at(-1) as never, names)).toBe(
      `济南市中级人民法院督办（${name}），限2026-03-27前答复：一周内报告进度`,
    );
  });

  test('its leaders supervise any petition below, also a closed one; its team only what the court assigned', () => {
    const president = { by: above.president.id, on: days.closed, staff: withAbove };
    given(...closedCase())
      .when(superviseFromAbove, supervision, president)
      .history();
    given(...transferredCase())
      .when(superviseFromAbove, supervision, superiorDoes)
      .isRefused('process-14', { reason: /上级法院人员/ });
  });

  test('nobody of the own court, of a sister court or of no such post', () => {
    const sister = anOfficer({ id: 's-sister', court: '鲁0116', roles: ['president'] });
    const clerk = anOfficer({ ...above.teamLeader, id: 's-clerk', roles: ['receptionClerk', 'handler'] });
    const staff = aStaff(sister, clerk);
    for (const by of [who.teamLeader, who.president, sister.id, clerk.id])
      given(...assigned)
        .when(superviseFromAbove, supervision, { by, on: days.closed, staff })
        .isRefused('process-14');
  });

  test('the accused are barred from above too', () => {
    const barred = transferredCase({
      ...assignedBelow,
      registered: { ...assignedBelow.registered, accused: [above.president.id] },
    });
    given(...barred)
      .when(superviseFromAbove, supervision, { ...superiorDoes, by: above.president.id })
      .isRefused('procedure-47');
    expect(petitionOf(barred).notices[0]?.court).toBe(higherCourt);
  });

  test('not with a day past, nor what was struck out', () => {
    given(...assigned)
      .when(superviseFromAbove, { ...supervision, dueOn: days.served }, superiorDoes)
      .isRefused('process-14', { field: 'dueOn' });
    given(...struckOutCase(assignedBelow))
      .when(superviseFromAbove, supervision, superiorDoes)
      .isRefused('process-14');
  });
});
