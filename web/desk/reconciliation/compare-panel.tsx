import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Input, Spin, Tag } from 'antd';
import { useState } from 'react';
import type { ReconciliationMonth, RegisterCandidate, RegisterRowPage } from '#contract/reconciliation.ts';
import { registerDecisions, unregisteredReasons } from '#regulation/reconciliation.ts';
import { problemOf } from '#web/ui/api.ts';
import { sayChannel } from '#web/ui/labels.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { useKeyHelp } from '../frame/here.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { type Given, useDecide, useRow } from './reconciliation-data.ts';
import { likenessWords } from './words.ts';

type Likeness = keyof typeof likenessWords;
const agreeing: readonly Likeness[] = ['same', 'sound', 'partly'];

function Verdict({ kind }: { readonly kind: Likeness | undefined }) {
  if (!kind) return null;
  const color = agreeing.includes(kind) ? '#1f6b35' : kind === 'other' ? '#a3161a' : '#7a4300';
  return <Tag color={color}>{likenessWords[kind]}</Tag>;
}

type PairProps = { readonly row: RegisterRowPage; readonly one: RegisterCandidate | undefined };

/** The entry and what it may be, line by line. */
function Pair({ row, one }: PairProps) {
  const agreement = one?.agreement;
  const days =
    one && one.days > 0 ? <Tag color="#7a4300">相差{one.days}天</Tag> : <Tag color="#1f6b35">同一天</Tag>;
  const lines: readonly [string, React.ReactNode, React.ReactNode, React.ReactNode][] = [
    ['日期', row.receivedOn, one?.on, one && days],
    ['姓名', row.name, one?.petitioners, <Verdict key="n" kind={agreement?.name} />],
    ['电话', row.phone, one?.phones.join('、'), <Verdict key="p" kind={agreement?.phone} />],
    ['案号', row.caseNumber, one?.caseNumber, <Verdict key="c" kind={agreement?.caseNumber} />],
    ['来源', row.documentNumber, one?.channels.map(sayChannel).join('、'), null],
    ['内容', row.text, one?.text, one && row.text && <span className="faint">相似 {agreement?.text}%</span>],
  ];
  return (
    <table className="reconciliation-pair">
      <thead>
        <tr>
          <th aria-label="项目" />
          <th>登记簿（第{row.row}行）</th>
          <th>{one ? `系统登记 ${one.number}` : '系统中没有相近的登记'}</th>
          <th aria-label="比较" />
        </tr>
      </thead>
      <tbody>
        {lines.map(([title, mine, theirs, verdict]) => (
          <tr key={title}>
            <th>{title}</th>
            <td>{mine ?? '—'}</td>
            <td>{theirs || '—'}</td>
            <td>{verdict}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ActsProps = {
  readonly row: RegisterRowPage;
  readonly one: RegisterCandidate | undefined;
  readonly may: Pick<ReconciliationMonth, 'mayKeep' | 'mayRegister'>;
  readonly act: (given: Omit<Given, 'row' | 'expected'>) => void;
};

/** 补登: one click on the reason, and the form opens with what the register says. */
function RegisterButton({ row }: { readonly row: RegisterRowPage }) {
  const navigate = useNavigate();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(unregisteredReasons).map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => void navigate({ to: '/register', search: { row: row.id, why: key as never } }),
      }}
    >
      <Button id="reconciliation-register" {...(row.standing === 'missing' ? { type: 'primary' } : {})}>
        补登（选漏登原因）
      </Button>
    </Dropdown>
  );
}

function Acts({ row, one, may, act }: ActsProps) {
  const [reason, setReason] = useState('');
  const open = row.settled === undefined;
  const compares = may.mayKeep && open && one !== undefined;
  const same = () => compares && act({ kind: 'same', petition: one.petition });
  const different = () => compares && act({ kind: 'different', petition: one.petition });
  useKeyHelp([
    [['y'], '是同一次'],
    [['n'], '不是'],
  ]);
  useShortcuts({ y: same, n: different });
  const said = reason.trim();
  return (
    <div className="reconciliation-acts">
      {compares && row.standing !== 'matched' && (
        <Button type={row.shared ? 'default' : 'primary'} onClick={same}>
          是同一次（y）
        </Button>
      )}
      {compares && <Button onClick={different}>不是这一次（n）</Button>}
      {open && may.mayRegister && row.standing !== 'matched' && <RegisterButton row={row} />}
      {may.mayKeep && (row.settled || row.standing !== 'matched') && (
        <span className="reconciliation-reason">
          <Input
            aria-label="原因"
            placeholder={open ? '不属于执行申诉信访的，写明原因' : '要改变认定的，写明原因'}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            disabled={!said}
            onClick={() => act({ kind: open ? 'outside' : 'undecided', reason: said })}
          >
            {open ? '不属于信访' : '撤回认定'}
          </Button>
        </span>
      )}
      {open && !may.mayRegister && row.standing === 'missing' && (
        <span className="faint">由执行信访团队补登。</span>
      )}
    </div>
  );
}

function History({ row }: { readonly row: RegisterRowPage }) {
  if (row.history.length === 0) return null;
  return (
    <ul className="reconciliation-history">
      {row.history.map(({ kind, by, at, number, reason }) => (
        <li key={at + kind}>
          {shanghaiTime(at).day} {shanghaiTime(at).time} {by}：{registerDecisions[kind]}
          {number && `（${number}）`}
          {reason && `，原因：${reason}`}
        </li>
      ))}
    </ul>
  );
}

type Props = {
  readonly id: string;
  readonly may: ActsProps['may'];
  /** The entry is settled: on to the next. */
  readonly onDone: () => void;
};

/** One entry side by side with what it may be, and what can be said of it; y and n decide. */
export function ComparePanel({ id, may, onDone }: Props) {
  const { data: row, error } = useRow(id);
  const [at, setAt] = useState(0);
  const decide = useDecide();
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!row) return <Spin />;
  const one = row.candidates[at];
  const act = (given: Omit<Given, 'row' | 'expected'>) =>
    decide.mutate({ row: id, expected: row.decisions, ...given }, { onSuccess: onDone });
  return (
    <section className="reconciliation-panel" aria-label="逐条比对">
      {row.candidates.length > 1 && (
        <div className="reconciliation-candidates">
          {row.candidates.map(({ petition, on, number }, index) => (
            <Button
              key={`${petition} ${on}`}
              size="small"
              type={index === at ? 'primary' : 'default'}
              ghost={index === at}
              onClick={() => setAt(index)}
            >
              {number} {on.slice(5)}
            </Button>
          ))}
        </div>
      )}
      <Pair row={row} one={one} />
      {one && (
        <p className="faint">
          <Link to="/petitions/$id" params={{ id: one.petition }}>
            打开 {one.number}
          </Link>
          （{one.stageName}）
          {one.taken &&
            ' 这次登记已对上登记簿的另一条：若是再次来访，应另行补登；若是重复记录，认定为不属于信访并注明重复。'}
        </p>
      )}
      {decide.error && <ProblemAlert problem={problemOf(decide.error)} />}
      <Acts key={id} row={row} one={one} may={may} act={act} />
      {row.reply && <p>登记簿记有答复：{row.reply}</p>}
      <History row={row} />
    </section>
  );
}
