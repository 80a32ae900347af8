import { Form, Input, Modal } from 'antd';
import type { ArrivalAnswer } from '#contract/reception.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useDeskOrder } from './reception-data.ts';

type Asked = 'leave' | 'reason' | 'void';
type Props = { readonly act: Asked; readonly one: ArrivalAnswer; readonly onClose: () => void };

const words = {
  leave: { title: '未接待离开', ok: '登记离开', said: '来访人未等到接待就离开的，写明情况；记录保留。' },
  reason: {
    title: '无须登记信访件',
    ok: '保存原因',
    said: '例如只是问路、递交材料、非执行问题已指引。原因保留备查。',
  },
  void: { title: '作废', ok: '作废', said: '只用于登记有误，如重复登记。不会删除，仍列在当日最后。' },
} as const satisfies Record<Asked, { readonly title: string; readonly ok: string; readonly said: string }>;

/** Asks why; nothing at the desk disappears without a reason. */
export function ReasonSheet({ act, one, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const order = useDeskOrder();
  const { title, ok, said } = words[act];
  return (
    <Modal
      open
      title={`${title}：${one.name}`}
      okText={ok}
      okButtonProps={{ loading: order.isPending, danger: act === 'void' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
      afterOpenChange={focusFirstField}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { reason: string }) =>
          order.mutate({ kind: 'act', id: one.id, act, body }, { onSuccess: onClose })
        }
      >
        <p className="faint">{said}</p>
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, whitespace: true, message: '请填写原因' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {order.error && <ProblemAlert problem={problemOf(order.error)} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
