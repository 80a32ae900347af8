import { Button, Table, type TableColumnsType } from 'antd';
import type { GatewayAnswer, GatewaySettings } from '#contract/gateway.ts';
import { gatewayKinds } from '#regulation/outgoing.ts';
import { sayMinute } from '../staff/account-words.ts';

const sayPlace = (settings: GatewaySettings): string =>
  settings.kind === 'email' ? `${settings.host}:${settings.port}` : settings.url;

type Props = {
  readonly gateways: readonly GatewayAnswer[];
  readonly loading: boolean;
  readonly onChange: (gateway: GatewayAnswer) => void;
  readonly onTest: (gateway: GatewayAnswer) => void;
};

function columnsOf({ onChange, onTest }: Props): TableColumnsType<GatewayAnswer> {
  return [
    { title: '名称', dataIndex: 'name', width: 160 },
    { title: '种类', dataIndex: 'kind', width: 90, render: (_, { kind }) => gatewayKinds[kind] },
    {
      title: '状态',
      dataIndex: 'active',
      width: 80,
      render: (active: boolean) =>
        active ? <span className="due due-calm">在用</span> : <span className="due due-ended">停用</span>,
    },
    {
      title: '地址',
      dataIndex: 'settings',
      ellipsis: true,
      render: (settings: GatewaySettings) => <span title={sayPlace(settings)}>{sayPlace(settings)}</span>,
    },
    { title: '密钥', dataIndex: 'hasSecret', width: 80, render: (has: boolean) => (has ? '已填' : '未填') },
    { title: '待发', dataIndex: 'waiting', width: 60, align: 'right' },
    { title: '失败', dataIndex: 'failed', width: 60, align: 'right' },
    {
      title: '最近修改',
      dataIndex: 'changedAt',
      width: 210,
      render: (at: string, { changedBy }) => `${sayMinute(at)} ${changedBy}`,
    },
    {
      title: '操作',
      key: 'acts',
      width: 140,
      render: (_, gateway) => (
        <span className="outgoing-acts">
          <Button size="small" aria-label={`修改：${gateway.name}`} onClick={() => onChange(gateway)}>
            修改
          </Button>
          <Button size="small" aria-label={`测试：${gateway.name}`} onClick={() => onTest(gateway)}>
            测试
          </Button>
        </span>
      ),
    },
  ];
}

/** The court's ways out of the system; without one everything stays inside, as it was. */
export function GatewaysTable(props: Props) {
  return (
    <>
      <p className="faint">
        {!props.loading && props.gateways.length === 0 && '没有通道，系统照常使用，提醒只在系统内。'}
        通道发出的只有登记号、法院和要做的事；法定的告知、答复仍须依法送达，短信不算送达。
      </p>
      <Table<GatewayAnswer>
        size="small"
        rowKey="id"
        columns={columnsOf(props)}
        dataSource={props.gateways}
        loading={props.loading}
        pagination={false}
        scroll={{ x: 1080 }}
        locale={{ emptyText: '还没有通道。点“建立通道”，填写短信平台、邮件服务器或接收推送的地址。' }}
      />
    </>
  );
}
