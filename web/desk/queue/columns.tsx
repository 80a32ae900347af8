import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { PetitionRow } from '#contract/petition.ts';
import { importances } from '#regulation/assignment.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { AdvisoryBadges, ClockChip } from '#web/ui/clock-chip.tsx';
import { sayChannel } from '#web/ui/labels.ts';
import { useSession } from '#web/ui/session.ts';

type CellProps = { readonly row: PetitionRow };

function NumberCell({ row }: CellProps) {
  return (
    <>
      <div className="cell-line">
        <Link
          to="/petitions/$id"
          params={{ id: row.id }}
          className="row-link"
          onClick={(event) => event.stopPropagation()}
        >
          {row.number}
        </Link>
      </div>
      <div className="cell-line cell-who">
        <strong title={row.petitioners}>{row.petitioners}</strong>
        {row.importance !== 'ordinary' && (
          <span className="mark mark-key">{importances[row.importance]}</span>
        )}
        {row.contacts > 1 && <span className="mark">{row.contacts} 次</span>}
      </div>
    </>
  );
}

function DemandCell({ row }: CellProps) {
  const about = [row.courtName, row.caseNumber, sayChannel(row.channel), row.grounds.join('、')];
  const line = about.filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <>
      <div className="cell-line" title={row.summary}>
        {row.summary}
      </div>
      <div className="cell-line faint" title={line}>
        {line}
      </div>
    </>
  );
}

function NextCell({ row }: CellProps) {
  if (!row.next) return <span className="faint">无待办事项</span>;
  return (
    <>
      <div className="cell-line">
        <strong className={row.next.mine ? 'next-mine' : undefined}>{row.next.title}</strong>
      </div>
      <div className="cell-line">
        <BasisLink basis={row.next.basis} short />
      </div>
    </>
  );
}

function DueCell({ row }: CellProps) {
  return (
    <>
      <div className="cell-line">
        {row.nearest ? <ClockChip chip={row.nearest} /> : <span className="faint">无进行中的期限</span>}
      </div>
      {row.nearest && (
        <div className="cell-line" title={row.nearest.name}>
          <BasisLink basis={row.nearest.basis} short /> <span className="faint">{row.nearest.name}</span>
        </div>
      )}
      {row.advisories.length > 0 && (
        <div className="cell-line">
          <AdvisoryBadges chips={row.advisories} />
        </div>
      )}
    </>
  );
}

function HolderCell({ row }: CellProps) {
  const { officer } = useSession();
  const owner = row.next?.mine ? '我' : row.next?.owner;
  const isNamed = row.handler === owner || (row.next?.mine && row.handler === officer.name);
  return (
    <>
      <div className="cell-line" title={owner}>
        {owner ?? <span className="faint">—</span>}
      </div>
      {row.handler && !isNamed && (
        <div className="cell-line faint" title={`承办人 ${row.handler}`}>
          承办 {row.handler}
        </div>
      )}
    </>
  );
}

/** One petition in two lines: who, what is wanted, where it stands, what comes next on which rule, by when, with whom. */
export const columns: TableColumnsType<PetitionRow> = [
  { title: '登记号 / 信访人', width: 186, render: (_, row) => <NumberCell row={row} /> },
  { title: '诉求', render: (_, row) => <DemandCell row={row} /> },
  { title: '阶段', width: 104, render: (_, row) => row.stageName },
  { title: '下一步', width: 124, render: (_, row) => <NextCell row={row} /> },
  { title: '期限', width: 284, render: (_, row) => <DueCell row={row} /> },
  { title: '等谁办', width: 104, render: (_, row) => <HolderCell row={row} /> },
];
