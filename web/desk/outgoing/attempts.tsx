import { Spin } from 'antd';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { sayInstant } from '../staff/account-words.ts';
import { useAttempts } from './gateway-data.ts';

const outcomes = { sent: '已送出', failed: '未成', unknown: '没有结果' } as const;

/** Every attempt at a message, with what came back. */
export function Attempts({ id }: { readonly id: string }) {
  const { data, error } = useAttempts(id);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Spin size="small" />;
  if (data.items.length === 0) return <span className="faint">还没有发送过。</span>;
  return (
    <ul className="plain-list">
      {data.items.map(({ seq, startedAt, outcome, answer }) => (
        <li key={seq}>
          第{seq}次　{sayInstant(startedAt)}　{outcomes[outcome]}
          {'　'}
          <span className="faint">
            {outcome === 'unknown' ? '正在发送，或程序中途停止；重发时消息号不变，对方可以识别' : answer}
          </span>
        </li>
      ))}
    </ul>
  );
}
