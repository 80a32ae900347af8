import './intake.css';
import './form.css';
import './found.css';
import './result.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { getJson } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { type Beginning, beginFrom, draftAnswerSchema, draftPath, sayDraftTime } from './draft.ts';
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

function Desk({ first, unread }: { readonly first: Beginning; readonly unread: boolean }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [phase, setPhase] = useState<Phase>({ kind: 'typing', key: first.commandId, beginning: first });
  const finish = (result: Result, channel: Beginning['form']['channel']) => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    if (result.kind === 'joined' && result.files.length === 0)
      void navigate({ to: '/petitions/$id', params: { id: result.id } });
    else setPhase({ kind: 'done', result, channel });
  };
  if (phase.kind === 'done')
    return <ResultPanel result={phase.result} onAnother={() => setPhase(fresh(phase.channel))} />;
  const { beginning, key } = phase;
  return (
    <RegistrationDesk
      key={key}
      beginning={beginning}
      onResult={finish}
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

/** Registers a visit, letter or call (articles 3 and 12). An unreadable draft never keeps anybody from registering. */
export function RegisterPage() {
  const draft = useQuery({
    queryKey: ['draft', 'registration'],
    queryFn: ({ signal }) => getJson(draftPath, draftAnswerSchema, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [beginning, setBeginning] = useState<Beginning>();
  useEffect(() => {
    if (!draft.isPending) setBeginning((before) => before ?? beginFrom(draft.data, newId));
  }, [draft.isPending, draft.data]);
  if (!beginning) return <Spin className="intake-waiting" description="正在读取草稿" />;
  return <Desk first={beginning} unread={draft.isError} />;
}
