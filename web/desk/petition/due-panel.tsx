import { Button } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { orderClocks } from './clock-order.ts';
import { ClockRow } from './clock-row.tsx';

type Props = { readonly petition: PetitionAnswer; readonly onExplain: (key: string) => void };

/** What is due: the binding dates first; advisory and stopped ones on demand, so that the page says one thing at first. */
export function DuePanel({ petition, onExplain }: Props) {
  const [all, setAll] = useState(false);
  const { binding, advisory, stopped } = orderClocks(petition.clocks);
  const more = [...advisory, ...stopped];
  const shown = all ? [...binding, ...more] : binding.length > 0 ? binding : advisory.slice(0, 1);
  const hidden = petition.clocks.length - shown.length;
  return (
    <section className="side-card" aria-labelledby="due-title">
      <div className="side-head">
        <h2 id="due-title">期限</h2>
        {(hidden > 0 || all) && (
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? '只看当前期限' : `另有 ${hidden} 项（提示性、已停止）`}
          </Button>
        )}
      </div>
      {shown.length === 0 && <div className="faint">现在没有进行中的期限。</div>}
      <ul className="plain-list">
        {shown.map((clock) => (
          <ClockRow key={clock.key} clock={clock} today={petition.today} onExplain={onExplain} />
        ))}
      </ul>
    </section>
  );
}
