import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { FileViewer } from './file-viewer.tsx';

/** The papers the system has made, as they print. */
export function PapersTab({ papers }: Pick<PetitionAnswer, 'papers'>) {
  const [wanted, setWanted] = useState<string>();
  const chosen = papers.find((one) => one.url === wanted) ?? papers.at(-1);
  if (!chosen)
    return <p className="faint">还没有生成文书。受理、转交、答复后自动生成告知书、转办单和答复意见书。</p>;
  return (
    <>
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
