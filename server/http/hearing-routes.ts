import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import { type HearingAnswer, hearingListSchema, hearingQuestionSchema } from '#contract/hearing.ts';
import type { Names } from '#domain/petition/event.ts';
import { listHearings, type SetHearing } from '../store/hearings.ts';
import { namesOf, type Site, signedIn } from './site.ts';

function toAnswer(one: SetHearing, { staff }: Names): HearingAnswer {
  const { petition, number, petitioners, caseNumber, hearing, date, state } = one;
  return {
    key: `${hearing.id}:${hearing.dates.indexOf(date)}`,
    petition,
    number,
    petitioners,
    ...(caseNumber ? { caseNumber } : {}),
    day: date.day,
    time: date.time,
    place: date.place,
    inPublic: hearing.inPublic,
    chair: staff(hearing.chair),
    panel: [...hearing.members.map(staff), ...hearing.outside],
    state,
  };
}

/** The calendar of hearings (article 9), as far as the person sees their petitions. */
export const hearingRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/api/hearings',
      {
        schema: {
          summary: '听证日程',
          tags: ['hearings'],
          querystring: hearingQuestionSchema,
          response: { 200: hearingListSchema },
        },
      },
      signedIn(site, async (visit, request) => {
        const { from = visit.today, to } = request.query as z.output<typeof hearingQuestionSchema>;
        const found = await listHearings(site.db, visit.by, { from, to });
        const names = namesOf(visit.staff);
        return { items: found.map((one) => toAnswer(one, names)), today: visit.today };
      }),
    );
  };
