/** 诉访分离 · 第七条：导入法定程序，登记案号，跟到结果。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { contactWays } from '#regulation/registers.ts';
import {
  type ComplaintKind,
  complaintKinds,
  complaints,
  type DivertedOutcome,
  divertedOutcomes,
  type RemedyKind,
  remedies,
  remedyKinds,
} from '#regulation/remedies.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf } from './parts.ts';
import type { RoomLine } from './room-line.ts';

export const diversionKinds = {
  diverted: event(
    {
      diversion: z.string(),
      complaint: z.enum(complaintKinds),
      remedy: z.enum(remedyKinds),
      way: contactWay,
      to: z.string(),
      content: z.string(),
      reason: z.string().optional(),
    },
    (e) =>
      `导入${remedies[e.remedy].name}（${complaints[e.complaint].text}），向${e.to}释明（${contactWays[e.way]}）：${e.content}${e.reason ? `；选择理由：${e.reason}` : ''}`,
  ),
  divertedCaseRecorded: event(
    { diversion: z.string(), caseNumber: z.string() },
    (e) => `导入的案件已立案：${e.caseNumber}`,
  ),
  diversionDeclined: event(
    { diversion: z.string(), note: z.string(), material: z.string() },
    (e) => `信访人书面表示不进入法定程序：${e.note}`,
  ),
  divertedOutcomeRecorded: event(
    {
      diversion: z.string(),
      outcome: z.enum(keysOf(divertedOutcomes)),
      document: z.string(),
      note: z.string().optional(),
      material: z.string().optional(),
    },
    (e) => `导入案件的结果：${divertedOutcomes[e.outcome]}（${e.document}）${e.note ? `：${e.note}` : ''}`,
  ),
};

/** One procedure the petition was led into, and how far it has come. */
export type Diversion = {
  readonly id: string;
  readonly on: Day;
  readonly by: StaffId;
  readonly complaint: ComplaintKind;
  readonly remedy: RemedyKind;
  readonly filed?: { readonly on: Day; readonly caseNumber: string };
  readonly declinedOn?: Day;
  readonly outcome?: { readonly on: Day; readonly kind: DivertedOutcome; readonly document: string };
};

export type DiversionFacts = { readonly diversions: readonly Diversion[] };

export const noDiversion: DiversionFacts = { diversions: [] };

/** The diversions with one of them changed. */
const change = ({ diversions }: DiversionFacts, id: string, more: Partial<Diversion>): DiversionFacts => ({
  diversions: diversions.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

/** To lead somebody into a procedure is to explain it: the explanation counts as one. */
export const diversionEvolvers: Evolvers<typeof diversionKinds, DiversionFacts & Pick<Core, 'explanations'>> =
  {
    diverted: ({ diversions, explanations }, { diversion, on, by, complaint, remedy, to, content }) => ({
      diversions: [...diversions, { id: diversion, on, by, complaint, remedy }],
      explanations: [...explanations, { on, to, content }],
    }),
    divertedCaseRecorded: (known, { diversion, on, caseNumber }) =>
      change(known, diversion, { filed: { on, caseNumber } }),
    diversionDeclined: (known, { diversion, on }) => change(known, diversion, { declinedOn: on }),
    divertedOutcomeRecorded: (known, { diversion, on, outcome, document }) =>
      change(known, diversion, { outcome: { on, kind: outcome, document } }),
  };

/** Told is not filed: each diversion waits for its case or a written no, and each case for its outcome. */
export const diversionErrands = ({ diversions }: DiversionFacts): readonly Errand[] =>
  diversions.flatMap(({ id, on, remedy, filed, declinedOn, outcome }): readonly Errand[] => {
    const settledOn = filed?.on ?? declinedOn;
    return [
      {
        key: `divertedFiling:${id}`,
        kind: 'divertedFiling',
        startOn: on,
        about: remedies[remedy].name,
        ...(settledOn ? { endedOn: settledOn } : {}),
      },
      ...(filed
        ? [
            {
              key: `divertedOutcome:${id}`,
              kind: 'divertedOutcome' as const,
              startOn: filed.on,
              about: filed.caseNumber,
              ...(outcome ? { endedOn: outcome.on } : {}),
            },
          ]
        : []),
    ];
  });

function stateOf({ filed, declinedOn, outcome }: Diversion): string {
  if (outcome) return `${divertedOutcomes[outcome.kind]}，${outcome.document}`;
  if (filed) return `${filed.on}立案：${filed.caseNumber}`;
  return declinedOn ? `${declinedOn}书面表示不进入` : '尚未立案';
}

/** Each procedure the petition was led into, by whom, and how it stands. */
export const diversionLines = ({ diversions }: DiversionFacts, names: Names): readonly RoomLine[] =>
  diversions.map((one) => ({
    on: one.on,
    text: `${names.staff(one.by)}释明并导入${remedies[one.remedy].name}：${complaints[one.complaint].text}`,
    state: stateOf(one),
  }));
