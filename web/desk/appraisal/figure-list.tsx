import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { FigureList } from '#contract/appraisal.ts';
import { amountTitle, sayAmount, sayCorrected } from './words.ts';

type Item = FigureList['items'][number];
type Props = {
  readonly list: FigureList;
  /** The petitions chosen, where some can be. */
  readonly chosen?: readonly string[] | undefined;
  readonly onChoose?: (petitions: readonly string[]) => void;
};

/** The petitions a figure counts, each with what it counts for and what that was corrected to. */
export function FigureItems({ list, chosen, onChoose }: Props) {
  const { indicator, items, figure } = list;
  return (
    <>
      <Table<Item>
        className="figure-items"
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={items}
        {...(chosen && onChoose
          ? {
              rowSelection: {
                hideSelectAll: true,
                selectedRowKeys: [...chosen],
                onChange: (keys) => onChoose(keys.map(String)),
                getCheckboxProps: ({ number }) => ({ 'aria-label': `对${number}有异议` }),
              },
            }
          : {})}
        columns={[
          {
            title: '信访案件',
            dataIndex: 'number',
            width: 168,
            render: (number: string, { id, petitioners }) => (
              <>
                <Link to="/petitions/$id" params={{ id }} className="row-link">
                  {number}
                </Link>
                <div className="faint">{petitioners}</div>
              </>
            ),
          },
          {
            title: '收件',
            dataIndex: 'receivedOn',
            width: 104,
            defaultSortOrder: 'descend',
            sorter: (a, b) => a.receivedOn.localeCompare(b.receivedOn),
          },
          {
            title: '反映的内容',
            dataIndex: 'summary',
            render: (text: string) => <div className="figure-summary">{text}</div>,
          },
          {
            title: amountTitle(indicator.kind),
            dataIndex: 'amount',
            width: 116,
            sorter: (a, b) => a.amount - b.amount,
            render: (amount: number, { corrected }) => (
              <>
                {sayAmount(amount, indicator)}
                {corrected !== undefined && (
                  <div className="figure-mark">{sayCorrected(corrected, indicator)}</div>
                )}
              </>
            ),
          },
        ]}
        locale={{ emptyText: '没有可计的信访件。' }}
      />
      {figure.denominator > items.length && (
        <p className="faint">
          共 {figure.denominator} 件，这里列出 {items.length} 件；其余请缩短期间查看。
        </p>
      )}
    </>
  );
}
