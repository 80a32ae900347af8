import type { Day } from '#domain/calendar/day.ts';
import { isAnonymous, type RegistrationForm } from './registration-form.ts';
import { plainIdNumber, plainPhone } from './registration-input.ts';
import { readCase } from './typed-case.ts';

type Person = { readonly name?: string; readonly phone?: string; readonly idNumber?: string };

/** What earlier petitions are looked up by (R8.4). */
export type CandidateQuestion = { readonly caseNumber?: string; readonly people: readonly Person[] };

/** Half a name or half a number would find half the register. */
const shortest = { name: 2, phone: 7, idNumber: 15 } as const;

function asPerson(person: Required<Person>): Person[] {
  const telling = (Object.keys(shortest) as (keyof Person)[]).flatMap((key): [keyof Person, string][] =>
    person[key].length >= shortest[key] ? [[key, person[key]]] : [],
  );
  return telling.length > 0 ? [Object.fromEntries(telling)] : [];
}

/** The question for the form as it stands, or undefined while too little is known to find anything. */
export function candidateQuestion(form: RegistrationForm, today: Day): CandidateQuestion | undefined {
  const reading = readCase(form.caseNumber, today);
  const people = isAnonymous(form)
    ? []
    : form.petitioners.flatMap((one) =>
        asPerson({
          name: one.name.replaceAll(/\s/gu, ''),
          phone: plainPhone(one.phone),
          idNumber: plainIdNumber(one.idNumber, today),
        }),
      );
  if (reading.kind !== 'read') return people.length > 0 ? { people } : undefined;
  return { caseNumber: reading.canonical, people };
}
