import { Button, Upload as FilePicker, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import type { Done } from '#contract/command.ts';
import { archiveKinds } from '#regulation/registers.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { guessKind } from './guess-kind.ts';
import { type Upload, useUploads } from './use-uploads.ts';
import { saySize } from './viewer-kind.ts';

const accepted = '.pdf,.jpg,.jpeg,.png,.docx,.mp3,.m4a,.wav,.amr,.ogg,.oga,.opus,.aac';
const kindOptions = Object.entries(archiveKinds).map(([value, label]) => ({ value, label }));

type LineProps = {
  readonly one: Upload;
  readonly onRename: (name: string) => void;
  readonly onRekind: (kind: string) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
};

const said: Readonly<Record<Upload['state'], string>> = {
  waiting: '待上传',
  sending: '正在上传',
  done: '已收入',
  refused: '未收入',
  cancelled: '已取消',
};

function UploadLine({ one, onRename, onRekind, onRemove, onCancel }: LineProps) {
  const isOpen = one.state !== 'sending' && one.state !== 'done';
  return (
    <li className="upload-line">
      <div className="upload-row">
        <Input
          size="small"
          aria-label="材料名称"
          value={one.name}
          disabled={!isOpen}
          onChange={(event) => onRename(event.target.value)}
        />
        <Select
          size="small"
          className="upload-kind"
          aria-label={`${one.name}的材料类别`}
          options={kindOptions}
          value={one.kind}
          disabled={!isOpen}
          onChange={onRekind}
        />
        <span className="faint upload-size">{saySize(one.file.size)}</span>
        <span className="upload-state">{said[one.state]}</span>
        {one.state === 'sending' && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
        {/* What has been taken in stays in the petition: a way to take it out of this list would promise otherwise. */}
        {isOpen && (
          <Button size="small" onClick={onRemove}>
            移出
          </Button>
        )}
      </div>
      {one.state === 'sending' && <Progress percent={Math.round(one.share * 100)} size="small" />}
      {one.problem && one.state === 'refused' && <ProblemAlert problem={one.problem} />}
    </li>
  );
}

type Props = {
  readonly petition: string;
  /** The kind that is chosen at first. */
  readonly first?: string | undefined;
  /** To the supplement of a closed archive, with a reason. */
  readonly isSupplement: boolean;
  readonly onDone: (done: Done) => void;
};

/** Takes materials in: choose the kind, drop or pick files, correct their names, send. */
export function MaterialUpload({ petition, first = 'evidence', isSupplement, onDone }: Props) {
  const [kind, setKind] = useState(first);
  const [reason, setReason] = useState('');
  const { uploads, add, rename, rekind, remove, cancel, sendAll } = useUploads(petition, reason, onDone);
  const lacksReason = isSupplement && reason.trim() === '';
  const waiting = uploads.filter((one) => one.state !== 'sending' && one.state !== 'done');
  return (
    <div className="material-upload">
      <div className="upload-row">
        <label htmlFor="material-kind">材料类别</label>
        <Select id="material-kind" className="wide" value={kind} options={kindOptions} onChange={setKind} />
      </div>
      {isSupplement && (
        <div className="upload-row">
          <label htmlFor="supplement-reason">补充理由</label>
          <Input
            id="supplement-reason"
            className="wide"
            value={reason}
            placeholder="归档后何时形成、为何补充"
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <FilePicker.Dragger
        multiple
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          add(file, guessKind(file.name, kind));
          return false;
        }}
      >
        点此选择文件，或把文件拖到这里
        <div className="faint">PDF、JPG、PNG、DOCX 不超过 50 MB，录音不超过 200 MB</div>
      </FilePicker.Dragger>
      {uploads.length > 0 && (
        <ul className="plain-list">
          {uploads.map((one) => (
            <UploadLine
              key={one.id}
              one={one}
              onRename={(name) => rename(one.id, name)}
              onRekind={(to) => rekind(one.id, to)}
              onRemove={() => remove(one.id)}
              onCancel={() => cancel(one.id)}
            />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <Button type="primary" disabled={lacksReason} onClick={() => void sendAll()}>
          {lacksReason ? '请先写明补充理由' : `上传 ${waiting.length} 个文件`}
        </Button>
      )}
    </div>
  );
}
