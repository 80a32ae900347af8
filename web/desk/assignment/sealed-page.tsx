import './assignment.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type SealedLine, sealedListSchema, sealedSchema } from '#contract/sealed.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { sayInstant } from '../staff/account-words.ts';

const path = '/api/sealed-accusations';

function Opened({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['sealed', id],
    queryFn: ({ signal }) => getJson(`${path}/${id}`, sealedSchema, signal),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Modal open title={`检举控告 · ${data?.number ?? ''}`} footer={null} onCancel={onClose}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <p className="faint">本次查看已经留痕。被检举人员：{data?.officers.join('、')}</p>
      <p className="sealed-content">{data?.content}</p>
    </Modal>
  );
}

const columnsOf = (onOpen: (id: string) => void): TableColumnsType<SealedLine> => [
  { title: '信访件', dataIndex: 'number', width: 180 },
  { title: '被检举人员', key: 'officers', render: (_, { officers }) => officers.join('、') },
  { title: '密封人', dataIndex: 'by', width: 110 },
  { title: '密封时间', dataIndex: 'at', width: 170, render: sayInstant },
  {
    title: '操作',
    key: 'acts',
    width: 110,
    render: (_, { id, number }) => (
      <Button size="small" aria-label={`查看：${number}`} onClick={() => onOpen(id)}>
        查看
      </Button>
    ),
  },
];

/** Accusations of officers, sealed away from their petitions (D14): for the head of the team and the discipline liaison. */
export function SealedPage() {
  const [opened, setOpened] = useState<string>();
  const { data, error, isPending } = useQuery({
    queryKey: ['sealed'],
    queryFn: ({ signal }) => getJson(path, sealedListSchema, signal),
  });
  return (
    <div className="page">
      <title>密封的检举控告 · 执访</title>
      <div className="page-head">
        <h1>密封的检举控告</h1>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <Table<SealedLine>
        size="small"
        rowKey="id"
        columns={columnsOf(setOpened)}
        dataSource={data?.items ?? []}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: '没有密封的检举控告。' }}
      />
      {opened && <Opened id={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
