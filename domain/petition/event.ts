import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { daySchema } from '#domain/calendar/day.ts';

/** Who an id stands for, when a sentence is said. */
export type Names = {
  readonly staff: (id: StaffId) => string;
  readonly person: (id: string) => string;
};

/**
 * One kind of event: its fields (with `on`, the legal day it happened) and how the history says it.
 * Stored events are read with these schemas for ever: a kind only grows by optional fields.
 */
export function event<Shape extends z.ZodRawShape>(
  shape: Shape,
  says: (fields: z.output<z.ZodObject<Shape>>, names: Names) => string,
) {
  return { fields: z.object({ on: daySchema, ...shape }), says };
}
