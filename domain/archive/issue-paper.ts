import { z } from 'zod';
import { optionalLine } from '#domain/form.ts';
import { lastIssued } from '#domain/petition/paper-facts.ts';
import { materialSchema } from '#domain/petition/parts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { paperKindIds, papers } from '#regulation/papers.ts';
import { refuseFiled } from './archive-open.ts';

/** What the server has printed and numbered; a client cannot send it. */
const printedSchema = z.union([
  z.object({ kind: z.enum(paperKindIds), number: z.string(), material: materialSchema.omit({ id: true }) }),
  /** Why it cannot go out yet, such as a reply that nobody has approved. */
  z.object({ draft: z.string() }),
]);
export type Printed = z.output<typeof printedSchema>;

/** 出具文书 · 第十三条、第十六条：按本案事实排印、编号，原件即时入卷；重新出具的须说明原因，原版保留。 */
export const issuePaper = step({
  name: 'issuePaper',
  title: '出具文书',
  basis: '16',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler', 'commandCentre'],
  next: '文书取得编号，打印件原样存入本案卷宗；以后的打印以存卷的为准。',
  open: refuseFiled,
  input: z.object({
    paper: z
      .string({ error: '请选择文书' })
      .min(1, { error: '请选择文书' })
      .max(100)
      .meta({ title: '文书', widget: 'paper' }),
    reason: optionalLine('重新出具的原因', { hint: '首次出具不须填写' }),
    printed: printedSchema.optional().meta({ title: '打印件', widget: 'hidden' }),
  }),
  decide: (petition, { paper, reason, printed }, { on, newId }) => {
    if (!printed)
      return refuse('16', '本案现在没有这份文书', { field: 'paper', remedy: '相应步骤办理后自动生成' });
    if ('draft' in printed) return refuse('13', printed.draft, { field: 'paper' });
    const before = lastIssued(petition, paper);
    const { kind, number, material } = printed;
    if (!before)
      return happen({
        ...{ type: 'paperIssued', on, paper, kind, number, version: 1 },
        material: { id: newId(), ...material },
      });
    const same = petition.materials.find((one) => one.id === before.material)?.digest === material.digest;
    if (same)
      return refuse('16', `${papers[kind].title}${before.number}已经出具，内容没有变化`, {
        field: 'paper',
        remedy: '请直接打印存卷的文书',
      });
    if (!reason)
      return refuse('16', `${papers[kind].title}${before.number}已经出具，重新出具须说明原因`, {
        field: 'reason',
      });
    return happen({
      ...{ type: 'paperIssued', on, paper, kind, number, version: before.version + 1, reason },
      material: { id: newId(), ...material },
    });
  },
});
