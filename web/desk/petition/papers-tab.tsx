import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { FileViewer } from './file-viewer.tsx';

type Paper = PetitionAnswer['papers'][number];
type Props = {
  readonly petition: PetitionAnswer;
  /** The paper that is shown first, by its kind. */
  readonly first: string | undefined;
  readonly onIssue: ((paper: string) => void) | undefined;
};

/** The whole file as one document, and as a package that proves itself. */
function CaseFileLinks({ id }: Pick<PetitionAnswer, 'id'>) {
  const url = `/api/petitions/${id}/archive`;
  return (
    <div className="petition-case-file">
      <span>电子卷宗</span>
      <Button size="small" href={`${url}.pdf`} download>
        下载卷宗 PDF
      </Button>
      <Button size="small" href={`${url}.zip`} download>
        下载卷宗包
      </Button>
      <span className="faint">卷宗包含原件和清单，可离线核验；下载记入审计日志，材料多时约需数秒</span>
    </div>
  );
}

const sayState = ({ issued, draft }: Paper): string => {
  if (draft) return draft;
  if (!issued) return '尚未出具，编号在出具时产生';
  return `${issued.on}出具，${issued.number}${issued.version > 1 ? `，第${issued.version}版` : ''}`;
};

type BarProps = Omit<Props, 'first'> & { readonly paper: Paper };

/** What can be done with a paper: issue it for the record, open what was issued, or take a copy to edit. */
function PaperBar({ paper, petition, onIssue }: BarProps) {
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

/** The papers of the petition as they print, the issued ones with their numbers, and the case file. */
export function PapersTab({ petition, first, onIssue }: Props) {
  const { papers, id } = petition;
  const [wanted, setWanted] = useState<string>();
  const chosen =
    papers.find((one) => one.key === wanted) ?? papers.findLast((one) => one.kind === first) ?? papers.at(-1);
  return (
    <>
      <CaseFileLinks id={id} />
      {!chosen && <p className="faint">还没有可以打印的文书。受理、转交、答复等步骤办理后自动生成。</p>}
      {chosen && (
        <>
          <Select
            aria-label="文书"
            className="paper-choice"
            options={papers.map((one) => ({
              value: one.key,
              label: one.issued ? `${one.title} · ${one.issued.number}` : one.title,
            }))}
            value={chosen.key}
            onChange={setWanted}
          />
          <PaperBar paper={chosen} petition={petition} onIssue={onIssue} />
          <FileViewer key={chosen.url} url={chosen.url} name={`${chosen.title}.pdf`} mime="application/pdf" />
        </>
      )}
    </>
  );
}
