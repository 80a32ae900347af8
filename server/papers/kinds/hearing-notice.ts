import type { Recorded } from '#domain/petition/events.ts';
import { commonOf, sayMoment } from '../from-petition.ts';
import { PaperError } from '../paper-error.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalProse, text } from '../paper-text.ts';

type Setting = Recorded<'hearingScheduled' | 'hearingPostponed'>;

const isSetting = (one: Recorded): one is Setting =>
  one.type === 'hearingScheduled' || one.type === 'hearingPostponed';

/** The hearing a day was set for, as it was first scheduled. Throws a `PaperError` when the history has none. */
function scheduledOf(history: readonly Recorded[], hearing: string): Recorded<'hearingScheduled'> {
  const found = history.find(
    (one): one is Recorded<'hearingScheduled'> => one.type === 'hearingScheduled' && one.hearing === hearing,
  );
  if (!found) throw new PaperError('paperInvalid', '没有这次听证的安排');
  return found;
}

/** 听证通知书, for each day that was set: a postponement is notified anew (article 9). */
export const hearingNotice = definePaper({
  kind: 'hearingNotice',
  title: '听证通知书',
  content: {
    time: text('听证时间', line(60)),
    place: text('听证地点', line(200)),
    openness: text('公开方式', line(300)),
    chair: text('主持人', line(60)),
    members: text('听证员', line(500)),
    participants: text('参加人员', line(1000)),
    postponed: text('延期原因', optionalProse(1000)),
  },
  instances: (_, history) =>
    history.filter(isSetting).map(({ seq, day }) => ({ id: String(seq), about: day })),
  compose: (source, id) => {
    const { history, names } = source;
    const set = history.filter(isSetting).find(({ seq }) => String(seq) === id);
    if (!set) throw new PaperError('paperInvalid', '没有这次听证的安排');
    const { inPublic, closedReason, chair, members, outside, participants } = scheduledOf(
      history,
      set.hearing,
    );
    return {
      ...commonOf(source, set.on),
      time: sayMoment(set.day, set.time),
      place: set.place,
      openness: inPublic ? '公开听证' : `不公开听证（${closedReason ?? ''}）`,
      chair: names.staff(chair),
      members: [...members.map(names.staff), ...outside].join('、') || '—',
      participants,
      ...(set.type === 'hearingPostponed' ? { postponed: set.reason } : {}),
    };
  },
});
