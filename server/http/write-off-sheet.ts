/** The list of a package of write-offs as a spreadsheet: what the court above is sent beside the papers (article 14). */
import type { Packaged, PackagePage } from '#contract/write-off.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import type { StreamedSheet } from '../directory/spreadsheet.ts';

type Column = {
  readonly title: string;
  readonly width: number;
  readonly read: (one: Packaged, index: number) => string | number;
};

const columns: readonly Column[] = [
  { title: '序号', width: 6, read: (_, index) => index + 1 },
  { title: '信访案件', width: 20, read: ({ number }) => number },
  { title: '信访人', width: 14, read: ({ petitioners }) => petitioners },
  { title: '执行案号', width: 24, read: ({ caseNumber = '' }) => caseNumber },
  { title: '来文单位', width: 22, read: ({ body }) => body },
  { title: '来文文号', width: 22, read: ({ documentNumber = '' }) => documentNumber },
  { title: '核销理由', width: 34, read: ({ ground }) => ground },
  { title: '第几次', width: 8, read: ({ round }) => round },
  { title: '结果', width: 40, read: ({ outcome, stateName }) => outcome ?? stateName },
];

export const packageSheet: StreamedSheet = { name: '核销报送单', columns, frozen: 2 };

/** What the package is called on its list, in the log and as a file. */
export const titleOf = ({ number }: PackagePage): string => `核销报送单${number ?? '（未上报）'}`;

/** Its title, its headings, then the petitions. */
export async function* packageRows(page: PackagePage): AsyncGenerator<readonly (string | number)[]> {
  const { to, items, createdBy, submittedAt } = page;
  const sent = submittedAt ? `，${shanghaiDay(submittedAt)}上报` : '';
  yield [`${titleOf(page)}：报送${to}，共${items.length}件，${createdBy}编制${sent}`];
  yield columns.map(({ title }) => title);
  for (const [index, one] of items.entries()) yield columns.map(({ read }) => read(one, index));
}
