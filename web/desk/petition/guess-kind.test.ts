import { expect, test } from 'vitest';
import { guessKind } from './guess-kind.ts';

test('R16.4 the kind of a material is guessed from its name, else it is the kind chosen', () => {
  expect(guessKind('约谈笔录2.pdf', 'evidence')).toBe('interview');
  expect(guessKind('受理告知送达回执.jpg', 'evidence')).toBe('acceptanceReceipt');
  expect(guessKind('答复意见书 EMS 回单.pdf', 'evidence')).toBe('replyReceipt');
  expect(guessKind('答复意见书送达回证.pdf', 'evidence')).toBe('replyReceipt');
  expect(guessKind('扫描0001.pdf', 'other')).toBe('other');
});
