import { useRef, useState } from 'react';
import { type Done, doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import type { SessionAnswer } from '#contract/session.ts';
import type { RegisterSetting } from '#domain/intake/register.ts';
import type { Role } from '#regulation/roles.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { isUnanswered } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';
import { checkRegistration } from './check-registration.ts';
import { type FieldErrors, serverErrors } from './field-errors.ts';
import type { Intake } from './intake-context.ts';
import { prepareInput } from './registration-input.ts';

type Wiring = {
  readonly intake: Intake;
  readonly officer: SessionAnswer['officer'];
  /** The id the first try carries; a draft brings it along. */
  readonly commandId: string;
  readonly onErrors: (errors: FieldErrors) => void;
};

function settingOf({ intake, officer }: Wiring): RegisterSetting {
  const by = { ...officer, court: intake.court, roles: officer.roles as Role[] };
  return { on: intake.today, by, staff: new Map(), newId };
}

/**
 * Registers what stands in the form. `send` answers the petition, or undefined when something is wrong, which then
 * stands at its field or in `problem`. A lost answer is asked for again under the same command; after a refusal the
 * next try is a new one.
 */
export function useRegister(wiring: Wiring) {
  const [commandId, setCommandId] = useState(wiring.commandId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const sending = useRef(false);

  const post = async (): Promise<Done | undefined> => {
    const { intake, onErrors } = wiring;
    const prepared = prepareInput(intake.form, { today: intake.today, found: intake.look.found });
    const wrong = checkRegistration(prepared, { candidates: intake.candidates, setting: settingOf(wiring) });
    setProblem(undefined);
    onErrors(wrong);
    if (Object.keys(wrong).length > 0) return undefined;
    try {
      return await sendJson('POST', '/api/petitions', { commandId, input: prepared.input }, doneSchema);
    } catch (error) {
      const refused = problemOf(error);
      if (!isUnanswered(refused)) setCommandId(newId());
      setProblem(refused);
      onErrors(serverErrors(refused, prepared.rows));
      return undefined;
    }
  };

  const send = async (): Promise<Done | undefined> => {
    /* A second Ctrl-Enter before the first redraw must not become a second petition. */
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    try {
      return await post();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { send, busy, problem, commandId };
}
