import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { LedgerColumnAnswer } from '#contract/ledger.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { useSession } from '#web/ui/session.ts';
import type { LedgerSearch } from '../search-params.ts';
import { ColumnsSheet } from './columns-sheet.tsx';
import { exportPath } from './ledger-data.ts';

type Props = { readonly search: LedgerSearch; readonly columns: readonly LedgerColumnAnswer[] };

/** What can be done with a ledger by whoever may: a file of it, one with whole numbers, its columns. */
export function LedgerActs({ search, columns }: Props) {
  const { duties } = useSession();
  const [open, setOpen] = useState<'reason' | 'columns'>();
  const close = () => setOpen(undefined);
  return (
    <span className="ledger-acts">
      {duties.includes('arrangeLedgers') && <Button onClick={() => setOpen('columns')}>调整列</Button>}
      <Button onClick={() => window.print()}>打印</Button>
      {duties.includes('exportUnmasked') && (
        <Button onClick={() => setOpen('reason')}>导出（含完整电话）</Button>
      )}
      {duties.includes('exportLedger') && (
        <Button type="primary" href={exportPath(search)} download>
          导出 Excel
        </Button>
      )}
      {open === 'reason' && <ReasonSheet search={search} onClose={close} />}
      {open === 'columns' && <ColumnsSheet ledger={search.ledger} columns={columns} onClose={close} />}
    </span>
  );
}

/** Whole telephone numbers leave the system for a reason, which the log keeps. */
function ReasonSheet({ search, onClose }: { readonly search: LedgerSearch; readonly onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const send = ({ reason }: { reason: string }) => {
    window.location.assign(exportPath(search, reason));
    onClose();
  };
  return (
    <Modal
      open
      title="导出含完整电话的台账"
      okText="导出"
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
      afterOpenChange={focusFirstField}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <p className="faint">事由、导出人和时间记入审计日志。文件含个人信息，请妥善保管，用后删除。</p>
        <Form.Item
          name="reason"
          label="事由"
          rules={[{ required: true, whitespace: true, message: '请填写导出完整电话的事由' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
