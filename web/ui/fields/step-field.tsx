import type { FormContext } from './form-context.ts';
import type { FormField, FormValues } from './form-field.ts';
import { StepControl } from './step-control.tsx';

type Props = {
  readonly prefix: string;
  readonly field: FormField;
  readonly values: FormValues;
  readonly context: FormContext;
  readonly problem: string | undefined;
  readonly onPatch: (patch: FormValues) => void;
};

/* These draw several controls of their own; a `label` can only belong to one. */
const grouped: readonly FormField['widget'][] = ['choices', 'yesNo', 'recipient', 'choice'];

const controlId = (prefix: string, name: string): string => `${prefix}-${name}`;

/** One question of a form: its title, whether it must be answered, a hint, the control, and what is wrong with the answer. */
export function StepField({ prefix, field, values, context, problem, onPatch }: Props) {
  const id = controlId(prefix, field.name);
  const hints = [field.hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter((one) => one !== '');
  const title = (
    <>
      {field.title}
      {field.required ? (
        <span className="step-field-must" title="必填">
          *<span className="unseen">必填</span>
        </span>
      ) : (
        field.preset === undefined && <span className="step-field-free">选填</span>
      )}
    </>
  );
  return (
    <div className="step-field" data-field={field.name}>
      {grouped.includes(field.widget) ? (
        <span className="step-field-title">{title}</span>
      ) : (
        <label className="step-field-title" htmlFor={id}>
          {title}
        </label>
      )}
      <StepControl
        id={id}
        field={field}
        values={values}
        context={context}
        described={hints.length > 0 ? hints.join(' ') : undefined}
        invalid={problem !== undefined}
        onPatch={onPatch}
      />
      {field.hint && (
        <span id={`${id}-hint`} className="step-field-hint">
          {field.hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="step-field-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
