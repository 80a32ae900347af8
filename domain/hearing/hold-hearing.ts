import { z } from 'zod';
import { hasRole } from '#domain/access/officer.ts';
import { line, materialField, optionalLine, paragraph } from '#domain/form.ts';
import { dateOf, pendingHearing } from '#domain/petition/hearing-facts.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';
import { refuseNotReady } from './pending.ts';

/** 举行听证 · 第九条：按期通知、成员齐备的听证到期举行，由主持人或信访团队记录。 */
export const holdHearing = step({
  name: 'holdHearing',
  title: '举行听证',
  basis: '9',
  by: ['theAsked', 'petitionTeam', 'teamLeader'],
  paper: 'hearingRecord',
  next: '听证情况记入历史；听证组随后提出听证意见，作为办理意见的重要依据。',
  open: refuseNotReady,
  input: z.object({
    present: line('到场人员'),
    statements: paragraph('各方陈述和听证经过'),
    material: materialField('听证笔录'),
    unrecordedReason: optionalLine('没有听证笔录的理由'),
  }),
  decide: (petition, given, { by }) => {
    const hearing = pendingHearing(petition);
    if (!hearing) return refuse('9', '没有待举行的听证');
    if (by.id !== hearing.chair && !hasRole(by, ['petitionTeam', 'teamLeader']))
      return refuse('9', '由主持人或信访团队记录听证');
    const { present, statements, material, unrecordedReason } = given;
    if (!material && !unrecordedReason)
      return refuse('9', '请附听证笔录，没有的写明理由', { field: 'unrecordedReason' });
    const missing = refuseMaterial(petition, material);
    if (missing) return missing;
    return happen({
      type: 'hearingHeld',
      on: dateOf(hearing).day,
      hearing: hearing.id,
      present,
      statements,
      material,
      unrecordedReason: material ? undefined : unrecordedReason,
    });
  },
});
