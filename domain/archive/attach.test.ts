import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { arrangedCase, aScan, scannedCase } from '#domain/given-materials.ts';
import { archiveKindIds } from '#regulation/registers.ts';
import { attach } from './attach.ts';

const desk = { by: who.receptionClerk, on: days.closed };
const paper = {
  kind: 'evidence',
  name: '转账凭证',
  digest: '0a'.repeat(32),
  size: 2048,
  mime: 'application/pdf',
} as const;

describe('R16.4 a material', () => {
  test('enters the file under its kind, pointed at by the digest of its content', () => {
    const attached = given(...registeredCase()).when(attach, paper, desk);
    const material = { id: 'new-2', ...paper };
    attached.makes({ type: 'materialAttached', on: parseDay(days.closed), material });
    expect(attached.after().materials).toEqual([{ ...material, on: days.closed, by: who.receptionClerk }]);
  });

  test.each(archiveKindIds)('may be of the kind %s', (kind) => {
    expect(
      given(...registeredCase())
        .when(attach, { ...paper, kind }, desk)
        .after().materials,
    ).toHaveLength(1);
  });

  test('enters once under one kind; the same file may serve under another', () => {
    const once = given(...registeredCase())
      .when(attach, paper, desk)
      .history();
    given(...once)
      .when(attach, { ...paper, name: '又名' }, desk)
      .isRefused('16', { field: 'file', reason: /转账凭证/ });
    expect(
      given(...once)
        .when(attach, { ...paper, kind: 'other' }, desk)
        .after().materials,
    ).toHaveLength(2);
  });

  test('that is on file already is refused with its name, its day and who brought it', () => {
    given(...scannedCase())
      .when(attach, { ...aScan, name: '又名' }, desk)
      .isRefused('16', { field: 'file', reason: /“扫描件.pdf”收入本案（\d{4}-\d\d-\d\d由.+收入）/ });
    given(...arrangedCase())
      .when(attach, aScan, desk)
      .isRefused('16', { field: 'file', reason: /整理为身份证明.pdf、约谈笔录.pdf/ });
  });

  test('can come after the end, until the archive is closed', () => {
    for (const history of [transferredCase(), closedCase(), struckOutCase()])
      expect(
        given(...history)
          .when(attach, paper, desk)
          .after()
          .materials.filter((one) => one.digest === paper.digest),
      ).toHaveLength(1);
  });

  test.each(['', 'xyz', '0A'.repeat(32)])('with the broken digest %o is not taken', (digest) => {
    expect(attach.input.safeParse({ ...paper, digest }).error?.issues[0]?.message).toMatch(/重新上传/);
  });

  test('R4.1 is brought by who works on the petition, not by a colleague or an administrator', () => {
    for (const by of [who.handler, who.archivist, who.commandCentre])
      expect(
        given(...transferredCase())
          .when(attach, paper, { ...desk, by })
          .after().materials,
      ).toHaveLength(1);
    for (const by of [who.otherHandler, who.trialJudge, who.systemAdmin])
      given(...transferredCase())
        .when(attach, paper, { ...desk, by })
        .isRefused('16', { reason: /须由/ });
  });
});
