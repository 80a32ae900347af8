import { Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { AccountAnswer } from '#contract/staff.ts';
import { departmentsOf, spellDepartment } from '#domain/access/department.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useRename } from './accounts.ts';

type Props = { readonly accounts: readonly AccountAnswer[]; readonly onClose: () => void };

/** What the renaming does to how many people; the joining of two departments is said plainly. */
function Effect({ accounts, from, to }: Pick<Props, 'accounts'> & Record<'from' | 'to', string>) {
  const departments = departmentsOf(accounts);
  const peopleOf = (wanted: string) => departments.find(({ name }) => name === wanted)?.people ?? 0;
  if (from === '' || to === '') return null;
  if (from === to) return <p className="staff-new">新名称与原名称相同。</p>;
  const joined = peopleOf(to);
  return (
    <p className="staff-new">
      {peopleOf(from)} 人由“{from}”改到“{to}”
      {joined > 0 ? `，与其中已有的 ${joined} 人合并为一个部门，合并后不能自动分开` : ''}。
    </p>
  );
}

/** Another name for a department, for all its people at once. */
export function RenameSheet({ accounts, onClose }: Props) {
  const [from, setFrom] = useState('');
  const [typed, setTyped] = useState('');
  const rename = useRename();
  const [fromField, toField] = [useId(), useId()];
  const departments = departmentsOf(accounts);
  const others = departments.map(({ name }) => name).filter((name) => name !== from);
  const to = spellDepartment(typed, others);
  const isReady = from !== '' && to !== '' && to !== from;
  return (
    <Modal
      open
      title="部门改名"
      okText="改名"
      okButtonProps={{ disabled: !isReady, loading: rename.isPending }}
      onOk={() => rename.mutate({ from, to }, { onSuccess: onClose })}
      onCancel={onClose}
      width={520}
    >
      <div className="staff-rename">
        <label htmlFor={fromField}>原名称</label>
        <Select<string>
          id={fromField}
          showSearch
          placeholder="选择部门"
          value={from === '' ? null : from}
          options={departments.map(({ name, people }) => ({ value: name, label: `${name}（${people} 人）` }))}
          onChange={setFrom}
        />
        <label htmlFor={toField}>新名称</label>
        <Input
          id={toField}
          maxLength={100}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Effect accounts={accounts} from={from} to={to} />
      <p className="faint">
        全部人员一并变更，已停用的账号也在内；主办领导名册中的部门随之变更，记入审计日志。
        <br />
        从现在起考核、统计、台账按新名称，以前统计日的考核仍为原名称。
        <br />
        只有个别人员调动的，请在其本人一行“修改”。
      </p>
      {rename.error && <ProblemAlert problem={problemOf(rename.error)} />}
    </Modal>
  );
}
