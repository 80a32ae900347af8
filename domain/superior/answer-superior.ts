import { z } from 'zod';
import { errandField, materialField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';

/** 答复督办 · 流程规范第十四条：对上级法院的督办逐项答复办理情况。 */
export const answerSuperior = step({
  name: 'answerSuperior',
  title: '答复上级督办',
  basis: 'process-14',
  by: ['teamLeader', 'deputyDirector', 'director'],
  next: '该次督办的答复期限完成，上级法院在案件中看到答复。',
  open: (petition) =>
    openErrands(petition).some((one) => one.kind === 'answerSuperior')
      ? undefined
      : refuse('process-14', '没有待答复的上级督办'),
  input: z.object({
    errand: errandField('答复哪次督办', ['answerSuperior']),
    content: paragraph('答复内容'),
    material: materialField('附件'),
  }),
  decide: (petition, { errand: key, content, material }, { on }) => {
    const errand = findErrand(petition, key);
    const supervision = errand && petition.fromAbove.find((one) => one.id === errandId(errand));
    if (errand?.kind !== 'answerSuperior' || !supervision)
      return refuse('process-14', '所选督办不在待答复之列', { field: 'errand', remedy: '请刷新后重选' });
    const missing = refuseMaterial(petition, material);
    if (missing) return missing;
    const { id, courtName } = supervision;
    return happen({ type: 'superiorAnswered', on, supervision: id, courtName, content, material });
  },
});
