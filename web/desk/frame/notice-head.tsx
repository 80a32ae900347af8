import type { NoticeAnswer } from '#contract/notice.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';

type Props = { readonly one: NoticeAnswer; readonly title: string };

/** The first line of a notice: its kind, what it is about, when it came, and whether it was read. */
export function NoticeHead({ one, title }: Props) {
  const { day, time } = shanghaiTime(one.at);
  return (
    <>
      <span className={`mark notice-kind-${one.kind}`}>{one.kindName}</span> {title}
      <span className="faint">
        {' '}
        {day} {time}
        {one.read ? '' : ' · 未读'}
      </span>
    </>
  );
}
