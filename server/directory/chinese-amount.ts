const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  壹: 1,
  一: 1,
  贰: 2,
  二: 2,
  两: 2,
  叁: 3,
  三: 3,
  肆: 4,
  四: 4,
  伍: 5,
  五: 5,
  陆: 6,
  六: 6,
  柒: 7,
  七: 7,
  捌: 8,
  八: 8,
  玖: 9,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = {
  拾: 10,
  十: 10,
  佰: 100,
  百: 100,
  仟: 1000,
  千: 1000,
};
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const NUMERAL = '[零〇壹一贰二两叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千万亿]';
const AMOUNT = new RegExp(`^(${NUMERAL}+)(?:元|圆)?(?:零?(.)角)?(?:零?(.)分)?[整正]?$`, 'u');
const FEN_PER_YUAN = 100;
const FEN_PER_JIAO = 10;

/** An amount in Chinese numerals (壹万贰仟元伍角整) in fen, or undefined when the text is none. */
export function readChineseAmount(text: string): number | undefined {
  const match = AMOUNT.exec(text);
  if (!match?.[1]) return undefined;
  const [jiao, fen] = [DIGITS[match[2] ?? '零'], DIGITS[match[3] ?? '零']];
  if (jiao === undefined || fen === undefined) return undefined;
  return yuanOf(match[1]) * FEN_PER_YUAN + jiao * FEN_PER_JIAO + fen;
}

function yuanOf(numeral: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of numeral) {
    const small = SMALL_UNITS[char];
    const large = LARGE_UNITS[char];
    if (small !== undefined) {
      section += Math.max(digit, 1) * small;
      digit = 0;
    } else if (large !== undefined) {
      total =
        large === LARGE_UNITS.亿 ? (total + section + digit) * large : total + (section + digit) * large;
      section = 0;
      digit = 0;
    } else {
      digit = DIGITS[char] ?? 0;
    }
  }
  return total + section + digit;
}
