import { Link } from '@tanstack/react-router';
import { sayRoles } from '#web/ui/labels.ts';
import { useSession, useStaff } from '#web/ui/session.ts';

/** What somebody sees in place of the queue whose posts show no petition: an administrator, or one without a post. */
export function NoQueue() {
  return useSession().officer.roles.length === 0 ? <NoPost /> : <Administration />;
}

function NoPost() {
  const granting = useStaff().filter(({ active, roles }) => active && roles.includes('securityAdmin'));
  const names = granting.map(({ name }) => name).join('、');
  return (
    <div className="page">
      <title>执访</title>
      <h1>您还没有岗位</h1>
      <p>账号已经建立，岗位由安全管理员{names && `（${names}）`}授予。授予之后刷新本页，即可办公。</p>
    </div>
  );
}

const works: readonly (readonly [duty: string, what: string])[] = [
  ['manageAccounts', '建立人员账号，修改部门，重置密码，解除锁定，停用和恢复账号'],
  ['grantRoles', '为本院人员授予、收回岗位（不含本人）'],
  ['readAudit', '查看谁登录、查阅、被拒绝，谁建立账号、授予岗位、重置密码'],
];

/** The three administrators see nothing of the business; an empty table would look like a failure. */
function Administration() {
  const { officer, duties } = useSession();
  return (
    <div className="page">
      <title>执访</title>
      <h1>{sayRoles(officer.roles)}的工作</h1>
      <p>系统、安全、审计三类管理员相互独立（三员分立），不接触信访业务内容。您的工作：</p>
      <ul className="works">
        {works
          .filter(([duty]) => duties.includes(duty))
          .map(([duty, what]) => (
            <li key={duty}>
              <Link to={duty === 'readAudit' ? '/audit' : '/staff'}>
                {duty === 'readAudit' ? '审计日志' : '人员账号'}
              </Link>
              ：{what}
            </li>
          ))}
      </ul>
    </div>
  );
}
