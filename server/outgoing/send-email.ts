/** E-mail by SMTP. The one place that knows the mail library. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { EmailSettings } from '#contract/gateway.ts';
import { gatewayHeaders } from '#regulation/outgoing.ts';
import type { Parcel, Sent } from './parcel.ts';
import { scrub } from './scrub.ts';

const transportOf = (settings: EmailSettings, secret: string) => {
  const { host, port, security, user, timeoutSeconds } = settings;
  const milliseconds = timeoutSeconds * 1000;
  return createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    ...(security === 'none' ? { ignoreTLS: true } : {}),
    ...(user ? { auth: { user, pass: secret } } : {}),
    ...{ connectionTimeout: milliseconds, greetingTimeout: milliseconds, socketTimeout: milliseconds },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
};

/** The mail as it is posted: the same message id at every attempt, by which servers know a repetition. */
const mailOf = ({ from }: EmailSettings, { id, to, subject, text }: Parcel) => ({
  ...{ from, to, subject, text },
  messageId: `<${id}@${from.split('@')[1] ?? 'zhifang'}>`,
  headers: { [gatewayHeaders.key]: id, 'Auto-Submitted': 'auto-generated' },
});

type SmtpFault = Error & {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
};

/** Of a server's no only that to the receiver's own address is final. */
function readFault(fault: SmtpFault): Sent {
  const says = scrub(fault.message);
  if (fault.code === 'EENVELOPE' && fault.command === 'RCPT TO' && (fault.responseCode ?? 0) >= 500)
    return { kind: 'refused', says: `对方不接受这个收件地址：${says}` };
  const unreachable = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS'].includes(
    fault.code ?? '',
  );
  return { kind: 'failed', says: `邮件没有发出：${says}`, unreachable };
}

/** Sends one mail within the gateway's time, however slowly the server speaks. */
export async function sendEmail(settings: EmailSettings, secret: string, parcel: Parcel): Promise<Sent> {
  const transport = transportOf(settings, secret);
  const late = new AbortController();
  try {
    const sent = transport.sendMail(mailOf(settings, parcel));
    sent.catch(() => undefined);
    const ended = sleep(settings.timeoutSeconds * 1000, undefined, { signal: late.signal, ref: false });
    const info = await Promise.race([sent, ended]);
    if (info === undefined)
      return { kind: 'failed', says: `${settings.timeoutSeconds}秒内没有发完`, unreachable: true };
    return { kind: 'sent', says: scrub(info.response) };
  } catch (cause) {
    return readFault(cause as SmtpFault);
  } finally {
    late.abort();
    transport.close();
  }
}
