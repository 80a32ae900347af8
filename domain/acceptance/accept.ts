import { z } from 'zod';
import { choice, choices, staffsField, yesNo } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { importances } from '#regulation/assignment.ts';
import { acceptanceGrounds, tracks } from '#regulation/grounds.ts';

const groundTexts = Object.fromEntries(
  Object.entries(acceptanceGrounds).map(([id, ground]) => [id, `${ground.item}${ground.text}`]),
) as Record<keyof typeof acceptanceGrounds, string>;

/** 受理 · 第六条（受理）：有八种事由之一的应当受理，并分为执行实施类或执行审查类。 */
export const accept = step({
  name: 'accept',
  title: '受理',
  basis: '6a',
  by: ['petitionTeam', 'teamLeader'],
  paper: 'acceptanceNotice',
  next: '生成受理告知书；转交承办人的期限继续计算，转交后开始计算约谈和答复期限。',
  open: ({ stage }) =>
    stage === 'screening' || stage === 'declineProposed'
      ? undefined
      : refuse('6a', '登记审核通过后、作出受理决定前才能受理'),
  input: z.object({
    grounds: choices('受理事由', groundTexts),
    track: choice('办理类别', tracks),
    importance: choice('案件程度', importances).default('ordinary'),
    repeat: yesNo('重复信访').default(false),
    accused: staffsField('反映的执行人员', ['handler'], {
      hint: '反映到的人员不得接访、办理或审批本案',
    }).default([]),
  }),
  decide: (petition, input, { on, by }) => {
    const always = input.grounds.find((id) => acceptanceGrounds[id].accusesHandler === 'always');
    const original = petition.enforcementCase?.originalHandler;
    const accused =
      always && input.accused.length === 0 && petition.accused.length === 0 && original
        ? [original]
        : input.accused;
    if (accused.includes(by.id))
      return refuse('procedure-47', '信访反映的正是您本人，不得由您审查受理', {
        field: 'accused',
        remedy: '请由信访团队其他人员受理',
      });
    return happen({ type: 'accepted', on, ...input, accused });
  },
});
