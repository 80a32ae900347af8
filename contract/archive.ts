import { z } from 'zod';

/** To be filed, out of the house, or in its place. */
export const archiveLists = { toFile: '待归档', lent: '借出', filed: '已归档' } as const satisfies Record<
  string,
  string
>;
export type ArchiveList = keyof typeof archiveLists;
export const archiveListIds = Object.keys(archiveLists) as [ArchiveList, ...ArchiveList[]];

/** `q` finds by archive number, place, or the petition's own words. */
export const archiveQuestionSchema = z.object({
  list: z.enum(archiveListIds).default('toFile'),
  q: z.string().max(200).default(''),
});

/** One archive of the archivist's lists. */
export const archiveAnswerSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    petitioners: z.string(),
    stageName: z.string(),
    caseNumber: z.string().optional(),
    /** The day by which it is to be filed, or to be back. */
    due: z.string().optional(),
    endedOn: z.string().optional(),
    done: z.number().optional(),
    of: z.number().optional(),
    missing: z.array(z.string()),
    archiveNumber: z.string().optional(),
    filedOn: z.string().optional(),
    volumes: z.number().optional(),
    pages: z.number().optional(),
    retention: z.string().optional(),
    place: z.string().optional(),
    supplements: z.number().optional(),
    loan: z
      .object({ borrower: z.string(), purpose: z.string(), on: z.string(), dueOn: z.string() })
      .optional(),
  })
  .meta({ id: 'Archive' });
export type ArchiveAnswer = z.output<typeof archiveAnswerSchema>;

export const archiveListSchema = z
  .object({
    items: z.array(archiveAnswerSchema),
    /** More were found than are shown. */
    more: z.boolean(),
    counts: z.object({ toFile: z.number(), lent: z.number(), filed: z.number() }),
    today: z.string(),
  })
  .meta({ id: 'ArchiveList' });

/** What the archive has and lacks, and where it is (article 16). */
export const petitionArchiveSchema = z.object({
  done: z.number().int(),
  of: z.number().int(),
  /** The petition has ended and gets an archive of its own. */
  ended: z.boolean(),
  /** Closed: what comes now goes to the supplement. */
  filed: z.boolean(),
  items: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      state: z.enum(['present', 'missing', 'exempt', 'notNeeded']),
      because: z.array(z.string()),
      since: z.string().optional(),
      count: z.number().int(),
      exemption: z.object({ reason: z.string(), by: z.string(), on: z.string() }).optional(),
      paper: z.object({ kind: z.string(), title: z.string() }).optional(),
    }),
  ),
  filing: z
    .object({
      number: z.string(),
      on: z.string(),
      by: z.string(),
      volumes: z.number().int(),
      pages: z.number().int(),
      retention: z.string(),
    })
    .optional(),
  place: z.string().optional(),
  loan: z.object({ borrower: z.string(), purpose: z.string(), on: z.string(), dueOn: z.string() }).optional(),
  supplements: z.array(z.object({ name: z.string(), on: z.string(), reason: z.string() })),
});
