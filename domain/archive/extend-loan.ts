import { z } from 'zod';
import { dayField, line } from '#domain/form.ts';
import { dueBack, loanOf } from '#domain/petition/archive-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { lending } from '#regulation/archive.ts';
import { refuseTerm } from './loan-term.ts';

const notLent = () => refuse('16', '卷宗没有借出，不能续借', { remedy: '请先办理“借阅卷宗”' });

/** 续借 · 第十六条：写明理由，改定归还期限；原期限过了的照旧显示为逾期。 */
export const extendLoan = step({
  name: 'extendLoan',
  title: '续借',
  basis: lending.basis,
  by: ['archivist'],
  next: '按新的归还期限计算；原期限留在期限表里。',
  open: (petition) => {
    const loan = loanOf(petition);
    if (!loan) return notLent();
    return loan.days.length > lending.extensions
      ? refuse(lending.basis, `已续借${lending.extensions}次，不能再续`, {
          remedy: '请先归还，再重新办理借阅',
        })
      : undefined;
  },
  input: z.object({ dueOn: dayField('新的归还期限'), reason: line('续借理由') }),
  decide: (petition, { dueOn, reason }, { on }) => {
    const loan = loanOf(petition);
    if (!loan) return notLent();
    if (dueOn <= dueBack(loan))
      return refuse('16', `新的归还期限${dueOn}不晚于原期限${dueBack(loan)}`, {
        field: 'dueOn',
        remedy: '请填写更晚的日期',
      });
    return refuseTerm(dueOn, on) ?? happen({ type: 'loanExtended', on, loan: loan.id, dueOn, reason });
  },
});
