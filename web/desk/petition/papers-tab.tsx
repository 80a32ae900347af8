import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { FileViewer } from './file-viewer.tsx';

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

type Props = Pick<PetitionAnswer, 'id' | 'papers'> & {
  /** The paper that is shown first, by its kind. */
  readonly first: string | undefined;
};

/** The papers the system has made, as they print, and the case file. */
export function PapersTab({ id, papers, first }: Props) {
  const [wanted, setWanted] = useState<string>();
  const chosen =
    papers.find((one) => one.url === wanted) ?? papers.findLast((one) => one.kind === first) ?? papers.at(-1);
  if (!chosen)
    return (
      <>
        <CaseFileLinks id={id} />
        <p className="faint">还没有生成文书。受理、转交、答复后自动生成告知书、转办单和答复意见书。</p>
      </>
    );
  return (
    <>
      <CaseFileLinks id={id} />
      <Flex gap="small" align="center">
        <Select
          aria-label="文书"
          className="paper-choice"
          options={papers.map((one) => ({ value: one.url, label: one.title }))}
          value={chosen.url}
          onChange={setWanted}
        />
        <Button href={chosen.editableUrl}>下载可编辑副本（Word、WPS）</Button>
        <span className="faint">以 PDF 为准；副本的改动不入卷。</span>
      </Flex>
      <FileViewer key={chosen.url} url={chosen.url} name={`${chosen.title}.pdf`} mime="application/pdf" />
    </>
  );
}
