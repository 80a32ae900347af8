/** The enforcement case a petition is about, as the directory knows it or as the clerk typed it. */
import type { Kysely } from 'kysely';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { EnforcementCase } from '#domain/petition/parts.ts';
import { currentCourtCode } from '#regulation/courts.ts';
import { findCase } from '../directory/find-cases.ts';
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
  const found = parsed.ok ? await findCase(db, court, number) : undefined;
  const byHand = {
    number,
    known: false,
    ownCourt: isOwn(court, parsed.ok ? parsed.value.court : undefined),
    parties: [...(typed.parties ?? [])],
    originalHandlerName: typed.handlerName,
  };
  if (!found) return byHand;
  const parties = [...found.applicant, ...found.debtor, ...found.others];
  return {
    ...byHand,
    number: found.caseKey,
    known: true,
    parties: parties.length > 0 ? parties : byHand.parties,
    originalHandler: found.handlerId,
    originalHandlerName: found.handlerName ?? typed.handlerName,
    trialJudge: found.trialJudgeId,
    state: found.state,
  };
}
