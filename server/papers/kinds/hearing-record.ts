import { sayDay } from '#domain/calendar/day.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { hearingOpinions } from '#regulation/hearing.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalProse, prose, text } from '../paper-text.ts';

const opinionOf = (history: readonly Recorded[], hearing: string) =>
  history.find(
    (one): one is Recorded<'hearingOpinionGiven'> =>
      one.type === 'hearingOpinionGiven' && one.hearing === hearing,
  );

/** 听证笔录, with the panel's opinion once it is given (article 9). */
export const hearingRecord = definePaper({
  kind: 'hearingRecord',
  title: '听证笔录',
  content: {
    day: text('听证日期', line(30)),
    place: text('听证地点', line(200)),
    panel: text('听证组', line(500)),
    present: text('到场人员', line(1000)),
    statements: text('听证经过', prose(60_000)),
    opinion: text('听证意见', optionalProse(30_000)),
  },
  instances: forEach('hearingHeld'),
  compose: (source, id) => {
    const { petition, history, names } = source;
    const held = eventAt(source, id, 'hearingHeld');
    const hearing = petition.hearings.find((one) => one.id === held.hearing);
    const panel = hearing ? [hearing.chair, ...hearing.members].map(names.staff) : [];
    const given = opinionOf(history, held.hearing);
    return {
      ...commonOf(source, held.on),
      day: sayDay(held.on),
      place: hearing?.dates.at(-1)?.place ?? '—',
      panel: [...panel, ...(hearing?.outside ?? [])].join('、') || '—',
      present: held.present,
      statements: held.statements,
      ...(given ? { opinion: `${hearingOpinions[given.result]}。${given.opinion}` } : {}),
    };
  },
});
