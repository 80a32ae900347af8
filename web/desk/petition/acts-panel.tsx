import { Button, Collapse } from 'antd';
import { useEffect, useRef } from 'react';
import type { ErrandAnswer, StepState } from '#contract/act.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { type Acts, actsOf, inChapters } from './acts.ts';

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

/** One thing owed, with the rule it rests on. */
function Errand({ errand }: { readonly errand: ErrandAnswer }) {
  return (
    <div>
      <span className="errand-name">{errand.name}</span>（<BasisLink basis={errand.basis} short />）
    </div>
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
          <BasisLink basis={due.step.basis} short />）
        </div>
        {due.errands.map((errand) => (
          <Errand key={errand.key} errand={errand} />
        ))}
        <div className="act-buttons">
          <Button ref={button} type="primary" size="large" onClick={() => onOpen(due.step.name)}>
            {due.step.title}
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

/** What is owed beside the main line: mine with a button for each step, that of others with whose it is. */
function Errands({ petition, onOpen }: Props) {
  const { owed, waiting } = actsOf(petition);
  if (owed.length + waiting.length === 0) return null;
  return (
    <div className="errands">
      <h3>另有待办</h3>
      <ul className="plain-list">
        {owed.map(({ step, errands }) => (
          <li key={step.name} className="errand">
            <div>
              {errands.map((errand) => (
                <Errand key={errand.key} errand={errand} />
              ))}
            </div>
            <Button size="small" type="primary" ghost onClick={() => onOpen(step.name)}>
              {step.title}
            </Button>
          </li>
        ))}
        {waiting.map((errand) => (
          <li key={errand.key} className="errand">
            <Errand errand={errand} />
            <span className="faint">{errand.mine ? '我' : `等待${errand.owner}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What else can be done, by the chapter of the procedure it stands in. */
function OpenActs({ steps, onOpen }: { readonly steps: readonly StepState[] } & Pick<Props, 'onOpen'>) {
  return inChapters(steps).map((chapter) => (
    <div key={chapter.title} className="act-chapter">
      <div className="act-chapter-title">{chapter.title}</div>
      <div className="act-buttons">
        {chapter.steps.map((step) => (
          <Button key={step.name} size="small" onClick={() => onOpen(step.name)} title={step.basis.citation}>
            {step.title}
          </Button>
        ))}
      </div>
    </div>
  ));
}

type WaitingProps = Props & {
  /** How many others there are, and the way to them: they stand below the dates. */
  readonly others: number;
  readonly onOthers: () => void;
};

/** What waits now: the act of the stage, what is owed beside it, mine as buttons, and the way to all others. */
export function ActsPanel({ petition, onOpen, others, onOthers }: WaitingProps) {
  const panel = useRef<HTMLElement>(null);
  /* After a long form its column still stands at the form's end, and what is due would be out of sight. */
  useEffect(() => {
    panel.current?.closest('.petition-side')?.scrollTo({ top: 0 });
  }, []);
  return (
    <section ref={panel} className="side-card" aria-labelledby="acts-title">
      <div className="side-head">
        <h2 id="acts-title">现在能办什么</h2>
        {others > 0 && (
          <Button type="link" size="small" onClick={onOthers}>
            其他可办 {others} 项
          </Button>
        )}
      </div>
      <DueAct petition={petition} onOpen={onOpen} />
      <Errands petition={petition} onOpen={onOpen} />
    </section>
  );
}

type OtherProps = Pick<Acts, 'open' | 'closed'> & Pick<Props, 'onOpen'>;

/** The heading of the other acts, to lead to. */
export const otherActsTitle = 'other-acts-title';

/** What else is open, by chapter, and what is closed and why. It stands below the dates: nothing here is waited for. */
export function OtherActsPanel({ open, closed, onOpen }: OtherProps) {
  return (
    <section className="side-card" aria-labelledby={otherActsTitle}>
      <div className="side-head">
        <h2 id={otherActsTitle} tabIndex={-1}>
          其他可办事项
        </h2>
      </div>
      {open.length === 0 && <div className="faint">现在没有其他可办的事项。</div>}
      <OpenActs steps={open} onOpen={onOpen} />
      {closed.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'closed',
              label: `现在不能办的 ${closed.length} 项及原因`,
              children: (
                <>
                  {inChapters(closed).map((chapter) => (
                    <section key={chapter.title} aria-label={chapter.title}>
                      <h3 className="act-chapter-title">{chapter.title}</h3>
                      <ul className="plain-list">
                        {chapter.steps.map((step) => (
                          <ClosedStep key={step.name} step={step} />
                        ))}
                      </ul>
                    </section>
                  ))}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
