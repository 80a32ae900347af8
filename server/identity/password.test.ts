import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { findPasswordFault } from './password-policy.ts';

describe('password hashes', () => {
  test('say how they were made, differ every time, and tell right from wrong', async () => {
    const [one, two] = await Promise.all([hashPassword('Zhifang-2026'), hashPassword('Zhifang-2026')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('Zhifang-2026', one)).toBe(true);
    expect(await verifyPassword('Zhifang-2027', one)).toBe(false);
  });

  test('a hash made elsewhere with another cost is understood', async () => {
    const foreign = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', foreign)).toBe(true);
    expect(await verifyPassword('passwort', foreign)).toBe(false);
  });

  test('a password typed in full-width mode is the same password', async () => {
    expect(await verifyPassword('Ｚｈｉｆａｎｇ－２０２６', await hashPassword('Zhifang-2026'))).toBe(true);
  });

  test('an unknown user name takes about as long as a wrong password', async () => {
    const hash = await hashPassword('Zhifang-2026');
    const timeOf = async (stored: string | undefined) => {
      const start = performance.now();
      await verifyPassword('Wrong-pass-1', stored);
      return performance.now() - start;
    };
    const ratios: number[] = [];
    for (let time = 0; time < 9; time += 1) ratios.push((await timeOf(undefined)) / (await timeOf(hash)));
    expect(ratios.sort((a, b) => a - b)[4]).toBeGreaterThan(0.3);
  });
});

describe('the password policy', () => {
  test.each([
    ['Short-1', '10 位'],
    ['alllowercase', '三类'],
    ['lowercase1234', '三类'],
    [`Aa1-${'x'.repeat(130)}`, '128 位'],
    ['My-Zhang-2026', '用户名'],
    ['My-zhang-2026', '用户名'],
  ])('%s is refused', (password, reason) => {
    expect(findPasswordFault(password, 'zhang')).toContain(reason);
  });

  test.each(['Zhifang-2026', 'zhifang-2026', '执行信访abc123XYZ'])('%s will do', (password) => {
    expect(findPasswordFault(password, 'zhang')).toBeUndefined();
  });
});
