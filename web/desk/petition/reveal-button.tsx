import { Button, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import type { Revealed } from '#contract/reveal.ts';
import { problemOf } from '#web/ui/api.ts';
import { focusFirstField } from '#web/ui/focus-first-field.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { reveal } from './reveal.ts';

type Props = {
  readonly petition: string;
  readonly person: string;
  readonly name: string;
  readonly onRevealed: (data: Revealed) => void;
};

/* The usual reasons at one click; anything else is typed. */
const usual = ['电话联系信访人', '核对身份', '制作、送达文书'] as const;

/** Shows masked data after a reason was given; the reason is what the log will say. */
export function RevealButton({ petition, person, name, onRevealed }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const show = async () => {
    setBusy(true);
    try {
      onRevealed(await reveal(petition, person, reason.trim()));
      setOpen(false);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`显示${name}的完整信息`}>
        显示
      </Button>
      <Modal
        title={`显示${name}的完整信息`}
        open={open}
        onCancel={() => setOpen(false)}
        onOk={() => void show()}
        okText="显示"
        afterOpenChange={focusFirstField}
        okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
        destroyOnHidden
      >
        <p>电话、证件号码和地址平时遮盖。查看会连同事由记入日志。</p>
        <label htmlFor={`reveal-${person}`}>查看事由（必填）</label>
        <Input
          id={`reveal-${person}`}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => reason.trim() !== '' && void show()}
        />
        <Space wrap style={{ margin: '8px 0' }}>
          {usual.map((one) => (
            <Button key={one} size="small" onClick={() => setReason(one)}>
              {one}
            </Button>
          ))}
        </Space>
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  );
}
