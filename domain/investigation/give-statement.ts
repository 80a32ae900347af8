import { z } from 'zod';
import { errandField, materialField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { findStatement } from '#domain/petition/investigation-facts.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';

/** 说明情况 · 第九条：被要求的人员说明情况；院外的说明由信访团队录入并附材料。 */
export const giveStatement = step({
  name: 'giveStatement',
  title: '说明情况',
  basis: '9',
  by: ['theAsked', 'petitionTeam', 'teamLeader'],
  next: '说明记入历史，承办人据以办理；该项期限完成。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'statement' || kind === 'chasedStatement')
      ? undefined
      : refuse('9', '没有待说明的事项'),
  input: z.object({
    errand: errandField('答复哪一项要求', ['statement', 'chasedStatement']),
    content: paragraph('说明内容'),
    material: materialField('书面说明'),
  }),
  decide: (petition, { errand: key, content, material }, { on, by }) => {
    const errand = findErrand(petition, key);
    const statement = errand && findStatement(petition, errandId(errand));
    if (!statement) return refuse('9', '所选事项不在待说明之列', { field: 'errand', remedy: '请刷新后重选' });
    // The errand, not the request, says whose it is now: what a barred officer owed has fallen back to the team (B7).
    if (errand.person && errand.person !== by.id)
      return refuse('9', '该项由被要求的人员本人说明', { field: 'errand', remedy: '请本人办理' });
    return (
      refuseMaterial(petition, material) ??
      happen({ type: 'statementGiven', on, statement: statement.id, content, material })
    );
  },
});
