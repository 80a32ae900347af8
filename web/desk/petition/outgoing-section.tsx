import { useQuery } from '@tanstack/react-query';
import { outgoingListSchema } from '#contract/outgoing.ts';
import { gatewayKinds } from '#regulation/outgoing.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { sayOutgoing } from '../outgoing/say-outgoing.ts';
import { sayMinute } from '../staff/account-words.ts';
import { petitionPath } from './petition-data.ts';

/** What was told outside the system about this petition; nothing stands here where nothing was. */
export function OutgoingSection({ id }: { readonly id: string }) {
  const { data, error } = useQuery({
    queryKey: ['petition', id, 'outgoing'],
    queryFn: ({ signal }) => getJson(`${petitionPath(id)}/outgoing`, outgoingListSchema, signal),
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label="短信等通知">
      <h2>短信等通知</h2>
      <p className="faint">只作提醒，不算送达。</p>
      <ul className="plain-list">
        {data.items.map((one) => {
          const { word, tone, more } = sayOutgoing(one);
          return (
            <li key={one.id} className="service-attempt">
              <span className="service-days">{sayMinute(one.createdAt)}</span>
              <span>
                {one.occasion}　{gatewayKinds[one.kind]}　{one.receiver}
                {'　'}
                <span className={`due due-small due-${tone}`}>{word}</span>{' '}
                <span className="faint">{more}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
