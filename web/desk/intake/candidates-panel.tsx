import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { useIntake } from './intake-context.ts';
import type { Joined } from './use-join.ts';

/** Earlier petitions that may be the same matter. The alike ones are decided one by one; the others are there to see. */
export function CandidatesPanel({ onJoined }: { readonly onJoined: (joined: Joined) => void }) {
  const { candidates, candidatesProblem, form, errors } = useIntake();
  const open = candidates.filter((one) => one.strong && form.comparisons[one.petition] === undefined);
  return (
    <section className="intake-card" aria-label="疑似重复" data-field="comparisons" aria-live="polite">
      <h2>
        疑似重复
        {open.length > 0 && <span className="intake-count">{open.length} 件待比对</span>}
      </h2>
      {candidatesProblem && <ProblemAlert problem={candidatesProblem} />}
      {errors.comparisons && (
        <div className="intake-error" role="alert">
          {errors.comparisons}
        </div>
      )}
      {candidates.length === 0 ? (
        <p className="faint">没有发现同一信访人或同一案件的在先信访。</p>
      ) : (
        candidates.map((one) => <CandidateCard key={one.petition} one={one} onJoined={onJoined} />)
      )}
    </section>
  );
}
