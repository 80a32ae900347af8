import './intake.css';
import './form.css';
import './found.css';
import './result.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Popconfirm, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { getJson, problemOf } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useLinkArrival, useWholeArrival } from '../reception/reception-data.ts';
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

type DeskProps = {
  readonly first: Beginning;
  readonly unread: boolean;
  readonly arrival: string | undefined;
};

/** Where the way goes on from a result: the next petition, or back to the desk the visitor came from. */
function useWayOn(arrival: string | undefined) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const link = useLinkArrival();
  const finish = (result: Result): 'shown' | 'left' => {
    if (arrival) link.mutate({ id: arrival, petition: result.id, link: result.kind });
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    if (result.kind !== 'joined' || result.files.length > 0) return 'shown';
    void navigate({ to: '/petitions/$id', params: { id: result.id } });
    return 'left';
  };
  const leave = () => void navigate({ to: '/reception' });
  return { finish, problem: link.error ? problemOf(link.error) : undefined, leave };
}

function Desk({ first, unread, arrival }: DeskProps) {
  const [phase, setPhase] = useState<Phase>({ kind: 'typing', key: first.commandId, beginning: first });
  const { finish, problem, leave } = useWayOn(arrival);
  if (phase.kind === 'done')
    return (
      <>
        {problem && <ProblemAlert problem={problem} />}
        <ResultPanel
          result={phase.result}
          another={arrival ? '回接访台' : '再登记一件'}
          onAnother={arrival ? leave : () => setPhase(fresh(phase.channel))}
        />
      </>
    );
  const { beginning, key } = phase;
  return (
    <RegistrationDesk
      key={key}
      beginning={beginning}
      arrival={arrival}
      onResult={(result, channel) => {
        if (finish(result) === 'shown') setPhase({ kind: 'done', result, channel });
      }}
      heading={(discard) => (
        <Heading
          restored={beginning.restored}
          unread={unread}
          onClear={() => void discard().then(() => setPhase(fresh(beginning.form.channel)))}
        />
      )}
    />
  );
}

/** What the page begins with, once the draft and the visitor are there, or are known not to be. */
function useBeginning(arrival: string | undefined) {
  const draft = useQuery({
    queryKey: ['draft', 'registration', arrival ?? ''],
    queryFn: ({ signal }) => getJson(draftPathOf(arrival), draftAnswerSchema, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const visitor = useWholeArrival(arrival);
  const [beginning, setBeginning] = useState<Beginning>();
  const waits = draft.isPending || (arrival !== undefined && visitor.isPending);
  useEffect(() => {
    if (!waits) setBeginning((before) => before ?? beginFrom(draft.data, newId, visitor.data));
  }, [waits, draft.data, visitor.data]);
  return { beginning, unread: draft.isError };
}

function Page({ arrival }: { readonly arrival: string | undefined }) {
  const { beginning, unread } = useBeginning(arrival);
  if (!beginning) return <Spin className="intake-waiting" description="正在读取草稿" />;
  return <Desk first={beginning} unread={unread} arrival={arrival} />;
}

/** Registers a visit, letter or call (articles 3 and 12). An unreadable draft never keeps anybody from registering. */
export function RegisterPage() {
  const { arrival } = useSearch({ from: '/desk/register' });
  return <Page key={arrival ?? ''} arrival={arrival} />;
}
