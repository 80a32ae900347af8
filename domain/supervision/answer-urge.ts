import { z } from 'zod';
import { hasRole } from '#domain/access/officer.ts';
import { errandField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import type { ErrandKind } from '#regulation/errands.ts';

/** What this step answers. */
const answers: readonly ErrandKind[] = ['answerUrge', 'answerTeamUrge', 'answerSupervision'];

/** 答复催督办 · 第十三条、第十四条：被催办、督办的人员限期答复办理情况和下一步打算。 */
export const answerUrge = step({
  name: 'answerUrge',
  title: '答复催督办',
  basis: '13',
  by: ['theHandler', 'theAsked', 'petitionTeam', 'teamLeader'],
  next: '答复记入历史，催办、督办的人可以看到；该项期限完成，案件本身的期限不变。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => answers.some((one) => one === kind))
      ? undefined
      : refuse('13', '没有待答复的催办、督办'),
  input: z.object({
    errand: errandField('答复哪一项', answers),
    content: paragraph('办理情况'),
    plan: paragraph('下一步打算'),
  }),
  decide: (petition, { errand: key, content, plan }, { on, by }) => {
    const errand = findErrand(petition, key);
    if (!errand || !answers.some((one) => one === errand.kind))
      return refuse('13', '所选事项不在待答复之列', { field: 'errand', remedy: '请刷新后重选' });
    const isTheirs =
      errand.kind === 'answerTeamUrge'
        ? hasRole(by, ['petitionTeam', 'teamLeader'])
        : (errand.person ?? handlerOf(petition)) === by.id;
    if (!isTheirs)
      return refuse('13', '该项由被催办、督办的人员本人答复', { field: 'errand', remedy: '请本人办理' });
    const id = errandId(errand);
    return errand.kind === 'answerSupervision'
      ? happen({ type: 'supervisionAnswered', on, supervision: id, content, plan })
      : happen({ type: 'urgeAnswered', on, urge: id, content, plan });
  },
});
