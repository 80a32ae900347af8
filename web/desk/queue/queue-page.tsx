import { getRouteApi, Link } from '@tanstack/react-router';
import { queues } from '#contract/petition.ts';
import { useSession } from '#web/ui/session.ts';
import { seesPetitions } from '../frame/entries.ts';
import { NoQueue } from '../frame/no-queue.tsx';
import { PetitionListView } from './petition-list.tsx';
import { usePetitionList } from './petition-lists.ts';
import { queueNames } from './queue-names.ts';

const route = getRouteApi('/desk/');

/** 待办: what waits for this person, nearest deadline first; what waits for others, and what is near or late. */
export function QueuePage() {
  return seesPetitions(useSession()) ? <Queue /> : <NoQueue />;
}

function Queue() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const name = queueNames[search.queue];
  return (
    <div className="page">
      <title>{`${name} · 待办 · 执访`}</title>
      <div className="page-head">
        <h1>待办</h1>
        <QueueTabs />
      </div>
      <PetitionListView
        search={search}
        title={name}
        onChange={(next) => void navigate({ search: { queue: search.queue, ...next }, replace: true })}
      />
    </div>
  );
}

/**
 * Each tab is an address of its own, so that it can be sent to a colleague. Filters stay when the tab
 * changes, and the counts are those of the filtered lists: a number that disagrees with its list is worse than none.
 */
function QueueTabs() {
  const search = route.useSearch();
  const counts = usePetitionList(search).head?.counts;
  const current = search.queue;
  return (
    <nav className="queue-tabs" aria-label="待办分类">
      {queues.map((queue) => (
        <Link
          key={queue}
          to="/"
          search={(before) => ({ q: '', ...before, queue })}
          aria-current={queue === current ? 'page' : undefined}
          className={`queue-tab queue-tab-${queue}${queue === current ? ' queue-tab-here' : ''}`}
        >
          {queueNames[queue]}
          <QueueCount count={counts?.[queue]} />
        </Link>
      ))}
    </nav>
  );
}

function QueueCount({ count }: { readonly count: string | undefined }) {
  const some = count !== undefined && count !== '0';
  return <span className={some ? 'queue-count queue-count-some' : 'queue-count'}>{count ?? '…'}</span>;
}
