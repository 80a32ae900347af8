import { describe, expect, test } from 'vitest';
import { explain } from '#domain/acceptance/explain.ts';
import { refer } from '#domain/acceptance/refer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  declinedCase,
  fourAnswers,
  repliedCase,
  servedCase,
  servedReply,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { serve } from '#domain/service/serve.ts';
import { close } from './close.ts';

const head = { by: who.teamLeader, on: days.closed };
const closing = (said: object = {}, history: History = servedCase()) =>
  given(...history).when(close, { ...fourAnswers, ...said }, head);
const unfounded = { merit: 'unfounded', resolved: false, solution: '' };
const handler = { by: who.handler, on: days.closed };

describe('R2.1 closing answers the four questions of article 2', () => {
  test('and keeps the answers', () => {
    closing().makes({ type: 'closed', on: parseDay(days.closed), ...fourAnswers });
    expect(closing().after()).toMatchObject({
      stage: 'closed',
      closing: { merit: 'founded', by: who.teamLeader },
    });
  });

  test('leaves none of them open', () => {
    const { error } = close.input.safeParse({});
    expect(error?.issues.map((issue) => issue.path.join())).toEqual([
      'merit',
      'hardship',
      'unlawful',
      'resolved',
    ]);
    for (const issue of error?.issues ?? []) expect(issue.message).toMatch(/请选择/);
  });

  test.each([
    ['founded', false],
    ['partly', false],
    ['undetermined', true],
    ['unfounded', true],
  ] as const)('founded: a %s demand (resolved: %s) says how it was solved', (merit, resolved) => {
    closing({ merit, resolved, solution: ' ' }).isRefused('2', { field: 'solution' });
    closing({ merit, resolved, solution: '', leaderReason: '情况特殊' }).isRefused('2', {
      field: 'solution',
    });
  });

  test('unfounded: the explanation is on file, or the head says why not', () => {
    closing(unfounded).isRefused('2', { field: 'merit', remedy: /负责人写明理由/ });
    expect(closing({ ...unfounded, leaderReason: '信访人拒绝见面' }).after().stage).toBe('closed');
    const told = { on: days.served, way: 'phone', to: '刘芳', content: '释明执行依据' } as const;
    expect(closing(unfounded, did(servedCase(), explain, told, handler)).after().stage).toBe('closed');
  });

  test('unlawful act: it is referred, or the head says why not', () => {
    closing({ unlawful: true }).isRefused('2', { field: 'unlawful' });
    expect(closing({ unlawful: true, leaderReason: '已由上级处理' }).after().stage).toBe('closed');
    const slip = { on: days.served, to: 'discipline', body: '派驻纪检组', note: '线索一件' } as const;
    const referred = did(servedCase(), refer, slip, { by: who.petitionTeam, on: days.served });
    expect(closing({ unlawful: true }, referred).after().stage).toBe('closed');
  });

  test('hardship: relief is applied for, or the head says why not', () => {
    closing({ hardship: true }).isRefused('2', { field: 'hardship' });
    expect(closing({ hardship: true, leaderReason: '已由民政救助' }).after().stage).toBe('closed');
  });

  test('D15 closed is not resolved: a petition may be finished with the dispute going on', () => {
    const open = closing({ merit: 'undetermined', resolved: false, solution: '' });
    expect(open.after().closing).toMatchObject({ resolved: false, merit: 'undetermined' });
  });
});

describe('R16.2 closing', () => {
  test('waits for the reply and its service', () => {
    closing({}, transferredCase()).isRefused('13', { reason: /答复并送达之后/ });
    closing({}, repliedCase()).isRefused('16', { reason: /尚未全部送达/, remedy: /另行送达/ });
  });

  test('of a declined petition waits for its notice', () => {
    closing(unfounded, declinedCase()).isRefused('15', { reason: /告知书尚未送达/ });
    const served = did(
      declinedCase(),
      serve,
      { ...servedReply, paper: 'declineNotice' },
      { by: who.petitionTeam, on: days.served },
    );
    expect(closing(unfounded, served).after().stage).toBe('closed');
  });

  test('happens once', () => {
    closing({}, closedCase()).isRefused('13');
  });

  test('N5 is the heads’, not the handler’s or the team’s', () => {
    for (const by of [who.handler, who.petitionTeam, who.courtLeader])
      given(...servedCase())
        .when(close, fourAnswers, { ...head, by })
        .isRefused('process-9', { reason: /须由/ });
    for (const by of [who.deputyDirector, who.director])
      expect(
        given(...servedCase())
          .when(close, fourAnswers, { ...head, by })
          .after().stage,
      ).toBe('closed');
  });
});
