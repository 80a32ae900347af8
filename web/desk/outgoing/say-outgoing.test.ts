import { expect, test } from 'vitest';
import type { OutgoingAnswer } from '#contract/outgoing.ts';
import { sayOutgoing } from './say-outgoing.ts';

const message = (more: Partial<OutgoingAnswer>): OutgoingAnswer => ({
  ...{
    id: 'm',
    kind: 'sms',
    gateway: '主通道',
    occasion: '受理',
    number: '钢执访〔2026〕12号',
    receiver: '信访人 139****0001',
  },
  ...{
    state: 'waiting',
    attempts: 0,
    createdAt: '2026-11-20T01:00:00.000Z',
    dueAt: '2026-11-20T01:01:00.000Z',
  },
  ...{ endedAt: null, reason: '' },
  ...more,
});

test.each([
  [{}, '待发', ''],
  [{ attempts: 2, reason: '连接被拒绝' }, '待发', '第2次未成，11-20 09:01 再发：连接被拒绝'],
  [{ state: 'sent', endedAt: '2026-11-20T01:02:00.000Z', reason: 'x' }, '已送出', '2026-11-20 09:02'],
  [
    { state: 'failed', endedAt: '2026-11-20T01:02:00.000Z', reason: '对方应答500' },
    '失败',
    '2026-11-20 09:02：对方应答500',
  ],
  [{ state: 'givenUp', reason: '号码有误' }, '放弃', '号码有误'],
] as const)('P2 %j is told as %s', (more, word, rest) => {
  expect(sayOutgoing(message(more))).toMatchObject({ word, more: rest });
});
