import { Popover } from 'antd';
import type { BasisAnswer } from '#contract/problem.ts';
import { shortCitation } from './short-citation.ts';

type Props = {
  readonly basis: BasisAnswer;
  /** In a narrow place: the name in use for the rule; what opens says the whole citation. */
  readonly short?: boolean;
};

/** A citation that opens the provision behind it: every date, refusal and step can be asked "on which rule?" (B2). */
export function BasisLink({ basis, short = false }: Props) {
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.3}
      title={`${basis.citation}　${basis.title}`}
      content={<div className="basis-gist">{basis.gist}</div>}
    >
      <button type="button" className="basis-link" onClick={(event) => event.stopPropagation()}>
        {short ? shortCitation(basis.citation) : basis.citation}
      </button>
    </Popover>
  );
}
