/** Makes notices of what happened, from the messages the commands left: once each, however many servers deliver. */
import pg from 'pg';
import type { Staff } from '#domain/access/officer.ts';
import { withStandIns } from '#domain/access/stand-in.ts';
import { fold } from '#domain/petition/evolve.ts';
import { noticesOf } from '#domain/supervision/notices.ts';
import { findStep } from '#domain/workflow.ts';
import { namesOf } from '../http/site.ts';
import { minutesLater } from '../identity/identity-limits.ts';
import { listStaff } from '../identity/staff.ts';
import { queueOutgoing } from '../outgoing/queue.ts';
import { writeNotices } from '../store/notices.ts';
import { type Message, markDelivered, postpone, takeBatch } from '../store/outbox.ts';
import type { Workplace } from '../store/perform.ts';
import { loadPetition } from '../store/petition-history.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';

const topic = 'petition';
const atOnce = 50;
/** Minutes until a message that failed is tried again. */
const pause = 30;

const words = {
  titleOf: (step: string) => findStep(step)?.title ?? step,
  basisOf: (step: string) => findStep(step)?.basis ?? '12',
} as const;

type StaffOf = (court: string) => Promise<Staff>;

/** The court's people, read once a batch. */
function staffReader(tx: Tx): StaffOf {
  const known = new Map<string, Promise<Staff>>();
  const read = async (court: string): Promise<Staff> =>
    withStandIns(new Map((await listStaff(tx, court)).map((one) => [one.id, one])));
  return (court) => {
    const staff = known.get(court) ?? read(court);
    known.set(court, staff);
    return staff;
  };
}

async function deliver(tx: Tx, workplace: Workplace, message: Message, staffOf: StaffOf, at: string) {
  const { court, body } = message;
  const id = String(body.petition);
  const toSeq = Number(body.seq);
  const count = Array.isArray(body.events) ? body.events.length : 0;
  const loaded = await loadPetition(tx, court, id);
  // The petition may have gone on: it is read as it stood when the message was written.
  const history = loaded?.history.filter(({ seq }) => seq <= toSeq) ?? [];
  const after = fold(id, court, history);
  if (!after) return;
  const fresh = history.filter(({ seq }) => seq > toSeq - count);
  const before = fold(
    id,
    court,
    history.filter(({ seq }) => seq <= toSeq - count),
  );
  const staff = await staffOf(court);
  const notices = noticesOf({ before, after, history, fresh }, staff, { names: namesOf(staff), ...words });
  const barred = new Set([...(loaded?.petition.accused ?? []), ...(loaded?.petition.recused ?? [])]);
  const allowed = notices.filter((one) => !barred.has(one.staff));
  await writeNotices(tx, { court, petition: id, at }, allowed, workplace.newId);
  const about = { court, petition: loaded?.petition ?? after, happenedAt: fresh.at(-1)?.at ?? at, at };
  await queueOutgoing(tx, about, { fresh, notices: allowed }, workplace.newId);
}

/** A message that cannot be read waits, so that those behind it are delivered; the database's own troubles end the batch. */
async function deliverOrPostpone(
  tx: Tx,
  workplace: Workplace,
  message: Message,
  staffOf: StaffOf,
  at: string,
): Promise<void> {
  try {
    await deliver(tx, workplace, message, staffOf, at);
    await markDelivered(tx, message, at);
  } catch (cause) {
    if (cause instanceof pg.DatabaseError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    await postpone(tx, message, minutesLater(at, pause), reason);
  }
}

/** Delivers what waits at `at`, batch by batch; how many messages. */
export async function deliverNotices(workplace: Workplace, at: string): Promise<number> {
  for (let total = 0; ; ) {
    const count = await inTransaction(workplace.db, async (tx) => {
      const batch = await takeBatch(tx, at, atOnce, topic);
      const staffOf = staffReader(tx);
      for (const message of batch) await deliverOrPostpone(tx, workplace, message, staffOf, at);
      return batch.length;
    });
    total += count;
    if (count < atOnce) return total;
  }
}
