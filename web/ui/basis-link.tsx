import { Popover } from 'antd';
import type { BasisAnswer } from '#contract/problem.ts';

type Props = { readonly basis: BasisAnswer };

/** A citation that opens the provision behind it: every date, refusal and step can be asked "on which rule?" (B2). */
export function BasisLink({ basis }: Props) {
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.3}
      title={`${basis.citation}　${basis.title}`}
      content={<div className="basis-gist">{basis.gist}</div>}
    >
      <button type="button" className="basis-link" onClick={(event) => event.stopPropagation()}>
        {basis.citation}
      </button>
    </Popover>
  );
}
