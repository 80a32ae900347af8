/** Where two versions of the rules differ, row by row (D8). */
import type { RuleSet } from '#regulation/rule-set.ts';
import { type RuleRow, type RuleTable, versionedTables } from './rule-tables.ts';

export type RuleDifference = {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** Left out where the row is only in the other version. */
  readonly before?: RuleRow;
  readonly after?: RuleRow;
};

const isSame = (one: RuleRow | undefined, other: RuleRow | undefined): boolean =>
  one?.basis === other?.basis && one?.cells.join('\n') === other?.cells.join('\n');

function differencesIn(before: RuleTable, after: RuleTable): readonly RuleDifference[] {
  const keys = new Set([...before.rows, ...after.rows].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [was, is] = [before, after].map(({ rows }) => rows.find((row) => row.key === key));
    if (isSame(was, is)) return [];
    const { title: table, columns } = after;
    return [{ table, key, columns, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
}

/** Row by row, what the later version says otherwise than the earlier one. */
export function ruleDifferences(before: RuleSet, after: RuleSet): readonly RuleDifference[] {
  const later = versionedTables(after);
  return versionedTables(before).flatMap((table) => {
    const other = later.find(({ key }) => key === table.key);
    return other ? differencesIn(table, other) : [];
  });
}
