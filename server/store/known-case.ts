/** The enforcement case a petition is about, as the directory knows it or as the clerk typed it. */
import type { Kysely } from 'kysely';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { EnforcementCase } from '#domain/petition/parts.ts';
import { currentCourtCode } from '#regulation/courts.ts';
import type { Tables } from './tables.ts';

/** What a clerk may add by hand when the directory does not know the case. */
export type TypedCase = { readonly parties?: readonly string[]; readonly handlerName?: string };

/** Whether a case number names this court; an old number without court code counts as ours until someone says otherwise. */
function isOwn(court: string, code: string | undefined): boolean {
  return code === undefined || !/\d/.test(code) || currentCourtCode(code) === court;
}

/**
 * The case behind a number as typed, in any width and bracket; also by a number the case had before. Facts the
 * directory has win over what was typed; a case it does not know keeps the typed parties and handler.
 */
export async function resolveCase(
  db: Kysely<Tables>,
  court: string,
  text: string,
  typed: TypedCase = {},
): Promise<EnforcementCase> {
  const parsed = parseCaseNumber(text);
  const number = parsed.ok ? parsed.value.canonical : text.trim();
  const row = parsed.ok ? await findRow(db, court, number) : undefined;
  const byHand = {
    number,
    known: false,
    ownCourt: isOwn(court, parsed.ok ? parsed.value.court : undefined),
    parties: [...(typed.parties ?? [])],
    originalHandlerName: typed.handlerName,
  };
  if (!row) return byHand;
  const parties = [...row.applicant, ...row.debtor, ...row.others];
  return {
    ...byHand,
    number: row.number,
    known: true,
    parties: parties.length > 0 ? parties : byHand.parties,
    originalHandler: row.handler_id ?? undefined,
    originalHandlerName: row.handler_name ?? typed.handlerName,
    trialJudge: row.trial_judge_id ?? undefined,
    state: row.state ?? undefined,
  };
}

async function findRow(db: Kysely<Tables>, court: string, key: string) {
  const cases = db.selectFrom('enforcement_case').selectAll().where('court', '=', court);
  const current = await cases.where('case_key', '=', key).executeTakeFirst();
  return current ?? (await cases.where('former_numbers', '@>', [key]).limit(1).executeTakeFirst());
}
