/** 放假安排 · 第十三条：公布或者更正一年的放假安排后，哪些期限由哪一日改到哪一日，逐件记入经过。 */
import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { type Evolvers, event } from './event.ts';

/** One date as it was before and as it is now; the same day where only the mark 暂定 fell. */
const recomputedSchema = z.object({
  clock: z.string(),
  name: z.string(),
  basis: z.string(),
  from: daySchema,
  to: daySchema,
  /** Whether it is provisional now. */
  provisional: z.boolean(),
});
export type Recomputed = z.output<typeof recomputedSchema>;

const sayRecomputed = ({ name, from, to, provisional }: Recomputed): string => {
  const mark = provisional ? '，仍为暂定' : '';
  return from === to ? `“${name}”仍为${to}${mark || '，不再暂定'}` : `“${name}”由${from}改为${to}${mark}`;
};

export const calendarKinds = {
  calendarChanged: event(
    {
      /** The how-manieth loading of the deployment; a petition is told of each once. */
      loading: z.number().int(),
      year: z.number().int(),
      notice: z.string(),
      reason: z.string().optional(),
      dates: z.array(recomputedSchema),
    },
    ({ year, notice, reason, dates }) =>
      `${year}年放假安排${reason ? `更正（${reason}）` : '载入'}，依据${notice}，重算期限：${dates.map(sayRecomputed).join('；')}`,
  ),
};

/** Nothing of the petition itself changes: its dates follow from the calendar, and the calendar remembers (D12). */
export const calendarEvolvers: Evolvers<typeof calendarKinds, object> = { calendarChanged: () => ({}) };
