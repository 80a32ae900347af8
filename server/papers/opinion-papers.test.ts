import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { anOpinion, days, interviewedCase, proposedCase } from '#domain/given-cases.ts';
import { getOfficer, who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { againstIt, consentedCase, deliberatedCase } from '#domain/given-reply.ts';
import { approve } from '#domain/reply/approve.ts';
import { deliberate } from '#domain/reply/deliberate.ts';
import { returnProposal } from '#domain/reply/return-proposal.ts';
import { approvalForm } from './kinds/approval-form.ts';
import { deliberationMinutes } from './kinds/deliberation-minutes.ts';
import { papersOf } from './kinds.ts';
import { layOut } from './lay-out.ts';
import type { PaperDefinition, PaperSource } from './paper-kind.ts';
import { loadTemplates } from './templates.ts';

const sourceOf = (history: History): PaperSource => ({
  courtName: '济南市钢城区人民法院',
  petition: petitionOf(history),
  history,
  people: [],
  calendar: shippedCalendar,
  names: { staff: (id) => getOfficer(id).name, person: () => '刘芳' },
  department: () => '执行局',
  today: parseDay(days.approved),
});
const on = days.approved;
const templates = loadTemplates(undefined);
const listOf = (paper: PaperDefinition, history: History, id = '') => {
  const { view, frame } = paper.compose(sourceOf(history), id);
  return layOut(templates[paper.kind], view, frame).blocks.flatMap((block) =>
    block.type === 'list' ? block.rows : [],
  );
};
const agreed = did(consentedCase(), approve, { remark: '同意' }, { by: who.courtLeader, on });

describe('R13.3 P1 the approval form', () => {
  test('is there once there is an opinion', () => {
    const kinds = (history: History) => papersOf(petitionOf(history), history).map(({ kind }) => kind);
    expect(kinds(interviewedCase())).not.toContain('approvalForm');
    expect(kinds(proposedCase())).toContain('approvalForm');
  });

  test('names each approver with opinion and day', () => {
    expect(listOf(approvalForm, agreed)).toEqual([
      ['团队负责人或分管副局长', '徐刚', '同意：同意，报主办院领导', '2026年3月18日（第1稿）'],
      ['主办院领导', '高远', '同意：同意', '2026年3月18日（第1稿）'],
    ]);
    const { view } = approvalForm.compose(sourceOf(agreed), '');
    expect(view).toMatchObject({ 办理意见: anOpinion.opinion, 提出人: '张强', 诉求认定: '有理' });
  });

  test('says what no longer counts', () => {
    const back = did(consentedCase(), returnProposal, { reason: '补充' }, { by: who.courtLeader, on });
    expect(listOf(approvalForm, back).map((row) => row[2])).toEqual([
      '同意：同意，报主办院领导（已不作数）',
      '退回：补充',
    ]);
  });
});

describe('R13.3 P1 the minutes of a discussion', () => {
  const head = { by: who.director, on };
  const against = did(proposedCase(), deliberate, againstIt, head);
  const id = (history: History) => String(history.at(-1)?.seq);

  test('are there for each discussion, with each voice, the dissent and the conclusion', () => {
    expect(papersOf(petitionOf(against), against)).toContainEqual({
      key: `deliberationMinutes-${id(against)}`,
      kind: 'deliberationMinutes',
      id: id(against),
      title: '集体研究笔录（2026年3月18日）',
    });
    expect(listOf(deliberationMinutes, against, id(against))).toEqual([
      ['马骏', '事实未查清', '不同意见'],
      ['周正', '应补充评估时间', '不同意见'],
      ['李伟', '同意', ''],
    ]);
    const { view } = deliberationMinutes.compose(sourceOf(against), id(against));
    expect(view).toMatchObject({ 主持人: '马骏', 记录人: '钱进', 研究结果: '不同意，退回重新办理' });
  });

  test('of one held before each voice was kept apart say what was written then', () => {
    const old = deliberatedCase().map((one) =>
      one.type === 'opinionDeliberated' ? { ...one, minutes: undefined } : one,
    );
    const { view } = deliberationMinutes.compose(sourceOf(old), id(old));
    expect(view).toMatchObject({ 主持人: '马骏', 讨论情况: expect.stringContaining('周正') as string });
  });

  test('are refused for a number that is no discussion', () => {
    expect(() => deliberationMinutes.compose(sourceOf(against), '1')).toThrow(/没有这份笔录/);
  });
});
