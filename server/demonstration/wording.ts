/** Sentences made of phrases: placeholders like {案号} stand for what is true of one petition. */
import { type Day, daysBetween, yearOf } from '#domain/calendar/day.ts';
import type { InventedCase } from './cases.ts';
import type { Random } from './random.ts';

export type Facts = Readonly<Record<string, string>>;

const placeholders = /\{([^{}]+)\}/g;

/** The template with its placeholders filled. Throws when a fact is missing: no such text may reach a reader. */
export function fill(template: string, facts: Facts): string {
  return template.replaceAll(placeholders, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`no fact {${name}} for: ${template}`);
    return fact;
  });
}

/** The templates that say nothing of which no fact is known. Some facts are empty: they only tell that it is so. */
export const possible = (templates: readonly string[], facts: Facts): readonly string[] =>
  templates.filter((template) =>
    [...template.matchAll(placeholders)].every(([, name = '']) => facts[name] !== undefined),
  );

/** One of the templates that are possible, filled. Throws when none is. */
export const say = (random: Random, templates: readonly string[], facts: Facts = {}): string =>
  fill(random.pick(possible(templates, facts)), facts);

/** An amount as people say it: 8600元, 12.6万元. */
export function sayAmount(fen: number): string {
  const yuan = Math.round(fen / 100);
  return yuan < 10_000 ? `${yuan}元` : `${Number((yuan / 10_000).toFixed(1))}万元`;
}

const daysInMonth = 30.4;
/** The part of the claim that people say is still owed. */
const remaining = 0.62;

/** How long ago, in the words of somebody who waits: 4个多月, 近一年, 一年多, 3年多. */
export function sayWaiting(from: Day, to: Day): string {
  const months = Math.max(1, Math.round(daysBetween(from, to) / daysInMonth));
  if (months < 11) return `${months}个多月`;
  if (months < 13) return '近一年';
  return months < 24 ? '一年多' : `${Math.floor(months / 12)}年多`;
}

/** The month of a day: 2024年3月. */
const sayMonth = (day: Day): string => `${yearOf(day)}年${Number(day.slice(5, 7))}月`;

/** What the state of a case allows to be said of it; the texts are empty. */
function stateFacts({ state }: InventedCase): Facts {
  if (state === '终结本次执行程序' || state === '恢复执行中') return { 终本: '' };
  if (state === '中止执行') return { 中止: '' };
  return state.startsWith('已结案') ? { 已结: '' } : {};
}

/** What an enforcement case contributes to the texts of a petition received on a day. */
export function caseFacts(one: InventedCase, receivedOn: Day): Facts {
  return {
    ...stateFacts(one),
    ...(one.cause.includes('事故') || one.cause.includes('劳务') ? { 事故: '' } : {}),
    ...(one.cause.includes('劳动') ? { 劳动: '' } : {}),
    案号: one.number,
    案由: one.cause,
    金额: sayAmount(one.amountFen),
    余额: sayAmount(Math.round(one.amountFen * remaining)),
    立案: sayMonth(one.filedOn),
    多久: sayWaiting(one.filedOn, receivedOn),
    法官: `${one.handlerName.slice(0, 1)}法官`,
    法院: one.executingCourt,
  };
}
