import type { FileHandle } from 'node:fs/promises';

/** The bytes from `start` (clamped into the file), at most `length` of them; fewer at the end of the file. */
export async function readPart(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, Math.max(0, start) + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
