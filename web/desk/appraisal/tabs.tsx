import { Link } from '@tanstack/react-router';
import { type SubjectKind, subjectKindIds, subjectKinds } from '#regulation/appraisal.ts';
import { useSession } from '#web/ui/session.ts';
import type { AppraisalSearch } from '../search-params.ts';
import { useObjections } from './appraisal-data.ts';

type Props = {
  /** The tab one stands on, and the days that go with one to the others. */
  readonly here: SubjectKind | 'objections';
  readonly days?: Pick<AppraisalSearch, 'from' | 'until' | 'asOf' | 'court'>;
};

const look = (isHere: boolean) => ({
  'aria-current': isHere ? ('page' as const) : undefined,
  className: `queue-tab${isHere ? ' queue-tab-here' : ''}`,
});

/** Whose figures, and what was said against them. Who sees only the own figures has these two. */
export function Tabs({ here, days = {} }: Props) {
  const { duties } = useSession();
  const waiting = useObjections().data?.waiting ?? 0;
  const kinds = duties.includes('seeAppraisal') ? subjectKindIds : (['person'] as const);
  return (
    <nav className="queue-tabs" aria-label="考核对象">
      {kinds.map((by) => (
        <Link key={by} to="/appraisal" search={{ ...days, by }} {...look(by === here)}>
          {kinds.length === 1 ? '本人' : subjectKinds[by]}
        </Link>
      ))}
      <Link to="/appraisal/objections" {...look(here === 'objections')}>
        异议{waiting > 0 && <span className="queue-count">{waiting} 件待审核</span>}
      </Link>
    </nav>
  );
}
