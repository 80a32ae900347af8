import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { inForce } from '#domain/petition/termination-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 登记财产线索 · 15号第二十一条：终结以后申请执行人提出新的财产线索的，登记并立即恢复执行。 */
export const enterClue = step({
  name: 'enterClue',
  title: '登记财产线索',
  basis: 'opinions-21',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '承办人核查后立即恢复执行，或者写明不恢复的理由。',
  open: (petition) =>
    inForce(petition)
      ? undefined
      : refuse('opinions-21', '本案没有终结，线索在办理中核实', { remedy: '请“查明财产”' }),
  input: z.object({ content: paragraph('线索内容和提出人') }),
  decide: (petition, { content }, { on, newId }) => {
    const one = inForce(petition);
    return one
      ? happen({ type: 'clueEntered', on, termination: one.id, clue: newId(), content })
      : refuse('opinions-21', '本案没有终结');
  },
});
