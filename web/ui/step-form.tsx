import { Button } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import type { Step } from '#domain/step.ts';
import { ConflictAlert } from './conflict-alert.tsx';
import { followUps, shownFields } from './fields/field-rules.ts';
import type { FormContext } from './fields/form-context.ts';
import { type FormField, type FormValues, fieldsOf } from './fields/form-field.ts';
import { type FieldProblems, findProblems, startValues, toInput } from './fields/form-values.ts';
import { StepAdvice } from './fields/step-advice.tsx';
import { StepField } from './fields/step-field.tsx';
import './fields/fields.css';
import { placeProblem } from './placed-problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

type Props = {
  readonly step: Step;
  readonly context: FormContext;
  /** What was typed before the form was closed. */
  readonly initial?: FormValues | undefined;
  readonly busy: boolean;
  /** What the court's server said to the last try. */
  readonly problem?: Problem | undefined;
  /** After a conflict was shown, the same call sends the input on the state others have meanwhile made. */
  readonly onSubmit: (input: Readonly<Record<string, unknown>>) => void;
  readonly onChange: (values: FormValues) => void;
  readonly onCancel: () => void;
};

const noProblems: FieldProblems = {};

/** The form of one step, derived from the step's own input. Whatever goes wrong, nothing typed is lost. */
export function StepForm({ step, context, initial, busy, problem, onSubmit, onChange, onCancel }: Props) {
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<FormValues>(() => initial ?? startValues(step, context));
  const [tried, setTried] = useState(false);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const fields = shownFields(step.name, fieldsOf(step.input), values, context);
  const asked = fields.filter((field) => field.widget !== 'hidden');
  const own = tried ? findProblems(step, values, context) : noProblems;
  const placed = placeProblem(
    problem,
    asked.map((field) => field.name),
  );
  const problemAt = (field: FormField): string | undefined =>
    own[field.name] ?? (busy || touched.includes(field.name) ? undefined : placed.byField[field.name]);

  useEffect(() => {
    if (!problem) return;
    /* Where the server names a field, the cursor goes there; else the whole answer is brought into sight. */
    const faulty = form.current?.querySelector('.step-field:has(> .step-field-problem)');
    if (faulty) focusIn(faulty);
    else form.current?.querySelector('.ant-alert')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const patch = (change: FormValues) => {
    const next = { ...values, ...change, ...followUps(step.name, values, change) };
    setValues(next);
    setTouched([...touched, ...Object.keys(change)]);
    onChange(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = findProblems(step, values, context);
    const first = fields.find((field) => wrong[field.name] !== undefined);
    setTried(true);
    setTouched([]);
    if (!first) onSubmit(toInput(step, values, context));
    else focusIn(form.current?.querySelector(`[data-field="${CSS.escape(first.name)}"]`));
  };

  return (
    <form ref={form} className="step-form" onSubmit={submit} noValidate aria-label={step.title}>
      <StepAdvice step={step.name} values={values} context={context} />
      {asked.map((field) => (
        <StepField
          key={field.name}
          prefix={prefix}
          field={field}
          values={values}
          context={context}
          problem={problemAt(field)}
          onPatch={patch}
        />
      ))}
      <div className="step-advice">
        <div className="step-advice-title">接下来会发生什么</div>
        {step.next}
      </div>
      {placed.conflict && <ConflictAlert conflict={placed.conflict} />}
      {placed.general && <ProblemAlert problem={placed.general} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {placed.conflict ? '按最新情况重新提交' : `确认${step.title}`}
        </Button>
        <Button onClick={onCancel}>收起</Button>
        <span className="faint">Ctrl+Enter 确认 · Esc 收起</span>
      </div>
    </form>
  );
}

/** Puts the cursor into the control of a field, or into its first part where it has several. */
function focusIn(field: Element | null | undefined): void {
  field?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
