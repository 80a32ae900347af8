/** A month's visit register as courts keep them: slips of the pen in every line, and what is true of each. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';

/** One coming of one person, with a number to tell it by. */
export type Visit = {
  readonly n: number;
  readonly name: string;
  readonly phone: string;
  readonly caseNumber: string;
  readonly on: string;
  readonly text: string;
};

/**
 * What is true of a line: the visit was registered; it was written down a second time that day; somebody registered
 * came again on a day that was not; or nobody ever registered that person.
 */
export type Truth = 'registered' | 'again' | 'returned' | 'stranger';
export type Line = { readonly serial: number; readonly truth: Truth; readonly visit: Visit };

/** How many lines of each kind a register has. */
export type Measure = Readonly<Record<Truth, number>>;

export type MessyRegister = {
  readonly lines: readonly Line[];
  /** An xlsx workbook of one sheet. */
  readonly bytes: Uint8Array;
  /** Lines that stand twice, letter by letter; lines whose day cannot be read; rows that are no lines at all. */
  readonly twice: number;
  readonly bad: number;
  readonly skipped: number;
  /** How many serial numbers are left out. */
  readonly spoiled: number;
};

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const givens = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文斌波宁辉琴龙云'];
const things = ['房产', '车辆', '厂房', '股权', '设备', '商铺', '存款', '工程款', '土地', '林木', '拆迁款'];
const wrongs = ['没有评估', '没有查封', '被案外人占用', '已经拍卖仍未过户', '久未处置', '被低价变卖', '漏查'];
const asks = ['要求尽快处置', '请求更换承办人', '要求说明去向', '询问何时发还', '请求纠正', '要求见院领导'];

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Registers end on the 28th here, so that every month will do. */
const daysKept = 28;
const dayIn = (month: string, at: number): string => `${month}-${twoDigits(1 + (at % daysKept))}`;
const dateOf = (day: string): number => Number(day.slice(8));

/** The nth visitor of a month: a name nobody else has, a phone and a case of one's own. */
function visitor(month: string, n: number): Visit {
  const round = Math.floor(n / surnames.length);
  const name =
    pick(surnames, n) + pick(givens, round) + pick(givens, n * 5 + Math.floor(round / givens.length) * 17);
  return {
    ...{ n, name, phone: `13${String(100_000_000 + n * 7919).slice(-9)}`, on: dayIn(month, n * 3) },
    caseNumber: `（2025）鲁0117执${20_000 + n}号`,
    text: `${pick(things, n)}${pick(wrongs, round)}，${pick(asks, n + round)}，案卷第${n}号`,
  };
}

/** Later than this many days before the end nobody can come again a fortnight later. */
const fortnight = 13;

const seeds = (month: string, { registered, again, returned, stranger }: Measure) => {
  const known = Array.from({ length: registered }, (_, n) => visitor(month, n));
  const early = known.filter(({ on }) => dateOf(on) + fortnight <= daysKept);
  const later = ({ on, n, ...visit }: Visit): Visit => ({
    ...{ ...visit, n, on: `${month}-${twoDigits(dateOf(on) + fortnight)}` },
    text: `再次来访，${pick(asks, n * 5)}，案卷第${n}号`,
  });
  const others = Array.from({ length: stranger }, (_, at) => visitor(month, registered + at));
  const as = (truth: Truth, visits: readonly Visit[]) => visits.map((visit) => ({ truth, visit }));
  return [
    ...as('registered', known),
    ...as('again', known.slice(0, again)),
    ...as('returned', early.slice(-returned).map(later)),
    ...as('stranger', others),
  ];
};

/** After these numbers somebody spoiled a page: the following number is left out. */
const everySpoiled = 700;

function linesOf(month: string, measure: Measure): Line[] {
  const byDay = seeds(month, measure).toSorted((a, b) =>
    a.visit.on === b.visit.on ? a.visit.n - b.visit.n : a.visit.on < b.visit.on ? -1 : 1,
  );
  return byDay.map((line, at) => ({ serial: at + 1 + Math.floor((at + 1) / everySpoiled), ...line }));
}

const excelDay = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${dateOf(day)}日`;
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const spellDay: readonly ((day: string) => CellValue)[] = [
  (day) => day,
  (day) => day.replaceAll('-', '.'),
  monthAndDay,
  (day) => `${day.slice(0, 4)}年${monthAndDay(day)} 9:30`,
  (day) => new Date(day),
  (day) => day.replaceAll('-', ''),
  fullWidth,
  (day) => String(excelDay(day)),
];
const spellName: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => [...name].join(' '),
  (name) => `${name}（女）`,
  (name) => `　${name}\n`,
  (name) => `${name}先生`,
];
const spellPhone: readonly ((phone: string) => CellValue)[] = [
  (phone) => ` ${phone}`,
  fullWidth,
  (phone) => (phone.includes('*') ? phone : Number(phone)),
  (phone) => `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
];
const spellCase: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace('（', '(').replace('）', ') '),
  (number) => number.replace('（', '〔').replace('）', '〕').replace('执', '执字第'),
  (number) => fullWidth(number.replace('（', '[').replace('）', ']')),
];

const hidden = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** What goes wrong with every ninth line, from the name to the matter. */
const slips: readonly ((visit: Visit) => Partial<Visit>)[] = [
  () => ({}),
  ({ name }) => ({ name: `${name.slice(0, 2)}某` }),
  ({ phone }) => ({ phone: hidden(phone) }),
  () => ({ caseNumber: '' }),
  ({ n }) => ({ caseNumber: `执${20_000 + n}号` }),
  ({ on, n }) => ({
    on: on.slice(0, 8) + twoDigits(Math.min(daysKept, Math.max(1, dateOf(on) + (n % 2 ? 1 : -1)))),
  }),
  ({ phone }) => ({ phone: hidden(phone), caseNumber: '' }),
  ({ name }) => ({ name: `${name}等3人` }),
  ({ text }) => ({ text: text.slice(0, 9) }),
];
/** Whether everything of a stranger is in the register as it was. */
export const isFaultless = ({ n }: Visit): boolean => n % slips.length === 0;
const sameAsAbove = ['同上', '', '〃'];
const staff = ['', '小刘', '老周'];

type Row = readonly CellValue[];

/** A line as somebody wrote it. `above` is the day the line above has. */
function rowOf({ serial, truth, visit }: Line, above: string): { row: Row; on: string } {
  const slip = pick(slips, visit.n + (truth === 'again' ? 4 : 0));
  const { n, name, phone, caseNumber, on, text } = { ...visit, ...slip(visit) };
  const day = on === above && serial % 3 === 0 ? pick(sameAsAbove, n) : pick(spellDay, serial)(on);
  const who = [pick(spellName, serial)(name), pick(spellPhone, serial)(phone)];
  return { row: [serial, day, ...who, pick(spellCase, serial)(caseNumber), text, pick(staff, n)], on };
}

const heading: Row = ['号', '哪天\n来的', '何 人', '联系电话', '案 号', '所为何事', '谁接的'];
const onPage = 30;
const [everyTwice, everyStruckOut, everyVoid] = [50, 90, 400];

type Pages = { readonly rows: Row[]; readonly struckOut: number[] };

/** The pages of the book: every one with its heading, what was carried over, struck out and made void, and its sum. */
function pagesOf(month: string, lines: readonly Line[]): Pages {
  const rows: Row[] = [[`${month.slice(0, 4)}年${Number(month.slice(5))}月人民法院来访登记簿`], heading];
  const struckOut: number[] = [];
  let above = '';
  for (const [at, line] of lines.entries()) {
    const { row, on } = rowOf(line, above);
    above = on;
    rows.push(row);
    if (at % everyTwice === 7) rows.push(row);
    if (at % everyVoid === 11) rows.push(['', '作废', ...row.slice(2)]);
    if (at % everyStruckOut === 13) {
      struckOut.push(rows.length);
      rows.push(['', on, '划去的人', '13000000000', '', '来问路']);
    }
    if (at % onPage === onPage - 1) rows.push(['本页小计', `${onPage}人次`], [], heading);
  }
  return { rows: [...rows, ['合计', `${lines.length}人次`]], struckOut };
}

/** Writes the register of a month (`2026-10`), the same for the same measure. */
export async function writeMessyRegister(month: string, measure: Measure): Promise<MessyRegister> {
  const lines = linesOf(month, measure);
  const { rows, struckOut } = pagesOf(month, lines);
  const rowDefs = new Map(struckOut.map((at) => [at, { hidden: true }]));
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: heading.length - 1 }];
  const sheet = { name: '来访', rows: rows.map((row) => [...row]), rowDefs, merges };
  const every = (count: number, from: number) => lines.filter((_, at) => at % count === from).length;
  return {
    ...{ lines, bytes: await writeXlsx({ sheets: [sheet] }) },
    ...{ twice: every(everyTwice, 7), bad: every(everyVoid, 11) },
    skipped: struckOut.length + 2 * every(onPage, onPage - 1) + 1,
    spoiled: Math.floor(lines.length / everySpoiled),
  };
}
