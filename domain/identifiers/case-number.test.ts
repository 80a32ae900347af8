import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseTypes } from '#regulation/case-types.ts';
import { findCaseNumbers, formatCaseNumber, isEnforcement, parseCaseNumber } from './case-number.ts';
import type { CaseNumberParts } from './case-number-reading.ts';

type Row = readonly [
  text: string,
  year: number,
  court: string,
  type: string,
  number: number,
  suffix?: string,
];

function named(rows: readonly Row[]): [string, Row][] {
  return rows.map((row) => [row[0], row]);
}

function partsOf(text: string): Omit<CaseNumberParts, 'style'> | string {
  const result = parseCaseNumber(text);
  if (!result.ok) return result.problem;
  const { style: _style, canonical: _canonical, ...parts } = result.value;
  return parts;
}

function expected([, year, court, type, number, suffix]: Row): Omit<CaseNumberParts, 'style'> {
  return { year, court, type, number, ...(suffix === undefined ? {} : { suffix }) };
}

function problemOf(text: string): string {
  const result = parseCaseNumber(text);
  return result.ok ? `读成了${result.value.canonical}` : result.problem;
}

function warningsOf(text: string): string[] {
  const result = parseCaseNumber(text);
  return result.ok ? result.warnings.map(({ kind }) => kind) : [`拒绝：${result.problem}`];
}

describe('现行案号（法〔2015〕137号）', () => {
  test.each(
    named([
      ['（2021）鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['(2016)川0191执3237号', 2016, '川0191', '执', 3237],
      ['(2016)湘1230执00016号', 2016, '湘1230', '执', 16],
      ['（2020）豫9001执恢100号', 2020, '豫9001', '执恢', 100],
      ['（2017）苏0591执恢236号之一', 2017, '苏0591', '执恢', 236, '之一'],
      ['（2018）沪01民初937号之三', 2018, '沪01', '民初', 937, '之三'],
      ['（2017）津0101执2572号之1', 2017, '津0101', '执', 2572, '之一'],
      ['（2017）津0101执2572号（之十二）', 2017, '津0101', '执', 2572, '之十二'],
      ['（2018）川01财保41号', 2018, '川01', '财保', 41],
      ['（2018）沪02执复23号', 2018, '沪02', '执复', 23],
      ['（2017）浙0402破申6号', 2017, '浙0402', '破申', 6],
      ['（2020）浙0105行审18号', 2020, '浙0105', '行审', 18],
      ['（2016）豫民初11号', 2016, '豫', '民初', 11],
      ['（2020）最高法行申6975号', 2020, '最高法', '行申', 6975],
      ['（2019）最高法知民终1号', 2019, '最高法', '知民终', 1],
      ['（2016）京73民辖终1156号', 2016, '京73', '民辖终', 1156],
      ['（2016）浙0109引调3266号', 2016, '浙0109', '引调', 3266],
      ['（2017）川0105民先调3490号', 2017, '川0105', '民先调', 3490],
      ['（2019）兵0101执5号', 2019, '兵0101', '执', 5],
      ['（2020）粤刑核12345678号', 2020, '粤', '刑核', 12345678],
    ]),
  )('%s', (text, row) => {
    expect(partsOf(text)).toEqual(expected(row));
  });

  test.each(
    named([
      ['( 2018）赣10民初755号', 2018, '赣10', '民初', 755],
      ['【２０２１】 鲁０１１７\t执 １２３ 號', 2021, '鲁0117', '执', 123],
      ['〔2021〕鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['［2021］鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['2019)津03民终13号', 2019, '津03', '民终', 13],
      ['2021鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['（2021年）鲁0117执第123号', 2021, '鲁0117', '执', 123],
      ['（2021）鲁0117执123', 2021, '鲁0117', '执', 123],
      ['（2021）鲁O117执123号', 2021, '鲁0117', '执', 123],
      ['（2021）鲁0117执123-1号', 2021, '鲁0117', '执', 123, '之一'],
      ['（二〇二一）鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['《（2021）鲁0117执123号》。', 2021, '鲁0117', '执', 123],
      ['案号：（2021）鲁0117执123号', 2021, '鲁0117', '执', 123],
      ['请看（2021）鲁0117执123号执行裁定书', 2021, '鲁0117', '执', 123],
      ['(2003)皖1202执字第00174号', 2003, '皖1202', '执', 174],
    ]),
  )('写法有出入也读得出：%s', (text, row) => {
    expect(partsOf(text)).toEqual(expected(row));
  });

  test('没有出入的案号不带任何提示', () => {
    expect(warningsOf('(2021) 鲁0117执00123号')).toEqual([]);
  });

  test.each([
    ['（2019）京0491民初1号', 'unknownCourt'],
    ['（2016）楚0381执962号', 'unknownCourt'],
    ['（2018）鲁1203执5号', 'formerCourt'],
    ['（2017）川0105民先调3490号', 'unknownType'],
    ['（2003）皖1202执174号', 'styleOfOtherYears'],
    ['（2021）鲁0117执123', 'repaired'],
    ['（2021）鲁O117执123号', 'repaired'],
    ['2021）鲁0117执123号', 'repaired'],
    ['请看（2021）鲁0117执123号', 'surroundings'],
  ])('%s 带提示 %s', (text, kind) => {
    expect(warningsOf(text)).toEqual([kind]);
  });
});

describe('旧案号（2015年以前）', () => {
  test.each(
    named([
      ['(2013)钢执字第45号', 2013, '钢', '执', 45],
      ['(2015)北执字第00442号', 2015, '北', '执', 442],
      ['(2013)同法执字第01065号', 2013, '同法', '执', 1065],
      ['(2013)高法执字第00182号|', 2013, '高法', '执', 182],
      ['（2012）甬仑执民字第132号', 2012, '甬仑', '执民', 132],
      ['（2009）甬仑民执字第1756号', 2009, '甬仑', '民执', 1756],
      ['（2009）浙甬民一终字第00349号', 2009, '浙甬', '民一终', 349],
      ['（2011）浙甬商外终字第00019号', 2011, '浙甬', '商外终', 19],
      ['（2012）荥少刑初字第39号', 2012, '荥', '少刑初', 39],
      ['（2014）甬仑引调字第00312号', 2014, '甬仑', '引调', 312],
      ['（2014）甬仑立预字第00296号', 2014, '甬仑', '立预', 296],
      ['（2014）民一终字第174号', 2014, '最高法', '民一终', 174],
      ['（2013）浦民一(民)初字第12345号', 2013, '浦', '民一（民）初', 12345],
      ['（2013）海民初字第1号', 2013, '海', '民初', 1],
      ['（2013）商执字第5号', 2013, '商', '执', 5],
      ['（2010）长中刑一终字第oo110号', 2010, '长中', '刑一终', 110],
      ['(2005) 云民初字第83号民事', 2005, '云', '民初', 83],
      ['（2013）钢执字45号', 2013, '钢', '执', 45],
      ['（2013）钢执45号', 2013, '钢', '执', 45],
      ['（2013）钢执字第45-1号', 2013, '钢', '执', 45, '之一'],
      ['（一九九八）钢执字第四十五号', 1998, '钢', '执', 45],
      ['（2020）扬民终字第1234号', 2020, '扬', '民终', 1234],
    ]),
  )('%s', (text, row) => {
    expect(partsOf(text)).toEqual(expected(row));
  });

  test('分不出法院和类型时，年度和编号仍然读对并提示', () => {
    const result = parseCaseNumber('（2009）石法确再字第7号');
    expect(result).toMatchObject({ ok: true, value: { year: 2009, number: 7, court: '', type: '石法确再' } });
    expect(warningsOf('（2009）石法确再字第7号')).toEqual(['uncertainCut']);
  });
});

describe('不是案号的，说明原因和写法', () => {
  test.each([
    ['〔2018〕53号', '发文字号'],
    ['钢法发〔2021〕24号', '发文字号'],
    ['【1988】国务院令9号', '发文字号'],
    ['〔1993〕农政字第4号', '发文字号'],
    ['[2018]A7县037号', '发文字号'],
    ['（2013）第03号', '发文字号'],
    ['容执新交罚决字〔2021〕023号', '发文字号'],
    ['（2017）长林执罚决字第22号', '发文字号'],
    ['（2016）最高法发5号', '发文字号'],
    ['（2013）沪东证执字第12号', '发文字号'],
    ['（2015）济劳人仲案字第5号', '发文字号'],
    ['钢执字〔2013〕第45号', '写在最前面'],
    ['鲁0117执123号（2021）', '写在最前面'],
    ['京医执字第12345号', '缺少收案年度'],
    ['20190855', '缺少收案年度'],
    ['（21）鲁0117执123号', '四位数字'],
    ['（2199）鲁0117执123号', '收案年度“2199”不对'],
    ['（2021）鲁117执123号', '法院代字“鲁117”'],
    ['（2021）执123号', '缺少法院代字'],
    ['（2021）钢执123号', '缺少法院代字'],
    ['（2021）钢城区人民法院执123号', '不写法院名称'],
    ['（2021）鲁0117号', '缺少类型代字'],
    ['（2021）鲁0117执号', '缺少案件编号'],
    ['（2021）鲁0117执0号', '不能是0'],
    ['（2021）鲁0117执123456789号', '过长'],
    ['（2021）鲁0117执123号4', '多出了数字'],
    ['（2021）鲁0117执123号之100', '多出了数字'],
    ['（2021）鲁0117执3-5号', '几个案件请逐个填写'],
    ['（2021）鲁0117执123、124号', '2个案号'],
    ['（2021）鲁0117执123号（2021）鲁0117执124号', '2个案号'],
    ['2021年3月5日', '认不出案号'],
    ['  ', '没有填写案号'],
  ])('%s：%s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });

  test('还没有到的年度', () => {
    expect(parseCaseNumber('（2027）鲁0117执1号', 2026)).toMatchObject({ ok: false });
    expect(parseCaseNumber('（2026）鲁0117执1号', 2026)).toMatchObject({ ok: true });
  });
});

test('从长文中找出全部案号，列举的逐个给出，重复的只给一次', () => {
  const text = `本院（2020）鲁0117民初9、10号判决，依据2016年5月第3号文，以(2021)鲁0117执123号、124号立案，
    另有 （2013）钢执字第45号之一 裁定和钢法发〔2021〕24号；（2021）鲁0117执123号现已恢复。`;
  expect(findCaseNumbers(text).map(({ canonical }) => canonical)).toEqual([
    '（2020）鲁0117民初9号',
    '（2020）鲁0117民初10号',
    '（2021）鲁0117执123号',
    '（2021）鲁0117执124号',
    '（2013）钢执字第45号之一',
  ]);
  expect(findCaseNumbers('没有案号的一段话，2016年。')).toEqual([]);
});

test.each([
  ['执', true],
  ['执恢', true],
  ['执监', true],
  ['执民', true],
  ['民执', true],
  ['执前督', true],
  ['民初', false],
  ['行审', false],
  ['司救执', false],
  ['刑执', false],
])('类型“%s”是否属于执行：%s', (type, enforcement) => {
  expect(isEnforcement({ type })).toBe(enforcement);
});

const serial = fc.integer({ min: 1, max: 99_999 });
const suffix = fc.constantFrom('之一', '之二', '之十', '之二十一');
const current: fc.Arbitrary<CaseNumberParts> = fc.record(
  {
    style: fc.constant('current' as const),
    year: fc.integer({ min: 2016, max: 2035 }),
    court: fc.constantFrom('鲁0117', '鲁1203', '鲁01', '鲁', '最高法', '京0491', '兵01', '豫9001'),
    type: fc.constantFrom(...caseTypes.map(({ code }) => code)),
    number: serial,
    suffix,
  },
  { requiredKeys: ['style', 'year', 'court', 'type', 'number'] },
);
const old: fc.Arbitrary<CaseNumberParts> = fc.record(
  {
    style: fc.constant('old' as const),
    year: fc.integer({ min: 1980, max: 2015 }),
    court: fc.constantFrom('钢', '莱城', '济中', '鲁', '沪一中', '海', '最高法'),
    type: fc.constantFrom('执', '执恢', '民一终', '民初', '执监', '刑二终', '民四（商）终', '少刑初'),
    number: serial,
    suffix,
  },
  { requiredKeys: ['style', 'year', 'court', 'type', 'number'] },
);
const bracketPairs = ['（）', '()', '〔〕', '[]', '【】', '［］', '﹝﹞'] as const;
const damage = fc.record({
  open: fc.constantFrom(...bracketPairs),
  close: fc.constantFrom(...bracketPairs),
  wide: fc.boolean(),
  zeros: fc.nat(3),
  gaps: fc.array(fc.constantFrom('', '', '', ' ', '\t', '\u3000', '\u00a0', '\u200b', '\r\n'), {
    minLength: 1,
  }),
});

function damaged(canonical: string, by: typeof damage extends fc.Arbitrary<infer D> ? D : never): string {
  const text = canonical
    .replace('（', by.open.charAt(0))
    .replace('）', by.close.charAt(1))
    .replace(/(\d+)号/u, (_, digits: string) => `${'0'.repeat(by.zeros)}${digits}号`);
  return Array.from(text, (character, index) => {
    const shown =
      by.wide && /\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
    return shown + by.gaps[index % by.gaps.length];
  }).join('');
}

test('任何案号写成标准样式再打乱宽度、括号、空格和前导零，读回原值', () => {
  fc.assert(
    fc.property(fc.oneof(current, old), damage, (parts, by) => {
      const canonical = formatCaseNumber(parts);
      expect(parseCaseNumber(damaged(canonical, by))).toMatchObject({
        ok: true,
        value: { ...parts, canonical },
      });
    }),
  );
});

test('任何案号夹在文字里都找得到', () => {
  const words = fc.constantFrom('', '依据', '申请人不服。', '2016年起，', '见〔2018〕53号文：', '裁定书');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.oneof(current, old)), { maxLength: 5 }), words, (pieces, end) => {
      const canonical = pieces.map(([, parts]) => formatCaseNumber(parts));
      const text = pieces.map(([before], index) => before + canonical[index]).join('，') + end;
      expect(findCaseNumbers(text).map((one) => one.canonical)).toEqual([...new Set(canonical)]);
    }),
  );
});

test('任何文字都有答复，读出的总能再读回', () => {
  const scraps = fc.constantFrom(
    '（2021）',
    '2013',
    '鲁0117',
    '钢',
    '执',
    '字第',
    '民初',
    '12',
    '号',
    '之一',
    '-',
    '、',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(scraps).map((all) => all.join('')),
      ),
      (text) => {
        const result = parseCaseNumber(text);
        if (!result.ok) expect(result.problem).toMatch(/案号|编号|年度|代字|法院/u);
        else expect(parseCaseNumber(result.value.canonical)).toMatchObject({ ok: true, value: result.value });
      },
    ),
    { numRuns: 500 },
  );
});
