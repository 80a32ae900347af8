import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { Day } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { type AskedFigure, useObject } from './appraisal-data.ts';

type Props = {
  readonly asked: AskedFigure;
  readonly chosen: readonly string[];
  readonly onClose: () => void;
};

const longest = 1000;

/** What somebody has against the figure: the reason, and below the petitions it is about. */
export function ObjectionForm({ asked, chosen, onClose }: Props) {
  const [reason, setReason] = useState('');
  const object = useObject();
  const id = useId();
  const { by, subject, indicator, from, until } = asked;
  const send = () =>
    object.mutate(
      {
        ...{ subject, indicator, reason, petitions: [...chosen] },
        ...{ from: from as Day, until: until as Day, by: by as 'person' },
      },
      { onSuccess: onClose },
    );
  return (
    <form
      className="objection-form"
      aria-label="提出异议"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id}>异议理由</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={3}
        maxLength={longest}
        value={reason}
        placeholder="哪里算得不对，有什么依据"
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="faint">
        {chosen.length > 0 ? `针对勾选的 ${chosen.length} 件。` : '针对个别信访件的，请在下面的清单中勾选。'}
        提交后由他人审核，结果会通知您；系统算出的数字不改，更正的列在旁边。
      </p>
      {object.error && <ProblemAlert problem={problemOf(object.error)} />}
      <div className="objection-acts">
        <Button htmlType="submit" type="primary" disabled={!reason.trim()} loading={object.isPending}>
          提交异议
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}
