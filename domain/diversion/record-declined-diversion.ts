import { z } from 'zod';
import { dayField, errandField, materialField, paragraph } from '#domain/form.ts';
import { happen, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';
import { diversionOf, noLongerOpen, refuseBeforeDiversion, refuseUnlessOpen } from './diversion-of.ts';

/** 登记不愿导入 · 第七条：释明之后信访人书面表示不进入法定程序的，导入事项了结。 */
export const recordDeclinedDiversion = step({
  name: 'recordDeclinedDiversion',
  title: '登记不愿导入',
  basis: '7',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '导入事项了结；信访人今后仍可依法提出。',
  open: (petition) => refuseUnlessOpen(petition, 'divertedFiling', '没有待立案的导入事项'),
  input: z.object({
    errand: errandField('导入事项', ['divertedFiling']),
    on: dayField('表示日期'),
    note: paragraph('信访人的意思'),
    material: materialField('书面材料', { hint: '信访人书面表示不进入法定程序的材料，必须附卷' }),
  }),
  decide: (petition, { errand, on, note, material }, setting) => {
    const diversion = diversionOf(petition, errand, 'divertedFiling');
    if (!diversion) return noLongerOpen();
    const no =
      refuseDay(petition, on, setting) ??
      refuseBeforeDiversion(diversion, on) ??
      refuseMaterial(petition, material);
    if (no) return no;
    if (!material)
      return refuse('7', '不进入法定程序须有信访人的书面材料', {
        field: 'material',
        remedy: '请先“收入材料”，再在此选取',
      });
    return happen({ type: 'diversionDeclined', on, diversion: diversion.id, note, material });
  },
});
