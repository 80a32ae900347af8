import { createContext, use } from 'react';
import type { Problem } from '#contract/problem.ts';
import type { OfficerAnswer } from '#contract/session.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { FieldErrors } from './field-errors.ts';
import type { FormChange } from './form-change.ts';
import type { Candidate } from './likeness.ts';
import type { RegistrationForm } from './registration-form.ts';
import type { CaseLookUp } from './use-case-look-up.ts';

/** What the sections of the registration page share. */
export type Intake = {
  readonly form: RegistrationForm;
  readonly change: (change: FormChange) => void;
  readonly errors: FieldErrors;
  readonly today: Day;
  readonly court: string;
  readonly staff: readonly OfficerAnswer[];
  readonly look: CaseLookUp;
  readonly candidates: readonly Candidate[];
  readonly candidatesProblem: Problem | undefined;
  readonly files: readonly ChosenFile[];
  readonly setFiles: (files: readonly ChosenFile[]) => void;
  readonly addPetitioner: () => void;
};

export const IntakeContext = createContext<Intake | undefined>(undefined);

/** The form and what was found for it. Throws outside the registration page: that is a bug. */
export function useIntake(): Intake {
  const intake = use(IntakeContext);
  if (!intake) throw new Error('useIntake needs the registration page around it');
  return intake;
}
