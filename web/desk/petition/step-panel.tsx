import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Done, StepState } from '#contract/petition.ts';
import { findStep } from '#domain/workflow.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import type { FormContext } from '#web/ui/fields/form-context.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';
import { StepForm } from '#web/ui/step-form.tsx';
import { usePanelKeys } from './use-panel-keys.ts';
import { useStep } from './use-step.ts';

type Props = {
  readonly petition: string;
  readonly state: StepState;
  readonly context: FormContext;
  /** The state of the petition the person has seen. */
  readonly seen: number;
  readonly draft: FormValues | undefined;
  readonly onDraft: (values: FormValues) => void;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

/** A step beside the material: its rule, its form, what follows, and whatever the server has against it. */
export function StepPanel({ petition, state, context, seen, draft, onDraft, onDone, onClose }: Props) {
  const step = findStep(state.name);
  const panel = useRef<HTMLElement>(null);
  const { busy, problem, send } = useStep(petition, state.name);
  usePanelKeys(panel, onClose);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>(
      '.step-form input:not([disabled]), .step-form textarea, .step-form button[type=submit]',
    );
    first?.focus({ preventScroll: true });
  }, []);

  const run = async (input: Readonly<Record<string, unknown>>, seq: number) => {
    const done = await send(input, seq);
    if (done) onDone(done);
  };
  const latest = problem?.conflict?.seq ?? seen;
  return (
    <section ref={panel} className="side-card step-panel" aria-labelledby="step-title">
      <div className="side-head">
        <h2 id="step-title">{state.title}</h2>
        <BasisLink basis={state.basis} />
        <Button type="text" size="small" className="panel-close" aria-label="收起" onClick={onClose}>
          ✕
        </Button>
      </div>
      {step && (
        <StepForm
          step={step}
          context={context}
          initial={draft}
          busy={busy}
          problem={problem}
          onSubmit={(input) => void run(input, seen)}
          onResend={(input) => void run(input, latest)}
          onChange={onDraft}
          onCancel={onClose}
        />
      )}
    </section>
  );
}
