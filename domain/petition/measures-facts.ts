/** 执行实施 · 第六条（办理）：财产查明、执行措施、穷尽说明、和解、息诉罢访承诺。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import {
  findingWays,
  getMeasure,
  type MeasureKind,
  type MeasureResult,
  measureKinds,
  measureResults,
  measures,
  type PropertyFinding,
  propertyFindings,
} from '#regulation/measures.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { keysOf } from './parts.ts';
import type { RoomLine } from './room-line.ts';

const material = z.string().optional();
const ways = z.array(z.enum(keysOf(findingWays)));
const sayWays = (how: z.output<typeof ways>): string => how.map((way) => findingWays[way].name).join('、');

export const measuresKinds = {
  findingRecorded: event(
    { result: z.enum(keysOf(propertyFindings)), how: ways, content: z.string(), material },
    (e) => `查明财产：${propertyFindings[e.result]}（${sayWays(e.how)}）：${e.content}`,
  ),
  measureRecorded: event(
    {
      kind: z.enum(measureKinds),
      document: z.string().optional(),
      result: z.enum(keysOf(measureResults)),
      note: z.string().optional(),
      material,
    },
    (e) =>
      `执行措施“${measures[e.kind].name}”${e.document ? `（${e.document}）` : ''}：${measureResults[e.result]}${e.note ? `，${e.note}` : ''}`,
  ),
  exhaustionStated: event({ statement: z.string(), material }, (e) => `说明已穷尽执行措施：${e.statement}`),
  settlementRecorded: event(
    { terms: z.string(), begunOn: daySchema.optional(), performed: z.string().optional(), material },
    (e) =>
      `执行和解：${e.terms}${e.begunOn ? `；${e.begunOn}开始履行${e.performed ? `（${e.performed}）` : ''}` : '；尚未开始履行'}`,
  ),
  undertakingRecorded: event(
    { persons: z.array(z.string()), content: z.string(), material, noPaperReason: z.string().optional() },
    (e, names) =>
      `${e.persons.map(names.person).join('、')}承诺息诉罢访：${e.content}${e.noPaperReason ? `（没有书面承诺：${e.noPaperReason}）` : ''}`,
  ),
};

export type Finding = { readonly on: Day; readonly result: PropertyFinding; readonly content: string };
export type TakenMeasure = {
  readonly on: Day;
  readonly kind: MeasureKind;
  readonly result: MeasureResult;
  readonly document?: string;
};
export type Undertaking = {
  readonly on: Day;
  readonly persons: readonly string[];
  /** On paper, and the paper is on file. */
  readonly written: boolean;
};

export type MeasuresFacts = {
  readonly findings: readonly Finding[];
  readonly measures: readonly TakenMeasure[];
  /** The last statement that nothing more can be done; a person answers for it. */
  readonly exhaustion?: { readonly on: Day; readonly by: StaffId; readonly statement: string };
  /** The settlement as it was last recorded. */
  readonly settlement?: { readonly on: Day; readonly begunOn?: Day };
  readonly undertakings: readonly Undertaking[];
};

export const noMeasures: MeasuresFacts = { findings: [], measures: [], undertakings: [] };

export const measuresEvolvers: Evolvers<typeof measuresKinds, MeasuresFacts> = {
  findingRecorded: ({ findings }, { on, result, content }) => ({
    findings: [...findings, { on, result, content }],
  }),
  measureRecorded: ({ measures: taken }, { on, kind, result, document }) => ({
    measures: [...taken, { on, kind, result, ...(document ? { document } : {}) }],
  }),
  exhaustionStated: (_, { on, by, statement }) => ({ exhaustion: { on, by, statement } }),
  settlementRecorded: (_, { on, begunOn }) => ({ settlement: { on, ...(begunOn ? { begunOn } : {}) } }),
  undertakingRecorded: ({ undertakings }, { on, persons, material: paper }) => ({
    undertakings: [...undertakings, { on, persons, written: paper !== undefined }],
  }),
};

/** What is known of the debtor's property now: the finding of the latest day, of two on a day the later recorded. */
export const lastFinding = ({ findings }: MeasuresFacts): Finding | undefined =>
  findings.reduce<Finding | undefined>((last, one) => (last && last.on > one.on ? last : one), undefined);

/** Usual measures nobody has recorded, in the order of the table: shown beside a statement that all were taken. */
export const usualNotTaken = ({ measures: taken }: MeasuresFacts): readonly MeasureKind[] =>
  measureKinds.filter((kind) => getMeasure(kind).usual && !taken.some((one) => one.kind === kind));

/** Findings, measures, and what people said and promised, each with its day. */
export const measuresLines = (
  { findings, measures: taken, exhaustion, settlement, undertakings }: MeasuresFacts,
  names: Names,
): readonly RoomLine[] => [
  ...findings.map(({ on, result, content }) => ({ on, text: content, state: propertyFindings[result] })),
  ...taken.map(({ on, kind, result, document }) => ({
    on,
    text: `${measures[kind].name}${document ? `（${document}）` : ''}`,
    state: measureResults[result],
  })),
  ...(exhaustion ? [{ on: exhaustion.on, text: `${names.staff(exhaustion.by)}说明已穷尽执行措施` }] : []),
  ...(settlement
    ? [
        {
          on: settlement.on,
          text: '达成执行和解',
          state: settlement.begunOn ? `${settlement.begunOn}开始履行` : '尚未开始履行',
        },
      ]
    : []),
  ...undertakings.map(({ on, persons, written }) => ({
    on,
    text: `${persons.map(names.person).join('、')}承诺息诉罢访`,
    state: written ? '书面承诺在卷' : '没有书面承诺',
  })),
];
