import { z } from 'zod';
import { choice, dayField, line, optionalParagraph, paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';
import {
  type ComplaintKind,
  complaints,
  getComplaint,
  type RemedyKind,
  remedies,
} from '#regulation/remedies.ts';

const complaintTexts = Object.fromEntries(
  Object.entries(complaints).map(([id, complaint]) => [id, complaint.text]),
) as Record<ComplaintKind, string>;
const remedyNames = Object.fromEntries(
  Object.entries(remedies).map(([id, remedy]) => [id, remedy.name]),
) as Record<RemedyKind, string>;

/** 导入法定程序 · 第七条：按反映的内容导入异议、复议或监督，向信访人释明；仅告知不算导入。 */
export const divert = step({
  name: 'divert',
  title: '导入法定程序',
  basis: '7',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '释明记入历史；随后等待登记导入案件的案号，或信访人书面表示不进入。',
  open: (petition) =>
    petition.acceptance && !endedOn(petition) ? undefined : refuse('7', '受理之后、办结之前才能导入法定程序'),
  input: z.object({
    complaint: choice('反映的内容', complaintTexts),
    remedy: choice('导入的程序', remedyNames),
    reason: optionalParagraph('选择该程序的理由'),
    on: dayField('释明日期'),
    way: choice('释明方式', contactWays),
    to: line('释明对象'),
    content: paragraph('释明内容'),
  }),
  decide: (petition, { reason, ...input }, setting) => {
    const no = refuseDay(petition, input.on, setting);
    if (no) return no;
    const { remedy, basis, advice } = getComplaint(input.complaint);
    if (input.remedy !== remedy && !reason)
      return refuse(
        basis,
        remedy ? `这类情形应导入${remedies[remedy].name}：${advice}` : '请写明选择该程序的理由',
        { field: 'reason', remedy: '另选程序的，请写明理由' },
      );
    const kept = input.remedy === remedy ? undefined : reason;
    return happen({ type: 'diverted', diversion: setting.newId(), ...input, reason: kept });
  },
});
