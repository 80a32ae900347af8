import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { z } from 'zod';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

type Given = { readonly old: string; readonly fresh: string; readonly again: string };
type Props = { readonly onDone: () => void };

/** Old and new password. What makes a password good is decided by the server, which says what is missing. */
export function ChangePasswordForm({ onDone }: Props) {
  const change = useMutation({
    mutationFn: ({ old, fresh }: Given) =>
      sendJson('PUT', '/api/session/password', { old, fresh }, z.unknown()),
    onSuccess: onDone,
  });
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => change.mutate(given)}>
      {change.error && (
        <div className="sign-in-problem">
          <ProblemAlert problem={problemOf(change.error)} />
        </div>
      )}
      <Form.Item name="old" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="fresh" label="新密码" rules={[{ required: true, message: '请填写新密码' }]}>
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
