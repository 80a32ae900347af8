import { z } from 'zod';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import {
  emptyForm,
  isUntouched,
  type RegistrationForm,
  registrationFormSchema,
} from './registration-form.ts';

export const draftPath = '/api/drafts/registration';

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

/**
 * Begins from the draft. A draft of a shape this page no longer knows, or with nothing in it, is passed over: an
 * empty form is better than a broken one.
 */
export function beginFrom(
  answer: { readonly body?: unknown; readonly savedAt: string | null } | undefined,
  newId: () => string,
): Beginning {
  const draft = draftBodySchema.safeParse(answer?.body);
  if (!draft.success || isUntouched(draft.data.form)) return { form: emptyForm(newId()), commandId: newId() };
  const { form, commandId, fileNames } = draft.data;
  return { form, commandId, restored: { at: answer?.savedAt ?? undefined, fileNames } };
}

/** When the draft was saved: the hour alone today, with the day before that. Empty where nobody noted it. */
export function sayDraftTime(savedAt: string | undefined, now: string): string {
  if (savedAt === undefined) return '';
  const saved = shanghaiTime(savedAt);
  return saved.day === shanghaiTime(now).day ? saved.time : `${saved.day} ${saved.time}`;
}
