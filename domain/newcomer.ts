import { z } from 'zod';
import type { Petitioner } from '#domain/petition/parts.ts';
import { petitionerKinds, relations } from '#regulation/registers.ts';
import { choice, optionalLine, yesNo } from './form.ts';
import { type Refusal, refuse } from './step.ts';

/** A petitioner as the clerk writes them down. The server keeps the personal data apart and encrypted. */
export const petitionerInput = z.object({
  kind: choice('信访人类型', petitionerKinds).default('natural'),
  name: optionalLine('姓名或名称'),
  phone: optionalLine('联系电话'),
  phoneMissing: optionalLine('无电话原因'),
  idNumber: optionalLine('证件号码'),
  address: optionalLine('联系地址'),
  relation: choice('与案件关系', relations).default('applicant'),
  authorisation: optionalLine('委托手续'),
  representative: yesNo('代表人').default(false),
});
export type PetitionerInput = z.output<typeof petitionerInput>;

/** What is asked of a person wherever one comes in; `at` is the place of the fields in the form, with its dot. */
export function refusePetitioner(one: PetitionerInput, at = ''): Refusal | undefined {
  if (!one.name)
    return refuse('12', '缺信访人姓名', { field: `${at}name`, remedy: '请填写姓名，或按匿名登记' });
  if (!one.phone && !one.phoneMissing)
    return refuse('12', `缺${one.name}的联系电话`, {
      field: `${at}phone`,
      remedy: '请填写电话，确无电话的注明原因',
    });
  if (one.relation === 'agent' && !one.authorisation)
    return refuse('1', `${one.name}为代理人，未注明委托手续`, {
      field: `${at}authorisation`,
      remedy: '请注明授权委托书等手续，没有的按本人关系登记',
    });
  return undefined;
}

/** The petitioner as the history knows them: what is there, never what it says. */
export const toPetitioner = (one: PetitionerInput, person: string): Petitioner => ({
  person,
  kind: one.kind,
  relation: one.relation,
  named: Boolean(one.name),
  hasPhone: Boolean(one.phone),
  hasAddress: Boolean(one.address),
  representative: one.representative,
});
