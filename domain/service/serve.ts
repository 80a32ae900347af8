import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { choice, dayField, materialField, optionalParagraph } from '#domain/form.ts';
import { recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { type ServedPaper, servedPapers, serviceMethods } from '#regulation/registers.ts';

const methodNames = Object.fromEntries(
  Object.entries(serviceMethods).map(([id, method]) => [id, method.name]),
) as Record<keyof typeof serviceMethods, string>;

const owed = (petition: Petition) =>
  (Object.keys(servedPapers) as ServedPaper[]).flatMap((paper) => unserved(petition, paper));

/** A paper cannot have reached anybody before it was made. */
function refuseBeforePaper(petition: Petition, paper: ServedPaper, on: Day): Refusal | undefined {
  const made = {
    acceptanceNotice: petition.acceptance?.on,
    declineNotice: petition.decline?.on,
    reply: petition.reply?.on,
  }[paper];
  if (!made || on >= made) return undefined;
  return refuse('16', `日期${on}早于${servedPapers[paper]}作出的${made}`, {
    field: 'on',
    remedy: '请核对日期',
  });
}

/** 送达 · 第十六条：告知书、答复意见书逐人送达，每次送达有凭证；送达不成的另行送达，办结等待送达。 */
export const serve = step({
  name: 'serve',
  title: '送达',
  basis: '16',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'receptionClerk'],
  next: '送达成功的记入凭证；未成功的仍在待办，须另行送达；全部送达后可以办结。',
  open: (petition) => (owed(petition).length > 0 ? undefined : refuse('16', '没有待送达的文书')),
  input: z.object({
    paper: choice('文书', servedPapers),
    recipient: z.string({ error: '请选择受送达人' }).min(1).meta({ title: '受送达人', widget: 'recipient' }),
    method: choice('送达方式', methodNames),
    on: dayField('送达日期'),
    result: choice('结果', { served: '已送达', failed: '未送达' }),
    proof: z
      .string()
      .trim()
      .max(200)
      .optional()
      .meta({ title: '凭证', hint: '回证签收情况、邮单号、见证人等', widget: 'text' }),
    material: materialField('凭证扫描件'),
    reason: optionalParagraph('未送达的原因'),
  }),
  decide: (petition, { paper, recipient: key, method, on, result, proof, material, reason }, setting) => {
    const no = refuseDay(petition, on, setting) ?? refuseBeforePaper(petition, paper, on);
    if (no) return no;
    const recipient = unserved(petition, paper).find((one) => recipientKey(one) === key);
    if (!recipient)
      return refuse('16', `${servedPapers[paper]}不须送达该受送达人，或已经送达`, { field: 'recipient' });
    if (result === 'failed')
      return reason
        ? happen({ type: 'serviceFailed', on, paper, recipient, method, reason })
        : refuse('16', '未送达的须写明原因', { field: 'reason' });
    if (!proof)
      return refuse('16', `缺送达凭证（${serviceMethods[method].proof}）`, {
        field: 'proof',
        remedy: '请填写回证签收情况或邮单号',
      });
    if (material && !petition.materials.some((one) => one.id === material))
      return refuse('16', '所选凭证不在本案材料中', { field: 'material', remedy: '请先上传' });
    return happen({ type: 'served', on, paper, recipient, method, proof, material });
  },
});
