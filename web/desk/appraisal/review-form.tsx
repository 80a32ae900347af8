import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { FigureList } from '#contract/appraisal.ts';
import type { ObjectionAnswer } from '#contract/objection.ts';
import { type ObjectionResult, objectionResultIds, objectionResults } from '#regulation/appraisal.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useFigureList, useReview } from './appraisal-data.ts';
import { sayAmount } from './words.ts';

type Corrections = ReadonlyMap<string, number | null>;

const leftOut = 'out';

type ChoiceProps = {
  readonly indicator: FigureList['indicator'];
  readonly item: FigureList['items'][number];
  /** What it is corrected to so far; null where it is left out. */
  readonly said: number | null | undefined;
  readonly onCorrect: (amount: number | null | undefined) => void;
};

/** Of a rate a petition counts or not, or is left out. */
function RateChoice({ indicator, item: { number, amount }, said, onCorrect }: ChoiceProps) {
  const other = amount > 0 ? 0 : 1;
  return (
    <Select<string | null>
      allowClear
      className="correction-choice"
      aria-label={`${number}更正为`}
      placeholder="不更正"
      value={said === undefined ? null : said === null ? leftOut : String(said)}
      options={[
        { value: String(other), label: sayAmount(other, indicator) },
        { value: leftOut, label: '不再计算本件' },
      ]}
      onChange={(value) => onCorrect(value ? (value === leftOut ? null : Number(value)) : undefined)}
    />
  );
}

/** Of everything else it counts with another number, or is left out. */
function NumberChoice({ item: { number }, said, onCorrect }: ChoiceProps) {
  return (
    <span className="correction-number">
      <InputNumber
        min={0}
        max={999}
        precision={0}
        aria-label={`${number}更正为`}
        placeholder="不更正"
        disabled={said === null}
        value={said ?? null}
        onChange={(value) => onCorrect(value ?? undefined)}
      />
      <Checkbox
        checked={said === null}
        onChange={({ target }) => onCorrect(target.checked ? null : undefined)}
      >
        不再计算本件
      </Checkbox>
    </span>
  );
}

type ListProps = {
  readonly list: FigureList;
  readonly disputed: readonly string[];
  readonly corrections: Corrections;
  readonly onCorrect: (petition: string, amount: number | null | undefined) => void;
};

/** The petitions of the figure, those disputed on top, each with what it shall count for. */
function CorrectionTable({ list, disputed, corrections, onCorrect }: ListProps) {
  const { indicator, items } = list;
  const Choice = indicator.kind === 'rate' ? RateChoice : NumberChoice;
  const isDisputed = (id: string) => disputed.includes(id);
  const sorted = items.toSorted((a, b) => Number(isDisputed(b.id)) - Number(isDisputed(a.id)));
  return (
    <table className="correction-table">
      <thead>
        <tr>
          <th>信访案件</th>
          <th>系统计算</th>
          <th>更正为</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((item) => (
          <tr key={item.id}>
            <td>
              {item.number} {item.petitioners}
              {isDisputed(item.id) && <span className="mark">有异议</span>}
            </td>
            <td>{sayAmount(item.amount, indicator)}</td>
            <td>
              <Choice
                indicator={indicator}
                item={item}
                said={corrections.get(item.id)}
                onCorrect={(amount) => onCorrect(item.id, amount)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Deciding about an objection: whether it is right, why, and what of the figure is corrected. */
export function ReviewForm({ one }: { readonly one: ObjectionAnswer }) {
  const [result, setResult] = useState<ObjectionResult>();
  const [reason, setReason] = useState('');
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const { by, subject, indicator, from, until } = one;
  const { data: list, error } = useFigureList({ by, subject, indicator, from, until });
  const review = useReview(one.id);
  const id = useId();
  const correct = (petition: string, amount: number | null | undefined) => {
    const next = new Map(corrections);
    if (amount === undefined) next.delete(petition);
    else next.set(petition, amount);
    setCorrections(next);
  };
  const send = () => {
    if (!result) return;
    const said = [...corrections].map(([petition, amount]) => ({ petition, amount }));
    review.mutate({ result, reason, corrections: result === 'upheld' ? said : [] });
  };
  return (
    <form
      className="objection-form"
      aria-label="审核异议"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Radio.Group
        aria-label="异议是否成立"
        value={result}
        options={objectionResultIds.map((value) => ({ value, label: objectionResults[value] }))}
        onChange={({ target }) => setResult(objectionResultIds.find((value) => value === target.value))}
      />
      {result === 'upheld' && list && (
        <CorrectionTable
          list={list}
          disputed={one.petitions.map((row) => row.id)}
          corrections={corrections}
          onCorrect={correct}
        />
      )}
      {error && <ProblemAlert problem={problemOf(error)} />}
      <label htmlFor={id}>审核理由</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="faint">
        审核一次完成，不能更改，结果通知提出人。系统算出的数字不改；更正的从今天起列在旁边，以前统计日的报表不变。
      </p>
      {review.error && <ProblemAlert problem={problemOf(review.error)} />}
      <div className="objection-acts">
        <Button
          htmlType="submit"
          type="primary"
          disabled={!result || !reason.trim()}
          loading={review.isPending}
        >
          完成审核
        </Button>
      </div>
    </form>
  );
}
