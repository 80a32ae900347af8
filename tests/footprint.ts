import type { TestSite } from './site.ts';

const kept = ['event', 'head', 'command', 'series', 'person', 'petition_row', 'outbox'] as const;

/** Everything a registration or a step writes, as text: equal before and after means that nothing was written. */
export async function footprint({ site }: Pick<TestSite, 'site'>): Promise<string> {
  const tables = await Promise.all(kept.map((table) => site.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(tables.map((rows) => rows.map((row) => JSON.stringify(row)).sort()));
}
