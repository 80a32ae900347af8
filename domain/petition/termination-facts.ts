/** 信访终结 · 法发〔2016〕15号第十九条至第二十五条、终结办法第五条至第八条：申请、报请、备案、决定、告知，终结以后的事。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { type PropertyFinding, propertyFindings } from '#regulation/measures.ts';
import {
  type FilingResult,
  filingResults,
  type TerminationDecider,
  type TerminationGroundId,
  type TerminationResult,
  terminationDeciders,
  terminationGrounds,
  terminationResults,
} from '#regulation/termination.ts';
import { type Evolvers, event } from './event.ts';
import { keysOf } from './parts.ts';

const which = { termination: z.string() };
const number = z.string();
const decider = z.enum(keysOf(terminationDeciders));
const bracket = (text?: string) => (text ? `（${text}）` : '');

export const terminationKinds = {
  terminationApplied: event(
    {
      ...which,
      ground: z.enum(keysOf(terminationGrounds)),
      decider,
      recordForm: z.string(),
      report: z.string(),
      responsibilityLetter: z.string(),
      reason: z.string(),
    },
    (e) =>
      `申请报请${terminationDeciders[e.decider].name}终结信访，${terminationGrounds[e.ground].name}：${e.reason}`,
  ),
  terminationReviewed: event(
    { ...which, agreed: z.boolean(), reason: z.string().optional() },
    (e) => `${e.agreed ? '同意' : '不同意'}报请终结${e.reason ? `：${e.reason}` : ''}`,
  ),
  terminationReported: event(
    { ...which, to: z.string(), documentNumber: number },
    (e) => `向${e.to}报请终结信访（${e.documentNumber}）`,
  ),
  terminationFiled: event(
    {
      ...which,
      result: z.enum(keysOf(filingResults)),
      documentNumber: number.optional(),
      reason: z.string().optional(),
    },
    (e) =>
      `最高人民法院对终结备案${filingResults[e.result]}${bracket(e.documentNumber)}${e.reason ? `：${e.reason}` : ''}`,
  ),
  terminationDecided: event(
    {
      ...which,
      result: z.enum(keysOf(terminationResults)),
      decider,
      decidedOn: daySchema,
      documentNumber: number,
      reason: z.string().optional(),
    },
    (e) =>
      `${terminationDeciders[e.decider].name}${e.decidedOn}${terminationResults[e.result]}（${e.documentNumber}）${e.reason ? `：${e.reason}` : ''}`,
  ),
  terminationNotified: event(
    { ...which, persons: z.array(z.string()), proof: z.string(), material: z.string().optional() },
    (e, names) => `书面告知${e.persons.map(names.person).join('、')}信访已终结（${e.proof}）`,
  ),
  propertyChecked: event(
    { ...which, result: z.enum(keysOf(propertyFindings)), content: z.string() },
    (e) => `终结后定期查询财产：${propertyFindings[e.result]}，${e.content}`,
  ),
  clueEntered: event(
    { ...which, clue: z.string(), content: z.string() },
    (e) => `新的财产线索：${e.content}`,
  ),
  clueAnswered: event(
    { clue: z.string(), resumed: z.boolean(), caseNumber: z.string().optional(), content: z.string() },
    (e) => `${e.resumed ? '恢复执行' : '线索核查后不恢复执行'}${bracket(e.caseNumber)}：${e.content}`,
  ),
};

export type PropertyCheck = { readonly on: Day; readonly result: PropertyFinding };
export type Clue = {
  readonly id: string;
  readonly on: Day;
  readonly content: string;
  readonly answeredOn?: Day;
  readonly resumed?: boolean;
};

/** One application to have the petition terminated, and what became of it. */
export type Termination = {
  readonly id: string;
  readonly on: Day;
  readonly by: StaffId;
  readonly ground: TerminationGroundId;
  readonly decider: TerminationDecider;
  readonly review?: { readonly on: Day; readonly agreed: boolean };
  /** Each time it went up: a filing sent back for more papers makes it go up again. */
  readonly reports: readonly {
    readonly on: Day;
    readonly filing?: { readonly on: Day; readonly result: FilingResult };
  }[];
  readonly decision?: {
    readonly on: Day;
    readonly result: TerminationResult;
    readonly documentNumber: string;
  };
  readonly notifiedOn?: Day;
  readonly checks: readonly PropertyCheck[];
  readonly clues: readonly Clue[];
};

export type TerminationFacts = { readonly terminations: readonly Termination[] };
export const noTerminations: TerminationFacts = { terminations: [] };

const change = (
  { terminations }: TerminationFacts,
  id: string,
  how: (one: Termination) => Partial<Termination>,
): TerminationFacts => ({
  terminations: terminations.map((one) => (one.id === id ? { ...one, ...how(one) } : one)),
});

export const terminationEvolvers: Evolvers<typeof terminationKinds, TerminationFacts> = {
  terminationApplied: ({ terminations }, { termination: id, on, by, ground, decider: decides }) => ({
    terminations: [
      ...terminations,
      { id, on, by, ground, decider: decides, reports: [], checks: [], clues: [] },
    ],
  }),
  terminationReviewed: (known, { termination, on, agreed }) =>
    change(known, termination, () => ({ review: { on, agreed } })),
  terminationReported: (known, { termination, on }) =>
    change(known, termination, ({ reports }) => ({ reports: [...reports, { on }] })),
  terminationFiled: (known, { termination, on, result }) =>
    change(known, termination, ({ reports }) => ({
      reports: reports.map((one, index) =>
        index === reports.length - 1 ? { ...one, filing: { on, result } } : one,
      ),
    })),
  terminationDecided: (known, { termination, on, result, documentNumber }) =>
    change(known, termination, () => ({ decision: { on, result, documentNumber } })),
  terminationNotified: (known, { termination, on }) => change(known, termination, () => ({ notifiedOn: on })),
  propertyChecked: (known, { termination, on, result }) =>
    change(known, termination, ({ checks }) => ({ checks: [...checks, { on, result }] })),
  clueEntered: (known, { termination, on, clue: id, content }) =>
    change(known, termination, ({ clues }) => ({ clues: [...clues, { id, on, content }] })),
  clueAnswered: ({ terminations }, { clue, on, resumed }) => ({
    terminations: terminations.map((one) => ({
      ...one,
      clues: one.clues.map((said) => (said.id === clue ? { ...said, answeredOn: on, resumed } : said)),
    })),
  }),
};

/** The termination in force, or undefined: only what was decided so ends the petition's being asked about. */
export const inForce = ({ terminations }: TerminationFacts): Termination | undefined =>
  terminations.find(({ decision }) => decision?.result === 'terminated');

/** The application under way: neither turned down here nor decided above. */
export const underWay = ({ terminations }: TerminationFacts): Termination | undefined =>
  terminations.find(({ review, decision }) => review?.agreed !== false && !decision);
