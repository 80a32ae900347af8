import { sayDay } from '#domain/calendar/day.ts';
import type { Names } from '#domain/petition/event.ts';
import { currentDraft } from '#domain/petition/opinion.ts';
import type { OpinionAct, OpinionDraft } from '#domain/petition/opinion-facts.ts';
import { consentLevels } from '#regulation/approvals.ts';
import { merits } from '#regulation/registers.ts';
import { commonOf } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, rows, text } from '../paper-text.ts';

const results = {
  consented: '同意',
  approved: '同意',
  deliberated: '集体研究同意',
  returned: '退回',
  deliberationReturned: '集体研究退回',
  voided: '作废',
} as const satisfies Record<OpinionAct['kind'], string>;

const rowOf =
  (version: number, { staff }: Names) =>
  (act: OpinionAct) => ({
    level: act.level ? consentLevels[act.level].name : '第十三条',
    by: staff(act.by),
    opinion: `${results[act.kind]}${act.text ? `：${act.text}` : ''}${act.void ? '（已不作数）' : ''}`,
    on: `${sayDay(act.on)}（第${version}稿）`,
  });

const rowsOf = (drafts: readonly OpinionDraft[], names: Names) =>
  drafts.flatMap(({ version, acts }) => acts.map(rowOf(version, names)));

/** 办理意见审批表 · 第十三条: the opinion, and what each approver said of each version, on which day; internal. */
export const approvalForm = definePaper({
  kind: 'approvalForm',
  content: {
    demand: text('信访诉求', optionalProse()),
    findings: text('查明的事实', optionalProse(60_000)),
    merit: text('诉求认定', optionalLine(20)),
    opinion: text('办理意见', optionalProse(60_000)),
    law: text('依据', optionalProse()),
    remedies: text('救济途径', optionalProse()),
    author: text('提出人', line(60)),
    proposedOn: text('提出日期', line(40)),
    overruled: text('检查提示说明', optionalProse()),
    consents: rows(
      '审批意见',
      { level: '环节', by: '审批人', opinion: '意见', on: '日期' },
      { level: line(60), by: line(60), opinion: line(6000), on: line(60) },
    ),
  },
  instances: ({ drafts }) => (drafts.length > 0 ? [{ id: '' }] : []),
  compose: (source) => {
    const { petition, names, today } = source;
    const draft = currentDraft(petition);
    const overruled = draft?.overruled;
    return {
      ...commonOf(source, petition.approval?.on ?? today),
      demand: draft?.demand,
      findings: draft?.findings,
      ...(draft?.merit ? { merit: merits[draft.merit] } : {}),
      opinion: draft?.opinion,
      law: draft?.law,
      remedies: draft?.remedies,
      author: draft ? names.staff(draft.by) : '',
      proposedOn: draft ? sayDay(draft.on) : '',
      ...(overruled ? { overruled: `${overruled.warnings.join('；')}。说明：${overruled.reason}` } : {}),
      consents: rowsOf(petition.drafts, names),
    };
  },
});
