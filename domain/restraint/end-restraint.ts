import { z } from 'zod';
import { paragraph, personField } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { findStanding, refuseNoneStanding } from './asked.ts';

/** 提前解除措施 · 第十条：不再有必要的，期满之前解除。 */
export const endRestraint = step({
  name: 'endRestraint',
  title: '提前解除措施',
  basis: '10',
  by: ['theHandler', 'teamLeader', 'courtLeader', 'president'],
  next: '措施自即日起解除；仍有必要的须重新提请。',
  open: (petition, setting) => refuseNoneStanding(petition, setting),
  input: z.object({ person: personField('对哪名信访人'), reason: paragraph('解除理由') }),
  decide: (petition, { person, reason }, setting) => {
    const found = findStanding(petition, person, setting);
    if ('no' in found) return found.no;
    return happen({ type: 'restraintEnded', on: setting.on, restraint: found.restraint.id, reason });
  },
});
