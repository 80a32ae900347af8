import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emailSubject,
  getOutgoingRule,
  outgoingLengths,
  outgoingOccasionIds,
  outgoingWords,
} from '#regulation/outgoing.ts';
import { fillTemplate, smsCount, templateFault } from './template.ts';

const words = ['法院', '登记号'];

describe('P2 the words of outgoing messages', () => {
  test.each(outgoingOccasionIds)('%s: what the rule set ships can be used, and names nobody', (occasion) => {
    const rule = getOutgoingRule(occasion);
    expect(templateFault(rule.text, rule.words, outgoingLengths.text)).toBeUndefined();
    expect(templateFault(emailSubject, rule.words, outgoingLengths.subject)).toBeUndefined();
    const said = fillTemplate(rule.text, outgoingWords);
    expect(said).not.toMatch(/\{|\}/);
    expect(said).toContain(outgoingWords.登记号);
    expect(smsCount(said)).toBeLessThanOrEqual(2);
  });

  test.each([
    ['{{登记号}}由{{办案人}}办理', /“办案人”.*\{\{法院\}\}、\{\{登记号\}\}/],
    ['{{登记号}}由{{}}办理', /“”/],
    ['{{登记号}已受理', /不成对/],
    ['登记号}}已受理', /不成对/],
    ['  ', /请填写/],
    ['很'.repeat(11), /不得超过10字，现在11字/],
  ])('%s is refused, with what is wrong', (text, why) => {
    expect(templateFault(text, words, text.startsWith('很') ? 10 : 300)).toMatch(why);
  });

  test('what is filled in is never read as a template again, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (court, number) => {
        const said = fillTemplate('甲{{法院}}乙{{登记号}}丙', { 法院: court, 登记号: number });
        expect(said).toBe(`甲${court}乙${number}丙`);
      }),
    );
    expect(fillTemplate('{{法院}}{{地点}}', { 法院: '{{登记号}}' })).toBe('{{登记号}}');
  });

  test.each([
    [1, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters are %i SMS', (length, count) => {
    expect(smsCount('字'.repeat(length))).toBe(count);
  });
});
