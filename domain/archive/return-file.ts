import { z } from 'zod';
import { dayField, optionalParagraph } from '#domain/form.ts';
import { loanOf } from '#domain/petition/archive-facts.ts';
import { happen, refuse, refuseFuture, step } from '#domain/step.ts';
import { lending } from '#regulation/archive.ts';

const notLent = () => refuse('16', '卷宗没有借出，不必归还', { remedy: '请核对是不是这一件' });

/** 归还卷宗 · 第十六条：点清页数、查看完好后入库。 */
export const returnFile = step({
  name: 'returnFile',
  title: '归还卷宗',
  basis: lending.basis,
  by: ['archivist'],
  next: '卷宗回到原来的位置，可以再借。',
  open: (petition) => (loanOf(petition) ? undefined : notLent()),
  input: z.object({
    on: dayField('归还日期'),
    remark: optionalParagraph('检查情况', { hint: '页数不符、有损坏的写明' }),
  }),
  decide: (petition, { on, remark }, setting) => {
    const loan = loanOf(petition);
    if (!loan) return notLent();
    if (on < loan.on)
      return refuse('16', `归还日期${on}早于借出日期${loan.on}`, { field: 'on', remedy: '请核对日期' });
    return (
      refuseFuture(on, setting) ??
      happen({ type: 'fileReturned', on, loan: loan.id, remark: remark || undefined })
    );
  },
});
