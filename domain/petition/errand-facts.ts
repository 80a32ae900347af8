/** 免办 · 第五条：负责人免去不再需要的旁支事项，须写明理由。 */
import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { type Evolvers, event } from './event.ts';

export const errandKinds = {
  errandWaived: event(
    { errand: z.string(), name: z.string(), reason: z.string() },
    (e) => `免办“${e.name}”：${e.reason}`,
  ),
};

/** Errands the head has waived, and when. */
export type WaivedErrands = { readonly waived: Readonly<Record<string, Day>> };

export const nothingWaived: WaivedErrands = { waived: {} };

export const errandEvolvers: Evolvers<typeof errandKinds, WaivedErrands> = {
  errandWaived: ({ waived }, { errand, on }) => ({ waived: { ...waived, [errand]: on } }),
};
