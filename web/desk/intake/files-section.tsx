import { Button, Select, Upload } from 'antd';
import { type ArchiveKind, archiveKinds } from '#regulation/registers.ts';
import { newId } from '#web/ui/new-id.ts';
import { saySize, usualKind } from './chosen-file.ts';
import { useIntake } from './intake-context.ts';

const kindOptions = (Object.keys(archiveKinds) as ArchiveKind[]).map((value) => ({
  value,
  label: archiveKinds[value],
}));

/** The papers brought along. They are sent once the petition has its number. */
export function FilesSection() {
  const { files, setFiles } = useIntake();
  const add = (chosen: readonly File[]) =>
    setFiles([
      ...files,
      ...chosen.map((file) => ({ key: newId(), file, kind: usualKind, commandId: newId() })),
    ]);
  return (
    <section className="intake-section" aria-label="材料">
      <h2>
        材料
        <Upload
          multiple
          showUploadList={false}
          beforeUpload={(file, all) => {
            if (file === all[0]) add(all);
            return false;
          }}
        >
          <Button size="small">选择文件</Button>
        </Upload>
        <span className="intake-hint">登记后自动收入本案</span>
      </h2>
      {files.length > 0 && (
        <ul className="intake-files">
          {files.map((one) => (
            <li key={one.key}>
              <span className="intake-file-name">
                {one.file.name} <span className="faint">{saySize(one.file.size)}</span>
              </span>
              <Select<ArchiveKind>
                size="small"
                aria-label={`${one.file.name}的材料类别`}
                options={kindOptions}
                value={one.kind}
                onChange={(kind) => setFiles(files.map((file) => (file === one ? { ...file, kind } : file)))}
              />
              <Button
                size="small"
                type="link"
                aria-label={`移除${one.file.name}`}
                onClick={() => setFiles(files.filter((file) => file !== one))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
