import type { RuleSet } from '#regulation/rule-set.ts';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { type RuleDifference, ruleDifferences } from './rule-differences.ts';
import type { RuleRow } from './rule-tables.ts';

type SideProps = {
  readonly row: RuleRow | undefined;
  readonly beside: RuleRow | undefined;
  readonly columns: readonly string[];
};

/** One version's side of a row; what the other one says otherwise stands in bold, not in colour alone. */
function Side({ row, beside, columns }: SideProps) {
  if (!row) return <span className="faint">此版本没有</span>;
  return (
    <dl className="rules-side">
      {row.cells.map((cell, at) => (
        <div key={columns[at]}>
          <dt>{columns[at]}</dt>
          <dd>{beside && beside.cells[at] !== cell ? <strong>{cell}</strong> : cell}</dd>
        </div>
      ))}
      {row.basis && <RuleLink rule={row.basis} short />}
    </dl>
  );
}

const keyOf = ({ table, key }: RuleDifference): string => `${table} ${key}`;

/** What two versions say otherwise, the earlier on the left. */
export function Differences({ before, after }: { readonly before: RuleSet; readonly after: RuleSet }) {
  const found = ruleDifferences(before, after);
  if (found.length === 0) return <p>两个版本的内容没有不同。</p>;
  return (
    <table className="rules-table">
      <thead>
        <tr>
          <th>部分</th>
          <th>{before.effectiveFrom}起施行</th>
          <th>{after.effectiveFrom}起施行</th>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <tr key={keyOf(one)}>
            <td>{one.table}</td>
            <td>
              <Side row={one.before} beside={one.after} columns={one.columns} />
            </td>
            <td>
              <Side row={one.after} beside={one.before} columns={one.columns} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
