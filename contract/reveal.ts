import { z } from 'zod';

/** What is asked with a look at a petitioner's own data: whose, and why. */
export const revealSchema = z.object({
  person: z.string().max(100),
  reason: z.string({ error: '请写明查看理由' }).trim().min(1, { error: '请写明查看理由' }).max(200),
});
export const revealedSchema = z.object({
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
});
export type Revealed = z.output<typeof revealedSchema>;
