import type { PetitionAnswer } from '#contract/petition.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { FileViewer } from './file-viewer.tsx';

/** The opinion on one page: demand, facts, opinion, law, remedies; then the reply as it will be printed. */
export function ApprovalTab({ petition }: { readonly petition: PetitionAnswer }) {
  const { proposal, approval, papers, today } = petition;
  if (!proposal) return null;
  const reply = papers.find((one) => one.kind === 'reply');
  const parts = [
    ['信访诉求', proposal.demand],
    ['查明的事实', proposal.findings],
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
      {parts.map(([title, text]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p className="prose">{text || '（未填写）'}</p>
        </section>
      ))}
      {reply && (
        <section>
          <h3>答复意见书（按此打印）</h3>
          <FileViewer url={reply.url} name={`${reply.title}.pdf`} mime="application/pdf" />
        </section>
      )}
    </article>
  );
}
