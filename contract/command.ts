import { z } from 'zod';

export const commandSchema = z
  .object({
    commandId: z.uuid({ error: 'commandId 须为 UUID' }),
    expectedSeq: z.number({ error: 'expectedSeq 须为整数' }).int().min(0),
    input: z.unknown(),
  })
  .meta({ id: 'Command' });

export const registrationSchema = z
  .object({ commandId: z.uuid({ error: 'commandId 须为 UUID' }), input: z.unknown() })
  .meta({ id: 'Registration' });

/** What a command did. The same answer comes back however often the command is sent. */
export const doneSchema = z
  .object({ id: z.string(), number: z.string(), seq: z.number().int(), events: z.array(z.string()) })
  .meta({ id: 'Done' });
export type Done = z.output<typeof doneSchema>;
