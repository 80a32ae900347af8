import { Radio } from 'antd';
import type { PetitionAnswer } from '#contract/petition.ts';

type Owed = PetitionAnswer['owedServices'];
type Props = {
  readonly id: string;
  readonly label: string;
  readonly described: string | undefined;
  readonly owed: Owed;
  readonly paper: string | undefined;
  readonly recipient: string | undefined;
  readonly onChoose: (paper: string, recipient: string) => void;
};

/** Which paper goes to whom, in one choice: only what is still owed is offered, so no wrong pair can be made. */
export function RecipientControl({ id, label, described, owed, paper, recipient, onChoose }: Props) {
  const chosen = owed.findIndex((one) => one.paper === paper && one.recipient === recipient);
  const options = owed.map((one, index) => ({
    value: index,
    label: `${one.paperName} → ${one.recipientName}${one.failedBefore > 0 ? `（已有${one.failedBefore}次未送达）` : ''}${one.underWay ? '（在途或者公告中）' : ''}`,
  }));
  return (
    <Radio.Group
      id={id}
      vertical
      value={chosen}
      options={options}
      onChange={(event) => {
        const next = owed[Number(event.target.value)];
        if (next) onChoose(next.paper, next.recipient);
      }}
      role="radiogroup"
      aria-label={label}
      aria-describedby={described}
    />
  );
}
