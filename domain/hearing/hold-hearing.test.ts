import { describe, expect, test } from 'vitest';
import { reassign } from '#domain/assignment/reassign.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import { days } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import {
  heardCase,
  hearingDays,
  heldAs,
  heldCase,
  notifiedCase,
  opinionKey,
  postponedCase,
  replacedCase,
  scheduledCase,
  theNotice,
} from '#domain/given-hearing.ts';
import { type Circumstances, did, type History, petitionOf } from '#domain/given-history.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { cancelHearing } from './cancel-hearing.ts';
import { giveHearingOpinion } from './give-hearing-opinion.ts';
import { holdHearing } from './hold-hearing.ts';
import { notifyHearing } from './notify-hearing.ts';
import { postponeHearing } from './postpone-hearing.ts';
import { replaceMember } from './replace-member.ts';

const chair: Circumstances = { by: who.deputyDirector, on: hearingDays.held };
const team = { by: who.petitionTeam, on: days.interviewed };
const head = { by: who.teamLeader, on: days.proposed };
const holding = (history: History, said: object = {}, circumstances = chair) =>
  given(...history).when(holdHearing, { ...heldAs, ...said }, circumstances);
const kinds = (history: History) => openErrands(petitionOf(history)).map(({ kind }) => kind);

describe('R9.2 a hearing is held', () => {
  test('on its day, by the chair; then the opinion of the panel is owed', () => {
    expect(kinds(heldCase())).toEqual(['hearingOpinion']);
    expect(petitionOf(heldCase()).hearings).toMatchObject([{ heldOn: hearingDays.held }]);
    expect(kinds(heardCase())).toEqual([]);
    expect(petitionOf(heardCase()).hearings).toMatchObject([{ opinion: { result: 'partly' } }]);
  });

  test('never without notice to the petitioner in time', () => {
    holding(scheduledCase()).isRefused('9', { reason: /尚未通知/, remedy: /延期听证/ });
    const late = did(scheduledCase(), notifyHearing, { ...theNotice, on: '2026-03-12' }, head);
    holding(late).isRefused('9', { reason: /2026-03-12晚于2026-03-11/ });
    const lastDay = did(scheduledCase(), notifyHearing, { ...theNotice, on: hearingDays.noticeBy }, head);
    expect(holding(lastDay).after().hearings).toMatchObject([{ heldOn: hearingDays.held }]);
  });

  test('not before its day; written down later it still was on its day', () => {
    holding(notifiedCase(), {}, { ...chair, on: days.proposed }).isRefused('9', { reason: /尚未到期/ });
    const later = holding(notifiedCase(), {}, { by: who.petitionTeam, on: days.replied });
    expect(later.after().hearings).toMatchObject([{ heldOn: hearingDays.held }]);
  });

  test('B7 not while somebody recused sits there, until replaced', () => {
    const recused = (officer: string) => did(notifiedCase(), recuse, { officer, reason: '近亲属' }, head);
    holding(recused(who.otherHandler)).isRefused('procedure-47', { reason: /李伟/, remedy: /更换/ });
    const swap = { leaving: who.otherHandler, replacement: who.trialJudge, reason: '回避' };
    const whole = did(recused(who.otherHandler), replaceMember, swap, head);
    expect(holding(whole).after().hearings).toMatchObject([{ members: [who.trialJudge] }]);
    const noChair = recused(who.deputyDirector);
    holding(noChair, {}, { ...chair, by: who.petitionTeam }).isRefused('procedure-47');
    expect(openErrands(petitionOf(noChair))[0]).not.toHaveProperty('person');
  });

  test('not by a chair who has become the handler', () => {
    const asks = scheduledCase({ chair: who.otherHandler, members: [who.trialJudge] });
    const handed = did(notifiedCase(asks), reassign, { handler: who.otherHandler, reason: '调整' }, head);
    holding(handed, {}, { ...chair, by: who.otherHandler }).isRefused('9', { reason: /承办人/ });
  });

  test('with its record or the reason why there is none, by the chair or the team', () => {
    holding(notifiedCase(), { unrecordedReason: '' }).isRefused('9', { field: 'unrecordedReason' });
    holding(notifiedCase(), { material: 'nowhere' }).isRefused('16', { field: 'material' });
    holding(notifiedCase(), {}, { ...chair, by: who.handler }).isRefused('9', { reason: /须由/ });
  });

  test('the opinion is the chair’s or the team’s to write down, once', () => {
    const opinion = { errand: opinionKey(heldCase()), result: 'founded', opinion: '成立' } as const;
    given(...heardCase())
      .when(giveHearingOpinion, opinion, { ...chair, by: who.petitionTeam })
      .isRefused('9', { reason: /没有待提出意见/ });
    given(...heldCase())
      .when(giveHearingOpinion, { ...opinion, errand: 'hearingOpinion:x' }, chair)
      .isRefused('9', { field: 'errand' });
  });
});

describe('R9.2 a hearing that does not take place', () => {
  test('is postponed: the old day stays on file, and the new one needs its own notice', () => {
    const history = postponedCase();
    expect(kinds(history)).toEqual(['hearingNotice', 'hearing']);
    const [first, second] = petitionOf(history).hearings[0]?.dates ?? [];
    expect(first).toMatchObject({ day: hearingDays.held, droppedOn: days.proposed });
    expect(second).toMatchObject({ day: hearingDays.later, told: {} });
    holding(history, {}, { ...chair, on: hearingDays.later }).isRefused('9', { reason: /尚未通知/ });
    given(...notifiedCase())
      .when(
        postponeHearing,
        { day: days.closed, time: '09:00', place: '第三法庭', reason: '冲突' },
        { ...head, on: days.served },
      )
      .isRefused('9', { field: 'day' });
  });

  test('D12 a notice missed before stays missed', () => {
    const history = postponedCase(scheduledCase());
    const missed = `hearingNotice:${petitionOf(history).hearings[0]?.id}`;
    expect(stateIn(history, missed)).toBe('late');
  });

  test('or cancelled with its reason, and nothing more is owed', () => {
    const cancelled = did(scheduledCase(), cancelHearing, { reason: '已和解' }, team);
    expect(kinds(cancelled)).toEqual([]);
    for (const step of [holdHearing, cancelHearing, postponeHearing, notifyHearing, replaceMember])
      expect(step.open(petitionOf(cancelled), {} as never)).toMatchObject({ basis: '9' });
  });

  test('keeps the petition from being closed until then', () => {
    const blocking = blockingErrands(petitionOf(notifiedCase())).map(({ kind }) => kind);
    expect(blocking).toEqual(['hearing']);
    expect(blockingErrands(petitionOf(heardCase()))).toEqual([]);
  });
});

describe('R9.2 notice and panel', () => {
  const notifying = (said: object, circumstances = team) =>
    given(...scheduledCase()).when(notifyHearing, { ...theNotice, ...said }, circumstances);

  test('only petitioners are told as such, on days that can be', () => {
    notifying({ persons: ['nobody'] }).isRefused('9', { field: 'persons' });
    notifying({ on: days.transferred }).isRefused('9', { field: 'on' });
    notifying({ on: days.closed }).isRefused('12', { field: 'on' });
  });

  test('told twice, the first day counts', () => {
    const twice = did(notifiedCase(), notifyHearing, { ...theNotice, on: days.proposed }, head);
    expect(holding(twice).after().hearings).toMatchObject([{ heldOn: hearingDays.held }]);
  });

  test('a member is replaced by somebody who fits the seat and is not there yet', () => {
    expect(petitionOf(replacedCase()).hearings).toMatchObject([{ chair: who.director }]);
    const replacing = (said: object) =>
      given(...notifiedCase()).when(
        replaceMember,
        { leaving: who.deputyDirector, replacement: who.director, reason: '出差', ...said },
        team,
      );
    replacing({ leaving: who.president }).isRefused('9', { field: 'leaving' });
    replacing({ replacement: who.otherHandler }).isRefused('9', { field: 'replacement' });
    replacing({ replacement: who.handler }).isRefused('9', { field: 'replacement', reason: /承办人/ });
    replacing({ replacement: who.archivist }).isRefused('9', { field: 'replacement' });
  });
});
