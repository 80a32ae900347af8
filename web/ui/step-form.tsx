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
import { controlId, StepField } from './fields/step-field.tsx';
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
    /* The first answer the server has something against; else the whole refusal, rule and remedy included. */
    const wrong = firstRefused(form.current, problem);
    if (wrong) focusField(form.current, controlId(prefix, wrong));
    else form.current?.querySelector('.ant-alert')?.scrollIntoView({ block: 'nearest' });
  }, [problem, prefix]);
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
    else focusField(form.current, controlId(prefix, first.name));
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

/** The first field on the form, from above, that the refusal names. */
function firstRefused(form: HTMLFormElement | null, { errors = [] }: Problem): string | undefined {
  const shown = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  return shown
    .map((field) => field.dataset.field)
    .find((name) => errors.some((error) => error.field === name));
}

/** Puts the cursor into the control, or into its first part where it has several. */
function focusField(form: HTMLFormElement | null, id: string): void {
  const control = form?.querySelector(`#${CSS.escape(id)}`);
  const target = control?.matches('input, textarea') ? control : control?.querySelector('input, textarea');
  if (target instanceof HTMLElement) target.focus();
  control?.scrollIntoView({ block: 'center' });
}
