import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supplementedCase } from '#domain/given-archive.ts';
import type { History } from '#domain/given-history.ts';
import { arrangedCase } from '#domain/given-materials.ts';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { keepHistory } from '../http/given-petition.ts';
import { claimText, keepPage, queueTexts, readText, settleText, textFields } from './material-text.ts';
import { loadPetition } from './petition-history.ts';
import { rebuildTexts, type TextsRebuilt } from './rebuild-texts.ts';
import { inTransaction } from './transaction.ts';

const court = '鲁0117';
const at = '2026-11-20T01:00:00.000Z';
const inOrder: TextsRebuilt = { files: 0, unlisted: 0, stray: 0, differing: 0, incomplete: 0 };

/** The digests of all files the history brought. */
const digestsIn = (history: History): readonly string[] =>
  [...JSON.stringify(history).matchAll(/"digest":"([0-9a-f]{64})"/g)].map(([, digest = '']) => digest);

describe.each(testServers())('R16.3 R16.4 the text tables are made again on $name', (server: TestServer) => {
  let site: TestSite['site'];
  let close: () => Promise<void>;
  let petition: string;
  let other: string;
  let supplement: string;
  let filed: number;

  beforeAll(async () => {
    const made = await testSite(server);
    ({ site, close } = made);
    const history = supplementedCase();
    petition = await keepHistory(site, history, 1);
    supplement = digestsIn(history).at(-1) ?? '';
    const arranged = arrangedCase();
    other = await keepHistory(site, arranged, 2);
    filed = new Set(digestsIn(history)).size + new Set(digestsIn(arranged)).size;
  });
  afterAll(() => close());

  const rebuild = (write: boolean) => rebuildTexts(site.db, court, site.keys, { write, at });
  const links = async () => (await site.db.selectFrom('petition_material').select('digest').execute()).length;
  const states = () => site.db.selectFrom('material_text').select(['digest', 'state']).execute();
  const file = () => ({ court, digest: supplement });
  const rowOf = () =>
    site.db
      .selectFrom('material_text')
      .selectAll()
      .where('digest', '=', supplement)
      .executeTakeFirstOrThrow();

  /** As the reading job does: claims the file, keeps its pages and settles it. */
  async function read(texts: readonly string[], pages = texts.length) {
    const until = '2026-11-20T01:05:00.000Z';
    for (const [index, text] of texts.entries())
      await inTransaction(site.db, (tx) =>
        keepPage(tx, site.keys, file(), { page: index + 1, text, by: 'ocr' }, { pages, at, until }),
      );
    const known = await readText(site.db, site.keys, file());
    await settleText(site.db, file(), { state: 'done', at }, textFields(known, site.keys, at));
  }

  test('R16.4 what was filed and is in no line is found, and on request put into it, the supplement with the rest', async () => {
    expect(await rebuild(false)).toEqual({ ...inOrder, unlisted: filed });
    expect([await links(), await states()]).toEqual([0, []]);
    expect(await rebuild(true)).toEqual({ ...inOrder, unlisted: filed });
    expect(await links()).toBe(filed);
    expect((await states()).every(({ state }) => state === 'queued')).toBe(true);
    expect((await states()).map(({ digest }) => digest)).toContain(supplement);
    expect(await rebuild(true)).toEqual(inOrder);
  });

  test('R16.4 the transaction that files a material puts into the line what rebuilding would', async () => {
    await site.db.deleteFrom('petition_material').execute();
    await site.db.deleteFrom('material_text').execute();
    for (const id of [petition, other]) {
      const loaded = await loadPetition(site.db, court, id);
      const events = loaded?.history ?? [];
      await inTransaction(site.db, (tx) => queueTexts(tx, { court, petition: id, at }, events));
    }
    expect(await rebuild(false)).toEqual(inOrder);
    expect(await links()).toBe(filed);
  });

  test('R16.3 what was read stays read, and what a search finds by is made again from the pages', async () => {
    await read(['芦苇荡承包合同，电话 13905317788', '第二页讲到鹅卵石']);
    const right = await rowOf();
    expect(await rebuild(true)).toEqual({ ...inOrder, files: 1 });
    expect(await rowOf()).toEqual(right);
    const forge = site.db.updateTable('material_text').set({ search_text: '', grams: [], keys: [] });
    await forge.where('digest', '=', supplement).execute();
    expect(await rebuild(false)).toEqual({ ...inOrder, files: 1, differing: 1 });
    expect((await rowOf()).grams).toEqual([]);
    expect(await rebuild(true)).toEqual({ ...inOrder, files: 1, differing: 1 });
    expect(await rowOf()).toEqual(right);
  });

  test('R16.3 a file whose pages are lost goes back into the line with those that are left', async () => {
    await site.db.deleteFrom('material_page').where('page', '=', 2).execute();
    expect(await rebuild(true)).toEqual({ ...inOrder, files: 1, incomplete: 1 });
    expect((await rowOf()).state).toBe('queued');
    expect((await readText(site.db, site.keys, file())).map(({ page }) => page)).toEqual([1]);
  });

  test('R16.3 a file that somebody reads just now is left to them', async () => {
    await site.db
      .updateTable('material_text')
      .set({ queued_at: '2020-01-01T00:00:00.000Z' })
      .where('digest', '=', supplement)
      .execute();
    const claimed = await claimText(site.db, { at, until: '2026-11-20T01:05:00.000Z' }, true);
    expect(claimed?.digest).toBe(supplement);
    expect(await rebuild(true)).toEqual(inOrder);
    expect((await rowOf()).state).toBe('reading');
  });

  test('R16.3 a file said to lie in a petition in which it never was is struck there, its text kept', async () => {
    const strange = 'a1'.repeat(32);
    const row = { court, digest: strange, state: 'done' as const, queued_at: at, changed_at: at };
    await site.db.insertInto('material_text').values(row).execute();
    await site.db.insertInto('petition_material').values({ court, petition, digest: strange }).execute();
    expect(await rebuild(false)).toMatchObject({ stray: 1 });
    expect(await rebuild(true)).toMatchObject({ stray: 1 });
    expect(await rebuild(true)).toMatchObject({ stray: 0, unlisted: 0 });
    expect(await links()).toBe(filed);
    expect((await states()).map(({ digest }) => digest)).toContain(strange);
  });
});
