import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { z } from 'zod';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { placeProblem } from '#web/ui/placed-problem.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

type Given = { readonly old: string; readonly fresh: string; readonly again: string };
const asked = ['old', 'fresh'] as const;
type Props = { readonly onDone: () => void };

/** Old and new password. What makes a password good is decided by the server, which says it at the field. */
export function ChangePasswordForm({ onDone }: Props) {
  const [form] = Form.useForm<Given>();
  const change = useMutation({
    mutationFn: ({ old, fresh }: Given) =>
      sendJson('PUT', '/api/session/password', { old, fresh }, z.unknown()),
    onSuccess: onDone,
    onError: (cause) => {
      const { byField } = placeProblem(problemOf(cause), asked);
      const wrong = asked.filter((name) => byField[name] !== undefined);
      form.setFields(wrong.map((name) => ({ name, errors: [byField[name] ?? ''] })));
      if (wrong[0]) form.focusField(wrong[0]);
    },
  });
  const placed = placeProblem(change.error ? problemOf(change.error) : undefined, asked);
  const general = Object.keys(placed.byField).length === 0 ? placed.general : undefined;
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given) => change.mutate(given)}
    >
      {general && (
        <div className="sign-in-problem">
          <ProblemAlert problem={general} />
        </div>
      )}
      <Form.Item name="old" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="fresh"
        label="新密码"
        rules={[{ required: true, message: '请填写新密码' }]}
        extra="至少 10 位，大写字母、小写字母、数字、符号至少三类，不含用户名"
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['fresh']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again: string | undefined) => {
              if (again !== getFieldValue('fresh')) throw new Error('两次输入的新密码不一致');
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
