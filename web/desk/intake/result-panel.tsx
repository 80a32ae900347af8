import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ChosenFile } from './chosen-file.ts';
import { UploadList } from './upload-list.tsx';

/** What became of the form: a petition of its own, or one more contact of an earlier one. */
export type Result = {
  readonly kind: 'registered' | 'joined';
  readonly id: string;
  readonly number: string;
  readonly files: readonly ChosenFile[];
};

type Props = {
  readonly result: Result;
  /** What the first key is called, by which it goes on. */
  readonly another: string;
  readonly onAnother: () => void;
};

/** The number in large type, for the person opposite, and the two ways on. Enter takes the next visitor. */
export function ResultPanel({ result, another: goOn, onAnother }: Props) {
  const navigate = useNavigate();
  const another = useRef<HTMLButtonElement>(null);
  useEffect(() => another.current?.focus(), []);
  const title = result.kind === 'registered' ? '已登记' : '已并入在先信访件';
  return (
    <section className="intake-result" aria-label={title}>
      <div role="status">
        <div className="intake-result-title">{title}</div>
        <div className="intake-number">{result.number}</div>
        <div className="faint">
          {result.kind === 'registered'
            ? '下一步：信访负责人审核登记；请把登记号告知信访人。'
            : '本次来访（件）已记入该案，原有期限不变。'}
        </div>
      </div>
      {result.files.length > 0 && <UploadList petition={result.id} files={result.files} />}
      <div className="intake-result-keys">
        <Button ref={another} type="primary" size="large" onClick={onAnother}>
          {goOn}
        </Button>
        <Button
          size="large"
          onClick={() => void navigate({ to: '/petitions/$id', params: { id: result.id } })}
        >
          打开本案
        </Button>
      </div>
    </section>
  );
}
