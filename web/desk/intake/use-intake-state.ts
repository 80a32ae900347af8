import { useCallback, useState } from 'react';
import { parseDay } from '#domain/calendar/day.ts';
import { newId } from '#web/ui/new-id.ts';
import { useSession, useStaff } from '#web/ui/session.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { Beginning } from './draft.ts';
import type { FieldErrors } from './field-errors.ts';
import { changeForm, type FormChange, remainingErrors } from './form-change.ts';
import type { Intake } from './intake-context.ts';
import { useCandidates } from './use-candidates.ts';
import { useCaseLookUp } from './use-case-look-up.ts';

const noErrors: FieldErrors = {};
const noFiles: readonly ChosenFile[] = [];

/** Everything the page knows while somebody types: the form, its errors, its files, and what was found for it. */
export function useIntakeState(beginning: Beginning) {
  const session = useSession();
  const staff = useStaff();
  const today = parseDay(session.today);
  const [form, setForm] = useState(beginning.form);
  const [errors, setErrors] = useState(noErrors);
  const [files, setFiles] = useState(noFiles);
  const look = useCaseLookUp(form.caseNumber, today);
  const { items: candidates, problem: candidatesProblem, askAgain } = useCandidates(form, today);

  const change = useCallback(
    (what: FormChange) => {
      setForm((before) => changeForm(before, what));
      setErrors((before) => remainingErrors(before, form, what));
    },
    [form],
  );
  const addPetitioner = useCallback(() => {
    const key = newId();
    change({ kind: 'addPetitioner', key });
  }, [change]);

  const intake: Intake = {
    form,
    change,
    errors,
    today,
    court: session.court.code,
    staff,
    look,
    candidates,
    candidatesProblem,
    files,
    setFiles,
    addPetitioner,
  };
  return { intake, setErrors, askAgain, officer: session.officer };
}
