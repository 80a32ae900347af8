import { describe, expect, test } from 'vitest';
import { articles } from './articles.ts';
import {
  type AcceptanceGround,
  acceptanceGrounds,
  type DeclineGround,
  declineGrounds,
  notReached,
} from './grounds.ts';

const items = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）'];
const accepting: readonly AcceptanceGround[] = Object.values(acceptanceGrounds);
const declining: readonly DeclineGround[] = Object.values(declineGrounds);

describe('R6a.1 the grounds of acceptance', () => {
  test('are the eight of the first article 6, in its order', () => {
    expect(accepting.map((ground) => ground.item)).toEqual(items);
    expect(new Set(accepting.map((ground) => ground.basis))).toEqual(new Set(['6a']));
    expect(articles['6a'].title).toMatch(/八种/);
  });

  test('D6 a failed recusal and unlawful coercion always accuse the officer; of the rest a person decides', () => {
    const always = Object.entries(acceptanceGrounds).filter(
      ([, ground]) => ground.accusesHandler === 'always',
    );
    expect(always.map(([id]) => id)).toEqual(['recusal', 'unlawful-coercion']);
  });
});

describe('R15.1 the grounds of declining', () => {
  test('are the seven of article 15, in its order', () => {
    expect(declining.map((ground) => ground.item)).toEqual(items.slice(0, 7));
    expect(new Set(declining.map((ground) => ground.basis))).toEqual(new Set(['15']));
    expect(articles['15'].title).toMatch(/七种/);
  });

  test('D7 have each their condition; only who cannot be reached is spared the explanation', () => {
    const explained = (ground: DeclineGround) => ground.conditions.some((one) => one.kind === 'explanation');
    for (const ground of declining) expect(ground.conditions.length).toBeGreaterThan(0);
    expect(declining.filter((ground) => !explained(ground)).map((ground) => ground.item)).toEqual(['（一）']);
  });

  test('a referral is wanted where the text says the papers are handed on, and nowhere else', () => {
    for (const { text, conditions } of declining)
      expect([text, conditions.some((one) => one.kind === 'referral')]).toEqual([text, /移送/.test(text)]);
  });
});

test('D13 a person counts as not reached after three attempts on two days by two ways', () => {
  expect(notReached).toEqual({ attempts: 3, days: 2, ways: 2 });
});
