import type { Day } from '#domain/calendar/day.ts';
import { comesWithNotice, type RegistrationForm } from './registration-form.ts';

/** The input of `joinContact` for what stands in the form: the same visit or letter, joined instead of registered anew. */
export function joinInput(
  form: RegistrationForm,
  today: Day,
  said: { readonly summary: string; readonly reason: string },
): Readonly<Record<string, unknown>> {
  const notice = comesWithNotice(form.channel)
    ? {
        noticeBody: form.noticeBody.trim(),
        noticeNumber: form.noticeNumber.trim(),
        ...(form.noticeDueOn === '' ? {} : { noticeDueOn: form.noticeDueOn }),
        ...(form.noticeBodyKind ? { noticeBodyKind: form.noticeBodyKind } : {}),
      }
    : {};
  const group = form.channel === 'visit' && form.headCount !== null ? { headCount: form.headCount } : {};
  return { channel: form.channel, on: form.receivedOn || today, ...said, ...group, ...notice };
}
