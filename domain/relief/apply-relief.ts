import { z } from 'zod';
import {
  amountField,
  choice,
  choices,
  dayField,
  optionalLine,
  paragraph,
  personField,
  yesNo,
} from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { lastFinding } from '#domain/petition/measures-facts.ts';
import { exceeds, isNothing } from '#domain/petition/money.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { stands } from '#domain/petition/relief-facts.ts';
import { happen, type Refusal, refuse, type Setting, step } from '#domain/step.ts';
import {
  noPropertyPapers,
  type ReliefMaterialKey,
  reliefGrounds,
  reliefLimits,
  reliefMaterials,
} from '#regulation/relief.ts';

const textsOf = (table: typeof reliefGrounds) =>
  Object.fromEntries(Object.entries(table).map(([key, { text }]) => [key, text])) as Record<
    keyof typeof reliefGrounds,
    string
  >;
const namesOf = (table: typeof reliefMaterials) =>
  Object.fromEntries(Object.entries(table).map(([key, { name }]) => [key, name])) as Record<
    ReliefMaterialKey,
    string
  >;

const input = z.object({
  person: personField('救助申请人'),
  ground: choice('救助事由', textsOf(reliefGrounds)),
  hardship: paragraph('特别困难的情况'),
  noProperty: yesNo('经执行是否认定被执行人无财产可供执行'),
  findingDocument: choice('认定无财产的文书', noPropertyPapers).optional(),
  findingNumber: optionalLine('文书文号'),
  findingOn: dayField('认定日期').optional(),
  relievedBefore: yesNo('本案此前是否已获救助'),
  materials: choices('已有的申请材料', namesOf(reliefMaterials)),
  unpaid: amountField('未受偿金额（元）'),
  amount: amountField('申请救助金额（元）'),
});
type Given = z.output<typeof input>;

/** Relief is for a natural person who applied for the enforcement, once in a matter. */
function refuseApplicant(petition: Petition, given: Given): Refusal | undefined {
  const applicant = petition.petitioners.find((one) => one.person === given.person);
  const field = 'person';
  if (!applicant) return refuse('11', '所选人员不是本案信访人', { field, remedy: '请刷新后重选' });
  if (applicant.kind !== 'natural')
    return refuse('11', '司法救助只给自然人，法人和其他组织不能申请', { field });
  if (applicant.relation !== 'applicant')
    return refuse('11', '只有申请执行人可以申请救助', {
      field,
      remedy: '与案件关系登记有误的，请先更正',
    });
  const once = reliefLimits.once.basis;
  if (given.relievedBefore) return refuse(once, '同一案件已获救助的，不再救助', { field: 'relievedBefore' });
  return petition.reliefs.some((one) => one.person === given.person && stands(one))
    ? refuse(once, '该信访人在本案已有救助申请，一案只救助一次', { field })
    : undefined;
}

/** Without property that could be enforced against, found by enforcement and put on paper, there is no relief. */
function refuseFinding(petition: Petition, given: Given, setting: Setting): Refusal | undefined {
  const found = lastFinding(petition);
  if (found && found.result !== 'none')
    return refuse('11', `${found.on}查明被执行人有财产，不符合无财产可供执行的条件`, {
      field: 'noProperty',
      remedy: '请继续执行；情况有变的，先重新“查明财产”',
    });
  if (!given.noProperty)
    return refuse('11', '未经执行认定被执行人无财产可供执行的，不能申请救助', {
      field: 'noProperty',
      remedy: '请先穷尽执行措施；有财产的继续执行',
    });
  if (!given.findingDocument || !given.findingNumber)
    return refuse('11', '认定无财产须有终本裁定或财产查控报告', { field: 'findingDocument' });
  if (!given.findingOn) return refuse('11', '请填写认定无财产的日期', { field: 'findingOn' });
  return given.findingOn > setting.on
    ? refuse('11', `认定日期${given.findingOn}在今天之后`, { field: 'findingOn' })
    : undefined;
}

function refuseMaterials({ materials }: Given): Refusal | undefined {
  const missing = (Object.keys(reliefMaterials) as ReliefMaterialKey[]).filter(
    (key) => reliefMaterials[key].wanted === 'always' && !materials.includes(key),
  );
  return missing.length > 0
    ? refuse('11', `申请材料不全，尚缺${missing.map((key) => reliefMaterials[key].name).join('、')}`, {
        field: 'materials',
        remedy: '请告知信访人补齐',
      })
    : undefined;
}

function refuseSum({ amount, unpaid }: Given): Refusal | undefined {
  if (isNothing(amount)) return refuse('11', '申请救助金额须大于零', { field: 'amount' });
  return exceeds(amount, unpaid)
    ? refuse(reliefLimits.unpaid.basis, `申请金额${amount}元超过未受偿的${unpaid}元`, {
        field: 'amount',
        remedy: '救助不超过未受偿的数额',
      })
    : undefined;
}

/** 申请司法救助 · 第十一条：特别困难的申请执行人，经执行认定被执行人无财产可供执行的，报请救助。 */
export const applyRelief = step({
  name: 'applyRelief',
  title: '申请司法救助',
  basis: '11',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  paper: 'reliefApplication',
  next: '申请报请救助决定机关；信访团队负责人跟进决定，决定和发放不影响本案办结。',
  open: (petition) =>
    petition.acceptance && !endedOn(petition)
      ? undefined
      : refuse('11', '受理之后、办结之前才能申请司法救助'),
  input,
  decide: (petition, given, setting) => {
    const no =
      refuseApplicant(petition, given) ??
      refuseFinding(petition, given, setting) ??
      refuseMaterials(given) ??
      refuseSum(given);
    const { findingOn: on, findingDocument: document, findingNumber: documentNumber } = given;
    if (no || !on || !document || !documentNumber)
      return no ?? refuse('11', '请填写认定无财产的文书', { field: 'findingDocument' });
    const { person, ground, hardship, materials, unpaid, amount } = given;
    return happen({
      type: 'reliefApplied',
      on: setting.on,
      relief: setting.newId(),
      person,
      ground,
      hardship,
      finding: { on, document, documentNumber },
      materials,
      unpaid,
      amount,
    });
  },
});
