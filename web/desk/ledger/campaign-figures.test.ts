import { expect, test } from 'vitest';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { reachedOf, sayState, sayTarget } from './campaign-figures.tsx';

const campaign = {
  ...{ state: 'running', targetKind: 'rate', target: 80, targetOn: '2026-12-31', rate: 20, resolved: 2 },
} as CampaignAnswer;

test('R16.6 a target is a rate or a number by a day, and what is reached is measured against it', () => {
  expect(sayTarget(campaign)).toBe('化解率 20%，目标 2026-12-31 前达到 80%');
  expect(reachedOf(campaign)).toBe(25);
  const number = { ...campaign, targetKind: 'number', target: 2 } as const;
  expect(sayTarget(number)).toBe('已化解 2 件，目标 2026-12-31 前达到 2 件');
  expect(reachedOf({ ...number, resolved: 3 })).toBe(100);
});

test('R16.6 what was ended early says so', () => {
  expect(sayState(campaign)).toBe('进行中');
  expect(sayState({ ...campaign, state: 'ended', endedOn: '2026-06-01' })).toBe('2026-06-01提前结束');
});
