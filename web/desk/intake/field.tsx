import type { ReactNode } from 'react';
import { useIntake } from './intake-context.ts';

/** What a control takes from its field: the id its label points to, and what is wrong with it. */
export type FieldMarks = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: '' | 'error' | 'warning';
};

type Props = {
  /** Its name in the input: `petitioners.0.phone`. Errors and the focus find it by that. */
  readonly field: string;
  readonly label: string;
  readonly must?: boolean;
  readonly hint?: ReactNode;
  /** Looks odd, and is registered all the same. */
  readonly warning?: string | undefined;
  readonly className?: string;
  /** A group of controls has no single one to be labelled. */
  readonly group?: boolean;
  readonly children: (marks: FieldMarks) => ReactNode;
};

/** A question of the form: its name, its control, and under it what is wrong, odd or worth knowing, in that order. */
export function Field({ field, label, must, hint, warning, className = '', group, children }: Props) {
  const { errors } = useIntake();
  const error = errors[field];
  const id = `field-${field}`;
  const said = error ?? warning ?? hint;
  const marks: FieldMarks = {
    id: id,
    'aria-describedby': said ? `${id}-said` : undefined,
    'aria-invalid': error !== undefined,
    status: error ? 'error' : warning ? 'warning' : '',
  };
  const title = (
    <>
      {label}
      {must && <span className="intake-must">（必填）</span>}
    </>
  );
  return (
    <div className={`intake-field ${className}`} data-field={field}>
      {group ? (
        <span className="intake-label" id={`${id}-label`}>
          {title}
        </span>
      ) : (
        <label className="intake-label" htmlFor={id}>
          {title}
        </label>
      )}
      {children(marks)}
      {said && (
        <div
          id={`${id}-said`}
          className={error ? 'intake-error' : warning ? 'intake-warning' : 'intake-hint'}
          role={error ? 'alert' : undefined}
        >
          {said}
        </div>
      )}
    </div>
  );
}
