import { Button, Input, Select } from 'antd';
import { archiveKinds } from '#regulation/registers.ts';
import { newId } from '#web/ui/new-id.ts';
import { type Pages, PageTile } from './page-tile.tsx';
import {
  changePart,
  joinToPrevious,
  moveBefore,
  moveInto,
  omit,
  type Part,
  type Plan,
  shift,
  splitAt,
  turnSheet,
} from './plan.ts';

const kindOptions = Object.entries(archiveKinds).map(([value, label]) => ({ value, label }));

type Props = {
  readonly part: Part;
  readonly index: number;
  readonly viewOf: (material: string) => Pages | undefined;
  readonly onChange: (to: (plan: Plan) => Plan) => void;
};

/** A page that moved keeps the cursor: React may have put its tile into another row. */
const refocus = (key: string) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(key)}"]`)?.focus(),
  );

function PartHead({ part, index, onChange }: Omit<Props, 'viewOf'>) {
  return (
    <div className="pages-part-head">
      <strong>第{index + 1}份</strong>
      <Select
        aria-label={`第${index + 1}份的材料类别`}
        options={kindOptions}
        value={part.kind}
        onChange={(kind) => onChange((plan) => changePart(plan, part.key, { kind }))}
      />
      <Input
        aria-label={`第${index + 1}份的材料名称`}
        placeholder="材料名称"
        maxLength={190}
        status={part.name.trim() === '' ? 'error' : ''}
        value={part.name}
        onChange={(event) => onChange((plan) => changePart(plan, part.key, { name: event.target.value }))}
      />
      <span className="faint">{part.sheets.length}页</span>
      {index > 0 && (
        <Button onClick={() => onChange((plan) => joinToPrevious(plan, part.key))}>并入上一份</Button>
      )}
    </div>
  );
}

/** A material to be made: its kind and name, and its pages in order. */
export function PartRow({ part, index, viewOf, onChange }: Props) {
  return (
    <section
      className="pages-part"
      aria-label={`第${index + 1}份材料`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const key = event.dataTransfer.getData('text/plain');
        onChange((plan) => moveInto(plan, key, part.key));
      }}
    >
      <PartHead part={part} index={index} onChange={onChange} />
      <ol className="pages-row">
        {part.sheets.map((sheet, place) => {
          const pages = viewOf(sheet.material);
          if (!pages) return null;
          return (
            <PageTile
              key={sheet.key}
              sheet={sheet}
              number={place + 1}
              pages={pages}
              isFirst={place === 0}
              onTurn={() => onChange((plan) => turnSheet(plan, sheet.key))}
              onShift={(by) => {
                onChange((plan) => shift(plan, sheet.key, by));
                refocus(sheet.key);
              }}
              onOmit={() => onChange((plan) => omit(plan, sheet.key))}
              onSplit={() => onChange((plan) => splitAt(plan, sheet.key, newId()))}
              onDropBefore={(key) => onChange((plan) => moveBefore(plan, key, sheet.key))}
            />
          );
        })}
      </ol>
    </section>
  );
}
