import { Button } from 'antd';
import type { Problem } from '#contract/problem.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { sayDraftTime } from './draft.ts';
import { withoutPlaced } from './field-errors.ts';
import { useIntake } from './intake-context.ts';
import type { DraftState } from './use-draft.ts';

type Props = {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly draft: DraftState;
  readonly onRegister: () => void;
};

const sayDraft = (draft: DraftState): string => {
  switch (draft.kind) {
    case 'idle':
      return '草稿自动保存';
    case 'saved':
      return `草稿已保存 ${sayDraftTime(draft.at, draft.at)}`;
    case 'failed':
      return '草稿没有存上（连接不上服务器），正在重试；内容仍在页面上';
  }
};

/** The one key of the page, what stands in its way, and whether what was typed is safe. */
export function BottomBar({ busy, problem, draft, onRegister }: Props) {
  const { errors } = useIntake();
  const count = Object.keys(errors).length;
  return (
    <footer className="intake-bar">
      {problem && <ProblemAlert problem={withoutPlaced(problem)} />}
      <div className="intake-bar-line">
        <span className={draft.kind === 'failed' ? 'intake-error' : 'faint'} role="status">
          {sayDraft(draft)}
        </span>
        {count > 0 && <span className="intake-error">有 {count} 处需要补正</span>}
        <Button
          type="primary"
          size="large"
          loading={busy}
          onClick={onRegister}
          aria-keyshortcuts="Control+Enter"
        >
          登记（Ctrl+Enter）
        </Button>
      </div>
    </footer>
  );
}
