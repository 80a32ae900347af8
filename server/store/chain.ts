/** The chain of digests that makes a petition's history tamper-evident. */
import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical.ts';

/** What the first event of every petition follows. */
export const startOfChain: Buffer = Buffer.alloc(32);

export type ChainedEvent = {
  readonly court: string;
  readonly petition: string;
  readonly seq: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly actor: string;
  /** UTC, whole milliseconds. */
  readonly at: string;
  readonly commandId: string;
};

/**
 * SM3 over the previous digest and everything the event says. It is computed from what the database gives back,
 * never from the text that was sent, so that anyone can recompute it later.
 */
export function link(previous: Buffer, event: ChainedEvent): Buffer {
  const { court, petition, seq, type, actor, at, commandId, data } = event;
  return createHash('sm3')
    .update(previous)
    .update(canonicalJson([court, petition, seq, type, actor, at, commandId, data]))
    .digest();
}
