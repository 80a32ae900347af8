import { z } from 'zod';
import { refuseAnyChosen } from '#domain/chosen.ts';
import {
  choice,
  dayField,
  materialField,
  optionalParagraph,
  personsField,
  staffsField,
  yesNo,
} from '#domain/form.ts';
import { isAbandoned, standing } from '#domain/petition/standing.ts';
import { happen, type Refusal, refuse, refuseDay, refuseMaterial, type Setting, step } from '#domain/step.ts';
import type { Role } from '#regulation/roles.ts';
import { withdrawalForms, withdrawalPresence } from '#regulation/standing.ts';
import { refuseAnswered, refusePersons } from './persons.ts';

/** Who can be present when a petitioner withdraws. */
const witnesses: readonly Role[] = [
  'receptionClerk',
  'petitionTeam',
  'teamLeader',
  'handler',
  'deputyDirector',
  'director',
];

const input = z.object({
  persons: personsField('撤回的信访人'),
  form: choice('撤回方式', withdrawalForms),
  on: dayField('撤回日期'),
  officers: staffsField('在场人员', witnesses),
  voluntary: yesNo('是否自愿'),
  reason: optionalParagraph('撤回的原因'),
  material: materialField('撤回申请或笔录'),
});

function refuseManner({ officers, voluntary }: z.output<typeof input>): Refusal | undefined {
  const { basis, officers: needed } = withdrawalPresence;
  if (!voluntary)
    return refuse(basis, '不是自愿的撤回无效', { field: 'voluntary', remedy: '请继续办理，不得劝压撤回' });
  return new Set(officers).size >= needed
    ? undefined
    : refuse(basis, `撤回须有${needed}名工作人员在场`, { field: 'officers', remedy: '请补选在场人员' });
}

/** 撤回 · 第十六条：信访人自愿撤回，书面提出或记入笔录，两名工作人员在场；是否终止另由负责人决定。 */
export const withdraw = step({
  name: 'withdraw',
  title: '撤回',
  basis: withdrawalPresence.basis,
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '对撤回的人不再答复、送达；全部撤回的，由负责人决定终止或依职权继续办理。',
  open: (petition) =>
    refuseAnswered(petition, '16', '撤回') ??
    (standing(petition).length > 0 ? undefined : refuse('16', '本件没有可以撤回的信访人')),
  input,
  decide: (petition, given, setting: Setting) => {
    const { persons, form, on, officers, reason, material } = given;
    const wanted = { field: 'officers', basis: '16', part: '在场人员', roles: witnesses } as const;
    const no =
      refusePersons(petition, persons, '16') ??
      refuseDay(petition, on, setting) ??
      refuseManner(given) ??
      refuseAnyChosen(petition, officers, wanted, setting);
    if (no) return no;
    const missing = refuseMaterial(petition, material);
    if (missing) return missing;
    const departure = { how: 'withdrew', on: setting.on } as const;
    const gone = Object.fromEntries(persons.map((person) => [person, departure]));
    const isLast = isAbandoned({ ...petition, departed: { ...petition.departed, ...gone } });
    return happen({
      type: 'withdrawn',
      on: setting.on,
      saidOn: on,
      persons,
      form,
      officers,
      reason: reason || undefined,
      material,
      decision: isLast ? setting.newId() : undefined,
    });
  },
});
