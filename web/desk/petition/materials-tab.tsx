import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { MaterialAnswer } from '#contract/file.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { FileViewer } from './file-viewer.tsx';
import { moveIn } from './move-in.ts';
import { isPaged } from './pages/paged.ts';
import { petitionPath } from './petition-data.ts';
import { ReadText } from './read-text.tsx';
import { sayReading } from './say-reading.ts';
import { saySize } from './viewer-kind.ts';

type ListProps = {
  readonly materials: readonly MaterialAnswer[];
  readonly chosen: string;
  readonly today: string;
  readonly onChoose: (id: string) => void;
};

function MaterialList({ materials, chosen, today, onChoose }: ListProps) {
  const ids = materials.map((one) => one.id);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = moveIn(ids, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-material="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className="material-list" role="listbox" aria-label="材料目录" tabIndex={-1} onKeyDown={move}>
      {materials.map((one) => (
        <button
          key={one.id}
          type="button"
          role="option"
          data-material={one.id}
          aria-selected={one.id === chosen}
          tabIndex={one.id === chosen ? 0 : -1}
          className="material-item"
          onClick={() => onChoose(one.id)}
        >
          <span className="material-name">{one.name}</span>
          <span className="faint">
            {one.kindName} <span className="material-size">· {saySize(one.size)}</span>
          </span>
          <span className="faint">
            {sayDay(one.on, today)} {one.by}
          </span>
          {one.text && <span className="faint">{sayReading(one.text)}</span>}
        </button>
      ))}
    </div>
  );
}

/** Originals that newer materials stand for; they open in a window of their own. */
function Replaced({ petition }: { readonly petition: PetitionAnswer }) {
  const { id, replacedMaterials, today } = petition;
  if (replacedMaterials.length === 0) return null;
  return (
    <details className="material-replaced">
      <summary>已整理的原件 {replacedMaterials.length}</summary>
      <ul className="plain-list">
        {replacedMaterials.map(({ replaced, ...one }) => (
          <li key={one.id}>
            <a href={materialUrl(id, one.id)} target="_blank" rel="noopener">
              {one.name}
            </a>
            <div className="faint">
              {sayDay(replaced.on, today)} {replaced.by}整理为{replaced.into.join('、') || '其他材料'}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

const materialUrl = (petition: string, material: string): string =>
  `${petitionPath(petition)}/materials/${encodeURIComponent(material)}`;

type Props = {
  readonly petition: PetitionAnswer;
  readonly onAdd: (() => void) | undefined;
  readonly onReclassify: ((material: MaterialAnswer) => void) | undefined;
};

/** The steps this tab has buttons for, so that they stand nowhere else beside it. */
export const materialActs: readonly string[] = ['attach', 'reclassifyMaterial', 'arrangeMaterials'];

type ActsProps = Pick<Props, 'petition' | 'onReclassify'> & { readonly chosen: MaterialAnswer };

function MaterialActs({ petition, chosen, onReclassify }: ActsProps) {
  const navigate = useNavigate();
  const arrange = petition.steps.find((one) => one.name === 'arrangeMaterials');
  const search = isPaged(chosen) ? { material: chosen.id } : {};
  return (
    <>
      {onReclassify && (
        <Button size="small" onClick={() => onReclassify(chosen)}>
          改类别、名称
        </Button>
      )}
      {arrange?.open && arrange.mine && (
        <Button
          size="small"
          onClick={() => void navigate({ to: '/petitions/$id/pages', params: { id: petition.id }, search })}
        >
          {arrange.title}
        </Button>
      )}
    </>
  );
}

/** The materials: the chosen one large on the left, the list on the right; ↑ and ↓ walk through it. */
export function MaterialsTab({ petition, onAdd, onReclassify }: Props) {
  const [wanted, setWanted] = useState<string>();
  const { materials, id, today } = petition;
  const chosen = materials.find((one) => one.id === wanted) ?? materials.at(-1);
  const add = onAdd && (
    <Button size="small" onClick={onAdd}>
      收入材料
    </Button>
  );
  if (!chosen) return <p className="faint">本案还没有材料。{add}</p>;
  const url = materialUrl(id, chosen.id);
  return (
    <div className="materials">
      <div className="materials-main">
        <FileViewer key={chosen.id} url={url} name={chosen.name} mime={chosen.mime} />
        {chosen.text && chosen.text.done > chosen.text.faults && (
          <ReadText key={chosen.id} url={`${url}/text`} />
        )}
      </div>
      <div className="materials-side">
        {add}
        <MaterialActs petition={petition} chosen={chosen} onReclassify={onReclassify} />
        <MaterialList materials={materials} chosen={chosen.id} today={today} onChoose={setWanted} />
        <Replaced petition={petition} />
      </div>
    </div>
  );
}
