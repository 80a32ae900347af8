/** Months a leader has signed: appended, with all the page said at that moment. */
import type { Kysely } from 'kysely';
import type { Day } from '#domain/calendar/day.ts';
import type { MonthFacts } from '#domain/reconciliation/month.ts';
import { refuseSignature, type Signature } from '#domain/reconciliation/month.ts';
import type { Refusal } from '#domain/step.ts';
import { recordAudit } from '../audit/audit.ts';
import { digestOf, monthFacts } from './month-facts.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** The signatures of a month, the first one first. */
export async function listSignatures(db: Kysely<Tables>, court: string, month: string) {
  const rows = await db
    .selectFrom('month_signature')
    .selectAll()
    .where('court', '=', court)
    .where('month', '=', month)
    .orderBy('seq')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...row, facts: facts as unknown as MonthFacts }));
}

/** The months of a court that were signed, the latest first. */
export const listSignedMonths = async (db: Kysely<Tables>, court: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('month_signature')
      .select('month')
      .distinct()
      .where('court', '=', court)
      .orderBy('month', 'desc')
      .execute()
  ).map(({ month }) => month);

/** Signs a month as it stands now; see `refuseSignature` for when it cannot be signed. */
export async function signMonth(
  db: Kysely<Tables>,
  { court, month }: { court: string; month: string },
  given: Signature,
  { by, at, ip, today }: { by: string; at: string; ip: string; today: Day },
): Promise<Refusal | undefined> {
  return inTransaction(db, async (tx) => {
    await tx.selectFrom('court').select('court').where('court', '=', court).forUpdate().execute();
    const facts = await monthFacts(tx, court, month);
    const digest = digestOf(facts);
    const refusal = refuseSignature(month, facts, digest, given, today);
    if (refusal) return refusal;
    const before = await listSignatures(tx, court, month);
    const remark = given.remark.trim();
    await tx
      .insertInto('month_signature')
      .values({
        ...{ court, month, seq: before.length + 1, digest, remark, by, at },
        facts: JSON.stringify(facts),
      })
      .execute();
    const detail = { month, digest };
    await recordAudit(tx, { court, at, ip, actor: by, action: 'monthSigned', subject: month, detail });
    return undefined;
  });
}
