import type {
  ComingsAnswer,
  ReconciliationMonth,
  RegisterCandidate,
  RegisterNewcomer,
  RegisterRowAnswer,
  RegisterRowPage,
} from '#contract/reconciliation.ts';
import { carries } from '#domain/access/duties.ts';
import { maskPhone } from '#domain/identifiers/phone.ts';
import { stages } from '#domain/petition/core.ts';
import { namesIn } from '#domain/reconciliation/entry.ts';
import { comingKey, type likeliest } from '#domain/reconciliation/match.ts';
import {
  changesSince,
  figuresOf,
  type MonthFacts,
  openRows,
  withoutPetitions,
} from '#domain/reconciliation/month.ts';
import { getRegisterSource, type RegisterSourceId } from '#regulation/reconciliation.ts';
import { findLikeliest } from '../reconciliation/compare-rows.ts';
import { phonesIn, type Said } from '../reconciliation/said.ts';
import { barredFrom, digestOf, monthFacts } from '../store/month-facts.ts';
import { listSignatures, listSignedMonths } from '../store/month-signatures.ts';
import { petitionsShown, type ShownPetition } from '../store/petitions-shown.ts';
import { countCases, countNamed, countReasons, takenComings } from '../store/register-counts.ts';
import { listDecisions } from '../store/register-decisions.ts';
import { listRegisterImports } from '../store/register-imports.ts';
import { openSaid, type RegisterRow } from '../store/register-rows.ts';
import { namesOf, type Site, type Visit } from './site.ts';

type Listed = RegisterRow & { readonly file_name: string };
const mostListed = 300;

const maskedPhone = (cell: string): string => phonesIn(cell).map(hidePhone).join('、') || '（未识别）';
const hidePhone = (phone: string): string => (phone.includes('*') ? phone : maskPhone(phone));

function toRow(row: Listed, said: Said, petition: ShownPetition | undefined): RegisterRowAnswer {
  const { name, phone, caseNumber, text, handler, documentNumber, reply, serial } = said;
  return {
    ...{ id: row.id, source: row.source as RegisterSourceId, fileName: row.file_name },
    ...{ sheet: row.sheet, row: row.position, receivedOn: said.receivedOn, replied: row.replied },
    ...{ serial, name, caseNumber, text, handler, documentNumber, reply },
    ...(phone ? { phone: maskedPhone(phone) } : {}),
    standing: row.standing as RegisterRowAnswer['standing'],
    ...(row.settled ? { settled: row.settled as NonNullable<RegisterRowAnswer['settled']> } : {}),
    ...{ shared: row.shared, decisions: row.decisions },
    ...(petition && row.coming_on
      ? { petition: { id: petition.id, number: petition.number, on: row.coming_on } }
      : {}),
  };
}

/** Entries with the petitions they are, or may be. */
export async function toRows(
  site: Site,
  visit: Visit,
  rows: readonly Listed[],
): Promise<RegisterRowAnswer[]> {
  const shown = await petitionsShown(
    site.db,
    visit.by,
    rows.flatMap(({ petition }) => petition ?? []),
  );
  return rows.map((row) => toRow(row, openSaid(site.keys, row), shown.get(row.petition ?? '')));
}

type Likely = ReturnType<typeof likeliest>[number];

function toCandidate({ coming, agreement }: Likely, shown: ShownPetition, taken: boolean): RegisterCandidate {
  const { name, phone, idNumber, caseNumber, text, days, score } = agreement;
  return {
    ...{ petition: coming.petition, number: shown.number, on: coming.on, petitioners: shown.petitioners },
    phones: coming.phones.map(maskPhone),
    ...(coming.caseNumber ? { caseNumber: coming.caseNumber } : {}),
    ...{ text: coming.text, channels: [...coming.channels], taken, score, days },
    stageName: stages[shown.stage as keyof typeof stages],
    agreement: { name, phone, idNumber, caseNumber, text: Math.round(text * 100) },
  };
}

/** One entry with what it may be, side by side, and all that was said of it. */
export async function toRowPage(site: Site, visit: Visit, row: Listed): Promise<RegisterRowPage> {
  const { said, likeliest: likely } = await findLikeliest(site, row);
  const history = await listDecisions(site.db, row.court, row.id);
  const named = [row.petition, ...history.map(({ petition }) => petition)];
  const shown = await petitionsShown(site.db, visit.by, [
    ...likely.map(({ coming }) => coming.petition),
    ...named.flatMap((id) => id ?? []),
  ]);
  const taken = await takenComings(site.db, row, [row.id]);
  const names = namesOf(visit.staff);
  return {
    ...toRow(row, said, shown.get(row.petition ?? '')),
    candidates: likely.flatMap((one) => {
      const petition = shown.get(one.coming.petition);
      if (!petition) return [];
      const isTaken = taken.has(comingKey(one.coming.petition, one.coming.on));
      return [toCandidate(one, petition, isTaken)];
    }),
    history: history.map(({ kind, by, at, petition, reason }) => ({
      ...{ kind: kind as RegisterRowPage['history'][number]['kind'], by: names.staff(by), at },
      ...(petition && shown.get(petition) ? { number: shown.get(petition)?.number } : {}),
      ...(reason ? { reason } : {}),
    })),
  };
}

/** What the registration form begins with when an entry is made good. */
export function toNewcomer(site: Site, row: Listed): RegisterNewcomer {
  const said = openSaid(site.keys, row);
  const { receivedOn, name, phone, headCount } = said;
  const heads = Number.parseInt(headCount ?? '', 10);
  const whole = phonesIn(phone ?? '').find((one) => !one.includes('*'));
  const [channel] = getRegisterSource(row.source as RegisterSourceId).channels;
  return {
    ...{ channel, receivedOn, names: name ? namesIn(name) : [] },
    ...(whole ? { phone: whole } : {}),
    ...(heads >= 1 && heads <= 10_000 ? { headCount: heads } : {}),
    ...{ idNumber: said.idNumber, caseNumber: said.caseNumber, parties: said.parties },
    ...{ handler: said.handler, text: said.text, body: said.body, documentNumber: said.documentNumber },
    ...{ decisions: row.decisions, fileName: row.file_name, row: row.position },
  };
}

type Coming = MonthFacts['late'][number];

async function toComings(site: Site, visit: Visit, comings: readonly Coming[]): Promise<ComingsAnswer> {
  const listed = comings.slice(0, mostListed);
  const shown = await petitionsShown(
    site.db,
    visit.by,
    listed.map(({ petition }) => petition),
  );
  const items = listed.flatMap((coming) => {
    const one = shown.get(coming.petition);
    const channel = coming.channel as ComingsAnswer['items'][number]['channel'];
    return one ? [{ ...coming, channel, number: one.number, petitioners: one.petitioners }] : [];
  });
  return { total: comings.length, items };
}

async function toImports(site: Site, visit: Visit, month: string): Promise<ReconciliationMonth['imports']> {
  const names = namesOf(visit.staff);
  const rows = await listRegisterImports(site.db, visit.court, month);
  return rows.map(({ voided_at, voided_by, void_reason, file_name, file_digest, by, ...row }) => ({
    ...{ id: row.id, source: row.source as RegisterSourceId, at: row.at, rows: row.rows, bad: row.bad },
    ...{ fileName: file_name, digest: file_digest, by: names.staff(by) },
    ...(voided_at && voided_by && void_reason
      ? { voided: { at: voided_at, by: names.staff(voided_by), reason: void_reason } }
      : {}),
  }));
}

async function toHandlers(site: Site, visit: Visit, month: string, ids: readonly string[]) {
  const [cases, named] = await Promise.all([
    countCases(site.db, visit.court, ids),
    countNamed(site.db, visit.court, month),
  ]);
  return ids.map((id) => {
    const name = visit.staff.get(id)?.name ?? id;
    return { id, name, cases: cases.get(id) ?? 0, named: named.get(name) ?? 0 };
  });
}

/** The page of a month as far as the visitor may see it: figures, their lists, and what was signed beside what is now. */
export async function toMonth(site: Site, visit: Visit, month: string): Promise<ReconciliationMonth> {
  const { court, by } = visit;
  const whole = await monthFacts(site.db, court, month);
  const hidden = await barredFrom(site.db, court, by.id);
  const facts = withoutPetitions(whole, hidden);
  const [imports, signatures, signedMonths, late, unlisted, unsourced] = await Promise.all([
    toImports(site, visit, month),
    listSignatures(site.db, court, month),
    listSignedMonths(site.db, court),
    toComings(site, visit, facts.late),
    toComings(site, visit, facts.unlisted),
    toComings(site, visit, facts.unsourced),
  ]);
  const names = namesOf(visit.staff);
  return {
    ...{ month, imports, late, unlisted, unsourced, signedMonths: [...signedMonths] },
    figures: { ...figuresOf(facts) },
    open: openRows(facts),
    gaps: facts.gaps.map((gap) => ({ ...gap })),
    handlers: await toHandlers(site, visit, month, facts.handlers),
    reasons: Object.fromEntries(await countReasons(site.db, court, month)),
    digest: digestOf(whole),
    signatures: signatures.map(({ seq, by: signer, at, remark, digest, facts: then }) => {
      const signed = withoutPetitions(then, hidden);
      return {
        ...{ seq, at, remark, digest, by: names.staff(signer), figures: { ...figuresOf(signed) } },
        changes: changesSince(signed, facts).map((one) => ({ ...one })),
      };
    }),
    mayKeep: carries(by.roles, 'keepReconciliation'),
    maySign: carries(by.roles, 'signReconciliation'),
    mayRegister: carries(by.roles, 'registerPetition'),
  };
}
