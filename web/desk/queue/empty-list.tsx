import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Queue } from '#contract/petition.ts';
import { useSession } from '#web/ui/session.ts';
import { type ListSearch, measureOf } from '../search-params.ts';
import { emptyQueues } from './queue-names.ts';

type Props = {
  readonly queue: Queue;
  readonly filters: ListSearch;
  readonly onClear: (filters: ListSearch) => void;
};

/** Why nothing is listed, and the way on: nothing matches the filters, or nothing waits here. */
export function EmptyList({ queue, filters, onClear }: Props) {
  const { duties } = useSession();
  const filtered =
    filters.q !== '' || Boolean(filters.state ?? filters.ground ?? filters.channel ?? measureOf(filters));
  const { title, advice } = filtered
    ? { title: '没有符合条件的案件', advice: '可以换个词，或只输入姓名、案号中的数字、电话后四位。' }
    : emptyQueues[queue];
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{advice}</p>
      {filtered && <Button onClick={() => onClear({ q: '' })}>清除筛选</Button>}
      {filtered && queue !== 'all' && (
        <Link to="/" search={{ ...filters, queue: 'all' }} className="empty-link">
          在全部案件中找
        </Link>
      )}
      {!filtered && duties.includes('registerPetition') && <Link to="/register">登记一件信访</Link>}
    </div>
  );
}
