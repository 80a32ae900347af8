import { Select } from 'antd';
import { useState } from 'react';
import type { OpinionDraftAnswer } from '#contract/opinion.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { changedPart } from './changed-part.ts';
import { OpinionActs } from './opinion-acts.tsx';

type Props = { readonly drafts: readonly OpinionDraftAnswer[]; readonly today: string };

const parts = [
  ['信访诉求', 'demand'],
  ['查明的事实', 'findings'],
  ['诉求认定', 'merit'],
  ['办理意见', 'opinion'],
  ['依据', 'law'],
  ['救济途径', 'remedies'],
] as const;

/** A text with what an other version has differently marked. */
function Marked({ text, other }: { readonly text: string; readonly other: string }) {
  const { head, changed, tail } = changedPart(other, text);
  return (
    <p className="prose">
      {head}
      {changed && <mark>{changed}</mark>}
      {tail}
    </p>
  );
}

/** An earlier version beside the one that counts, part by part, the changes marked; and what was done with the earlier one. */
export function OpinionVersions({ drafts, today }: Props) {
  const last = drafts.at(-1);
  const earlier = drafts.slice(0, -1);
  const [chosen, setChosen] = useState<number>();
  const before = earlier.find((one) => one.version === chosen) ?? earlier.at(-1);
  if (!last || !before) return null;
  const same = parts.filter(([, key]) => (before[key] ?? '') === (last[key] ?? '')).map(([title]) => title);
  return (
    <section className="opinion-versions" aria-labelledby="opinion-versions-title">
      <h3 id="opinion-versions-title">与前稿对照</h3>
      {earlier.length > 1 && (
        <Select
          size="small"
          aria-label="对照的前稿"
          value={before.version}
          options={earlier.map((one) => ({ value: one.version, label: `第 ${one.version} 稿` }))}
          onChange={(version: number) => setChosen(version)}
        />
      )}
      <div className="opinion-compared">
        <b>
          第 {before.version} 稿（{before.by} {sayDay(before.on, today)}）
        </b>
        <b>
          第 {last.version} 稿（{last.by} {sayDay(last.on, today)}）
        </b>
        {parts
          .filter(([title]) => !same.includes(title))
          .map(([title, key]) => (
            <div key={key} className="opinion-compared-row">
              <div>
                <h4>{title}</h4>
                <Marked text={before[key] ?? ''} other={last[key] ?? ''} />
              </div>
              <div>
                <h4>{title}</h4>
                <Marked text={last[key] ?? ''} other={before[key] ?? ''} />
              </div>
            </div>
          ))}
      </div>
      {same.length > 0 && <p className="faint">未改动：{same.join('、')}</p>}
      <OpinionActs draft={before} today={today} />
    </section>
  );
}
