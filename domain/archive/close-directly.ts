import { z } from 'zod';
import { choice, optionalParagraph } from '#domain/form.ts';
import type { DirectClosing } from '#domain/petition/direct-closing-facts.ts';
import { blockingErrands, errandId, openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { refuseDirectClosing } from './direct-closing-stages.ts';
import { refuseErrands } from './refuse-errands.ts';

/** The request that waits for the head. */
function pending(petition: Petition): DirectClosing | undefined {
  const errand = openErrands(petition).find((one) => one.kind === 'directClosing');
  return errand && petition.directClosings.find((one) => one.id === errandId(errand));
}

/** 审核直接结案 · 流程规范第八条：负责人审核同意才能直接结案；提请人不得自批。 */
export const closeDirectly = step({
  name: 'closeDirectly',
  title: '审核直接结案',
  basis: approvals.directClosing.basis,
  by: approvals.directClosing.by,
  next: '同意的，本案办结，不再答复，各项期限终止；不同意的，继续办理。',
  open: (petition, { by }) => {
    const request = pending(petition);
    if (!request) return refuse('process-8', '没有待审核的直接结案');
    return request.by === by.id
      ? refuse('process-8', '提请人不得审核自己的提请', { remedy: '请由其他负责人审核' })
      : undefined;
  },
  input: z.object({
    result: choice('审核意见', { agree: '同意直接结案', reject: '不同意' }),
    reason: optionalParagraph('意见', { hint: '不同意的须写明理由' }),
  }),
  decide: (petition, { result, reason }, { on }) => {
    const request = pending(petition);
    if (!request) return refuse('process-8', '没有待审核的直接结案');
    if (result === 'reject')
      return reason
        ? happen({ type: 'directClosingRejected', on, request: request.id, reason })
        : refuse('process-8', '不同意的须写明理由', { field: 'reason' });
    const others = blockingErrands(petition).filter((one) => one.kind !== 'directClosing');
    return (
      refuseDirectClosing(petition) ??
      refuseErrands(others) ??
      happen({
        type: 'closedDirectly',
        on,
        request: request.id,
        ground: request.ground,
        remark: reason || undefined,
      })
    );
  },
});
