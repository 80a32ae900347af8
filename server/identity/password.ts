import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** OWASP's smallest recommended argon2id cost: 19 MiB and two passes, about 30 ms here. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const LONGEST_PASSWORD = 128;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const derive = promisify(argon2);

/** The password's argon2id hash with its own salt and cost in it (PHC string). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, COST, TAG_BYTES);
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether this password made the stored hash. Without a hash (an unknown user name) the same work is done and
 * the answer is no, so that the time taken does not tell which user names exist.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  if (stored === undefined) {
    await tagOf(password, Buffer.alloc(SALT_BYTES), COST, TAG_BYTES);
    return false;
  }
  const match = PHC.exec(stored);
  if (!match) throw new Error('密码摘要格式无法识别，请由系统管理员重置该账号密码');
  const [memory, passes, parallelism] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const expected = Buffer.from(match[5] ?? '', 'base64');
  const salt = Buffer.from(match[4] ?? '', 'base64');
  const tag = await tagOf(password, salt, { memory, passes, parallelism }, expected.length);
  return timingSafeEqual(tag, expected);
}

/** NFKC, because a Chinese input method left in full-width mode types other characters for the same keys. */
function tagOf(password: string, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength, ...cost });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
