import { useEffect, useRef } from 'react';
import { ClockChip } from '#web/ui/clock-chip.tsx';
import type { PaletteLine } from './palette-entries.ts';

type Props = { readonly line: PaletteLine; readonly here: boolean; readonly onChoose: () => void };

/** One line of the palette. The keyboard stays in the search box; the line only shows where it is. */
export function PaletteLineView({ line, here, onChoose }: Props) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here) self.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard in the search box, which keeps the focus
    <div
      ref={self}
      role="option"
      id={line.key}
      tabIndex={-1}
      aria-selected={here}
      className={here ? 'palette-line palette-here' : 'palette-line'}
      onClick={onChoose}
    >
      <LineText line={line} />
    </div>
  );
}

function LineText({ line }: Pick<Props, 'line'>) {
  switch (line.kind) {
    case 'petition':
      return <PetitionText petition={line.petition} />;
    case 'case':
      return (
        <>
          <span className="palette-kind">执行案件</span>
          <span className="palette-text">
            <strong>{line.enforcementCase.number}</strong>{' '}
            {[...line.enforcementCase.applicants, ...line.enforcementCase.debtors].join('、')}
          </span>
          <span className="faint">
            {line.enforcementCase.petitions > 0 ? `信访 ${line.enforcementCase.petitions} 件` : '无信访'}
          </span>
        </>
      );
    case 'act':
      return (
        <>
          <span className="palette-kind">本案办理</span>
          <span className="palette-text">{line.act.title}</span>
        </>
      );
    case 'page':
      return (
        <>
          <span className="palette-kind">页面</span>
          <span className="palette-text">{line.page.title}</span>
        </>
      );
    default:
      return line satisfies never;
  }
}

function PetitionText({
  petition,
}: {
  readonly petition: Extract<PaletteLine, { kind: 'petition' }>['petition'];
}) {
  return (
    <>
      <span className="palette-kind">信访</span>
      <span className="palette-text">
        <span>
          {petition.number} <strong>{petition.petitioners}</strong> {petition.stageName}
        </span>
        <span className="faint palette-summary">
          {[petition.caseNumber, petition.summary].filter(Boolean).join(' · ')}
        </span>
      </span>
      {petition.nearest && <ClockChip chip={petition.nearest} />}
    </>
  );
}
