import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { sessionQuery, useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { signOut } from './leave.ts';

const sayTime = (at: string): string => {
  const { day, time } = shanghaiTime(at);
  return `${day} ${time} `;
};

/** Stands before the desk until a password given by somebody else has been replaced. */
export function FirstPasswordPage() {
  const { officer, givenBy } = useSession();
  const queryClient = useQueryClient();
  return (
    <div className="sign-in">
      <title>修改密码 · 执访</title>
      <main className="sign-in-box">
        <h1 className="sign-in-small">请先设置自己的密码</h1>
        <p className="faint">
          {officer.name}，您的密码由{givenBy ? `${givenBy.name}于${sayTime(givenBy.at)}` : '他人'}
          {givenBy?.reset ? '重置' : '设置'}。换成只有您知道的密码后即可开始办公。
        </p>
        {givenBy?.reset && <p>如果不是您要求重置的，请立即告知审计管理员。</p>}
        <ChangePasswordForm
          onDone={() => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })}
        />
        <Button type="link" className="switch-officer" onClick={() => void signOut()}>
          退出登录
        </Button>
      </main>
    </div>
  );
}
