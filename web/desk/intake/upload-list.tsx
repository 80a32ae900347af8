import { Button, Progress } from 'antd';
import type { ChosenFile } from './chosen-file.ts';
import { type Upload, useUploads } from './use-uploads.ts';

function State({ upload, onRetry }: { readonly upload: Upload; readonly onRetry: () => void }) {
  const { state, chosen } = upload;
  switch (state.kind) {
    case 'waiting':
      return <span className="faint">等待上传</span>;
    case 'sending':
      return (
        <Progress
          percent={Math.round(state.share * 100)}
          size="small"
          aria-label={`${chosen.file.name}上传进度`}
        />
      );
    case 'sent':
      return <span className="intake-sent">已收入</span>;
    case 'failed':
      return (
        <span className="intake-error">
          没有收入：
          {[state.problem.detail.replace(/。$/u, ''), state.problem.remedy].filter(Boolean).join('。')}{' '}
          <Button size="small" onClick={onRetry} aria-label={`重新上传${chosen.file.name}`}>
            重试
          </Button>
        </span>
      );
  }
}

type Props = { readonly petition: string; readonly files: readonly ChosenFile[] };

/** The papers on their way into the petition; what failed is named, with a key to try again. */
export function UploadList({ petition, files }: Props) {
  const { uploads, retry } = useUploads(petition, files);
  return (
    <ul className="intake-uploads" aria-label="材料上传" aria-live="polite">
      {uploads.map((one) => (
        <li key={one.chosen.key}>
          <span className="intake-file-name">{one.chosen.file.name}</span>
          <State upload={one} onRetry={() => retry(one.chosen)} />
        </li>
      ))}
    </ul>
  );
}
