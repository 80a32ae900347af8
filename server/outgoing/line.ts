/** The line of what waits to be sent: taken by one program at a time, written down before and after every attempt. */
import { type Kysely, sql } from 'kysely';
import { pauseAfter } from '#domain/outgoing/backoff.ts';
import { outgoingDelivery } from '#regulation/outgoing.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import type { Message } from './address.ts';
import type { Sent } from './parcel.ts';

const secondsLater = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

/** A message taken, and which attempt at it this is. */
export type Claim = { readonly message: Message; readonly seq: number };

async function takeOne(tx: Tx, at: string, passedOver: readonly string[]): Promise<Message | undefined> {
  const found = await tx
    .selectFrom('outgoing')
    .innerJoin('gateway', (join) =>
      join.onRef('gateway.court', '=', 'outgoing.court').onRef('gateway.id', '=', 'outgoing.gateway'),
    )
    .select(['outgoing.court', 'outgoing.id'])
    .where('gateway.active', '=', true)
    .where('outgoing.due_at', '<=', at)
    .where(({ and, or, eb }) =>
      or([
        eb('outgoing.state', '=', 'waiting'),
        // Its program was cut off in the middle: the receiver tells by the key whether it had it already.
        and([eb('outgoing.state', '=', 'sending'), eb('outgoing.claimed_until', '<=', at)]),
      ]),
    )
    .$if(passedOver.length > 0, (query) => query.where('outgoing.gateway', 'not in', [...passedOver]))
    .orderBy('outgoing.due_at')
    .orderBy('outgoing.id')
    .limit(1)
    .forUpdate('outgoing')
    .skipLocked()
    .executeTakeFirst();
  if (!found) return undefined;
  return tx
    .updateTable('outgoing')
    .set({
      state: 'sending',
      attempts: sql`attempts + 1`,
      claimed_until: secondsLater(at, outgoingDelivery.claimSeconds),
    })
    .where('court', '=', found.court)
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Takes the message that waits longest and writes down that it is being sent; undefined when none is due. */
export const claimMessage = (
  db: Kysely<Tables>,
  at: string,
  passedOver: readonly string[],
): Promise<Claim | undefined> =>
  inTransaction(db, async (tx) => {
    const message = await takeOne(tx, at, passedOver);
    if (!message) return undefined;
    const { court, id } = message;
    const { n } = await tx
      .selectFrom('outgoing_attempt')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('court', '=', court)
      .where('message', '=', id)
      .executeTakeFirstOrThrow();
    const seq = Number(n) + 1;
    const begun = { court, message: id, seq, started_at: at, ended_at: null, outcome: null, answer: null };
    await tx.insertInto('outgoing_attempt').values(begun).execute();
    return { message, seq };
  });

/** How a message stands after an attempt. */
function stateAfter({ message: { attempts } }: Claim, sent: Sent, at: string, chance: number) {
  if (sent.kind === 'sent') return { state: 'sent' as const, ended_at: at, reason: null };
  const pause = sent.kind === 'refused' ? undefined : pauseAfter(attempts, chance);
  if (pause === undefined) return { state: 'failed' as const, ended_at: at, reason: sent.says };
  return { state: 'waiting' as const, due_at: secondsLater(at, pause), reason: sent.says };
}

/** Writes down what came of an attempt; nothing changes where another program has taken the message since. */
export const settle = (
  db: Kysely<Tables>,
  claim: Claim,
  sent: Sent,
  { at, chance }: { readonly at: string; readonly chance: number },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { message, seq } = claim;
    const { court, id } = message;
    const outcome = sent.kind === 'sent' ? 'sent' : 'failed';
    await tx
      .updateTable('outgoing_attempt')
      .set({ ended_at: at, outcome, answer: sent.says })
      .where('court', '=', court)
      .where('message', '=', id)
      .where('seq', '=', seq)
      .execute();
    await ofThisClaim(tx, claim)
      .set({ ...stateAfter(claim, sent, at, chance), claimed_until: null })
      .execute();
  });

/** As long as nobody else took it since: a later claim counts one more attempt and ends at another time. */
const ofThisClaim = (tx: Tx, { message: { court, id, attempts, claimed_until } }: Claim) =>
  tx
    .updateTable('outgoing')
    .where('court', '=', court)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('claimed_until', '=', claimed_until)
    .where('state', '=', 'sending');

/** Nobody can be told any more: over, without work for anybody. */
export const letGo = (db: Kysely<Tables>, claim: Claim, reason: string, at: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { message, seq } = claim;
    await tx
      .updateTable('outgoing_attempt')
      .set({ ended_at: at, outcome: 'failed', answer: reason })
      .where('court', '=', message.court)
      .where('message', '=', message.id)
      .where('seq', '=', seq)
      .execute();
    await ofThisClaim(tx, claim)
      .set({ state: 'givenUp', ended_at: at, reason, claimed_until: null })
      .execute();
  });

/** What waited too long, behind a gateway that was switched off or away, is not sent any more: the administrator decides. */
export async function expireOld(db: Kysely<Tables>, at: string): Promise<void> {
  const { staleHours } = outgoingDelivery;
  await db
    .updateTable('outgoing')
    .set({
      state: 'failed',
      ended_at: at,
      claimed_until: null,
      reason: sql`concat('超过${sql.lit(staleHours)}小时未能送出，不再自动发送。', reason)`,
    })
    .where(({ and, or, eb }) =>
      or([eb('state', '=', 'waiting'), and([eb('state', '=', 'sending'), eb('claimed_until', '<=', at)])]),
    )
    .where('queued_at', '<', secondsLater(at, -staleHours * 3600))
    .execute();
}
