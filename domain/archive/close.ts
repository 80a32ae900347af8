import { z } from 'zod';
import { choice, optionalParagraph, yesNo } from '#domain/form.ts';
import { blockingErrands, sayErrand } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { merits } from '#regulation/registers.ts';

const input = z.object({
  merit: choice('诉求是否有理', merits),
  hardship: yesNo('是否生活困难'),
  unlawful: yesNo('是否存在违法行为'),
  resolved: yesNo('是否已化解'),
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
  if (given.hardship) return refuse('2', '生活困难的须已申请救助', { field: 'hardship', remedy });
  if (given.unlawful && petition.referrals.length === 0)
    return refuse('2', '存在违法行为的须已移送处理', { field: 'unlawful', remedy });
  return undefined;
}

/** What is owed beside the main line comes first, unless it is meant to outlive the closing. */
function refuseErrands(petition: Petition): Refusal | undefined {
  const [first] = blockingErrands(petition);
  return (
    first &&
    refuse(getErrandRule(first.kind).basis, `还有未办的事项：${sayErrand(first)}`, {
      remedy: '请先办理；确实不再需要的，由负责人“免办旁支事项”',
    })
  );
}

/** 办结 · 第二条、流程规范第九条：送达完毕、四问有答、负责人审核同意后办结。 */
export const close = step({
  name: 'close',
  title: '办结',
  basis: approvals.closing.basis,
  by: approvals.closing.by,
  next: '本案办结，各项期限终止；随后归档。',
  open: (petition) => {
    if (petition.stage === 'served') return refuseErrands(petition);
    if (petition.stage === 'declined')
      return unserved(petition, 'declineNotice').length === 0
        ? refuseErrands(petition)
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
