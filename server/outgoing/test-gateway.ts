/** A message that says nothing but that it is a test, sent at once: what the other side answered. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { GatewayTested } from '#contract/gateway.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import { type GatewayKind, gatewayKinds } from '#regulation/outgoing.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Workplace } from '../store/perform.ts';
import type { GatewayTable } from '../store/tables-outgoing.ts';
import { openGateway, type SaveFault } from './gateways.ts';
import { send } from './send.ts';

const mailbox = z.email();

function readTo(kind: GatewayKind, typed: string): { readonly to: string } | SaveFault {
  if (kind === 'webhook') return { to: '' };
  if (kind === 'email')
    return mailbox.safeParse(typed).success
      ? { to: typed }
      : { field: 'to', message: '请填写收测试邮件的邮箱，形如 name@court.example' };
  const phone = parsePhone(typed);
  if (phone.ok && phone.kind === 'mobile') return { to: phone.value };
  return { field: 'to', message: '请填写收测试短信的手机号码（11位）' };
}

/** Sends a test by this gateway, in use or not. Who tried it is written down, the address is not. */
export async function testGateway(
  { db, keys, newId }: Pick<Workplace, 'db' | 'keys' | 'newId'>,
  row: Selectable<GatewayTable>,
  typed: string,
  { court, at, actor, ip }: Doer & { readonly court: string },
): Promise<GatewayTested | SaveFault> {
  const read = readTo(row.kind, typed);
  if ('field' in read) return read;
  const parcel = {
    id: newId(),
    to: read.to,
    subject: '【执访】测试',
    text: `执访系统${gatewayKinds[row.kind]}通道测试，收到即表示可以送达，不必回复。`,
    about: { court, occasion: 'test', number: '' },
  };
  const begun = performance.now();
  const sent = await send(openGateway(keys, row), parcel, at);
  const milliseconds = Math.round(performance.now() - begun);
  const ok = sent.kind === 'sent';
  const detail = { name: row.name, ok, says: sent.says };
  await recordAudit(db, { court, at, actor, ip, action: 'gatewayTested', subject: row.id, detail });
  return { ok, says: sent.says, milliseconds };
}
