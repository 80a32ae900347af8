/** What was said of an entry of a register: appended, never changed; the entry carries the last word that counts. */
import type { Kysely } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { type GivenDecision, refuseRegisterDecision, standingAfter } from '#domain/reconciliation/decide.ts';
import type { Refusal } from '#domain/step.ts';
import type { RegisterDecision, RegisterStanding } from '#regulation/reconciliation.ts';
import { recordAudit } from '../audit/audit.ts';
import { compareRows, nearestComing } from '../reconciliation/compare-rows.ts';
import type { MasterKeys } from './master-key.ts';
import { visibleTo } from './petition-list.ts';
import { findRow, type RegisterRow } from './register-rows.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

type Place = { readonly db: Kysely<Tables>; readonly keys: MasterKeys };
type Doer = { readonly by: Officer; readonly at: string; readonly ip: string };

export type DecisionOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const isSeen = async (tx: Tx, by: Officer, petition: string): Promise<boolean> =>
  (await tx
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', by.court)
    .where('id', '=', petition)
    .where(visibleTo(by))
    .executeTakeFirst()) !== undefined;

async function append(tx: Tx, row: RegisterRow, given: GivenDecision, { by, at, ip }: Doer): Promise<void> {
  const { court, id } = row;
  const { kind, petition, reason } = given;
  await tx
    .insertInto('register_decision')
    .values({
      ...{ court, row: id, seq: row.decisions + 1, kind, by: by.id, at },
      petition: petition ?? null,
      reason: reason?.trim() || null,
    })
    .execute();
  const detail = { kind, ...(petition ? { petition } : {}) };
  await recordAudit(tx, { court, at, ip, actor: by.id, action: 'registerDecided', subject: id, detail });
}

async function settle(tx: Tx, row: RegisterRow, { kind, petition }: GivenDecision): Promise<void> {
  const standing = standingAfter[kind];
  const about = petition && standing ? petition : null;
  await tx
    .updateTable('register_row')
    .set({
      decisions: row.decisions + 1,
      settled: standing ? kind : null,
      standing: standing ?? ('missing' satisfies RegisterStanding),
      petition: about,
      coming_on: about ? await nearestComing({ db: tx }, row.court, about, row.received_on) : null,
      weight: 0,
      shared: false,
    })
    .where('court', '=', row.court)
    .where('id', '=', row.id)
    .execute();
}

/**
 * Decides about an entry. An entry or petition the officer may not see is unknown. Where nothing is settled by it,
 * the entry is compared anew, without the petition that was denied.
 */
export async function decideRow(
  place: Place,
  id: string,
  given: GivenDecision,
  doer: Doer,
): Promise<DecisionOutcome> {
  const { by } = doer;
  const outcome = await inTransaction(place.db, async (tx): Promise<DecisionOutcome> => {
    await tx
      .selectFrom('register_row')
      .select('id')
      .where('court', '=', by.court)
      .where('id', '=', id)
      .forUpdate()
      .execute();
    const row = await findRow(tx, by, id);
    if (!row) return { kind: 'unknown' };
    const { standing, decisions, settled } = row;
    const refusal = refuseRegisterDecision(
      {
        ...{ standing: standing as RegisterStanding, decisions },
        ...(settled ? { settled: settled as RegisterDecision } : {}),
      },
      given,
    );
    if (refusal) return { kind: 'refused', refusal };
    if (given.petition && !(await isSeen(tx, by, given.petition))) return { kind: 'unknown' };
    await append(tx, row, given, doer);
    await settle(tx, row, given);
    return { kind: 'done' };
  });
  if (outcome.kind === 'done' && !standingAfter[given.kind])
    await compareRows(place, by.court, { ids: [id] });
  return outcome;
}

/** All that was said of an entry, in its order. */
export const listDecisions = (db: Kysely<Tables>, court: string, row: string) =>
  db
    .selectFrom('register_decision')
    .selectAll()
    .where('court', '=', court)
    .where('row', '=', row)
    .orderBy('seq')
    .execute();
