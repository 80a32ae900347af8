import { z } from 'zod';
import { errandField, materialField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';

/** 协办意见 · 第四条：原审承办法官协办，说明原判要旨、执行依据的含义和化解的办法。 */
export const giveAssistance = step({
  name: 'giveAssistance',
  title: '提协办意见',
  basis: '4',
  by: ['theAssistant'],
  next: '意见记入历史，承办人和主办院领导据以办理；协办的期限完成。',
  open: (petition, { by }) =>
    openErrands(petition).some(({ kind, person }) => kind === 'assist' && person === by.id)
      ? undefined
      : refuse('4', '没有待提的协办意见'),
  input: z.object({
    errand: errandField('协办事项', ['assist']),
    content: paragraph('协办意见', { hint: '原判要旨、执行依据的含义、化解的建议' }),
    material: materialField('附件'),
  }),
  decide: (petition, { errand: key, content, material }, { on, by }) => {
    const errand = findErrand(petition, key);
    if (errand?.kind !== 'assist' || errand.person !== by.id)
      return refuse('4', '所选事项不在待办之列', { field: 'errand', remedy: '请刷新后重选' });
    const missing = refuseMaterial(petition, material);
    if (missing) return missing;
    return happen({ type: 'assisted', on, assist: errandId(errand), content, material });
  },
});
