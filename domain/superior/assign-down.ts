import { z } from 'zod';
import { carries } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import { choice, dayField, line, optionalParagraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import type { NoticeText } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { knowsDocument } from '#domain/petition/superior-facts.ts';
import { type Decision, happen, type Refusal, refuse, type Setting } from '#domain/step.ts';
import { noticeRequirements, superiorNoticeKinds } from '#regulation/notices.ts';

/** What a court above writes when it assigns a matter through the system; the day is always its own to set. */
export const assignedNoticeInput = z.object({
  documentNumber: line('交办文号'),
  kind: choice('来文性质', superiorNoticeKinds).default('assign'),
  requirement: choice('反馈要求', noticeRequirements),
  demand: optionalParagraph('具体要求'),
  dueOn: dayField('要求反馈日期'),
});
export type AssignedNotice = z.output<typeof assignedNoticeInput>;

/** Why this officer cannot assign to that court: it is not under theirs, or the post does not assign. */
export function whyNotAssign(by: Officer, court: string): Refusal | undefined {
  if (!by.active || !carries(by.roles, 'assignDown'))
    return refuse('process-11', '挂网交办由上级法院信访团队、执行指挥中心或院局领导办理');
  if (by.below?.includes(court)) return undefined;
  return refuse('process-11', '所选法院不是本院的下级法院', {
    field: 'court',
    remedy: '请在下级法院中选择',
  });
}

/** The notice as the court below keeps it, and the day it sets; refuses a day that has passed. */
export function noticeFrom(
  by: Officer,
  { demand, ...given }: AssignedNotice,
  { on }: Pick<Setting, 'on'>,
): { readonly ok: true; readonly text: NoticeText } | Refusal {
  if (given.dueOn < on)
    return refuse('14', `要求反馈日期${given.dueOn}早于今天`, {
      field: 'notice.dueOn',
      remedy: '请给出今天或以后的日期',
    });
  const text: NoticeText = {
    ...given,
    ...(demand ? { demand } : {}),
    body: by.courtName ?? '上级法院',
    bodyKind: 'court',
    court: by.court,
  };
  return { ok: true, text };
}

/** 挂网交办 · 流程规范第十一条：下级法院已有本案的，交办文附入该案，单独计算反馈期限。 */
export function assignToKnown(petition: Petition, text: NoticeText, setting: Setting): Decision {
  if (endedOn(petition))
    return refuse('14', '该案已经办结或剔除，不能附入', {
      field: 'petition',
      remedy: '请作为新的信访件交办，并写明不是同一事项的理由',
    });
  if (knowsDocument(petition, text.body, text.documentNumber))
    return refuse('14', `${text.body}${text.documentNumber}已经交办该案`, {
      field: 'notice.documentNumber',
      remedy: '请核对文号',
    });
  const { on, newId } = setting;
  return happen({ type: 'noticeRecorded', on, notice: newId(), receivedOn: on, text });
}
