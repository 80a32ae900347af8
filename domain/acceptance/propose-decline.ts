import { z } from 'zod';
import { choice, paragraph } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { declineGrounds } from '#regulation/grounds.ts';
import { refuseGround } from './decline-condition.ts';

const groundTexts = Object.fromEntries(
  Object.entries(declineGrounds).map(([id, ground]) => [id, `${ground.item}${ground.text}`]),
) as Record<keyof typeof declineGrounds, string>;

/** 提请不予受理 · 第十五条：七种情形之一且其条件在案的，可以提请不予受理。 */
export const proposeDecline = step({
  name: 'proposeDecline',
  title: '提请不予受理',
  basis: '15',
  by: ['receptionClerk', 'petitionTeam'],
  next: '报信访团队负责人审批；批准前仍可受理。',
  open: ({ stage }) =>
    stage === 'screening' ? undefined : refuse('15', '登记审核通过后、作出受理决定前才能提请不予受理'),
  input: z.object({ ground: choice('不予受理的情形', groundTexts), reason: paragraph('理由') }),
  decide: (petition, input, { on }) =>
    refuseGround(petition, input.ground) ?? happen({ type: 'declineProposed', on, ...input }),
});
