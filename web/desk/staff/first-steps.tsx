import { Alert } from 'antd';
import type { AccountAnswer } from '#contract/staff.ts';
import { roles } from '#regulation/roles.ts';
import { useSession } from '#web/ui/session.ts';
import { vacantNow } from './account-acts.ts';

/** On a new site: what is still missing before the court can work, and whose turn it is. */
export function FirstSteps({ accounts }: { readonly accounts: readonly AccountAnswer[] }) {
  const { duties } = useSession();
  const vacant = vacantNow(accounts);
  if (vacant.length === 0 || !duties.includes('appointFirst')) return null;
  const names = vacant.map((post) => roles[post]).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      className="staff-first"
      title={`本院还没有${names}`}
      description={
        <>
          三员分立，由三名人员分任。请先为{vacant.length > 1 ? '他们各' : '其'}
          建一个账号，再点该行的“指定为…”。首任由您指定，此后授予、收回岗位只由安全管理员办理。
        </>
      }
    />
  );
}
