import { Alert, Button, Modal, Progress, Upload } from 'antd';
import type { ImportReportAnswer } from '#contract/enforcement-case.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { FindingsTable } from './findings-table.tsx';
import { changesAnything, findingsAsCsv, sayColumns, sayReport } from './import-words.ts';
import { type ImportState, useImport } from './use-import.ts';

type Send = (file: File, dryRun: boolean) => Promise<void>;

function ChooseFile({ send, label }: { readonly send: Send; readonly label: string }) {
  return (
    <Upload
      accept=".xlsx,.xls,.csv,.txt"
      showUploadList={false}
      beforeUpload={(file) => {
        void send(file, true);
        return false;
      }}
    >
      <Button>{label}</Button>
    </Upload>
  );
}

function saveFindings({ fileName, findings }: ImportReportAnswer): void {
  const url = URL.createObjectURL(new Blob([findingsAsCsv(findings)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.replace(/\.[^.]*$/u, '')}-导入问题.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

function Report({ report }: { readonly report: ImportReportAnswer }) {
  const { dryRun, fileName, bad, findings, more } = report;
  return (
    <>
      <Alert
        type={!dryRun ? 'success' : bad > 0 ? 'warning' : 'info'}
        showIcon
        title={dryRun ? `检查结果：${fileName}（尚未导入）` : `已导入：${fileName}`}
        description={
          <>
            <strong>{sayReport(report)}</strong>
            {sayColumns(report).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </>
        }
        action={
          findings.length > 0 && (
            <Button size="small" onClick={() => saveFindings(report)}>
              导出问题清单
            </Button>
          )
        }
      />
      <FindingsTable findings={findings} more={more} />
    </>
  );
}

function Body({ state, send }: { readonly state: ImportState; readonly send: Send }) {
  switch (state.kind) {
    case 'idle':
      return (
        <div className="import-start">
          <p>
            选择执行案件列表（xlsx、xls 或
            csv，第一行为列名，至少有“案号”一列）。先检查，看过结果再确认；同一文件重复导入不会产生重复案件。
          </p>
          <ChooseFile send={send} label="选择文件" />
        </div>
      );
    case 'sending':
      return (
        <div role="status">
          <p>{state.dryRun ? `正在检查${state.file.name}…` : `正在导入${state.file.name}…`}</p>
          <Progress percent={Math.round(state.share * 100)} aria-label="上传进度" />
        </div>
      );
    case 'checked':
    case 'done':
      return <Report report={state.report} />;
    case 'refused': {
      /* There is one field, the file, and `detail` says about it what its error repeats. */
      const { errors: _, ...said } = state.problem;
      return <ProblemAlert problem={said} />;
    }
  }
}

type FooterProps = { readonly state: ImportState; readonly send: Send; readonly onClose: () => void };

function Footer({ state, send, onClose }: FooterProps) {
  const retry = state.kind === 'refused' && state.problem.status === 0;
  return (
    <div className="import-keys">
      {(state.kind === 'checked' || state.kind === 'refused') && (
        <ChooseFile send={send} label="换一个文件" />
      )}
      {retry && <Button onClick={() => void send(state.file, state.dryRun)}>再试一次</Button>}
      <Button onClick={onClose}>{state.kind === 'done' ? '完成' : '取消'}</Button>
      {state.kind === 'checked' && (
        <Button
          type="primary"
          disabled={!changesAnything(state.report)}
          onClick={() => void send(state.file, false)}
        >
          {changesAnything(state.report) ? '确认导入' : '没有要导入的'}
        </Button>
      )}
    </div>
  );
}

type Props = { readonly open: boolean; readonly onClose: () => void };

/** Takes a list of enforcement cases into the directory (R12.3): choose, look at the findings, confirm. */
export function ImportSheet({ open, onClose }: Props) {
  const { state, send, reset } = useImport();
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title="导入执行案件目录"
      width={980}
      centered
      mask={{ closable: false }}
      onCancel={close}
      footer={<Footer state={state} send={send} onClose={close} />}
    >
      <Body state={state} send={send} />
    </Modal>
  );
}
