import { Modal } from 'antd';
import type { AccountAnswer, OneTimePasswordAnswer } from '#contract/staff.ts';
import { administrators } from '#regulation/roles.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useOrder, useReset } from './accounts.ts';

type Asked = 'password' | 'unlock' | 'close' | 'reopen';
type Props = {
  readonly act: Asked;
  readonly account: AccountAnswer;
  readonly onGiven: (given: OneTimePasswordAnswer) => void;
  readonly onClose: () => void;
};

const words = {
  password: {
    title: '重置密码',
    said: '原密码立即失效，登录中的页面退出，锁定解除。系统给出一次性密码，本人登录后须换成自己的。',
  },
  unlock: { title: '解除锁定', said: '密码不变，本人可以立即再次登录。忘记密码的，请改用“重置密码”。' },
  close: {
    title: '停用账号',
    said: '此人立即退出，不能再登录。名下未办结的信访件，请先由团队负责人变更承办人。账号和办理经过都保留。',
  },
  reopen: {
    title: '恢复账号',
    said: '此人可以用原密码登录（忘记的再重置）。岗位不随之恢复，由安全管理员重新授予。',
  },
} as const satisfies Record<Asked, { readonly title: string; readonly said: string }>;

/** Asks before an account is touched, and says what follows. */
export function ConfirmSheet({ act, account, onGiven, onClose }: Props) {
  const [order, reset] = [useOrder(), useReset()];
  const error = order.error ?? reset.error;
  const { title, said } = words[act];
  const go = () => {
    const { id } = account;
    if (act === 'password') reset.mutate(id, { onSuccess: onGiven });
    else if (act === 'unlock') order.mutate({ kind: 'unlock', id }, { onSuccess: onClose });
    else order.mutate({ kind: 'change', id, change: { active: act === 'reopen' } }, { onSuccess: onClose });
  };
  const isAdministrator = administrators.some((post) => account.roles.includes(post));
  return (
    <Modal
      open
      title={`${title}：${account.name}（${account.username}）`}
      okText={title}
      okButtonProps={{ loading: order.isPending || reset.isPending, danger: act === 'close' }}
      onOk={go}
      onCancel={onClose}
      width={520}
    >
      <p>{said}</p>
      {act === 'password' && (
        <p>
          {isAdministrator && '此人是管理员：'}
          本人登录时会看到由谁在何时重置，三员都能在“人员账号”中看到，并记入审计日志。
        </p>
      )}
      {error && <ProblemAlert problem={problemOf(error)} />}
    </Modal>
  );
}
