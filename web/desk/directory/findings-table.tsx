import { Table, type TableColumnsType } from 'antd';
import { type Finding, gravestFirst, sayRows, severityWords } from './import-words.ts';

type Row = Finding & { readonly key: string };

const columns: TableColumnsType<Row> = [
  { title: '行', dataIndex: 'row', width: 108, render: (_, one) => sayRows(one) },
  { title: '列', dataIndex: 'column', width: 110 },
  { title: '内容', dataIndex: 'value', width: 200, ellipsis: true },
  { title: '问题', dataIndex: 'message' },
  {
    title: '结果',
    dataIndex: 'severity',
    width: 76,
    render: (severity: Finding['severity']) => (
      <span className={`import-${severity}`}>{severityWords[severity]}</span>
    ),
  },
];

/** Pages, not a scroll of its own: the sheet scrolls already, and the keyboard reaches pages. */
const onePage = 10;

type Props = { readonly findings: readonly Finding[]; readonly more: number };

/** Row by row what was found in the file, as the spreadsheet program counts rows and names columns. */
export function FindingsTable({ findings, more }: Props) {
  if (findings.length === 0) return <p>没有发现问题。</p>;
  const rows = gravestFirst(findings).map((one, index) => ({
    ...one,
    key: `${one.row}-${one.column}-${index}`,
  }));
  return (
    <>
      <Table<Row>
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={rows.length > onePage ? { pageSize: onePage, showSizeChanger: false } : false}
      />
      {more > 0 && <p className="faint">另有 {more} 处没有列出，请先改正以上各处再检查一次。</p>}
    </>
  );
}
