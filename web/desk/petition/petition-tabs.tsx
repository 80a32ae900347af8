import type { TabsProps } from 'antd';
import type { MaterialAnswer, PetitionAnswer } from '#contract/petition.ts';
import { ApprovalTab } from './approval-tab.tsx';
import { ClocksTab } from './clocks-tab.tsx';
import { MaterialsTab } from './materials-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import { RelatedTab } from './related-tab.tsx';

export type TabKey = 'overview' | 'opinion' | 'materials' | 'papers' | 'clocks' | 'related';

type Props = {
  readonly petition: PetitionAnswer;
  readonly clock: string | undefined;
  readonly onClock: (key: string) => void;
  readonly onAdd: (() => void) | undefined;
  readonly onReclassify: ((material: MaterialAnswer) => void) | undefined;
};

const counted = (title: string, count: number): string => (count > 0 ? `${title} ${count}` : title);

/** What can be looked at beside a step. The opinion has a tab of its own as soon as there is one. */
export function petitionTabs({
  petition,
  clock,
  onClock,
  onAdd,
  onReclassify,
}: Props): NonNullable<TabsProps['items']> {
  const items: readonly (NonNullable<TabsProps['items']>[number] & { readonly key: TabKey })[] = [
    { key: 'overview', label: '概况', children: <OverviewTab petition={petition} /> },
    { key: 'opinion', label: '办理意见', children: <ApprovalTab petition={petition} /> },
    {
      key: 'materials',
      label: counted('材料', petition.materials.length),
      children: <MaterialsTab petition={petition} onAdd={onAdd} onReclassify={onReclassify} />,
    },
    {
      key: 'papers',
      label: counted('文书', petition.papers.length),
      children: <PapersTab papers={petition.papers} />,
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
