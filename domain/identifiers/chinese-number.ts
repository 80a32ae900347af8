const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that {@link numberOf} reads beside 0–9, for use inside a character class. */
export const CHINESE_NUMERALS = '〇○零一二三四五六七八九十百千';

/** The number written in Western digits (00442) or Chinese numerals (四百四十二, 二〇一三); NaN for anything else. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const plain = written.replace(/[○零]/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number(Array.from(plain, digitOf).join(''));
  return /^[〇一二三四五六七八九十百千]+$/.test(plain) ? sumOfUnits(plain) : Number.NaN;
}

function digitOf(numeral: string): number {
  return DIGITS.indexOf(numeral);
}

function sumOfUnits(numerals: string): number {
  let total = 0;
  let pending = 0;
  for (const numeral of numerals) {
    const unit = UNITS[numeral];
    if (unit === undefined) {
      pending = digitOf(numeral);
    } else {
      total += Math.max(pending, 1) * unit;
      pending = 0;
    }
  }
  return total + pending;
}

/** 1–99 in Chinese numerals as court papers count: 十, 二十一. Throws outside that range. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`只能写1至99：${value}`);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const onesText = ones === 0 ? '' : DIGITS.charAt(ones);
  if (tens === 0) return onesText;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${onesText}`;
}
