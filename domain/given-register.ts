/** Registers and registrations for tests: invented people, and the slips of the pen that real registers are full of. */
import fc from 'fast-check';
import { addDays, type Day, parseDay } from '#domain/calendar/day.ts';
import { nameForm, type RegisterEntry, type RegisteredComing } from './reconciliation/entry.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givens = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文'];
const matters = [
  '反映查封的房产一年多没有评估拍卖，请求尽快处置',
  '反映被执行人名下车辆未扣押，要求采取措施',
  '要求发还已经到账的执行款，多次联系没有结果',
  '认为执行标的计算错误，利息少算，要求纠正',
  '反映法官长期不接电话，案件没有任何进展',
  '请求查询被执行人在外地的存款并冻结',
];
const begin = parseDay('2026-10-01');

/** A name as it is compared in tests, where nobody hears it: the sound is left to the server. */
export const named = (name: string) => ({ form: nameForm(name), sound: '' });

const personArbitrary = fc
  .tuple(fc.constantFrom(...surnames), fc.constantFrom(...givens), fc.constantFrom('', ...givens))
  .map((parts) => parts.join(''));
const phoneArbitrary = fc.integer({ min: 0, max: 10 ** 9 - 1 }).map((n) => `13${String(n).padStart(9, '0')}`);

/** Something registered: one person on one day of October 2026, with a phone, a case and a matter. */
export const comingArbitrary: fc.Arbitrary<RegisteredComing> = fc
  .record({
    petition: fc.uuid(),
    name: personArbitrary,
    phone: phoneArbitrary,
    at: fc.integer({ min: 0, max: 30 }),
    serial: fc.integer({ min: 1, max: 9999 }),
    text: fc.constantFrom(...matters),
  })
  .map(({ petition, name, phone, at, serial, text }) => ({
    ...{ petition, on: addDays(begin, at), number: `钢执访(2026)${serial}号`, channels: ['visit'] },
    ...{ names: [named(name)], phones: [phone], idNumbers: [], documentNumbers: [], text },
    caseNumber: `（2025）鲁0117执${serial}号`,
  }));

/** What the register writes down of it when nothing goes wrong. */
export const entryOf = (id: string, coming: RegisteredComing): RegisterEntry => ({
  ...{ id, receivedOn: coming.on, channels: coming.channels, names: coming.names },
  ...{ phones: coming.phones, caseNumbers: coming.caseNumber ? [coming.caseNumber] : [], text: coming.text },
});

export type Slip = 'name' | 'phone' | 'day' | 'case';

const hidden = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;
/** Another character in the place of one of the given name; the family name is what people get right. */
const mistyped = (name: string, at: number): string => {
  const place = 1 + (at % Math.max(1, name.length - 1));
  const other = givens.find((one) => one !== name[place]) ?? '一';
  return name.slice(0, place) + other + name.slice(place + 1);
};

/** The entry with these slips: a wrong character, a hidden phone, a day that is up to three off, no case number. */
export function withSlips(entry: RegisterEntry, slips: readonly Slip[], off: number): RegisterEntry {
  const has = (slip: Slip) => slips.includes(slip);
  return {
    ...entry,
    receivedOn: has('day') ? shift(entry.receivedOn, off) : entry.receivedOn,
    names: has('name') ? entry.names.map(({ form }) => named(mistyped(form, Math.abs(off)))) : entry.names,
    phones: has('phone') ? entry.phones.map(hidden) : entry.phones,
    caseNumbers: has('case') ? [] : entry.caseNumbers,
  };
}

const shift = (day: Day, off: number): Day => addDays(day, off);
