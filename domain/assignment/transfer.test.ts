import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, screenedCase, type Told, transferredCase } from '#domain/given-cases.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { recuse } from './recuse.ts';
import { transfer } from './transfer.ts';

const team = { by: who.petitionTeam, on: days.transferred };
const on = parseDay(days.transferred);
const toHandler = { handler: who.handler };

describe('R13.1 the transfer', () => {
  test('hands the petition to the original handler, who has it the same day', () => {
    const transferred = given(...acceptedCase()).when(transfer, toHandler, team);
    transferred.makes({ type: 'transferred', on, handler: who.handler, route: 'originalHandler' });
    expect(handlerOf(transferred.after())).toBe(who.handler);
    expect(transferred.after().assignments).toEqual([{ handler: who.handler, from: on }]);
  });

  test('the accused handler cannot be chosen; the team is offered instead, of whom one is drawn (N3)', () => {
    const accused = given(...acceptedCase({ accepted: { grounds: ['recusal'], track: 'review' } }));
    accused.when(transfer, { ...toHandler, reason: '人手不足' }, team).isRefused('procedure-47', {
      field: 'handler',
      reason: /张强/,
      remedy: /另选/,
    });
    accused
      .when(transfer, { handler: who.otherMember }, team)
      .isRefused('process-6', { field: 'reason', reason: /随机抽取/, remedy: /抽取承办人/ });
    accused.when(transfer, { handler: who.otherMember, reason: '熟悉案情' }, team).makes({
      type: 'transferred',
      on,
      handler: who.otherMember,
      route: 'teamInstead',
      reason: '熟悉案情',
    });
  });

  test('neither can one who was recused', () => {
    const recusal = { officer: who.handler, reason: '系当事人近亲属' };
    const recused = did(acceptedCase(), recuse, recusal, { by: who.teamLeader, on: days.accepted });
    given(...recused)
      .when(transfer, toHandler, team)
      .isRefused('procedure-47', { field: 'handler' });
  });

  test('R5.1 another than article 5 proposes needs the reason, which is kept', () => {
    const other = { handler: who.otherHandler };
    given(...acceptedCase())
      .when(transfer, other, team)
      .isRefused('5', { field: 'reason', reason: /首问负责/ });
    given(...acceptedCase())
      .when(transfer, { ...other, reason: '原承办人休假' }, team)
      .makes({
        type: 'transferred',
        on,
        handler: who.otherHandler,
        route: 'originalHandler',
        reason: '原承办人休假',
      });
  });

  test('R5.1 a key petition goes to the team, together with the original handler', () => {
    const key = given(...acceptedCase({ accepted: { importance: 'key' } }));
    const made = { type: 'transferred', on, route: 'teamJointly' } as const;
    const head = { ...team, by: who.director };
    const reason = '经研究确定';
    key
      .when(transfer, { handler: who.petitionTeam, reason }, head)
      .makes({ ...made, handler: who.petitionTeam, consults: who.handler, reason });
    key
      .when(transfer, { ...toHandler, reason: '熟悉案情' }, head)
      .makes({ ...made, handler: who.handler, reason: '熟悉案情' });
  });

  test.each<[string, Told]>([
    ['key', { accepted: { importance: 'key' } }],
    ['difficult', { accepted: { importance: 'difficult' } }],
    ['one of a crowd', { registered: { headCount: 5 } }],
  ])(
    'N3 R5.1 where it is %s the head of the department chooses, with a reason, and nobody else',
    (_, told) => {
      const grave = given(...acceptedCase(told));
      const reasoned = { handler: who.petitionTeam, reason: '经研究确定' };
      for (const by of [who.petitionTeam, who.teamLeader])
        grave
          .when(transfer, reasoned, { ...team, by })
          .isRefused('process-6', { reason: /部门负责人/, remedy: /执行局长或分管副局长/ });
      for (const by of [who.deputyDirector, who.director]) {
        const head = { ...team, by };
        grave.when(transfer, { handler: who.petitionTeam }, head).isRefused('process-6', { field: 'reason' });
        expect(grave.when(transfer, reasoned, head).history().at(-1)).toMatchObject({
          type: 'transferred',
          ...reasoned,
          by,
        });
      }
      expect(dutyOf(petitionOf(acceptedCase(told)))).toEqual({ step: 'transfer', owner: 'deputyDirector' });
      expect(dutyOf(petitionOf(acceptedCase({ registered: { headCount: 4 } })))?.owner).toBe('petitionTeam');
    },
  );

  test.each([
    ['unknown', 's-nobody', aStaff()],
    ['out of office', who.handler, aStaff({ ...getOfficer(who.handler), active: false })],
    ['no judge of enforcement', who.archivist, aStaff()],
    ['an administrator', who.systemAdmin, aStaff()],
    ['of another court', 's-far', aStaff(anOfficer({ id: 's-far', court: '鲁0116' }))],
  ])('nobody %s becomes the handler', (_, handler, staff) => {
    given(...acceptedCase())
      .when(transfer, { handler, reason: '指定' }, { ...team, staff })
      .isRefused('5', { field: 'handler' });
  });
});

describe('R12.1 what has to be registered before the transfer', () => {
  test.each([
    ['parties', { enforcementCase: { parties: [] } }, '案件当事人'],
    [
      'handler',
      { enforcementCase: { originalHandler: undefined, originalHandlerName: undefined } },
      '案件承办人',
    ],
    ['case number', { enforcementCase: { number: '' } }, '执行案号'],
    ['proposed opinion', { registered: { proposedOpinion: '' } }, '拟办意见'],
  ])('without the %s it is closed, and the item is named', (_, told, item) => {
    given(...acceptedCase(told))
      .when(transfer, toHandler, team)
      .isRefused('12', {
        reason: new RegExp(`缺${item}$`),
        remedy: /补充登记/,
      });
  });

  test('all that is missing is named at once', () => {
    const bare = acceptedCase({ enforcementCase: 'none', registered: { proposedOpinion: '' } });
    given(...bare)
      .when(transfer, toHandler, team)
      .isRefused('12', { reason: /案件当事人、案件承办人、执行案号、拟办意见/ });
  });

  test('a handler known by name only is enough to register', () => {
    const named = acceptedCase({ enforcementCase: { originalHandler: undefined } });
    expect(
      given(...named)
        .when(transfer, { handler: who.petitionTeam, reason: '熟悉案情' }, team)
        .after().route,
    ).toBe('team');
  });
});

test('R13.1 is done once, after acceptance, by the team', () => {
  for (const history of [screenedCase(), transferredCase()])
    given(...history)
      .when(transfer, toHandler, team)
      .isRefused('13', { reason: /受理之后、转交之前/ });
  for (const by of [who.receptionClerk, who.handler, who.courtLeader])
    given(...acceptedCase())
      .when(transfer, toHandler, { ...team, by })
      .isRefused('13', { reason: /须由/ });
});
