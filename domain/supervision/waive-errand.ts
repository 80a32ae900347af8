import { z } from 'zod';
import { errandField, paragraph } from '#domain/form.ts';
import { findErrand, openErrands, sayErrand } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { type ErrandKind, errandRules, getErrandRule } from '#regulation/errands.ts';

const waivable = (Object.keys(errandRules) as ErrandKind[]).filter((kind) => !getErrandRule(kind).unwaivable);

const canBeWaived = (petition: Petition) =>
  openErrands(petition).some(({ kind }) => !getErrandRule(kind).unwaivable);

/** 免办 · 第五条：旁支事项不再需要的，由负责人免办并写明理由，使案件不致无人可办。 */
export const waiveErrand = step({
  name: 'waiveErrand',
  title: '免办旁支事项',
  basis: '5',
  by: ['teamLeader', 'deputyDirector', 'director'],
  next: '该事项不再等待办理，理由记入历史；已经逾期的仍计逾期。',
  open: (petition) => (canBeWaived(petition) ? undefined : refuse('5', '没有可以免办的旁支事项')),
  input: z.object({ errand: errandField('免办哪一项', waivable), reason: paragraph('免办理由') }),
  decide: (petition, { errand: key, reason }, { on }) => {
    const errand = findErrand(petition, key);
    if (!errand) return refuse('5', '所选事项已不在待办之列', { field: 'errand', remedy: '请刷新后重选' });
    const { unwaivable, basis, name } = getErrandRule(errand.kind);
    if (unwaivable) return refuse(basis, `“${name}”必须办理，不能免办`, { field: 'errand' });
    return happen({ type: 'errandWaived', on, errand: key, name: sayErrand(errand), reason });
  },
});
