import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
const gigabyte = 1024 ** 3;

/**
 * Where tests put their databases and files: in memory where the machine has plenty, for making and dropping a
 * database is a thousand files each time; the system's folder for temporary files otherwise.
 */
export function fastFolder(): string {
  if (!existsSync(memory) || process.availableMemory() < 8 * gigabyte) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize < 4 * gigabyte ? tmpdir() : memory;
}
