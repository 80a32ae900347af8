import type { MouseEvent } from 'react';
import type { Finding } from '#domain/petition/opinion-check.ts';
import { RuleLink } from '../rule-link.tsx';
import type { FormContext } from './form-context.ts';
import type { FormValues } from './form-field.ts';
import { checkTyped } from './opinion-findings.ts';

/** Puts the cursor into the field of the form the finding speaks of. */
function goTo({ currentTarget }: MouseEvent<HTMLElement>, field: string): void {
  const found = currentTarget.closest('form')?.querySelector(`[data-field="${field}"]`);
  const control = found?.querySelector('textarea, input');
  found?.scrollIntoView({ block: 'center' });
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}

/** Findings in a list; with `jumps`, each goes to its field. */
export function FindingList({
  findings,
  jumps,
}: {
  readonly findings: readonly Finding[];
  readonly jumps: boolean;
}) {
  return (
    <ul className="opinion-findings">
      {findings.map((one) => (
        <li key={one.field + one.message}>
          <span className={`opinion-finding-${one.level}`}>
            {one.level === 'error' ? '须改正' : '请核对'}
          </span>
          {jumps ? (
            <button
              type="button"
              className="opinion-finding-jump"
              onClick={(event) => goTo(event, one.field)}
            >
              {one.message}
            </button>
          ) : (
            <span>{one.message}</span>
          )}
          <RuleLink rule={one.basis} short />
        </li>
      ))}
    </ul>
  );
}

/** The check before approval, as the opinion is written: what has to be put right, and what only has to be explained. */
export function OpinionCheck({
  values,
  context,
}: {
  readonly values: FormValues;
  readonly context: FormContext;
}) {
  const findings = checkTyped(values, context);
  const errors = findings.filter((one) => one.level === 'error').length;
  const started = Boolean(values.findings || values.opinion);
  return (
    <div className="step-advice opinion-check" aria-live="polite">
      <div className="step-advice-title">报批前检查</div>
      {!started && <div>填写后随时与卷内核对：诉求、日期、案号、依据、救济途径。</div>}
      {started && findings.length === 0 && <div>没有发现问题。</div>}
      {findings.length > 0 && <FindingList findings={findings} jumps />}
      {findings.length > 0 && (
        <div className="faint">
          {errors > 0 ? '“须改正”的改正后才能报批。' : '“请核对”的可以写明理由后报批，理由随意见报审批人。'}
        </div>
      )}
    </div>
  );
}
