/** For tests only: opinions on their way to consent, and what became of them. */

import type { z } from 'zod';
import { accuse } from './assignment/accuse.ts';
import { recuse } from './assignment/recuse.ts';
import { approvedCase, days, proposedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { approve } from './reply/approve.ts';
import { deliberate } from './reply/deliberate.ts';

/** A discussion of three and its recorder, all of one mind. */
export const minutes = {
  on: days.approved,
  presiding: who.director,
  recorder: who.otherMember,
  members: [who.director, who.teamLeader, who.otherHandler],
  views: '马骏：同意\n周正：同意，注意释明\n李伟：同意',
  result: 'agree' as const,
  conclusion: '同意',
} satisfies z.input<typeof deliberate.input>;

/** The same, with two against. */
export const againstIt = {
  ...minutes,
  views: '马骏：事实未查清\n周正：应补充评估时间\n李伟：同意',
  dissenters: [who.director, who.teamLeader],
  result: 'return' as const,
  conclusion: '退回补充',
} satisfies z.input<typeof deliberate.input>;

const head = { by: who.director, on: days.approved };

/** A key petition whose opinion waits for the consents of the head and of the leader in charge. */
export const keyProposedCase = (importance: 'key' | 'difficult' = 'key'): History =>
  proposedCase({
    accepted: { importance },
    transferred: { handler: who.handler, reason: '由原承办人继续办理更为稳妥' },
  });
export const consentedCase = (): History =>
  did(keyProposedCase(), approve, { remark: '同意，报主办院领导' }, { ...head, by: who.deputyDirector });

export const deliberatedCase = (): History => did(proposedCase(), deliberate, minutes, head);

/** Written, or agreed to, by somebody who turned out to be barred. */
export const authorBarredCase = (): History =>
  did(
    approvedCase(),
    accuse,
    { officers: [who.handler], reason: '送达前信访人反映' },
    { by: who.teamLeader, on: days.approved },
  );
export const approverBarredCase = (): History =>
  did(
    approvedCase(),
    recuse,
    { officer: who.courtLeader, reason: '系当事人近亲属' },
    { by: who.teamLeader, on: days.approved },
  );

export const replyWays = (): readonly History[] => [
  keyProposedCase(),
  consentedCase(),
  deliberatedCase(),
  did(proposedCase(), deliberate, againstIt, head),
  authorBarredCase(),
  approverBarredCase(),
];
