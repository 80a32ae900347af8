import { z } from 'zod';
import { choice, paragraph } from '#domain/form.ts';
import { completenessOf, missingInArchive } from '#domain/petition/completeness.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { archiveKinds } from '#regulation/registers.ts';
import { refuseFiled } from './archive-open.ts';

/** 不适用说明 · 第十六条：十类材料中本案确实没有的，由承办人或团队负责人具名写明理由。 */
export const exemptItem = step({
  name: 'exemptItem',
  title: '不适用说明',
  basis: '16',
  by: ['theHandler', ...approvals.closing.by],
  next: '该类材料不再列为缺项，说明人和理由记入档案；以后收到材料的照样收入。',
  open: (petition) => {
    if (petition.stage === 'merged' || petition.stage === 'struckOut')
      return refuse('16', '本件不单独立卷', { remedy: '已并案的，请在主案中办理' });
    const no = refuseFiled(petition);
    if (no) return no;
    return missingInArchive(petition).length > 0 ? undefined : refuse('16', '现在没有缺的材料，不必说明');
  },
  input: z.object({
    item: choice('材料类别', archiveKinds),
    reason: paragraph('不适用的理由'),
  }),
  decide: (petition, { item, reason }, { on }) => {
    const found = completenessOf(petition).find(({ kind }) => kind === item);
    if (!found || found.state === 'missing') return happen({ type: 'itemExempted', on, item, reason });
    const why = { present: '已有材料', exempt: '已作过不适用说明', notNeeded: '本案不要求' };
    return refuse('16', `“${archiveKinds[item]}”${why[found.state]}，不必说明`, {
      field: 'item',
      remedy: '请选择列为缺项的材料类别',
    });
  },
});
