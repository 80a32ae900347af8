import { z } from 'zod';

/** The provision an answer rests on, ready to show. */
export const basisSchema = z
  .object({ id: z.string(), citation: z.string(), title: z.string(), gist: z.string() })
  .meta({ id: 'Basis', description: 'A provision: its citation as printed and its gist' });
export type BasisAnswer = z.output<typeof basisSchema>;

/** One line of what happened meanwhile, for somebody who was slower. */
export const changeSchema = z.object({
  seq: z.number().int(),
  sentence: z.string(),
  by: z.string(),
  at: z.string(),
});

/** RFC 9457 problem details. `detail` and `errors` are Chinese and say what is wrong, on which rule, and what to do. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    basis: basisSchema.optional(),
    remedy: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    conflict: z.object({ seq: z.number().int(), changes: z.array(changeSchema) }).optional(),
    candidates: z.array(z.object({ petition: z.string(), number: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problemSchema>;
