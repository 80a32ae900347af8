import { z } from 'zod';
import { hasRole } from '#domain/access/officer.ts';
import { choice, dayField, errandField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { findStatement } from '#domain/petition/investigation-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 跟催情况说明 · 第九条：谁要求谁跟催，信访团队也可以；另给的日期与原期限并列，原期限不变。 */
export const chaseStatement = step({
  name: 'chaseStatement',
  title: '跟催情况说明',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'theLead'],
  next: '跟催记入历史；另给日期的，两个期限并列显示，原期限是否逾期不受影响。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'statement')
      ? undefined
      : refuse('9', '没有待说明、可以跟催的事项'),
  input: z.object({
    errand: errandField('跟催哪一项', ['statement']),
    way: choice('跟催方式', contactWays),
    note: paragraph('跟催情况'),
    dueOn: dayField('另给的期限').optional(),
  }),
  decide: (petition, { errand: key, way, note, dueOn }, { on, by, newId }) => {
    const errand = findErrand(petition, key);
    const statement = errand && findStatement(petition, errandId(errand));
    if (errand?.kind !== 'statement' || !statement)
      return refuse('9', '所选事项不在待说明之列', { field: 'errand', remedy: '请刷新后重选' });
    if (statement.by !== by.id && !hasRole(by, ['petitionTeam', 'teamLeader']))
      return refuse('9', '由要求说明的人员或信访团队跟催', { field: 'errand', remedy: '请告知信访团队' });
    if (dueOn && (dueOn < on || dueOn <= statement.dueOn))
      return refuse('9', `另给的期限须在今天以后，并晚于原期限${statement.dueOn}`, {
        field: 'dueOn',
        remedy: '只是提醒的，不必另给期限',
      });
    return happen({ type: 'statementChased', on, statement: statement.id, chase: newId(), way, note, dueOn });
  },
});
