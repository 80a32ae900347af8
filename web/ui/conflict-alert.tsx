import { Alert, Button } from 'antd';
import type { Conflict } from './placed-problem.ts';
import { shanghaiTime } from './shanghai-time.ts';

type Props = { readonly conflict: Conflict; readonly busy: boolean; readonly onResend: () => void };

const sayWhen = (at: string): string => {
  const { day, time } = shanghaiTime(at);
  return `${day} ${time}`;
};

/** What others did meanwhile, and the way on: the same input on the state as it now is. */
export function ConflictAlert({ conflict, busy, onResend }: Props) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="您填写期间，本案有了新的进展"
      description={
        <>
          <ul className="step-changes">
            {conflict.changes.map((change) => (
              <li key={change.seq}>
                {change.sentence}
                <span className="faint">
                  （{change.by}，{sayWhen(change.at)}）
                </span>
              </li>
            ))}
          </ul>
          <div>您填写的内容仍在。核对后可以继续办理：</div>
          <Button type="primary" size="small" loading={busy} onClick={onResend} style={{ marginTop: 8 }}>
            按最新情况重新提交
          </Button>
        </>
      }
    />
  );
}
