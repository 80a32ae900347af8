import { describe, expect, test } from 'vitest';
import {
  anonymousChannels,
  archiveKinds,
  channels,
  collective,
  noticeChannels,
  registrationItems,
  servedPapers,
  serviceMethods,
} from './registers.ts';

describe('R12.1 the registration', () => {
  test('has the eight items of article 12', () => {
    expect(Object.values(registrationItems).map((item) => item.name)).toEqual([
      '来访（件）时间',
      '案件来源',
      '信访人姓名及联系电话',
      '案件当事人',
      '案件承办人',
      '执行案号',
      '来访（件）内容摘要',
      '拟办意见',
    ]);
  });

  test('R3.1 asks at the desk only for when, whence, who and what; the rest is due before the transfer', () => {
    const now = Object.entries(registrationItems).filter(([, item]) => item.due === 'registration');
    expect(now.map(([key]) => key)).toEqual(['receivedOn', 'channel', 'petitioner', 'summary']);
  });
});

describe('R16.4 the archive', () => {
  test('has ten kinds of material, in the order of article 16, other material last', () => {
    const names = Object.values(archiveKinds);
    expect(names).toHaveLength(10);
    expect(new Set(names).size).toBe(10);
    expect([names[0], names.at(-1)]).toEqual(['信访件登记', '其他材料']);
  });

  test('keeps the receipt right behind the paper it is the receipt of', () => {
    const kinds = Object.keys(archiveKinds);
    expect(kinds.indexOf('acceptanceReceipt') - kinds.indexOf('acceptanceNotice')).toBe(1);
    expect(kinds.indexOf('replyReceipt') - kinds.indexOf('reply')).toBe(1);
  });
});

describe('R1.1 the channels', () => {
  test('are seven; two bring a superior’s paper, two may be anonymous, none both', () => {
    expect(Object.keys(channels)).toHaveLength(7);
    expect(noticeChannels).toEqual(['assigned', 'forwarded']);
    expect(anonymousChannels).toEqual(['letter', 'phone']);
  });

  test('five or more people are a crowd, and five at most speak for it', () => {
    expect(collective).toEqual({ from: 5, representatives: 5, basis: '1' });
  });
});

test('R16.1 service has five ways, each with the proof it leaves, for three papers', () => {
  const methods = Object.values(serviceMethods);
  expect(methods.map((method) => method.name)).toEqual([
    '直接送达',
    '邮寄送达',
    '电子送达',
    '留置送达',
    '公告送达',
  ]);
  expect(new Set(methods.map((method) => method.proof)).size).toBe(5);
  expect(Object.keys(servedPapers)).toEqual(['acceptanceNotice', 'declineNotice', 'reply']);
});
