import { describe, expect, test } from 'vitest';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { designateKey } from '#domain/assignment/designate-key.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import { anOpinion, days, proposedCase, repliedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import {
  approverBarredCase,
  authorBarredCase,
  consentedCase,
  deliberatedCase,
  keyProposedCase,
} from '#domain/given-reply.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { fold } from '#domain/petition/evolve.ts';
import { standingActs } from '#domain/petition/opinion.ts';
import { approve } from './approve.ts';
import { propose } from './propose.ts';
import { reply } from './reply.ts';
import { returnProposal } from './return-proposal.ts';

const on = days.approved;
const head = { by: who.deputyDirector, on };
const lead = { by: who.courtLeader, on };
const handler = { by: who.handler, on };
const approving = (history: History, by: string) => given(...history).when(approve, {}, { by, on });

describe('R13.3 several consents, one after the other', () => {
  test('a key or difficult petition goes to a head first, then to the leader in charge', () => {
    for (const importance of ['key', 'difficult'] as const) {
      const proposed = keyProposedCase(importance);
      expect(dutyOf(petitionOf(proposed))).toEqual({ step: 'approve', owner: 'deputyDirector' });
      approving(proposed, who.courtLeader).isRefused('13', { reason: /先由团队负责人或分管副局长/ });
    }
    const consented = petitionOf(consentedCase());
    expect(consented.stage).toBe('proposed');
    expect(dutyOf(consented)).toEqual({ step: 'approve', owner: 'theLead' });
    expect(approving(consentedCase(), who.courtLeader).after()).toMatchObject({
      stage: 'approved',
      drafts: [
        {
          acts: [
            { kind: 'consented', level: 'head' },
            { kind: 'approved', level: 'lead' },
          ],
        },
      ],
    });
  });

  test('any of the heads may, once; the reply waits for the last', () => {
    for (const by of [who.teamLeader, who.deputyDirector, who.director])
      expect(approving(keyProposedCase(), by).after().stage).toBe('proposed');
    approving(consentedCase(), who.director).isRefused('13', { reason: /本环节已经同意/ });
    given(...consentedCase())
      .when(reply, {}, handler)
      .isRefused('13', { reason: /未经/ });
  });

  test('one person does not consent for two levels', () => {
    const staff = aStaff({ ...getOfficer(who.courtLeader), roles: ['courtLeader', 'deputyDirector'] });
    given(...keyProposedCase())
      .when(approve, {}, { ...lead, staff })
      .isRefused('13', { reason: /先由/ });
  });

  test('an ordinary petition needs the leader in charge alone', () => {
    approving(proposedCase(), who.director).isRefused('13', { reason: /主办院领导/ });
    given(...proposedCase())
      .when(returnProposal, { reason: '不清' }, { by: who.director, on })
      .isRefused('13', { reason: /主办院领导/ });
  });

  test('made a key petition while it waits, it goes to a head first all the same', () => {
    const designated = did(proposedCase(), designateKey, { reason: '矛盾尖锐' }, { by: who.teamLeader, on });
    approving(designated, who.courtLeader).isRefused('13', { reason: /先由/ });
    expect(approving(designated, who.deputyDirector).after().stage).toBe('proposed');
  });

  test('sent back by any of them, it starts again: no consent to the version before counts', () => {
    for (const by of [who.director, who.courtLeader]) {
      const back = did(consentedCase(), returnProposal, { reason: '补充事实' }, { by, on });
      const again = did(back, propose, { ...anOpinion, findings: '已查控三处财产' }, handler);
      const petition = petitionOf(again);
      expect(petition.drafts.map(({ findings, acts }) => [findings, acts.map(({ kind }) => kind)])).toEqual([
        [anOpinion.findings, ['consented', 'returned']],
        ['已查控三处财产', []],
      ]);
      expect(petition.drafts[0]?.acts[0]?.void).toBe(true);
      approving(again, who.courtLeader).isRefused('13', { reason: /先由/ });
    }
  });

  test('R16.3 what was agreed to by the leader alone, before there was a chain, stays agreed to', () => {
    const old = repliedCase().map((one) =>
      one.type === 'accepted' ? { ...one, importance: 'key' as const } : one,
    );
    expect(fold('p', '鲁0117', old)).toMatchObject({ stage: 'replied', approval: { by: who.courtLeader } });
  });
});

describe('B7 D6 what was written or agreed to by somebody who turns out to be barred', () => {
  test('the author: the opinion falls, and the next handler puts forward another', () => {
    const fallen = petitionOf(authorBarredCase());
    expect([fallen.stage, fallen.approval]).toEqual(['handling', undefined]);
    expect(fallen.drafts.at(-1)?.acts.at(-1)).toMatchObject({ kind: 'voided', officer: who.handler });
    expect(dutyOf(fallen)).toEqual({ step: 'reassign', owner: 'teamLeader' });
    const next = { handler: who.otherHandler, reason: '原承办人被反映' };
    const given2 = did(authorBarredCase(), reassign, next, { by: who.teamLeader, on });
    const again = did(given2, propose, anOpinion, { by: who.otherHandler, on });
    expect(petitionOf(again)).toMatchObject({
      stage: 'proposed',
      proposal: { by: who.otherHandler, version: 2 },
    });
  });

  test('who agreed: the opinion stands and is agreed to again by another', () => {
    const waiting = petitionOf(approverBarredCase());
    expect([waiting.stage, waiting.approval, standingActs(waiting).map(({ kind }) => kind)]).toEqual([
      'proposed',
      undefined,
      ['voided'],
    ]);
    expect(dutyOf(waiting)).toEqual({ step: 'assignLead', owner: 'teamLeader' });
    given(...approverBarredCase())
      .when(reply, {}, handler)
      .isRefused('13', { reason: /未经/ });
    const led = did(approverBarredCase(), assignLead, { lead: who.president }, { by: who.teamLeader, on });
    expect(approving(led, who.president).after().stage).toBe('approved');
  });

  test('one of several consents, or one of a discussion, is enough', () => {
    const bar = (history: History, officer: string) =>
      given(...history)
        .when(recuse, { officer, reason: '近亲属' }, { by: who.president, on })
        .after();
    expect(
      bar(did(keyProposedCase(), approve, {}, { ...head, by: who.teamLeader }), who.teamLeader).stage,
    ).toBe('proposed');
    expect(bar(deliberatedCase(), who.otherHandler).stage).toBe('proposed');
    expect(bar(deliberatedCase(), who.trialJudge).stage).toBe('approved');
  });

  test('after the reply nothing falls: what was done stays done', () => {
    const late = given(...repliedCase()).when(
      recuse,
      { officer: who.courtLeader, reason: '近亲属' },
      { by: who.teamLeader, on: days.replied },
    );
    expect(late.after().stage).toBe('replied');
  });
});
