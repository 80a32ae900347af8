/** The files of registers that were imported, and those that were taken back. */
import { type Kysely, sql } from 'kysely';
import { type Refusal, refuse } from '#domain/step.ts';
import { matching } from '#regulation/reconciliation.ts';
import { recordAudit } from '../audit/audit.ts';
import { inMonth } from './register-rows.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** The imports with entries in a month, the latest first, with how many; those taken back show none. */
export const listRegisterImports = (db: Kysely<Tables>, court: string, month: string) =>
  db
    .selectFrom('register_import as i')
    .innerJoin('register_row as r', (on) =>
      on.onRef('r.court', '=', 'i.court').onRef('r.import', '=', 'i.id'),
    )
    .select([
      'i.id',
      'i.source',
      'i.file_name',
      'i.file_digest',
      'i.at',
      'i.by',
      'i.bad',
      'i.voided_at',
      'i.voided_by',
      'i.void_reason',
      sql<number>`count(*)::int`.as('rows'),
    ])
    .where('i.court', '=', court)
    .where(inMonth(month))
    .groupBy(['i.court', 'i.id'])
    .orderBy('i.at', 'desc')
    .execute();

export type VoidOutcome = 'done' | 'unknown' | Refusal;

/**
 * Takes an import back that was a mistake: its entries count no longer, until a file brings them again. Refuses
 * when somebody has decided about one of them.
 */
export async function voidImport(
  db: Kysely<Tables>,
  { court, id }: { court: string; id: string },
  reason: string,
  { by, at, ip }: { by: string; at: string; ip: string },
): Promise<VoidOutcome> {
  return inTransaction(db, async (tx): Promise<VoidOutcome> => {
    const found = await tx
      .selectFrom('register_import')
      .select(['voided_at', 'file_name'])
      .where('court', '=', court)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return 'unknown';
    if (found.voided_at) return refuse(matching.basis, '这次导入已经作废');
    const decided = await tx
      .selectFrom('register_row')
      .select('id')
      .where('court', '=', court)
      .where('import', '=', id)
      .where('decisions', '>', 0)
      .executeTakeFirst();
    if (decided)
      return refuse(matching.basis, '这次导入的登记中已有人作出认定，不能作废', {
        remedy: '请逐条认定为不属于执行申诉信访，写明原因',
      });
    await tx
      .updateTable('register_import')
      .set({ voided_at: at, voided_by: by, void_reason: reason })
      .where('court', '=', court)
      .where('id', '=', id)
      .execute();
    const detail = { fileName: found.file_name, reason };
    await recordAudit(tx, { court, at, ip, actor: by, action: 'registerVoided', subject: id, detail });
    return 'done';
  });
}
