import { Alert, Button, Modal, Select, Spin, Upload } from 'antd';
import { useState } from 'react';
import { type RegisterField, type RegisterImportAnswer, registerFields } from '#contract/reconciliation.ts';
import { type RegisterSourceId, registerSourceIds, registerSources } from '#regulation/reconciliation.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { FindingsTable } from '../directory/findings-table.tsx';
import { type FileState, type Meaning, useRegisterFile } from './use-register-file.ts';
import { sayImport } from './words.ts';

type Sheet = ReturnType<typeof useRegisterFile>;
const meanings: { value: Meaning['field']; label: string }[] = [
  { value: 'none', label: '不用这一列' },
  ...(Object.keys(registerFields) as RegisterField[]).map((value) => ({
    value,
    label: registerFields[value],
  })),
];

type ColumnsProps = {
  readonly report: RegisterImportAnswer;
  readonly chosen: ReadonlyMap<string, Meaning['field']>;
  readonly onChoose: (title: string, field: Meaning['field']) => void;
};

/** Every column with what stands in it and what it is taken for. */
function Columns({ report, chosen, onChoose }: ColumnsProps) {
  return (
    <table className="reconciliation-columns">
      <thead>
        <tr>
          <th>列名</th>
          <th>内容举例</th>
          <th>含义</th>
        </tr>
      </thead>
      <tbody>
        {report.columns.map(({ title, field, samples }) => (
          <tr key={title}>
            <td>{title}</td>
            <td className="faint">{samples.join('　')}</td>
            <td>
              <Select
                size="small"
                aria-label={`“${title}”列的含义`}
                className="reconciliation-meaning"
                value={chosen.get(title) ?? field ?? 'none'}
                options={meanings}
                onChange={(value) => onChoose(title, value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Checked({ state, sheet }: { state: Extract<FileState, { kind: 'checked' }>; sheet: Sheet }) {
  const { report, file } = state;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Meaning['field']>>(new Map());
  const columns: readonly Meaning[] = report.columns.map(({ title, field }) => ({
    title,
    field: chosen.get(title) ?? field ?? 'none',
  }));
  const news = report.added + report.changed;
  return (
    <>
      <Alert
        type={report.ready ? 'info' : 'warning'}
        showIcon
        title={report.ready ? sayImport(report) : '还认不出日期和人、事各列，请在下面指明含义'}
        description={`${report.fileName}，工作表：${report.sheets.join('、')}。尚未导入，请先核对各列的含义；改动后会记住，下次照此识别。`}
      />
      <Columns
        report={report}
        chosen={chosen}
        onChoose={(title, field) => setChosen(new Map([...chosen, [title, field]]))}
      />
      {report.findings.length > 0 && <FindingsTable findings={report.findings} more={report.more} />}
      <div className="reconciliation-keys">
        <Button onClick={sheet.reset}>换一个文件</Button>
        {chosen.size > 0 || !report.ready ? (
          <Button
            type="primary"
            disabled={chosen.size === 0}
            onClick={() => void sheet.remember(file, columns)}
          >
            按此识别
          </Button>
        ) : (
          <Button type="primary" disabled={news === 0} onClick={() => void sheet.take(file)}>
            {news > 0 ? '确认导入并比对' : '没有新的内容'}
          </Button>
        )}
      </div>
    </>
  );
}

function Body({ sheet, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }) {
  const { state } = sheet;
  switch (state.kind) {
    case 'idle':
      return (
        <Upload
          accept=".xlsx,.xls,.csv,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void sheet.look(file);
            return false;
          }}
        >
          <Button type="primary">选择文件（xlsx、xls、csv）</Button>
        </Upload>
      );
    case 'sending':
      return <Spin description={`正在处理${state.name}`} />;
    case 'checked':
      return <Checked key={state.report.fileName + state.report.ready} state={state} sheet={sheet} />;
    case 'done':
      return (
        <>
          <Alert
            type="success"
            showIcon
            title={sayImport(state.report)}
            description="已与系统中的登记比对。"
          />
          <div className="reconciliation-keys">
            <Button type="primary" onClick={onClose}>
              看比对结果
            </Button>
          </div>
        </>
      );
    case 'refused': {
      /* There is one field, the file, and `detail` says about it what its error repeats. */
      const { errors: _, ...said } = state.problem;
      return <ProblemAlert problem={said} action={<Button onClick={sheet.reset}>换一个文件</Button>} />;
    }
  }
}

type Props = {
  readonly open: boolean;
  /** With the last month the file was about, where one was taken in. */
  readonly onClose: (month?: string) => void;
};

/** Takes in a register kept beside the system: which one, what its columns mean, what it brings. */
export function ImportSheet({ open, onClose }: Props) {
  const [source, setSource] = useState<RegisterSourceId>('visit');
  const sheet = useRegisterFile(source);
  const close = () => {
    const { state } = sheet;
    sheet.reset();
    onClose(state.kind === 'done' ? state.report.months.at(-1) : undefined);
  };
  return (
    <Modal
      open={open}
      title="导入登记簿"
      width={980}
      centered
      mask={{ closable: false }}
      footer={null}
      onCancel={close}
    >
      <div className="reconciliation-source">
        <span id="reconciliation-which">哪一种登记簿</span>
        <Select
          aria-labelledby="reconciliation-which"
          value={source}
          disabled={sheet.state.kind !== 'idle'}
          onChange={setSource}
          options={registerSourceIds.map((value) => ({ value, label: registerSources[value].name }))}
        />
        <span className="faint">各列含义按登记簿分别记住；同一文件重复导入不会产生重复记录。</span>
      </div>
      <Body sheet={sheet} onClose={close} />
    </Modal>
  );
}
