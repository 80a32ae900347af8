import { Alert } from 'antd';
import type { Conflict } from './placed-problem.ts';
import { shanghaiTime } from './shanghai-time.ts';

const sayWhen = (at: string): string => {
  const { day, time } = shanghaiTime(at);
  return `${day} ${time}`;
};

/** What others did meanwhile; the form's own button then sends the same input on the state as it now is. */
export function ConflictAlert({ conflict }: { readonly conflict: Conflict }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="conflict-alert"
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
          <div>您填写的内容仍在。核对后仍要办理的，请点下面的按钮。</div>
        </>
      }
    />
  );
}
