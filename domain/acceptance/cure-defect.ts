import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 恢复审查 · 第十五条：不予受理的情形消除后（如补齐委托手续），同一信访件恢复审查，不另行登记。 */
export const cureDefect = step({
  name: 'cureDefect',
  title: '恢复审查',
  basis: '15',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '本件回到受理审查，可以受理。',
  open: ({ stage }) => (stage === 'declined' ? undefined : refuse('15', '只有不予受理的信访件可以恢复审查')),
  input: z.object({ how: paragraph('情形如何消除') }),
  decide: (_, { how }, { on }) => happen({ type: 'defectCured', on, how }),
});
