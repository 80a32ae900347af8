import { z } from 'zod';
import { dayField, materialField, optionalLine, paragraph, personsField } from '#domain/form.ts';
import { happen, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';
import { refuseUnlessHandled } from './while-handled.ts';

/** 登记息诉罢访承诺 · 第六条（办理）：谁承诺、何时承诺；附书面承诺，没有的写明原因。 */
export const recordUndertaking = step({
  name: 'recordUndertaking',
  title: '登记息诉罢访承诺',
  basis: '6b',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '承诺记入历史；报请核销、按“确无财产”办结时须有书面承诺。',
  open: refuseUnlessHandled,
  input: z.object({
    on: dayField('承诺日期'),
    persons: personsField('承诺人'),
    content: paragraph('承诺内容'),
    material: materialField('书面承诺'),
    noPaperReason: optionalLine('没有书面承诺的原因'),
  }),
  decide: (petition, { noPaperReason, ...input }, setting) => {
    const no = refuseDay(petition, input.on, setting) ?? refuseMaterial(petition, input.material);
    if (no) return no;
    const known = new Set(petition.petitioners.map((one) => one.person));
    if (input.persons.some((person) => !known.has(person)))
      return refuse('6b', '承诺人不是本案信访人', { field: 'persons', remedy: '请刷新后重选' });
    if (!input.material && !noPaperReason)
      return refuse('14', '请附书面承诺，没有的写明原因', { field: 'noPaperReason' });
    return happen({
      type: 'undertakingRecorded',
      ...input,
      noPaperReason: input.material ? undefined : noPaperReason,
    });
  },
});
