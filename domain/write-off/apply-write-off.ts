import { z } from 'zod';
import { noticeField, paragraph } from '#domain/form.ts';
import { isWithHandler, writeOffOf } from '#domain/petition/write-off-facts.ts';
import { lackingForWriteOff } from '#domain/petition/write-off-list.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { refuseNotAnswered } from './prepare-write-off.ts';

/** 申请核销 · 流程规范第十三条：写明理由、判决和执行情况、办理情况；材料不齐的不能申请，逐项说明缺什么。 */
export const applyWriteOff = step({
  name: 'applyWriteOff',
  title: '申请核销',
  basis: 'process-13',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '送执行局长审核；同意后由执行指挥中心编入核销报送单上报。',
  open: (petition) =>
    refuseNotAnswered(petition) ??
    (petition.writeOffs.some(isWithHandler)
      ? undefined
      : refuse('process-13', '没有可以申请的核销', { remedy: '请先“整理核销材料”' })),
  input: z.object({
    notice: noticeField('核销哪件来文'),
    enforcement: paragraph('案件判决及执行情况'),
    handling: paragraph('信访交办办理情况'),
    reason: paragraph('核销理由'),
  }),
  decide: (petition, { notice, enforcement, handling, reason }, { on }) => {
    const one = writeOffOf(petition, notice);
    if (!one || !isWithHandler(one))
      return refuse('process-13', '该件来文尚未整理核销材料，或者已在申请中', {
        field: 'notice',
        remedy: '请先“整理核销材料”',
      });
    const lacking = lackingForWriteOff(petition, one);
    if (lacking.length > 0)
      return refuse('14', `核销材料尚缺：${lacking.join('；')}`, {
        field: 'notice',
        remedy: '请补齐后再申请',
      });
    const { id: writeOff, body, rounds } = one;
    const round = rounds.length + 1;
    return happen({ type: 'writeOffApplied', on, writeOff, round, body, enforcement, handling, reason });
  },
});
