/** Sends what waits to leave the system, one message after the other; any number of programs share the line. */
import type { Kysely } from 'kysely';
import pg from 'pg';
import { addressOf } from '../outgoing/address.ts';
import { findGateway, openGateway } from '../outgoing/gateways.ts';
import { type Claim, claimMessage, expireOld, letGo, settle } from '../outgoing/line.ts';
import type { Sent } from '../outgoing/parcel.ts';
import { scrub } from '../outgoing/scrub.ts';
import { send } from '../outgoing/send.ts';
import type { MasterKeys } from '../store/master-key.ts';
import type { Tables } from '../store/tables.ts';

export type Sending = {
  readonly db: Kysely<Tables>;
  readonly keys: MasterKeys;
  readonly now: () => string;
  /** In [0, 1): spreads the repetitions. */
  readonly chance?: () => number;
};

/** What comes of one message; undefined when nobody can be told any more. */
async function attempt(
  sending: Sending,
  { message }: Claim,
): Promise<Sent | { readonly kind: 'none'; readonly says: string }> {
  const { db, keys, now } = sending;
  const row = await findGateway(db, message.court, message.gateway);
  const address = await addressOf(sending, message);
  if (!row || !address.ok) return { kind: 'none', says: address.ok ? '通道已不存在' : address.reason };
  const { court, id, subject, text, occasion } = message;
  const parcel = { id, to: address.to, subject, text, about: { court, occasion, number: address.number } };
  return send(openGateway(keys, row), parcel, now());
}

/** A message that cannot be read waits like one that cannot be sent; the database's own troubles end the run. */
async function attemptAnyhow(sending: Sending, claim: Claim): ReturnType<typeof attempt> {
  try {
    return await attempt(sending, claim);
  } catch (cause) {
    if (cause instanceof pg.DatabaseError) throw cause;
    return { kind: 'failed', says: `系统出错：${scrub(String(cause))}`, unreachable: false };
  }
}

/** Sends one message; answers its gateway when that could not be reached, so that the rest of its line waits. */
async function sendOne(sending: Sending, claim: Claim): Promise<string | undefined> {
  const { db, now, chance = Math.random } = sending;
  const outcome = await attemptAnyhow(sending, claim);
  if (outcome.kind === 'none') {
    await letGo(db, claim, outcome.says, now());
    return undefined;
  }
  await settle(db, claim, outcome, { at: now(), chance: chance() });
  return outcome.kind === 'failed' && outcome.unreachable ? claim.message.gateway : undefined;
}

/**
 * Sends all that is due and returns how many messages it tried. A gateway that does not answer is left alone until the
 * next waking, so that its line does not hold up the others. The signal ends it after the message at hand.
 */
export async function sendOutgoing(sending: Sending, signal: AbortSignal): Promise<number> {
  await expireOld(sending.db, sending.now());
  const away: string[] = [];
  for (let tried = 0; ; tried += 1) {
    if (signal.aborted) return tried;
    const claim = await claimMessage(sending.db, sending.now(), away);
    if (!claim) return tried;
    const gateway = await sendOne(sending, claim);
    if (gateway !== undefined) away.push(gateway);
  }
}
