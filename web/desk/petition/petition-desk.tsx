import { useNavigate } from '@tanstack/react-router';
import { App, Tabs } from 'antd';
import { useState } from 'react';
import type { StepState } from '#contract/act.ts';
import type { Done } from '#contract/command.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { findStep } from '#domain/workflow.ts';
import { seenAfterOwn } from '#web/ui/attempt.ts';
import { contextOf } from '#web/ui/fields/form-context.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';
import { startValues } from '#web/ui/fields/form-values.ts';
import { useStaff } from '#web/ui/session.ts';
import { usePageActs } from '../frame/here.ts';
import { type Acts, actsOf, isDecision } from './acts.ts';
import { ActsPanel, OtherActsPanel, otherActsTitle } from './acts-panel.tsx';
import { DuePanel } from './due-panel.tsx';
import { materialActs } from './materials-tab.tsx';
import { useReload } from './petition-data.ts';
import { PetitionHeader } from './petition-header.tsx';
import { petitionTabs, type TabKey } from './petition-tabs.tsx';
import { StepPanel } from './step-panel.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** The step whose form is open, on which state of the petition, and the step to come back to after adding a file for it. */
type Opened = {
  readonly step: string;
  readonly seen: number;
  readonly back?: string | undefined;
  /** The kind of material a file is brought for. */
  readonly kind?: string | undefined;
};

/** Steps whose input is a file. */
const isUpload = (step: string): boolean => step === 'attach' || step === 'addSupplement';

/** A step opened over another comes back to it, and goes by what the other has seen. */
const nextOpened = (now: Opened | undefined, next: Opened): Opened =>
  now && now.step !== next.step ? { ...next, seen: now.seen, back: now.step } : next;

/** The other acts, without those the tab has buttons for. */
const othersBeside = ({ open }: Acts, tab: TabKey): readonly StepState[] =>
  open.filter(({ name }) => tab !== 'materials' || !materialActs.includes(name));

const sayDone = (step: string, title: string): string =>
  findStep(step)?.paper ? `已办理：${title}。文书已生成，见“文书”` : `已办理：${title}`;

const showOthers = (): void => document.getElementById(otherActsTitle)?.focus();

/** What the one search finds of the open petition: the steps that are mine to do now. */
const useFoundSteps = ({ steps }: PetitionAnswer, open: (step: string) => void): void =>
  usePageActs(
    steps
      .filter((one) => one.open && one.mine)
      .map(({ name, title }) => ({ key: name, title, run: () => open(name) })),
  );

/** The petition page once its petition is here: the material on the left, what is due and what can be done on the right. */
export function PetitionDesk({ petition }: { readonly petition: PetitionAnswer }) {
  const staff = useStaff();
  const reload = useReload(petition.id);
  const { message } = App.useApp();
  const acts = actsOf(petition);
  const [tab, setTab] = useState<TabKey>(isDecision(acts.due?.step.name) ? 'opinion' : 'overview');
  const [paper, setPaper] = useState<string>();
  const [clock, setClock] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, FormValues | undefined>>>({});
  /** How often a form was opened filled in: each time it starts anew, even where it stood open. */
  const [filled, setFilled] = useState(0);
  const state = petition.steps.find((one) => one.name === opened?.step);

  const navigate = useNavigate();
  const open = (step: string, kind?: string) => {
    if (step === 'arrangeMaterials')
      return void navigate({ to: '/petitions/$id/pages', params: { id: petition.id } });
    setOpened(nextOpened(opened, { step, kind, seen: petition.seq }));
    if (isDecision(step)) setTab('opinion');
    if (isUpload(step) && !kind) setTab('materials');
  };
  const openFilled = (step: string, values: FormValues) => {
    const found = findStep(step);
    if (!found) return;
    const context = contextOf(petition, staff);
    setDrafts((all) => ({ ...all, [step]: { ...startValues(found, context), ...values } }));
    setOpened({ step, seen: petition.seq });
    setFilled((count) => count + 1);
  };
  const close = () => setOpened((now) => (now?.back ? { step: now.back, seen: now.seen } : undefined));
  const explain = (key: string) => {
    setClock(key);
    setTab('clocks');
  };
  const finish = async ({ name, title }: StepState) => {
    await reload();
    setDrafts((all) => ({ ...all, [name]: undefined }));
    close();
    void message.success(sayDone(name, title));
  };
  const noteUpload = (done: Done) => {
    setOpened((now) => now && { ...now, seen: seenAfterOwn(now.seen, done.seq) });
    void reload();
  };

  useFoundSteps(petition, open);

  const others = othersBeside(acts, tab);
  /* While a file is what is owed, or its form stands open, its place is on the right. */
  const isFree = (name: string) => (state ? state.name !== name : acts.open.some((one) => one.name === name));
  const can = (name: string) => petition.steps.some((one) => one.name === name && one.open && one.mine);
  const tabs = petitionTabs({
    petition,
    clock,
    onClock: setClock,
    onStep: openFilled,
    onAdd: can('attach') && isFree('attach') ? () => open('attach') : undefined,
    onUpload: can('attach') ? (kind) => open('attach', kind) : undefined,
    onPrint: (kind) => {
      setPaper(kind);
      setTab('papers');
    },
    mayStep: can,
    paper,
  });
  return (
    <div className="page petition-page">
      <PetitionHeader petition={petition} />
      <div className="petition-columns">
        <section className="petition-material" aria-label="案情和材料">
          <Tabs size="small" items={tabs} activeKey={tab} onChange={(key) => setTab(key as TabKey)} />
        </section>
        <aside className="petition-side" aria-label="期限和办理">
          {state === undefined && (
            <ActsPanel petition={petition} onOpen={open} others={others.length} onOthers={showOthers} />
          )}
          {state && isUpload(state.name) && (
            <UploadPanel
              key={`${state.name}${opened?.kind}`}
              petition={petition.id}
              state={state}
              kind={opened?.kind}
              onDone={noteUpload}
              onClose={close}
            />
          )}
          {opened && state && !isUpload(state.name) && (
            <StepPanel
              key={`${state.name}${filled}`}
              petition={petition.id}
              state={state}
              context={contextOf(petition, staff)}
              seen={opened.seen}
              draft={drafts[state.name]}
              onDraft={(values) => setDrafts((all) => ({ ...all, [state.name]: values }))}
              onDone={() => finish(state)}
              onStale={reload}
              onClose={close}
            />
          )}
          <DuePanel petition={petition} onExplain={explain} />
          {state === undefined && <OtherActsPanel open={others} closed={acts.closed} onOpen={open} />}
        </aside>
      </div>
    </div>
  );
}
