import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { findInLetter, type LetterField } from './letter-fields.ts';
import { mendDigits } from './letter-text.ts';

const today = parseDay('2026-11-28');
const read = (text: string) => findInLetter(text, today);
const valuesOf = (text: string, kind: LetterField['kind']) =>
  read(text)
    .filter((one) => one.kind === kind)
    .map(({ value }) => value);

/** As the engine read a photographed page: the full-width signs are mixed, and a line ends anywhere. */
const letter = `执行信访申请书
申请人（申请执行人)：张建国，男，汉族，1980年1月1日出生，住济南
市钢城区艾山街道某某村12号，公民身份号码：370102198001011237，
联系电话：138 0531 1234。
被执行人：山东宏远建材有限公司，住所地济南市钢城区双泉路8号。法
定代表人：李明。
执行案号：（2025）鲁0117执123号
申请人与被执行人买卖合同纠纷一案，贵院作出（2024）鲁0117民
初2045号民事判决，判令被执行人支付货款1.286.500.00元。判决生效
后申请人于2025年3月5日申请强制执行，承办人始终未启动评估、拍卖程
序。申请人年近五旬，已欠下外债。特向贵院反映，请求：
一、督促承办人依法尽快处置被执行人名下厂房；
济南市钢城区人民法院
信访人：张建国
二〇二六年十一月二十日`;

describe('R12.1 来信中登记所需的各项', () => {
  test('从一封识别出的信中找出案号、双方、电话、证件号码，并说明各在哪一行', () => {
    expect(read(letter)).toEqual([
      { kind: 'caseNumber', value: '（2025）鲁0117执123号', line: '执行案号：（2025）鲁0117执123号' },
      {
        ...{ kind: 'name', value: '张建国', side: 'petitioner', relation: 'applicant' },
        line: '申请人（申请执行人)：张建国，男，汉族，1980年1月1日出生，住济南',
      },
      {
        ...{ kind: 'name', value: '山东宏远建材有限公司', side: 'debtor', relation: 'debtor' },
        line: '被执行人：山东宏远建材有限公司，住所地济南市钢城区双泉路8号。法',
      },
      { kind: 'phone', value: '13805311234', line: '联系电话：138 0531 1234。' },
      {
        ...{ kind: 'idNumber', value: '370102198001011237' },
        line: '市钢城区艾山街道某某村12号，公民身份号码：370102198001011237，',
      },
    ]);
  });

  test.each([
    ['（2025）鲁0117执123号', ['（2025）鲁0117执123号']],
    ['(2O25)鲁〇117执l23号', ['（2025）鲁0117执123号']],
    ['【２０２５】鲁０１１７执１２３号', ['（2025）鲁0117执123号']],
    ['（ 2025 ） 鲁 0117 执 123 号', ['（2025）鲁0117执123号']],
    ['案号为（2025）鲁01\n17执123号的案件', ['（2025）鲁0117执123号']],
    ['（2025）鲁0117执恢9号、（2025）鲁0117执123号', ['（2025）鲁0117执恢9号', '（2025）鲁0117执123号']],
    ['（2024）鲁0117民初2045号民事判决', []],
    ['钢法发〔2021〕24号', []],
  ])('案号 %j', (text, found) => {
    expect(valuesOf(text, 'caseNumber')).toEqual(found);
  });

  test.each([
    ['电话：13805311234', ['13805311234']],
    ['电话 138O531l234', ['13805311234']],
    ['手机：１３８０５３１１２３４', ['13805311234']],
    ['联系方式138-0531-1234', ['13805311234']],
    ['13805311234 370102198001011237', ['13805311234']],
    ['电话0531-76211234', ['0531-76211234']],
    ['电话：1380531123', []],
    ['账号6222138053112341234', []],
    ['法院电话12368', []],
  ])('电话 %j', (text, found) => {
    expect(valuesOf(text, 'phone')).toEqual(found);
  });

  test.each([
    ['身份证号370102198001011237', ['370102198001011237']],
    ['身份证号37O1O2I98001011237', ['370102198001011237']],
    ['３７０１０２ １９８００１０１ １２３７', ['370102198001011237']],
    ['11010519491231002x', ['11010519491231002X']],
    ['身份证号370102198001011238', []],
    ['身份证号37010219800101123', []],
    ['银行卡6222021612345678901', []],
  ])('证件号码 %j：校验码不符的一律不提供', (text, found) => {
    expect(valuesOf(text, 'idNumber')).toEqual(found);
  });

  test.each([
    ['申 请 人 ： 张 三', ['张三']],
    ['申请人：张三 男 汉族', ['张三']],
    ['申请人张三，男，1980年生', ['张三']],
    ['申请人：王男，女，汉族', ['王男']],
    ['信访人:欧阳建国', ['欧阳建国']],
    ['信访人：张三、李四、王小明', ['张三', '李四', '王小明']],
    ['申诉人：阿卜杜拉·买买提，男', ['阿卜杜拉·买买提']],
    ['案外人：济南某某物流有限公司', ['济南某某物流有限公司']],
    ['申请人：中国农业银行股份有限公司钢城支行 住所地钢都大街', ['中国农业银行股份有限公司钢城支行']],
    ['姓名：李秀兰 电话：13805311234', ['李秀兰']],
    ['信访人：\n赵六', ['赵六']],
    ['申请人认为执行法官拖延执行', []],
    ['申请人与被执行人买卖合同纠纷一案', []],
    ['申请人：（签名）', []],
    ['信访人签名：', []],
    ['被执行人支付货款', []],
    ['被执行人名下的厂房', []],
    ['执行法官李明', []],
  ])('姓名 %j', (text, found) => {
    expect(valuesOf(text, 'name')).toEqual(found);
  });

  test.each([
    ['被执行人：李四', 'debtor', 'debtor'],
    ['申请执行人：张三', 'petitioner', 'applicant'],
    ['委托代理人：赵律', 'petitioner', 'agent'],
    ['案外人：孙某', 'petitioner', 'outsider'],
    ['信访人（被执行人）：李四', 'debtor', 'debtor'],
  ])('%s 是 %s', (text, side, relation) => {
    expect(read(text)).toMatchObject([{ kind: 'name', side, relation }]);
  });

  test('同一姓名只提供一次，后文写明的与案件关系补上', () => {
    expect(read('信访人：张三\n申请执行人：张三')).toMatchObject([{ value: '张三', relation: 'applicant' }]);
  });
});

describe('R12.1 任何识别结果', () => {
  const glyph = fc.constantFrom(
    ...'申请信访人被执行姓名电话号：（）()，。、0123456789OlIX〇男女张三李 \n鲁民公司',
  );
  const anything = fc.oneof(
    fc.string(),
    fc.array(glyph, { maxLength: 200 }).map((all) => all.join('')),
  );

  test('都有答复，每项只一次，所在的行是原文的', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = read(text);
        expect(new Set(found.map(({ kind, value }) => `${kind} ${value}`)).size).toBe(found.length);
        expect(found.filter(({ value, line }) => value === '' || !text.includes(line))).toEqual([]);
      }),
    );
  });

  test('手机号码中任意数字被认成相似的字母、隔着空格，仍读出原号', () => {
    const like: Readonly<Record<string, readonly string[]>> = { '0': ['0', 'O', 'o'], '1': ['1', 'l', 'I'] };
    const number = fc.tuple(fc.integer({ min: 30, max: 99 }), fc.integer({ min: 0, max: 99_999_999 }));
    fc.assert(
      fc.property(
        number,
        fc.array(fc.nat(2), { minLength: 11, maxLength: 11 }),
        fc.nat(9),
        ([head, tail], picks, at) => {
          const digits = `1${head}${String(tail).padStart(8, '0')}`;
          const spoilt = Array.from(digits, (digit, index) => like[digit]?.[picks[index] ?? 0] ?? digit).join(
            '',
          );
          fc.pre(spoilt.replaceAll(/\D/g, '').length * 2 >= spoilt.length);
          expect(valuesOf(`联系电话：${spoilt.slice(0, at)} ${spoilt.slice(at)}`, 'phone')).toEqual([digits]);
        },
      ),
    );
  });

  test('没有数字的文字不被改动', () => {
    fc.assert(fc.property(fc.stringMatching(/^[一-龥A-Za-z〇，。]*$/), (text) => mendDigits(text) === text));
  });
});
