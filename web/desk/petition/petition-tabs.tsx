import type { TabsProps } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';
import { ApprovalTab } from './approval-tab.tsx';
import { ArchiveTab } from './archive-tab.tsx';
import { ClocksTab } from './clocks-tab.tsx';
import { MaterialsTab } from './materials-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { RelatedTab } from './related-tab.tsx';
import { ServiceTab } from './service-tab.tsx';

export type TabKey =
  | 'overview'
  | 'opinion'
  | 'materials'
  | 'papers'
  | 'service'
  | 'archive'
  | 'clocks'
  | 'related';

type Props = {
  readonly petition: PetitionAnswer;
  readonly clock: string | undefined;
  readonly onClock: (key: string) => void;
  readonly onAdd: (() => void) | undefined;
  /** Whether a step is open to this person now. */
  readonly mayStep: (step: string) => boolean;
  /** Brings a material of this kind; shows a paper. */
  readonly onUpload: ((kind: string) => void) | undefined;
  readonly onPrint: (paper: string) => void;
  readonly paper: string | undefined;
  /** Opens the form of a step, with what is known filled in. */
  readonly onStep: (step: string, values: FormValues) => void;
};

const counted = (title: string, count: number): string => (count > 0 ? `${title} ${count}` : title);

/** What can be looked at beside a step. The opinion has a tab of its own as soon as there is one. */
export function petitionTabs({
  petition,
  clock,
  onClock,
  onAdd,
  onStep,
  mayStep,
  onUpload,
  onPrint,
  paper,
}: Props): NonNullable<TabsProps['items']> {
  const items: readonly (NonNullable<TabsProps['items']>[number] & { readonly key: TabKey })[] = [
    { key: 'overview', label: '概况', children: <OverviewTab petition={petition} /> },
    { key: 'opinion', label: '办理意见', children: <ApprovalTab petition={petition} /> },
    {
      key: 'materials',
      label: counted('材料', petition.materials.length),
      children: (
        <MaterialsTab
          petition={petition}
          onAdd={onAdd}
          onReclassify={
            mayStep('reclassifyMaterial')
              ? ({ id, kind, name }) => onStep('reclassifyMaterial', { material: id, kind, name })
              : undefined
          }
        />
      ),
    },
    {
      key: 'papers',
      label: counted('文书', petition.papers.length),
      children: (
        <PapersTab
          key={paper}
          petition={petition}
          first={paper}
          onIssue={mayStep('issuePaper') ? (which) => onStep('issuePaper', { paper: which }) : undefined}
        />
      ),
    },
    {
      key: 'archive',
      label: `归档 ${petition.archive.done}/${petition.archive.of}`,
      children: (
        <ArchiveTab
          archive={petition.archive}
          today={petition.today}
          onUpload={onUpload}
          onExempt={mayStep('exemptItem') ? (item) => onStep('exemptItem', { item }) : undefined}
          onPrint={onPrint}
        />
      ),
    },
    {
      key: 'service',
      label: counted('送达', petition.owedServices.length),
      children: <ServiceTab petition={petition} onStep={onStep} />,
    },
    {
      key: 'clocks',
      label: '期限',
      children: <ClocksTab id={petition.id} chosen={clock} onChoose={onClock} />,
    },
    { key: 'related', label: '关联', children: <RelatedTab petition={petition} /> },
  ];
  return items.filter((one) => one.key !== 'opinion' || petition.proposal !== undefined);
}
