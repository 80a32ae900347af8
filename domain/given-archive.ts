/** For tests only: petitions whose archive is whole, filed, lent, supplemented, and filed again. */
import type { z } from 'zod';
import type { ArchiveKind } from '#regulation/registers.ts';
import { addSupplement } from './archive/add-supplement.ts';
import { attach } from './archive/attach.ts';
import { exemptItem } from './archive/exempt-item.ts';
import { extendLoan } from './archive/extend-loan.ts';
import { file } from './archive/file.ts';
import { lendFile } from './archive/lend-file.ts';
import { moveFile } from './archive/move-file.ts';
import { returnFile } from './archive/return-file.ts';
import { closedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History, petitionOf } from './given-history.ts';
import { missingInArchive } from './petition/completeness.ts';

/** The days of an ordinary archive, after the petition has been closed on 2026-03-25. */
export const archiveDays = {
  filed: '2026-04-01',
  lent: '2026-04-07',
  due: '2026-04-20',
  extended: '2026-05-06',
  returned: '2026-04-17',
} as const;

export const archivist = (on: string = archiveDays.filed) => ({ by: who.archivist, on });

/** A scan under this kind, unlike every other. */
export const aScan = (kind: ArchiveKind, serial = 0) =>
  ({
    kind,
    name: `扫描件${serial}`,
    digest: `${kind.length}${serial}`.padEnd(64, '0'),
    size: 9,
    mime: 'application/pdf',
  }) satisfies z.input<typeof attach.input>;

/** With a scan for everything that is missing, but for kinds said not to be brought. */
export const wholeCase = (history: History = closedCase(), without: readonly ArchiveKind[] = []): History =>
  missingInArchive(petitionOf(history))
    .filter(({ kind }) => !without.includes(kind))
    .reduce<History>(
      (before, { kind }, index) => did(before, attach, aScan(kind, before.length + index), archivist()),
      history,
    );

export const inPlace = { room: '一号库', cabinet: '3', box: '12' } as const;
export const aFiling = { volumes: 1, pages: 86, ...inPlace } as const satisfies z.input<typeof file.input>;

export const exempting = {
  item: 'evidence',
  reason: '信访人未提交证据，依执行卷宗即可查清',
} as const satisfies z.input<typeof exemptItem.input>;
export const exemptedCase = (): History =>
  did(wholeCase(closedCase(), ['evidence']), exemptItem, exempting, {
    by: who.teamLeader,
    on: archiveDays.filed,
  });

export const filedCase = (history: History = wholeCase()): History =>
  did(history, file, aFiling, archivist());

export const aLoan = {
  borrower: who.otherHandler,
  purpose: '办理执行监督案件查阅',
  on: archiveDays.lent,
  dueOn: archiveDays.due,
} as const satisfies z.input<typeof lendFile.input>;
export const lentCase = (history: History = filedCase()): History =>
  did(history, lendFile, aLoan, archivist(archiveDays.lent));

export const extendedCase = (): History =>
  did(
    lentCase(),
    extendLoan,
    { dueOn: archiveDays.extended, reason: '尚未用完' },
    archivist(archiveDays.due),
  );

export const gaveBackCase = (history: History = lentCase()): History =>
  did(history, returnFile, { on: archiveDays.returned }, archivist(archiveDays.returned));

export const aSupplement = {
  ...aScan('other', 99),
  reason: '归档后收到信访人的感谢信',
} satisfies z.input<typeof addSupplement.input>;
export const supplementedCase = (): History =>
  did(filedCase(), addSupplement, aSupplement, archivist(archiveDays.lent));

export const movedCase = (): History =>
  did(filedCase(), moveFile, { ...inPlace, box: '13', reason: '库房调整' }, archivist(archiveDays.lent));

export const archiveWays = (): readonly History[] => [
  wholeCase(),
  exemptedCase(),
  filedCase(),
  lentCase(),
  extendedCase(),
  gaveBackCase(),
  supplementedCase(),
  movedCase(),
];
