import { Button, Collapse } from 'antd';
import { useEffect, useRef } from 'react';
import type { ErrandAnswer, StepState } from '#contract/act.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { actsOf, inChapters, tabActs } from './acts.ts';

type Props = { readonly petition: PetitionAnswer; readonly onOpen: (step: string) => void };
type MenuProps = Props & { readonly tab: string };

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

/** Whose an errand without a button of its own is, and where its button stands. */
const sayWhose = ({ mine, owner, step }: ErrandAnswer, due: StepState | undefined): string => {
  if (!mine) return `等待${owner}`;
  return due?.name === step ? '见上方按钮' : '我';
};

/** What is owed beside the main line: mine as a button, that of others with whose it is. */
function Errands({ petition, onOpen }: Props) {
  const { owed, due } = actsOf(petition);
  const { errands } = petition;
  if (errands.length === 0) return null;
  return (
    <div className="errands">
      <h3 id="errands-title">另有待办</h3>
      <ul className="plain-list" aria-labelledby="errands-title">
        {errands.map((errand) => {
          /* One button for a step, however often it is owed: its form asks which of them is meant. */
          const isFirst = errands.find((one) => one.mine && one.step === errand.step) === errand;
          const step = isFirst ? owed.find((one) => one.name === errand.step) : undefined;
          return (
            <li key={errand.key} className="errand">
              <span>
                {errand.name}（<BasisLink basis={errand.basis} short />）
              </span>
              {errand.mine && step ? (
                <Button size="small" type="primary" ghost onClick={() => onOpen(step.name)}>
                  {step.title}
                </Button>
              ) : (
                <span className="faint">{sayWhose(errand, due)}</span>
              )}
            </li>
          );
        })}
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

/** What waits now: the act of the stage, and what is owed beside it, mine as buttons. */
export function ActsPanel({ petition, onOpen }: Props) {
  const panel = useRef<HTMLElement>(null);
  /* After a long form its column still stands at the form's end, and what is due would be out of sight. */
  useEffect(() => {
    panel.current?.closest('.petition-side')?.scrollTo({ top: 0 });
  }, []);
  return (
    <section ref={panel} className="side-card" aria-labelledby="acts-title">
      <div className="side-head">
        <h2 id="acts-title">现在能办什么</h2>
      </div>
      <DueAct petition={petition} onOpen={onOpen} />
      <Errands petition={petition} onOpen={onOpen} />
    </section>
  );
}

/** What else is open, by chapter, and what is closed and why. It stands below the dates: nothing here is waited for. */
export function MoreActsPanel({ petition, tab, onOpen }: MenuProps) {
  const { open, closed } = actsOf(petition, tabActs[tab]);
  return (
    <section className="side-card" aria-labelledby="more-acts-title">
      <div className="side-head">
        <h2 id="more-acts-title">其他可办事项</h2>
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
