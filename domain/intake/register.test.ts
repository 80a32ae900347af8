import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { expectEvents, expectRefusal } from '#domain/given.ts';
import { days, ordinaryCase, registering, type Told } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { type RegisterFacts, registerInput } from './register.ts';

const desk = { by: who.receptionClerk, on: days.received };
const person = { name: '刘芳', phone: '13800000000' };
const registered = (said: Told['registered'], facts: Partial<RegisterFacts> = {}) =>
  registering({ registered: said, facts }, desk);
const eventOf = (said: Told['registered'], facts: Partial<RegisterFacts> = {}) => {
  const decision = registered(said, facts);
  const [event] = decision.ok ? decision.events : [];
  if (event?.type !== 'registered') throw new Error('was not registered');
  return event;
};

describe('R12.1 a registration', () => {
  test('keeps all eight items of article 12, and points at the person instead of naming them', () => {
    const on = parseDay(days.received);
    expectEvents(registering({}, desk), {
      type: 'registered',
      on,
      rules: '2021-07-16',
      number: '钢执访〔2026〕1号',
      contact: { id: 'new-1', channel: 'visit', receivedOn: on, summary: '反映案件长期未执行' },
      petitioners: [
        {
          person: 'p-1',
          kind: 'natural',
          relation: 'applicant',
          named: true,
          hasPhone: true,
          hasAddress: true,
          representative: false,
        },
      ],
      enforcementCase: ordinaryCase,
      summary: '反映案件长期未执行',
      proposedOpinion: '建议受理并转承办人',
      accused: [],
      comparisons: [],
      firstReceiver: who.receptionClerk,
      late: false,
    });
    expect(JSON.stringify(registering({ enforcementCase: 'none' }, desk))).not.toMatch(
      /刘芳|13800000000|某路/,
    );
  });

  test('R3.1 takes what is known: case number, parties and proposed opinion may follow', () => {
    const decision = registering(
      { registered: { caseNumber: undefined, parties: [], proposedOpinion: '' }, enforcementCase: 'none' },
      desk,
    );
    expect(decision).toMatchObject({
      ok: true,
      events: [{ enforcementCase: undefined, proposedOpinion: undefined }],
    });
  });

  test('wants the name and the phone, or why there is no phone', () => {
    expectRefusal(registered({ petitioners: [] }), '12', { field: 'petitioners.0.name' });
    expectRefusal(registered({ petitioners: [{ phone: '13800000000' }] }), '12', {
      field: 'petitioners.0.name',
    });
    const second = registered({ petitioners: [person, { name: '赵敏' }] });
    expectRefusal(second, '12', { field: 'petitioners.1.phone', reason: /赵敏/ });
    expect(registered({ petitioners: [{ name: '赵敏', phoneMissing: '本人没有电话' }] }).ok).toBe(true);
  });

  test('wants a source, a day and a summary, each missing one said in Chinese', () => {
    const { error } = registerInput.safeParse({ petitioners: [], summary: '  ' });
    expect(error?.issues.map((issue) => issue.path.join())).toEqual(['channel', 'receivedOn', 'summary']);
    for (const issue of error?.issues ?? []) expect(issue.message).toMatch(/\p{Script=Han}/u);
  });

  test('refuses a day in the future', () => {
    expectRefusal(registered({ receivedOn: '2026-03-03' }), '12', {
      field: 'receivedOn',
      reason: /在今天之后/,
    });
  });

  test.each([
    ['2026-03-02', false],
    ['2026-03-01', true],
  ])('R12.5 of what was received on %s on the 2nd is late: %s', (receivedOn, late) => {
    expect(eventOf({ receivedOn }).late).toBe(late);
  });

  test('D8 stands under the rules of the day it was received', () => {
    expect(eventOf({ receivedOn: '2021-07-16' }).rules).toBe('2021-07-16');
  });
});

describe('R1.1 who comes, and by which way', () => {
  test.each(['letter', 'phone'] as const)(
    'someone unnamed is taken by %s, and no person is kept',
    (channel) => {
      expect(eventOf({ channel, anonymous: true, petitioners: [person] }).petitioners).toEqual([]);
    },
  );

  test.each(['visit', 'online', 'assigned', 'forwarded', 'hotline'] as const)(
    'nobody stays unnamed by %s',
    (channel) => {
      const notice = { body: '济南中院', documentNumber: '1号' };
      expectRefusal(registered({ channel, notice, anonymous: true }), '1', { field: 'anonymous' });
    },
  );

  test('a crowd is spoken for by five at most', () => {
    const crowd = (representatives: number) =>
      Array.from({ length: 6 }, (_, i) => ({ ...person, representative: i < representatives }));
    expect(eventOf({ petitioners: crowd(5), headCount: 30 }).petitioners).toHaveLength(6);
    expectRefusal(registered({ petitioners: crowd(6) }), '1', { field: 'petitioners', reason: /6人/ });
  });

  test('R1.2 an agent shows an authorisation', () => {
    const agent = { ...person, relation: 'agent' } as const;
    expectRefusal(registered({ petitioners: [agent] }), '1', { field: 'petitioners.0.authorisation' });
    expect(registered({ petitioners: [{ ...agent, authorisation: '授权委托书' }] }).ok).toBe(true);
  });

  test.each(['assigned', 'forwarded'] as const)(
    'R14.1 what is %s names the body and the document',
    (channel) => {
      expectRefusal(registered({ channel }), '14', { field: 'notice.body' });
      const notice = {
        body: '济南市中级人民法院',
        documentNumber: '济中法执督〔2026〕8号',
        dueOn: '2026-03-31',
      };
      expect(eventOf({ channel, notice }).contact.notice).toEqual(notice);
    },
  );
});

describe('N1, R8.4 the repeat check', () => {
  const candidates = [{ petition: 'earlier', number: '钢执访〔2025〕7号' }];

  test('a look-alike that was not compared stops the registration', () => {
    expectRefusal(registered({}, { candidates }), 'process-4', {
      field: 'comparisons',
      reason: /钢执访〔2025〕7号/,
      remedy: /并入该案/,
    });
  });

  test('once said to be another matter, with the reason, the comparison is kept', () => {
    const comparisons = [{ petition: 'earlier', same: false as const, reason: '所涉案件不同' }];
    expect(eventOf({ comparisons }, { candidates }).comparisons).toEqual(comparisons);
    const second = [...candidates, { petition: 'another', number: '钢执访〔2025〕9号' }];
    expectRefusal(registered({ comparisons }, { candidates: second }), 'process-4', {
      field: 'comparisons',
      reason: /9号/,
    });
  });
});

test('B7 whom the petition is about does not take it in', () => {
  expectRefusal(registered({ accused: [who.receptionClerk] }), 'procedure-47', {
    field: 'accused',
    remedy: /其他接访人员/,
  });
});
