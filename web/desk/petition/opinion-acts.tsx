import type { OpinionDraftAnswer } from '#contract/opinion.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { sayDay } from '#web/ui/due-words.ts';

type Act = OpinionDraftAnswer['acts'][number];

/** The consents the opinion needs, in their order, and which are still missing. */
export function ConsentChain({ petition }: { readonly petition: PetitionAnswer }) {
  const { consents, today } = petition;
  if (consents.length === 0) return null;
  return (
    <ol className="opinion-chain" aria-label="审批环节">
      {consents.map((one) => (
        <li key={one.name} className={one.by ? 'opinion-chain-done' : 'opinion-chain-open'}>
          <b>{one.name}</b> <BasisLink basis={one.basis} short />
          <div>{one.by && one.on ? `${one.by} ${sayDay(one.on, today)}同意` : '待同意'}</div>
          {one.text && <div className="prose">{one.text}</div>}
        </li>
      ))}
    </ol>
  );
}

function Discussion({ act }: { readonly act: Act }) {
  const { minutes, members, views } = act;
  if (!minutes)
    return (
      <div className="prose">
        {members?.join('、')}：{views}
      </div>
    );
  return (
    <div className="opinion-minutes">
      <div className="faint">
        {minutes.presiding}主持，{minutes.recorder}记录
      </div>
      <ul>
        {minutes.voices.map((one) => (
          <li key={one.member}>
            <b>{one.member}</b>
            {one.dissents && <span className="opinion-dissent">不同意见</span>}：{one.view}
          </li>
        ))}
      </ul>
      {minutes.text && <p className="prose">{minutes.text}</p>}
    </div>
  );
}

/** What was done with one version, in order; what no longer counts is struck through. */
export function OpinionActs({
  draft,
  today,
}: {
  readonly draft: OpinionDraftAnswer;
  readonly today: string;
}) {
  if (draft.acts.length === 0) return null;
  return (
    <ul className="opinion-acts">
      {draft.acts.map((act) => (
        <li key={`${act.name}${act.by}${act.on}`}>
          <span className={act.void ? 'opinion-void' : ''}>
            {act.by} {sayDay(act.on, today)}
            {act.name}
          </span>
          {act.void && <span className="faint">（已不作数）</span>}
          {act.text && <div className="prose">{act.text}</div>}
          {(act.minutes ?? act.members) && <Discussion act={act} />}
        </li>
      ))}
    </ul>
  );
}
