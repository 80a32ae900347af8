import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { accept } from '#domain/acceptance/accept.ts';
import { attemptContact } from '#domain/acceptance/attempt-contact.ts';
import { cureDefect } from '#domain/acceptance/cure-defect.ts';
import { decline } from '#domain/acceptance/decline.ts';
import { refer } from '#domain/acceptance/refer.ts';
import { attach } from '#domain/archive/attach.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import * as cases from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { minutes } from '#domain/given-reply.ts';
import { ways } from '#domain/given-ways.ts';
import { completeRegistration } from '#domain/intake/complete-registration.ts';
import { joinContact } from '#domain/intake/join-contact.ts';
import { interview } from '#domain/reception/interview.ts';
import { deliberate } from '#domain/reply/deliberate.ts';
import { returnProposal } from '#domain/reply/return-proposal.ts';
import { serve } from '#domain/service/serve.ts';
import { unnested } from './event.ts';
import { type EventType, events, type PetitionEvent, parseEvent, sayEvent } from './events.ts';
import examples from './examples.json' with { type: 'json' };

const { days } = cases;
const head = { by: who.teamLeader, on: days.closed };
const desk = { by: who.receptionClerk, on: days.closed };
const handler = { by: who.handler, on: days.closed };
const lead = { by: who.courtLeader, on: days.closed };
const notice = { body: '济南市中级人民法院', documentNumber: '济中法执督〔2026〕8号', dueOn: '2026-04-30' };
const bySuperior = { registered: { channel: 'assigned', notice, headCount: 2 } } as const;
const again = {
  channel: 'forwarded',
  on: days.interviewed,
  summary: '再次转来督办',
  reason: '同一案件同一诉求',
  noticeBody: notice.body,
  noticeNumber: '济中法执督〔2026〕9号',
  noticeDueOn: notice.dueOn,
} as const;
const paper = {
  kind: 'evidence',
  name: '转账凭证',
  digest: '0a'.repeat(32),
  size: 2048,
  mime: 'application/pdf',
} as const;

/** Petitions that between them meet with everything that can happen. */
const histories = (): readonly History[] => [
  cases.repliedCase(bySuperior),
  cases.closedCase(),
  cases.returnedCase(),
  cases.struckOutCase(),
  did(cases.declinedCase(), cureDefect, { how: '补齐授权委托书' }, desk),
  did(cases.declineProposedCase(), decline, { result: 'reject', reason: '属本院案件' }, head),
  did(
    cases.registeredCase(),
    completeRegistration,
    { caseNumber: '（2025）鲁0117执5号', note: '核对案号' },
    desk,
  ),
  did(cases.transferredCase(), joinContact, again, desk),
  did(
    cases.screenedCase(),
    attemptContact,
    { on: days.accepted, way: 'phone', note: '无人接听' },
    { ...desk, on: days.accepted },
  ),
  did(
    cases.transferredCase(),
    refer,
    { on: days.served, to: 'discipline', body: '派驻纪检组', note: '材料三页' },
    head,
  ),
  did(cases.screenedCase(), accept, { grounds: ['recusal'], track: 'review' }, head),
  did(cases.transferredCase(), reassign, { handler: who.otherHandler, reason: '调离' }, head),
  did(cases.transferredCase(), recuse, { officer: who.handler, reason: '近亲属' }, head),
  did(
    cases.transferredCase(),
    interview,
    { result: 'notReached', on: days.interviewed, way: 'phone', content: '关机' },
    handler,
  ),
  did(cases.proposedCase(), returnProposal, { reason: '未回应第二项诉求' }, lead),
  did(cases.proposedCase(), deliberate, minutes, head),
  did(
    cases.repliedCase(),
    serve,
    { ...cases.servedReply, result: 'failed', failure: 'unknown', reason: '查无此人' },
    handler,
  ),
  did(cases.transferredCase(), attach, paper, handler),
  ...ways(),
];

/** The first event of each kind, as the store writes its data. */
function written(): Record<string, object> {
  const all = histories().flat().toReversed();
  const firsts = new Map(all.map(({ seq: _seq, by: _by, at: _at, type, ...data }) => [type, data]));
  const inOrder = (Object.keys(events) as EventType[]).map((type) => [type, firsts.get(type)]);
  return JSON.parse(JSON.stringify(Object.fromEntries(inOrder))) as Record<string, object>;
}

/** The stored event with brackets in every text that can be anything, none of them at its edges alone. */
function withBrackets(type: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isText = (changed: Record<string, unknown>) => {
    try {
      return parseEvent(type, changed) !== undefined;
    } catch {
      return false;
    }
  };
  const text = '（2025）鲁0117执1号（补）';
  const free = Object.keys(data).filter(
    (key) => typeof data[key] === 'string' && isText({ ...data, [key]: text }),
  );
  return { ...data, ...Object.fromEntries(free.map((key) => [key, text])) };
}

describe('B2 brackets in a sentence', () => {
  const names = { staff: () => '张强（挂职）', person: () => '刘芳（曾用名刘方）' };

  test.each(Object.entries(examples))('%s: none stands right inside one of its own form', (type, data) => {
    const event = { type, ...withBrackets(type, data) } as PetitionEvent;
    for (const happened of [{ type, ...data } as PetitionEvent, event])
      expect(sayEvent(happened, names)).not.toMatch(/（（|））/);
  });

  test.each([
    ['因（2025）鲁0117执1号', '因（2025）鲁0117执1号'],
    ['送达（（2025）鲁0117执1号）', '送达〔（2025）鲁0117执1号〕'],
    ['甲（乙（丙（丁）））', '甲〔乙〔丙（丁）〕〕'],
    ['甲（乙', '甲（乙'],
    ['甲）乙（丙）', '甲）乙（丙）'],
  ])('%s reads %s', (said, reads) => {
    expect(unnested(said)).toBe(reads);
  });
});

describe('R16.3 one stored event of every kind', () => {
  test('is what the steps write today', async () => {
    const today = written();
    if (JSON.stringify(today) !== JSON.stringify(examples)) {
      await mkdir('test-results', { recursive: true });
      await writeFile('test-results/examples.json', `${JSON.stringify(today, null, 2)}\n`);
    }
    expect(
      examples,
      'Stored events are read for ever: a kind only grows by optional fields. If that is all that changed, copy test-results/examples.json here and format it.',
    ).toEqual(today);
  });

  test('is there for every kind, and for no other', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(events));
  });

  test.each(Object.entries(examples))('%s is read back whole', (type, data) => {
    expect(parseEvent(type, data)).toEqual({ type, ...data });
  });
});
