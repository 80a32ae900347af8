import { Form, Input, Modal } from 'antd';
import type { ArrivalAnswer, ReceptionRecord } from '#contract/reception.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { useDeskOrder } from './reception-data.ts';

type Props = { readonly one: ArrivalAnswer; readonly onClose: () => void };

const must = (message: string) => [{ required: true, whitespace: true, message }];

/** What follows from the record, said before it is kept. */
function whatFollows({ petition, leader, receiver }: ArrivalAnswer, self: string): string {
  if (!petition)
    return '本次来访还没有信访件：结束后请登记信访件，或注明无须登记的原因，否则一直列为“未登记”。';
  if (leader && receiver?.id !== self)
    return '须由领导接待的来访，接访记录由接待的领导本人在待办“领导接访”中确认；此处只结束候访。';
  return `接访记录记入${petition.number}。`;
}

/** Ends receiving a visitor with the record of it: what was said, what was answered. */
export function EndSheet({ one, onClose }: Props) {
  const [form] = Form.useForm<ReceptionRecord>();
  const { officer } = useSession();
  const order = useDeskOrder();
  const end = (body: ReceptionRecord) =>
    order.mutate({ kind: 'act', id: one.id, act: 'end', body }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={`结束接待：${one.name}`}
      okText="结束接待（Ctrl+Enter）"
      okButtonProps={{ loading: order.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={620}
      afterOpenChange={focusFirstField}
    >
      <Form<ReceptionRecord>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ place: '信访接待室', said: one.matter }}
        onFinish={end}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <Form.Item name="said" label="来访人陈述" rules={must('请填写来访人陈述')}>
          <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="outcome" label="答复和处理" rules={must('请填写答复和处理')}>
          <Input.TextArea maxLength={5000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="place" label="地点" rules={must('请填写地点')}>
          <Input maxLength={200} />
        </Form.Item>
        <p className="faint">{whatFollows(one, officer.id)}</p>
        {order.error && <ProblemAlert problem={problemOf(order.error)} />}
      </Form>
    </Modal>
  );
}
