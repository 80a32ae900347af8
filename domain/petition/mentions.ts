/** What a text mentions: days, amounts, numbered items. Reading only; what is right is for the check to say. */
import { type Day, findDay } from '#domain/calendar/day.ts';

/** A day a text mentions: as written, as a day (undefined where there is no such day), and where it stands. */
export type DayMention = {
  readonly written: string;
  readonly day: Day | undefined;
  /** Without a year, `MM-DD`. */
  readonly short?: string;
  readonly at: number;
};

const fullDay = /(?<!\d)(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|(?!\d))/g;
const shortDay = /(?<![\d年])(\d{1,2})月(\d{1,2})日/g;
const two = (part = '') => part.padStart(2, '0');

/** The days a text mentions: 2026年3月6日, 2026-03-06, 3月6日; a month alone is none. */
export function findDays(text: string): readonly DayMention[] {
  const full = [...text.matchAll(fullDay)].map((found) => {
    const [written, year, month, date] = found;
    return { written, day: findDay(`${year}-${two(month)}-${two(date)}`), at: found.index };
  });
  const short = [...text.matchAll(shortDay)].map((found) => {
    const [written, month, date] = found;
    const within = `${two(month)}-${two(date)}`;
    /* A leap year knows every day there is without a year. */
    return { written, day: findDay(`2000-${within}`), short: within, at: found.index };
  });
  return [...full, ...short];
}

const amount = /\d[\d,，]*(?:\.\d+)?(?:万|亿)?元/g;

/** The amounts of money a text mentions, without separators: 12000元, 12.6万元. */
export const findAmounts = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(amount)].map(([written]) => written.replace(/[,，]/g, ''))),
];

const numerals = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const marker = new RegExp(
  `(?:^|[\\s；;。，,：:、])(?:(?<han>[${numerals}])、|[（(](?<bracket>[${numerals}])[）)]|第(?<ordinal>[${numerals}])[，、]|(?<digit>\\d{1,2})[.、．)）](?!\\d))|(?<circle>[${circled}])`,
  'g',
);

function numberedAs({
  han,
  bracket,
  ordinal,
  digit,
  circle,
}: Readonly<Record<string, string | undefined>>): number {
  const chinese = han ?? bracket ?? ordinal;
  if (chinese) return numerals.indexOf(chinese) + 1;
  return circle ? circled.indexOf(circle) + 1 : Number(digit);
}

/** How many items a text numbers one after the other from one on (一、二、 / 1. 2. / （一）（二）); none or one count as one. */
export function countItems(text: string): number {
  const values = [...text.matchAll(marker)].map(({ groups = {} }) => numberedAs(groups));
  const reached = values.reduce((next, value) => (value === next ? next + 1 : next), 1);
  return Math.max(1, reached - 1);
}

const reference = new RegExp(
  `第(?<ordinal>[${numerals}]|\\d{1,2})[项个](?:诉求|请求|问题|信访)|(?:诉求|请求)(?<number>[${numerals}]|\\d{1,2})`,
  'g',
);

/** The requests an answer speaks of by their numbers: 关于第二项诉求, 针对诉求三. */
export function findReferences(text: string): ReadonlySet<number> {
  const said = [...text.matchAll(reference)].map(({ groups = {} }) => groups.ordinal ?? groups.number ?? '');
  return new Set(said.map((one) => (/\d/.test(one) ? Number(one) : numerals.indexOf(one) + 1)));
}
