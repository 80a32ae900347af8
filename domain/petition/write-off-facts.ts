/** 核销 · 第十四条、流程规范第十三、十五条：整理材料、申请、审核、汇总上报，上级核销、退回或者继续督办。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { type WriteOffGroundId, type WriteOffResult, writeOffGrounds } from '#regulation/write-off.ts';
import { type Evolvers, event } from './event.ts';
import { keysOf } from './parts.ts';

const ground = z.enum(keysOf(writeOffGrounds));
const which = { writeOff: z.string() };
const round = z.number().int();

export const writeOffKinds = {
  writeOffPrepared: event(
    {
      ...which,
      notice: z.string(),
      body: z.string(),
      ground,
      document: z.string().optional(),
      report: z.string().optional(),
    },
    (e) => `整理${e.body}来文的核销材料，核销理由：${writeOffGrounds[e.ground].name}`,
  ),
  writeOffApplied: event(
    { ...which, round, body: z.string(), enforcement: z.string(), handling: z.string(), reason: z.string() },
    (e) => `申请核销${e.body}来文（第${e.round}次）：${e.reason}`,
  ),
  writeOffConsented: event({ ...which, round }, (e) => `同意核销申请（第${e.round}次），待汇总上报`),
  writeOffSentBack: event(
    { ...which, round, reason: z.string() },
    (e) => `不同意核销申请（第${e.round}次）：${e.reason}`,
  ),
  writeOffSubmitted: event(
    { ...which, round, package: z.string(), packageNumber: z.string(), to: z.string() },
    (e) => `随${e.packageNumber}核销报送单报${e.to}核销（第${e.round}次）`,
  ),
  writeOffAccepted: event(
    { ...which, round, body: z.string(), documentNumber: z.string().optional() },
    (e) => `${e.body}予以核销${e.documentNumber ? `（${e.documentNumber}）` : ''}`,
  ),
  writeOffReturned: event(
    {
      ...which,
      round,
      body: z.string(),
      result: z.enum(['returned', 'continued']),
      reason: z.string(),
      dueOn: daySchema,
      documentNumber: z.string().optional(),
    },
    (e) =>
      `${e.body}${e.result === 'returned' ? '退回核销材料' : '不予核销、继续督办'}，限${e.dueOn}前重新申请：${e.reason}`,
  ),
};

/** One time the write-off was asked for. */
export type WriteOffRound = {
  readonly on: Day;
  readonly by: StaffId;
  readonly reason: string;
  readonly consentedOn?: Day;
  readonly sentBack?: { readonly on: Day; readonly reason: string };
  readonly submitted?: { readonly on: Day; readonly package: string; readonly number: string };
  readonly outcome?: {
    readonly on: Day;
    readonly result: WriteOffResult;
    readonly reason?: string;
    readonly dueOn?: Day;
  };
};

/** The write-off of one notice from above, with its materials and its rounds. */
export type WriteOff = {
  readonly id: string;
  readonly on: Day;
  readonly notice: string;
  readonly body: string;
  readonly ground: WriteOffGroundId;
  /** Materials on file that are the legal document and the handling report. */
  readonly document?: string;
  readonly report?: string;
  readonly rounds: readonly WriteOffRound[];
};

export type WriteOffFacts = { readonly writeOffs: readonly WriteOff[] };
export const noWriteOffs: WriteOffFacts = { writeOffs: [] };

const change = (
  { writeOffs }: WriteOffFacts,
  id: string,
  how: (one: WriteOff) => WriteOff,
): WriteOffFacts => ({ writeOffs: writeOffs.map((one) => (one.id === id ? how(one) : one)) });

/** The last round with more said of it. */
const inLast = (known: WriteOffFacts, id: string, more: Partial<WriteOffRound>): WriteOffFacts =>
  change(known, id, (one) => ({
    ...one,
    rounds: one.rounds.map((said, index) => (index === one.rounds.length - 1 ? { ...said, ...more } : said)),
  }));

export const writeOffEvolvers: Evolvers<typeof writeOffKinds, WriteOffFacts> = {
  writeOffPrepared: (known, { writeOff: id, on, notice, body, ground: on7, document, report }) => {
    const before = known.writeOffs.find((one) => one.id === id);
    const prepared: WriteOff = {
      ...{ id, on: before?.on ?? on, notice, body, ground: on7, rounds: before?.rounds ?? [] },
      ...(document ? { document } : {}),
      ...(report ? { report } : {}),
    };
    return before ? change(known, id, () => prepared) : { writeOffs: [...known.writeOffs, prepared] };
  },
  writeOffApplied: (known, { writeOff, on, by, reason }) =>
    change(known, writeOff, (one) => ({ ...one, rounds: [...one.rounds, { on, by, reason }] })),
  writeOffConsented: (known, { writeOff, on }) => inLast(known, writeOff, { consentedOn: on }),
  writeOffSentBack: (known, { writeOff, on, reason }) =>
    inLast(known, writeOff, { sentBack: { on, reason } }),
  writeOffSubmitted: (known, { writeOff, on, package: id, packageNumber: number }) =>
    inLast(known, writeOff, { submitted: { on, package: id, number } }),
  writeOffAccepted: (known, { writeOff, on }) =>
    inLast(known, writeOff, { outcome: { on, result: 'accepted' } }),
  writeOffReturned: (known, { writeOff, on, result, reason, dueOn }) =>
    inLast(known, writeOff, { outcome: { on, result, reason, dueOn } }),
};

/** How a write-off stands. */
export const writeOffStates = {
  preparing: '整理材料',
  applied: '待审核',
  sentBack: '审核未同意',
  consented: '待上报',
  submitted: '已上报，待核销',
  accepted: '已核销',
  returned: '已退回',
} as const satisfies Record<string, string>;
export type WriteOffState = keyof typeof writeOffStates;

/** Where the write-off stands, by its last round. */
export function writeOffState({ rounds }: WriteOff): WriteOffState {
  const last = rounds.at(-1);
  if (!last) return 'preparing';
  if (last.outcome) return last.outcome.result === 'accepted' ? 'accepted' : 'returned';
  if (last.submitted) return 'submitted';
  if (last.consentedOn) return 'consented';
  return last.sentBack ? 'sentBack' : 'applied';
}

/** Whether the materials may still be changed and the write-off asked for (again). */
export const isWithHandler = (one: WriteOff): boolean =>
  ['preparing', 'sentBack', 'returned'].includes(writeOffState(one));

/** The write-off of this notice, or undefined while nobody has gathered anything. */
export const writeOffOf = ({ writeOffs }: WriteOffFacts, notice: string): WriteOff | undefined =>
  writeOffs.find((one) => one.notice === notice);
