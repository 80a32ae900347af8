import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { anOpinion, approvedCase, days, interviewedCase, proposedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { againstIt, minutes } from '#domain/given-reply.ts';
import { deliberate } from './deliberate.ts';
import { propose } from './propose.ts';

const head = { by: who.director, on: days.approved };
const on = parseDay(days.approved);
const { members } = minutes;
const deliberating = (said: object = {}, history = proposedCase()) =>
  given(...history).when(deliberate, { ...minutes, ...said }, head);
const voices = [
  { member: who.director, view: '同意', dissents: false },
  { member: who.teamLeader, view: '同意，注意释明', dissents: false },
  { member: who.otherHandler, view: '同意', dissents: false },
];

describe('R13.3 deliberation in place of the lead leader’s consent', () => {
  test('records who presided and wrote, each one’s view and the conclusion, and opens the way to the reply', () => {
    const { presiding, recorder, views, conclusion } = minutes;
    deliberating({ minutes: '一、承办人汇报' }).makes({
      type: 'opinionDeliberated',
      on,
      members,
      views,
      conclusion,
      minutes: { presiding, recorder, voices, text: '一、承办人汇报' },
    });
    expect(deliberating().after()).toMatchObject({
      stage: 'approved',
      approval: { way: 'deliberated', by: who.director },
      drafts: [{ acts: [{ kind: 'deliberated', text: '同意', minutes: { voices } }] }],
    });
  });

  test('against it, sends the opinion back with who dissented', () => {
    const back = deliberating(againstIt).after();
    expect(back.stage).toBe('handling');
    expect(back.approval).toBeUndefined();
    const [act] = back.drafts.at(-1)?.acts ?? [];
    expect(act).toMatchObject({ kind: 'deliberationReturned', text: '退回补充' });
    expect(act?.minutes?.voices.map(({ dissents }) => dissents)).toEqual([true, true, false]);
    expect(
      given(...deliberating(againstIt).history())
        .when(propose, anOpinion, { by: who.handler, on: days.approved })
        .after().proposal?.version,
    ).toBe(2);
  });

  test('agrees by more than half of the votes, and does not send back what more than half agreed to', () => {
    deliberating({ ...againstIt, result: 'agree' }).isRefused('13', { field: 'result', reason: /半数/ });
    deliberating({ dissenters: [who.otherHandler], result: 'return' }).isRefused('13', { field: 'result' });
    expect(deliberating({ dissenters: [who.otherHandler] }).after().stage).toBe('approved');
    const four = {
      ...minutes,
      members: [...members, who.otherMember],
      recorder: who.petitionTeam,
      views: `${minutes.views}\n钱进：不同意`,
      dissenters: [who.otherMember, who.otherHandler],
    };
    deliberating(four).isRefused('13', { field: 'result', reason: /2人不过参加表决的4人的半数/ });
  });

  test('wants a view from everybody present; what goes on over several lines is one view', () => {
    deliberating({ views: '马骏：同意\n李伟：同意' }).isRefused('13', {
      field: 'views',
      reason: /周正/,
      remedy: /姓名：意见/,
    });
    deliberating({ views: '一致认为可行' }).isRefused('13', { field: 'views' });
    const longer = deliberating({ views: '马骏:同意\n理由：事实清楚\n周正：同意\n李伟：同意' }).after();
    expect(longer.drafts.at(-1)?.acts.at(-1)?.minutes?.voices[0]?.view).toBe('同意\n理由：事实清楚');
  });

  test('is presided over by one who is present, did not write the opinion, and does not keep the record', () => {
    deliberating({ presiding: who.deputyDirector }).isRefused('13', { field: 'presiding' });
    deliberating({ presiding: who.handler }).isRefused('13', { field: 'presiding', reason: /提出人/ });
    deliberating({ recorder: who.director }).isRefused('13', { field: 'recorder' });
    deliberating({ recorder: 's-nobody' }).isRefused('13', { field: 'recorder', reason: /不在岗/ });
    deliberating({ dissenters: [who.handler] }).isRefused('13', { field: 'dissenters' });
  });

  test.each([
    ['two', [who.director, who.teamLeader]],
    ['one counted thrice', [who.director, who.director, who.director]],
    ['two and the author', [who.director, who.teamLeader, who.handler]],
  ])('takes three besides the author: %s are too few', (_, few) => {
    deliberating({ members: few }).isRefused('13', {
      field: 'members',
      reason: /不足3人/,
      remedy: /主办院领导/,
    });
  });

  test.each([
    ['a stranger', 's-nobody', /不在岗/],
    ['an administrator', who.systemAdmin, /谢宁不是/],
  ])('%s does not take part', (_, stranger, reason) => {
    deliberating({ members: [...members, stranger] }).isRefused('13', { field: 'members', reason });
  });

  test('does not count who has left the court', () => {
    const staff = aStaff({ ...getOfficer(who.otherHandler), active: false });
    given(...proposedCase())
      .when(deliberate, minutes, { ...head, staff })
      .isRefused('13', { field: 'members' });
  });

  test('the author may sit in it beside three others, without a vote', () => {
    const views = `${minutes.views}\n张强：介绍案情`;
    const sitting = { members: [...members, who.handler], views };
    expect(deliberating(sitting).after().stage).toBe('approved');
    const against = [who.teamLeader, who.otherHandler];
    deliberating({ ...sitting, dissenters: against }).isRefused('13', {
      field: 'result',
      reason: /同意的1人不过参加表决的3人/,
    });
  });

  test('D6 nobody accused or recused sits in it, however many others do', () => {
    const accused = proposedCase({ registered: { accused: [who.otherHandler] } });
    deliberating({ members: [...members, who.courtLeader] }, accused).isRefused('procedure-47', {
      field: 'members',
      reason: /李伟/,
    });
  });

  test('is not entered by the author', () => {
    const byHead = interviewedCase({ transferred: { handler: who.handler } });
    const staff = aStaff({ ...getOfficer(who.handler), roles: ['handler', 'teamLeader'] });
    const own = did(byHead, propose, anOpinion, { by: who.handler, on: days.proposed, staff });
    given(...own)
      .when(deliberate, minutes, { by: who.handler, on: days.approved, staff })
      .isRefused('13', { reason: /不得主持/ });
  });

  test('R12.5 lies neither in the future nor before the petition was received', () => {
    deliberating({ on: '2026-03-19' }).isRefused('12', { field: 'on' });
    deliberating({ on: '2026-03-01' }).isRefused('12', { field: 'on' });
  });

  test('waits for an opinion, and is called by a leader', () => {
    deliberating({}, approvedCase()).isRefused('13', { reason: /没有待批/ });
    for (const by of [who.handler, who.petitionTeam, who.president])
      given(...proposedCase())
        .when(deliberate, minutes, { ...head, by })
        .isRefused('13', { reason: /须由/ });
  });
});
