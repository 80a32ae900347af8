import { Alert } from 'antd';
import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useIntake } from './intake-context.ts';

function CaseFacts({ found }: { readonly found: EnforcementCaseAnswer }) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['案号', found.number],
    ['申请执行人', found.applicants.join('、')],
    ['被执行人', found.debtors.join('、')],
    ['其他', found.others.join('、')],
    ['原承办人', found.handlerName],
    ['审判法官', [found.trialJudgeName, found.trialCaseNumber].filter(Boolean).join('　')],
    ['案件状态', found.state],
    ['案由', found.cause],
    ['立案日期', found.filedOn],
    ['既往信访', found.petitions > 0 ? `${found.petitions} 件` : '无'],
  ];
  return (
    <dl className="intake-facts">
      {rows.flatMap(([name, value]) =>
        value
          ? [
              <dt key={name}>{name}</dt>,
              <dd key={`${name}-value`} className={name === '既往信访' && found.petitions > 0 ? 'strong' : undefined}>
                {value}
              </dd>,
            ]
          : [],
      )}
    </dl>
  );
}

function Nothing() {
  const { look } = useIntake();
  const { reading, answered, choices } = look;
  if (reading.kind === 'empty') return <p className="faint">填写案号后，这里显示当事人、原承办人、审判法官和案件状态。</p>;
  if (!answered) return <p className="faint">正在查询…</p>;
  if (reading.kind === 'read') return <p>目录中没有{reading.canonical}。可以手工填写当事人和承办人照常登记。</p>;
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
    <section className="intake-card" aria-label="执行案件目录" aria-live="polite">
      <h2>执行案件目录</h2>
      {problem ? <ProblemAlert problem={problem} /> : found ? <CaseFacts found={found} /> : <Nothing />}
      {warnings.length > 0 && (
        <Alert type="warning" showIcon title={warnings.map((one) => <div key={one}>{one}</div>)} />
      )}
    </section>
  );
}
