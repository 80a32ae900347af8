import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  aFiling,
  archiveDays,
  archivist,
  aScan,
  aSupplement,
  exemptedCase,
  exempting,
  filedCase,
  lentCase,
  supplementedCase,
  wholeCase,
} from '#domain/given-archive.ts';
import {
  closedCase,
  days,
  fourAnswers,
  servedCase,
  struckOutCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { mergedCase, reopenedCase, reopening } from '#domain/given-standing.ts';
import { aNotice } from '#domain/given-superior.ts';
import { catalogueOf, supplementOf } from '#domain/petition/catalogue.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { reopen } from '#domain/standing/reopen.ts';
import { recordNotice } from '#domain/superior/record-notice.ts';
import { addSupplement } from './add-supplement.ts';
import { archiveNumber } from './archive-number.ts';
import { attach } from './attach.ts';
import { close } from './close.ts';
import { exemptItem } from './exempt-item.ts';
import { file } from './file.ts';

const noticed = did(servedCase(), recordNotice, aNotice, { by: who.petitionTeam, on: days.closed });
const fromAbove = did(noticed, close, fourAnswers, { by: who.teamLeader, on: days.closed });
const noPlace = { volumes: 1, pages: 86 };

describe('R16.2 filing', () => {
  test('closes the archive under its own number, with its volumes, its term and its place', () => {
    given(...wholeCase())
      .when(file, aFiling, archivist())
      .makes({
        type: 'filed',
        on: parseDay(archiveDays.filed),
        number: 'XF·2026-0001',
        retention: 'short',
        volumes: 1,
        pages: 86,
        place: { room: '一号库', cabinet: '3', box: '12' },
        remark: undefined,
      });
    expect(
      given(...wholeCase())
        .when(file, aFiling, { by: who.petitionTeam, on: archiveDays.filed })
        .after(),
    ).toMatchObject({ filings: [{ round: 1, by: who.petitionTeam }], place: { box: '12' } });
  });

  test('is refused while something is missing, naming what', () => {
    given(...closedCase())
      .when(file, aFiling, archivist())
      .isRefused('16', { reason: /尚缺：.*信访件登记.*处理（答复）意见书/, remedy: /不适用说明/ });
    given(...wholeCase(closedCase(), ['evidence']))
      .when(file, aFiling, archivist())
      .isRefused('16', { reason: /尚缺：相关证据材料$/ });
  });

  test('goes on once a named person has said why the item does not apply', () => {
    expect(petitionOf(exemptedCase()).exemptions).toEqual([
      { ...exempting, by: who.teamLeader, on: archiveDays.filed, round: 1 },
    ]);
    expect(
      given(...exemptedCase())
        .when(file, aFiling, archivist())
        .after().filings,
    ).toHaveLength(1);
  });

  test.each([
    ['before the end', transferredCase(), /办结之后/],
    ['of what was struck out', struckOutCase(), /办结之后/],
    ['of what goes on in another petition', mergedCase(), /已并入.*随主案/],
    ['twice', filedCase(), /已于2026-04-01归档，档号XF·2026-0001/],
  ] as const)('is refused %s', (_, history: History, reason) => {
    given(...history)
      .when(file, aFiling, archivist('2026-04-09'))
      .isRefused('16', { reason });
  });

  test('of what article 16 wants on paper says where it is; others may be electronic only', () => {
    const above = given(...wholeCase(fromAbove));
    above.when(file, noPlace, archivist()).isRefused('16', { field: 'room', reason: /纸质档案/ });
    expect(above.when(file, aFiling, archivist()).after().filings[0]?.retention).toBe('long');
    expect(
      given(...wholeCase())
        .when(file, noPlace, archivist())
        .after().place,
    ).toBeUndefined();
    const half = { ...noPlace, room: '一号库', cabinet: '3' };
    given(...wholeCase())
      .when(file, half, archivist())
      .isRefused('16', { field: 'box', reason: /写全/ });
  });

  test('counts pages that can fill its volumes', () => {
    given(...wholeCase())
      .when(file, { ...aFiling, volumes: 9, pages: 8 }, archivist())
      .isRefused('16', { field: 'pages' });
    expect(file.input.safeParse({ ...aFiling, volumes: 0 }).success).toBe(false);
  });

  test('is owed from the end on, by the team while something is missing and then by the archivist', () => {
    expect(openErrands(petitionOf(closedCase()))).toMatchObject([
      { key: 'filing:1', kind: 'archiveGaps', startOn: days.closed },
    ]);
    expect(openErrands(petitionOf(wholeCase()))).toMatchObject([{ key: 'filing:1', kind: 'filing' }]);
    expect(openErrands(petitionOf(filedCase()))).toEqual([]);
    expect(stateIn(filedCase(), 'filing:1')).toBe('met');
    expect(clocksIn(closedCase()).find(({ key }) => key === 'filing:1')?.due).toBe('2026-04-24');
  });

  test('numbers by the petition’s own number, whatever that looks like', () => {
    expect(archiveNumber({ filings: [], number: '钢执访〔2026〕12号' })).toBe('XF·2026-0012');
    expect(archiveNumber({ filings: [], number: '旧号7' })).toBe('XF·旧号7');
  });
});

describe('R16.2 saying that an item does not apply', () => {
  const head = { by: who.teamLeader, on: archiveDays.filed };
  const item = (kind: string) => ({ item: kind as 'evidence', reason: '无此材料' });

  test('is for what is missing only', () => {
    const closed = given(...closedCase());
    closed
      .when(exemptItem, item('replyReceipt'), head)
      .isRefused('16', { field: 'item', reason: /已有材料/ });
    closed.when(exemptItem, item('instruction'), head).isRefused('16', { field: 'item', reason: /不要求/ });
    const once = did(closedCase(), exemptItem, exempting, head);
    given(...once)
      .when(exemptItem, exempting, head)
      .isRefused('16', { field: 'item', reason: /已作过/ });
  });

  test('is the handler’s or the head’s, never the archivist’s, and not after the filing', () => {
    given(...closedCase())
      .when(exemptItem, exempting, archivist())
      .isRefused('16', { reason: /须由/ });
    expect(
      given(...closedCase())
        .when(exemptItem, exempting, { ...head, by: who.handler })
        .after().exemptions,
    ).toHaveLength(1);
    given(...filedCase())
      .when(exemptItem, exempting, head)
      .isRefused('16', { reason: /已归档/ });
    given(...wholeCase())
      .when(exemptItem, exempting, head)
      .isRefused('16', { reason: /没有缺/ });
    given(...mergedCase())
      .when(exemptItem, exempting, head)
      .isRefused('16', { reason: /不单独立卷/ });
  });

  test('holds until the material comes after all', () => {
    const later = did(exemptedCase(), attach, aScan('evidence', 7), archivist());
    expect(catalogueOf(petitionOf(later))[6]?.entries).toHaveLength(1);
  });
});

describe('R16.4 a closed archive', () => {
  test('takes no more material, but a supplement with its reason, listed apart', () => {
    given(...filedCase())
      .when(attach, aScan('other', 5), archivist())
      .isRefused('16', { reason: /已封卷/, remedy: /补充归档/ });
    const petition = petitionOf(supplementedCase());
    expect(supplementOf(petition)).toMatchObject([{ kind: 'other', entries: [{ name: aSupplement.name }] }]);
    expect(catalogueOf(petition).flatMap(({ entries }) => entries)).toHaveLength(
      petition.materials.length - 1,
    );
    given(...supplementedCase())
      .when(addSupplement, aSupplement, archivist('2026-04-08'))
      .isRefused('16', { field: 'file' });
  });

  test('is supplemented only once it is closed', () => {
    given(...closedCase())
      .when(addSupplement, aSupplement, archivist())
      .isRefused('16', { reason: /尚未归档/, remedy: /归档/ });
  });

  test('R16.2 opens again with the petition, and is filed again as further volumes under the same number', () => {
    const again = did(filedCase(), reopen, reopening, { by: who.teamLeader, on: '2026-04-07' });
    expect(
      given(...again)
        .when(attach, aScan('evidence', 8), archivist('2026-04-08'))
        .after().stage,
    ).toBe('transferred');
    given(...again)
      .when(addSupplement, aSupplement, archivist('2026-04-08'))
      .isRefused('16', { remedy: /办结并归档/ });
    expect(archiveNumber(petitionOf(again))).toBe('XF·2026-0001');
    expect(stateIn(again, 'filing:1')).toBe('met');
    expect(stateIn(reopenedCase(), 'filing:1')).toBe('lapsed');
  });

  test('R16.2 goes on only with the paper file at hand', () => {
    expect(petitionOf(lentCase()).loans).toHaveLength(1);
  });
});
