import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { ComparisonTable } from './comparison-table.tsx';
import { useIntake } from './intake-context.ts';
import { JoinForm } from './join-form.tsx';
import { type Candidate, otherMatterReasons, sayAlike } from './likeness.ts';
import type { Joined } from './use-join.ts';

type Side = 'undecided' | 'same' | 'other';
type CardProps = { readonly one: Candidate; readonly onJoined: (joined: Joined) => void };

function OtherReasons({ one }: { readonly one: Candidate }) {
  const { change } = useIntake();
  const [typed, setTyped] = useState('');
  const decide = (reason: string) => {
    if (reason.trim() !== '') change({ kind: 'notSame', petition: one.petition, reason: reason.trim() });
  };
  return (
    <div className="intake-reasons">
      <div>不是同一事项的理由：</div>
      <div className="intake-phrases">
        {otherMatterReasons.map((reason, index) => (
          <Button key={reason} size="small" autoFocus={index === 0} onClick={() => decide(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <Space.Compact className="wide">
        <Input
          aria-label="其他理由"
          placeholder="其他理由"
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) decide(typed);
          }}
        />
        <Button onClick={() => decide(typed)}>确定</Button>
      </Space.Compact>
    </div>
  );
}

function Heading({ one }: { readonly one: Candidate }) {
  return (
    <div className="intake-candidate-head">
      <a href={`/petitions/${one.petition}`} target="_blank" rel="noreferrer">
        {one.number}
      </a>
      <span>{one.stageName}</span>
      {one.handler && <span className="faint">{one.handler}</span>}
      <span className={one.strong ? 'intake-alike strong' : 'intake-alike'}>{sayAlike(one)}</span>
    </div>
  );
}

function Decided({ one, reason, onBack }: { one: Candidate; reason: string; onBack: () => void }) {
  return (
    <div className="intake-candidate decided">
      <Heading one={one} />
      <div>
        不是同一事项：{reason}
        <Button type="link" size="small" onClick={onBack}>
          改
        </Button>
      </div>
    </div>
  );
}

/** One earlier petition: compared, decided, or joined to. One that is only a little alike is opened on demand. */
export function CandidateCard({ one, onJoined }: CardProps) {
  const { form, change } = useIntake();
  const [side, setSide] = useState<Side>('undecided');
  const [open, setOpen] = useState(one.strong);
  const reason = form.comparisons[one.petition];
  const back = () => {
    setSide('undecided');
    change({ kind: 'undecided', petition: one.petition });
  };
  if (reason !== undefined) return <Decided one={one} reason={reason} onBack={back} />;
  if (!open)
    return (
      <div className="intake-candidate">
        <Heading one={one} />
        <div className="intake-glance">
          <span>
            {one.petitioners}：{one.summary}
          </span>
          <Button size="small" onClick={() => setOpen(true)}>
            比对
          </Button>
        </div>
      </div>
    );
  return (
    <div className={one.strong ? 'intake-candidate must' : 'intake-candidate'}>
      <Heading one={one} />
      <ComparisonTable one={one} />
      <div className="intake-decide">
        <Button size="small" type={side === 'same' ? 'primary' : 'default'} onClick={() => setSide('same')}>
          是同一事项
        </Button>
        <Button size="small" type={side === 'other' ? 'primary' : 'default'} onClick={() => setSide('other')}>
          不是
        </Button>
        {!one.strong && <span className="faint">仅供参考，可以不比对</span>}
      </div>
      {side === 'other' && <OtherReasons one={one} />}
      {side === 'same' && <JoinForm one={one} onJoined={onJoined} />}
    </div>
  );
}
