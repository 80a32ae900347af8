import { z } from 'zod';
import { sendJson } from '#web/ui/api.ts';
import { petitionPath } from './petition-data.ts';

const revealedSchema = z.object({
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
});
export type Revealed = z.output<typeof revealedSchema>;

/** A petitioner's own data in full. Every call is logged with its reason on the server. */
export const reveal = (petition: string, person: string, reason: string): Promise<Revealed> =>
  sendJson('POST', `${petitionPath(petition)}/reveal`, { person, reason }, revealedSchema);
