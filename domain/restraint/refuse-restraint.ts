import { z } from 'zod';
import { errandField, paragraph } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { askedKinds, findAsked, notAsked, refuseAnswer, refuseNoneAsked } from './asked.ts';

/** 不批准采取措施 · 第十条：事实不清、依据不足或者没有必要的，不批准。 */
export const refuseRestraint = step({
  name: 'refuseRestraint',
  title: '不批准采取措施',
  basis: '10',
  by: ['courtLeader', 'president'],
  next: '不采取措施；承办人继续做思想工作，信访事项照常办理。',
  open: refuseNoneAsked,
  input: z.object({ errand: errandField('哪一项', askedKinds), reason: paragraph('不批准的理由') }),
  decide: (petition, { errand, reason }, setting) => {
    const restraint = findAsked(petition, errand);
    if (!restraint) return notAsked();
    return (
      refuseAnswer(restraint, setting) ??
      happen({ type: 'restraintRefused', on: setting.on, restraint: restraint.id, reason })
    );
  },
});
