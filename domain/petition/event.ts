import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { daySchema } from '#domain/calendar/day.ts';

/** Who an id stands for, when a sentence is said. */
export type Names = {
  readonly staff: (id: StaffId) => string;
  readonly person: (id: string) => string;
};

/** A pair of round brackets with other pairs within. */
const holding = /（((?:[^（）]*（[^（）]*）)+[^（）]*)）/g;

/**
 * The sentence with every pair of round brackets that holds another pair in the other form (GB/T 15834): what is put
 * into a sentence may bring brackets of its own, as a case number does. Brackets without a partner stay as they are.
 */
export function unnested(sentence: string): string {
  const said = sentence.replaceAll(holding, '〔$1〕');
  return said === sentence ? said : unnested(said);
}

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

/** Kinds of events by their names, as one room of the petition's facts lists them. */
type Kinds = Readonly<Record<string, { readonly fields: z.ZodObject }>>;

/** One thing of these kinds that happened, on a legal day. */
export type EventIn<K extends Kinds, T extends keyof K> = { readonly type: T } & Readonly<
  z.output<K[T]['fields']>
>;

/** The same, as the store keeps it: numbered, signed by an officer, at an instant (UTC). */
export type RecordedIn<K extends Kinds, T extends keyof K> = EventIn<K, T> & {
  readonly seq: number;
  readonly by: StaffId;
  readonly at: string;
};

/** What each of these kinds changes of what is known. */
export type Evolvers<K extends Kinds, Known> = {
  readonly [T in keyof K]: (known: Known, event: RecordedIn<K, T>) => Partial<Known>;
};
