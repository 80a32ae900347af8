import { type Kysely, sql } from 'kysely';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { Tables } from '../store/tables.ts';
import { caseKeyOf } from './case-row.ts';
import { containing, nameQuery, numberQuery } from './case-search.ts';
import { type EnforcementCase, enforcementCaseOf } from './enforcement-case.ts';

/** What typing a case number leads to. `message` is Chinese and says what is wrong or missing. */
export type CaseLookUp =
  | { readonly kind: 'found'; readonly case: EnforcementCase; readonly remarks: readonly string[] }
  | {
      readonly kind: 'unknown';
      readonly caseKey: string;
      readonly message: string;
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

const MOST_CASES = 50;

/** The case with this canonical number, or one that carried it formerly. */
export async function findCase(
  db: Kysely<Tables>,
  court: string,
  caseKey: string,
): Promise<EnforcementCase | undefined> {
  const cases = db.selectFrom('enforcement_case').selectAll().where('court', '=', court);
  const row =
    (await cases.where('case_key', '=', caseKey).executeTakeFirst()) ??
    (await cases
      .where('former_numbers', '@>', sql<string[]>`array[${caseKey}]::text[]`)
      .orderBy('year', 'desc')
      .executeTakeFirst());
  return row && enforcementCaseOf(row);
}

/** Looks up a case number however it was typed; a wrong or unknown number is explained, never thrown (R12.2). */
export async function lookUpCase(db: Kysely<Tables>, court: string, typed: string): Promise<CaseLookUp> {
  const parsed = parseCaseNumber(typed);
  if (!parsed.ok) return { kind: 'invalid', message: parsed.problem };
  const caseKey = caseKeyOf(parsed.value);
  const remarks = parsed.warnings.map(({ text }) => text);
  const found = await findCase(db, court, caseKey);
  if (found) return { kind: 'found', case: found, remarks };
  const message = `案件目录中没有${caseKey}，请核对案号；确为在办案件的，可先手工填写，待目录更新后补全`;
  return { kind: 'unknown', caseKey, message, remarks };
}

/**
 * Cases by whole number in any way of typing, by part of a number (执123, 0117执12, 123), or by the names of
 * parties, handler and trial judge (pinyin of persons, too). Newest first, exact names before others.
 */
export async function findCases(
  db: Kysely<Tables>,
  court: string,
  question: string,
  limit: number = MOST_CASES,
): Promise<readonly EnforcementCase[]> {
  const parsed = parseCaseNumber(question);
  const exact = parsed.ok ? await findCase(db, court, caseKeyOf(parsed.value)) : undefined;
  if (exact) return [exact];
  const byNumber = await findByNumber(db, court, question, limit);
  return byNumber.length > 0 ? byNumber : findByName(db, court, question, limit);
}

async function findByNumber(
  db: Kysely<Tables>,
  court: string,
  question: string,
  limit: number,
): Promise<EnforcementCase[]> {
  const asked = numberQuery(question);
  if (!asked) return [];
  const rows = await db
    .selectFrom('enforcement_case')
    .selectAll()
    .where('court', '=', court)
    .where('grams', '@>', sql<string[]>`${[...asked.grams]}::text[]`)
    .$if(asked.oneOf.length > 0, (query) =>
      query.where('grams', '&&', sql<string[]>`${[...asked.oneOf]}::text[]`),
    )
    .where('plain_number', 'like', containing(asked.part))
    .orderBy('year', 'desc')
    .orderBy('serial')
    .orderBy('case_key')
    .limit(limit)
    .execute();
  return rows.map(enforcementCaseOf);
}

async function findByName(
  db: Kysely<Tables>,
  court: string,
  question: string,
  limit: number,
): Promise<EnforcementCase[]> {
  const asked = nameQuery(question);
  if (!asked) return [];
  let query = db
    .selectFrom('enforcement_case')
    .selectAll()
    .where('court', '=', court)
    .where('grams', '@>', sql<string[]>`${[...asked.grams]}::text[]`);
  for (const word of asked.words) query = query.where('names', 'like', containing(word));
  const whole = sql`${question.trim()} = any(applicant || debtor || others)`;
  const rows = await query
    .orderBy(whole, 'desc')
    .orderBy('filed_on', (order) => order.desc().nullsLast())
    .orderBy('case_key')
    .limit(limit)
    .execute();
  return rows.map(enforcementCaseOf);
}
