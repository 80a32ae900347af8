import { describe, expect, it } from 'vitest';
import { candidate, filledForm, today, wangCase } from './form-for-tests.ts';
import { findHints, type HintFacts } from './hints.ts';
import { readCase } from './typed-case.ts';

const wang = {
  id: 's-wang',
  name: '王法官',
  roles: ['handler'],
  department: '执行局',
  inEnforcement: true,
  active: true,
};

function hintsFor(
  patch: Partial<HintFacts['form']>,
  found: HintFacts['found'] = undefined,
  more: Pick<HintFacts, 'earlier' | 'leaders'> = { earlier: [], leaders: [] },
) {
  const form = filledForm({ proposedOpinion: '拟转原承办人办理', ...patch });
  return findHints({
    form,
    reading: readCase(form.caseNumber, today),
    found,
    staff: [wang],
    court: '鲁0117',
    today,
    ...more,
  });
}

describe('hints beside the form', () => {
  it('R5.1 offers to note the officer whom the complaint names, until noted', () => {
    const [hint] = hintsFor({ summary: '王法官拖延执行' }, wangCase);
    expect(hint).toMatchObject({ accuse: 's-wang', basis: 'procedure-47' });
    expect(hintsFor({ summary: '王法官拖延执行', accused: ['s-wang'] }, wangCase)).toEqual([]);
  });

  it('R8.3 says that whoever comes again is received by a leader, and by whom today', () => {
    const again = { earlier: [candidate()], leaders: ['徐刚'] };
    const [hint] = hintsFor({}, wangCase, again);
    expect(hint).toMatchObject({
      key: 'leader',
      basis: '8',
      text: expect.stringContaining('今日值班：徐刚'),
    });
    expect(hintsFor({}, wangCase, { ...again, leaders: [] })[0]?.text).toContain('未排定');
    expect(hintsFor({ channel: 'letter' }, wangCase, again)).toEqual([]);
    expect(hintsFor({}, wangCase, { ...again, earlier: [candidate({ alike: ['case'] })] })).toEqual([]);
  });

  it('R15.1 points to article 15 for a case of another court, and registers it all the same', () => {
    const [hint] = hintsFor({ caseNumber: '（2021）鲁0102执5号', parties: '张三', handlerName: '某' });
    expect(hint).toMatchObject({ key: 'other-court', basis: '15' });
    expect(hint?.text).toContain('历下');
  });

  it('takes the former code of this court for its own', () => {
    const hints = hintsFor({ caseNumber: '（2018）鲁1203执5号', parties: '张三', handlerName: '某' });
    expect(hints.map((one) => one.key)).not.toContain('other-court');
  });

  it('says that a trial number is no enforcement case', () => {
    const hints = hintsFor({ caseNumber: '（2021）鲁0117民初5号', parties: '张三', handlerName: '某' });
    expect(hints.map((one) => one.key)).toContain('not-enforcement');
  });

  it('R12.1 lists what may follow before the transfer, and nothing once the case is known', () => {
    const [hint] = hintsFor({ caseNumber: '', proposedOpinion: '' });
    expect(hint?.text).toBe('可以先登记，转交前补齐：执行案号、案件当事人、案件承办人、拟办意见');
    expect(hintsFor({}, wangCase)).toEqual([]);
  });

  it('R12.5 says that an earlier day is marked, R1.1 that five are a collective', () => {
    expect(hintsFor({ receivedOn: '2026-11-20', headCount: 5 }, wangCase).map((one) => one.key)).toEqual([
      'collective',
      'late',
    ]);
  });
});
