import {
  type RegisterInput,
  type RegisterSetting,
  register,
  registerInput,
} from '#domain/intake/register.ts';
import type { Refusal } from '#domain/step.ts';
import { type FieldErrors, placeErrors } from './field-errors.ts';
import type { Candidate } from './likeness.ts';
import type { Prepared } from './registration-input.ts';

/** What the check looks at beside the input: earlier petitions that look alike, and who registers on which day. */
export type CheckSurroundings = {
  readonly candidates: readonly Candidate[];
  readonly setting: RegisterSetting;
};

type Finding = { readonly field: string; readonly message: string };

const said = ({ field, reason, remedy }: Refusal): Finding => ({
  field: field ?? '',
  message: remedy ? `${reason}。${remedy}` : reason,
});

/** The law names one fault at a time; asked once for each petitioner alone it names all of them. */
function refusals(input: RegisterInput, { candidates, setting }: CheckSurroundings): Finding[] {
  const strong = candidates.filter((one) => one.strong);
  const ask = (asked: RegisterInput, found: typeof strong) =>
    register(asked, { number: '', candidates: found, people: [] }, setting);
  const alone = input.petitioners.flatMap((one, index): Finding[] => {
    const decision = ask({ ...input, petitioners: [one] }, []);
    if (decision.ok) return [];
    const { field, message } = said(decision);
    return [{ field: field.replace('petitioners.0', `petitioners.${index}`), message }];
  });
  const whole = ask(input, strong);
  return whole.ok ? alone : [...alone, said(whole)];
}

/** The law reads no summaries: with this in its place a form without one hears about its other faults, too. */
const unwritten = '（未填写）';

/**
 * What is wrong with the input before it is sent, by field of the form, in the words of the schema and of the law
 * itself. Empty when it can go. The server decides again; this only saves the clerk a round trip.
 */
export function checkRegistration({ input, rows }: Prepared, surroundings: CheckSurroundings): FieldErrors {
  const parsed = registerInput.safeParse(input);
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    field: path.map(String).join('.'),
    message,
  }));
  const summary = input.summary.trim() === '' ? unwritten : input.summary;
  const readable = registerInput.safeParse({ ...input, summary });
  const refused = readable.success ? refusals(readable.data, surroundings) : [];
  return placeErrors([...faults, ...refused], rows);
}
