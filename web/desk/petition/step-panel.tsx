import { useEffect, useRef, useState } from 'react';
import type { StepState } from '#contract/act.ts';
import type { Done } from '#contract/command.ts';
import { findStep } from '#domain/workflow.ts';
import type { FormContext } from '#web/ui/fields/form-context.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';
import { StepForm } from '#web/ui/step-form.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { useStep } from './use-step.ts';

type Props = {
  readonly petition: string;
  readonly state: StepState;
  readonly context: FormContext;
  /** The state of the petition the person has seen. */
  readonly seen: number;
  readonly draft: FormValues | undefined;
  readonly onDraft: (values: FormValues) => void;
  /** Told once the step is done; the panel stays busy until the page has caught up. */
  readonly onDone: (done: Done) => Promise<void>;
  /** Others were faster: what the page shows has to be fetched again. */
  readonly onStale: () => void;
  readonly onClose: () => void;
};

/** A step beside the material: its rule, its form, what follows, and whatever the server has against it. */
export function StepPanel({
  petition,
  state,
  context,
  seen,
  draft,
  onDraft,
  onDone,
  onStale,
  onClose,
}: Props) {
  const step = findStep(state.name);
  const panel = useRef<HTMLElement>(null);
  const { busy, problem, send } = useStep(petition, state.name);
  const [finishing, setFinishing] = useState(false);
  /* What a conflict has told the person counts as seen once the form is sent after it. */
  const [told, setTold] = useState(0);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>(
      '.step-form input:not([disabled]), .step-form textarea, .step-form button[type=submit]',
    );
    first?.focus({ preventScroll: true });
    /* Only its own column: to scroll it into view would push the frame around it out of sight. */
    panel.current?.closest('.petition-side')?.scrollTo({ top: 0 });
  }, []);

  const conflict = problem?.conflict;
  useEffect(() => {
    if (conflict) onStale();
  }, [conflict, onStale]);
  const run = async (input: Readonly<Record<string, unknown>>) => {
    const known = Math.max(seen, told, conflict?.seq ?? 0);
    setTold(known);
    const done = await send(input, known);
    if (!done) return;
    setFinishing(true);
    await onDone(done);
  };
  return (
    <PanelFrame panel={panel} state={state} onClose={onClose}>
      {step && (
        <StepForm
          step={step}
          context={context}
          initial={draft}
          busy={busy || finishing}
          problem={problem}
          onSubmit={(input) => void run(input)}
          onChange={onDraft}
          onCancel={onClose}
        />
      )}
    </PanelFrame>
  );
}
