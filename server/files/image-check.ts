import sharp from 'sharp';
import { type FileRefusal, refuseFile } from './file-refusal.ts';

/** Four times the pixels of an A3 scan at 600 dpi; a small file can claim to be far larger. */
const mostPixels = 280_000_000;

/** Refuses a picture that cannot be drawn to its last line, or that unpacks to a size no scan has. */
export async function refuseImage(filePath: string): Promise<FileRefusal | undefined> {
  try {
    const { width, height } = await sharp(filePath, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels)
      return refuseFile(
        'tooLarge',
        `图片为${width}×${height}像素，超过 ${mostPixels / 1_000_000} 百万像素，不能上传。请降低分辨率重新扫描。`,
      );
    // Small on purpose: every line is decoded, few are kept.
    await sharp(filePath, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .resize(16, 16, { fit: 'fill', kernel: 'nearest', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    return undefined;
  } catch {
    return refuseFile('damaged', '图片不完整或已损坏，打不开。请重新扫描或重新拍照后再上传。');
  }
}
