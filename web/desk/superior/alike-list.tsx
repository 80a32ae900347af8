import { Input, Radio } from 'antd';
import type { Likeness } from './assignment-form.ts';

type Props = {
  readonly candidates: readonly { readonly petition: string; readonly number: string }[];
  readonly alike: readonly Likeness[];
  readonly onChange: (alike: readonly Likeness[]) => void;
};

/** Petitions of the court below that look like this one: the same matter, or not and why. */
export function AlikeList({ candidates, alike, onChange }: Props) {
  const set = (next: Likeness) => {
    const others = alike
      .filter((one) => one.petition !== next.petition)
      /* A notice goes onto one petition: choosing it takes the choice back elsewhere. */
      .filter((one) => !(next.same && one.same));
    onChange([...others, next]);
  };
  return (
    <section className="assign-alike" aria-label="该院疑似同一事项的案件">
      <h2>该院已有疑似同一事项的案件</h2>
      {candidates.map(({ petition, number }) => {
        const known = alike.find((one) => one.petition === petition);
        return (
          <div key={petition} className="assign-candidate">
            <b>{number}</b>
            <Radio.Group
              aria-label={`${number}是否同一事项`}
              value={known?.same}
              options={[
                { value: true, label: '是，附入该案' },
                { value: false, label: '不是同一事项' },
              ]}
              onChange={({ target }) =>
                set(target.value === true ? { petition, same: true } : { petition, same: false, reason: '' })
              }
            />
            {known?.same === false && (
              <Input
                aria-label={`${number}不是同一事项的理由`}
                placeholder="不是同一事项的理由"
                maxLength={200}
                value={known.reason}
                onChange={({ target }) => set({ petition, same: false, reason: target.value })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
