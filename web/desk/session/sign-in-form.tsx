import './session.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type SessionAnswer, sessionSchema } from '#contract/session.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';

type Credentials = { readonly username: string; readonly password: string };
type Props = {
  readonly action: string;
  readonly onDone: (session: SessionAnswer) => void;
  /** Fixed when somebody signs in again: another officer would take over a half-written page. */
  readonly username?: string;
};

/** User name and password, with the server's refusal above them. What was typed stays after a refusal. */
export function SignInForm({ action, onDone, username }: Props) {
  const [form] = Form.useForm<Credentials>();
  const signIn = useMutation({
    mutationFn: (given: Credentials) => sendJson('POST', '/api/session', given, sessionSchema),
    onSuccess: onDone,
    onError: () => form.focusField('password'),
  });
  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: username ?? '', password: '' }}
      onFinish={(given) => signIn.mutate({ ...given, username: username ?? given.username })}
    >
      {signIn.error && (
        <div className="sign-in-problem">
          <ProblemAlert problem={problemOf(signIn.error)} />
        </div>
      )}
      <Form.Item
        name="username"
        label="用户名"
        rules={[{ required: true, whitespace: true, message: '请填写用户名' }]}
      >
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={username === undefined}
          readOnly={username !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        {action}
      </Button>
    </Form>
  );
}
