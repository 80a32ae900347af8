import './staff.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AccountAnswer } from '#contract/staff.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import type { Act } from './account-acts.ts';
import { AccountSheets, type Sheet } from './account-sheets.tsx';
import { inOrder, matches } from './account-words.ts';
import { useAccounts } from './accounts.ts';
import { AccountsTable } from './accounts-table.tsx';
import { FirstSteps } from './first-steps.tsx';

function useSheets() {
  const navigate = useNavigate({ from: '/staff' });
  const [sheet, setSheet] = useState<Sheet>({ kind: 'none' });
  const act = (kind: Act, account: AccountAnswer) => {
    if (kind === 'trace') void navigate({ to: '/audit', search: { person: account.id } });
    else setSheet({ kind, account });
  };
  return { sheet, setSheet, act };
}

/** Everybody's account and what this administrator may do to it (三员分立): enter, grant posts, or look. */
export function StaffPage() {
  const { q } = useSearch({ from: '/desk/staff' });
  const navigate = useNavigate({ from: '/staff' });
  const { duties } = useSession();
  const { accounts, isPending, error } = useAccounts();
  const { sheet, setSheet, act } = useSheets();
  const shown = inOrder(accounts).filter((one) => matches(one, q));
  return (
    <div className="page">
      <title>人员账号 · 执访</title>
      <div className="page-head">
        <h1>人员账号</h1>
        <div className="staff-search" data-list-search>
          <Input
            allowClear
            aria-label="筛选人员"
            placeholder="姓名、用户名、部门、岗位"
            maxLength={100}
            value={q}
            onChange={({ target }) => void navigate({ search: { q: target.value }, replace: true })}
          />
        </div>
        {duties.includes('manageAccounts') && (
          <>
            <Button type="primary" onClick={() => setSheet({ kind: 'enter' })}>
              建立账号
            </Button>
            <Button onClick={() => setSheet({ kind: 'rename' })}>部门改名</Button>
          </>
        )}
        <span className="faint">
          共 {accounts.length} 人，在用 {accounts.filter((one) => one.active).length} 人
        </span>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!isPending && <FirstSteps accounts={accounts} />}
      <AccountsTable accounts={shown} all={accounts} loading={isPending} onAct={act} />
      <AccountSheets sheet={sheet} accounts={accounts} onSheet={setSheet} />
    </div>
  );
}
