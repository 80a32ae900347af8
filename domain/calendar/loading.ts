/** When a year of holidays may be loaded into the running system (D10). */
import type { Arrangement } from './arrangement.ts';
import type { Calendar } from './calendar.ts';
import { type Day, yearOf } from './day.ts';

export type LoadingFault = { readonly field: 'notice' | 'reason' | 'year'; readonly message: string };

/** How the State Council's office numbers its notices: 国办发明电〔2025〕7号; or the address it stands at. */
const noticeForm = /^[^\s〔]{2,12}〔\d{4}〕\d{1,4}号$|^https?:\/\/[\w.-]*gov\.cn\/\S+$/u;

const isSame = (one: Arrangement, other: Arrangement): boolean =>
  sorted(one.off) === sorted(other.off) && sorted(one.work) === sorted(other.work);

const sorted = (marked: Readonly<Record<string, string>>): string => Object.keys(marked).toSorted().join(' ');

/**
 * What speaks against loading a year that is in itself whole, or undefined: a notice without a number, a year too far
 * ahead to be arranged already, one that says what is known, and a correction without a reason.
 */
export function whyNotLoad(
  calendar: Calendar,
  arrangement: Arrangement,
  reason: string | undefined,
  today: Day,
): LoadingFault | undefined {
  const { year, notice } = arrangement;
  if (!notice.every((one) => noticeForm.test(one)))
    return { field: 'notice', message: '通知的文号应形如“国办发明电〔2026〕9号”，或者填写 gov.cn 的网址' };
  if (year > yearOf(today) + 1)
    return { field: 'year', message: `${year}年的放假安排尚不可能公布，请核对年份` };
  const known = calendar.arrangements.get(year);
  if (!known) return undefined;
  if (isSame(known, arrangement))
    return { field: 'year', message: `与${year}年现行的放假安排相同，不用再载入` };
  if (reason) return undefined;
  return {
    field: 'reason',
    message: `${year}年的放假安排已经载入（依据${known.notice.join('；')}），更正须写明理由`,
  };
}
