/**
 * One first start for all journeys of a run, as vitest's globalSetup: the demonstration court is made once, and each
 * journey starts on a copy of it.
 */
import type { TestProject } from 'vitest/node';
import { hurryOf } from './hurry.ts';
import { discard, launchSystem } from './system.ts';

let made: string | undefined;

/** Makes the court, stops the system again, and tells the journeys where its data lies. */
export async function setup(project: TestProject): Promise<void> {
  const { dataDir, accounts, stop } = await launchSystem();
  made = dataDir;
  // Once and not by each journey: a process is started for every file.
  const hurry = await hurryOf(dataDir);
  await hurry.run('text-reading');
  await hurry.end();
  const code = await stop();
  if (code !== 0) throw new Error(`The first start ended with ${code}`);
  project.provide('firstStart', { dataDir, accounts });
}

/** Removes the data of the first start. */
export async function teardown(): Promise<void> {
  if (made) await discard(made);
}
