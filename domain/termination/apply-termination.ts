import { z } from 'zod';
import { choice, materialField, paragraph, yesNo } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { underWay } from '#domain/petition/termination-facts.ts';
import { sayTerminated } from '#domain/petition/termination-owed.ts';
import { happen, type Refusal, refuse, refuseMaterial, step } from '#domain/step.ts';
import {
  type LastRuling,
  lastRulings,
  type TerminationDecider,
  type TerminationGroundId,
  type TerminationMaterial,
  terminationDeciders,
  terminationGrounds,
  terminationMaterials,
} from '#regulation/termination.ts';
import { refuseGround, refuseHardship, refuseUnanswered } from './why-not-terminate.ts';

const namesIn = <K extends string>(table: Readonly<Record<K, { readonly name: string }>>) =>
  Object.fromEntries(
    Object.entries(table).map(([key, row]) => [key, (row as { name: string }).name]),
  ) as Record<K, string>;

const input = z.object({
  ground: choice<TerminationGroundId>('终结理由', namesIn(terminationGrounds)),
  lastRuling: choice<LastRuling>('最后的裁定由谁作出', namesIn(lastRulings)).optional(),
  decider: choice<TerminationDecider>('报请哪级法院决定', namesIn(terminationDeciders)),
  hardship: yesNo('申请执行人是否因未执行到位生活严重困难'),
  recordForm: materialField(terminationMaterials.recordForm),
  report: materialField(terminationMaterials.report),
  responsibilityLetter: materialField(terminationMaterials.responsibilityLetter),
  reason: paragraph('反复信访的情况和终结意见'),
});
type Given = z.output<typeof input>;

/** 15号 19, 20: a promise broken goes to the high court; else it is decided by whose ruling stands. */
function refuseDecider({ ground, lastRuling, decider }: Given): Refusal | undefined {
  if (ground === 'promisedAgain')
    return decider === 'high'
      ? undefined
      : refuse('opinions-19', '承诺后反复信访的，逐级报请高级人民法院决定', {
          field: 'decider',
          remedy: '请选高级人民法院',
        });
  if (!lastRuling)
    return refuse('opinions-20', '须写明最后的裁定由哪级法院作出', { field: 'lastRuling', remedy: '请选择' });
  const deciders: readonly TerminationDecider[] = lastRulings[lastRuling].deciders;
  if (deciders.length === 0)
    return refuse('opinions-20', '监督裁定不是高级以上法院作出的，救济尚未穷尽', {
      field: 'lastRuling',
      remedy: '请告知可以向上一级法院申请执行监督',
    });
  return deciders.includes(decider)
    ? undefined
    : refuse('opinions-20', '高级人民法院作出裁定的，由高级人民法院决定终结', {
        field: 'decider',
        remedy: '请选高级人民法院',
      });
}

function refusePapers(petition: Petition, given: Given): Refusal | undefined {
  const keys = Object.keys(terminationMaterials) as TerminationMaterial[];
  const missing = keys.filter((key) => !given[key]);
  const [first] = missing;
  if (first)
    return refuse(
      'termination-5',
      `终结材料尚缺：${missing.map((key) => terminationMaterials[key]).join('、')}`,
      {
        field: first,
        remedy: '请先“收入材料”，再选定',
      },
    );
  return keys.map((key) => refuseMaterial(petition, given[key], key)).find((no) => no !== undefined);
}

/** 申请终结 · 15号第十九、二十、二十二条，终结办法第五条：具备理由和三件材料才能报请；生活严重困难的一般不终结。 */
export const applyTermination = step({
  name: 'applyTermination',
  title: '申请终结信访',
  basis: 'opinions-19',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '送执行局长审核；同意后由执行指挥中心逐级报请。终结以上级法院决定为准。',
  open: (petition) => {
    const terminated = sayTerminated(petition);
    if (terminated)
      return refuse('opinions-25', terminated, { remedy: '有新的财产线索的，请“登记财产线索”' });
    if (underWay(petition)) return refuse('opinions-19', '已有终结申请正在办理');
    return refuseUnanswered(petition);
  },
  input,
  decide: (petition, given, { on, newId }) => {
    const no =
      refuseHardship(petition, given.hardship) ??
      refuseGround(petition, given.ground) ??
      refuseDecider(given) ??
      refusePapers(petition, given);
    const { ground, decider, recordForm = '', report = '', responsibilityLetter = '', reason } = given;
    const papers = { recordForm, report, responsibilityLetter };
    return (
      no ??
      happen({ type: 'terminationApplied', on, termination: newId(), ground, decider, ...papers, reason })
    );
  },
});
