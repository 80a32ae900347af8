import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { OutgoingTemplate } from '#contract/gateway.ts';
import { gatewayKinds, getOutgoingRule } from '#regulation/outgoing.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useTemplates } from './gateway-data.ts';
import { TemplateForm } from './template-form.tsx';

const keyOf = ({ occasion, kind }: OutgoingTemplate): string => `${occasion} ${kind}`;
const toWhom = { petitioner: '信访人', staff: '本院人员' } as const;

const columnsOf = (onChange: (template: OutgoingTemplate) => void): TableColumnsType<OutgoingTemplate> => [
  {
    title: '事项',
    dataIndex: 'occasion',
    width: 150,
    render: (_, { occasion }) => {
      const { title, basis } = getOutgoingRule(occasion);
      return (
        <>
          {title} <RuleLink rule={basis} />
        </>
      );
    },
  },
  {
    title: '对象',
    key: 'to',
    width: 100,
    render: (_, { occasion, kind }) =>
      kind === 'webhook' ? '推送接收方' : toWhom[getOutgoingRule(occasion).to],
  },
  { title: '方式', dataIndex: 'kind', width: 90, render: (_, { kind }) => gatewayKinds[kind] },
  {
    title: '发送',
    dataIndex: 'active',
    width: 80,
    render: (active: boolean) =>
      active ? <span className="due due-calm">发送</span> : <span className="due due-ended">不发送</span>,
  },
  { title: '文字', dataIndex: 'own', width: 90, render: (own: boolean) => (own ? '本院' : '系统所带') },
  { title: '内容', dataIndex: 'text' },
  {
    title: '操作',
    key: 'acts',
    width: 80,
    render: (_, template) => (
      <Button
        size="small"
        aria-label={`修改：${getOutgoingRule(template.occasion).title}，${gatewayKinds[template.kind]}`}
        onClick={() => onChange(template)}
      >
        修改
      </Button>
    ),
  },
];

/** What is said on which occasion by which way; a court writes its own or goes back to what the system brings. */
export function TemplatesView() {
  const { data, isPending, error } = useTemplates();
  const [changing, setChanging] = useState<OutgoingTemplate>();
  return (
    <>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <Table<OutgoingTemplate>
        size="small"
        rowKey={keyOf}
        columns={columnsOf(setChanging)}
        dataSource={data?.items ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 1000 }}
      />
      {changing && <TemplateForm template={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}
