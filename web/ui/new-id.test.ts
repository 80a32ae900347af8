import { afterEach, expect, it } from 'vitest';
import { newId } from './new-id.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const whole = globalThis.crypto;

afterEach(() => Object.defineProperty(globalThis, 'crypto', { value: whole, configurable: true }));

it('makes a version 4 UUID', () => {
  expect(newId()).toMatch(uuid);
});

it('makes one without randomUUID too, as on a page served by plain http', () => {
  const bare = { getRandomValues: whole.getRandomValues.bind(whole) };
  Object.defineProperty(globalThis, 'crypto', { value: bare, configurable: true });
  expect(newId()).toMatch(uuid);
  expect(newId()).not.toBe(newId());
});
