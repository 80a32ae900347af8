import { z } from 'zod';
import { optionalParagraph, paragraph } from '#domain/form.ts';
import { interviewDuty } from '#domain/petition/interview.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { getRuleSet } from '#regulation/rule-set.ts';

/** 提出办理意见 · 第十三条：约谈（或依规记明无法联系）之后提出，报主办院领导同意或集体研究。 */
export const propose = step({
  name: 'propose',
  title: '提出办理意见',
  basis: '13',
  by: ['theHandler'],
  next: '报主办院领导审批（或提交集体研究）；提出人不得自批。',
  open: (petition) => {
    if (petition.stage !== 'handling' && petition.stage !== 'transferred')
      return refuse('13', '办理意见在转交之后、报批之前提出');
    if (interviewDuty(petition).state !== 'owed') return undefined;
    const { attempts, days, ways } = getRuleSet(petition.rules).notReached;
    return refuse('13', '尚未约谈信访人', {
      remedy: `请先约谈；联系不上的，至少在${days}天用${ways}种方式尝试${attempts}次并逐次记明`,
    });
  },
  input: z.object({
    demand: paragraph('信访诉求'),
    findings: paragraph('查明的事实'),
    opinion: paragraph('办理意见'),
    law: paragraph('依据'),
    remedies: optionalParagraph('救济途径'),
  }),
  decide: (_, { remedies, ...opinion }, { on }) =>
    happen({ type: 'opinionProposed', on, opinion: { ...opinion, remedies: remedies ?? '' } }),
});
