import { Segmented } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { FileViewer } from './file-viewer.tsx';

type Props = Pick<PetitionAnswer, 'papers'> & {
  /** The paper that is shown first, by its kind. */
  readonly first: string | undefined;
};

/** The papers the system has made, as they print. */
export function PapersTab({ papers, first }: Props) {
  const [wanted, setWanted] = useState(first);
  const chosen = papers.find((one) => one.kind === wanted) ?? papers.at(-1);
  if (!chosen)
    return <p className="faint">还没有生成文书。受理、转交、答复后自动生成告知书、转办单和答复意见书。</p>;
  return (
    <>
      <Segmented
        options={papers.map((one) => ({ value: one.kind, label: one.title }))}
        value={chosen.kind}
        onChange={setWanted}
      />
      <FileViewer key={chosen.url} url={chosen.url} name={`${chosen.title}.pdf`} mime="application/pdf" />
    </>
  );
}
