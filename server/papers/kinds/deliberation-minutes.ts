import { sayDay } from '#domain/calendar/day.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { commonOf } from '../from-petition.ts';
import { PaperError } from '../paper-error.ts';
import { definePaper, type PaperSource } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, prose, rows, text } from '../paper-text.ts';

type Discussed = Recorded<'opinionDeliberated' | 'deliberationReturned'>;

const isDiscussion = (one: Recorded): one is Discussed =>
  one.type === 'opinionDeliberated' || one.type === 'deliberationReturned';

function discussionAt({ history }: PaperSource, id: string): Discussed {
  const found = history.filter(isDiscussion).find((one) => String(one.seq) === id);
  if (!found) throw new PaperError('paperInvalid', '没有这份笔录所记的集体研究');
  return found;
}

/** The opinion that was discussed: the last put forward before. */
const opinionBefore = ({ history }: PaperSource, { seq }: Discussed): string =>
  history
    .flatMap((one) => (one.type === 'opinionProposed' && one.seq < seq ? [one.opinion.opinion] : []))
    .at(-1) ?? '';

/** 集体研究笔录 · 第十三条: who was present, presided and wrote, what each said, who dissented, the conclusion; internal. */
export const deliberationMinutes = definePaper({
  kind: 'deliberationMinutes',
  content: {
    heldOn: text('研究日期', line(40)),
    presiding: text('主持人', line(60)),
    recorder: text('记录人', optionalLine(60)),
    members: text('参加人', line(2000)),
    opinion: text('研究的办理意见', optionalProse(60_000)),
    voices: rows(
      '各人意见',
      { member: '发言人', view: '发言', stand: '表态' },
      { member: line(60), view: line(6000), stand: optionalLine(20) },
    ),
    views: text('讨论情况', optionalProse()),
    result: text('研究结果', line(40)),
    conclusion: text('结论', prose()),
  },
  instances: (_, history) =>
    history.filter(isDiscussion).map(({ seq, on }) => ({ id: String(seq), about: sayDay(on) })),
  compose: (source, id) => {
    const { names } = source;
    const held = discussionAt(source, id);
    const { minutes } = held;
    const spoken = held.type === 'opinionDeliberated' && !minutes ? held.views : minutes?.text;
    return {
      ...commonOf(source, held.on),
      heldOn: sayDay(held.on),
      presiding: names.staff(minutes?.presiding ?? held.by),
      ...(minutes ? { recorder: names.staff(minutes.recorder) } : {}),
      members: held.members.map(names.staff).join('、'),
      opinion: opinionBefore(source, held),
      voices: (minutes?.voices ?? []).map(({ member, view, dissents }) => ({
        member: names.staff(member),
        view,
        stand: dissents ? '不同意见' : '',
      })),
      ...(spoken ? { views: spoken } : {}),
      result: held.type === 'opinionDeliberated' ? '同意办理意见' : '不同意，退回重新办理',
      conclusion: held.conclusion,
    };
  },
});
