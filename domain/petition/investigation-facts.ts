/** 调查核实 · 第九条：要求说明情况、向外调查，以及各自的结果。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { investigationWays } from '#regulation/investigation.ts';
import { contactWays, statementSources } from '#regulation/registers.ts';
import { type Errand, stopped } from './errand.ts';
import type { WaivedErrands } from './errand-facts.ts';
import { type EventIn, type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf, staffId } from './parts.ts';
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
  statementChased: event(
    {
      statement: z.string(),
      chase: z.string(),
      way: contactWay,
      note: z.string(),
      dueOn: daySchema.optional(),
    },
    (e) =>
      `跟催情况说明（${contactWays[e.way]}）：${e.note}${e.dueOn ? `；另限${e.dueOn}前，原期限不变` : ''}`,
  ),
  investigated: event(
    {
      way: z.enum(keysOf(investigationWays)),
      asked: z.string(),
      officers: z.array(staffId),
      place: z.string(),
      findings: z.string(),
      material: z.string().optional(),
    },
    (e, names) =>
      `${e.officers.map(names.staff).join('、')}在${e.place}调查核实（${investigationWays[e.way]}，${e.asked}）：${e.findings}`,
  ),
};

/** That somebody was reminded of a statement; `dueOn` is the later day given, beside the first. */
type Chase = { readonly id: string; readonly on: Day; readonly dueOn?: Day };

/** A statement that was asked for: of whom, until when, and the day it came. */
export type Statement = {
  readonly id: string;
  readonly source: keyof typeof statementSources;
  readonly officer?: StaffId;
  readonly body?: string;
  readonly by: StaffId;
  readonly on: Day;
  readonly dueOn: Day;
  readonly chases: readonly Chase[];
  readonly givenOn?: Day;
};

export type Investigation = EventIn<typeof investigationKinds, 'investigated'>;

export type InvestigationFacts = {
  readonly statements: readonly Statement[];
  readonly investigations: readonly Investigation[];
};

export const noInvestigation: InvestigationFacts = { statements: [], investigations: [] };

export const investigationEvolvers: Evolvers<typeof investigationKinds, InvestigationFacts> = {
  statementRequested: ({ statements }, { statement, source, officer, body, by, on, dueOn }) => ({
    statements: [
      ...statements,
      {
        id: statement,
        source,
        by,
        on,
        dueOn,
        chases: [],
        ...(officer ? { officer } : {}),
        ...(body ? { body } : {}),
      },
    ],
  }),
  statementGiven: ({ statements }, { statement, on }) => ({
    statements: statements.map((one) => (one.id === statement ? { ...one, givenOn: on } : one)),
  }),
  statementChased: ({ statements }, { statement, chase: id, on, dueOn }) => ({
    statements: statements.map((one) =>
      one.id === statement
        ? { ...one, chases: [...one.chases, { id, on, ...(dueOn ? { dueOn } : {}) }] }
        : one,
    ),
  }),
  investigated: ({ investigations }, { seq: _seq, by: _by, at: _at, ...found }) => ({
    investigations: [...investigations, found],
  }),
};

/** A later day never replaces the first: it is an errand of its own, owed by the same person, done by the same act. */
const chasedErrands = (
  { id, officer, body, chases, givenOn }: Statement,
  { waived }: WaivedErrands,
): readonly Errand[] =>
  chases.flatMap((chase) => {
    if (!chase.dueOn) return [];
    return {
      key: `chasedStatement:${chase.id}`,
      kind: 'chasedStatement' as const,
      startOn: chase.on,
      dueOn: chase.dueOn,
      ...(officer ? { person: officer } : {}),
      ...(body ? { about: body } : {}),
      ...stopped(givenOn, waived[`statement:${id}`]),
    };
  });

/** Each statement asked for is owed by its day: by the officer asked, or brought in by the team from outside. */
export const investigationErrands = (known: InvestigationFacts & WaivedErrands): readonly Errand[] =>
  known.statements.flatMap((statement) => {
    const { id, officer, body, on, dueOn, givenOn } = statement;
    const asked: Errand = {
      key: `statement:${id}`,
      kind: 'statement',
      startOn: on,
      dueOn,
      ...(officer ? { person: officer } : {}),
      ...(body ? { about: body } : {}),
      ...stopped(givenOn, undefined),
    };
    return [asked, ...chasedErrands(statement, known)];
  });

/** The statement an errand's key stands for, whether asked for or chased; undefined when there is none. */
export const findStatement = ({ statements }: InvestigationFacts, id: string): Statement | undefined =>
  statements.find((one) => one.id === id || one.chases.some((chase) => chase.id === id));

const sayChases = ({ chases }: Statement): string =>
  chases.map(({ on, dueOn }) => `；${on}跟催${dueOn ? `，另限${dueOn}前` : ''}`).join('');

/** Each statement asked for, and whether it has come. */
export const statementLines = ({ statements }: InvestigationFacts, names: Names): readonly RoomLine[] =>
  statements.map((one) => ({
    on: one.on,
    text: `要求${one.officer ? names.staff(one.officer) : one.body}说明情况，限${one.dueOn}前${sayChases(one)}`,
    state: one.givenOn ? `${one.givenOn}已说明` : '尚未说明',
  }));

/** Each inquiry of the court's own, and what it found. */
export const investigationLines = ({ investigations }: InvestigationFacts): readonly RoomLine[] =>
  investigations.map(({ on, way, asked, findings }) => ({
    on,
    text: `${investigationWays[way]}（${asked}）：${findings}`,
  }));
