/** 调查核实 · 第九条：要求说明情况、向外调查，以及各自的结果。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { statementSources } from '#regulation/registers.ts';
import type { Errand } from './errand.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { keysOf, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

export const investigationKinds = {
  statementRequested: event(
    {
      statement: z.string(),
      source: z.enum(keysOf(statementSources)),
      officer: staffId.optional(),
      body: z.string().optional(),
      questions: z.string(),
      dueOn: daySchema,
    },
    (e, names) =>
      `要求${e.officer ? names.staff(e.officer) : e.body}说明情况（${statementSources[e.source]}，限${e.dueOn}前）：${e.questions}`,
  ),
  statementGiven: event(
    { statement: z.string(), content: z.string(), material: z.string().optional() },
    (e) => `收到情况说明：${e.content}`,
  ),
};

/** A statement that was asked for: of whom, until when, and the day it came. */
export type Statement = {
  readonly id: string;
  readonly source: keyof typeof statementSources;
  readonly officer?: StaffId;
  readonly body?: string;
  readonly on: Day;
  readonly dueOn: Day;
  readonly givenOn?: Day;
};

export type InvestigationFacts = { readonly statements: readonly Statement[] };

export const noInvestigation: InvestigationFacts = { statements: [] };

export const investigationEvolvers: Evolvers<typeof investigationKinds, InvestigationFacts> = {
  statementRequested: ({ statements }, { statement, source, officer, body, on, dueOn }) => ({
    statements: [
      ...statements,
      { id: statement, source, on, dueOn, ...(officer ? { officer } : {}), ...(body ? { body } : {}) },
    ],
  }),
  statementGiven: ({ statements }, { statement, on }) => ({
    statements: statements.map((one) => (one.id === statement ? { ...one, givenOn: on } : one)),
  }),
};

/** Each statement asked for is owed by its day: by the officer asked, or brought in by the team from outside. */
export const investigationErrands = ({ statements }: InvestigationFacts): readonly Errand[] =>
  statements.map(({ id, officer, body, on, dueOn, givenOn }) => ({
    key: `statement:${id}`,
    kind: 'statement',
    startOn: on,
    dueOn,
    ...(officer ? { person: officer } : {}),
    ...(body ? { about: body } : {}),
    ...(givenOn ? { endedOn: givenOn } : {}),
  }));

/** Each statement asked for, and whether it has come. */
export const statementLines = ({ statements }: InvestigationFacts, names: Names): readonly RoomLine[] =>
  statements.map(({ on, officer, body, dueOn, givenOn }) => ({
    on,
    text: `要求${officer ? names.staff(officer) : body}说明情况，限${dueOn}前`,
    state: givenOn ? `${givenOn}已说明` : '尚未说明',
  }));
