import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';
import { importances } from '#regulation/assignment.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { useNeighbours } from '../queue/use-neighbours.ts';

/* What is missing holds up the transfer and nothing else; afterwards it is history. */
const untilTransfer = ['registered', 'returned', 'screening', 'accepted'];

function Neighbours({ id }: { readonly id: string }) {
  const near = useNeighbours(id);
  if (!near) return null;
  const to = '/petitions/$id';
  return (
    <nav className="petition-neighbours" aria-label="列表中的前后案件">
      <a href={near.href}>{near.title}</a>
      <span className="faint">{near.place}</span>
      {near.previous ? (
        <Link {...{ to, params: { id: near.previous } }}>上一件</Link>
      ) : (
        <span className="faint">上一件</span>
      )}
      {near.next ? (
        <Link {...{ to, params: { id: near.next } }}>下一件</Link>
      ) : (
        <span className="faint">下一件</span>
      )}
    </nav>
  );
}

const peopleOf = (petition: PetitionAnswer): readonly (readonly [post: string, name: string])[] =>
  [
    ['承办人', petition.handler?.name],
    ['主办院领导', petition.lead?.name],
    ['协办法官', petition.assistant?.name],
    ['会同', petition.consults?.name],
  ].flatMap(([post, name]) => (post && name ? [[post, name] as const] : []));

/** Which petition this is: number, who, which case, where it stands, who works on it. */
export function PetitionHeader({ petition }: { readonly petition: PetitionAnswer }) {
  const names = petition.petitioners.map((one) => one.name).join('、') || '匿名';
  const first = petition.contacts[0];
  const importance = petition.acceptance?.importance ?? 'ordinary';
  return (
    <header className="petition-header">
      <div className="petition-title">
        <h1>{petition.number}</h1>
        <Tag color="#1d4480">{petition.stageName}</Tag>
        {importance !== 'ordinary' && <Tag color="#7a4300">{importances[importance]}案件</Tag>}
        {petition.courtName && <Tag color="#57606b">{petition.courtName}</Tag>}
        {petition.contacts.length > 1 && (
          <Tag color="#7a4300">第 {petition.contacts.length} 次来访（件）</Tag>
        )}
        {petition.late && <Tag color="#57606b">补登</Tag>}
        <Neighbours id={petition.id} />
      </div>
      <div className="petition-facts">
        <span>
          <b>{names}</b>
          {petition.petitioners.length > 1 && `（${petition.petitioners.length} 人）`}
        </span>
        {petition.enforcementCase && <span>{petition.enforcementCase.number}</span>}
        <span>
          {first?.channelName} {sayDay(petition.receivedOn, petition.today)}收到
        </span>
        {peopleOf(petition).map(([post, name]) => (
          <span key={post}>
            {post} <b>{name}</b>
          </span>
        ))}
        {petition.missing.length > 0 && untilTransfer.includes(petition.stage) && (
          <span className="petition-missing">缺：{petition.missing.join('、')}（转交前补齐）</span>
        )}
      </div>
    </header>
  );
}
