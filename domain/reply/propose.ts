import { z } from 'zod';
import { choice, optionalParagraph, paragraph } from '#domain/form.ts';
import { interviewDuty } from '#domain/petition/interview.ts';
import { checkOpinion } from '#domain/petition/opinion-check.ts';
import { opinionFileOf } from '#domain/petition/opinion-file.ts';
import type { Opinion } from '#domain/petition/parts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { merits } from '#regulation/registers.ts';
import { getRuleSet } from '#regulation/rule-set.ts';

/** 提出办理意见 · 第十三条：约谈（或依规记明无法联系）之后提出，与卷宗核对无误的，报主办院领导同意或集体研究。 */
export const propose = step({
  name: 'propose',
  title: '提出办理意见',
  basis: '13',
  by: ['theHandler'],
  next: '报主办院领导审批（重点、难点案件先经团队负责人或分管副局长），或提交集体研究；提出人不得自批。',
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
    demand: paragraph('信访诉求', { hint: '有几项诉求的，请逐项编号' }),
    findings: paragraph('查明的事实'),
    merit: choice('诉求认定', merits).optional(),
    opinion: paragraph('办理意见'),
    law: paragraph('依据', { hint: '写到条文，如《……》第……条' }),
    remedies: optionalParagraph('救济途径'),
    overrule: optionalParagraph('检查提示的说明', { hint: '仍按此报批的理由，随意见报审批人' }),
  }),
  decide: (petition, { remedies, merit, overrule, ...rest }, { on }) => {
    const opinion: Opinion = { ...rest, remedies: remedies ?? '', ...(merit ? { merit } : {}) };
    const findings = checkOpinion(opinion, opinionFileOf(petition), on);
    const [first] = findings;
    if (first?.level === 'error') return refuse(first.basis, first.message, { field: first.field });
    if (first && !overrule)
      return refuse(first.basis, `检查提示：${first.message}`, {
        field: 'overrule',
        remedy: '请修改，或写明仍按此报批的理由',
      });
    const warnings = findings.map(({ message }) => message);
    return happen({
      type: 'opinionProposed',
      on,
      opinion,
      ...(overrule && first ? { overruled: { warnings, reason: overrule } } : {}),
    });
  },
});
