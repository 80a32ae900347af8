import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { refuseDocx } from './docx-check.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';
import { refuseImage } from './image-check.ts';
import { findKindByExtension, type MaterialKind } from './material-kind.ts';
import { refusePdf } from './pdf-check.ts';
import { refuseMp4Recording } from './recording-check.ts';

/** First frames of real recordings may stand a few bytes late. */
const MPEG_TOLERANCE = 10;

async function detect(filePath: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(filePath, { mpegOffsetTolerance: MPEG_TOLERANCE }))?.ext;
  } catch (error) {
    // The detector throws on a file cut inside its head; a broken disk must stay an error.
    if (error instanceof Error && 'syscall' in error) throw error;
    return undefined;
  }
}

function mismatch(extension: string, kind: MaterialKind, detected: string | undefined): FileRefusal {
  if (kind.mime === 'application/pdf' && detected === undefined) {
    return refuseFile(
      'damaged',
      '文件名是 .pdf，开头却不是 PDF 的格式，文件可能已损坏。请重新导出后再上传。',
    );
  }
  if (extension === 'docx' && detected === 'cfb') {
    return refuseFile('encrypted', '这是带密码的文档或旧版 Word 文档。请取消密码，另存为 .docx 后再上传。');
  }
  const really = detected === undefined ? '无法识别' : `是 ${detected} 格式`;
  const rightName =
    detected !== undefined && findKindByExtension(detected)
      ? `如果原文件就是 ${detected} 格式，请把扩展名改回 .${detected}；否则`
      : '';
  return refuseFile(
    'contentMismatch',
    `文件名是 .${extension}，应为${kind.name}，内容却${really}。${rightName}请不要只改扩展名，用原来的软件另存为正确格式后再上传。`,
  );
}

/** Checks by content that the file is of the kind its extension claims and can be opened; undefined means it is. */
export async function refuseContent(
  filePath: string,
  size: number,
  extension: string,
  kind: MaterialKind,
): Promise<FileRefusal | undefined> {
  const detected = await detect(filePath);
  if (detected === undefined || !kind.detected.includes(detected)) return mismatch(extension, kind, detected);
  const file = await open(filePath, 'r');
  try {
    if (extension === 'pdf') return await refusePdf(file, size);
    if (extension === 'docx') return await refuseDocx(file, size);
    if (kind.mime.startsWith('image/')) return await refuseImage(filePath);
    if (extension === 'm4a') return await refuseMp4Recording(file, size);
    return undefined;
  } finally {
    await file.close();
  }
}
