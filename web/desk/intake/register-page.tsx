import './intake.css';
import './form.css';
import './found.css';
import './result.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Popconfirm, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { RegisterNewcomer } from '#contract/reconciliation.ts';
import { type UnregisteredReason, unregisteredReasons } from '#regulation/reconciliation.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useLinkArrival, useWholeArrival } from '../reception/reception-data.ts';
import { useDecide, useNewcomer } from '../reconciliation/reconciliation-data.ts';
import type { registerSearchSchema } from '../search-params.ts';
import { type Beginning, beginFrom, draftAnswerSchema, draftPathOf, sayDraftTime } from './draft.ts';
import { RegistrationDesk } from './registration-desk.tsx';
import { emptyForm } from './registration-form.ts';
import { type Result, ResultPanel } from './result-panel.tsx';

type Phase =
  | { readonly kind: 'typing'; readonly key: string; readonly beginning: Beginning }
  | { readonly kind: 'done'; readonly result: Result; readonly channel: Beginning['form']['channel'] };

type HeadingProps = {
  readonly restored: Beginning['restored'];
  readonly unread: boolean;
  readonly onClear: () => void;
};

function Heading({ restored, unread, onClear }: HeadingProps) {
  return (
    <header className="intake-head">
      <h1>登记信访件</h1>
      {unread && <span className="intake-warning">没有读到草稿（连接不上服务器），可以照常登记。</span>}
      {restored && (
        <span className="intake-restored" role="status">
          已恢复 {sayDraftTime(restored.at, new Date().toISOString())} 的草稿
          {restored.fileNames.length > 0 && `，附件请重新选择：${restored.fileNames.join('、')}`}
        </span>
      )}
      <Popconfirm title="清空已填写的内容？" okText="清空" cancelText="不清空" onConfirm={onClear}>
        <Button size="small">清空</Button>
      </Popconfirm>
    </header>
  );
}

const fresh = (channel?: Beginning['form']['channel']): Phase => {
  const beginning = { form: emptyForm(newId(), channel), commandId: newId() };
  return { kind: 'typing', key: beginning.commandId, beginning };
};

/** Whom the form is filled for: a visitor of the reception desk, an entry of a register, or whoever comes next. */
type Origin = z.output<typeof registerSearchSchema>;
const ofOrigin = ({ arrival, row }: Origin): string | undefined => arrival ?? row;
const backWords = ({ arrival, row }: Origin): string =>
  arrival ? '回接访台' : row ? '回登记核对' : '再登记一件';

type DeskProps = {
  readonly first: Beginning;
  readonly unread: boolean;
  readonly origin: Origin;
  readonly entry: RegisterNewcomer | undefined;
};

/** Tells where the form came from what became of it. */
function useTellOrigin({ arrival, row, why }: Origin, entry: RegisterNewcomer | undefined) {
  const link = useLinkArrival();
  const decide = useDecide();
  const tell = ({ id: petition, kind }: Result) => {
    if (arrival) link.mutate({ id: arrival, petition, link: kind });
    if (row && entry)
      decide.mutate({
        ...{ row, kind, petition, expected: entry.decisions },
        reason: unregisteredReasons[why ?? 'unclear'],
      });
  };
  const error = link.error ?? decide.error;
  return { tell, problem: error ? problemOf(error) : undefined };
}

/** Where the way goes on from a result: the next petition, or back to the page it came from. */
function useWayOn(origin: Origin, entry: RegisterNewcomer | undefined) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { tell, problem } = useTellOrigin(origin, entry);
  const finish = (result: Result): 'shown' | 'left' => {
    tell(result);
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    if (result.kind !== 'joined' || result.files.length > 0 || origin.row) return 'shown';
    void navigate({ to: '/petitions/$id', params: { id: result.id } });
    return 'left';
  };
  const toRegister = { month: entry?.receivedOn.slice(0, 7), list: 'missing' } as const;
  const leave = () =>
    void (origin.row
      ? navigate({ to: '/reconciliation', search: toRegister })
      : navigate({ to: '/reception' }));
  return { finish, problem, leave };
}

function Desk({ first, unread, origin, entry }: DeskProps) {
  const [phase, setPhase] = useState<Phase>({ kind: 'typing', key: first.commandId, beginning: first });
  const { finish, problem, leave } = useWayOn(origin, entry);
  const of = ofOrigin(origin);
  if (phase.kind === 'done')
    return (
      <>
        {problem && <ProblemAlert problem={problem} />}
        <ResultPanel
          result={phase.result}
          another={backWords(origin)}
          onAnother={of ? leave : () => setPhase(fresh(phase.channel))}
        />
      </>
    );
  const { beginning, key } = phase;
  return (
    <RegistrationDesk
      key={key}
      beginning={beginning}
      of={of}
      onResult={(result, channel) => {
        if (finish(result) === 'shown') setPhase({ kind: 'done', result, channel });
      }}
      heading={(discard) => (
        <>
          <Heading
            restored={beginning.restored}
            unread={unread}
            onClear={() => void discard().then(() => setPhase(fresh(beginning.form.channel)))}
          />
          {entry && <EntryNote entry={entry} why={origin.why ?? 'unclear'} />}
        </>
      )}
    />
  );
}

function EntryNote({ entry, why }: { readonly entry: RegisterNewcomer; readonly why: UnregisteredReason }) {
  return (
    <p className="intake-restored" role="status">
      补登《{entry.fileName}》第{entry.row}行，漏登原因：{unregisteredReasons[why]}
      。来访（件）时间按登记簿，登记后标为事后补登。
    </p>
  );
}

/** What the page begins with, once the draft and the visitor are there, or are known not to be. */
function useBeginning(origin: Origin) {
  const { arrival, row } = origin;
  const of = ofOrigin(origin);
  const draft = useQuery({
    queryKey: ['draft', 'registration', of ?? ''],
    queryFn: ({ signal }) => getJson(draftPathOf(of), draftAnswerSchema, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const visitor = useWholeArrival(arrival);
  const entry = useNewcomer(row);
  const [beginning, setBeginning] = useState<Beginning>();
  const waits =
    draft.isPending || (arrival !== undefined && visitor.isPending) || (row !== undefined && entry.isPending);
  useEffect(() => {
    if (!waits) setBeginning((before) => before ?? beginFrom(draft.data, newId, visitor.data ?? entry.data));
  }, [waits, draft.data, visitor.data, entry.data]);
  return { beginning, unread: draft.isError, entry: entry.data };
}

function Page({ origin }: { readonly origin: Origin }) {
  const { beginning, unread, entry } = useBeginning(origin);
  if (!beginning) return <Spin className="intake-waiting" description="正在读取草稿" />;
  return <Desk first={beginning} unread={unread} origin={origin} entry={entry} />;
}

/** Registers a visit, letter or call (articles 3 and 12). An unreadable draft never keeps anybody from registering. */
export function RegisterPage() {
  const origin = useSearch({ from: '/desk/register' });
  return <Page key={ofOrigin(origin) ?? ''} origin={origin} />;
}
