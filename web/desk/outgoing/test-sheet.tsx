import { Alert, Form, Input, Modal } from 'antd';
import type { GatewayAnswer } from '#contract/gateway.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useTest } from './gateway-data.ts';

type Props = { readonly gateway: GatewayAnswer; readonly onClose: () => void };

const asked = {
  sms: { label: '收测试短信的手机号码', extra: '只用这一次，不保存。' },
  email: { label: '收测试邮件的邮箱', extra: '只用这一次，不保存。' },
  webhook: undefined,
} as const;

/** Sends a test and shows what the other side answered. */
export function TestSheet({ gateway, onClose }: Props) {
  const [form] = Form.useForm<{ to: string }>();
  const test = useTest(gateway.id);
  const field = asked[gateway.kind];
  const { data } = test;
  return (
    <Modal
      open
      title={`测试通道：${gateway.name}`}
      okText="发送测试"
      cancelText="关闭"
      okButtonProps={{ loading: test.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={520}
      afterOpenChange={focusFirstField}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ to = '' }) => test.mutate(to)}>
        {field ? (
          <Form.Item
            name="to"
            label={field.label}
            extra={field.extra}
            rules={[{ required: true, message: `请填写${field.label}` }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        ) : (
          <p>向登记的地址推送一条测试，不含任何信访件的内容。</p>
        )}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {test.error && <ProblemAlert problem={problemOf(test.error)} />}
      {data && (
        <Alert
          showIcon
          role="status"
          type={data.ok ? 'success' : 'error'}
          title={data.ok ? `发送成功（${data.milliseconds} 毫秒）` : '没有发送成功'}
          description={data.ok ? `对方应答：${data.says}` : data.says}
        />
      )}
    </Modal>
  );
}
