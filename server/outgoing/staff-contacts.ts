/** Where people of the court want to be told outside the system: entered by themselves, kept sealed, shown masked. */
import type { Kysely } from 'kysely';
import type { OwnContact, SaveOwnContact } from '#contract/outgoing.ts';
import { maskPhone, parsePhone } from '#domain/identifiers/phone.ts';
import { type PetitionNoticeKind, petitionNoticeKinds } from '#regulation/supervision.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import { open, seal } from '../store/envelope.ts';
import type { MasterKeys } from '../store/master-key.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { gatewaysInUse, type SaveFault } from './gateways.ts';
import { scrub } from './scrub.ts';

type Column = 'phone' | 'email';
const place = (column: Column, court: string, staff: string) => ({
  table: 'staff_contact',
  column,
  row: `${court}/${staff}`,
});

const rowOf = (db: Kysely<Tables>, court: string, staff: string) =>
  db
    .selectFrom('staff_contact')
    .selectAll()
    .where('court', '=', court)
    .where('staff', '=', staff)
    .executeTakeFirst();

export type StaffContact = {
  readonly phone: string;
  readonly email: string;
  readonly ways: readonly string[];
  readonly kinds: readonly string[];
};

const nothing: StaffContact = { phone: '', email: '', ways: [], kinds: [] };

/** Phone and mailbox of somebody of the court, opened; empty where none was entered. */
export async function openContact(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  staff: string,
): Promise<StaffContact> {
  const row = await rowOf(db, court, staff);
  if (!row) return nothing;
  const opened = (column: Column) => {
    const sealed = row[column];
    return sealed === null ? '' : open(keys, place(column, court, staff), sealed);
  };
  return { phone: opened('phone'), email: opened('email'), ways: row.ways, kinds: row.kinds };
}

/** Who of these people wants to be told of what by which way; without any phone or mailbox. */
export async function choicesOf(
  db: Kysely<Tables>,
  court: string,
  staff: readonly string[],
): Promise<ReadonlyMap<string, Pick<StaffContact, 'ways' | 'kinds'>>> {
  if (staff.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff_contact')
    .select(['staff', 'ways', 'kinds'])
    .where('court', '=', court)
    .where('staff', 'in', staff)
    .execute();
  return new Map(rows.map(({ staff: id, ways, kinds }) => [id, { ways, kinds }]));
}

const isKind = (kind: string): kind is PetitionNoticeKind => Object.hasOwn(petitionNoticeKinds, kind);
const isWay = (way: string): way is 'sms' | 'email' => way === 'sms' || way === 'email';

/** The person's own entry as it is shown. */
export async function showContact(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  staff: string,
): Promise<OwnContact> {
  const { phone, email, ways, kinds } = await openContact(db, keys, court, staff);
  const offered = new Set((await gatewaysInUse(db, court)).map(({ kind }) => kind).filter(isWay));
  return {
    phone: phone === '' ? '' : maskPhone(phone),
    email: scrub(email),
    ways: ways.filter(isWay),
    kinds: kinds.filter(isKind),
    offered: [...offered],
  };
}

type Entered = { readonly value: string } | { readonly fault: SaveFault };

function readMobile(typed: string): Entered {
  if (typed === '') return { value: '' };
  const read = parsePhone(typed);
  if (read.ok && read.kind === 'mobile') return { value: read.value };
  const message = read.ok ? '短信只能发到手机，请填写11位手机号码' : read.problem;
  return { fault: { field: 'phone', message } };
}

function missingAddress(values: Record<Column, string>, ways: readonly string[]): SaveFault | undefined {
  if (ways.includes('sms') && values.phone === '')
    return { field: 'phone', message: '要收短信，请填写手机号码' };
  if (ways.includes('email') && values.email === '')
    return { field: 'email', message: '要收邮件，请填写邮箱' };
  return undefined;
}

/** Saves the person's own entry. Refuses what is no mobile phone, and a way without its address. */
export function saveContact(
  db: Kysely<Tables>,
  keys: MasterKeys,
  given: SaveOwnContact,
  { court, at, actor, ip }: Doer & { readonly court: string },
): Promise<SaveFault | undefined> {
  return inTransaction(db, async (tx) => {
    const known = await openContact(tx, keys, court, actor);
    const read = given.phone === undefined ? { value: known.phone } : readMobile(given.phone);
    if ('fault' in read) return read.fault;
    const values = { phone: read.value, email: given.email ?? known.email };
    const { ways, kinds } = given;
    const missing = missingAddress(values, ways);
    if (missing) return missing;
    const sealed = (column: Column) =>
      values[column] === '' ? null : seal(keys, place(column, court, actor), values[column]);
    const row = { phone: sealed('phone'), email: sealed('email'), ways, kinds, changed_at: at };
    await tx
      .insertInto('staff_contact')
      .values({ court, staff: actor, ...row })
      .onConflict((same) => same.columns(['court', 'staff']).doUpdateSet(row))
      .execute();
    await recordAudit(tx, { court, at, actor, ip, action: 'contactSaved', subject: actor, detail: { ways } });
    return undefined;
  });
}
