/** For tests only: petitions of the invented histories in a test database, with the people who acted in them. */
import type { Officer } from '#domain/access/officer.ts';
import { court } from '#domain/given-court.ts';
import type { History } from '#domain/given-history.ts';
import { createAccount } from '../identity/given-account.ts';
import { append, createHead } from '../store/events.ts';
import { toStored } from '../store/petition-history.ts';
import { rebuildRows } from '../store/rebuild.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Site } from './site.ts';

/** Makes accounts for these people, with their ids as user names. */
export async function employ(site: Site, people: readonly Officer[]): Promise<void> {
  const by = { actor: 'test', at: site.now(), ip: '' };
  for (const { id, court: of, name, roles, department, inEnforcement } of people) {
    const wanted = { id, court: of, name, roles: [...roles], department, inEnforcement, username: id };
    await createAccount(site.db, wanted, by);
  }
}

/** Keeps the history as the n-th petition of the court, its ids made into ones of its own; answers its id. */
export async function keepHistory(
  { db, calendar, keys, newId }: Site,
  history: History,
  n: number,
): Promise<string> {
  const petition = newId();
  const own = (step: string) => `${petition.slice(0, 24)}${step.padStart(12, '0')}`;
  const text = JSON.stringify(history)
    .replaceAll(/"new-(\d+)"/g, (_, step: string) => `"${own(step)}"`)
    .replaceAll('钢执访〔2026〕1号', `钢执访〔2026〕${n}号`);
  await inTransaction(db, async (tx) => {
    let head = await createHead(tx, court, petition);
    for (const { seq: _, by: actor, at, ...event } of JSON.parse(text) as History) {
      head = await append(tx, head, [toStored(event as never)], { actor, at, commandId: newId() });
    }
  });
  await rebuildRows(db, court, calendar(), keys, { write: true });
  return petition;
}
