import { describe, expect, test } from 'vitest';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { ServiceAnswer } from '#contract/service.ts';
import { nextServiceActs } from './service-acts.ts';

const basis = { id: '16', citation: '第十六条', title: '', gist: '' };
const stepOf = (name: string, open = true): PetitionAnswer['steps'][number] => ({
  ...{ name, title: name, basis, open, mine: true, next: '', due: false, chapter: 'service' },
});
const all = ['serve', 'mail', 'recordMail', 'announce', 'endAnnouncement'].map((name) => stepOf(name));
const to = { paper: 'reply', recipient: 'petitioner:p-1' };
const names = { paperName: '处理（答复）意见书', recipientName: '刘某' };
const owing = (mayBeAnnounced: boolean): PetitionAnswer['owedServices'] => [
  { ...to, ...names, failedBefore: 0, underWay: false, mayBeAnnounced },
];
const attempt = (errand?: string): ServiceAnswer['attempts'][number] => ({
  ...{ id: 'a', on: '2026-03-20', methodName: '邮寄送达', basis, outcome: 'waiting', says: '在途' },
  ...(errand ? { errand } : {}),
});
const service = (state: ServiceAnswer['state'], attempts: ServiceAnswer['attempts'] = []): ServiceAnswer => ({
  ...to,
  ...names,
  state,
  attempts,
});
const acts = (one: ServiceAnswer, announced = false, steps = all) =>
  nextServiceActs({ steps, owedServices: one.state === 'served' ? [] : owing(announced) }, one);

describe('R16.1 what to do next for one recipient', () => {
  test('serve, or post; a public notice only where it may be thought of', () => {
    expect(acts(service('owed')).map((one) => one.step)).toEqual(['serve', 'mail']);
    expect(acts(service('owed'), true).map((one) => one.step)).toEqual(['serve', 'mail', 'announce']);
    expect(acts(service('owed'))[0]?.values).toEqual(to);
  });

  test('what is under way is asked after first; it may still be served meanwhile', () => {
    const posted = acts(service('waiting', [attempt('mailOutcome:a-1')]));
    expect(posted).toMatchObject([
      { step: 'recordMail', values: { errand: 'mailOutcome:a-1' } },
      { step: 'serve', values: to },
    ]);
    const notice = acts(service('waiting', [attempt('publicNotice:a-2')]), true);
    expect(notice.map((one) => one.step)).toEqual(['endAnnouncement', 'serve']);
  });

  test('nothing that is closed, and nothing once it has arrived', () => {
    expect(
      acts(service('owed'), false, [stepOf('serve', false), stepOf('mail')]).map((one) => one.step),
    ).toEqual(['mail']);
    expect(acts(service('served'))).toEqual([]);
    expect(acts(service('lapsed'))).toEqual([]);
  });
});
