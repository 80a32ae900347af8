/** 司法救助 · 第十一条：特别困难的申请执行人，经执行认定被执行人无财产可供执行的，报请救助。 */
import { z } from 'zod';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { noPropertyPapers, reliefGrounds, reliefMaterials, reliefResults } from '#regulation/relief.ts';
import { type Errand, stopped } from './errand.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { keysOf } from './parts.ts';
import type { RoomLine } from './room-line.ts';

const relief = z.string();
/** What the enforcement found of the debtor's property: nothing, on which day, by which paper. */
const findingSchema = z.object({
  on: daySchema,
  document: z.enum(keysOf(noPropertyPapers)),
  documentNumber: z.string(),
});

export const reliefKinds = {
  reliefApplied: event(
    {
      relief,
      person: z.string(),
      ground: z.enum(keysOf(reliefGrounds)),
      hardship: z.string(),
      finding: findingSchema,
      materials: z.array(z.enum(keysOf(reliefMaterials))),
      unpaid: z.string(),
      amount: z.string(),
    },
    (e, names) =>
      `${names.person(e.person)}申请司法救助${e.amount}元（未受偿${e.unpaid}元），${noPropertyPapers[e.finding.document]}${e.finding.documentNumber}认定被执行人无财产可供执行：${e.hardship}`,
  ),
  reliefDecided: event(
    {
      relief,
      result: z.enum(keysOf(reliefResults)),
      decidedBy: z.string(),
      documentNumber: z.string(),
      amount: z.string().optional(),
      reason: z.string().optional(),
    },
    (e) =>
      `${e.decidedBy}决定${reliefResults[e.result]}${e.amount ? `${e.amount}元` : ''}（${e.documentNumber}）${e.reason ? `：${e.reason}` : ''}`,
  ),
  reliefPaid: event(
    { relief, amount: z.string(), receipt: z.string().optional(), material: z.string().optional() },
    (e) => `救助金${e.amount}元已发放${e.receipt ? `（${e.receipt}）` : ''}`,
  ),
  reliefWithdrawn: event({ relief, reason: z.string() }, (e) => `撤回救助申请：${e.reason}`),
};

/** One application for relief, and how far it has come. */
export type Relief = {
  readonly id: string;
  readonly person: string;
  readonly on: Day;
  readonly amount: string;
  readonly decision?: {
    readonly on: Day;
    readonly result: keyof typeof reliefResults;
    readonly amount?: string;
  };
  readonly paidOn?: Day;
  readonly withdrawnOn?: Day;
};

export type ReliefFacts = { readonly reliefs: readonly Relief[] };

export const noRelief: ReliefFacts = { reliefs: [] };

const change = ({ reliefs }: ReliefFacts, id: string, more: Partial<Relief>): ReliefFacts => ({
  reliefs: reliefs.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

export const reliefEvolvers: Evolvers<typeof reliefKinds, ReliefFacts> = {
  reliefApplied: ({ reliefs }, { relief: id, person, on, amount }) => ({
    reliefs: [...reliefs, { id, person, on, amount }],
  }),
  reliefDecided: (known, { relief: id, on, result, amount }) =>
    change(known, id, { decision: { on, result, ...(amount ? { amount } : {}) } }),
  reliefPaid: (known, { relief: id, on }) => change(known, id, { paidOn: on }),
  reliefWithdrawn: (known, { relief: id, on }) => change(known, id, { withdrawnOn: on }),
};

/** Whether an application counts: neither turned down nor taken back. */
export const stands = ({ decision, withdrawnOn }: Relief): boolean =>
  !withdrawnOn && decision?.result !== 'refused';

/** Each application is owed its decision, and what was granted its payment. */
export const reliefErrands = ({ reliefs }: ReliefFacts): readonly Errand[] =>
  reliefs.flatMap(({ id, on, amount, decision, paidOn, withdrawnOn }) => [
    {
      key: `reliefDecision:${id}`,
      kind: 'reliefDecision' as const,
      startOn: on,
      about: `申请${amount}元`,
      ...stopped(decision?.on, withdrawnOn),
    },
    ...(decision?.result === 'granted'
      ? [
          {
            key: `reliefPayment:${id}`,
            kind: 'reliefPayment' as const,
            startOn: decision.on,
            about: `${decision.amount}元`,
            ...stopped(paidOn, withdrawnOn),
          },
        ]
      : []),
  ]);

function sayReliefState({ decision, paidOn, withdrawnOn }: Relief): string {
  if (withdrawnOn) return `${withdrawnOn}撤回`;
  if (paidOn) return `${paidOn}已发放${decision?.amount}元`;
  if (!decision) return '待决定';
  return `${decision.on}决定${reliefResults[decision.result]}`;
}

/** Each application, and how it stands. */
export const reliefLines = ({ reliefs }: ReliefFacts, names: Names): readonly RoomLine[] =>
  reliefs.map((one) => ({
    on: one.on,
    text: `${names.person(one.person)}申请司法救助${one.amount}元`,
    state: sayReliefState(one),
  }));
