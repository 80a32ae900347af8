import { Link } from '@tanstack/react-router';
import { Alert, Button, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { HandedOver, HoldingAnswer } from '#contract/assignment.ts';
import { problemOf } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useHandOver, useHoldings } from './assignment-queries.ts';
import { StaffSelect } from './staff-select.tsx';

type Choices = Readonly<Record<string, string | undefined>>;

const keyOf = ({ petition, part }: Pick<HoldingAnswer, 'petition' | 'part'>) => `${petition}:${part}`;
const chosenFor = (item: HoldingAnswer, choices: Choices) => choices[keyOf(item)] ?? item.proposed?.id;

const columnsOf = (
  choices: Choices,
  choose: (item: HoldingAnswer, to: string | undefined) => void,
): TableColumnsType<HoldingAnswer> => [
  {
    title: '登记号',
    key: 'number',
    width: 170,
    render: (_, { petition, number }) => (
      <Link to="/petitions/$id" params={{ id: petition }}>
        {number}
      </Link>
    ),
  },
  { title: '阶段', dataIndex: 'stageName', width: 110 },
  { title: '身份', dataIndex: 'partName', width: 100 },
  {
    title: '交给',
    key: 'to',
    width: 320,
    render: (_, item) =>
      item.part === 'assistant' ? (
        <span className="faint">不再设协办</span>
      ) : (
        <StaffSelect
          label={`${item.number}交给`}
          value={chosenFor(item, choices)}
          onChange={(to) => choose(item, to)}
        />
      ),
  },
  { title: '建议的理由', dataIndex: 'why' },
];

type ResultProps = { readonly result: HandedOver; readonly items: readonly HoldingAnswer[] };

function Result({ result, items }: ResultProps) {
  const refused = result.items.filter(({ done }) => !done);
  const numberOf = (petition: string) => items.find((one) => one.petition === petition)?.number ?? petition;
  return (
    <Alert
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={`已交接 ${result.items.length - refused.length} 项，未能交接 ${refused.length} 项`}
      description={
        <ul>
          {refused.map((one) => (
            <li key={keyOf(one)}>
              {numberOf(one.petition)}：{one.reason}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Holdings({ officer }: { readonly officer: string }) {
  const holdings = useHoldings(officer);
  const { mutate, isPending, error, data: result } = useHandOver(officer);
  const [choices, setChoices] = useState<Choices>({});
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const items = holdings.data?.items ?? [];
  const [before, setBefore] = useState<readonly HoldingAnswer[]>([]);
  const ready = items.filter(
    (item) => !left.includes(keyOf(item)) && (item.part === 'assistant' || chosenFor(item, choices)),
  );
  const failure = holdings.error ?? error;
  const handOver = () => {
    setBefore(items);
    const orders = ready.map((item) => {
      const to = chosenFor(item, choices);
      const { petition, seq, part } = item;
      return { petition, seq, part, commandId: newId(), ...(to ? { to } : {}) };
    });
    mutate({ reason, items: orders });
  };
  return (
    <>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {result && <Result result={result} items={before} />}
      <Table<HoldingAnswer>
        size="small"
        rowKey={keyOf}
        columns={columnsOf(choices, (item, to) => setChoices({ ...choices, [keyOf(item)]: to }))}
        dataSource={items}
        loading={holdings.isPending}
        pagination={false}
        rowSelection={{
          selectedRowKeys: ready.map(keyOf),
          onChange: (keys) => setLeft(items.map(keyOf).filter((key) => !keys.includes(key))),
        }}
        locale={{ emptyText: '该人员没有可以交接的在办案件。' }}
      />
      <div className="assignment-form">
        <Input
          aria-label="交接理由"
          placeholder="理由，例如：调离执行局（记入每一案的历史）"
          style={{ width: 420 }}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          type="primary"
          loading={isPending}
          disabled={ready.length === 0 || reason.trim() === ''}
          onClick={handOver}
        >
          交接所选 {ready.length} 项
        </Button>
      </div>
    </>
  );
}

/** Somebody leaves or goes on leave: all that person has in hand passes on, each petition by its own step. */
export function HandOverSection() {
  const [officer, setOfficer] = useState<string>();
  return (
    <section className="assignment-section" aria-label="离岗交接">
      <p className="faint">
        选出离岗或即将请假的人员，逐案确认接手人。每案分别办理：依规不能交接的会说明原因，其余照办。
      </p>
      <div>
        <StaffSelect label="离岗人员" value={officer} onChange={setOfficer} withGone />
      </div>
      {officer && <Holdings key={officer} officer={officer} />}
    </section>
  );
}
