/** A process of its own that makes one case file, so that the server goes on answering and a broken file cannot harm it. */
import { isDiskFull } from '../files/disk-full.ts';
import { type Assembly, beginAssembly, finishAssembly } from './assemble.ts';
import type { Answered, Told } from './case-file-job.ts';
import { writePackage } from './package-file.ts';

let assembly: Assembly | undefined;

const answer = (message: Answered): void => void process.send?.(message);

async function follow(told: Told): Promise<void> {
  if (told.type === 'place') {
    assembly = await beginAssembly(told.job, (id) => answer({ type: 'opening', id }));
    return answer({ type: 'placed', placements: assembly.placements });
  }
  if (told.type === 'pack') {
    const { manifest, files, out } = told.order;
    return answer({ type: 'packed', size: await writePackage(manifest, files, out) });
  }
  if (!assembly) throw new Error('nothing was placed');
  const made = await finishAssembly(assembly, told.front);
  assembly = undefined;
  return answer({ type: 'finished', made: { ...made, peakMemory: process.resourceUsage().maxRSS * 1024 } });
}

process.on('message', (told: Told) => {
  follow(told).catch((cause: unknown) =>
    answer({
      type: 'failed',
      message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      diskFull: isDiskFull(cause),
    }),
  );
});
process.on('disconnect', () => process.exit(0));
