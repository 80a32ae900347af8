import { type Day, sayDay } from '#domain/calendar/day.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { contactWays } from '#regulation/registers.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { definePaper, type PaperSource } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, text } from '../paper-text.ts';

const toComeId = 'next';

/** The one to take along: a handler interviews with the form already filled in, and has it signed on the spot. */
const toCome = (stage: string, history: readonly Recorded[]) =>
  stage === 'transferred' && !history.some(({ type }) => type === 'interviewed')
    ? [{ id: toComeId, about: '待约谈' }]
    : [];

function held(source: PaperSource, id: string) {
  if (id === toComeId) return { on: source.today };
  const { on, way, place, participants, content, by } = eventAt(source, id, 'interviewed');
  return {
    on,
    place,
    participants,
    content,
    way: contactWays[way],
    interviewer: source.names.staff(by),
    day: sayDay(on),
  };
}

/** 约谈笔录, signed by the petitioner (article 13). */
export const interviewNote = definePaper({
  kind: 'interviewNote',
  title: '约谈笔录',
  content: {
    day: text('约谈日期', optionalLine(30)),
    way: text('约谈方式', optionalLine(30)),
    place: text('约谈地点', optionalLine(200)),
    interviewer: text('约谈人', optionalLine(60)),
    participants: text('参加人员', optionalLine(500)),
    matter: text('信访诉求', line(5000)),
    content: text('约谈内容', optionalProse(60_000)),
  },
  instances: (petition, history) => [
    ...toCome(petition.stage, history),
    ...forEach('interviewed')(petition, history),
  ],
  compose: (source, id) => {
    const { on, ...said }: { readonly on: Day } & Record<string, string | Day> = held(source, id);
    return { ...commonOf(source, on), matter: source.petition.summary, ...said };
  },
});
