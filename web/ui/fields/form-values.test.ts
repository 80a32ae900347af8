import { describe, expect, test } from 'vitest';
import type { Step } from '#domain/step.ts';
import { findStep } from '#domain/workflow.ts';
import { followUps, shownFields } from './field-rules.ts';
import type { FormContext } from './form-context.ts';
import { type FormValues, fieldsOf } from './form-field.ts';
import { findProblems, startValues, toInput } from './form-values.ts';

const basis = { id: '5', citation: '第五条', title: '', gist: '' };
const context: FormContext = {
  today: '2026-11-25',
  receivedOn: '2026-11-23',
  staff: [],
  barred: [],
  materials: [],
  papers: [],
  errands: [],
  notices: [],
  petitioners: [],
  owed: [
    {
      paper: 'acceptanceNotice',
      paperName: '受理告知书',
      recipient: 'petitioner:p-1',
      recipientName: '刘某',
      failedBefore: 0,
      underWay: false,
      mayBeAnnounced: false,
    },
    {
      paper: 'reply',
      paperName: '处理（答复）意见书',
      recipient: 'petitioner:p-1',
      recipientName: '刘某',
      failedBefore: 1,
      underWay: false,
      mayBeAnnounced: true,
    },
  ],
  route: {
    kind: 'originalHandler',
    reason: '',
    basis,
    handlers: [{ id: 's-wang', name: '王某' }],
    draws: false,
    byHead: false,
  },
};

const getStep = (name: string): Step => {
  const found = findStep(name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};
const asked = (name: string, values: FormValues): readonly string[] =>
  shownFields(name, fieldsOf(getStep(name).input), values, context)
    .filter((field) => field.widget !== 'hidden')
    .map((field) => field.name);

describe('what is asked for', () => {
  test('N11 a remedy other than the map’s asks for its reason; choosing a complaint proposes the remedy', () => {
    expect(followUps('divert', {}, { complaint: 'claimsRight' })).toEqual({ remedy: 'outsiderObjection' });
    const mapped = { complaint: 'claimsRight', remedy: 'outsiderObjection' };
    expect(asked('divert', mapped)).not.toContain('reason');
    expect(asked('divert', { ...mapped, remedy: 'supervision' })).toContain('reason');
  });

  test('R6b.1 N5 papers and references are asked for where the rule names one', () => {
    expect(asked('recordMeasure', { kind: 'networkInquiry' })).not.toContain('document');
    expect(asked('recordMeasure', { kind: 'freeze' })).toContain('document');
    expect(asked('proposeDirectClosing', { ground: 'other' })).not.toContain('reference');
    expect(asked('proposeDirectClosing', { ground: 'terminated' })).toContain('reference');
  });

  test('N9 how it was resolved is asked on the implementation track only', () => {
    const resolved = { resolved: true };
    const fields = fieldsOf(getStep('close').input);
    const on = (track: string) =>
      shownFields('close', fields, resolved, { ...context, track }).map((field) => field.name);
    expect(on('implementation')).toContain('resolution');
    expect(on('review')).not.toContain('resolution');
  });

  test('R13.2 an interview that was not held asks neither for place, people nor a signed note', () => {
    expect(asked('interview', { result: 'held' })).toEqual([
      'result',
      'on',
      'way',
      'place',
      'participants',
      'content',
      'note',
      'unsignedReason',
    ]);
    expect(asked('interview', { result: 'notReached' })).toEqual(['result', 'on', 'way', 'content']);
  });

  test('a signed note leaves no question why there is none', () => {
    expect(asked('interview', { result: 'held', note: 'm-1' })).not.toContain('unsignedReason');
  });

  test('R16.1 a service asks for what its way and its outcome leave to be said, and for no more', () => {
    const recipient = 'petitioner:p-1';
    const head = ['recipient', 'method', 'on', 'result'];
    const served = { result: 'served', recipient };
    const told = (more: FormValues) => asked('serve', { ...served, ...more }).slice(head.length);
    expect(asked('serve', served).slice(0, head.length)).toEqual(head);
    expect(told({ method: 'direct', signedBy: 'self' })).toEqual(['signedBy', 'material']);
    expect(told({ method: 'direct', signedBy: 'cohabitant' })).toEqual(['signedBy', 'signer', 'material']);
    expect(told({ method: 'direct', recipient: 'body:中院' })).toEqual(['material']);
    expect(told({ method: 'left' })).toEqual(['refusal', 'witnesses', 'material']);
    expect(told({ method: 'post' })).toEqual(['carrier', 'mailNumber', 'sentOn', 'material']);
    expect(told({ method: 'electronic' })).toEqual([
      'consented',
      'electronicWay',
      'address',
      'proof',
      'material',
    ]);
    expect(told({ method: 'direct', result: 'failed' })).toEqual(['failure', 'reason', 'material']);
  });

  test('a reason is asked for only where one is owed', () => {
    expect(asked('reviewRegistration', { result: 'pass' })).toEqual(['result']);
    expect(asked('reviewRegistration', { result: 'return' })).toEqual(['result', 'reason']);
    expect(asked('decline', { result: 'agree' })).toEqual(['result']);
    expect(asked('decline', { result: 'reject' })).toEqual(['result', 'reason']);
    expect(asked('transfer', { handler: 's-wang' })).toEqual(['handler']);
    expect(asked('transfer', { handler: 's-zhao' })).toEqual(['handler', 'reason']);
  });
});

describe('what stands in the form before anybody typed', () => {
  test('the day is today, and the usual result is chosen', () => {
    expect(startValues(getStep('interview'), context)).toEqual({ result: 'held', on: '2026-11-25' });
  });

  test('the handler of article 5 is proposed', () => {
    expect(startValues(getStep('transfer'), context)).toEqual({ handler: 's-wang' });
  });

  test('R4.1 N3 so is the leader whose turn it is; where the lot decides, nobody is', () => {
    const leadAdvice = { lead: { id: 's-gao', name: '高某' }, reason: '', basis };
    const drawn = context.route && { ...context.route, draws: true };
    const told: FormContext = { ...context, leadAdvice, route: drawn };
    expect(startValues(getStep('assignLead'), told)).toEqual({ lead: 's-gao' });
    expect(startValues(getStep('transfer'), told)).toEqual({});
    const fields = shownFields('transfer', fieldsOf(getStep('transfer').input), { handler: 's-wang' }, told);
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['handler', true],
      ['reason', true],
    ]);
  });

  test('N3 where the head decides, the reason is asked for before anybody is chosen', () => {
    const byHead = context.route && { ...context.route, byHead: true };
    const shown = shownFields(
      'transfer',
      fieldsOf(getStep('transfer').input),
      {},
      { ...context, route: byHead },
    );
    expect(shown.map(({ name, required }) => [name, required])).toEqual([
      ['handler', true],
      ['reason', true],
    ]);
  });

  test('the first paper still owed is to be served', () => {
    expect(startValues(getStep('serve'), context)).toMatchObject({
      paper: 'acceptanceNotice',
      recipient: 'petitioner:p-1',
    });
  });

  test('R16.1 what is already on its way comes last, and a public notice is for those it may be thought of for', () => {
    const [first, ...rest] = context.owed;
    const posted = { ...context, owed: first ? [{ ...first, underWay: true }, ...rest] : rest };
    expect(startValues(getStep('mail'), posted)).toMatchObject({ paper: 'reply' });
    expect(startValues(getStep('announce'), context)).toMatchObject({ paper: 'reply' });
  });

  test('a refusal is never chosen beforehand', () => {
    expect(startValues(getStep('decline'), context)).toEqual({});
  });
});

describe('what is sent', () => {
  test('answers to questions no longer asked stay behind, and so does what was left empty', () => {
    const typed = {
      result: 'notReached',
      on: '2026-11-25',
      way: 'phone',
      content: '无人接听',
      place: '接待室',
      note: '',
    };
    expect(toInput(getStep('interview'), typed, context)).toEqual({
      result: 'notReached',
      on: '2026-11-25',
      way: 'phone',
      content: '无人接听',
    });
  });

  test('the paper goes with its recipient although only one of them is asked for', () => {
    const values = startValues(getStep('serve'), context);
    expect(toInput(getStep('serve'), values, context)).toMatchObject({
      paper: 'acceptanceNotice',
      recipient: 'petitioner:p-1',
    });
  });

  test('a proposed transfer can be sent as it stands', () => {
    const step = getStep('transfer');
    expect(findProblems(step, startValues(step, context), context)).toEqual({});
  });
});

describe('what is wrong', () => {
  test('every missing answer is named at its own field', () => {
    expect(findProblems(getStep('interview'), { result: 'held', on: '2026-11-25' }, context)).toEqual({
      way: '请选择方式',
      place: '请填写地点',
      participants: '请填写参加人',
      content: '请填写谈话内容',
      unsignedReason: '请填写没有签名笔录的原因',
    });
  });

  test('the words are those of the step itself where it has them', () => {
    expect(findProblems(getStep('accept'), { importance: 'ordinary' }, context)).toMatchObject({
      grounds: '请至少选择一项受理事由',
      track: '请选择办理类别',
    });
    expect(findProblems(getStep('returnProposal'), { reason: '　 ' }, context)).toEqual({
      reason: '请填写退回理由',
    });
  });

  test('nothing is wrong with what is not asked for', () => {
    const typed = {
      result: 'notReached',
      on: '2026-11-25',
      way: 'phone',
      content: '无人接听',
      place: 'x'.repeat(500),
    };
    expect(findProblems(getStep('interview'), typed, context)).toEqual({});
  });
});

test('the first ground brings its usual track along, and never overrides a choice', () => {
  expect(followUps('accept', {}, { grounds: ['excessive-seizure'] })).toEqual({ track: 'review' });
  expect(followUps('accept', { track: 'implementation' }, { grounds: ['excessive-seizure'] })).toEqual({});
  expect(followUps('accept', {}, { grounds: [] })).toEqual({});
});
