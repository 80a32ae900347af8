import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { MasterKeys } from './master-key.ts';

/** Where a sealed value stands. It is authenticated with the value, so a value moved elsewhere does not open. */
export type FieldPlace = { readonly table: string; readonly column: string; readonly row: string };

/** `S`: SM4-CTR, then HMAC-SM3 over everything. `A`: AES-256-GCM, for installations without the SM ciphers. */
export type FieldCipher = 'S' | 'A';

const VERSION = 'v1';
const SM4_KEY_BYTES = 16;
const MAC_KEY_BYTES = 32;
const AES_KEY_BYTES = 32;
const SM4_IV_BYTES = 16;
const GCM_IV_BYTES = 12;
const GCM_TAG_BYTES = 16;
const BLIND_INDEX_BYTES = 16;

/** The text sealed as `v1.<cipher>.<keyId>.<iv>.<ciphertext>.<tag>`, different at every call. */
export function seal(keys: MasterKeys, place: FieldPlace, text: string, cipher: FieldCipher = 'S'): string {
  const header = [VERSION, cipher, keys.sealing];
  const fieldKeys = getFieldKeys(keys, keys.sealing, place);
  const plain = Buffer.from(text, 'utf8');
  const aad = aadOf(header, place);
  const sealed = cipher === 'S' ? sealSm(fieldKeys, aad, plain) : sealAes(fieldKeys, aad, plain);
  return [...header, ...sealed.map((part) => part.toString('base64url'))].join('.');
}

/**
 * The text that was sealed for exactly this table, column and row. Throws when the value was altered, moved
 * from another row, or sealed with a key that the key file no longer has.
 */
export function open(keys: MasterKeys, place: FieldPlace, envelope: string): string {
  const { header, cipher, keyId, sealed } = parseEnvelope(envelope, place);
  const fieldKeys = getFieldKeys(keys, keyId, place);
  const aad = aadOf(header, place);
  const plain = cipher === 'S' ? openSm(fieldKeys, aad, sealed) : openAes(fieldKeys, aad, sealed);
  if (!plain) throw new Error(`密文校验不通过，数据可能被改动或移位：${placeName(place)}`);
  return plain.toString('utf8');
}

/**
 * 16 bytes by which equal values of one column find each other without being readable. Width, case and spaces
 * do not matter; longer normal forms (15 to 18 digits, +86) are the caller's. The index key comes from the
 * oldest key in the key file: removing that one makes all indexes useless.
 */
export function blindIndex(keys: MasterKeys, column: string, value: string): Buffer {
  const key = deriveKey(keys, keys.indexing, `idx:${column}`, MAC_KEY_BYTES);
  const normal = value.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  const digest = createHmac('sm3', key)
    .update(JSON.stringify([column, normal]))
    .digest();
  return digest.subarray(0, BLIND_INDEX_BYTES);
}

type Sealed = readonly [iv: Buffer, ciphertext: Buffer, tag: Buffer];
type FieldKeys = { readonly sm4: Buffer; readonly mac: Buffer; readonly aes: Buffer };

function parseEnvelope(envelope: string, place: FieldPlace) {
  const header = envelope.split('.', 3);
  const [iv, ciphertext, tag, ...more] = envelope.split('.').slice(3);
  const [version, cipher, keyId] = header;
  const known = version === VERSION && (cipher === 'S' || cipher === 'A');
  if (!known || !keyId || !iv || ciphertext === undefined || !tag || more.length > 0) {
    throw new Error(`密文格式无法识别：${placeName(place)}`);
  }
  const sealed: Sealed = [bytesOf(iv), bytesOf(ciphertext), bytesOf(tag)];
  return { header, cipher, keyId, sealed };
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

function sealSm(keys: FieldKeys, aad: Buffer, plain: Buffer): Sealed {
  const iv = randomBytes(SM4_IV_BYTES);
  const cipher = createCipheriv('sm4-ctr', keys.sm4, iv);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [iv, ciphertext, macOf(keys, aad, iv, ciphertext)];
}

function openSm(keys: FieldKeys, aad: Buffer, [iv, ciphertext, tag]: Sealed): Buffer | undefined {
  const expected = macOf(keys, aad, iv, ciphertext);
  if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) return undefined;
  const decipher = createDecipheriv('sm4-ctr', keys.sm4, iv);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

function macOf(keys: FieldKeys, aad: Buffer, iv: Buffer, ciphertext: Buffer): Buffer {
  return createHmac('sm3', keys.mac).update(aad).update(iv).update(ciphertext).digest();
}

function sealAes(keys: FieldKeys, aad: Buffer, plain: Buffer): Sealed {
  const iv = randomBytes(GCM_IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.aes, iv);
  cipher.setAAD(aad);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [iv, ciphertext, cipher.getAuthTag()];
}

function openAes(keys: FieldKeys, aad: Buffer, [iv, ciphertext, tag]: Sealed): Buffer | undefined {
  if (tag.length !== GCM_TAG_BYTES || iv.length !== GCM_IV_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keys.aes, iv, { authTagLength: GCM_TAG_BYTES });
  decipher.setAAD(aad).setAuthTag(tag);
  const head = decipher.update(ciphertext);
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A JSON array ends itself, so no two different places share one byte string. */
function aadOf(header: readonly string[], place: FieldPlace): Buffer {
  return Buffer.from(JSON.stringify([...header, place.table, place.column, place.row]), 'utf8');
}

/** Cipher and MAC get keys of their own for every column, so that one column's key opens no other. */
function getFieldKeys(keys: MasterKeys, keyId: string, place: FieldPlace): FieldKeys {
  const field = `${place.table}.${place.column}`;
  return {
    sm4: deriveKey(keys, keyId, `enc-sm4:${field}`, SM4_KEY_BYTES),
    mac: deriveKey(keys, keyId, `mac-sm3:${field}`, MAC_KEY_BYTES),
    aes: deriveKey(keys, keyId, `enc-aes:${field}`, AES_KEY_BYTES),
  };
}

const derived = new WeakMap<MasterKeys, Map<string, Buffer>>();

function deriveKey(keys: MasterKeys, keyId: string, purpose: string, bytes: number): Buffer {
  const known = derived.get(keys) ?? new Map<string, Buffer>();
  derived.set(keys, known);
  const name = `${keyId}/${purpose}`;
  const cached = known.get(name);
  if (cached) return cached;
  const master = keys.byId.get(keyId);
  if (!master) throw new Error(`主密钥文件中没有密钥 ${keyId}，请恢复当时的密钥文件`);
  const key = Buffer.from(hkdfSync('sm3', master, Buffer.alloc(0), purpose, bytes));
  known.set(name, key);
  return key;
}

function placeName(place: FieldPlace): string {
  return `${place.table}.${place.column} ${place.row}`;
}
