import type { Day } from '#domain/calendar/day.ts';
import { isAnonymous, type RegistrationForm } from './registration-form.ts';
import { plainIdNumber, plainName, plainPhone } from './registration-input.ts';
import { readCase } from './typed-case.ts';

type Person = { readonly name?: string; readonly phone?: string; readonly idNumber?: string };

/** What earlier petitions are looked up by (R8.4). */
export type CandidateQuestion = { readonly caseNumber?: string; readonly people: readonly Person[] };

/** A list of two hundred signatures is compared by its first fifty. */
const mostPeople = 500;
/** Shorter would find half the register; longer is no number but a note, which nobody else has written down alike. */
const telling = { name: [2, 100], phone: [7, 50], idNumber: [15, 50] } as const satisfies Record<
  keyof Person,
  readonly [number, number]
>;

function asPerson(person: Required<Person>): Person[] {
  const keys = Object.keys(telling) as (keyof Person)[];
  const given = keys.filter((key) => {
    const [shortest, longest] = telling[key];
    return person[key].length >= shortest && person[key].length <= longest;
  });
  return given.length > 0 ? [Object.fromEntries(given.map((key) => [key, person[key]]))] : [];
}

/** The question for the form as it stands, or undefined while too little is known to find anything. */
export function candidateQuestion(form: RegistrationForm, today: Day): CandidateQuestion | undefined {
  const reading = readCase(form.caseNumber, today);
  const people = (isAnonymous(form) ? [] : form.petitioners.slice(0, mostPeople)).flatMap((one) =>
    asPerson({
      name: plainName(one.name),
      phone: plainPhone(one.phone),
      idNumber: plainIdNumber(one.idNumber, today),
    }),
  );
  if (reading.kind !== 'read') return people.length > 0 ? { people } : undefined;
  return { caseNumber: reading.canonical, people };
}
