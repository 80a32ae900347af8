import { z } from 'zod';
import { choice, choices, dayField, materialField, paragraph } from '#domain/form.ts';
import { happen, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';
import { findingWays, propertyFindings } from '#regulation/measures.ts';
import { refuseUnlessImplementation } from './while-handled.ts';

type Way = keyof typeof findingWays;
const wayNames = Object.fromEntries(Object.entries(findingWays).map(([id, way]) => [id, way.name])) as Record<
  Way,
  string
>;

/** 查明财产 · 第六条（办理）：收到信访之后重新核查被执行人的财产，写明途径和结果。 */
export const recordFinding = step({
  name: 'recordFinding',
  title: '查明财产',
  basis: '6b',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '有财产的，穷尽执行措施尽快执行到位；确无财产的，尽力释明，争取息诉罢访。',
  open: refuseUnlessImplementation,
  input: z.object({
    on: dayField('查明日期'),
    result: choice('查明结果', propertyFindings),
    how: choices('查明途径', wayNames),
    content: paragraph('查明情况'),
    material: materialField('查询结果或笔录'),
  }),
  decide: (petition, input, setting) => {
    const no = refuseDay(petition, input.on, setting) ?? refuseMaterial(petition, input.material);
    if (no) return no;
    if (input.result === 'none' && !input.how.some((way) => findingWays[way].ownCheck))
      return refuse('6b', '仅凭被执行人报告不能认定确无财产', {
        field: 'how',
        remedy: '请至少另以一种途径核查',
      });
    return happen({ type: 'findingRecorded', ...input });
  },
});
