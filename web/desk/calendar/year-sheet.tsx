import { Modal, Spin } from 'antd';
import { sayShortDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useYear } from './calendar-data.ts';
import { type FestivalRow, rowsOf } from './year-form.ts';

const saySpan = ({ from, until }: FestivalRow): string => {
  if (!from || !until) return '无';
  return from === until ? sayShortDay(from) : `${sayShortDay(from)}至${sayShortDay(until)}`;
};

/** One year as its notice tells it. */
export function YearSheet({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { data, error } = useYear(year);
  return (
    <Modal open title={`${year}年放假安排`} footer={null} width={640} onCancel={onClose}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!data && !error && <Spin description="正在读取" />}
      {data && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>节日</th>
              <th>放假</th>
              <th>调休上班</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(data).map((row) => (
              <tr key={row.name}>
                <td>{row.name}</td>
                <td>{saySpan(row)}</td>
                <td>{row.work.length > 0 ? row.work.map(sayShortDay).join('、') : '无'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
