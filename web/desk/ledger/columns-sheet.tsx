import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { LedgerColumnAnswer } from '#contract/ledger.ts';
import {
  type LedgerColumnKey,
  type LedgerKey,
  ledgerColumnKeys,
  ledgerColumns,
} from '#regulation/ledgers.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useArrange } from './ledger-data.ts';
import { moved } from './moved.ts';

type Props = {
  readonly ledger: LedgerKey;
  readonly columns: readonly LedgerColumnAnswer[];
  readonly onClose: () => void;
};

/** The court's own choice and order of columns, for everybody of the court, on screen and in the file. */
export function ColumnsSheet({ ledger, columns, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly LedgerColumnKey[]>(columns.map(({ key }) => key));
  const arrange = useArrange(ledger);
  const save = (keys: readonly LedgerColumnKey[]) => arrange.mutate(keys, { onSuccess: onClose });
  const left = ledgerColumnKeys.filter((key) => !chosen.includes(key));
  return (
    <Modal
      open
      title="调整台账的列"
      onCancel={onClose}
      width={520}
      footer={[
        <Button key="default" onClick={() => save([])}>
          恢复缺省
        </Button>,
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button
          key="save"
          type="primary"
          disabled={chosen.length === 0}
          loading={arrange.isPending}
          onClick={() => save(chosen)}
        >
          保存
        </Button>,
      ]}
    >
      <p className="faint">全院共用，屏幕和导出的文件同一顺序。</p>
      <ol className="ledger-columns">
        {chosen.map((key, at) => (
          <li key={key}>
            <span>{ledgerColumns[key].title}</span>
            <Button size="small" disabled={at === 0} onClick={() => setChosen(moved(chosen, at, -1))}>
              上移
            </Button>
            <Button
              size="small"
              disabled={at === chosen.length - 1}
              onClick={() => setChosen(moved(chosen, at, 1))}
            >
              下移
            </Button>
            <Button size="small" onClick={() => setChosen(chosen.filter((one) => one !== key))}>
              去掉
            </Button>
          </li>
        ))}
      </ol>
      <Select<LedgerColumnKey | null>
        className="wide"
        value={null}
        placeholder="增加一列"
        aria-label="增加一列"
        showSearch={{ optionFilterProp: 'label' }}
        options={left.map((key) => ({ value: key, label: ledgerColumns[key].title }))}
        onChange={(key) => key && setChosen([...chosen, key])}
      />
      {arrange.error && <ProblemAlert problem={problemOf(arrange.error)} />}
    </Modal>
  );
}
