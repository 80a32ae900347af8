/**
 * For tests only: petitions in every stage. Each is the history that performing the steps leaves, never typed by
 * hand, so that no test starts from a state no officer could have reached.
 */
import type { z } from 'zod';
import type { Staff, StaffId } from '#domain/access/officer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import type { EnforcementCase } from '#domain/petition/parts.ts';
import { isForHead } from '#domain/petition/petition.ts';
import type { Decision } from '#domain/step.ts';
import { accept } from './acceptance/accept.ts';
import { decline } from './acceptance/decline.ts';
import { explain } from './acceptance/explain.ts';
import { proposeDecline } from './acceptance/propose-decline.ts';
import { attach } from './archive/attach.ts';
import { close } from './archive/close.ts';
import { assignLead } from './assignment/assign-lead.ts';
import { transfer } from './assignment/transfer.ts';
import { who } from './given-court.ts';
import { type Circumstances, did, type History, petitionOf, recorded, settingOf } from './given-history.ts';
import { type RegisterFacts, register, registerInput } from './intake/register.ts';
import { reviewRegistration } from './intake/review-registration.ts';
import { interview } from './reception/interview.ts';
import { approve } from './reply/approve.ts';
import { propose } from './reply/propose.ts';
import { reply } from './reply/reply.ts';
import { serve } from './service/serve.ts';

/** The days of the ordinary petition: received on a Monday, closed within the month, all in one published year. */
export const days = {
  received: '2026-03-02',
  accepted: '2026-03-03',
  transferred: '2026-03-04',
  interviewed: '2026-03-06',
  proposed: '2026-03-16',
  approved: '2026-03-18',
  replied: '2026-03-20',
  served: '2026-03-24',
  closed: '2026-03-25',
} as const;

/** What is different about a petition of a test; the rest is ordinary. */
export type Told = {
  readonly registered?: Partial<z.input<typeof registerInput>> | undefined;
  readonly facts?: Partial<RegisterFacts>;
  readonly enforcementCase?: Partial<EnforcementCase> | 'none';
  readonly registeredOn?: string;
  readonly accepted?: Partial<z.input<typeof accept.input>>;
  readonly transferred?: z.input<typeof transfer.input>;
  readonly transferredOn?: string;
  readonly staff?: Staff;
};

const at = (by: StaffId, on: string, { staff }: Told = {}): Circumstances => ({
  by,
  on,
  ...(staff ? { staff } : {}),
});

export const ordinaryCase: EnforcementCase = {
  number: '（2025）鲁0117执123号',
  known: true,
  ownCourt: true,
  parties: ['刘芳', '某某公司'],
  originalHandler: who.handler,
  originalHandlerName: '张强',
  trialJudge: who.trialJudge,
  state: '执行中',
};

export const ordinaryRegistration: z.input<typeof registerInput> = {
  channel: 'visit',
  receivedOn: days.received,
  petitioners: [{ name: '刘芳', phone: '13800000000', address: '钢城区某路1号' }],
  caseNumber: ordinaryCase.number,
  summary: '反映案件长期未执行',
  proposedOpinion: '建议受理并转承办人',
};

/** Asks to register; unlike the other steps it has no petition to act on yet. */
export function registering(told: Told, circumstances: Circumstances): Decision {
  const input = registerInput.parse({ ...ordinaryRegistration, ...told.registered });
  const facts: RegisterFacts = {
    number: '钢执访〔2026〕1号',
    ...(told.enforcementCase === 'none'
      ? {}
      : { enforcementCase: { ...ordinaryCase, ...told.enforcementCase } }),
    candidates: [],
    people: input.petitioners.map((_, index) => `p-${index + 1}`),
    ...told.facts,
  };
  return register(input, facts, settingOf([], circumstances));
}

export function registeredCase(told: Told = {}): History {
  const circumstances = at(who.receptionClerk, told.registeredOn ?? days.received, told);
  const decision = registering(told, circumstances);
  if (!decision.ok) throw new Error(`register was refused: ${decision.reason}`);
  return recorded([], decision.events, circumstances.by, parseDay(circumstances.on));
}

export const screenedCase = (told: Told = {}): History =>
  did(
    registeredCase(told),
    reviewRegistration,
    { result: 'pass' },
    at(who.teamLeader, told.registeredOn ?? days.received, told),
  );

export const returnedCase = (told: Told = {}): History =>
  did(
    registeredCase(told),
    reviewRegistration,
    { result: 'return', reason: '缺案号' },
    at(who.teamLeader, days.received, told),
  );

export const struckOutCase = (told: Told = {}): History =>
  did(
    registeredCase(told),
    reviewRegistration,
    { result: 'strikeOut', reason: '不属执行问题' },
    at(who.teamLeader, days.received, told),
  );

/** Explained, so that the ground of another court's case is open, and put to the head. */
export const declineProposedCase = (told: Told = {}): History => {
  const content = '已告知应向执行法院反映';
  const explained = did(
    screenedCase(told),
    explain,
    { on: days.received, way: 'meeting', to: '刘芳', content },
    at(who.receptionClerk, days.received, told),
  );
  return did(
    explained,
    proposeDecline,
    { ground: 'other-court', reason: '执行法院为他院' },
    at(who.petitionTeam, days.accepted, told),
  );
};

export const declinedCase = (told: Told = {}): History =>
  did(declineProposedCase(told), decline, { result: 'agree' }, at(who.teamLeader, days.accepted, told));

export const acceptedCase = (told: Told = {}): History =>
  did(
    screenedCase(told),
    accept,
    { grounds: ['delay'], track: 'implementation', ...told.accepted },
    at(who.petitionTeam, told.transferredOn ?? days.accepted, told),
  );

/** By the team, or by the head of the department where that one chooses (process rule 6). */
export function transferredCase(told: Told = {}): History {
  const accepted = acceptedCase(told);
  const isHeads = isForHead(petitionOf(accepted));
  const by = isHeads ? who.deputyDirector : who.petitionTeam;
  const input = { handler: who.handler, ...(isHeads ? { reason: '研究确定' } : {}), ...told.transferred };
  return did(accepted, transfer, input, at(by, told.transferredOn ?? days.transferred, told));
}

export const heldInterview = {
  result: 'held',
  on: days.interviewed,
  way: 'meeting',
  place: '信访接待室',
  participants: '刘芳、张强',
  content: '听取诉求，说明查控进展',
  unsignedReason: '信访人拒绝签名',
} as const satisfies z.input<typeof interview.input>;

export const interviewedCase = (told: Told = {}): History =>
  did(transferredCase(told), interview, heldInterview, at(who.handler, days.interviewed, told));

export const anOpinion = {
  demand: '尽快执行到位',
  findings: '已查控两处财产',
  opinion: '三个月内启动评估拍卖',
  law: '《中华人民共和国民事诉讼法》第二百四十七条',
  merit: 'founded',
  remedies: '可以向上一级法院申请执行监督',
} as const satisfies z.input<typeof propose.input>;

/** With a lead leader already in charge, as article 4 wants it. */
export const proposedCase = (told: Told = {}): History => {
  const led = did(
    interviewedCase(told),
    assignLead,
    { lead: who.courtLeader },
    at(who.teamLeader, days.interviewed, told),
  );
  return did(led, propose, anOpinion, at(who.handler, days.proposed, told));
};

export const approvedCase = (told: Told = {}): History =>
  did(proposedCase(told), approve, {}, at(who.courtLeader, days.approved, told));

export const repliedCase = (told: Told = {}): History =>
  did(approvedCase(told), reply, {}, at(who.handler, days.replied, told));

export const servedReply = {
  paper: 'reply',
  recipient: 'petitioner:p-1',
  method: 'direct',
  on: days.served,
  result: 'served',
  signedBy: 'self',
} as const satisfies z.input<typeof serve.input>;

/** Served, with the receipt on file. */
export const servedCase = (told: Told = {}): History => {
  const receipt = { kind: 'replyReceipt', name: '邮寄凭证', digest: 'f'.repeat(64) } as const;
  const handler = at(who.handler, days.served, told);
  const scanned = did(repliedCase(told), attach, { ...receipt, size: 9, mime: 'application/pdf' }, handler);
  return did(scanned, serve, servedReply, handler);
};

export const fourAnswers = {
  merit: 'founded',
  hardship: false,
  unlawful: false,
  resolved: false,
  solution: '已启动拍卖，信访人表示理解',
} as const satisfies z.input<typeof close.input>;

export const closedCase = (told: Told = {}): History =>
  did(servedCase(told), close, fourAnswers, at(who.teamLeader, days.closed, told));
