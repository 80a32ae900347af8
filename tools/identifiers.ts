import { z } from 'zod';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { parseCreditCode } from '#domain/identifiers/credit-code.ts';
import { type PhoneResult, parsePhone } from '#domain/identifiers/phone.ts';

const value = z.string();
const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen-id'), value, on: daySchema.optional() }),
  z.object({ kind: z.literal('credit-code'), value }),
  z.object({ kind: z.literal('mobile'), value }),
  z.object({ kind: z.literal('phone'), value }),
]);

type Line = z.infer<typeof lineSchema>;
type Checked = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/**
 * The answer to one line `{"kind":"citizen-id","value":"…"}` (or `credit-code`, `mobile`, `phone`): the
 * value in its one spelling and what it tells, or `valid: false` with the problem in Chinese. A birth day is
 * held against the line's `on`, or `today`. Throws in Chinese when the line itself is malformed.
 */
export function identifierLine(input: unknown, today: Day): Record<string, unknown> {
  const line = lineSchema.safeParse(input);
  if (!line.success) throw new Error(malformed(line.error));
  const { ok, ...answer } = check(line.data, today);
  return { valid: ok, ...answer };
}

function check(line: Line, today: Day): Checked {
  switch (line.kind) {
    case 'citizen-id':
      return parseCitizenId(line.value, line.on ?? today);
    case 'credit-code':
      return parseCreditCode(line.value);
    case 'mobile':
      return mobileOnly(parsePhone(line.value));
    case 'phone':
      return parsePhone(line.value);
  }
}

function mobileOnly(phone: PhoneResult): Checked {
  if (!phone.ok || phone.kind === 'mobile') return phone;
  return { ok: false, problem: '这不是手机号码，请填写11位手机号码' };
}

function malformed(error: z.ZodError): string {
  if (error.issues.some(({ path }) => path[0] === 'on')) return '“on”应是实际存在的日期，例如 "2026-11-23"';
  return '每行应是一个对象，“kind”是 citizen-id、credit-code、mobile 或 phone，“value”是要核对的文字';
}
