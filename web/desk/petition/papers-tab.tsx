import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { FileViewer } from './file-viewer.tsx';

type Paper = PetitionAnswer['papers'][number];
type Props = {
  readonly petition: PetitionAnswer;
  readonly onIssue: ((paper: string) => void) | undefined;
};

const sayState = ({ issued, draft }: Paper): string => {
  if (draft) return draft;
  if (!issued) return '尚未出具，编号在出具时产生';
  return `${issued.on}出具，${issued.number}${issued.version > 1 ? `，第${issued.version}版` : ''}`;
};

/** The paper as it prints now, and what can be done with it: issue it for the record, or take a copy to edit. */
function PaperBar({ paper, petition, onIssue }: { readonly paper: Paper } & Props) {
  const { issued, draft, editableUrl, key } = paper;
  const record = issued && `/api/petitions/${petition.id}/materials/${issued.material}`;
  return (
    <Flex gap="small" align="center" wrap className="paper-bar">
      {onIssue && !draft && (
        <Button type={issued ? 'default' : 'primary'} onClick={() => onIssue(key)}>
          {issued ? '重新出具' : '出具并编号'}
        </Button>
      )}
      {record && (
        <Button href={record} target="_blank">
          打开存卷的文书
        </Button>
      )}
      <Button href={editableUrl}>下载可编辑副本（Word、WPS）</Button>
      <span className="faint">{sayState(paper)}</span>
    </Flex>
  );
}

/** The papers of the petition as they print; the ones that have been issued with their numbers. */
export function PapersTab({ petition, onIssue }: Props) {
  const { papers } = petition;
  const [wanted, setWanted] = useState<string>();
  const chosen = papers.find((one) => one.key === wanted) ?? papers.at(-1);
  if (!chosen) return <p className="faint">还没有可以打印的文书。受理、转交、答复等步骤办理后自动生成。</p>;
  const { key, url, title } = chosen;
  return (
    <>
      <Select
        aria-label="文书"
        className="paper-choice"
        options={papers.map((one) => ({
          value: one.key,
          label: one.issued ? `${one.title} · ${one.issued.number}` : one.title,
        }))}
        value={key}
        onChange={setWanted}
      />
      <PaperBar paper={chosen} petition={petition} onIssue={onIssue} />
      <FileViewer key={url} url={url} name={`${title}.pdf`} mime="application/pdf" />
    </>
  );
}
