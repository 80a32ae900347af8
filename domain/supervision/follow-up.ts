import { z } from 'zod';
import { choice, dayField, optionalParagraph, paragraph } from '#domain/form.ts';
import { backlogOf } from '#domain/petition/supervision-facts.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 稳控跟进 · 第十六条：积极跟进积案的稳控化解，记录与信访人的联系和帮扶；只记做了什么，不评价人。 */
export const followUp = step({
  name: 'followUp',
  title: '稳控跟进',
  basis: '16',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '联系和帮扶记入历史；下一次跟进的期限重新起算，直到解除积案。',
  open: (petition) => (backlogOf(petition) ? undefined : refuse('16', '本案不是信访积案，无须稳控跟进')),
  input: z.object({
    on: dayField('联系日期'),
    way: choice('联系方式', contactWays),
    content: paragraph('联系情况'),
    help: optionalParagraph('帮扶措施'),
  }),
  decide: (petition, { on, way, content, help }, setting) => {
    const span = backlogOf(petition);
    const earliest = span?.followedUp.at(-1) ?? span?.since ?? on;
    const no = refuseDay(petition, on, setting);
    if (no) return no;
    if (on < earliest)
      return refuse('16', `联系日期${on}早于上次跟进或列为积案之日${earliest}`, {
        field: 'on',
        remedy: '请核对日期',
      });
    return happen({ type: 'followedUp', on, way, content, ...(help ? { help } : {}) });
  },
});
