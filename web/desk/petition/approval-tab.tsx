import type { PetitionAnswer } from '#contract/petition.ts';
import type { Day } from '#domain/calendar/day.ts';
import { checkOpinion } from '#domain/petition/opinion-check.ts';
import { merits } from '#regulation/registers.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { FindingList } from '#web/ui/fields/opinion-check.tsx';
import { FileViewer } from './file-viewer.tsx';
import { ConsentChain, OpinionActs } from './opinion-acts.tsx';
import { OpinionVersions } from './opinion-versions.tsx';
import './opinion.css';

/** What the check says of the opinion today, and what its author let stand and why. */
function Checked({ petition }: { readonly petition: PetitionAnswer }) {
  const { proposal, opinionFile, today, drafts } = petition;
  const overruled = drafts.at(-1)?.overruled;
  if (!proposal || petition.stage !== 'proposed' || !opinionFile) return null;
  const findings = checkOpinion(proposal, opinionFile, today as Day);
  return (
    <section>
      <h3>报批检查</h3>
      {findings.length === 0 ? (
        <p>与卷内核对，没有发现问题。</p>
      ) : (
        <FindingList findings={findings} jumps={false} />
      )}
      {overruled && (
        <p className="prose">
          提出人对提示的说明：<b>{overruled.reason}</b>
        </p>
      )}
    </section>
  );
}

/** The opinion on one page: who has agreed, what the check says, its parts, the version before, the reply as it will be printed. */
export function ApprovalTab({ petition }: { readonly petition: PetitionAnswer }) {
  const { proposal, approval, papers, today, drafts } = petition;
  const last = drafts.at(-1);
  if (!proposal) return null;
  const reply = papers.find((one) => one.kind === 'reply');
  const parts = [
    ['信访诉求', proposal.demand],
    ['查明的事实', proposal.findings],
    ...(proposal.merit ? [['诉求认定', merits[proposal.merit]] as const] : []),
    ['办理意见', proposal.opinion],
    ['依据', proposal.law],
    ['救济途径', proposal.remedies],
  ] as const;
  return (
    <article className="opinion" aria-labelledby="opinion-title">
      <h2 id="opinion-title">办理意见</h2>
      <p className="faint">
        {proposal.by} {sayDay(proposal.on, today)}提出
        {proposal.version > 1 && `，第 ${proposal.version} 稿`}
        {approval &&
          `；${approval.by} ${sayDay(approval.on, today)}${approval.way === 'approved' ? '同意' : '集体研究同意'}`}
      </p>
      <ConsentChain petition={petition} />
      {last && <OpinionActs draft={last} today={today} />}
      <Checked petition={petition} />
      {parts.map(([title, text]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className="prose">{text || '（未填写）'}</p>
        </section>
      ))}
      <OpinionVersions drafts={drafts} today={today} />
      {reply && (
        <section>
          <h3>答复意见书（按此打印）</h3>
          <FileViewer url={reply.url} name={`${reply.title}.pdf`} mime="application/pdf" />
        </section>
      )}
    </article>
  );
}
