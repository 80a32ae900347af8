import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';
import { sayDay } from '#web/ui/due-words.ts';

type Contact = PetitionAnswer['contacts'][number];

const sayNotice = ({ notice }: Contact, today: string): string =>
  notice
    ? `${notice.body} ${notice.documentNumber}${notice.dueOn ? `，${sayDay(notice.dueOn, today)}前反馈` : ''}`
    : '';

function Enforcement({ petition }: { readonly petition: PetitionAnswer }) {
  const found = petition.enforcementCase;
  if (!found) return <p className="faint">尚未登记执行案号。</p>;
  const facts = [
    ['当事人', found.parties.join('、')],
    ['原承办人', found.originalHandler],
    ['审判法官', found.trialJudge],
    ['案件状态', found.state],
  ].filter(([, value]) => value);
  return (
    <dl className="facts">
      <div className="fact">
        <dt>执行案号</dt>
        <dd>
          <Link to="/directory" search={{ q: found.number }}>
            {found.number}
          </Link>
          {!found.known && <span className="faint">　（执行案件目录中没有）</span>}
          {!found.ownCourt && <span className="faint">　（他院案件）</span>}
        </dd>
      </div>
      {facts.map(([title, value]) => (
        <div key={title} className="fact">
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What hangs together with the petition: the enforcement case, and every visit, letter and call on this matter. */
export function RelatedTab({ petition }: { readonly petition: PetitionAnswer }) {
  return (
    <>
      <h2>执行案件</h2>
      <Enforcement petition={petition} />
      <h2>来访（件）{petition.contacts.length} 次</h2>
      <Table<Contact>
        size="small"
        tableLayout="fixed"
        rowKey="id"
        pagination={false}
        dataSource={petition.contacts}
        columns={[
          { title: '日期', width: 110, render: (_, one) => sayDay(one.receivedOn, petition.today) },
          { title: '来源', width: 90, dataIndex: 'channelName' },
          { title: '内容', dataIndex: 'summary' },
          {
            title: '人数',
            width: 60,
            hidden: petition.contacts.every((one) => one.headCount === undefined),
            render: (_, one) => one.headCount ?? '',
          },
          {
            title: '来文',
            hidden: petition.contacts.every((one) => one.notice === undefined),
            render: (_, one) => sayNotice(one, petition.today),
          },
        ]}
      />
    </>
  );
}
