import { z } from 'zod';
import { errandField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, step } from '#domain/step.ts';
import type { ErrandKind } from '#regulation/errands.ts';

const kinds: readonly ErrandKind[] = ['reliefDecision', 'reliefPayment'];

/** 撤回救助申请 · 第十一条：发放之前，申请人不再申请或者情况已经变化的，写明理由撤回。 */
export const withdrawRelief = step({
  name: 'withdrawRelief',
  title: '撤回救助申请',
  basis: '11',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '该申请不再办理；情况变化后可以重新申请。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kinds.includes(kind))
      ? undefined
      : refuse('11', '没有可以撤回的救助申请'),
  input: z.object({ errand: errandField('撤回哪一件', kinds), reason: paragraph('撤回理由') }),
  decide: (petition, { errand: key, reason }, { on }) => {
    const errand = findErrand(petition, key);
    if (!errand || !kinds.includes(errand.kind))
      return refuse('11', '所选申请不能撤回', { field: 'errand', remedy: '请刷新后重选' });
    return happen({ type: 'reliefWithdrawn', on, relief: errandId(errand), reason });
  },
});
