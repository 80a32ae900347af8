import './reception.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select, Spin } from 'antd';
import { type RosterAnswer, rosterSchema } from '#contract/reception.ts';
import { addDays, type Day, weekday } from '#domain/calendar/day.ts';
import { getProvision } from '#regulation/articles.ts';
import { getJson, problemOf, sendJson } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';

type RosterDay = RosterAnswer['days'][number];
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

function useRoster(month: string) {
  const client = useQueryClient();
  const queryKey = ['roster', month];
  const roster = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson(`/api/roster?month=${month}`, rosterSchema, signal),
  });
  const change = useMutation({
    mutationFn: ({ day, staff }: { day: string; staff: string[] }) =>
      sendJson('PUT', `/api/roster/${day}`, { staff }, rosterSchema),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      void client.invalidateQueries({ queryKey: ['reception'] });
    },
  });
  return { roster, change };
}

/** The days in weeks from Monday to Sunday, with empty places before the first and after the last. */
function weeksOf(days: readonly RosterDay[]): readonly (readonly (RosterDay | undefined)[])[] {
  const lead = days[0] ? (weekday(days[0].day as Day) + 6) % 7 : 0;
  const places = [...Array.from({ length: lead }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => places[week * 7 + place]),
  );
}

type CellProps = {
  readonly one: RosterDay;
  readonly roster: RosterAnswer;
  readonly onChange: (staff: string[]) => void;
};

function Cell({ one, roster, onChange }: CellProps) {
  const { today } = useSession();
  const names = new Map(roster.candidates.map(({ id, name }) => [id, name]));
  const open = roster.mayChange && one.working && one.day >= today;
  return (
    <td className={[one.working ? '' : 'roster-rest', one.day === today ? 'roster-today' : ''].join(' ')}>
      <div>
        {Number(one.day.slice(8))}
        {!one.working && ` ${one.reason}`}
        {one.day === today && ' 今天'}
      </div>
      {open ? (
        <Select<string[]>
          mode="multiple"
          size="small"
          aria-label={`${one.day}值班领导`}
          placeholder="未排定"
          value={one.staff}
          onChange={onChange}
          options={roster.candidates.map(({ id, name, post }) => ({ value: id, label: name, title: post }))}
        />
      ) : (
        <b>{one.staff.map((id) => names.get(id) ?? id).join('、')}</b>
      )}
    </td>
  );
}

const otherMonth = (month: string, by: 1 | -1): string => addDays(`${month}-15` as Day, by * 30).slice(0, 7);

function Head({ month }: { readonly month: string }) {
  const navigate = useNavigate({ from: '/reception/roster' });
  const go = (by: 1 | -1) => void navigate({ search: { month: otherMonth(month, by) } });
  return (
    <div className="page-head">
      <h1>领导接访日安排</h1>
      <Button onClick={() => go(-1)}>上一月</Button>
      <b>
        {month.slice(0, 4)}年{Number(month.slice(5))}月
      </b>
      <Button onClick={() => go(1)}>下一月</Button>
      <Link to="/reception">回接访台</Link>
      <span className="faint">
        依据：
        <BasisLink basis={{ id: '8', ...getProvision('8') }} />
        ，由信访团队负责人排定，只排工作日
      </span>
    </div>
  );
}

/** Which deputy director or director receives on which day; the head of the team keeps it (R8.3). */
export function RosterPage() {
  const { today } = useSession();
  const { month = today.slice(0, 7) } = useSearch({ from: '/desk/reception/roster' });
  const { roster, change } = useRoster(month);
  const error = roster.error ?? change.error;
  return (
    <div className="page">
      <title>接访日安排 · 执访</title>
      <Head month={month} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {roster.isPending && <Spin description="正在读取" />}
      {roster.data && (
        <table className="roster-grid">
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(roster.data.days).map((week, at) => (
              <tr key={week.find((one) => one)?.day ?? at}>
                {week.map((one, place) =>
                  one ? (
                    <Cell
                      key={one.day}
                      one={one}
                      roster={roster.data}
                      onChange={(staff) => change.mutate({ day: one.day, staff })}
                    />
                  ) : (
                    <td key={weekdays[place]} className="roster-rest" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
