import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import { type ArchiveAnswer, archiveListSchema, archiveQuestionSchema } from '#contract/archive.ts';
import { sayBorrower } from '#domain/petition/archive-facts.ts';
import { type Stage, stages } from '#domain/petition/core.ts';
import type { Names } from '#domain/petition/event.ts';
import { type Retention, retentions } from '#regulation/archive.ts';
import type { RowArchive } from '../store/archive-row.ts';
import { listArchives } from '../store/archives.ts';
import type { PetitionRow } from '../store/petition-row.ts';
import { onDuty } from './on-duty.ts';
import { namesOf, type Site } from './site.ts';

function toAnswer(row: PetitionRow, names: Names): ArchiveAnswer {
  const { number, loan, retention, missing = [], ...said } = row.archive as unknown as RowArchive;
  return {
    ...said,
    id: row.id,
    number: row.number,
    petitioners: row.petitioners,
    stageName: stages[row.stage as Stage],
    missing: [...missing],
    ...(row.case_number ? { caseNumber: row.case_number } : {}),
    ...(row.archive_due ? { due: row.archive_due } : {}),
    ...(number ? { archiveNumber: number } : {}),
    ...(retention ? { retention: retentions[retention as Retention] } : {}),
    ...(loan ? { loan: { ...loan, borrower: sayBorrower(loan.borrower, names) } } : {}),
  };
}

/** The archivist's desk (article 16): to be filed, lent, filed; as far as the person sees the petitions. */
export const archiveRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/api/archive',
      {
        schema: {
          summary: '档案台：待归档、借出、已归档',
          tags: ['archive'],
          querystring: archiveQuestionSchema,
          response: { 200: archiveListSchema },
        },
      },
      onDuty(site, 'seeArchive', async (visit, request) => {
        const question = request.query as z.output<typeof archiveQuestionSchema>;
        const { rows, more, counts } = await listArchives(site.db, visit.by, question);
        const names = namesOf(visit.staff);
        return { items: rows.map((row) => toAnswer(row, names)), more, counts, today: visit.today };
      }),
    );
  };
