/** 文书 · 第十三条、第十六条：出具的文书，各自编号，每一版原样存卷。 */
import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { type PaperKind, paperKindIds, papers } from '#regulation/papers.ts';
import type { Core } from './core.ts';
import { type Evolvers, event } from './event.ts';
import { materialSchema } from './parts.ts';
import type { RoomLine } from './room-line.ts';

export const paperEventKinds = {
  paperIssued: event(
    {
      /** Which paper: its kind and, where there may be several, which of them. */
      paper: z.string(),
      kind: z.enum(paperKindIds),
      number: z.string(),
      version: z.int(),
      /** Why it was made anew. */
      reason: z.string().optional(),
      material: materialSchema,
    },
    ({ kind, number, version, reason }) =>
      `出具${papers[kind].title}${number}${version > 1 ? `（第${version}版：${reason ?? ''}）` : ''}`,
  ),
};

/** A paper as it was issued: the printed file on record. */
export type IssuedPaper = {
  readonly paper: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly version: number;
  readonly on: Day;
  readonly material: string;
};

export type PaperFacts = { readonly issuedPapers: readonly IssuedPaper[] };

export const noPapers: PaperFacts = { issuedPapers: [] };

export const paperEvolvers: Evolvers<typeof paperEventKinds, Core & PaperFacts> = {
  paperIssued: ({ issuedPapers, materials }, { paper, kind, number, version, on, by, material }) => ({
    issuedPapers: [...issuedPapers, { paper, kind, number, version, on, material: material.id }],
    materials: [...materials, { ...material, on, by }],
  }),
};

/** The paper as it was last issued, or undefined when it has not been. */
export const lastIssued = ({ issuedPapers }: PaperFacts, paper: string): IssuedPaper | undefined =>
  issuedPapers.findLast((one) => one.paper === paper);

/** Each issued paper with its number; an earlier version says so. */
export const paperLines = (facts: PaperFacts): readonly RoomLine[] =>
  facts.issuedPapers.map(({ on, paper, kind, number, version }) => {
    const last = lastIssued(facts, paper)?.version === version;
    return {
      on,
      text: `${papers[kind].title}${number}`,
      ...(last ? (version > 1 ? { state: `第${version}版` } : {}) : { state: `第${version}版，已重新出具` }),
    };
  });
