import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { choice, dayField, materialField, optionalLine, optionalParagraph } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { limits } from '#regulation/limits.ts';
import { contactWays } from '#regulation/registers.ts';

const input = z.object({
  result: choice('结果', { held: '已约谈', notReached: '未联系上' }),
  on: dayField('约谈日期'),
  way: choice('方式', contactWays),
  place: optionalLine('地点'),
  participants: optionalLine('参加人'),
  content: optionalParagraph('谈话内容（未联系上的写明经过）'),
  note: materialField('签名的约谈笔录'),
  unsignedReason: optionalLine('没有签名笔录的原因'),
});

type Input = z.output<typeof input>;

function refuseIncomplete({
  place,
  participants,
  content,
  note,
  unsignedReason,
}: Input): Refusal | undefined {
  if (!place) return refuse('13', '缺约谈地点', { field: 'place' });
  if (!participants) return refuse('13', '缺约谈参加人', { field: 'participants' });
  if (!content) return refuse('13', '缺谈话内容', { field: 'content' });
  if (!note && !unsignedReason)
    return refuse('16', '未附信访人签名的约谈笔录', {
      field: 'note',
      remedy: '请上传签名笔录并选择，或写明没有签名的原因（如电话约谈、拒签）',
    });
  return undefined;
}

/** The duty begins when the handler receives the petition: what lay before was not this handler's interview. */
function refuseEarly({ assignments }: Petition, on: Day): Refusal | undefined {
  const received = assignments.at(-1)?.from;
  if (!received || on >= received) return undefined;
  return refuse('13', `日期${on}早于承办人收到本案的${received}`, { field: 'on', remedy: '请核对日期' });
}

/** 约谈 · 第十三条：承办人收到后5日内约谈信访人；联系不上的逐次记明，尝试不等于约谈。 */
export const interview = step({
  name: 'interview',
  title: '约谈',
  basis: limits.interview.basis,
  by: ['theHandler'],
  limit: 'interview',
  paper: 'interviewNote',
  next: '已约谈的，约谈期限完成，可以提出办理意见；未联系上的记为一次尝试，约谈期限继续。',
  open: ({ stage }) =>
    stage === 'transferred' || stage === 'handling'
      ? undefined
      : refuse('13', '转交承办人之后、提出办理意见之前约谈'),
  input,
  decide: (petition, given, setting) => {
    const no = refuseDay(petition, given.on, setting) ?? refuseEarly(petition, given.on);
    if (no) return no;
    const { on, way, place = '', participants = '', content = '', note, unsignedReason } = given;
    if (given.result === 'notReached')
      return content
        ? happen({ type: 'interviewAttempted', on, way, note: content })
        : refuse('13', '未联系上的须写明经过', { field: 'content' });
    if (note && !petition.materials.some((one) => one.id === note))
      return refuse('16', '所选笔录不在本案材料中', { field: 'note', remedy: '请先上传' });
    return (
      refuseIncomplete(given) ??
      happen({
        type: 'interviewed',
        on,
        way,
        place,
        participants,
        content,
        note,
        unsignedReason: unsignedReason || undefined,
      })
    );
  },
});
