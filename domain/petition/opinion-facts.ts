/** 办理意见的历次稿、各环节的同意、集体研究和作废 · 第十三条，民事诉讼法第四十七条。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type ConsentLevel, consentLevels } from '#regulation/approvals.ts';
import type { Proposal } from './core.ts';
import { type Evolvers, event } from './event.ts';
import type { Minutes, Overruled } from './parts.ts';
import { keysOf, minutesSchema, staffId } from './parts.ts';

/** What was voided with an officer who turned out to be barred: what that officer wrote, or what was agreed to. */
export const voidedParts = { opinion: '办理意见', consent: '审批' } as const;
export type VoidedPart = keyof typeof voidedParts;

export const opinionKinds = {
  opinionConsented: event(
    { post: z.enum(keysOf(consentLevels)), remark: z.string().optional() },
    (e) => `${consentLevels[e.post].name}同意办理意见，报下一环节${e.remark ? `：${e.remark}` : ''}`,
  ),
  deliberationReturned: event(
    { members: z.array(staffId), conclusion: z.string(), minutes: minutesSchema },
    (e, names) =>
      `集体研究（${e.members.map(names.staff).join('、')}）不同意办理意见，退回重新办理：${e.conclusion}`,
  ),
  opinionVoided: event(
    { part: z.enum(keysOf(voidedParts)), officer: staffId, reason: z.string() },
    (e, names) =>
      `${names.staff(e.officer)}不得参与本案，其参与的${voidedParts[e.part]}作废，须由他人重新${e.part === 'opinion' ? '提出' : '审批'}：${e.reason}`,
  ),
};

/** What was done with one version of the opinion, in order. */
export type OpinionAct = {
  readonly kind: 'consented' | 'approved' | 'deliberated' | 'returned' | 'deliberationReturned' | 'voided';
  readonly on: Day;
  readonly by: StaffId;
  readonly level?: ConsentLevel;
  /** Remark, reason or conclusion. */
  readonly text?: string;
  readonly members?: readonly StaffId[];
  readonly minutes?: Minutes;
  /** Deliberated before each voice was kept apart. */
  readonly views?: string;
  /** The officer whose part was voided. */
  readonly officer?: StaffId;
  /** It no longer counts: the opinion came back, or somebody who agreed turned out to be barred. */
  readonly void?: true;
};

/** One version of the opinion and everything that was done with it. */
export type OpinionDraft = Proposal & {
  readonly overruled?: Overruled;
  readonly acts: readonly OpinionAct[];
};

export type OpinionFacts = {
  /** All versions since the petition was opened, or opened again; the last is the one that counts. */
  readonly drafts: readonly OpinionDraft[];
};

export const noOpinion: OpinionFacts = { drafts: [] };

/** The versions with one act more at the last; `ends` voids every consent it had before. */
export function withAct({ drafts }: OpinionFacts, act: OpinionAct, ends = false): OpinionFacts {
  const last = drafts.at(-1);
  if (!last) return { drafts };
  const before = ends ? last.acts.map((one): OpinionAct => ({ ...one, void: true })) : last.acts;
  return { drafts: [...drafts.slice(0, -1), { ...last, acts: [...before, act] }] };
}

const text = (said?: string) => (said ? { text: said } : {});

/** What these events change of the versions; the stage is the main line's and is changed with them. */
export const opinionEvolvers: Evolvers<typeof opinionKinds, OpinionFacts & MainLine> = {
  opinionConsented: (p, { on, by, post, remark }) =>
    withAct(p, { kind: 'consented', on, by, level: post, ...text(remark) }),
  deliberationReturned: (p, { on, by, members, conclusion, minutes }) => ({
    stage: 'handling',
    ...withAct(p, { kind: 'deliberationReturned', on, by, members, minutes, text: conclusion }, true),
  }),
  opinionVoided: (p, { on, by, part, officer, reason }) => ({
    stage: part === 'opinion' ? 'handling' : 'proposed',
    ...withAct(p, { kind: 'voided', on, by, officer, text: reason }, true),
  }),
};
type MainLine = { readonly stage?: 'handling' | 'proposed' };
