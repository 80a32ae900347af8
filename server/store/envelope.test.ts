import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { blindIndex, open, seal } from './envelope.ts';
import { loadMasterKey, type MasterKeys } from './master-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhifang-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = loadMasterKey(join(folder, 'master.key'));
const place = { table: 'person', column: 'id_number', row: '7d0c' };

describe('the field envelope', () => {
  test('the ciphers of this machine give the published vectors', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const sm4 = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(sm4.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  test.each(['S', 'A'] as const)('what cipher %s sealed opens in its own place', (cipher) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(open(keys, place, seal(keys, place, text, cipher))).toBe(text);
      }),
    );
  });

  test('an envelope made by hand from the description opens', () => {
    const master = keys.byId.get('k1') ?? Buffer.alloc(0);
    const key = (purpose: string, bytes: number) =>
      Buffer.from(hkdfSync('sm3', master, Buffer.alloc(0), `${purpose}:person.id_number`, bytes));
    const iv = Buffer.alloc(16, 7);
    const ciphertext = createCipheriv('sm4-ctr', key('enc-sm4', 16), iv).update('37011719900307001X');
    const tag = createHmac('sm3', key('mac-sm3', 32))
      .update('["v1","S","k1","person","id_number","7d0c"]')
      .update(iv)
      .update(ciphertext)
      .digest();
    const parts = [iv, ciphertext, tag].map((part) => part.toString('base64url'));
    expect(open(keys, place, `v1.S.k1.${parts.join('.')}`)).toBe('37011719900307001X');
  });

  test('sealing twice gives two different envelopes', () => {
    expect(seal(keys, place, '13800001234')).not.toBe(seal(keys, place, '13800001234'));
  });

  test.each(['S', 'A'] as const)(
    'a value of cipher %s moved to another row, column or table is refused',
    (c) => {
      const sealed = seal(keys, place, '37011719900307001X', c);
      for (const elsewhere of [{ row: '7d0d' }, { column: 'phone' }, { table: 'staff' }]) {
        expect(() => open(keys, { ...place, ...elsewhere }, sealed)).toThrow('移位');
      }
    },
  );

  test.each(['S', 'A'] as const)('a value of cipher %s altered in any part is refused', (cipher) => {
    const parts = seal(keys, place, '37011719900307001X', cipher).split('.');
    for (const at of [3, 4, 5]) {
      const bytes = Buffer.from(parts[at] ?? '', 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      const altered = parts.with(at, bytes.toString('base64url')).join('.');
      expect(() => open(keys, place, altered)).toThrow('密文');
    }
    expect(() => open(keys, place, parts.with(1, cipher === 'S' ? 'A' : 'S').join('.'))).toThrow('密文');
    expect(() => open(keys, place, parts.slice(0, 5).join('.'))).toThrow('格式');
  });

  test('after a new key is added, old values still open and new ones carry the new key', () => {
    const old = seal(keys, place, '旧');
    const added: MasterKeys = {
      ...keys,
      sealing: 'k2',
      byId: new Map([...keys.byId, ['k2', Buffer.alloc(32, 2)]]),
    };
    expect(open(added, place, old)).toBe('旧');
    expect(seal(added, place, '新')).toMatch(/^v1\.S\.k2\./);
    expect(() => open(keys, place, seal(added, place, '新'))).toThrow('k2');
    expect(blindIndex(added, 'person.phone', '1')).toEqual(blindIndex(keys, 'person.phone', '1'));
  });
});

describe('the blind index', () => {
  test('equal values of a column meet however they are typed; other columns tell nothing', () => {
    const index = blindIndex(keys, 'person.id_number', '11010519491231002X');
    expect(index).toHaveLength(16);
    expect(blindIndex(keys, 'person.id_number', '１１０１０５ 19491231 002x')).toEqual(index);
    expect(blindIndex(keys, 'person.id_number', '110105194912310021')).not.toEqual(index);
    expect(blindIndex(keys, 'person.phone', '11010519491231002X')).not.toEqual(index);
  });
});

describe('the master-key file', () => {
  test('is made once, for its owner only, and then stays the same', () => {
    const path = join(folder, 'new', 'master.key');
    const first = loadMasterKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(loadMasterKey(path)).toEqual(first);
    expect(readFileSync(path, 'utf8')).toMatch(/^k1 [\w-]{43}\n$/);
  });

  test('is refused when others may read it', () => {
    const path = join(folder, 'open.key');
    loadMasterKey(path);
    chmodSync(path, 0o640);
    expect(() => loadMasterKey(path)).toThrow('chmod 600');
  });

  test.each(['', 'k1 tooshort\n'])('is never replaced when damaged: %j', (text) => {
    const path = join(folder, 'damaged.key');
    writeFileSync(path, text, { mode: 0o600 });
    expect(() => loadMasterKey(path)).toThrow('备份');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('of several keys the newest seals and the oldest indexes', () => {
    const path = join(folder, 'two.key');
    const line = (id: string) => `${id} ${Buffer.alloc(32, id).toString('base64url')}\n`;
    writeFileSync(path, line('k1') + line('k2'), { mode: 0o600 });
    expect(loadMasterKey(path)).toMatchObject({ sealing: 'k2', indexing: 'k1' });
  });
});
