/** A visit register of thousands of lines as courts keep them: slips of the pen everywhere, and known gaps. */
import { addDays, type Day, parseDay, sayShortDay } from '#domain/calendar/day.ts';
import { streamWorkbook } from '../directory/spreadsheet.ts';

/** One coming of one person, with a number to tell it by. */
export type Visit = {
  readonly n: number;
  readonly name: string;
  readonly phone: string;
  readonly caseNumber: string;
  readonly on: Day;
  readonly text: string;
};

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const givens = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文斌波宁辉琴龙云'];
const matters = [
  '反映查封的房产没有评估拍卖',
  '反映被执行人车辆未扣押',
  '要求发还已到账执行款',
  '认为利息计算错误要求纠正',
  '反映法官不接电话案件没有进展',
  '请求冻结外地存款',
];
const from = parseDay('2026-10-01');
const daysInMonth = 31;

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;

/** The nth visitor of October 2026: a name that others may bear too, a phone and a case of one's own. */
export function visitor(n: number): Visit {
  const name = pick(surnames, n * 7) + pick(givens, n * 11 + Math.floor(n / 30)) + pick(givens, n * 5 + 3);
  return {
    ...{ n, name, phone: `13${String(100_000_000 + n * 7919).slice(-9)}` },
    caseNumber: `（2025）鲁0117执${1000 + n}号`,
    on: addDays(from, n % daysInMonth),
    text: `${pick(matters, n)}，第${n}号卷`,
  };
}

const spellings: readonly ((day: Day) => string)[] = [
  (day) => day,
  (day) => day.replaceAll('-', '.'),
  sayShortDay,
  (day) => `${day.slice(0, 4)}年${sayShortDay(day)} 9:30`,
];

const hidden = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;
const halfWidth = (number: string): string => number.replace('（', '(').replace('）', ')');

/** What goes wrong with every ninth line, from the name to the matter. */
const slips: readonly ((line: Visit) => Partial<Visit>)[] = [
  () => ({}),
  ({ name }) => ({ name: `${name.slice(0, 2)}某` }),
  ({ phone }) => ({ phone: hidden(phone) }),
  () => ({ caseNumber: '' }),
  ({ n }) => ({ caseNumber: `执${1000 + n}号` }),
  ({ on, n }) => ({ on: on === from ? on : addDays(on, n % 2 === 0 ? 1 : -1) }),
  ({ phone }) => ({ phone: hidden(phone), caseNumber: '' }),
  ({ name }) => ({ name: `${name}等3人` }),
  ({ text }) => ({ text: text.slice(0, 8) }),
];

/** A line as somebody wrote it: every few have the name wrong, the phone hidden, the day off, the case left out. */
function lineOf(visit: Visit, serial: number): string[] {
  const { n, name, phone, caseNumber, on, text } = { ...visit, ...pick(slips, visit.n)(visit) };
  return [String(serial), pick(spellings, n)(on), name, ` ${phone}`, halfWidth(caseNumber), text];
}

/** The lines as a workbook with a title above the heading. */
export async function messyRegister(visits: readonly Visit[]): Promise<Uint8Array> {
  const heading = ['序号', '来访\n时间', '来访人（姓名）', '联系电话', '案 号', '反映问题'];
  async function* rows() {
    yield ['2026年10月人民法院来访登记簿'];
    yield heading;
    for (const [at, visit] of visits.entries()) yield lineOf(visit, at + 1);
    yield ['合计', `${visits.length}人次`];
  }
  const columns = heading.map(() => ({ width: 18 }));
  const stream = streamWorkbook({ name: '十月', columns, frozen: 2 }, rows());
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
