import type { Day } from '#domain/calendar/day.ts';
import { isUsualMailNumber, readMailNumber } from '#domain/identifiers/mail-number.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { ServedPaper } from '#regulation/registers.ts';
import { type Carrier, carriers, serviceRules } from '#regulation/service.ts';
import { refuseBeforePaper } from './owed.ts';

const { basis } = serviceRules.post;

type Given = {
  readonly paper: ServedPaper;
  readonly carrier?: Carrier | undefined;
  readonly mailNumber?: string | undefined;
  readonly sentOn?: Day | undefined;
};
type Posted = { readonly carrier: Carrier; readonly mailNumber: string; readonly sentOn: Day };

/** The postal number in one spelling. Refuses an empty one: without it nobody can ask after the letter. */
export function readNumber(text = ''): string | Refusal {
  const number = readMailNumber(text);
  return number === ''
    ? refuse(basis, '没有填写邮单号', { field: 'mailNumber', remedy: '请按邮寄详情单填写邮单号' })
    : number;
}

/** What was posted, and when. Refuses an arrival before the posting, and a posting before the paper was made. */
export function readPosted(petition: Petition, given: Given, arrivedOn: Day): Posted | Refusal {
  const { paper, carrier = 'ems', mailNumber, sentOn } = given;
  const number = readNumber(mailNumber);
  if (typeof number !== 'string') return number;
  if (!sentOn) return refuse(basis, '没有填写交邮日期', { field: 'sentOn', remedy: '请按邮寄详情单填写' });
  const no = refuseArrivalBefore(sentOn, arrivedOn) ?? refuseBeforePaper(petition, paper, sentOn, 'sentOn');
  return no ?? { carrier, mailNumber: number, sentOn };
}

/** Nothing arrives, or comes back, before it was posted. */
export const refuseArrivalBefore = (sentOn: Day, on: Day): Refusal | undefined =>
  on < sentOn
    ? refuse(basis, `收件或者退回的日期${on}早于交邮日期${sentOn}`, {
        field: 'on',
        remedy: '请核对回执上的日期',
      })
    : undefined;

/** The posting in words, with a hint where the number does not look like the carrier's. */
export const sayPosted = ({ carrier, mailNumber, sentOn }: Posted): string =>
  `${carriers[carrier].name}${mailNumber}${sayDoubt(carrier, mailNumber)}，${sentOn}交邮`;

/** What there is to doubt about a number; empty when it looks like one of the carrier's. */
export const sayDoubt = (carrier: Carrier, number: string): string =>
  isUsualMailNumber(carrier, number) ? '' : '（号码格式少见，请核对）';
