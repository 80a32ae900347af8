import { Alert, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ArrivalAnswer, ReceptionDay } from '#contract/reception.ts';
import type { OfficerAnswer } from '#contract/session.ts';
import { getProvision } from '#regulation/articles.ts';
import { leaderReception, receiverRoles } from '#regulation/reception.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession, useStaff } from '#web/ui/session.ts';
import { useDeskOrder } from './reception-data.ts';

type Props = {
  readonly one: ArrivalAnswer;
  readonly day: ReceptionDay;
  readonly onClose: () => void;
};

const has = (one: OfficerAnswer, wanted: readonly Role[]) =>
  one.active && one.roles.some((role) => wanted.some((role2) => role2 === role));
const say = ({ id, name, roles: held }: OfficerAnswer) => ({
  value: id,
  label: `${name}（${held.map((role) => roles[role as Role] ?? role).join('、')}）`,
});

/** Who receives, as long as nobody chose: the leader on duty where one has to, the appointment's receiver, oneself. */
function usualReceiver({ one, day }: Props, self: string): string | undefined {
  if (one.leader) return day.leaders[0]?.id;
  const agreed = day.appointments.find(({ petition }) => one.appointment && petition === one.petition?.id);
  return agreed?.receiver.id ?? self;
}

function LeaderNeeded({ day }: Pick<Props, 'day'>) {
  const onDuty = day.leaders.map(({ name }) => name).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title="重复来访或重大复杂信访，须由分管副局长或执行局长接待"
      description={
        <>
          依据：
          <BasisLink basis={{ id: '8', ...getProvision('8') }} />
          。今日值班领导：
          {onDuty || '未排定，请联系信访团队负责人'}
        </>
      }
    />
  );
}

/** Begins receiving a visitor: one key when the usual person receives. */
export function StartSheet(props: Props) {
  const { one, day, onClose } = props;
  const { officer } = useSession();
  const [receiver, setReceiver] = useState(() => usualReceiver(props, officer.id));
  const order = useDeskOrder();
  const able = useStaff().filter((each) => has(each, one.leader ? leaderReception.roles : receiverRoles));
  const start = () => {
    if (receiver)
      order.mutate({ kind: 'act', id: one.id, act: 'start', body: { receiver } }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={`开始接待：${one.name}${one.headCount > 1 ? `等${one.headCount}人` : ''}`}
      okText="开始接待"
      okButtonProps={{ loading: order.isPending, disabled: !receiver, autoFocus: true }}
      onOk={start}
      onCancel={onClose}
      width={520}
    >
      <div className="arrival-sheet">
        {one.leader && <LeaderNeeded day={day} />}
        <label htmlFor="arrival-receiver">接待人</label>
        <Select<string>
          id="arrival-receiver"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择接待人"
          {...(receiver ? { value: receiver } : {})}
          onChange={setReceiver}
          options={able.map(say)}
        />
        {one.link === 'earlier' && !one.appointment && (
          <p className="faint">本次来访将并入{one.petition?.number}，不另行登记。</p>
        )}
        {order.error && <ProblemAlert problem={problemOf(order.error)} />}
      </div>
    </Modal>
  );
}
