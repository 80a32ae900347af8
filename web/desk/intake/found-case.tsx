import { Alert } from 'antd';
import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useIntake } from './intake-context.ts';

type Fact = readonly [name: string, value: string | undefined];

/** People take a line each; the short facts stand in pairs. */
function Facts({ facts, className }: { readonly facts: readonly Fact[]; readonly className: string }) {
  return (
    <dl className={`intake-facts ${className}`}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function CaseFacts({ found }: { readonly found: EnforcementCaseAnswer }) {
  return (
    <>
      <Facts
        className="people"
        facts={[
          ['申请执行人', found.applicants.join('、')],
          ['被执行人', found.debtors.join('、')],
          ['其他', found.others.join('、')],
          ['审判法官', [found.trialJudgeName, found.trialCaseNumber].filter(Boolean).join('　')],
        ]}
      />
      <Facts
        className="pairs"
        facts={[
          ['原承办人', found.handlerName],
          ['案件状态', found.state],
          ['案由', found.cause],
          ['立案日期', found.filedOn],
        ]}
      />
    </>
  );
}

function Nothing() {
  const { look } = useIntake();
  const { reading, answered, choices } = look;
  if (reading.kind === 'empty')
    return <p className="faint">填写案号后，这里显示当事人、原承办人、审判法官和案件状态。</p>;
  if (!answered) return <p className="faint">正在查询…</p>;
  if (reading.kind === 'read')
    return <p>目录中没有{reading.canonical}。可以手工填写当事人和承办人照常登记。</p>;
  if (choices.length === 0) return <p>{reading.problem}</p>;
  return <Choices />;
}

function Choices() {
  const { look, change } = useIntake();
  return (
    <ul className="intake-choices">
      {look.choices.map((one) => (
        <li key={one.key}>
          <button
            type="button"
            className="basis-link"
            onClick={() => change({ kind: 'write', patch: { caseNumber: one.number } })}
          >
            {one.number}
          </button>
          <span className="faint">
            {one.applicants.join('、')} 与 {one.debtors.join('、')}　{one.handlerName}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the directory knows about the case typed, and what was read leniently in its number. */
export function FoundCase() {
  const { look } = useIntake();
  const { reading, found, problem } = look;
  const warnings = reading.kind === 'read' ? reading.warnings : [];
  return (
    <section className="intake-card" aria-label="查到的执行案件" aria-live="polite">
      <h2>
        执行案件{found && <span>{found.number}</span>}
        {found && found.petitions > 0 && <span className="intake-count">既往信访 {found.petitions} 件</span>}
      </h2>
      {problem ? <ProblemAlert problem={problem} /> : found ? <CaseFacts found={found} /> : <Nothing />}
      {warnings.length > 0 && (
        <Alert type="warning" showIcon title={warnings.map((one) => <div key={one}>{one}</div>)} />
      )}
    </section>
  );
}
