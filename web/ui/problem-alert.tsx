import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '#contract/problem.ts';
import { BasisLink } from './basis-link.tsx';

type Props = {
  readonly problem: Problem;
  /** A way out beside the text: try again, open the other petition. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
};

/** A refusal or failure in full: what is wrong, on which rule, what to do, and the mark by which it is found in the log. */
export function ProblemAlert({ problem, action, onClose }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.title}
      action={action}
      {...(onClose && { closable: { onClose } })}
      description={
        <>
          <div>
            {problem.detail}
            {problem.basis && (
              <>
                {' '}
                依据：
                <BasisLink basis={problem.basis} />
              </>
            )}
          </div>
          {problem.errors && problem.errors.length > 0 && (
            <ul className="problem-errors">
              {problem.errors.map((error) => (
                <li key={`${error.field}:${error.message}`}>{error.message}</li>
              ))}
            </ul>
          )}
          {problem.remedy && <div>怎么办：{problem.remedy}</div>}
          {problem.requestId && <div className="faint">编号 {problem.requestId}</div>}
        </>
      }
    />
  );
}
