import { Select } from 'antd';
import type { ControlProps } from './control.ts';
import type { StaffOption } from './staff-options.ts';

const searched = (option: StaffOption | undefined, typed: string): boolean =>
  option !== undefined && `${option.label}${option.department}${option.posts}`.includes(typed.trim());

function StaffLine({ option }: { readonly option: StaffOption }) {
  return (
    <span className="staff-line">
      <span>
        {option.label}
        {option.remark && <span className="staff-remark">{option.remark}</span>}
      </span>
      <span className="faint">
        {option.department} · {option.posts}
      </span>
    </span>
  );
}

const shared = (options: readonly StaffOption[]) => ({
  className: 'wide',
  placeholder: '输入姓名或部门',
  options: [...options],
  showSearch: {
    filterOption: (typed: string, option: StaffOption | undefined) => searched(option, typed),
  },
  optionRender: ({ data }: { readonly data: StaffOption }) => <StaffLine option={data} />,
  notFoundContent: '没有符合条件的人员',
});

type OneProps = ControlProps<string> & { readonly options: readonly StaffOption[] };

/** A colleague, found by name or department. */
export function StaffControl({ id, value, onChange, described, invalid, options }: OneProps) {
  return (
    <Select<string, StaffOption>
      {...shared(options)}
      id={id}
      allowClear
      value={value ?? null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      aria-describedby={described}
      aria-invalid={invalid}
    />
  );
}

type ManyProps = ControlProps<readonly string[]> & { readonly options: readonly StaffOption[] };

/** Several colleagues. */
export function StaffsControl({ id, value, onChange, described, invalid, options }: ManyProps) {
  return (
    <Select<string[], StaffOption>
      {...shared(options)}
      id={id}
      mode="multiple"
      value={[...(value ?? [])]}
      onChange={(next) => onChange(next)}
      aria-describedby={described}
      aria-invalid={invalid}
    />
  );
}
