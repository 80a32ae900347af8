import { App, Button, Input, InputNumber, Modal, Spin, Upload } from 'antd';
import { useId, useState } from 'react';
import type { ArrangementShape, CalendarPreview, YearDays } from '#contract/calendar.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useLoadYear, usePreview, useYear } from './calendar-data.ts';
import { FestivalGrid } from './festival-grid.tsx';
import { Notices } from './notices.tsx';
import { Preview } from './preview.tsx';
import { arrangementOf, type FestivalRow, readFile, rowsOf } from './year-form.ts';

type Seen = { readonly arrangement: ArrangementShape; readonly preview: CalendarPreview };

type TypedProps = {
  readonly days: YearDays;
  readonly busy: boolean;
  readonly onPreview: (arrangement: ArrangementShape) => void;
};

/** The year typed festival by festival. */
function Typed({ days, busy, onPreview }: TypedProps) {
  const id = useId();
  const [notice, setNotice] = useState('');
  const [rows, setRows] = useState<readonly FestivalRow[]>(rowsOf(days));
  return (
    <>
      <p>
        <label htmlFor={id}>通知文号</label>
        <Input
          id={id}
          className="calendar-notice"
          placeholder="如 国办发明电〔2026〕9号，或 gov.cn 的网址"
          maxLength={200}
          value={notice}
          onChange={({ target }) => setNotice(target.value)}
        />
      </p>
      <p className="faint">
        {days.known
          ? `${days.year}年已有放假安排，列出的是现行的；改动后载入即为更正，须写明理由；原来的依据保留，新的文号列在其后。`
          : `列出的是${days.year}年的法定节日，请按通知改为实际放假的起止日，并填写调休上班的周六、周日。`}
      </p>
      <FestivalGrid year={days.year} rows={rows} onChange={setRows} />
      <Button
        type="primary"
        loading={busy}
        disabled={notice.trim() === ''}
        onClick={() => onPreview(arrangementOf(days.year, [...days.notice, notice], rows))}
      >
        预览影响
      </Button>
    </>
  );
}

type EnterProps = { readonly first: number; readonly onSeen: (seen: Seen) => void };

/** First the year: typed, or from a file; then what it changes is asked for. */
function Enter({ first, onSeen }: EnterProps) {
  const [year, setYear] = useState(first);
  const days = useYear(year);
  const preview = usePreview();
  const [fault, setFault] = useState<string>();
  const ask = (arrangement: ArrangementShape) =>
    preview.mutate(arrangement, { onSuccess: (answer) => onSeen({ arrangement, preview: answer }) });
  const take = async (file: File): Promise<void> => {
    const read = readFile(await file.text());
    setFault('fault' in read ? read.fault : undefined);
    if ('arrangement' in read) ask(read.arrangement);
  };
  const problem = preview.error ?? days.error;
  return (
    <>
      <div className="calendar-start">
        <span>
          年份{' '}
          <InputNumber
            aria-label="年份"
            min={2007}
            max={2099}
            value={year}
            onChange={(wanted) => wanted && setYear(wanted)}
          />
        </span>
        <Upload
          accept=".json"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button loading={preview.isPending}>从文件载入</Button>
        </Upload>
        <span className="faint">文件格式与系统自带的年份文件相同（JSON），载入前同样先预览。</span>
      </div>
      {fault && (
        <p role="alert" className="calendar-fault">
          {fault}
        </p>
      )}
      {problem && <ProblemAlert problem={problemOf(problem)} />}
      {days.isPending && <Spin description="正在读取" />}
      {days.data && <Typed key={year} days={days.data} busy={preview.isPending} onPreview={ask} />}
    </>
  );
}

type ConfirmProps = { readonly seen: Seen; readonly onBack: () => void; readonly onDone: () => void };

/** Then what it changes, and the confirmation; a correction says why. */
function Confirm({ seen: { arrangement, preview }, onBack, onDone }: ConfirmProps) {
  const id = useId();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const load = useLoadYear();
  const go = () =>
    load.mutate(
      { arrangement, ...(reason.trim() === '' ? {} : { reason }) },
      {
        onSuccess: ({ year }) => {
          void message.success(`已载入${year}年放假安排`);
          onDone();
        },
      },
    );
  return (
    <>
      <p>
        {arrangement.year}年，依据
        <Notices notice={arrangement.notice} />
      </p>
      <Preview preview={preview} />
      {preview.correction && (
        <p>
          <label htmlFor={id}>更正理由（必填，记入各件经过和审计日志）</label>
          <Input id={id} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />
        </p>
      )}
      {load.error && <ProblemAlert problem={problemOf(load.error)} />}
      <div className="calendar-keys">
        <Button onClick={onBack}>返回修改</Button>
        <Button
          type="primary"
          loading={load.isPending}
          disabled={preview.correction && reason.trim() === ''}
          onClick={go}
        >
          确认载入
        </Button>
      </div>
    </>
  );
}

type Props = { readonly first: number; readonly onClose: () => void };

/** Loads a year of holidays: enter it, see which dates it moves, confirm (D10). */
export function LoadSheet({ first, onClose }: Props) {
  const [seen, setSeen] = useState<Seen>();
  return (
    <Modal
      open
      title={seen ? '载入放假安排：预览影响' : '载入放假安排'}
      width={900}
      style={{ top: 40 }}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {/* What was typed stays while the preview is looked at. */}
      <div hidden={seen !== undefined}>
        <Enter first={first} onSeen={setSeen} />
      </div>
      {seen && <Confirm seen={seen} onBack={() => setSeen(undefined)} onDone={onClose} />}
    </Modal>
  );
}
