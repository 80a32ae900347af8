import { z } from 'zod';
import { basisSchema } from './problem.ts';

/** The next act a petition waits for, whose it is, and on which rule. */
export const nextActSchema = z
  .object({
    step: z.string(),
    title: z.string(),
    basis: basisSchema,
    owner: z.string(),
    mine: z.boolean(),
  })
  .meta({ id: 'NextAct' });

/** A step as it stands for the person who asks: open, or closed with the reason. */
export const stepStateSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    basis: basisSchema,
    open: z.boolean(),
    mine: z.boolean(),
    reason: z.string().optional(),
    remedy: z.string().optional(),
    reasonBasis: basisSchema.optional(),
    next: z.string(),
    /** The act the petition waits for now, or one the person owes beside it. */
    due: z.boolean(),
    /** The chapter of the procedure it stands in, by its key. */
    chapter: z.string(),
  })
  .meta({ id: 'StepState' });
export type StepState = z.output<typeof stepStateSchema>;

/** What a room of the court knows of the petition, line by line. */
export const roomSummarySchema = z.object({
  title: z.string(),
  basis: basisSchema,
  lines: z.array(z.object({ on: z.string(), text: z.string(), state: z.string().optional() })),
});

/** What the history has to say to somebody about to do a step. */
export const adviceSchema = z.object({
  step: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  basis: basisSchema,
});

/** Something owed beside the main line: what, by which step, and whose it is. Its date stands among the clocks. */
export const errandAnswerSchema = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  step: z.string(),
  basis: basisSchema,
  owner: z.string(),
  mine: z.boolean(),
});
export type ErrandAnswer = z.output<typeof errandAnswerSchema>;
