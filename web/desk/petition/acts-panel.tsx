import { Button, Collapse } from 'antd';
import { useEffect, useRef } from 'react';
import type { PetitionAnswer, StepState } from '#contract/petition.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { actsOf } from './acts.ts';

type Props = { readonly petition: PetitionAnswer; readonly onOpen: (step: string) => void };

/** Why a step is closed, on which rule, and what would open it. */
function ClosedStep({ step }: { readonly step: StepState }) {
  const basis = step.reasonBasis ?? step.basis;
  return (
    <li className="closed-step">
      <Button size="small" disabled>
        {step.title}
      </Button>
      <div>
        {/* The reason may end with its citation in words; the link below says it better. */}
        <div>{(step.reason ?? '现在不能办理').replace(`（${basis.citation}）`, '')}</div>
        {step.remedy && <div>{step.remedy}</div>}
        <div className="faint">
          依据 <BasisLink basis={basis} short />
        </div>
      </div>
    </li>
  );
}

function DueAct({ petition, onOpen }: Props) {
  const { due, beside } = actsOf(petition);
  const button = useRef<HTMLButtonElement>(null);
  /* Enter does the next act: the page opens, and comes back from a step, with the cursor on it. */
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  if (due)
    return (
      <div className="due-act">
        <div>
          现在请您办理（
          <BasisLink basis={due.basis} short />）
        </div>
        <div className="act-buttons">
          <Button ref={button} type="primary" size="large" onClick={() => onOpen(due.name)}>
            {due.title}
          </Button>
          {beside.map((step) => (
            <Button key={step.name} size="large" onClick={() => onOpen(step.name)}>
              {step.title}
            </Button>
          ))}
        </div>
      </div>
    );
  if (!petition.next) return <div className="due-act">本案已走完程序，没有待办事项。</div>;
  const { owner, title, basis } = petition.next;
  return (
    <div className="due-act">
      等待<strong>{owner}</strong>办理：{title}（<BasisLink basis={basis} short />）
    </div>
  );
}

/** What I can do now: the act the petition waits for first, then what else is open, then what is closed and why. */
export function ActsPanel({ petition, onOpen }: Props) {
  const { open, closed } = actsOf(petition);
  return (
    <section className="side-card" aria-labelledby="acts-title">
      <div className="side-head">
        <h2 id="acts-title">现在能办什么</h2>
      </div>
      <DueAct petition={petition} onOpen={onOpen} />
      {open.length > 0 && (
        <div className="act-buttons">
          {open.map((step) => (
            <Button key={step.name} onClick={() => onOpen(step.name)} title={step.basis.citation}>
              {step.title}
            </Button>
          ))}
        </div>
      )}
      {closed.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'closed',
              label: `现在不能办的 ${closed.length} 项及原因`,
              children: (
                <ul className="plain-list">
                  {closed.map((step) => (
                    <ClosedStep key={step.name} step={step} />
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
