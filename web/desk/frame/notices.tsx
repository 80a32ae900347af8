import './notices.css';
import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import type { DigestNotice, NoticeAnswer, NoticeList } from '#contract/notice.ts';
import type { Queue } from '#contract/petition.ts';
import { shortCitation } from '#web/ui/short-citation.ts';
import { useCounts } from '../queue/petition-lists.ts';
import { DigestLines, DigestSetting } from './digest-notice.tsx';
import { useMarkRead, useNotices } from './notice-data.ts';
import { NoticeHead } from './notice-head.tsx';

const lines: readonly { readonly queue: Queue; readonly say: (count: string) => string }[] = [
  { queue: 'overdue', say: (count) => `${count} 件已逾期` },
  { queue: 'near', say: (count) => `${count} 件将到期` },
  { queue: 'mine', say: (count) => `${count} 件等我办理` },
];

/** What this person was told, and what needs a look now. The badge counts what was not read yet. */
export function Notices() {
  const [open, setOpen] = useState(false);
  const notices = useNotices();
  const unread = notices?.unread ?? 0;
  const close = () => setOpen(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title="提醒"
      content={
        <div className="notices">
          <Queues onOpen={close} />
          {notices && <Told notices={notices} onOpen={close} />}
        </div>
      }
    >
      <Badge count={unread} size="small" offset={[-6, 8]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={unread === 0 ? '提醒' : `提醒：${unread} 条未读`}
        />
      </Badge>
    </Popover>
  );
}

type Opening = { readonly onOpen: () => void };

/** What stands in the queues, each a way to its list. */
function Queues({ onOpen }: Opening) {
  const counts = useCounts();
  const some = lines.filter(({ queue }) => (counts?.[queue] ?? '0') !== '0');
  return (
    <ul className="notice-queues">
      {some.map(({ queue, say }) => (
        <li key={queue}>
          <Link to="/" search={{ queue, q: '' }} onClick={onOpen} className={`notice-${queue}`}>
            {say(counts?.[queue] ?? '')}
          </Link>
        </li>
      ))}
      {some.length === 0 && <li className="faint">没有等您办理、将到期或已逾期的案件。</li>}
    </ul>
  );
}

type ToldOf = Exclude<NoticeAnswer, DigestNotice>;

/** What a notice says; it opens the petition or the objection it is about. */
function Notice({ one, onOpen }: Opening & { readonly one: ToldOf }) {
  const said = (
    <>
      <NoticeHead one={one} title={'number' in one ? one.number : ''} />
      <div className="notice-text">{one.text}</div>
      <span className="faint">依据：{shortCitation(one.basis.citation)}</span>
    </>
  );
  return 'petition' in one ? (
    <Link to="/petitions/$id" params={{ id: one.petition }} onClick={onOpen}>
      {said}
    </Link>
  ) : (
    <Link to="/appraisal/objections" search={{ objection: one.objection }} onClick={onOpen}>
      {said}
    </Link>
  );
}

function Told({ notices, onOpen }: Opening & { readonly notices: NoticeList }) {
  const read = useMarkRead();
  return (
    <>
      {notices.items.length === 0 && <p className="faint notice-none">没有消息。</p>}
      {notices.items.length > 0 && (
        <ul className="notice-list" aria-label="消息">
          {notices.items.map((one) => (
            <li key={one.id} className={one.read ? 'notice-read' : undefined}>
              {'digest' in one ? (
                <DigestLines one={one} onOpen={onOpen} />
              ) : (
                <Notice
                  one={one}
                  onOpen={() => {
                    onOpen();
                    if (!one.read)
                      read.mutate(
                        'petition' in one ? { petition: one.petition } : { objection: one.objection },
                      );
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="notice-foot">
        {notices.unread > 0 && (
          <Button size="small" loading={read.isPending} onClick={() => read.mutate({})}>
            全部标为已读
          </Button>
        )}
        {notices.digest && <DigestSetting every={notices.digest} />}
      </div>
    </>
  );
}
