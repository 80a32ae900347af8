import { Select } from 'antd';
import { sayRoles } from '#web/ui/labels.ts';
import { useStaff } from '#web/ui/session.ts';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** Those who left stand in the list too: what they had in hand is handed over. */
  readonly withGone?: boolean;
};

/** A colleague by name, department or post. */
export function StaffSelect({ label, value, onChange, withGone = false }: Props) {
  const options = useStaff()
    .filter(({ active }) => active || withGone)
    .map(({ id, name, department, roles, active }) => ({
      value: id,
      label: `${name}（${department} · ${sayRoles(roles)}${active ? '' : ' · 已离任'}）`,
    }));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder="输入姓名或部门"
      style={{ width: 300 }}
      options={options}
      value={value ?? null}
      onChange={(id: string | null) => onChange(id ?? undefined)}
    />
  );
}
