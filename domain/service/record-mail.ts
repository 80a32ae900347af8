import { z } from 'zod';
import {
  choice,
  dayField,
  errandField,
  materialField,
  optionalLine,
  optionalParagraph,
} from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Service } from '#domain/petition/service-facts.ts';
import { happen, refuse, refuseFuture, step } from '#domain/step.ts';
import { type Carrier, carriers, serviceFailures, serviceRules } from '#regulation/service.ts';
import { refuseProof } from './owed.ts';
import { refuseArrivalBefore, sayDoubt } from './posted.ts';
import { refuseUnexplained } from './serve.ts';
import { namesOf } from './serve-input.ts';

const { basis } = serviceRules.post;

/** The attempt an errand of this kind is about; undefined when it is no longer open: the key came from outside. */
export function attemptOf(
  petition: Petition,
  key: string,
  kind: NonNullable<Service['owedAs']>,
): Service | undefined {
  const errand = findErrand(petition, key);
  return errand?.kind === kind ? petition.services.find((one) => one.id === errandId(errand)) : undefined;
}

const sayMail = (carrier: Carrier, number: string): string =>
  `${carriers[carrier].name}${number}${sayDoubt(carrier, number)}`;

/** 登记邮件结果 · 《民事诉讼法》第九十一条：以回执上注明的收件日期为送达日期；退回的写明原因，另行送达。 */
export const recordMail = step({
  name: 'recordMail',
  title: '登记邮件结果',
  basis,
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'receptionClerk'],
  next: '签收的，以回执上的收件日期为送达日期；退回的记为“另行送达”，在待办中等待。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'mailOutcome')
      ? undefined
      : refuse(basis, '没有在途的邮件', { remedy: '尚未登记交邮的，请先办理“交邮”' }),
  input: z.object({
    errand: errandField('哪一件邮件', ['mailOutcome']),
    result: choice('结果', { delivered: '已签收', returned: '退回或者查无结果' }),
    on: dayField('收件（退回）日期'),
    signer: optionalLine('他人代收的，与受送达人的关系', { hint: '本人签收的不填' }),
    failure: choice('退回的情形', namesOf(serviceFailures)).optional(),
    reason: optionalParagraph('退回的经过'),
    material: materialField('回执或者退件'),
  }),
  decide: (petition, given, setting) => {
    const { errand: key, result, on, signer, failure, reason, material } = given;
    const mailed = attemptOf(petition, key, 'mailOutcome');
    if (!mailed) return refuse(basis, '所选邮件不在待登记之列', { field: 'errand', remedy: '请刷新后重选' });
    const { id: attempt, paper, recipient, method, carrier = 'ems', mailNumber = '' } = mailed;
    const no =
      refuseFuture(on, setting) ??
      refuseArrivalBefore(mailed.startedOn ?? mailed.on, on) ??
      refuseProof(petition, paper, material);
    if (no) return no;
    if (result === 'returned')
      return (
        refuseUnexplained(given) ??
        happen({
          type: 'serviceFailed',
          on,
          paper,
          recipient,
          method,
          attempt,
          failure,
          reason: reason ?? '',
          material,
        })
      );
    const proof = `${sayMail(carrier, mailNumber)}，${signer ? `${signer}代收` : '已签收'}`;
    return happen({
      type: 'served',
      on,
      paper,
      recipient,
      method,
      proof,
      attempt,
      ...(signer ? { signer } : {}),
      material,
    });
  },
});
