/** Where a gateway's settings lead, and what they need beside them. */
import type { GatewaySettings } from '#contract/gateway.ts';
import { fillTemplate, templateFault } from '#domain/outgoing/template.ts';
import { requestWords } from '#regulation/outgoing.ts';

const leastHmacKey = 16;

/** The place that is spoken to, as one word to compare and to write down: never the key, nor what follows the path. */
export function placeOf(settings: GatewaySettings): string {
  if (settings.kind === 'email')
    return `smtp${settings.security === 'tls' ? 's' : ''}://${settings.user ?? ''}@${settings.host}:${settings.port} ${settings.security}`;
  const { origin, pathname } = new URL(settings.url);
  return `${origin}${pathname}`;
}

/** What is wrong with the key: a webhook is signed with one, a mailbox with a user has a password. */
export function secretFault(
  settings: GatewaySettings,
  secret: string | undefined,
  has: boolean,
): string | undefined {
  switch (settings.kind) {
    case 'webhook':
      if (!has) return '请填写签名密钥，接收方以此核对推送确由本系统发出';
      return secret !== undefined && secret.length < leastHmacKey
        ? `签名密钥不得少于${leastHmacKey}个字符`
        : undefined;
    case 'email':
      return settings.user && !has ? '填写了用户名的，请填写密码' : undefined;
    case 'sms':
      return undefined;
  }
}

export type RequestValues = Readonly<Record<keyof typeof requestWords, string>>;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function filled(json: Json, values: RequestValues): Json {
  if (typeof json === 'string') return fillTemplate(json, values);
  if (Array.isArray(json)) return json.map((one: Json) => filled(one, values));
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, filled(one as Json, values)]));
}

/** The body of a request: filled in value by value, so that no text can break out of its place. */
export const fillRequest = (body: string, values: RequestValues): string =>
  JSON.stringify(filled(JSON.parse(body) as Json, values));

const longest = 2000;
const words = Object.keys(requestWords);

/** What is wrong with an SMS request as it was typed, with its field; undefined when it can be sent. */
export function requestFault(
  settings: GatewaySettings,
): { readonly field: string; readonly message: string } | undefined {
  if (settings.kind !== 'sms') return undefined;
  const { body, headers } = settings;
  const inBody = templateFault(body, words, longest) ?? jsonFault(body);
  if (inBody) return { field: 'settings.body', message: inBody };
  const headerFaults = headers.map(({ value }) =>
    value === '' ? '请填写内容' : templateFault(value, words, longest),
  );
  const at = headerFaults.findIndex((one) => one !== undefined);
  return at < 0 ? undefined : { field: `settings.headers.${at}.value`, message: headerFaults[at] ?? '' };
}

function jsonFault(body: string): string | undefined {
  for (const word of ['手机号', '内容'])
    if (!body.includes(`{{${word}}}`)) return `请求内容里须有 {{${word}}}`;
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? undefined : '请求内容须是 JSON 对象';
  } catch {
    return '请求内容不是正确的 JSON，请检查引号、逗号和括号';
  }
}
