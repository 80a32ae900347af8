import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { anOpinion, days, interviewedCase, proposedCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { interview } from '#domain/reception/interview.ts';
import { propose } from './propose.ts';
import { returnProposal } from './return-proposal.ts';

const handler = { by: who.handler, on: days.proposed };

describe('R13.3 the handling opinion', () => {
  test('names demand, facts, opinion, law and remedies', () => {
    const proposed = given(...interviewedCase()).when(propose, anOpinion, handler);
    proposed.makes({ type: 'opinionProposed', on: parseDay(days.proposed), opinion: anOpinion });
    expect(proposed.after()).toMatchObject({
      stage: 'proposed',
      proposal: { by: who.handler, version: 1, ...anOpinion },
    });
  });

  test('may leave the remedies open, nothing else', () => {
    const { remedies: _, ...rest } = anOpinion;
    expect(
      given(...interviewedCase())
        .when(propose, rest, handler)
        .after().proposal?.remedies,
    ).toBe('');
    const { error } = propose.input.safeParse({ remedies: '申请执行监督' });
    expect(error?.issues.map((issue) => issue.path.join())).toEqual(['demand', 'findings', 'opinion', 'law']);
  });

  test('B6 with something wrong in it is refused at the field', () => {
    const proposing = (said: object) =>
      given(...interviewedCase()).when(propose, { ...anOpinion, ...said }, handler);
    proposing({ law: '民事诉讼法' }).isRefused('13', { field: 'law', reason: /具体条文/ });
    proposing({ findings: '已查封××房产', overrule: '来不及' }).isRefused('13', { field: 'findings' });
    proposing({ opinion: '（2020）鲁0117执9号案恢复执行' }).isRefused('12', { field: 'opinion' });
  });

  test('B6 what is only doubtful goes up with the reason why it stands', () => {
    const doubtful = { ...anOpinion, findings: '被执行人2025年12月1日交来保证书' };
    const proposing = (overrule?: string) =>
      given(...interviewedCase()).when(propose, { ...doubtful, overrule }, handler);
    proposing().isRefused('13', { field: 'overrule', remedy: /理由/ });
    const warnings = ['日期“2025年12月1日”在卷内没有记载，请核对'];
    proposing('保证书原件已核对').makes({
      type: 'opinionProposed',
      on: parseDay(days.proposed),
      opinion: doubtful,
      overruled: { warnings, reason: '保证书原件已核对' },
    });
    expect(proposing('保证书原件已核对').after().drafts[0]?.overruled?.warnings).toEqual(warnings);
    given(...interviewedCase())
      .when(propose, { ...anOpinion, overrule: '无' }, handler)
      .makes({ type: 'opinionProposed', on: parseDay(days.proposed), opinion: anOpinion });
  });

  test('comes after the interview', () => {
    given(...transferredCase())
      .when(propose, anOpinion, handler)
      .isRefused('13', {
        reason: /尚未约谈/,
        remedy: /2天用2种方式尝试3次/,
      });
  });

  test('D13 or after the petitioner was not reached', () => {
    const tries = [
      ['2026-03-05', 'phone'],
      ['2026-03-05', 'letter'],
      ['2026-03-06', 'phone'],
    ] as const;
    const tried = tries.reduce<History>(
      (history, [on, way]) =>
        did(history, interview, { result: 'notReached', on, way, content: '无人应答' }, handler),
      transferredCase(),
    );
    expect(
      given(...tried)
        .when(propose, anOpinion, handler)
        .after().stage,
    ).toBe('proposed');
  });

  test('returned, is put forward again as the next version', () => {
    const lead = { by: who.courtLeader, on: days.approved };
    const returned = did(proposedCase(), returnProposal, { reason: '未回应第二项诉求' }, lead);
    const again = given(...returned).when(propose, anOpinion, { ...handler, on: days.approved });
    expect(again.after().proposal).toMatchObject({ version: 2, on: days.approved });
  });

  test('is one at a time, and the handler’s', () => {
    given(...proposedCase())
      .when(propose, anOpinion, handler)
      .isRefused('13', { reason: /报批之前/ });
    for (const by of [who.otherHandler, who.petitionTeam, who.courtLeader])
      given(...interviewedCase())
        .when(propose, anOpinion, { ...handler, by })
        .isRefused('13', { reason: /本案承办人/ });
  });
});
