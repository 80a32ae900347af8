import { z } from 'zod';
import { paragraph, staffsField } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { accusedRoles } from './accuse.ts';

/**
 * 检举控告另行密封 · 第十五条第二项：信访中检举控告执行人员的内容拆出密封，移送纪检；其余诉求照常办理。
 * The content never becomes part of the history: whoever keeps the histories sets it aside under the id of the event.
 */
export const sealAccusation = step({
  name: 'sealAccusation',
  title: '检举控告另行密封',
  basis: '15',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '内容加密另存，只有信访团队负责人和纪检监察联络员可以查看并留痕；被检举人员即日退出本案，其余诉求照常办理。',
  open: ({ stage }) =>
    stage === 'struckOut' ? refuse('15', '本件已剔除，请在对应的信访件中办理') : undefined,
  input: z.object({
    officers: staffsField('被检举控告的人员', accusedRoles),
    content: paragraph('检举控告的内容', { hint: '只存入密封档，不进入本案的历史、列表和搜索' }),
  }),
  decide: (petition, { officers }, { on, by, staff, newId }) => {
    const named = [...new Set(officers)];
    if (named.length === 0)
      return refuse('15', '没有选择被检举控告的人员', { field: 'officers', remedy: '请至少选择一人' });
    if (!named.every((id) => staff.has(id)))
      return refuse('15', '所选人员不在本院名册', { field: 'officers', remedy: '请重新选择' });
    if (named.includes(by.id))
      return refuse('procedure-47', '检举控告涉及您本人，不得由您办理', {
        field: 'officers',
        remedy: '请交由其他接访人员办理',
      });
    const fresh = named.filter((id) => !petition.accused.includes(id));
    const reason = '检举控告另行密封';
    return happen(
      { type: 'accusationSealed', on, accusation: newId() },
      ...(fresh.length > 0 ? [{ type: 'officerAccused' as const, on, officers: fresh, reason }] : []),
    );
  },
});
