import { Button, Input, Modal } from 'antd';
import { useId } from 'react';
import type { OneTimePasswordAnswer } from '#contract/staff.ts';

type Props = {
  readonly given: OneTimePasswordAnswer;
  readonly isNew: boolean;
  readonly onClose: () => void;
};

/** The one-time password, shown this once. Selected at a click, because plain http has no clipboard to write to. */
export function PasswordSheet({ given, isNew, onClose }: Props) {
  const id = useId();
  const { officer, username, password } = given;
  return (
    <Modal
      open
      title={isNew ? `已建立账号：${officer.name}` : `已重置密码：${officer.name}`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已记下，关闭
        </Button>
      }
      width={480}
    >
      <p>请当面交给本人。密码只在这里显示一次，关闭后无法再查；没记下的，重置一次即可。</p>
      <dl className="staff-given">
        <dt>用户名</dt>
        <dd>{username}</dd>
        <dt>
          <label htmlFor={id}>一次性密码</label>
        </dt>
        <dd>
          <Input id={id} readOnly value={password} onFocus={({ target }) => target.select()} />
        </dd>
      </dl>
      {isNew && <p className="faint">此人还没有岗位，请告知安全管理员授予。</p>}
    </Modal>
  );
}
