import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { assistedCase, firstAssist } from '#domain/given-assignment.ts';
import { approvedCase, closedCase, days, transferredCase } from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { accuse } from './accuse.ts';
import { assignLead } from './assign-lead.ts';
import { giveAssistance } from './give-assistance.ts';
import { recuse } from './recuse.ts';

const head = { by: who.teamLeader, on: days.interviewed };
const judge = { by: who.trialJudge, on: days.proposed };
const content = '判项第二项系整体交付';

describe('R4.1 the assistant', () => {
  test('has the petition in the own queue, with an advisory day, and acts in it', () => {
    const asked = assistedCase();
    const errand = firstAssist(asked);
    expect(openErrands(petitionOf(asked))).toMatchObject([{ key: errand, person: who.trialJudge }]);
    expect(clockIn(asked, errand)).toMatchObject({ force: 'advisory', basis: '4', due: '2026-03-20' });
    expect(maySee(getOfficer(who.trialJudge), petitionOf(asked))).toBe(true);
    const given_ = given(...asked).when(giveAssistance, { errand, content }, judge);
    given_.makes({ type: 'assisted', on: parseDay(judge.on), assist: errand.slice(7), content });
    expect(openErrands(given_.after())).toEqual([]);
    expect(stateIn(given_.history(), errand)).toBe('met');
  });

  test('is asked once, though the leader changes; another judge is asked anew', () => {
    const again = did(assistedCase(), assignLead, { lead: who.president, reason: '分管调整' }, head);
    expect(openErrands(petitionOf(again))).toHaveLength(1);
  });

  test('B7 owes nothing any more once recused or accused, and the petition goes on', () => {
    const recused = did(assistedCase(), recuse, { officer: who.trialJudge, reason: '近亲属' }, head);
    const accused = did(assistedCase(), accuse, { officers: [who.trialJudge], reason: '来信' }, head);
    for (const history of [recused, accused]) {
      expect(petitionOf(history).assistant).toBeUndefined();
      expect(openErrands(petitionOf(history))).toEqual([]);
      given(...history)
        .when(giveAssistance, { errand: firstAssist(history), content }, judge)
        .isRefused('procedure-47');
    }
  });

  test('is too late once the opinion has been agreed to, and nothing waits for it', () => {
    const approved = approvedCase();
    expect(stateIn(approved, firstAssist(approved))).toBe('lapsed');
    given(...approved)
      .when(giveAssistance, { errand: firstAssist(approved), content }, { ...judge, on: days.approved })
      .isRefused('4', { reason: /没有待提/ });
    expect(petitionOf(closedCase()).stage).toBe('closed');
    expect(blockingErrands(petitionOf(assistedCase()))).toEqual([]);
  });

  test('answers the own errand, with a paper that is there', () => {
    const asked = given(...assistedCase());
    asked.when(giveAssistance, { errand: 'assist:x', content }, judge).isRefused('4', { field: 'errand' });
    asked
      .when(giveAssistance, { errand: firstAssist(assistedCase()), content, material: 'm-0' }, judge)
      .isRefused('16', { field: 'material' });
    given(...transferredCase())
      .when(giveAssistance, { errand: 'assist:x', content }, judge)
      .isRefused('4', { reason: /须由协办法官/ });
  });
});
