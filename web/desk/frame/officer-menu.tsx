import {
  BellOutlined,
  DownOutlined,
  KeyOutlined,
  LaptopOutlined,
  LogoutOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { sayRoles } from '#web/ui/labels.ts';
import { useSession } from '#web/ui/session.ts';
import { ChangePasswordForm } from '../session/change-password-form.tsx';
import { ContactSheet } from '../session/contact-form.tsx';
import { signOut } from '../session/leave.ts';

/** Who is signed in, in which posts; the own password and the way out. */
export function OfficerMenu() {
  const { officer } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const changed = () => {
    setChanging(false);
    void message.success('密码已修改，其他设备上的登录已失效');
  };
  const chosen = () => {
    setChoosing(false);
    void message.success('接收方式已保存');
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
            {
              key: 'contact',
              icon: <BellOutlined />,
              label: '提醒接收方式',
              onClick: () => setChoosing(true),
            },
            {
              key: 'sessions',
              icon: <LaptopOutlined />,
              label: '登录会话',
              onClick: () => void navigate({ to: '/sessions', search: { whose: 'own' } }),
            },
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
      {choosing && <ContactSheet onClose={() => setChoosing(false)} onDone={chosen} />}
    </>
  );
}
