import { Button, Input } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { sayChannel } from '#web/ui/labels.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useIntake } from './intake-context.ts';
import { joinInput } from './join-input.ts';
import { type Candidate, sayWhySame } from './likeness.ts';
import { type Joined, useJoin } from './use-join.ts';

type Props = { readonly one: Candidate; readonly onJoined: (joined: Joined) => void };

/** Joins this contact to the earlier petition instead of registering it anew (process rule 4). */
export function JoinForm({ one, onJoined }: Props) {
  const { form, today } = useIntake();
  const id = useId();
  const [summary, setSummary] = useState(form.summary);
  const [reason, setReason] = useState(sayWhySame(one));
  const { busy, problem, join } = useJoin(one.petition);
  const ready = summary.trim() !== '' && reason.trim() !== '';
  const send = async () => {
    if (!ready) return;
    const joined = await join(joinInput(form, today, { summary: summary.trim(), reason: reason.trim() }));
    if (joined) onJoined(joined);
  };
  /* Here the key that registers joins instead; it must not do both. */
  const joinByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="intake-join">
      <div className="faint">
        {form.receivedOn || today} {sayChannel(form.channel)}，作为{one.number}
        的又一次来访（件）记入，不另行登记。
      </div>
      <label htmlFor={`${id}-summary`}>本次反映的内容</label>
      <Input.TextArea
        id={`${id}-summary`}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={5000}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
        onKeyDown={joinByKey}
      />
      <label htmlFor={`${id}-reason`}>认定为同一事项的理由</label>
      <Input
        id={`${id}-reason`}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={joinByKey}
      />
      {problem && <ProblemAlert problem={problem} />}
      <Button type="primary" loading={busy} disabled={!ready} onClick={() => void send()}>
        {problem ? '再试一次' : `并入${one.number}`}
      </Button>
    </div>
  );
}
