import { expect, test } from 'vitest';
import { z } from 'zod';
import { allSteps, findStep } from '#domain/workflow.ts';
import { fieldsOf } from './form-field.ts';

const fieldsNamed = (step: string) => {
  const found = findStep(step);
  if (!found) throw new Error(`no step ${step}`);
  return Object.fromEntries(fieldsOf(found.input).map((field) => [field.name, field]));
};

test('a field has the title, the widget, the hint and the posts its schema was given', () => {
  expect(fieldsNamed('transfer').handler).toEqual({
    name: 'handler',
    title: '承办人',
    widget: 'staff',
    required: true,
    roles: ['handler', 'petitionTeam', 'teamLeader'],
  });
  expect(fieldsNamed('transfer').reason).toMatchObject({
    hint: '由部门负责人确定的，与第五条的建议不同，或不抽取而指定时必填',
    required: false,
  });
});

test('what .optional() and .default() wrap keeps its metadata, and a default is no longer demanded', () => {
  expect(fieldsNamed('accept').importance).toMatchObject({
    title: '案件程度',
    widget: 'choice',
    required: false,
    preset: 'ordinary',
  });
  expect(fieldsNamed('joinContact').noticeDueOn).toMatchObject({ widget: 'day', required: false });
});

test('a field without a title is not asked for', () => {
  expect(fieldsOf(z.object({ digest: z.string() }))[0]).toMatchObject({ widget: 'hidden', required: true });
});

test('every choice of every step has its answers, and every question its words', () => {
  const asked = allSteps.flatMap((step) => fieldsOf(step.input)).filter((field) => field.widget !== 'hidden');
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((field) => !/\p{Script=Han}/u.test(field.title))).toEqual([]);
  const choices = asked.filter((field) => field.widget === 'choice' || field.widget === 'choices');
  expect(choices.filter((field) => Object.keys(field.options ?? {}).length < 2)).toEqual([]);
});

test('only the files of 收入材料、补充归档 and what the server finds, a case, a campaign, a print or another petition, are filled by somebody else than the person', () => {
  const hidden = allSteps.flatMap((step) =>
    fieldsOf(step.input).flatMap((field) =>
      field.widget === 'hidden' ? [`${step.name}.${field.name}`] : [],
    ),
  );
  expect(hidden.toSorted()).toEqual([
    'addSupplement.digest',
    'addSupplement.mime',
    'addSupplement.size',
    'arrangeMaterials.omitted',
    'arrangeMaterials.originals',
    'arrangeMaterials.parts',
    'attach.digest',
    'attach.mime',
    'attach.size',
    'completeRegistration.found',
    'issuePaper.printed',
    'joinCampaign.found',
    'mergeInto.master',
    'proposeOtherTime.taken',
    'requestAppointment.taken',
    'submitWriteOff.inPackage',
    'unmerge.master',
  ]);
});
