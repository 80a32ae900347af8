import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { AccountAnswer } from '#contract/staff.ts';
import { whyNotGrant } from '#domain/access/administration.ts';
import { administrators, type Role, roles } from '#regulation/roles.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { officerOf, vacantNow } from './account-acts.ts';
import { useOrder } from './accounts.ts';

type Choice = { readonly chosen: readonly Role[]; readonly onChoose: (chosen: readonly Role[]) => void };

const isAdministrator = (role: Role): boolean => administrators.some((one) => one === role);
const groups = [
  {
    title: '业务岗位（可以兼任）',
    among: (Object.keys(roles) as Role[]).filter((one) => !isAdministrator(one)),
  },
  { title: '管理员（三员分立，不兼任其他岗位）', among: administrators },
] as const;

/** All posts, business and administration apart. */
function AllPosts({ chosen, onChoose }: Choice) {
  return groups.map(({ title, among }) => (
    <fieldset key={title} className="staff-posts">
      <legend>{title}</legend>
      {among.map((role) => (
        <Checkbox
          key={role}
          checked={chosen.includes(role)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
          }
        >
          {roles[role]}
        </Checkbox>
      ))}
    </fieldset>
  ));
}

function FirstPosts({ chosen, onChoose, vacant }: Choice & { readonly vacant: readonly Role[] }) {
  return (
    <Radio.Group
      aria-label="岗位"
      value={chosen[0]}
      onChange={({ target }) => onChoose([target.value as Role])}
      options={vacant.map((value) => ({ value, label: roles[value] }))}
    />
  );
}

type Props = {
  readonly account: AccountAnswer;
  readonly accounts: readonly AccountAnswer[];
  readonly onClose: () => void;
};

/** Grants and withdraws posts; on a new site appoints the first of an administrator's post. Says at once what cannot be. */
export function PostsSheet({ account, accounts, onClose }: Props) {
  const { officer, court, duties } = useSession();
  const grants = duties.includes('grantRoles');
  const vacant = vacantNow(accounts);
  const [chosen, setChosen] = useState<readonly Role[]>(
    grants ? (account.roles as Role[]) : vacant.slice(0, 1),
  );
  const order = useOrder();
  const [by, target] = [officer, account].map((one) => officerOf(one, court.code));
  const staff = accounts.map((one) => officerOf(one, court.code));
  const fault = by && target && whyNotGrant(by, target, chosen, staff);
  const save = () => order.mutate({ kind: 'posts', id: account.id, roles: chosen }, { onSuccess: onClose });
  const choice = { chosen, onChoose: setChosen };
  return (
    <Modal
      open
      title={grants ? `${account.name}的岗位` : `指定${account.name}为`}
      okText={grants ? '保存岗位' : '指定'}
      okButtonProps={{ loading: order.isPending, disabled: fault !== undefined }}
      onOk={save}
      onCancel={onClose}
      mask={{ closable: false }}
      width={560}
    >
      <p className="faint">
        {account.department} · {account.username}。保存后立即生效，并记入审计日志。
      </p>
      {grants ? <AllPosts {...choice} /> : <FirstPosts {...choice} vacant={vacant} />}
      <p role="alert" className="staff-fault">
        {fault && `${fault.reason}${fault.remedy ? `。${fault.remedy}` : ''}`}
      </p>
      {grants && chosen.length === 0 && !fault && <p>不选任何岗位：收回全部岗位，此人不再看到任何案件。</p>}
      {order.error && <ProblemAlert problem={problemOf(order.error)} />}
    </Modal>
  );
}
