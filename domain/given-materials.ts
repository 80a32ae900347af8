/** For tests only: petitions whose scans were put in order. */
import type { z } from 'zod';
import { arrangeMaterials } from './archive/arrange-materials.ts';
import { attach } from './archive/attach.ts';
import { reclassifyMaterial } from './archive/reclassify-material.ts';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';

const handler = { by: who.handler, on: days.served };

/** A scan of several papers in one file, as the desk takes it in. */
export const aScan = {
  kind: 'evidence',
  name: '扫描件.pdf',
  digest: '0a'.repeat(32),
  size: 4096,
  mime: 'application/pdf',
} as const satisfies z.input<typeof attach.input>;

/** Its id after `scannedCase()`. */
export const scanId = `new-${transferredCase().length + 1}`;

export const scannedCase = (said: object = {}): History =>
  did(transferredCase(), attach, { ...aScan, ...said }, handler);

/** The scan parted in two, its second page left out. */
export const arrangement = {
  originals: [scanId],
  parts: [
    {
      ...{
        kind: 'evidence',
        name: '身份证明.pdf',
        digest: '1b'.repeat(32),
        size: 100,
        mime: 'application/pdf',
      },
      pages: [{ material: scanId, page: 1, turn: 90 }],
    },
    {
      ...{
        kind: 'interview',
        name: '约谈笔录.pdf',
        digest: '2c'.repeat(32),
        size: 200,
        mime: 'application/pdf',
      },
      pages: [
        { material: scanId, page: 4, turn: 0 },
        { material: scanId, page: 3, turn: 180 },
      ],
    },
  ],
  omitted: [{ material: scanId, pages: [2] }],
  reason: '空白页',
} as const satisfies z.input<typeof arrangeMaterials.input>;

export const arrangedCase = (): History => did(scannedCase(), arrangeMaterials, arrangement, handler);

export const materialWays = (): readonly History[] => [
  arrangedCase(),
  did(
    scannedCase(),
    reclassifyMaterial,
    { material: scanId, kind: 'instruction', name: '领导批示.pdf', reason: '收错类别' },
    handler,
  ),
];
