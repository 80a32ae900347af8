/** What people of the court were told inside the system, and whether they have read it. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Notice } from '#domain/supervision/notices.ts';
import { objectionRule } from '#regulation/appraisal.ts';
import type { Basis } from '#regulation/articles.ts';
import type { NoticeKind } from '#regulation/supervision.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

type About = { readonly court: string; readonly petition: string; readonly at: string };

/** Writes the notices of one petition, in the transaction that made them true or delivers them. */
export async function writeNotices(
  tx: Tx,
  { court, petition, at }: About,
  notices: readonly Notice[],
  newId: () => string,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((one) => ({
    court,
    petition,
    objection: null,
    id: newId(),
    created_at: at,
    read_at: null,
    digest_on: null,
    ...one,
  }));
  await tx.insertInto('notice').values(rows).execute();
}

type ToldOfObjection = {
  readonly court: string;
  readonly objection: string;
  readonly at: string;
  readonly text: string;
};

/** Tells these people of an objection to the appraisal, in the transaction that made or decided it. */
export async function tellOfObjection(
  tx: Tx,
  told: ToldOfObjection,
  staff: readonly string[],
  newId: () => string,
): Promise<void> {
  if (staff.length === 0) return;
  const { basis } = objectionRule;
  const kind: NoticeKind = 'objection';
  const { court, objection, at: created_at, text } = told;
  const common = { court, objection, petition: null, kind, text, basis, created_at, read_at: null };
  await tx
    .insertInto('notice')
    .values(staff.map((one) => ({ ...common, id: newId(), staff: one })))
    .execute();
}

type DigestNotice = {
  readonly court: string;
  readonly staff: string;
  readonly on: Day;
  readonly at: string;
  readonly text: string;
  readonly basis: Basis;
};

/** Writes the notice of somebody's digest, in the transaction that keeps the digest. */
export async function writeDigestNotice(
  tx: Tx,
  { court, staff, on, at, text, basis }: DigestNotice,
  id: string,
): Promise<void> {
  const row = { court, id, staff, petition: null, digest_on: on, kind: 'digest', text, basis };
  await tx
    .insertInto('notice')
    .values({ ...row, created_at: at, read_at: null })
    .execute();
}

/** Shown at most; older ones stay in the history of each petition. */
const shown = 50;

/** The officer's notices of objections, of digests, and of petitions that person may still see (D6). */
function seenBy(db: Kysely<Tables>, officer: Officer) {
  const visible = db
    .selectFrom('petition_row')
    .select('petition_row.id')
    .where('petition_row.court', '=', officer.court)
    .where(visibleTo(officer));
  return db
    .selectFrom('notice')
    .where('notice.court', '=', officer.court)
    .where('notice.staff', '=', officer.id)
    .where((one) =>
      one.or([
        one('notice.objection', 'is not', null),
        one('notice.digest_on', 'is not', null),
        one('notice.petition', 'in', visible),
      ]),
    );
}

/** Unread first, a digest before the rest of them, then newest first; and how many are unread. */
export async function readNotices(db: Kysely<Tables>, officer: Officer) {
  const items = await seenBy(db, officer)
    .leftJoin('petition_row as row', (join) =>
      join.onRef('row.court', '=', 'notice.court').onRef('row.id', '=', 'notice.petition'),
    )
    .select(['notice.id', 'notice.petition', 'notice.objection', 'row.number', 'notice.kind', 'notice.text'])
    .select(['notice.basis', 'notice.created_at', 'notice.read_at', 'notice.digest_on'])
    .orderBy(sql`notice.read_at is not null`)
    .orderBy(sql`notice.read_at is null and notice.digest_on is null`)
    .orderBy('notice.created_at', 'desc')
    .orderBy('notice.id')
    .limit(shown)
    .execute();
  const { n } = await seenBy(db, officer)
    .where('notice.read_at', 'is', null)
    .select((rows) => rows.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { items, unread: Number(n) };
}

type Which = {
  readonly petition?: string | undefined;
  readonly objection?: string | undefined;
  readonly digest?: Day | undefined;
};

/** Marks the officer's own notices as read: those of a petition, of an objection, that of a digest, or all. */
export async function markRead(
  db: Kysely<Tables>,
  { court, id: staff }: Officer,
  at: string,
  { petition, objection, digest }: Which,
): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: at })
    .where('court', '=', court)
    .where('staff', '=', staff)
    .where('read_at', 'is', null)
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition ?? ''))
    .$if(objection !== undefined, (query) => query.where('objection', '=', objection ?? ''))
    .$if(digest !== undefined, (query) => query.where('digest_on', '=', digest ?? ''))
    .execute();
}
