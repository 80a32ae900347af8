import { describe, expect, test } from 'vitest';
import { decline } from '#domain/acceptance/decline.ts';
import { explain } from '#domain/acceptance/explain.ts';
import { proposeDecline } from '#domain/acceptance/propose-decline.ts';
import { refer } from '#domain/acceptance/refer.ts';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import {
  days,
  declinedCase,
  fourAnswers,
  repliedCase,
  screenedCase,
  servedReply,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { above, aNotice, assignedBelow, noticedCase, noticeIn, withAbove } from '#domain/given-superior.ts';
import {
  agreed,
  appliedCase,
  appliedWith,
  centre,
  consentedCase,
  director,
  errandOf,
  paidCase,
  paidClosedCase,
  preparedCase,
  preparedWith,
  returnedByAbove,
  returnedWith,
  submitted,
  submittedCase,
} from '#domain/given-write-off.ts';
import { openErrands, ownerOfErrand } from '#domain/petition/errands.ts';
import { writeOffState } from '#domain/petition/write-off-facts.ts';
import { lackingForWriteOff, writeOffList } from '#domain/petition/write-off-list.ts';
import { serve } from '#domain/service/serve.ts';
import { explainMisroute } from '#domain/superior/explain-misroute.ts';
import { type WriteOffGroundId, writeOffGrounds } from '#regulation/write-off.ts';
import { applyWriteOff } from './apply-write-off.ts';
import { prepareWriteOff } from './prepare-write-off.ts';
import { recordWriteOffOutcome } from './record-write-off-outcome.ts';
import { reviewWriteOff } from './review-write-off.ts';
import { submitWriteOff } from './submit-write-off.ts';

const handler = { by: who.handler, on: days.closed };
const kindsOwed = (history: Parameters<typeof petitionOf>[0]) =>
  openErrands(petitionOf(history))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('writeOff'));
const stateOf = (history: Parameters<typeof petitionOf>[0]) => {
  const [one] = petitionOf(history).writeOffs;
  return one && writeOffState(one);
};

describe('R14.3 the material list', () => {
  test('says of each item whether it is on file, missing or not needed', () => {
    const [one] = petitionOf(preparedCase()).writeOffs;
    const states = writeOffList(petitionOf(preparedCase()), one).map(({ key, state }) => [key, state]);
    expect(states).toEqual([
      ['legalDocument', 'there'],
      ['talkNote', 'there'],
      ['measures', 'there'],
      ['undertaking', 'notNeeded'],
      ['report', 'there'],
      ['ground', 'there'],
    ]);
  });

  test('names everything that is missing, and the undertaking where the ground rests on it', () => {
    const history = paidClosedCase();
    const bare = did(history, prepareWriteOff, { notice: noticeIn(history), ground: 'noProperty' }, handler);
    const [one] = petitionOf(bare).writeOffs;
    expect(lackingForWriteOff(petitionOf(bare), one)).toEqual([
      expect.stringMatching(/^相关法律文书/),
      expect.stringMatching(/^息诉罢访承诺/),
      expect.stringMatching(/^案件办理报告/),
      expect.stringMatching(/^核销理由的依据.*确无财产/),
    ]);
    given(...bare)
      .when(applyWriteOff, appliedWith(bare), handler)
      .isRefused('14', {
        field: 'notice',
        reason: /相关法律文书.*息诉罢访承诺.*案件办理报告/,
        remedy: /补齐/,
      });
  });

  test('has no talk note when none was put on file', () => {
    const history = repliedCase(assignedBelow);
    const note = writeOffList(petitionOf(history), undefined).find(({ key }) => key === 'talkNote');
    expect(note).toMatchObject({ state: 'missing' });
  });
});

describe('N10 grounds on which the court above no longer supervises', () => {
  const told = Object.keys(writeOffGrounds) as WriteOffGroundId[];
  test.each(told.filter((id) => id !== 'fullyEnforced'))(
    '%s has to be shown by what is on file',
    (ground) => {
      const history = paidClosedCase();
      const chosen = did(history, prepareWriteOff, { ...preparedWith(history), ground }, handler);
      given(...chosen)
        .when(applyWriteOff, appliedWith(chosen), handler)
        .isRefused('14', { field: 'notice', reason: /核销理由的依据/ });
    },
  );

  test('bankruptcy, retrial, crime, the title and the administrative order each have their rule', () => {
    const by = (basis: string) => told.filter((id) => writeOffGrounds[id].basis === basis);
    expect(by('opinions-8')).toEqual(['bankruptcy', 'retrial', 'crime']);
    expect(by('opinions-18')).toEqual(['titleAttacked', 'administrativeOrder']);
  });
});

describe('N6 from the application to the court above', () => {
  test('what was assigned is to be written off once it is closed, not before', () => {
    expect(kindsOwed(paidCase())).toEqual([]);
    expect(kindsOwed(paidClosedCase())).toEqual(['writeOffPrepare']);
    expect(kindsOwed(preparedCase())).toEqual(['writeOffApply']);
    expect(kindsOwed(appliedCase())).toEqual(['writeOffReview']);
    expect(kindsOwed(consentedCase())).toEqual(['writeOffSubmit']);
    expect(kindsOwed(submittedCase())).toEqual(['writeOffOutcome']);
  });

  test('only the head of the enforcement bureau consents, never the applicant, and returns with a reason', () => {
    const history = appliedCase();
    const review = { errand: errandOf(history, 'writeOffReview'), result: 'agree' } as const;
    given(...history)
      .when(reviewWriteOff, review, { ...director, by: who.teamLeader })
      .isRefused('process-15');
    given(...history)
      .when(reviewWriteOff, { ...review, result: 'sendBack' }, director)
      .isRefused('process-15', { field: 'reason' });
    const back = did(
      history,
      reviewWriteOff,
      { ...review, result: 'sendBack', reason: '报告过简' },
      director,
    );
    expect(stateOf(back)).toBe('sentBack');
    expect(kindsOwed(back)).toEqual(['writeOffApply']);
    expect(stateOf(did(back, applyWriteOff, appliedWith(back), handler))).toBe('applied');
  });

  test('accepted ends it; nothing is asked for again', () => {
    const up = submittedCase();
    const accepted = did(
      up,
      recordWriteOffOutcome,
      { errand: errandOf(up, 'writeOffOutcome'), result: 'accepted' },
      centre,
    );
    expect(stateOf(accepted)).toBe('accepted');
    expect(kindsOwed(accepted)).toEqual([]);
    given(...accepted)
      .when(prepareWriteOff, preparedWith(accepted), handler)
      .isRefused('14', { field: 'notice' });
  });

  test.each(['returned', 'continued'] as const)(
    '%s comes back as open work with its day, and goes up again',
    (result) => {
      const back = returnedByAbove(result);
      const [again] = openErrands(petitionOf(back)).filter(({ kind }) => kind === 'writeOffAgain');
      expect(again).toMatchObject({ dueOn: '2026-04-10' });
      const second = agreed(did(back, applyWriteOff, appliedWith(back), handler));
      const up = submitted(second, '钢执核〔2026〕2号');
      expect(petitionOf(up).writeOffs[0]?.rounds.map((one) => one.submitted?.number)).toEqual([
        '钢执核〔2026〕1号',
        '钢执核〔2026〕2号',
      ]);
      expect(kindsOwed(up)).toEqual(['writeOffOutcome']);
    },
  );

  test('the court above answers for what it assigned, and for nothing else', () => {
    const up = submittedCase();
    const accept = { errand: errandOf(up, 'writeOffOutcome'), result: 'accepted' } as const;
    const superior = { by: above.teamLeader.id, on: days.closed, staff: withAbove };
    expect(stateOf(did(up, recordWriteOffOutcome, accept, superior))).toBe('accepted');
    expect(petitionOf(up).notices[0]?.court).toBe(above.teamLeader.court);
  });
});

describe('R14.3 what was assigned and is declined is written off too', () => {
  const desk = { by: who.receptionClerk, on: days.served };
  /** Declined because the way of the law is another one, the notice served, the petition closed. */
  const otherWay = (): History => {
    const screened = screenedCase(assignedBelow);
    const content = '认为执行依据错误的，应当申请再审';
    const told = did(screened, explain, { on: days.received, way: 'meeting', to: '刘芳', content }, desk);
    const reason = '诉求针对执行依据';
    const slip = { on: days.served, to: 'procedure', body: '审判监督庭', note: '申请再审的材料' } as const;
    const referred = did(told, refer, slip, { by: who.petitionTeam, on: days.served });
    const proposed = did(referred, proposeDecline, { ground: 'other-procedure', reason }, desk);
    return did(proposed, decline, { result: 'agree' }, { by: who.teamLeader, on: days.served });
  };
  const served = (history: History): History =>
    did(history, serve, { ...servedReply, paper: 'declineNotice' }, desk);
  const closed = (history: History): History =>
    did(history, close, { ...fourAnswers, resolved: false }, { by: who.teamLeader, on: days.closed });
  const team = { by: who.petitionTeam, on: days.closed };

  test('once everybody has been told and it is closed, by the team, for it has no handler', () => {
    const choosing = { notice: noticeIn(otherWay()), ground: 'titleAttacked' } as const;
    given(...otherWay())
      .when(prepareWriteOff, choosing, { ...team, on: days.served })
      .isRefused('process-13', { reason: /不予受理/ });
    const history = closed(served(otherWay()));
    expect(kindsOwed(history)).toEqual(['writeOffPrepare']);
    const petition = petitionOf(history);
    const owed = openErrands(petition).find(({ kind }) => kind === 'writeOffPrepare');
    expect(owed && ownerOfErrand(petition, owed)).toBe('petitionTeam');
    const chosen = did(history, prepareWriteOff, choosing, team);
    expect(kindsOwed(chosen)).toEqual(['writeOffApply']);
    expect(lackingForWriteOff(petitionOf(chosen), petitionOf(chosen).writeOffs[0]).join()).toMatch(
      /法律文书.*谈话笔录.*办理报告/,
    );
  });

  test('R14.2 but not what is another court’s: that is explained and sent back', () => {
    const told = served(declinedCase(assignedBelow));
    const why = { notice: noticeIn(told), reason: '该案由莱芜区人民法院执行' };
    const history = closed(did(told, explainMisroute, why, { ...team, on: days.served }));
    expect(kindsOwed(history)).toEqual([]);
    given(...history)
      .when(prepareWriteOff, { notice: noticeIn(history), ground: 'titleAttacked' }, team)
      .isRefused('process-13', { remedy: /说明退回/ });
  });
});

describe('R14.3 bad input is refused with rule and remedy', () => {
  test('nothing from a court above, or nothing answered yet', () => {
    const handled = noticedCase();
    given(...handled)
      .when(prepareWriteOff, { notice: noticeIn(handled), ground: 'settled' }, handler)
      .isRefused('14', { reason: /没有上级法院的来文/ });
    const replied = repliedCase(assignedBelow);
    given(...replied)
      .when(prepareWriteOff, { notice: noticeIn(replied), ground: 'settled' }, handler)
      .isRefused('process-13', { remedy: /送达/ });
    expect(aNotice.bodyKind).toBe('politicalLegal');
  });

  test('a material not on file, a notice not of this petition', () => {
    const history = paidClosedCase();
    given(...history)
      .when(prepareWriteOff, { ...preparedWith(history), report: 'nowhere' }, handler)
      .isRefused('16', { field: 'report' });
    given(...history)
      .when(prepareWriteOff, { ...preparedWith(history), notice: 'nothing' }, handler)
      .isRefused('14', { field: 'notice' });
  });

  test('sent up without consent, without a package, or twice', () => {
    const applied = appliedCase();
    const up = { errand: 'writeOffSubmit:x:1', to: '济南中院' };
    given(...applied)
      .when(submitWriteOff, up, centre)
      .isRefused('14', { remedy: /审核/ });
    const ready = consentedCase();
    given(...ready)
      .when(submitWriteOff, { ...up, errand: errandOf(ready, 'writeOffSubmit') }, centre)
      .isRefused('14', { field: 'errand', remedy: /编单/ });
    given(...submittedCase())
      .when(submitWriteOff, up, centre)
      .isRefused('14');
  });

  test('an outcome of what was not sent up; a return without reason or with a day that has passed', () => {
    const ready = consentedCase();
    given(...ready)
      .when(recordWriteOffOutcome, { errand: 'writeOffOutcome:x:1', result: 'accepted' }, centre)
      .isRefused('process-15', { remedy: /上报/ });
    const up = submittedCase();
    const back = returnedWith(up, 'returned');
    given(...up)
      .when(recordWriteOffOutcome, { ...back, reason: '' }, centre)
      .isRefused('process-15', { field: 'reason' });
    given(...up)
      .when(recordWriteOffOutcome, { ...back, dueOn: days.served }, centre)
      .isRefused('process-15', { field: 'dueOn' });
  });
});
