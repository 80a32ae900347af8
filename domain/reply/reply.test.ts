import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { approvedCase, days, interviewedCase, proposedCase, repliedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { reply } from './reply.ts';

const handler = { by: who.handler, on: days.replied };
const recipientsOf = (registered: NonNullable<Parameters<typeof approvedCase>[0]>['registered']) => {
  const replied = given(...approvedCase({ registered }))
    .when(reply, {}, handler)
    .after();
  return { stage: replied.stage, recipients: replied.reply?.recipients };
};

describe('R13.4 the reply', () => {
  test('goes to the petitioner and now waits for service', () => {
    const recipients = [{ kind: 'petitioner' as const, person: 'p-1' }];
    given(...approvedCase())
      .when(reply, {}, handler)
      .makes({ type: 'replied', on: parseDay(days.replied), recipients });
    expect(recipientsOf({}).stage).toBe('replied');
  });

  test('R14.1 goes to the supervising body too, where there is one', () => {
    const notice = { body: '济南市中级人民法院', documentNumber: '济中法执督〔2026〕8号' };
    expect(recipientsOf({ channel: 'assigned', notice }).recipients).toEqual([
      { kind: 'petitioner', person: 'p-1' },
      { kind: 'body', name: '济南市中级人民法院' },
    ]);
  });

  test('skips whom no letter and no call can reach; with nobody left it goes to the file', () => {
    const unreachable = { name: '赵敏', phoneMissing: '拒绝提供' };
    const two = [{ name: '刘芳', phone: '13800000000' }, unreachable];
    expect(recipientsOf({ petitioners: two }).recipients).toEqual([{ kind: 'petitioner', person: 'p-1' }]);
    expect(recipientsOf({ petitioners: [unreachable] })).toEqual({ stage: 'served', recipients: [] });
    expect(recipientsOf({ channel: 'letter', anonymous: true })).toEqual({ stage: 'served', recipients: [] });
  });

  test('comes only after consent or deliberation, and once', () => {
    for (const history of [interviewedCase(), proposedCase(), repliedCase()])
      given(...history)
        .when(reply, {}, handler)
        .isRefused('13', { reason: /未经主办院领导同意或集体研究/ });
  });

  test('is the handler’s', () => {
    for (const by of [who.otherHandler, who.courtLeader, who.petitionTeam])
      given(...approvedCase())
        .when(reply, {}, { ...handler, by })
        .isRefused('13', { reason: /本案承办人/ });
  });
});
