import './rules.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { type RuleSet, ruleSetOn, ruleSets } from '#regulation/rule-set.ts';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useSession } from '#web/ui/session.ts';
import { Differences } from './differences.tsx';
import { type RuleTable, ruleTables } from './rule-tables.ts';

const route = getRouteApi('/desk/rules');
const known: readonly RuleSet[] = ruleSets;

const sayVersion = ({ title, effectiveFrom }: RuleSet): string => `${title}（${effectiveFrom}起施行）`;
const findVersion = (version: string | undefined): RuleSet | undefined =>
  known.find((one) => one.version === version);

/** One table of the rules, each row with the provision it rests on. */
function RulesTable({ table }: { readonly table: RuleTable }) {
  const hasBasis = table.rows.some(({ basis }) => basis);
  return (
    <section id={table.key} aria-labelledby={`${table.key}-title`}>
      <h2 id={`${table.key}-title`}>
        {table.title}
        {table.common && <span className="faint rules-common">各版本共用</span>}
      </h2>
      <table className="rules-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
            {hasBasis && <th className="rules-basis">依据</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, basis, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={table.columns[at]}>{cell}</td>
              ))}
              {hasBasis && <td className="rules-basis">{basis && <RuleLink rule={basis} short />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadProps = { readonly rules: RuleSet; readonly other: RuleSet | undefined };

/** Which version is shown, and which other one it is held against. */
function Head({ rules, other }: HeadProps) {
  const navigate = route.useNavigate();
  const options = known.map((one) => ({ value: one.version, label: sayVersion(one) }));
  const others = options.filter(({ value }) => value !== rules.version);
  return (
    <div className="page-head">
      <h1>规则</h1>
      <Select
        aria-label="规则版本"
        className="rules-version"
        value={rules.version}
        options={options}
        onChange={(version) => void navigate({ search: { version }, replace: true })}
      />
      {others.length > 0 ? (
        <Select
          allowClear
          aria-label="与哪个版本对照"
          placeholder="与另一版本对照"
          className="rules-version"
          value={other?.version ?? null}
          options={others}
          onChange={(version: string | null) =>
            void navigate({
              search: { version: rules.version, with: version ?? undefined },
              replace: true,
            })
          }
        />
      ) : (
        <span className="faint">系统现有一个规则版本，没有可以对照的其他版本。</span>
      )}
    </div>
  );
}

/** The rules the system works by, version by version, in tables; everybody may read them (B2, D8). */
export function RulesPage() {
  const search = route.useSearch();
  const { today } = useSession();
  const rules = findVersion(search.version) ?? ruleSetOn(today);
  const other = findVersion(search.with);
  const tables = ruleTables(rules);
  return (
    <div className="page rules">
      <title>规则 · 执访</title>
      <Head rules={rules} other={other} />
      <p>
        {rules.document}，{rules.effectiveFrom}
        起施行。信访件自登记之日起一直适用当时的版本，规则变动不影响已登记的案件。工作日按
        <Link to="/calendar">放假安排</Link>计算。
      </p>
      {other ? (
        <Differences
          before={rules.effectiveFrom < other.effectiveFrom ? rules : other}
          after={rules.effectiveFrom < other.effectiveFrom ? other : rules}
        />
      ) : (
        <>
          <nav className="rules-parts" aria-label="规则的各部分">
            {tables.map(({ key, title }) => (
              <a key={key} href={`#${key}`}>
                {title}
              </a>
            ))}
          </nav>
          {tables.map((table) => (
            <RulesTable key={table.key} table={table} />
          ))}
        </>
      )}
    </div>
  );
}
