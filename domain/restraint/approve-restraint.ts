import { z } from 'zod';
import { addDays } from '#domain/calendar/day.ts';
import { errandField, optionalParagraph } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { askedKinds, findAsked, notAsked, refuseAnswer, refuseNoneAsked } from './asked.ts';

/** 批准采取措施 · 第十条：经院领导批准；拘传、罚款、拘留由院长批准，提请人不得批准。 */
export const approveRestraint = step({
  name: 'approveRestraint',
  title: '批准采取措施',
  basis: '10',
  by: ['courtLeader', 'president'],
  next: '措施在有效期内执行，期满自动失效；信访事项照常办理。',
  open: refuseNoneAsked,
  input: z.object({
    errand: errandField('批准哪一项', askedKinds),
    remark: optionalParagraph('批示'),
  }),
  decide: (petition, { errand, remark }, setting) => {
    const restraint = findAsked(petition, errand);
    if (!restraint) return notAsked();
    const { id, validFor } = restraint;
    return (
      refuseAnswer(restraint, setting) ??
      happen({
        type: 'restraintApproved',
        on: setting.on,
        restraint: id,
        until: addDays(setting.on, validFor - 1),
        remark: remark || undefined,
      })
    );
  },
});
