/** The audit log as a sheet, and what it was narrowed to in words. */
import { type AuditFilter, type AuditLine, auditActions } from '#contract/audit.ts';
import { shanghaiDay, shanghaiTime } from '#domain/calendar/day.ts';
import type { StaffRecord } from '../identity/staff-record.ts';

export const auditColumns = [
  { title: '时间', width: 18 },
  { title: '人员', width: 14 },
  { title: '动作', width: 26 },
  { title: '对象', width: 26 },
  { title: '说明', width: 60 },
  { title: '来源地址', width: 18 },
] as const;

/** The title, the headings, then the lines. */
export async function* auditSheetRows(
  title: string,
  lines: AsyncIterable<AuditLine>,
  actionName: (action: string) => string,
): AsyncGenerator<readonly string[]> {
  yield [title];
  yield auditColumns.map((column) => column.title);
  for await (const line of lines)
    yield [
      `${shanghaiDay(line.at)} ${shanghaiTime(line.at)}:${line.at.slice(17, 19)}`,
      line.actorName || line.actor,
      actionName(line.action),
      line.subjectName || line.subject,
      line.note,
      line.ip,
    ];
}

/** What the log was narrowed to; empty where it is whole. */
export function sayAuditFilter(filter: AuditFilter, staff: readonly StaffRecord[]): string {
  const { person, from, until, action, number, q } = filter;
  const name = staff.find(({ id }) => id === person)?.name ?? person;
  const span = from || until ? `${from ?? '最早'}至${until ?? '今'}` : '';
  return [
    name ? `人员${name}` : '',
    span,
    action ? auditActions[action] : '',
    number ? `登记号含${number}` : '',
    q ? `含“${q}”` : '',
  ]
    .filter(Boolean)
    .join('，');
}
