import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import type { Queue } from '#contract/petition.ts';
import { useCounts } from '../queue/petition-lists.ts';

const lines: readonly { readonly queue: Queue; readonly say: (count: string) => string }[] = [
  { queue: 'overdue', say: (count) => `${count} 件已逾期` },
  { queue: 'near', say: (count) => `${count} 件将到期` },
  { queue: 'mine', say: (count) => `${count} 件等我办理` },
];

/** What needs a look now, each a way to its list. The badge counts what is overdue, nothing else. */
export function Notices() {
  const counts = useCounts();
  const [open, setOpen] = useState(false);
  const some = lines.filter(({ queue }) => (counts?.[queue] ?? '0') !== '0');
  const overdue = counts?.overdue ?? '0';
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title="提醒"
      content={
        <ul className="notices">
          {some.map(({ queue, say }) => (
            <li key={queue}>
              <Link
                to="/"
                search={{ queue, q: '' }}
                onClick={() => setOpen(false)}
                className={`notice-${queue}`}
              >
                {say(counts?.[queue] ?? '')}
              </Link>
            </li>
          ))}
          {some.length === 0 && <li className="faint">没有等您办理、将到期或已逾期的案件。</li>}
        </ul>
      }
    >
      <Badge count={overdue === '0' ? 0 : overdue} size="small" offset={[-6, 8]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={overdue === '0' ? '提醒' : `提醒：${overdue} 件已逾期`}
        />
      </Badge>
    </Popover>
  );
}
