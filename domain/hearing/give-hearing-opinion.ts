import { z } from 'zod';
import { hasRole } from '#domain/access/officer.ts';
import { choice, errandField, paragraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { hearingOpinions } from '#regulation/hearing.ts';

/** 提出听证意见 · 第九条：听证之后由听证组评议，提出意见。 */
export const giveHearingOpinion = step({
  name: 'giveHearingOpinion',
  title: '提出听证意见',
  basis: '9',
  by: ['theAsked', 'petitionTeam', 'teamLeader'],
  next: '听证意见记入历史，供承办人提出办理意见时依据。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'hearingOpinion')
      ? undefined
      : refuse('9', '没有待提出意见的听证'),
  input: z.object({
    errand: errandField('哪一次听证', ['hearingOpinion']),
    result: choice('听证组意见', hearingOpinions),
    opinion: paragraph('评议情况和理由'),
  }),
  decide: (petition, { errand: key, result, opinion }, { on, by }) => {
    const errand = findErrand(petition, key);
    if (errand?.kind !== 'hearingOpinion')
      return refuse('9', '所选听证不在待提出意见之列', { field: 'errand', remedy: '请刷新后重选' });
    if (errand.person !== by.id && !hasRole(by, ['petitionTeam', 'teamLeader']))
      return refuse('9', '由主持人或信访团队提出听证组的意见', { field: 'errand' });
    return happen({ type: 'hearingOpinionGiven', on, hearing: errandId(errand), result, opinion });
  },
});
