import { z } from 'zod';
import { amountField, choice, countField, dayField, optionalParagraph, personField } from '#domain/form.ts';
import { exceeds } from '#domain/petition/money.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { standsOn } from '#domain/petition/restraint-facts.ts';
import { happen, type Refusal, refuse, refuseDay, type Setting, step } from '#domain/step.ts';
import {
  fineAmounts,
  getRestraintGround,
  getRestraintKind,
  type RestraintGroundId,
  type RestraintKindId,
  restraintGrounds,
  restraintKinds,
} from '#regulation/restraint.ts';

const kindNames = Object.fromEntries(
  Object.entries(restraintKinds).map(([key, { name }]) => [key, name]),
) as Record<RestraintKindId, string>;
const groundTexts = Object.fromEntries(
  Object.entries(restraintGrounds).map(([key, { text }]) => [key, text]),
) as Record<RestraintGroundId, string>;

const input = z.object({
  person: personField('对哪名信访人'),
  kind: choice('措施', kindNames),
  ground: choice('法定依据', groundTexts).optional(),
  on: dayField('行为发生日期'),
  conduct: optionalParagraph('行为事实', { hint: '只写行为，信访诉求的内容不能作为理由' }),
  validFor: countField('有效天数', { hint: '逾期自动失效，须重新提请' }),
  amount: amountField('罚款金额（元）').optional(),
});
type Given = z.output<typeof input>;

/** A talk comes first, and no second request while one waits or stands for the same person. */
function refusePerson(petition: Petition, { person, kind }: Given, { on }: Setting): Refusal | undefined {
  const field = 'person';
  const petitioner = petition.petitioners.find((one) => one.person === person);
  if (!petitioner) return refuse('10', '所选人员不是本案信访人', { field, remedy: '请刷新后重选' });
  if (!petition.persuasions.some((one) => one.person === person))
    return refuse('10', '尚无对其做思想工作的记录，不得提请采取措施', {
      field,
      remedy: '请先“做思想工作”',
    });
  const { naturalOnly, name, basis } = getRestraintKind(kind);
  if (naturalOnly && petitioner.kind !== 'natural')
    return refuse(basis, `${name}只适用于自然人`, { field: 'kind' });
  const waits = petition.restraints.some(
    (one) => one.person === person && (standsOn(one, on) || !(one.approval || one.refusedOn)),
  );
  return waits ? refuse('10', '对其已有待批或有效的措施', { field }) : undefined;
}

/** No measure without conduct that is told, and a provision that allows this measure for it. */
function refuseGround({ ground, kind, conduct }: Given): Refusal | undefined {
  if (!conduct) return refuse('10', '请写明行为事实', { field: 'conduct' });
  if (!ground) return refuse('10', '请选择法定依据，没有法定依据不得提请', { field: 'ground' });
  const { kinds, basis, text } = getRestraintGround(ground);
  return kinds.includes(kind)
    ? undefined
    : refuse(basis, `“${text}”不适用${restraintKinds[kind].name}`, {
        field: 'ground',
        remedy: '请核对依据和措施',
      });
}

function refuseMeasure(petition: Petition, { person, kind, validFor, amount }: Given): Refusal | undefined {
  const { basis, name, mostDays } = getRestraintKind(kind);
  if (validFor > mostDays) return refuse(basis, `${name}的有效天数不超过${mostDays}`, { field: 'validFor' });
  if (kind !== 'fine') return amount ? refuse(basis, `${name}没有金额`, { field: 'amount' }) : undefined;
  const isNatural = petition.petitioners.find((one) => one.person === person)?.kind === 'natural';
  const { least, most } = isNatural ? fineAmounts.natural : fineAmounts.unit;
  return !amount || exceeds(least, amount) || exceeds(amount, most)
    ? refuse(fineAmounts.basis, `罚款金额须在${least}元至${most}元之间`, { field: 'amount' })
    : undefined;
}

/** 提请采取措施 · 第十条：做过思想工作仍有法定行为的，对事实、有依据地提请院领导批准。 */
export const requestRestraint = step({
  name: 'requestRestraint',
  title: '提请采取措施',
  basis: '10',
  by: ['theHandler', 'teamLeader'],
  next: '报院领导批准；拘传、罚款、拘留只由院长批准。信访事项照常办理，期限不变。',
  open: (petition) =>
    petition.persuasions.length === 0
      ? refuse('10', '尚无做思想工作的记录，不得提请采取措施', { remedy: '请先“做思想工作”' })
      : undefined,
  input,
  decide: (petition, given, setting) => {
    const no =
      refusePerson(petition, given, setting) ??
      refuseGround(given) ??
      refuseMeasure(petition, given) ??
      refuseDay(petition, given.on, setting);
    const { ground, conduct, on: conductOn, ...rest } = given;
    if (no || !ground || !conduct) return no ?? refuse('10', '请写明行为事实和依据', { field: 'conduct' });
    return happen({
      type: 'restraintRequested',
      on: setting.on,
      restraint: setting.newId(),
      ...rest,
      ground,
      conduct,
      conductOn,
    });
  },
});
