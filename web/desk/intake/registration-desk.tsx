import { type ReactNode, useEffect, useRef } from 'react';
import { BottomBar } from './bottom-bar.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { CaseSection } from './case-section.tsx';
import { ChannelSection } from './channel-section.tsx';
import { ContentSection } from './content-section.tsx';
import { type Beginning, draftPathOf } from './draft.ts';
import type { FieldErrors } from './field-errors.ts';
import { FilesSection } from './files-section.tsx';
import { FoundCase } from './found-case.tsx';
import { HintsPanel } from './hints-panel.tsx';
import { IntakeContext } from './intake-context.ts';
import { PetitionersSection } from './petitioners-section.tsx';
import type { Result } from './result-panel.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { useDraft } from './use-draft.ts';
import { useFocusFirstError } from './use-focus-first-error.ts';
import { useIntakeKeys } from './use-intake-keys.ts';
import { useIntakeState } from './use-intake-state.ts';
import { useRegister } from './use-register.ts';

type Props = {
  readonly beginning: Beginning;
  /** The visitor of the reception desk who is registered. */
  readonly of?: string | undefined;
  /** The line over the form; it gets the way to throw the draft away. */
  readonly heading: (discard: () => Promise<void>) => ReactNode;
  readonly onResult: (result: Result, channel: Beginning['form']['channel']) => void;
};

/** The form at the left, what the system found for it at the right, the one key below. */
export function RegistrationDesk({ beginning, of, heading, onResult }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { intake, setErrors, askAgain, officer } = useIntakeState(beginning);
  const focusFirst = useFocusFirstError(root);
  const onErrors = (errors: FieldErrors) => {
    setErrors(errors);
    focusFirst(errors);
    if ('comparisons' in errors) void askAgain();
  };
  const register = useRegister({ intake, officer, commandId: beginning.commandId, onErrors });
  const fileNames = intake.files.map(({ file }) => file.name);
  const draft = useDraft(draftPathOf(of), {
    form: intake.form,
    commandId: register.commandId,
    fileNames,
  });

  const finish = async (
    kind: Result['kind'],
    { id, number }: { readonly id: string; readonly number: string },
  ) => {
    await draft.discard();
    onResult({ kind, id, number, files: intake.files }, intake.form.channel);
  };
  const submit = async () => {
    const done = await register.send();
    if (done) await finish('registered', done);
  };
  useIntakeKeys({ onRegister: () => void submit(), onAdd: intake.addPetitioner });
  useEffect(
    () => root.current?.querySelector<HTMLInputElement>('[data-field="petitioners.0.name"] input')?.focus(),
    [],
  );

  return (
    <IntakeContext value={intake}>
      <div className="page intake" ref={root}>
        {heading(draft.discard)}
        <div className="intake-columns">
          <div className="intake-form">
            <ChannelSection />
            <PetitionersSection />
            <CaseSection />
            <ContentSection />
            <FilesSection />
          </div>
          <aside className="intake-found" aria-label="系统查到的">
            <ScanPanel />
            <FoundCase />
            <HintsPanel />
            <CandidatesPanel onJoined={(joined) => void finish('joined', joined)} />
          </aside>
        </div>
        <BottomBar
          busy={register.busy}
          problem={register.problem}
          draft={draft.state}
          onRegister={() => void submit()}
        />
      </div>
    </IntakeContext>
  );
}
