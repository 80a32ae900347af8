import { describe, expect, test } from 'vitest';
import { explain } from '#domain/acceptance/explain.ts';
import { refer } from '#domain/acceptance/refer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  approvedCase,
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
import { did, type History, recorded } from '#domain/given-history.ts';
import { explained, foundNothing, settledCase } from '#domain/given-measures.ts';
import { reply } from '#domain/reply/reply.ts';
import { serve } from '#domain/service/serve.ts';
import { attach } from './attach.ts';
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

describe('N9 a petition of the implementation track is resolved', () => {
  const resolved = { resolved: true };
  const bySettlement = { ...resolved, resolution: 'settled' };

  test('only when it is said in which of the three ways, and the facts are on file', () => {
    closing(resolved).isRefused('opinions-7', { field: 'resolution', reason: /哪一种有效化解/ });
    closing(bySettlement).isRefused('opinions-7', {
      field: 'resolution',
      reason: /没有“登记执行和解”/,
      remedy: /负责人写明理由/,
    });
    expect(closing(bySettlement, settledCase()).after().closing).toMatchObject(bySettlement);
  });

  test('or for the reason of the head who closes', () => {
    const said = { leaderReason: '信访人当场撤回诉求' };
    expect(closing({ ...resolved, ...said }).after().closing).toMatchObject({ ...resolved, ...said });
    expect(closing({ ...bySettlement, ...said }).after().closing).toMatchObject(bySettlement);
  });

  test('and an unresolved one, or one of the review track, has no such way', () => {
    closing({ resolution: 'settled' }, settledCase()).isRefused('opinions-7', { field: 'resolution' });
    const review = servedCase({ accepted: { grounds: ['excessive-seizure'], track: 'review' } });
    closing(bySettlement, review).isRefused('opinions-7', { field: 'resolution' });
    expect(closing(resolved, review).after().closing).toMatchObject(resolved);
  });
});

describe('R6b.2 where there is no property', () => {
  test('closing needs the explanation, or the reason of the head', () => {
    closing({}, foundNothing()).isRefused('6b', { field: 'leaderReason', remedy: /释明/ });
    expect(closing({ leaderReason: '信访人拒绝见面' }, foundNothing()).after().stage).toBe('closed');
    expect(closing({}, explained(foundNothing())).after().stage).toBe('closed');
  });
});

describe('N5 closing needs the proof that the reply was served', () => {
  const withoutReceipt = (said: object = {}) =>
    did(repliedCase(), serve, { ...servedReply, ...said }, { by: who.handler, on: days.served });

  test('on file, or the reason of the head', () => {
    closing({}, withoutReceipt()).isRefused('process-9', { field: 'leaderReason', remedy: /收入材料/ });
    expect(closing({ leaderReason: '回执存纸质卷' }, withoutReceipt()).after().stage).toBe('closed');
    expect(closing({}, servedCase()).after().stage).toBe('closed');
  });

  test('as a scan chosen with the service, of whatever kind it was filed under in older histories', () => {
    const scan = { kind: 'other', name: '回证', digest: 'a'.repeat(64), size: 9, mime: 'image/png' } as const;
    const scanned = did(repliedCase(), attach, scan, handler);
    const material = scanned.findLast((one) => one.type === 'materialAttached')?.material.id;
    const served = recorded(
      scanned,
      [
        {
          type: 'served',
          on: parseDay(days.served),
          paper: 'reply',
          recipient: { kind: 'petitioner', person: 'p-1' },
          method: 'post',
          proof: 'EMS 1234567890123',
          material,
        },
      ],
      handler.by,
      parseDay(days.served),
    );
    expect(closing({}, served).after().stage).toBe('closed');
  });

  test('not where there was nobody to send it to', () => {
    const nobody = { registered: { channel: 'letter' as const, anonymous: true, petitioners: [] } };
    const history = did(approvedCase(nobody), reply, {}, { by: who.handler, on: days.replied });
    expect(closing({}, history).after().stage).toBe('closed');
  });
});
