/** What the file says that an opinion can be compared with. */
import { type Day, findDay } from '#domain/calendar/day.ts';
import { findCaseNumbers } from '#domain/identifiers/case-number.ts';
import { countItems, findAmounts, findDays } from './mentions.ts';
import type { Petition } from './petition.ts';

/** What is on file, as the desk is told it too, so that it checks with the same facts. */
export type OpinionFile = {
  /** The case the petition is about, in the one spelling. */
  readonly caseNumber?: string | undefined;
  /** All case numbers on file, such as that of a diverted case. */
  readonly caseNumbers: readonly string[];
  /** Days as written, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly interviewedOn?: string | undefined;
  readonly amounts: readonly string[];
  /** How many requests the registration numbers; one where it numbers none. */
  readonly requests: number;
  /** Names of parties; some look like a placeholder. */
  readonly parties: readonly string[];
};

/** Opinions are no source for themselves, and what is guarded or sealed is not told by a date. */
const unread: readonly string[] = [
  'proposal',
  'drafts',
  'restraints',
  'policeContacts',
  'persuasions',
  'sealed',
  'waived',
];

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (unread.includes(key) ? [] : textsIn(one)));
}

const daysIn = (text: string): readonly Day[] => {
  const whole = findDay(text);
  if (whole) return [whole];
  return findDays(text).flatMap(({ day, short }) => (day && !short ? [day] : []));
};

/** What the petition's file says, for the check of an opinion (B6). */
export function opinionFileOf(petition: Petition): OpinionFile {
  const { enforcementCase, interviewedOn, summary, contacts } = petition;
  const texts = textsIn(petition);
  const [caseNumber] = findCaseNumbers(enforcementCase?.number ?? '');
  const said = [summary, ...contacts.map((one) => one.summary)];
  return {
    ...(caseNumber ? { caseNumber: caseNumber.canonical } : {}),
    caseNumbers: [...new Set(texts.flatMap(findCaseNumbers).map(({ canonical }) => canonical))],
    days: [...new Set(texts.flatMap(daysIn))].toSorted(),
    ...(interviewedOn ? { interviewedOn } : {}),
    amounts: [...new Set(texts.flatMap(findAmounts))],
    requests: Math.max(...said.map(countItems)),
    parties: enforcementCase?.parties ?? [],
  };
}
