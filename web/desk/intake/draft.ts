import { z } from 'zod';
import type { RegisterNewcomer } from '#contract/reconciliation.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import {
  emptyForm,
  isUntouched,
  type RegistrationForm,
  registrationFormSchema,
} from './registration-form.ts';

/** Where the draft is kept; a visitor of the reception desk, or an entry of a register, has one of its own. */
export const draftPathOf = (of?: string): string =>
  of ? `/api/drafts/registration-${of}` : '/api/drafts/registration';

/** What the server keeps of an unfinished registration; only this page reads the body. */
export const draftAnswerSchema = z.object({ body: z.unknown(), savedAt: z.string().nullable() });

const draftBodySchema = z.object({
  /** Goes with the draft: a registration whose answer was lost is not done twice after the tab was closed. */
  commandId: z.string(),
  form: registrationFormSchema,
  /** Files cannot be kept; their names can be asked for again. */
  fileNames: z.array(z.string()).default([]),
});
export type DraftBody = Readonly<z.output<typeof draftBodySchema>>;

/** How the page begins: with what was found in the draft, or empty. */
export type Beginning = {
  readonly form: RegistrationForm;
  readonly commandId: string;
  readonly restored?: { readonly at: string | undefined; readonly fileNames: readonly string[] };
};

/** A visitor of the reception desk, as far as registering takes over. */
export type Visitor = {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly headCount: number;
  readonly caseNumber?: string | undefined;
  readonly matter?: string | undefined;
};

/** The form with what an entry of a register says: the day it was, and everything that was written down. */
function formOfEntry(entry: RegisterNewcomer, newId: () => string): RegistrationForm {
  const form = emptyForm(newId(), entry.channel);
  const [empty] = form.petitioners;
  const named = entry.names.flatMap((name) => (empty ? [{ ...empty, key: newId(), name }] : []));
  const [first, ...others] = named.length > 0 ? named : form.petitioners;
  const { phone = '', idNumber = '', headCount = 1 } = entry;
  return {
    ...form,
    receivedOn: entry.receivedOn,
    petitioners: first ? [{ ...first, phone, idNumber }, ...others] : form.petitioners,
    ...{ caseNumber: entry.caseNumber ?? '', parties: entry.parties ?? '', handlerName: entry.handler ?? '' },
    ...{ summary: entry.text ?? '', noticeBody: entry.body ?? '', noticeNumber: entry.documentNumber ?? '' },
    headCount: headCount > 1 ? headCount : null,
  };
}

function formOf({ name, phone = '', headCount, caseNumber = '', matter = '' }: Visitor, key: string) {
  const form = emptyForm(key, 'visit');
  const petitioners = form.petitioners.map((one) => ({ ...one, name, phone }));
  return { ...form, petitioners, caseNumber, summary: matter, headCount: headCount > 1 ? headCount : null };
}

function firstForm(visitor: Visitor | RegisterNewcomer | undefined, newId: () => string): RegistrationForm {
  if (!visitor) return emptyForm(newId());
  return 'names' in visitor ? formOfEntry(visitor, newId) : formOf(visitor, newId());
}

/**
 * Begins from the draft, else from the visitor or the entry of a register that is to be registered. A draft of a shape this page no longer knows, or with nothing in it, is passed over: an
 * empty form is better than a broken one.
 */
export function beginFrom(
  answer: { readonly body?: unknown; readonly savedAt: string | null } | undefined,
  newId: () => string,
  visitor?: Visitor | RegisterNewcomer,
): Beginning {
  const draft = draftBodySchema.safeParse(answer?.body);
  if (!draft.success || isUntouched(draft.data.form))
    return { form: firstForm(visitor, newId), commandId: newId() };
  const { form, commandId, fileNames } = draft.data;
  return { form, commandId, restored: { at: answer?.savedAt ?? undefined, fileNames } };
}

/** When the draft was saved: the hour alone today, with the day before that. Empty where nobody noted it. */
export function sayDraftTime(savedAt: string | undefined, now: string): string {
  if (savedAt === undefined) return '';
  const saved = shanghaiTime(savedAt);
  return saved.day === shanghaiTime(now).day ? saved.time : `${saved.day} ${saved.time}`;
}
