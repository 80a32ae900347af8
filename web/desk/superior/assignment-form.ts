import { z } from 'zod';
import { choice, dayField, line, optionalLine, optionalParagraph, paragraph } from '#domain/form.ts';
import { noticeRequirements, superiorNoticeKinds } from '#regulation/notices.ts';
import type { FormContext } from '#web/ui/fields/form-context.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';

/** What the page asks for, one field after the other; the server takes it as a notice and a matter. */
export const assignmentFields = (courts: Readonly<Record<string, string>>) =>
  z.object({
    court: choice('交办给', courts),
    documentNumber: line('交办文号'),
    kind: choice('来文性质', superiorNoticeKinds),
    requirement: choice('反馈要求', noticeRequirements),
    demand: optionalParagraph('具体要求'),
    dueOn: dayField('要求反馈日期'),
    name: line('信访人姓名或名称'),
    phone: optionalLine('联系电话'),
    address: optionalLine('联系地址'),
    caseNumber: optionalLine('执行案号'),
    summary: paragraph('反映的内容'),
  });

/** Whether a petition of the court below that looks alike is the same matter, and why not where it is not. */
export type Likeness =
  | { readonly petition: string; readonly same: true }
  | { readonly petition: string; readonly same: false; readonly reason: string };

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const given = (key: string, value: unknown) => (text(value) === '' ? {} : { [key]: text(value) });

/** The input to send. One that is the same matter is gone onto; the others are compared, each with its reason. */
export function toAssignment(values: FormValues, alike: readonly Likeness[]) {
  const phone = text(values.phone);
  return {
    court: text(values.court),
    notice: {
      documentNumber: text(values.documentNumber),
      kind: text(values.kind),
      requirement: text(values.requirement),
      ...given('demand', values.demand),
      dueOn: text(values.dueOn),
    },
    petitioners: [
      {
        name: text(values.name),
        ...(phone ? { phone } : { phoneMissing: '交办文未载明' }),
        ...given('address', values.address),
      },
    ],
    ...given('caseNumber', values.caseNumber),
    summary: text(values.summary),
    comparisons: alike.flatMap((one) => (one.same ? [] : [one])),
    ...given('petition', alike.find((one) => one.same)?.petition),
  };
}

/** Faults at the page's own fields, from those of the whole input: `notice.dueOn` is `dueOn` here. */
export const fieldOnPage = (field: string): string =>
  field.replace(/^notice\./, '').replace(/^petitioners\.0\./, '');

/** No petition stands behind the form: nobody and nothing to choose from. */
export const contextOn = (today: string): FormContext => ({
  today,
  receivedOn: today,
  staff: [],
  barred: [],
  materials: [],
  papers: [],
  owed: [],
  errands: [],
  notices: [],
  petitioners: [],
});
