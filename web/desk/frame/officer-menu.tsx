import { DownOutlined, KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { sayRoles } from '#web/ui/labels.ts';
import { useSession } from '#web/ui/session.ts';
import { ChangePasswordForm } from '../session/change-password-form.tsx';
import { signOut } from '../session/leave.ts';

/** Who is signed in, in which posts; the own password and the way out. */
export function OfficerMenu() {
  const { officer } = useSession();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const changed = () => {
    setChanging(false);
    void message.success('密码已修改，其他设备上的登录已失效');
  };
  const who = `${officer.department} · ${sayRoles(officer.roles)}`;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', icon: <UserOutlined />, disabled: true, label: who },
            { type: 'divider' },
            { key: 'password', icon: <KeyOutlined />, label: '修改密码', onClick: () => setChanging(true) },
            { key: 'leave', icon: <LogoutOutlined />, label: '退出登录', onClick: () => void signOut() },
          ],
        }}
      >
        <button type="button" className="top-officer">
          <span>{officer.name}</span>
          <span className="top-role">{sayRoles(officer.roles)}</span>
          <DownOutlined />
        </button>
      </Dropdown>
      <Modal
        open={changing}
        onCancel={() => setChanging(false)}
        footer={null}
        title="修改密码"
        width={420}
        destroyOnHidden
        afterOpenChange={focusFirstField}
      >
        <ChangePasswordForm onDone={changed} />
      </Modal>
    </>
  );
}
