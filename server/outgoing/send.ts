/** One message to one receiver, by a gateway: what came of it, in words that can be kept and shown. */
import { createHmac } from 'node:crypto';
import type { SmsSettings, WebhookSettings } from '#contract/gateway.ts';
import { fillTemplate } from '#domain/outgoing/template.ts';
import { gatewayHeaders } from '#regulation/outgoing.ts';
import { callHttp, type HttpAnswer } from './call-http.ts';
import { fillRequest, type RequestValues } from './gateway-target.ts';
import type { Gateway } from './gateways.ts';
import type { Parcel, Sent } from './parcel.ts';
import { scrub } from './scrub.ts';
import { sendEmail } from './send-email.ts';

const failed = (says: string, unreachable = false): Sent => ({ kind: 'failed', says, unreachable });

function fieldOf(text: string, path: string): unknown {
  try {
    return path
      .split('.')
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        JSON.parse(text),
      );
  } catch {
    return undefined;
  }
}

/** Reads an answer: 2xx, and where the receiver says more than that, its own word for yes. */
function readAnswer(answer: HttpAnswer, success?: SmsSettings['success']): Sent {
  if (answer.kind === 'none') return failed(answer.reason, true);
  const { status, text } = answer;
  const says = scrub(text);
  if (status >= 300 && status < 400) return failed(`对方要求转到别处（${status}），没有照办`);
  if (status < 200 || status > 299)
    return failed(`对方应答${status}${says ? `：${says}` : ''}`, status >= 500);
  if (success && String(fieldOf(text, success.field)) !== success.value)
    return failed(`对方没有答复成功（${success.field} 不是 ${success.value}）：${says}`);
  return { kind: 'sent', says: says || `对方应答${status}` };
}

async function sendSms(settings: SmsSettings, secret: string, { id, to, text }: Parcel): Promise<Sent> {
  const values: RequestValues = {
    手机号: to,
    内容: `${settings.signature}${text}`,
    签名: settings.signature,
    密钥: secret,
    消息号: id,
  };
  const headers = settings.headers.map(({ name, value }) => [name, fillTemplate(value, values)] as const);
  const answer = await callHttp({
    url: settings.url,
    headers: { [gatewayHeaders.key]: id, ...Object.fromEntries(headers) },
    body: fillRequest(settings.body, values),
    timeoutSeconds: settings.timeoutSeconds,
  });
  return readAnswer(answer, settings.success);
}

async function push(settings: WebhookSettings, secret: string, parcel: Parcel, at: string): Promise<Sent> {
  const { id, text, about } = parcel;
  const body = JSON.stringify({ id, ...about, text });
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  const headers = {
    [gatewayHeaders.key]: id,
    [gatewayHeaders.time]: at,
    [gatewayHeaders.signature]: `sha256=${signature}`,
  };
  return readAnswer(
    await callHttp({ url: settings.url, headers, body, timeoutSeconds: settings.timeoutSeconds }),
  );
}

/** Sends the parcel at an instant. Never throws for what lies on the other side. */
export function send({ settings, secret }: Gateway, parcel: Parcel, at: string): Promise<Sent> {
  switch (settings.kind) {
    case 'sms':
      return sendSms(settings, secret, parcel);
    case 'email':
      return sendEmail(settings, secret, parcel);
    case 'webhook':
      return push(settings, secret, parcel, at);
  }
}
