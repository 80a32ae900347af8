/** One POST to a receiver: no redirect is followed, no more than a little of the answer is read, and never for long. */
import { gatewayLimits } from '#regulation/outgoing.ts';

export type HttpCall = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutSeconds: number;
};

export type HttpAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | { readonly kind: 'none'; readonly reason: string };

/** The beginning of an answer; the rest is not fetched. */
async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < gatewayLimits.answerBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  await reader.cancel();
  return Buffer.concat(parts).subarray(0, gatewayLimits.answerBytes).toString('utf8');
}

function reasonOf(cause: unknown, timeoutSeconds: number): string {
  if (cause instanceof Error && cause.name === 'TimeoutError') return `${timeoutSeconds}秒内没有应答`;
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : String(inner);
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: '连接被拒绝',
    ENOTFOUND: '找不到这个主机',
    EAI_AGAIN: '找不到这个主机',
    ECONNRESET: '连接中断，未收到应答',
    UND_ERR_SOCKET: '连接中断，未收到应答',
    DEPTH_ZERO_SELF_SIGNED_CERT: '对方证书不受信任',
    SELF_SIGNED_CERT_IN_CHAIN: '对方证书不受信任',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: '对方证书不受信任',
    CERT_HAS_EXPIRED: '对方证书已过期',
  };
  return known[code] ?? `连接失败（${code.slice(0, 60)}）`;
}

/** Sends, and says what came back. What has no answer may have arrived all the same. */
export async function callHttp({ url, headers, body, timeoutSeconds }: HttpCall): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    return { kind: 'answer', status: response.status, text: await beginningOf(response) };
  } catch (cause) {
    return { kind: 'none', reason: reasonOf(cause, timeoutSeconds) };
  }
}
