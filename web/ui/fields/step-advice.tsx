import type { BasisAnswer } from '#contract/problem.ts';
import { type Basis, getProvision } from '#regulation/articles.ts';
import { type ComplaintKind, getComplaint, type RemedyKind, remedies } from '#regulation/remedies.ts';
import { BasisLink } from '../basis-link.tsx';
import type { FormContext } from './form-context.ts';
import type { FormValues } from './form-field.ts';
import { OpinionCheck } from './opinion-check.tsx';
import { LeadAdvice, RouteAdvice } from './route-advice.tsx';

const toBasis = (basis: Basis): BasisAnswer => ({ id: basis, ...getProvision(basis) });

type Props = { readonly step: string; readonly values: FormValues; readonly context: FormContext };

/** Where the complaint belongs, and what the chosen procedure asks of people. */
function DiversionAdvice({ values }: Pick<Props, 'values'>) {
  const complaint = values.complaint ? getComplaint(values.complaint as ComplaintKind) : undefined;
  const remedy = values.remedy ? remedies[values.remedy as RemedyKind] : undefined;
  if (!complaint) return null;
  const elsewhere = complaint.remedy && values.remedy && values.remedy !== complaint.remedy;
  return (
    <div className="step-advice" role="status">
      <div className="step-advice-title">
        {complaint.remedy ? `应导入：${remedies[complaint.remedy].name}` : '按案情选择程序'}
        {elsewhere ? '（所选程序不同，须写明理由）' : ''}
      </div>
      <div>
        {complaint.advice} <BasisLink basis={toBasis(complaint.basis)} />
      </div>
      {remedy && (
        <div>
          {remedy.name}由{remedy.decidedBy}审查；{remedy.limits} <BasisLink basis={toBasis(remedy.basis)} />
        </div>
      )}
    </div>
  );
}

/** What is said before a step is done: by the rules, by the history, by what is being chosen. */
export function StepAdvice({ step, values, context }: Props) {
  return (
    <>
      {(step === 'transfer' || step === 'drawHandler') && context.route && (
        <RouteAdvice route={context.route} />
      )}
      {step === 'assignLead' && context.leadAdvice && <LeadAdvice advice={context.leadAdvice} />}
      {step === 'propose' && <OpinionCheck values={values} context={context} />}
      {step === 'divert' && <DiversionAdvice values={values} />}
      {context.advice
        ?.filter((one) => one.step === step)
        .map(({ title, lines, basis }) => (
          <div key={title} className="step-advice">
            <div className="step-advice-title">
              {title} <BasisLink basis={basis} />
            </div>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        ))}
    </>
  );
}
