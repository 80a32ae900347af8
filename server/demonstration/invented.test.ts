import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDay, shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay, shanghaiDay } from '#domain/calendar/day.ts';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import { registerInput } from '#domain/intake/register.ts';
import { acceptanceGroundIds, declineGroundIds } from '#regulation/grounds.ts';
import { newPassword } from '../identity/one-time-password.ts';
import { instantOf, lastWorkingMoment, openAgenda } from './agenda.ts';
import { inventCases } from './cases.ts';
import { factsOf } from './complaint.ts';
import { generationOf } from './generation.ts';
import { citizenId, organisationName, personName, phone } from './people.ts';
import { petitionersOf } from './petitioners.ts';
import complaints from './phrases/complaints.json' with { type: 'json' };
import themes from './phrases/themes.json' with { type: 'json' };
import { createRandom, idOf } from './random.ts';
import { registrationOf } from './registration.ts';
import { roster } from './roster.ts';
import { demonstrationPdf } from './scans.ts';
import { fill, possible, sayAmount, sayWaiting } from './wording.ts';

const until = '2026-11-24T06:30:00.000Z';
const today = parseDay('2026-11-24');
const seeds = fc.string({ minLength: 1, maxLength: 12 });

describe('chance', () => {
  test('is told again by the same seed and different by another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('stays within its bounds and reaches them', () => {
    const random = createRandom('bounds');
    const drawn = Array.from({ length: 500 }, () => random.int(3, 5));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
  });

  test('chooses keys as often as their weights say', () => {
    const random = createRandom('weights');
    const drawn = Array.from({ length: 4000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(drawn.filter((key) => key === 'often').length / 4000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });

  test('makes uuids', () => {
    expect(idOf('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf('a', 1)).not.toBe(idOf('a', 2));
  });
});

describe('invented people', () => {
  test('have numbers of the right form that anybody sees to be invented', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = createRandom(seed);
        expect(parsePhone(phone(random))).toMatchObject({ ok: true, kind: 'mobile' });
        expect(phone(random)).toMatch(/^1\d{2}0000\d{4}$/);
        const id = citizenId(random);
        expect(id).toMatch(/^370117(19[5-9]\d|200[0-4])/);
        expect(parseCitizenId(id, today)).toMatchObject({ ok: true, form: 'eighteen' });
        expect(personName(random)).toMatch(/^\p{Script=Han}{2,3}$/u);
        expect(organisationName(random)).toMatch(/(公司|合作社|经营部)/);
      }),
    );
  });

  test('have one password the policy allows for all of them', () => {
    const password = newPassword(roster.map(({ username }) => username));
    expect(password).toMatch(/^Zf(-[a-z2-9]{4}){3}$/);
    expect(newPassword(['x'])).not.toBe(password);
  });
});

describe('invented cases', () => {
  const cases = inventCases(createRandom('cases'), { count: 600, until: today, residue: 3 });

  test('R12.2 have numbers that are read, each once, ascending with the days of filing', () => {
    for (const { number } of cases) expect(parseCaseNumber(number, 2026)).toMatchObject({ ok: true });
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
    const days = cases.map(({ filedOn }) => filedOn);
    expect(days).toEqual([...days].sort());
  });

  test('bear 鲁1203 before the district came to Jinan and 鲁0117 after', () => {
    for (const { own, filedOn, number } of cases.filter((one) => one.own))
      expect({ own, number }).toEqual({
        own,
        number: expect.stringContaining(filedOn < '2019-03-01' ? '鲁1203' : '鲁0117'),
      });
    expect(cases.some(({ own }) => !own)).toBe(true);
  });

  test('of another residue never share a number', () => {
    const others = inventCases(createRandom('cases'), { count: 600, until: today, residue: 4 });
    const numbers = new Set(cases.map(({ number }) => number));
    const own = others.filter(({ number }) => numbers.has(number));
    expect(own).toEqual([]);
  });

  test('are handled by nobody who had left before the filing', () => {
    const left = new Map(roster.map(({ name, left: gone }) => [name, gone?.on]));
    for (const { handlerName, filedOn } of cases)
      expect((left.get(handlerName) ?? '9999-12-31') > filedOn).toBe(true);
  });
});

describe('the agenda', () => {
  test('D2 moves only forward, on working days and in working hours', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('pass', 'skip'), fc.nat(20)), { maxLength: 30 });
    fc.assert(
      fc.property(seeds, moves, (seed, steps) => {
        const start = { day: parseDay('2026-09-24'), minute: 1000 };
        const agenda = openAgenda(shippedCalendar, start, createRandom(seed));
        let before = agenda.instant();
        for (const [how, n] of steps) {
          if (how === 'pass') agenda.pass(n, n + 90);
          else agenda.skip(n % 4);
          const now = agenda.instant();
          expect(now > before).toBe(true);
          expect(explainDay(shippedCalendar, agenda.day()).working).toBe(true);
          expect(shanghaiDay(now)).toBe(agenda.day());
          before = now;
        }
      }),
    );
  });

  test('begins on the last working day when now is a holiday or too early', () => {
    expect(lastWorkingMoment(shippedCalendar, '2026-10-02T03:00:00.000Z')).toEqual({
      day: '2026-09-30',
      minute: 1050,
    });
    expect(lastWorkingMoment(shippedCalendar, '2026-11-23T23:00:00.000Z').day).toBe('2026-11-23');
  });

  test('writes Shanghai minutes as UTC instants', () => {
    expect(instantOf({ day: today, minute: 8 * 60 + 30 })).toBe('2026-11-24T00:30:00.000Z');
    expect(() => instantOf({ day: today, minute: 60 })).toThrow('no working hour');
  });
});

describe('the plans of a generation', () => {
  const options = { count: 400, seed: 'plans', until };
  const { plans } = generationOf(shippedCalendar, options);
  const share = (suits: (plan: (typeof plans)[number]) => boolean) =>
    plans.filter(suits).length / plans.length;

  test('are the same for the same seed', () => {
    expect(generationOf(shippedCalendar, options).plans).toEqual(plans);
    expect(generationOf(shippedCalendar, { ...options, seed: 'other' }).plans).not.toEqual(plans);
  });

  test('R1.1 come by the channels in the shares of a court', () => {
    expect(share(({ channel }) => channel === 'visit')).toBeCloseTo(0.45, 1);
    expect(share(({ channel }) => channel === 'assigned')).toBeCloseTo(0.08, 1);
    expect(share(({ fate }) => fate.kind === 'declined')).toBeCloseTo(0.08, 1);
    expect(share(({ fate }) => fate.kind === 'handled' && fate.ground === 'delay')).toBeCloseTo(0.5, 1);
  });

  test('R1.1 leave only letters and phone calls anonymous', () => {
    const anonymous = plans.filter(({ traits }) => traits.has('anonymous'));
    expect(anonymous.length).toBeGreaterThan(2);
    for (const { channel } of anonymous) expect(['letter', 'phone']).toContain(channel);
  });

  test('R12.1 register with input the rules take, in words without a gap', () => {
    for (const plan of plans) {
      const random = createRandom(`facts/${plan.index}`);
      const facts = factsOf(plan, petitionersOf(plan), random);
      const input = registerInput.parse(registrationOf(plan, facts, random, 's-x'));
      expect(input.summary.length).toBeGreaterThanOrEqual(15);
      expect(input.summary.length).toBeLessThan(420);
      expect(JSON.stringify(input)).not.toMatch(/[{]\p{Script=Han}|undefined|NaN/u);
      expect(input.receivedOn <= plan.registered.day).toBe(true);
    }
  });

  test('let the same person come again with the same name and numbers', () => {
    const again = plans.filter(({ traits }) => traits.has('again'));
    const twins = again.flatMap((plan) => {
      const first = plans.find(({ subject }) => subject === plan.subject);
      return first && first !== plan ? [[petitionersOf(first)[0]?.name, petitionersOf(plan)[0]?.name]] : [];
    });
    expect(twins.length).toBeGreaterThan(3);
    for (const [one, other] of twins) expect(one).toBe(other);
  });
});

describe('the phrases', () => {
  const relations = ['申请人', '被执行人', '利害关系人', '案外人'] as const;
  const always = {
    ...{ 我: '我', 本人: '某', 对方: '某', 案号: '某', 案由: '某', 金额: '某', 余额: '某', 立案: '某' },
    ...{
      多久: '某',
      法官: '某',
      法院: '某',
      财产: '某',
      款项: '某',
      次数: '2',
      地址: '某',
      人数: '2',
      诉求: '某',
    },
  };

  test('know no placeholder that no fact fills', () => {
    const optional = ['终本', '中止', '已结', '事故', '劳动', '单位', '个人', '信访人是单位', '信访人是个人'];
    const known = new Set([...Object.keys(always), ...optional, ...relations]);
    const used = [...JSON.stringify([complaints, themes]).matchAll(/\{(\p{Script=Han}+)\}/gu)];
    expect(used.length).toBeGreaterThan(50);
    expect(used.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('always leave an outcome for founded and unfounded demands of every ground', () => {
    for (const ground of acceptanceGroundIds)
      for (const founded of [true, false]) {
        const outcomes = themes[ground].outcomes.filter((one) => one.founded === founded);
        const findings = outcomes.map(({ finding }) => finding);
        expect(possible(findings, always).length).toBeGreaterThan(0);
      }
    expect(declineGroundIds.length).toBe(7);
  });

  test('are filled, or refuse to be', () => {
    expect(fill('{对方}欠{金额}', { 对方: '甲', 金额: '3万元' })).toBe('甲欠3万元');
    expect(() => fill('{对方}', {})).toThrow('no fact {对方}');
    expect(possible(['{终本}甲', '乙'], {})).toEqual(['乙']);
  });

  test('say amounts and waiting as people do', () => {
    expect([860_000, 12_600_000].map(sayAmount)).toEqual(['8600元', '12.6万元']);
    const said = ['2026-06-20', '2025-11-30', '2025-06-01', '2022-01-10'].map((day) =>
      sayWaiting(parseDay(day), today),
    );
    expect(said).toEqual(['5个多月', '近一年', '一年多', '4年多']);
  });
});

test('R16.4 the sheets that are attached are PDFs whose cross references point to their objects', () => {
  const pdf = demonstrationPdf('NOTE').toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
  expect(pdf.slice(table, table + 4)).toBe('xref');
  const places = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
  expect(places.map((place) => pdf.slice(place, place + 7))).toEqual(
    [1, 2, 3, 4, 5].map((object) => `${object} 0 obj`),
  );
});
