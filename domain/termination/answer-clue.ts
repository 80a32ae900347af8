import { z } from 'zod';
import { errandField, optionalLine, paragraph, yesNo } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 恢复执行 · 15号第二十一条：有新的财产线索的立即恢复执行，写明恢复后的执行案号；查无此财产的写明理由。 */
export const answerClue = step({
  name: 'answerClue',
  title: '恢复执行',
  basis: 'opinions-21',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '恢复执行的，在执行案件中继续；信访仍为终结。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'propertyClue')
      ? undefined
      : refuse('opinions-21', '没有待处理的财产线索', { remedy: '请先“登记财产线索”' }),
  input: z.object({
    errand: errandField('哪条线索', ['propertyClue']),
    resumed: yesNo('是否恢复执行'),
    caseNumber: optionalLine('恢复执行的案号'),
    content: paragraph('核查情况'),
  }),
  decide: (petition, { errand: key, resumed, caseNumber, content }, { on }) => {
    const errand = findErrand(petition, key);
    if (errand?.kind !== 'propertyClue')
      return refuse('opinions-21', '该条线索已经处理', { field: 'errand', remedy: '请刷新后重选' });
    if (resumed && !caseNumber)
      return refuse('opinions-21', '恢复执行须写明案号', {
        field: 'caseNumber',
        remedy: '如（2026）鲁0117执恢1号',
      });
    return happen({
      type: 'clueAnswered',
      on,
      clue: errandId(errand),
      resumed,
      caseNumber: caseNumber || undefined,
      content,
    });
  },
});
