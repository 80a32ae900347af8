import { expect, test } from 'vitest';
import type { StepState } from '#contract/act.ts';
import { actsOf, tabActs, tabMayOffer } from './acts.ts';

const basis = { id: '13', citation: '第十三条', title: '', gist: '' };
const step = (name: string, more: Partial<StepState> = {}): StepState => ({
  name,
  title: name,
  basis,
  open: true,
  mine: true,
  next: '',
  due: false,
  chapter: 'reply',
  ...more,
});

test('the act the petition waits for stands alone in front, the rest behind it, the closed apart', () => {
  const acts = actsOf({
    steps: [step('explain'), step('transfer', { due: true }), step('close', { open: false })],
  });
  expect(acts.due?.name).toBe('transfer');
  expect(acts.open.map((one) => one.name)).toEqual(['explain']);
  expect(acts.closed.map((one) => one.name)).toEqual(['close']);
});

test('R13.3 who may agree may return as readily', () => {
  const acts = actsOf({
    steps: [step('explain'), step('returnProposal'), step('approve', { due: true }), step('deliberate')],
  });
  expect(acts.beside.map((one) => one.name)).toEqual(['returnProposal', 'deliberate']);
  expect(acts.open.map((one) => one.name)).toEqual(['explain']);
});

test('an act that waits for somebody else is not put in front', () => {
  const acts = actsOf({ steps: [step('transfer', { due: true, mine: false })] });
  expect(acts.due).toBeUndefined();
  expect(acts.closed.map((one) => one.name)).toEqual(['transfer']);
});

test('each open step has one button: what the shown tab offers is not in the menu, what stands in front stays there', () => {
  const steps = [step('attach', { due: true }), step('arrangeMaterials'), step('urge')];
  const beside = actsOf({ steps }, tabActs.materials);
  expect(beside.due?.name).toBe('attach');
  expect(beside.open.map((one) => one.name)).toEqual(['urge']);
  expect(actsOf({ steps }).open.map((one) => one.name)).toEqual(['arrangeMaterials', 'urge']);
  expect(tabMayOffer({ steps }, 'attach')).toBe(false);
  expect(tabMayOffer({ steps }, 'attach', 'urge')).toBe(true);
  expect(tabMayOffer({ steps }, 'arrangeMaterials')).toBe(true);
  expect(tabMayOffer({ steps: [] }, 'arrangeMaterials')).toBe(false);
});
