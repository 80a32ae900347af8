import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useWithdrawObjection } from './appraisal-data.ts';

const longest = 1000;

/** Taking back one's own objection, asked for once more with room for a reason. */
export function WithdrawForm({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawObjection(id);
  const field = useId();
  if (!asked)
    return (
      <p className="figure-act">
        <Button onClick={() => setAsked(true)}>撤回异议</Button>
      </p>
    );
  return (
    <form
      className="objection-form"
      aria-label="撤回异议"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ reason });
      }}
    >
      <label htmlFor={field}>撤回理由（可以不写）</label>
      <Input.TextArea
        id={field}
        autoFocus
        rows={2}
        maxLength={longest}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="faint">撤回后不再审核，异议和撤回都留在记录中。仍有异议的，可以再次提出。</p>
      {withdraw.error && <ProblemAlert problem={problemOf(withdraw.error)} />}
      <div className="objection-acts">
        <Button htmlType="submit" type="primary" loading={withdraw.isPending}>
          确认撤回
        </Button>
        <Button onClick={() => setAsked(false)}>不撤回</Button>
      </div>
    </form>
  );
}
