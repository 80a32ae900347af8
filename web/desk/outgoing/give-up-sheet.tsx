import { Form, Input, Modal } from 'antd';
import type { OutgoingAnswer } from '#contract/outgoing.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useGiveUp } from './gateway-data.ts';

type Props = { readonly message: OutgoingAnswer; readonly onClose: () => void };

/** Asks why a message is not sent any more. */
export function GiveUpSheet({ message, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const giveUp = useGiveUp();
  return (
    <Modal
      open
      title={`放弃通知：${message.number}，${message.occasion}`}
      okText="放弃"
      okButtonProps={{ danger: true, loading: giveUp.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={480}
      afterOpenChange={focusFirstField}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => giveUp.mutate({ id: message.id, reason }, { onSuccess: onClose })}
      >
        <Form.Item
          name="reason"
          label="理由"
          extra="法定的告知、答复不受影响，仍依法送达。"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明放弃的理由' }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </Form>
      {giveUp.error && <ProblemAlert problem={problemOf(giveUp.error)} />}
    </Modal>
  );
}
