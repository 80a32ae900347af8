import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Importance, NoAssistantReason } from '#regulation/assignment.ts';
import type { AcceptanceGroundId, DeclineGroundId, HandlingTrack } from '#regulation/grounds.ts';
import type { ContactWay } from '#regulation/registers.ts';
import type { RouteKind } from '#regulation/routing.ts';
import type { EventIn } from './event.ts';
import type { mainLineKinds } from './main-line-facts.ts';
import type { Contact, EnforcementCase, Material, Opinion, Petitioner, Recipient } from './parts.ts';

/** Where a petition stands on the procedure's road. */
export const stages = {
  registered: '待登记审核',
  returned: '待补正登记',
  struckOut: '已剔除',
  screening: '待受理审查',
  declineProposed: '不予受理待批',
  declined: '不予受理',
  accepted: '待转交',
  transferred: '待约谈',
  handling: '办理中',
  proposed: '办理意见待批',
  approved: '待答复',
  replied: '待送达',
  served: '待办结',
  closed: '已办结',
  withdrawn: '已撤回',
  ceased: '已终止办理',
  merged: '已并案',
} as const satisfies Record<string, string>;
export type Stage = keyof typeof stages;

/** Where the procedure is over; a petition at any other stage is under way (在办). */
export const endStages = [
  'closed',
  'struckOut',
  'withdrawn',
  'ceased',
  'merged',
] as const satisfies readonly Stage[];

export type Attempt = { readonly on: Day; readonly way: ContactWay };
export type Explanation = { readonly on: Day; readonly to: string; readonly content: string };
/** A span of responsibility: who had to act on the petition, from when to when. */
export type Assignment = { readonly handler: StaffId; readonly from: Day; readonly until?: Day };
export type Proposal = Opinion & { readonly by: StaffId; readonly on: Day; readonly version: number };

/** An end other than the closing, the striking out: withdrawn, nobody left to go on, or continued in another petition. */
export type Ending = {
  readonly kind: 'withdrawn' | 'ceased' | 'merged';
  readonly on: Day;
  /** The stage it stood at. */
  readonly from: Stage;
  /** The petition it goes on in. */
  readonly master?: { readonly petition: string; readonly number: string };
};

/** What the main line makes known of a petition, from its registration to its closing. */
export type Core = {
  readonly id: string;
  readonly court: string;
  /** Number of its last event: the optimistic lock. */
  readonly seq: number;
  readonly rules: string;
  readonly number: string;
  readonly stage: Stage;
  readonly receivedOn: Day;
  readonly registeredOn: Day;
  readonly registeredBy: StaffId;
  readonly registrationPassedOn?: Day;
  readonly struckOutOn?: Day;
  readonly firstReceiver: StaffId;
  readonly late: boolean;
  readonly contacts: readonly Contact[];
  readonly petitioners: readonly Petitioner[];
  readonly enforcementCase?: EnforcementCase;
  readonly summary: string;
  readonly proposedOpinion?: string;
  readonly missing: readonly string[];
  readonly attempts: readonly Attempt[];
  readonly explanations: readonly Explanation[];
  readonly referrals: readonly EventIn<typeof mainLineKinds, 'referred'>[];
  readonly acceptance?: {
    readonly on: Day;
    readonly grounds: readonly AcceptanceGroundId[];
    readonly track: HandlingTrack;
    readonly importance: Importance;
    readonly repeat: boolean;
  };
  readonly decline?: {
    readonly ground: DeclineGroundId;
    readonly by: StaffId;
    readonly on: Day;
    readonly reason: string;
  };
  /** Officers the petition accuses, and officers recused from it: none of them receives, handles or approves it (D6). */
  readonly accused: readonly StaffId[];
  readonly recused: readonly StaffId[];
  readonly lead?: StaffId | undefined;
  readonly assistant?: StaffId | undefined;
  /** Why nobody assists, where that is so. */
  readonly noAssistant?: NoAssistantReason | undefined;
  readonly route?: RouteKind;
  readonly consults?: StaffId | undefined;
  readonly assignments: readonly Assignment[];
  readonly interviewAttempts: readonly Attempt[];
  readonly interviewedOn?: Day;
  readonly interviewSigned?: boolean;
  readonly proposal?: Proposal;
  readonly approval?: { readonly on: Day; readonly by: StaffId; readonly way: 'approved' | 'deliberated' };
  readonly reply?: { readonly on: Day; readonly recipients: readonly Recipient[] };
  readonly materials: readonly (Material & { readonly on: Day; readonly by: StaffId })[];
  /** Closed without a reply, which then is not owed (process rule 8). */
  readonly closedDirectlyOn?: Day;
  readonly closing?: EventIn<typeof mainLineKinds, 'closed'> & { readonly by: StaffId };
  readonly ending?: Ending;
};

/** The day a petition came to its end, or undefined while it is alive. */
export const endedOn = ({ closing, closedDirectlyOn, struckOutOn, ending }: Core): Day | undefined =>
  closing?.on ?? closedDirectlyOn ?? struckOutOn ?? ending?.on;
