import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDay, sayDay } from '#domain/calendar/day.ts';
import { anOpinion, days, interviewedCase, ordinaryCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { checkOpinion } from './opinion-check.ts';
import { opinionFileOf } from './opinion-file.ts';
import type { Opinion } from './parts.ts';

const today = parseDay(days.proposed);
const file = (summary?: string) =>
  opinionFileOf(petitionOf(interviewedCase(summary ? { registered: { summary } } : {})));
const findings = (said: Partial<Opinion>, summary?: string) =>
  checkOpinion({ ...anOpinion, ...said }, file(summary), today);
const first = (said: Partial<Opinion>, summary?: string) => findings(said, summary)[0];
const { remedies: _, merit: __, ...unjudged } = anOpinion;

describe('B6 the check before approval', () => {
  test('has nothing against an opinion that is in order', () => {
    expect(findings({})).toEqual([]);
  });

  test.each([
    ['××', '已查封××房产一处'],
    ['____', '于____启动拍卖程序'],
    ['【】', '金额为【】，已发放'],
    ['XX', '被执行人XX公司有存款'],
    ['某某', '被执行人张某某有存款'],
    ['（ ）', '查封房产（ ）平方米'],
  ])('finds the placeholder %s', (found, text) => {
    expect(first({ findings: text })).toMatchObject({
      level: 'error',
      field: 'findings',
      message: expect.stringContaining(found) as string,
    });
  });

  test('takes neither a masked number, nor an area, nor the name of a party for a placeholder', () => {
    expect(findings({ findings: '尾号3701********1234的账户，宽3×5米，某某公司名下' })).toEqual([]);
  });

  test.each(['民事诉讼法', '《中华人民共和国民事诉讼法》', '第二百四十七条', ''])(
    '“%s” cites no law',
    (law) => {
      expect(first({ law })).toMatchObject({ level: 'error', field: 'law' });
    },
  );

  test.each(['《民事诉讼法》第二百四十七条', '《实施意见》（钢法发〔2021〕24号）第十三条', '《规定》第19条'])(
    '“%s” does',
    (law) => {
      expect(findings({ law })).toEqual([]);
    },
  );

  test('asks for an answer to every numbered request', () => {
    const demand = '一、恢复执行；二、发放执行款；三、书面说明';
    expect(first({ demand, opinion: '一、恢复执行；二、三十日内发放' })).toMatchObject({
      level: 'error',
      field: 'opinion',
      message: '诉求共3项，办理意见只回应了2项；请逐项编号答复',
    });
    expect(findings({ demand, opinion: '1.恢复执行；2.发放；3.另行书面说明' })).toEqual([]);
    const referring = '关于第一项诉求，恢复执行；关于第二项诉求，发放；关于第三项诉求，书面说明';
    expect(findings({ demand, opinion: referring })).toEqual([]);
  });

  test('warns when the registration numbers more requests than the opinion lists', () => {
    expect(first({}, '信访人要求：1、恢复执行；2、发放执行款')).toMatchObject({
      level: 'warning',
      field: 'demand',
    });
  });

  test('knows the petition’s case number in any spelling, and stops at another one', () => {
    expect(findings({ findings: '（2025）鲁0117执123号案已查控两处财产' })).toEqual([]);
    expect(findings({ findings: '(2025)鲁0117执00123号案已查控两处财产' })).toEqual([]);
    expect(first({ findings: '（2025）鲁0117执124号案已查控两处财产' })).toMatchObject({
      level: 'error',
      basis: '12',
      field: 'findings',
    });
    const told = '另有（2024）鲁0117执恢9号案';
    expect(findings({ findings: '（2024）鲁0117执恢9号案已查控' }, told)).toEqual([]);
  });

  test('warns of a day the file does not know, in any of the three texts', () => {
    for (const field of ['demand', 'findings', 'opinion'] as const)
      expect(first({ [field]: '信访人于2026年1月5日来院反映' })).toMatchObject({ level: 'warning', field });
    expect(findings({ findings: `${sayDay(parseDay(days.received))}收到信访，3月6日约谈信访人` })).toEqual(
      [],
    );
  });

  test('lets the opinion promise a day to come, and the facts none', () => {
    expect(findings({ opinion: '于2026年6月1日前启动评估拍卖' })).toEqual([]);
    expect(first({ findings: '已于2026年6月1日启动评估' })).toMatchObject({ level: 'warning' });
  });

  test('compares the day of the talk with the file', () => {
    expect(first({ findings: '承办人于2026年3月2日约谈信访人，已查控' })).toMatchObject({
      level: 'warning',
      message: '约谈日期“2026年3月2日”与卷内的2026年3月6日不符',
    });
  });

  test('stops at a day that does not exist', () => {
    expect(first({ findings: '2026年2月30日查封房产' })).toMatchObject({ level: 'error' });
  });

  test('warns of an amount in the request that was registered otherwise', () => {
    const summary = '要求发放执行款12,000元';
    expect(findings({ demand: '要求发放执行款12000元' }, summary)).toEqual([]);
    expect(first({ demand: '要求发放执行款21000元' }, summary)).toMatchObject({
      level: 'warning',
      field: 'demand',
    });
  });

  test('asks for the finding of merits, chosen or written', () => {
    expect(first({ ...unjudged, merit: undefined } as Opinion)).toMatchObject({
      level: 'error',
      field: 'merit',
    });
    expect(findings({ merit: undefined, findings: '经核实，信访人反映的情况属实' } as Opinion)).toEqual([]);
  });

  test('warns when the words contradict the finding', () => {
    expect(first({ merit: 'unfounded', findings: '经核实，反映的情况属实' })).toMatchObject({
      level: 'warning',
    });
    expect(first({ merit: 'founded', findings: '经核实，诉求不能成立' })).toMatchObject({ level: 'warning' });
    expect(findings({ merit: 'unfounded', findings: '经核实，反映的情况不属实' })).toEqual([]);
    expect(findings({ merit: 'partly', findings: '经核实，反映的情况部分属实' })).toEqual([]);
  });

  test('asks for the remedies unless everything is granted', () => {
    for (const merit of ['partly', 'unfounded', 'undetermined'] as const)
      expect(first({ merit, remedies: '' })).toMatchObject({ level: 'error', field: 'remedies' });
    expect(findings({ remedies: '' })).toEqual([]);
    expect(first({ merit: undefined, remedies: '', findings: '诉求不能成立' } as Opinion)).toMatchObject({
      field: 'remedies',
    });
  });

  test('says an error before a warning', () => {
    const levels = findings({ findings: '短', law: '', opinion: '' }).map(({ level }) => level);
    expect(levels).toEqual([...levels].toSorted());
    expect(new Set(levels)).toEqual(new Set(['error', 'warning']));
  });
});

describe('B6 whatever is written', () => {
  const han = fc.stringMatching(/^[一-龥，。；、0-9（）《》]{0,80}$/);
  const texts = fc.record({ demand: han, findings: han, opinion: han, law: han, remedies: han });

  test('the check answers, the same again, and points to fields there are', () => {
    fc.assert(
      fc.property(texts, (opinion) => {
        const found = checkOpinion(opinion, file(), today);
        expect(checkOpinion(opinion, file(), today)).toEqual(found);
        for (const one of found) expect([...Object.keys(opinion), 'merit']).toContain(one.field);
      }),
    );
  });

  test('a day is a warning exactly when the file does not know it', () => {
    const onFile: readonly string[] = file().days;
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 14 }), (n) => {
        const day = addDays(parseDay(days.received), n);
        const isWarned = findings({ findings: `${sayDay(day)}，已查控两处财产` }).length > 0;
        expect(isWarned).toBe(!onFile.includes(day));
      }),
    );
  });

  test('a case number is an error exactly when it is another one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 140 }), (n) => {
        const number = `（2025）鲁0117执${n}号`;
        const isWrong = findings({ findings: `${number}案已查控两处财产` }).some(
          (one) => one.level === 'error',
        );
        expect(isWrong).toBe(number !== ordinaryCase.number);
      }),
    );
  });

  test('numbered requests are answered exactly when there are as many answers', () => {
    const numbered = (n: number) =>
      Array.from({ length: n }, (_one, index) => `${index + 1}、予以办理。`).join('\n');
    const few = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(few, few, (asked, answered) => {
        const isRefused = findings({ demand: numbered(asked), opinion: numbered(answered) }).length > 0;
        expect(isRefused).toBe(answered < asked);
      }),
    );
  });
});
