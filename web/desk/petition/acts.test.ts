import { expect, test } from 'vitest';
import type { ErrandAnswer, StepState } from '#contract/act.ts';
import { actsOf } from './acts.ts';

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

const errand = (key: string, by: string, more: Partial<ErrandAnswer> = {}): ErrandAnswer => ({
  ...{ key, kind: key, name: key, step: by, basis, owner: '执行信访团队', mine: true },
  ...more,
});
const actsWith = (steps: readonly StepState[], more: Partial<Parameters<typeof actsOf>[0]> = {}) =>
  actsOf({ steps: [...steps], errands: [], ...more });
const names = (steps: readonly { readonly name: string }[]) => steps.map((one) => one.name);

test('the act the petition waits for stands alone in front, the rest behind it, the closed apart', () => {
  const acts = actsWith([step('explain'), step('transfer', { due: true }), step('close', { open: false })]);
  expect(acts.due?.step.name).toBe('transfer');
  expect(names(acts.open)).toEqual(['explain']);
  expect(names(acts.closed)).toEqual(['close']);
});

test('R13.3 who may agree may return as readily', () => {
  const acts = actsWith([
    ...[step('explain'), step('returnProposal'), step('approve', { due: true }), step('deliberate')],
  ]);
  expect(names(acts.beside)).toEqual(['returnProposal', 'deliberate']);
  expect(names(acts.open)).toEqual(['explain']);
});

test('an act that waits for somebody else is not put in front', () => {
  const acts = actsWith([step('transfer', { due: true, mine: false })]);
  expect(acts.due).toBeUndefined();
  expect(names(acts.closed)).toEqual(['transfer']);
});

test('what the petition waits for is in front, even where something owed comes earlier in the procedure', () => {
  const next = { step: 'close', title: '', basis, owner: '', mine: true };
  const steps = [step('confirmAppointment', { due: true }), step('urge'), step('close', { due: true })];
  const acts = actsWith(steps, { next, errands: [errand('appointment', 'confirmAppointment')] });
  expect(acts.due?.step.name).toBe('close');
  expect(names(acts.owed.map((one) => one.step))).toEqual(['confirmAppointment']);
  expect(names(acts.open)).toEqual(['urge']);
});

test('an act stands once: with what it settles beneath it, be it in front or beside', () => {
  const errands = [
    ...[errand('first', 'giveStatement'), errand('second', 'giveStatement')],
    ...[errand('relief', 'decideRelief'), errand('theirs', 'giveAssistance', { mine: false })],
  ];
  const steps = [
    ...[step('giveStatement', { due: true }), step('giveAssistance'), step('decideRelief', { due: true })],
  ];
  const next = { step: 'decideRelief', title: '', basis, owner: '', mine: true };
  const acts = actsWith(steps, { errands, next });
  expect(acts.due?.errands.map((one) => one.key)).toEqual(['relief']);
  expect(acts.owed.map((one) => [one.step.name, one.errands.map(({ key }) => key)])).toEqual([
    ['giveStatement', ['first', 'second']],
  ]);
  expect(acts.waiting.map((one) => one.key)).toEqual(['theirs']);
  expect(names(acts.open)).toEqual(['giveAssistance']);
});

test('something owed by me whose step is closed yet is still to be read', () => {
  const steps = [step('recordMail', { open: false })];
  const acts = actsWith(steps, { errands: [errand('mail', 'recordMail')] });
  expect(acts.waiting.map((one) => one.key)).toEqual(['mail']);
});
