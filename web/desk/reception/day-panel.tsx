import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { ReceptionDay } from '#contract/reception.ts';
import { problemOf } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useDeskOrder } from './reception-data.ts';

type Appointment = ReceptionDay['appointments'][number];

/** The person of an appointment is here: one key puts the visitor down. */
function Arrived({ one }: { readonly one: Appointment }) {
  const order = useDeskOrder();
  const [id] = useState(newId);
  const body = { id, name: one.petitioners, petition: one.petition, appointment: true };
  if (one.arrived) return <Tag color="#1b5e20">已到</Tag>;
  return (
    <>
      <Button size="small" loading={order.isPending} onClick={() => order.mutate({ kind: 'arrive', body })}>
        到访
      </Button>
      {order.error && <ProblemAlert problem={problemOf(order.error)} />}
    </>
  );
}

/** Today's leaders on duty and today's appointments, beside the cards. */
export function DayPanel({ day, keeps }: { readonly day: ReceptionDay; readonly keeps: boolean }) {
  return (
    <aside className="board-day" aria-label="今日安排">
      <section>
        <h2>今日值班领导</h2>
        {day.leaders.length > 0 ? (
          <p className="board-leaders">{day.leaders.map(({ name }) => name).join('、')}</p>
        ) : (
          <p className="faint">今日未排定。重复来访、重大复杂信访须由分管副局长或执行局长接待。</p>
        )}
        <Link to="/reception/roster">接访日安排</Link>
      </section>
      <section>
        <h2>今日预约 {day.appointments.length > 0 && `${day.appointments.length} 件`}</h2>
        {day.appointments.length === 0 && <p className="faint">今日没有预约。在案件页用“预约接访”约定。</p>}
        <ul>
          {day.appointments.map((one) => (
            <li key={one.petition}>
              <div>
                <b>{one.time}</b> {one.petitioners}
                {!one.agreed && <Tag className="board-unsure">待确认</Tag>}
              </div>
              <div className="faint">
                {one.receiver.name} · {one.place} ·{' '}
                <Link to="/petitions/$id" params={{ id: one.petition }}>
                  {one.number}
                </Link>
              </div>
              {keeps && <Arrived one={one} />}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
