import { z } from 'zod';
import { choice, optionalParagraph, yesNo } from '#domain/form.ts';
import { blockingErrands } from '#domain/petition/errands.ts';
import { lastFinding } from '#domain/petition/measures-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { missingForResolution } from '#domain/petition/resolution.ts';
import { unserved } from '#domain/petition/service.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { type ResolutionWay, resolutions } from '#regulation/measures.ts';
import { merits } from '#regulation/registers.ts';
import { refuseErrands } from './refuse-errands.ts';

const resolutionNames = Object.fromEntries(
  Object.entries(resolutions).map(([way, resolution]) => [way, resolution.name]),
) as Record<ResolutionWay, string>;

const isImplementation = ({ acceptance }: Petition): boolean => acceptance?.track === 'implementation';

const input = z.object({
  merit: choice('诉求是否有理', merits),
  hardship: yesNo('是否生活困难'),
  unlawful: yesNo('是否存在违法行为'),
  resolved: yesNo('是否已化解'),
  resolution: choice('化解方式（实施类）', resolutionNames).optional(),
  solution: optionalParagraph('解决、化解的情况'),
  leaderReason: optionalParagraph('不具备相应材料时的负责人理由'),
});

/** Article 2: each "yes" needs its act on file, or the reason of the head who closes. */
function refuseUnanswered(petition: Petition, given: z.output<typeof input>): Refusal | undefined {
  const needsSolution = given.resolved || given.merit === 'founded' || given.merit === 'partly';
  if (needsSolution && !given.solution)
    return refuse('2', '诉求有理或已化解的，须写明如何解决', { field: 'solution' });
  if (given.leaderReason) return undefined;
  const remedy = '请先补办，或由负责人写明理由';
  if (given.merit === 'unfounded' && petition.explanations.length === 0)
    return refuse('2', '诉求无理的须有释明记录在案', { field: 'merit', remedy });
  if (given.hardship && !petition.reliefs.some((one) => !one.withdrawnOn))
    return refuse('2', '生活困难的须已申请救助', { field: 'hardship', remedy });
  if (given.unlawful && petition.referrals.length === 0)
    return refuse('2', '存在违法行为的须已移送处理', { field: 'unlawful', remedy });
  return undefined;
}

/** 15号 7: of the implementation track only three ways count as resolved, each with its facts on file (N9). */
function refuseResolution(petition: Petition, given: z.output<typeof input>): Refusal | undefined {
  const { resolved, resolution: way, leaderReason } = given;
  const field = 'resolution';
  if (way && !(resolved && isImplementation(petition)))
    return refuse('opinions-7', '化解方式只适用于已化解的实施类信访', { field, remedy: '请去掉化解方式' });
  if (!resolved || !isImplementation(petition) || leaderReason) return undefined;
  const remedy = '请先补办；没有相应材料而认定化解的，由负责人写明理由';
  if (!way) return refuse('opinions-7', '实施类信访已化解的，须写明属于哪一种有效化解', { field, remedy });
  const missing = missingForResolution(petition, way);
  return missing.length > 0
    ? refuse('opinions-7', `“${resolutions[way].name}”尚缺：${missing.join('；')}`, { field, remedy })
    : undefined;
}

/** Article 6 (second): where there is no property, that was explained as well as it can be. */
const refuseUnexplained = (petition: Petition, leaderReason: string | undefined): Refusal | undefined =>
  lastFinding(petition)?.result === 'none' && petition.explanations.length === 0 && !leaderReason
    ? refuse('6b', '确无财产的须有释明记录在案', {
        field: 'leaderReason',
        remedy: '请先办理“释明”，或由负责人写明理由',
      })
    : undefined;

/** Process rule 9: a reply that went out leaves its proof on file, or the head says why there is none. */
function refuseWithoutReceipt(petition: Petition, leaderReason: string | undefined): Refusal | undefined {
  const went = petition.reply && petition.reply.recipients.length > 0;
  if (!went || leaderReason || hasReceipt(petition)) return undefined;
  return refuse('process-9', '答复意见书的送达凭证尚未上传', {
    field: 'leaderReason',
    remedy: '请先“收入材料”（送达回执或邮寄凭证）；确实没有的，由负责人写明理由',
  });
}

const hasReceipt = ({ materials, services }: Petition): boolean =>
  materials.some((one) => one.kind === 'replyReceipt') ||
  services.some((one) => one.paper === 'reply' && one.material !== undefined);

/** 办结 · 第二条、流程规范第九条：送达完毕、四问有答、负责人审核同意后办结。 */
export const close = step({
  name: 'close',
  title: '办结',
  basis: approvals.closing.basis,
  by: approvals.closing.by,
  next: '本案办结，各项期限终止；随后归档。',
  open: (petition) => {
    if (petition.stage === 'served') return refuseErrands(blockingErrands(petition));
    if (petition.stage === 'declined')
      return unserved(petition, 'declineNotice').length === 0
        ? refuseErrands(blockingErrands(petition))
        : refuse('15', '不予受理告知书尚未送达', { remedy: '请先办理“送达”' });
    return petition.stage === 'replied'
      ? refuse('16', '答复意见书尚未全部送达', { remedy: '请先办理“送达”；送达不成的另行送达' })
      : refuse('13', '答复并送达之后才能办结');
  },
  input,
  decide: (petition, given, { on }) => {
    const { solution, leaderReason, ...answers } = given;
    return (
      refuseUnanswered(petition, given) ??
      refuseUnexplained(petition, leaderReason) ??
      refuseResolution(petition, given) ??
      refuseWithoutReceipt(petition, leaderReason) ??
      happen({
        type: 'closed',
        on,
        ...answers,
        solution: solution || undefined,
        leaderReason: leaderReason || undefined,
      })
    );
  },
});
