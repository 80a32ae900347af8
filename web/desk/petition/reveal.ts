import { type Revealed, revealedSchema } from '#contract/reveal.ts';
import { sendJson } from '#web/ui/api.ts';
import { petitionPath } from './petition-data.ts';

/** A petitioner's own data in full. Every call is logged with its reason on the server. */
export const reveal = (petition: string, person: string, reason: string): Promise<Revealed> =>
  sendJson('POST', `${petitionPath(petition)}/reveal`, { person, reason }, revealedSchema);
