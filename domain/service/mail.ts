import { z } from 'zod';
import { choice, dayField, line, materialField } from '#domain/form.ts';
import { isAwaited } from '#domain/petition/service.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { servedPapers } from '#regulation/registers.ts';
import { carriers, serviceRules } from '#regulation/service.ts';
import {
  addressedFields,
  attemptsAt,
  findRecipient,
  refuseBeforePaper,
  refuseNothingOwed,
  refuseNotOwed,
  refuseProof,
} from './owed.ts';
import { readNumber } from './posted.ts';
import { namesOf } from './serve-input.ts';

/** 交邮 · 第十六条、《民事诉讼法》第九十一条：邮寄送达从交邮到回执，其间有人负责查询。 */
export const mail = step({
  name: 'mail',
  title: '交邮',
  basis: serviceRules.post.basis,
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'receptionClerk'],
  next: '邮件记为在途，“查询邮件结果”列入待办；收到回执或者退件后登记结果。',
  open: refuseNothingOwed,
  input: z.object({
    ...addressedFields,
    on: dayField('交邮日期'),
    carrier: choice('寄送方', namesOf(carriers)),
    mailNumber: line('邮单号'),
    material: materialField('邮寄详情单'),
  }),
  decide: (petition, { paper, recipient: key, on, carrier, mailNumber, material }, setting) => {
    const no = refuseDay(petition, on, setting) ?? refuseBeforePaper(petition, paper, on);
    if (no) return no;
    const recipient = findRecipient(petition, paper, key);
    if (!recipient) return refuseNotOwed(paper);
    const waiting = attemptsAt(petition, paper, recipient).find(
      (one) => one.owedAs === 'mailOutcome' && isAwaited(petition, one),
    );
    if (waiting)
      return refuse(serviceRules.post.basis, `${servedPapers[paper]}已交邮，在途（${waiting.mailNumber}）`, {
        field: 'recipient',
        remedy: '请先登记该邮件的结果；查无下落的登记为“邮件丢失或者查无结果”',
      });
    const number = readNumber(mailNumber);
    if (typeof number !== 'string') return number;
    return (
      refuseProof(petition, paper, material) ??
      happen({
        type: 'mailed',
        on,
        attempt: setting.newId(),
        paper,
        recipient,
        carrier,
        mailNumber: number,
        material,
      })
    );
  },
});
