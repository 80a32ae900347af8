import type { Day } from '#domain/calendar/day.ts';

/** One line of what a room knows: since when, what, and how it stands. */
export type RoomLine = { readonly on: Day; readonly text: string; readonly state?: string };
