import { z } from 'zod';

/** Earlier petitions that may be the same matter (R8.4), with what makes them look alike. */
export const candidatesSchema = z
  .object({
    items: z.array(
      z.object({
        petition: z.string(),
        number: z.string(),
        petitioners: z.string(),
        caseNumber: z.string().optional(),
        summary: z.string(),
        stageName: z.string(),
        receivedOn: z.string(),
        handler: z.string().optional(),
        alike: z.array(z.enum(['idNumber', 'phoneAndName', 'nameAndCase', 'phone', 'case', 'name'])),
        /** Strong likeness has to be decided before registration; weak likeness is only shown. */
        strong: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Candidates' });
export type Candidates = z.output<typeof candidatesSchema>;
