import { z } from 'zod';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { refuseChosen } from '#domain/chosen.ts';
import { dayField, line, optionalLine, staffField } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseFuture, type Setting, step } from '#domain/step.ts';
import { lending } from '#regulation/archive.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { refuseLent, refuseWithoutPaper } from './archive-open.ts';
import { refuseTerm } from './loan-term.ts';

const anybody = Object.keys(roles) as Role[];

type Borrowing = { readonly borrower?: string | undefined; readonly outside?: string | undefined };

/** Whoever the petition accuses, or who is recused from it, does not get its file either. */
function refuseBorrower(petition: Petition, { borrower, outside }: Borrowing, setting: Setting) {
  if (borrower && outside)
    return refuse('16', '本院人员和院外借阅人只填一项', { field: 'outside', remedy: '请去掉其中一项' });
  if (!borrower && !outside)
    return refuse('16', '请写明借给谁', { field: 'borrower', remedy: '院外单位借阅的填“院外借阅人”' });
  return borrower
    ? refuseChosen(petition, borrower, { field: 'borrower', basis: '16', part: '借阅人' }, setting)
    : undefined;
}

/** The file was there to be lent: filed by then, and back from whoever had it before. */
function refuseEarly({ filings, loans }: Petition, on: Day): Refusal | undefined {
  const [since] = [filings[0]?.on, ...loans.map(({ returnedOn }) => returnedOn)]
    .filter((day) => day !== undefined)
    .toSorted((a, b) => compareDays(b, a));
  return since && on < since
    ? refuse('16', `借出日期${on}早于卷宗在库的${since}`, { field: 'on', remedy: '请核对日期' })
    : undefined;
}

/** 借阅卷宗 · 第十六条：妥善保存。借给谁、作何用、何时归还，一一记明；借出未还的不得再借。 */
export const lendFile = step({
  name: 'lendFile',
  title: '借阅卷宗',
  basis: lending.basis,
  by: ['archivist'],
  next: '档案台列为借出，到期未还的列入待办。',
  open: (petition) => refuseWithoutPaper(petition) ?? refuseLent(petition),
  input: z.object({
    borrower: staffField('本院借阅人', anybody).optional(),
    outside: optionalLine('院外借阅人', { hint: '单位和经手人；与本院借阅人只填一项' }),
    purpose: line('用途'),
    on: dayField('借出日期'),
    dueOn: dayField('归还期限'),
  }),
  decide: (petition, { borrower, outside, purpose, on, dueOn }, setting) =>
    refuseBorrower(petition, { borrower, outside }, setting) ??
    refuseFuture(on, setting) ??
    refuseEarly(petition, on) ??
    refuseTerm(dueOn, on) ??
    happen({
      type: 'fileLent',
      on,
      loan: setting.newId(),
      borrower: { staff: borrower || undefined, outside: outside || undefined },
      purpose,
      dueOn,
    }),
});
