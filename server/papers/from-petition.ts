/** What several papers say of a petition in the same words. */
import { type Day, sayDay } from '#domain/calendar/day.ts';
import { type Clock, clocksOf } from '#domain/petition/clocks.ts';
import type { EventType, Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { cite } from '#regulation/articles.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { channels } from '#regulation/registers.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import type { Person } from '../store/person.ts';
import { PaperError } from './paper-error.ts';
import type { Common, Instance, PaperSource } from './paper-kind.ts';

const mostAddressees = 10;

/** Ten names at most stand in a letter's head; further ones are counted in the last. */
export function addressees(people: readonly Person[]): string[] {
  const names = people.map((person) => person.name);
  if (names.length === 0) return ['信访人'];
  if (names.length <= mostAddressees) return names;
  return [...names.slice(0, mostAddressees - 1), `${names[mostAddressees - 1]}等${names.length}人`];
}

/** The rules the petition lives under, as papers cite them. */
export const ruleName = (petition: Petition): string => {
  const { document, title } = getRuleSet(petition.rules);
  return `《${title}》（${document}）`;
};

/** The common part of a paper signed on that day. */
export function commonOf({ courtName, petition, people }: PaperSource, date: Day): Common {
  const contact = petition.contacts[0];
  return {
    court: courtName,
    number: petition.number,
    date,
    receivedOn: petition.receivedOn,
    channel: contact ? channels[contact.channel] : '来访',
    caseNumbers: petition.enforcementCase?.number ? [petition.enforcementCase.number] : [],
    addressees: addressees(people),
    ...(people.length === 1 && people[0]?.kind !== 'natural' && people[0]
      ? { addressedAs: '你单位' as const }
      : {}),
  };
}

/** The grounds of the acceptance, each with its article and item. */
export const groundsOf = (petition: Petition): string[] =>
  (petition.acceptance?.grounds ?? []).map((id) => {
    const ground = acceptanceGrounds[id];
    return `${cite(ground.basis)}第${ground.item}项：${ground.text}。`;
  });

/** The dates a paper tells: those of interview and reply, kept or not, so that a reprint says what the first print said. */
export function toldClocks({ petition, calendar }: PaperSource): readonly Clock[] {
  return clocksOf(petition, calendar).filter(
    ({ limit, lapsedOn }) => !lapsedOn && (limit === 'interview' || limit === 'reply'),
  );
}

/** One paper for each event of that type, told apart by its place in the history. */
export const forEach =
  (type: EventType) =>
  (_: Petition, history: readonly Recorded[]): readonly Instance[] =>
    history.filter((one) => one.type === type).map(({ seq, on }) => ({ id: String(seq), about: on }));

/** The event a paper is about. Throws a `PaperError` when there is none with this number. */
export function eventAt<Type extends EventType>(
  { history }: PaperSource,
  id: string,
  type: Type,
): Recorded<Type> {
  const found = history.find((one) => String(one.seq) === id);
  if (found?.type !== type) throw new PaperError('paperInvalid', '没有这份文书所记的事项');
  return found as Recorded<Type>;
}

/** The day in Chinese and the hour: 2026年11月23日09:30. */
export const sayMoment = (day: Day, time: string): string => `${sayDay(day)}${time}`;
