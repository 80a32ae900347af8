import { Checkbox, Radio, Select } from 'antd';
import { type ChoiceLook, lookOf } from './choice-look.ts';
import type { ControlProps } from './control.ts';

type OneProps = ControlProps<string> & { readonly options: Readonly<Record<string, string>> };

const lookup = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

/** One of a table: all answers in sight when they fit, a list to open when they are many. */
export function ChoiceControl({ id, label, value, options, onChange, described, invalid }: OneProps) {
  const look: ChoiceLook = lookOf(Object.values(options));
  if (look === 'list')
    return (
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        className="wide"
        placeholder="请选择"
        value={value ?? null}
        options={lookup(options)}
        onChange={(next: string | null) => onChange(next ?? undefined)}
        aria-label={label}
        aria-describedby={described}
        aria-invalid={invalid}
      />
    );
  return (
    <Radio.Group
      id={id}
      value={value}
      vertical={look === 'column'}
      options={lookup(options)}
      onChange={(event) => onChange(String(event.target.value))}
      role="radiogroup"
      aria-label={label}
      aria-describedby={described}
    />
  );
}

type ManyProps = ControlProps<readonly string[]> & { readonly options: Readonly<Record<string, string>> };

/** One or more of a table. */
export function ChoicesControl({ id, label, value, options, onChange, described }: ManyProps) {
  return (
    <fieldset id={id} className="plain-fieldset" aria-label={label} aria-describedby={described}>
      <Checkbox.Group
        className="column-group"
        value={[...(value ?? [])]}
        options={lookup(options)}
        onChange={(next) => onChange(next.map(String))}
      />
    </fieldset>
  );
}

/** Yes or no, with neither chosen until somebody says so. */
export function YesNoControl({ id, label, value, onChange, described }: ControlProps<boolean>) {
  return (
    <Radio.Group
      id={id}
      value={value}
      options={[
        { value: true, label: '是' },
        { value: false, label: '否' },
      ]}
      onChange={(event) => onChange(event.target.value === true)}
      role="radiogroup"
      aria-label={label}
      aria-describedby={described}
    />
  );
}
