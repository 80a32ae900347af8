import type { z } from 'zod';
import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import type { Day } from '#domain/calendar/day.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import type { registerInput } from '#domain/intake/register.ts';
import { kindOf, relationOf } from './petitioner-guess.ts';
import {
  comesWithNotice,
  isAnonymous,
  isBlankPetitioner,
  isCollective,
  type PetitionerForm,
  type RegistrationForm,
} from './registration-form.ts';
import { readCase } from './typed-case.ts';

export type TypedInput = z.input<typeof registerInput>;

/** What the page knows beside the form. */
export type Known = {
  readonly today: Day;
  readonly found: EnforcementCaseAnswer | undefined;
};

/** The input to send, and which row of the form each of its petitioners stands in (blank rows are not sent). */
export type Prepared = { readonly input: TypedInput; readonly rows: readonly number[] };

/** A key with its text, or nothing: the server takes absence for "not known" and never an empty text. */
const given = <K extends string>(key: K, text: string): { readonly [key in K]?: string } => {
  const trimmed = text.trim();
  return (trimmed === '' ? {} : { [key]: trimmed }) as { readonly [key in K]?: string };
};

/** The name in one spelling: 张　三 is written 张三, so that it is found again; firms keep the spaces in their names. */
export const plainName = (text: string): string =>
  text.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** The phone in one spelling where it can be read; otherwise as typed, for a wrong phone is better than none. */
export const plainPhone = (text: string): string => {
  const parsed = parsePhone(text);
  return parsed.ok ? parsed.value : text.trim();
};

/** The identity number in one spelling where it can be read, otherwise as typed. */
export const plainIdNumber = (text: string, today: Day): string => {
  const parsed = parseCitizenId(text, today);
  return parsed.ok ? parsed.value : text.trim();
};

function toPetitioner(one: PetitionerForm, form: RegistrationForm, { today, found }: Known) {
  const relation = relationOf(one, found);
  const phone = given('phone', plainPhone(one.phone));
  return {
    kind: kindOf(one),
    relation,
    ...given('name', plainName(one.name)),
    ...phone,
    ...(phone.phone ? {} : given('phoneMissing', one.phoneMissing)),
    ...given('idNumber', plainIdNumber(one.idNumber, today)),
    ...given('address', one.address),
    ...(relation === 'agent' ? given('authorisation', one.authorisation) : {}),
    representative: isCollective(form) && one.representative,
  };
}

function toNotice(form: RegistrationForm) {
  if (!comesWithNotice(form.channel)) return {};
  const notice = {
    body: form.noticeBody,
    documentNumber: form.noticeNumber,
    ...given('dueOn', form.noticeDueOn),
    ...(form.noticeBodyKind ? { bodyKind: form.noticeBodyKind } : {}),
  };
  return { notice };
}

/** Names as clerks separate them: 张三、李四; commas, semicolons and new lines will do. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A case the directory knows brings its own people; what was typed before it was found is not sent. */
function toCase(form: RegistrationForm, { found, today }: Known) {
  const reading = readCase(form.caseNumber, today);
  const caseNumber = given('caseNumber', reading.kind === 'read' ? reading.canonical : form.caseNumber);
  if (found) return caseNumber;
  return { ...caseNumber, parties: splitNames(form.parties), ...given('handlerName', form.handlerName) };
}

/** Blank rows are left out; a form with nothing but blank rows keeps its first, so that the name is asked for there. */
function rowsToSend(form: RegistrationForm): number[] {
  if (isAnonymous(form)) return [];
  const written = form.petitioners.flatMap((one, row) => (isBlankPetitioner(one) ? [] : [row]));
  return written.length > 0 ? written : [0];
}

/** Builds the input of `register` from the form (article 12): guesses filled in, identifiers in one spelling. */
export function prepareInput(form: RegistrationForm, known: Known): Prepared {
  const rows = rowsToSend(form);
  const people = rows.flatMap((row) => form.petitioners[row] ?? []);
  const comparisons = Object.entries(form.comparisons).map(([petition, reason]) => ({
    petition,
    same: false as const,
    reason,
  }));
  const headCount = form.channel === 'visit' && form.headCount !== null ? { headCount: form.headCount } : {};
  const input: TypedInput = {
    channel: form.channel,
    receivedOn: form.receivedOn || known.today,
    ...headCount,
    ...toNotice(form),
    anonymous: isAnonymous(form),
    petitioners: people.map((one) => toPetitioner(one, form, known)),
    ...toCase(form, known),
    summary: form.summary,
    ...given('proposedOpinion', form.proposedOpinion),
    accused: [...form.accused],
    comparisons,
  };
  return { input, rows };
}
