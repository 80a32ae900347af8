import { z } from 'zod';

/** What anybody may know before signing in: whose site this is, and whether everything on it is invented. */
export const siteSchema = z
  .object({ court: z.object({ name: z.string() }), demonstration: z.boolean() })
  .meta({ id: 'Site' });
export type SiteAnswer = z.output<typeof siteSchema>;
