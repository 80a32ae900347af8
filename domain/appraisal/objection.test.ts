import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { anOfficer, aStaff, court, getOfficer, who } from '#domain/given-court.ts';
import { objectionRule, subjectKindIds } from '#regulation/appraisal.ts';
import { standIns } from '#regulation/roles.ts';
import { type Figure, partsOf } from './appraise.ts';
import {
  correctFigure,
  isOwnSubject,
  refuseObjection,
  refuseReview,
  refuseWithdrawal,
  reviewersOf,
  whyNotObject,
  whyNotReview,
  whyNotWithdraw,
} from './objection.ts';

const october = { from: parseDay('2026-10-01'), until: parseDay('2026-10-31') };
const figure: Figure = {
  indicator: 'reply',
  counted: [
    { petition: 'a', amount: 1 },
    { petition: 'b', amount: 0 },
    { petition: 'c', amount: 1 },
  ],
};
const times: Figure = { indicator: 'supervision', counted: [{ petition: 'a', amount: 2 }] };

describe('R17.1 who may object to a figure', () => {
  const handler = anOfficer({ id: 's-a', roles: ['handler'], department: '执行一庭' });
  const leader = anOfficer({ id: 's-b', roles: ['teamLeader'], department: '执行局' });
  const deputy = anOfficer({ id: 's-c', roles: ['deputyDirector'], department: '执行一庭' });

  test.each([
    ['the own figures', handler, 'person', 's-a', true],
    ['another’s', handler, 'person', 's-b', false],
    ['another’s, by a head', deputy, 'person', 's-a', false],
    ['the own department, without leading it', handler, 'department', '执行一庭', false],
    ['the own department, by its head', deputy, 'department', '执行一庭', true],
    ['another department', deputy, 'department', '执行局', false],
    ['the team, by its head', leader, 'team', 'team', true],
    ['the team, by somebody else', deputy, 'team', 'team', false],
    ['the court', deputy, 'court', 'court', false],
  ] as const)('%s', (_, officer, kind, subject, may) => {
    expect(isOwnSubject(officer, kind, subject)).toBe(may);
    expect(whyNotObject(officer, { by: kind, subject })?.basis).toBe(may ? undefined : '17');
  });

  test('a post that scores nobody objects to nothing but the own figures', () => {
    const judge = anOfficer({ id: 's-d', roles: ['trialJudge'] });
    const kinds = subjectKindIds.filter((kind) => isOwnSubject(judge, kind, judge.department));
    expect(kinds).toEqual([]);
  });

  test('nobody decides about what they made themselves', () => {
    expect(whyNotReview(leader, { objector: 's-b' }, [leader])?.reason).toMatch(/本人提出的异议/);
    expect(whyNotReview(leader, { objector: 's-a' }, [leader])).toBeUndefined();
  });

  test('whoever made it takes it back, nobody else, and only as long as it waits', () => {
    expect(whyNotWithdraw(handler, { objector: 's-a' })).toBeUndefined();
    expect(whyNotWithdraw(leader, { objector: 's-a' })).toMatchObject({ basis: '17' });
    expect(refuseWithdrawal({ ended: undefined })).toBeUndefined();
    expect(refuseWithdrawal({ ended: 'decided' })?.reason).toMatch(/已经审核/);
    expect(refuseWithdrawal({ ended: 'withdrawn' })?.reason).toMatch(/已经撤回/);
  });
});

describe('R17.1 B4 who decides about an objection', () => {
  const deciders = [who.teamLeader, who.deputyDirector, who.director];
  const by = (objector: string, ...barred: readonly string[]) =>
    reviewersOf({ court, objector }, aStaff(), (id) => barred.includes(id)).map(({ id }) => id);

  test('the head of the team, deputy director and director, without the objector and those who are barred', () => {
    expect(by(who.handler)).toEqual(deciders);
    expect(by(who.teamLeader)).toEqual([who.deputyDirector, who.director]);
    expect(by(who.handler, who.director, who.teamLeader)).toEqual([who.deputyDirector]);
  });

  test('where none of them is left the court leaders, then the president, then nobody', () => {
    expect(by(who.handler, ...deciders)).toEqual([who.courtLeader]);
    expect(by(who.director, who.teamLeader, who.deputyDirector)).toEqual([who.courtLeader]);
    expect(by(who.handler, ...deciders, who.courtLeader)).toEqual([who.president]);
    expect(by(who.handler, ...deciders, who.courtLeader, who.president)).toEqual([]);
  });

  test('not somebody who left, nor somebody of another court', () => {
    const gone = deciders.map((id) => ({ ...getOfficer(id), active: false }));
    const other = anOfficer({ id: 's-other', court: '鲁01', roles: ['director'] });
    const found = reviewersOf({ court, objector: who.handler }, aStaff(...gone, other), () => false);
    expect(found.map(({ id }) => id)).toEqual([who.courtLeader]);
  });

  test('who stands in is told why while others can decide', () => {
    const staff = aStaff();
    const regular = reviewersOf({ court, objector: who.handler }, staff, () => false);
    const leader = getOfficer(who.courtLeader, staff);
    expect(whyNotReview(leader, { objector: who.handler }, regular)).toMatchObject({
      basis: '17',
      reason: expect.stringMatching(/执行局长审核.*逐级由上一级审核/),
    });
    expect(whyNotReview(leader, { objector: who.handler }, [leader])).toBeUndefined();
  });

  test('the ladder is the one of petitions', () => {
    expect(['director', ...objectionRule.standIns]).toEqual(standIns.deputyDirector);
  });

  test('B4 nobody decides who made it or is barred, and somebody does wherever a post has somebody left', () => {
    const ids = Object.values(who);
    const posts: readonly string[] = [...objectionRule.deciders, ...objectionRule.standIns];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.subarray(ids), (objector, barred) => {
        const found = by(objector, ...barred);
        expect(found.some((id) => id === objector || barred.some((one) => one === id))).toBe(false);
        const left = ids.filter(
          (id) =>
            id !== objector &&
            !barred.includes(id) &&
            getOfficer(id).roles.some((role) => posts.includes(role)),
        );
        expect(found.length > 0).toBe(left.length > 0);
      }),
    );
  });
});

describe('R17.1 when an objection can be made', () => {
  const make = (more: object = {}, petitions: readonly string[] = []) =>
    refuseObjection(
      { period: october },
      { petitions },
      { figure, today: parseDay('2026-11-01'), open: false, ...more },
    );

  test('from the day after the period, once at a time, about what the figure counts', () => {
    expect(make()).toBeUndefined();
    expect(make({}, ['a', 'b'])).toBeUndefined();
    expect(make({ today: october.until })?.field).toBe('until');
    expect(make({ open: true })?.reason).toMatch(/已有一件异议/);
    expect(make({}, ['a', 'x'])?.field).toBe('petitions');
  });
});

describe('R17.1 what an objection corrects', () => {
  const objection = { indicator: 'reply', ended: undefined } as const;
  const review = (corrections: Parameters<typeof correctFigure>[1], more: object = {}) =>
    refuseReview({ ...objection, ...more }, { result: 'upheld', corrections }, figure);

  test('petitions of the figure, each once, by an amount of its kind', () => {
    expect(review([])).toBeUndefined();
    expect(review([{ petition: 'b', amount: 1 }])).toBeUndefined();
    expect(review([{ petition: 'b', amount: null }])).toBeUndefined();
    const faults = [
      [{ petition: 'x', amount: 1 }],
      [{ petition: 'b', amount: 2 }],
      [{ petition: 'b', amount: 0.5 }],
      [{ petition: 'b', amount: -1 }],
      [{ petition: 'b', amount: 0 }],
      [
        { petition: 'b', amount: 1 },
        { petition: 'b', amount: null },
      ],
    ];
    expect(faults.map((one) => review(one)?.field)).toEqual(faults.map(() => 'corrections'));
    const about = { indicator: 'supervision', ended: undefined } as const;
    const given = { result: 'upheld', corrections: [{ petition: 'a', amount: 1 }] } as const;
    expect(refuseReview(about, given, times)).toBeUndefined();
  });

  test('once, and only where it is upheld', () => {
    expect(review([], { ended: 'decided' })?.reason).toMatch(/已经审核/);
    expect(review([], { ended: 'withdrawn' })?.reason).toMatch(/已经撤回/);
    const rejected = { result: 'rejected', corrections: [{ petition: 'b', amount: 1 }] } as const;
    expect(refuseReview(objection, rejected, figure)?.field).toBe('corrections');
  });

  test('the corrected figure is another one beside the computed one', () => {
    const before = structuredClone(figure);
    const corrected = correctFigure(figure, [
      { petition: 'b', amount: 1 },
      { petition: 'c', amount: null },
    ]);
    expect(corrected && partsOf(corrected)).toEqual({ numerator: 2, denominator: 2 });
    expect(figure).toEqual(before);
    expect(correctFigure(figure, [{ petition: 'x', amount: null }])).toBeUndefined();
    expect(correctFigure(figure, [])).toBeUndefined();
    const later = [
      { petition: 'b', amount: 1 },
      { petition: 'b', amount: null },
    ];
    expect(correctFigure(figure, later)?.counted.map(({ petition }) => petition)).toEqual(['a', 'c']);
  });

  test('B8 petitions that nobody corrected count as before', () => {
    const some = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'x'), { maxLength: 4 });
    const amount = fc.option(fc.integer({ min: 0, max: 1 }), { nil: null });
    fc.assert(
      fc.property(some, fc.array(amount, { minLength: 4, maxLength: 4 }), (petitions, amounts) => {
        const said = petitions.map((petition, at) => ({ petition, amount: amounts[at] ?? null }));
        const corrected = correctFigure(figure, said) ?? figure;
        const untouched = ({ petition }: { readonly petition: string }) => !petitions.includes(petition);
        expect(corrected.counted.filter(untouched)).toEqual(figure.counted.filter(untouched));
        const left = said.filter((one) => one.amount === null).map(({ petition }) => petition);
        expect(corrected.counted.some(({ petition }) => left.includes(petition))).toBe(false);
      }),
    );
  });
});
