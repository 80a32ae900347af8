import { describe, expect, test } from 'vitest';
import { attach } from '#domain/archive/attach.ts';
import { designateKey } from '#domain/assignment/designate-key.ts';
import { archivist, aScan, exemptedCase, wholeCase } from '#domain/given-archive.ts';
import { closedCase, days, declinedCase, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { closedDirectlyCase } from '#domain/given-direct-closing.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { ceasedCase, reopenedCase, withdrawnCase } from '#domain/given-standing.ts';
import { archiveKindIds } from '#regulation/registers.ts';
import { catalogueOf } from './catalogue.ts';
import { completenessOf, meterOf, missingInArchive, needsPaper, retentionOf } from './completeness.ts';

const missing = (history: History) => missingInArchive(petitionOf(history)).map(({ kind }) => kind);
const meter = (history: History) => meterOf(completenessOf(petitionOf(history)));

describe('R16.4 what an archive lacks', () => {
  test('follows the petition while it is worked on: nothing is asked for before its time', () => {
    expect(missing(registeredCase())).toEqual(['registration']);
    expect(missing(transferredCase())).toEqual(['registration', 'acceptanceNotice', 'acceptanceReceipt']);
    expect(missing(closedCase())).toEqual([
      'registration',
      'acceptanceNotice',
      'acceptanceReceipt',
      'interview',
      'evidence',
      'reply',
    ]);
  });

  test('each since the day it was owed, and why', () => {
    const items = completenessOf(petitionOf(closedCase()));
    expect(items.map(({ kind }) => kind)).toEqual(archiveKindIds);
    expect(items.find(({ kind }) => kind === 'reply')).toMatchObject({
      state: 'missing',
      since: days.replied,
      because: ['本案已经答复'],
    });
    expect(items.find(({ kind }) => kind === 'instruction')).toMatchObject({
      state: 'notNeeded',
      because: [],
    });
  });

  test('leaders’ instructions belong to key petitions and to those asked for from above', () => {
    const head = { by: who.teamLeader, on: days.transferred };
    expect(missing(did(transferredCase(), designateKey, { reason: '涉众' }, head))).toContain('instruction');
    const notice = { body: '济南中院', documentNumber: '8号', dueOn: '2026-04-01' };
    const above = registeredCase({ registered: { channel: 'assigned', notice } });
    expect(missing(above)).toContain('instruction');
  });

  test('no notice is owed to whom nobody can write', () => {
    const anonymous = transferredCase({
      registered: { channel: 'letter', anonymous: true, petitioners: [] },
    });
    expect(missing(anonymous)).toEqual(['registration']);
  });

  test('other ends ask for other papers', () => {
    expect(missing(declinedCase())).toEqual(['registration', 'acceptanceNotice', 'acceptanceReceipt']);
    expect(missing(withdrawnCase())).toContain('other');
    expect(missing(withdrawnCase())).not.toContain('reply');
    expect(missing(ceasedCase())).toContain('other');
    expect(missing(closedDirectlyCase())).toEqual([
      'registration',
      'acceptanceNotice',
      'acceptanceReceipt',
      'other',
    ]);
  });

  test('what is there or said not to apply counts, what is not asked for does not', () => {
    expect(meter(closedCase())).toEqual({ done: 1, of: 7 });
    expect(meter(exemptedCase())).toEqual({ done: 7, of: 7 });
    const more = did(wholeCase(), attach, aScan('instruction', 3), archivist());
    expect(meter(more)).toEqual({ done: 7, of: 7 });
  });

  test('R16.2 a reopened petition needs its reply anew; the registration stands for both', () => {
    const again = reopenedCase(wholeCase());
    expect(missing(again)).toEqual([]);
    const items = completenessOf(petitionOf(again));
    expect(items.find(({ kind }) => kind === 'reply')).toMatchObject({ state: 'notNeeded', count: 0 });
    expect(items.find(({ kind }) => kind === 'registration')).toMatchObject({ state: 'present', count: 1 });
  });

  test('the catalogue has all ten kinds in order, each by day', () => {
    const early = { ...petitionOf(wholeCase()) };
    const [first, ...rest] = early.materials;
    const shuffled = { ...early, materials: [...rest, ...(first ? [first] : [])] };
    const catalogue = catalogueOf(shuffled);
    expect(catalogue.map(({ kind }) => kind)).toEqual(archiveKindIds);
    expect(catalogue.flatMap(({ entries }) => entries)).toHaveLength(early.materials.length);
    for (const { entries } of catalogue)
      expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted());
  });

  test('how long it is kept follows how grave it was and who asked for it', () => {
    expect(retentionOf(petitionOf(closedCase()))).toBe('short');
    const key = did(
      transferredCase(),
      designateKey,
      { reason: '涉众' },
      { by: who.teamLeader, on: days.transferred },
    );
    expect(retentionOf(petitionOf(key))).toBe('permanent');
    expect(needsPaper(petitionOf(key))).toBe(false);
  });
});
