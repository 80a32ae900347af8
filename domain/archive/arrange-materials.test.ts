import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { arrangedCase, arrangement, aScan, scanId, scannedCase } from '#domain/given-materials.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { findMaterial } from '#domain/petition/material-facts.ts';
import { arrangeMaterials, arrangementSchema, mostPages } from './arrange-materials.ts';
import { attach } from './attach.ts';

const handler = { by: who.handler, on: days.served };
const arrange = (said: object, history = scannedCase()) =>
  given(...history).when(arrangeMaterials, { ...arrangement, ...said }, handler);
const [first, second] = arrangement.parts;
const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('R16.4 scans put in order', () => {
  test('become new materials, and which page went where stays in the history', () => {
    arrange({}).makes({
      type: 'materialsArranged',
      on: parseDay(days.served),
      originals: [{ id: scanId, name: aScan.name }],
      parts: arrangement.parts.map((part, index) => ({
        ...part,
        id: `new-${scannedCase().length + 1}.${index + 1}`,
        pages: [...part.pages],
      })),
      omitted: [{ material: scanId, pages: [2] }],
      reason: '空白页',
    });
  });

  test('take the place of the original, which stays readable', () => {
    const { materials, replacedMaterials, ...rest } = petitionOf(arrangedCase());
    expect(materials.map(({ name, kind }) => [name, kind])).toEqual([
      ['身份证明.pdf', 'evidence'],
      ['约谈笔录.pdf', 'interview'],
    ]);
    expect(replacedMaterials).toMatchObject([
      { id: scanId, replaced: { on: days.served, by: who.handler, into: ['身份证明.pdf', '约谈笔录.pdf'] } },
    ]);
    expect(findMaterial({ materials, replacedMaterials }, scanId)?.name).toBe(aScan.name);
    expect(rest.stage).toBe('transferred');
  });

  test('keep the day the court was given the first of what is in them', () => {
    const later = { by: who.petitionTeam, on: days.closed };
    const two = did(scannedCase(), attach, { ...aScan, name: '附页.pdf', digest: '3d'.repeat(32) }, later);
    const other = petitionOf(two).materials.at(-1)?.id ?? '';
    const pages = [
      { material: other, page: 1, turn: 0 },
      { material: scanId, page: 1, turn: 0 },
    ];
    const joined = given(...two)
      .when(
        arrangeMaterials,
        { originals: [other, scanId], parts: [{ ...first, pages }], omitted: [] } as never,
        later,
      )
      .after();
    expect(joined.materials).toMatchObject([{ on: days.served, by: who.handler }]);
    expect(joined.replacedMaterials.map((one) => one.id)).toEqual([scanId, other]);
  });

  test('R16.3 are told in a sentence that names the pages left out', () => {
    const said = sayEvent(arrangedCase().at(-1) as never, { staff: String, person: String });
    expect(said).toBe(
      '“扫描件.pdf”整理为“身份证明.pdf”（相关证据材料，1页）、“约谈笔录.pdf”（约谈或协调会议记录，2页）；未编入“扫描件.pdf”第2页（空白页）；原件留存',
    );
  });
});

describe('R16.4 an arrangement is refused', () => {
  test('without a reason for pages left out', () => {
    arrange({ reason: ' ' }).isRefused('16', { field: 'reason', remedy: /空白页/ });
    expect(arrange({ reason: undefined, omitted: [] }).after().materials).toHaveLength(2);
  });

  test('of what is not on file, is no paper, or was arranged before', () => {
    arrange({}, transferredCase()).isRefused('16', { reason: /还没有材料/ });
    arrange({ originals: [scanId, 'elsewhere'] }).isRefused('16', { field: 'originals', reason: /不在本案/ });
    arrange({}, scannedCase({ mime: wordFile })).isRefused('16', { field: 'originals', remedy: /PDF/ });
    arrange({}, arrangedCase()).isRefused('16', { field: 'originals', reason: /身份证明.pdf/ });
  });

  test('with a page of another material, or a page twice', () => {
    const foreign = { ...first, pages: [{ material: 'other', page: 1, turn: 0 }] };
    arrange({ parts: [foreign] }).isRefused('16', { field: 'parts', reason: /不属于/ });
    arrange({ parts: [first, { ...second, pages: first.pages }] }).isRefused('16', {
      field: 'parts',
      reason: /第1页编入了两次/,
    });
  });

  test(`beyond ${mostPages} pages, the limit named`, () => {
    const pages = (from: number) =>
      Array.from({ length: mostPages }, (_, index) => ({ material: scanId, page: from + index, turn: 0 }));
    const parts = [
      { ...first, pages: pages(1) },
      { ...second, pages: pages(mostPages + 1) },
    ];
    arrange({ parts }).isRefused('16', { field: 'parts', reason: /1000页，现有2000页/ });
  });

  test('when a part is empty, has no name, or a page is turned askew', () => {
    const issues = (part: object) =>
      arrangementSchema
        .safeParse({ originals: [scanId], parts: [{ ...first, ...part }] })
        .error?.issues.map((issue) => issue.path.join('.'));
    expect(issues({ pages: [] })).toEqual(['parts.0.pages']);
    expect(issues({ name: ' ' })).toEqual(['parts.0.name']);
    expect(issues({ pages: [{ material: scanId, page: 1, turn: 45 }] })).toEqual(['parts.0.pages.0.turn']);
  });

  test('R4.1 to whom the petition is not theirs to work on', () => {
    given(...scannedCase())
      .when(arrangeMaterials, arrangement, { ...handler, by: who.otherHandler })
      .isRefused('16', { reason: /须由/ });
  });
});
