import { Select } from 'antd';
import { useState } from 'react';
import { departmentsOf, spellDepartment } from '#domain/access/department.ts';

type Props = {
  readonly people: readonly { readonly department: string }[];
  /** Given by the form's field, as the next two. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (name: string) => void;
};

/** A department of the court; a name that is none of them stands apart, as a new one. */
export function DepartmentSelect({ people, id, value = '', onChange }: Props) {
  const [typed, setTyped] = useState('');
  const departments = departmentsOf(people);
  const names = departments.map(({ name }) => name);
  const wanted = spellDepartment(typed, names);
  const isNew = wanted !== '' && !names.includes(wanted);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      showSearch={{
        searchValue: typed,
        onSearch: (text) => setTyped(text.slice(0, 100)),
        filterOption: (_, option) => option?.value === wanted || String(option?.value).includes(typed.trim()),
      }}
      placeholder="选择，或者输入新部门的名称"
      value={value === '' ? null : value}
      options={[
        ...departments.map((one) => ({ value: one.name, label: `${one.name}（${one.people} 人）` })),
        ...(isNew ? [{ value: wanted, label: `新部门：${wanted}` }] : []),
      ]}
      labelRender={({ value: chosen }) => chosen}
      onChange={(name) => {
        setTyped('');
        onChange?.(name);
      }}
    />
  );
}

/** What a name that no department has yet means; nothing where one has it. */
export function NewDepartment({ people, name }: Pick<Props, 'people'> & { readonly name: string }) {
  const names = departmentsOf(people).map((one) => one.name);
  if (name === '' || names.includes(spellDepartment(name, names))) return null;
  return (
    <span className="staff-new">
      “{spellDepartment(name, names)}”是新部门，本院还没有人员在内。考核、统计、台账按部门分列，请核对名称。
    </span>
  );
}
