/** For tests only: petitions whose reply goes out by every way, attempt by attempt. */
import type { z } from 'zod';
import { attach } from './archive/attach.ts';
import { days, repliedCase, servedReply, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { announce } from './service/announce.ts';
import { endAnnouncement } from './service/end-announcement.ts';
import { mail } from './service/mail.ts';
import { recordMail } from './service/record-mail.ts';
import { serve } from './service/serve.ts';

const toReply = { paper: 'reply', recipient: 'petitioner:p-1' } as const;
const handler = (on: string) => ({ by: who.handler, on });

export const aMail = {
  ...toReply,
  on: days.replied,
  carrier: 'ems',
  mailNumber: '1234567890123',
} as const satisfies z.input<typeof mail.input>;

export const aFailure = {
  ...servedReply,
  result: 'failed',
  failure: 'unreachable',
  reason: '两次上门无人应答，邻居称已外出务工',
} as const satisfies z.input<typeof serve.input>;

export const anAnnouncement = {
  ...toReply,
  ground: 'otherWaysFailed',
  reason: '上门、邮寄均未送达，电话停机',
  places: ['board', 'online'],
  on: days.closed,
} as const satisfies z.input<typeof announce.input>;

/** The last day of the period of a notice put up on the day of `anAnnouncement`, and the day after. */
export const periodEnd = { last: '2026-04-24', after: '2026-04-25' } as const;

const keyOf = (history: History, type: 'mailed' | 'announced'): string => {
  const last = history.findLast((one) => one.type === type);
  return last && 'attempt' in last
    ? `${type === 'mailed' ? 'mailOutcome' : 'publicNotice'}:${last.attempt}`
    : 'nothing';
};
export const mailKey = (history: History): string => keyOf(history, 'mailed');
export const noticeKey = (history: History): string => keyOf(history, 'announced');

export const mailedCase = (history: History = repliedCase()): History =>
  did(history, mail, aMail, handler(days.served));

export const deliveredCase = (history: History = mailedCase()): History =>
  did(
    history,
    recordMail,
    { errand: mailKey(history), result: 'delivered', on: days.served, signer: '母亲' },
    handler(days.served),
  );

export const returnedMailCase = (history: History = mailedCase()): History =>
  did(
    history,
    recordMail,
    { errand: mailKey(history), result: 'returned', on: days.served, failure: 'moved', reason: '原址已迁' },
    handler(days.served),
  );

export const failedCase = (history: History = repliedCase()): History =>
  did(history, serve, aFailure, handler(days.served));

export const announcedCase = (history: History = failedCase()): History =>
  did(history, announce, anAnnouncement, handler(days.closed));

export const endedAnnouncementCase = (history: History = announcedCase()): History =>
  did(history, endAnnouncement, { errand: noticeKey(history) }, handler(periodEnd.after));

/** With a scan of this kind on file; its id is `new-…`, taken from the length of the history. */
export const scannedCase = (
  kind: 'replyReceipt' | 'evidence',
  history: History = repliedCase(),
): readonly [History, string] => [
  did(
    history,
    attach,
    { kind, name: '扫描件', digest: 'e'.repeat(64), size: 9, mime: 'application/pdf' },
    handler(days.served),
  ),
  `new-${history.length + 1}`,
];

export const serviceWays = (): readonly History[] => [
  mailedCase(),
  deliveredCase(),
  returnedMailCase(),
  failedCase(),
  announcedCase(),
  endedAnnouncementCase(),
  did(
    transferredCase(),
    mail,
    { ...aMail, paper: 'acceptanceNotice' },
    { by: who.petitionTeam, on: days.replied },
  ),
];
