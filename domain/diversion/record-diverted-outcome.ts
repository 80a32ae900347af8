import { z } from 'zod';
import { choice, dayField, errandField, line, materialField, optionalParagraph } from '#domain/form.ts';
import { happen, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';
import { divertedOutcomes } from '#regulation/remedies.ts';
import { diversionOf, noLongerOpen, refuseUnlessOpen } from './diversion-of.ts';

/** 登记导入案件结果 · 第七条：导入的案件审结后登记结果；信访件办结之后仍要登记。 */
export const recordDivertedOutcome = step({
  name: 'recordDivertedOutcome',
  title: '登记导入案件结果',
  basis: '7',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '结果记入历史，跟踪事项完成。',
  open: (petition) => refuseUnlessOpen(petition, 'divertedOutcome', '没有待登记结果的导入案件'),
  input: z.object({
    errand: errandField('导入案件', ['divertedOutcome']),
    on: dayField('审结日期'),
    outcome: choice('结果', divertedOutcomes),
    document: line('裁定书或结案文书文号'),
    note: optionalParagraph('说明'),
    material: materialField('文书扫描件'),
  }),
  decide: (petition, { errand, note, ...input }, setting) => {
    const diversion = diversionOf(petition, errand, 'divertedOutcome');
    if (!diversion?.filed) return noLongerOpen();
    const no = refuseDay(petition, input.on, setting) ?? refuseMaterial(petition, input.material);
    if (no) return no;
    if (input.on < diversion.filed.on)
      return refuse('7', `审结日期${input.on}早于立案日期${diversion.filed.on}`, { field: 'on' });
    return happen({
      type: 'divertedOutcomeRecorded',
      ...input,
      diversion: diversion.id,
      note: note || undefined,
    });
  },
});
