/** Packages of write-offs (article 14): one or many petitions put together, taken out again, and sent up at once. */
import { maySee } from '#domain/access/visibility.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { isWithHandler, writeOffState, writeOffStates } from '#domain/petition/write-off-facts.ts';
import { lackingForWriteOff } from '#domain/petition/write-off-list.ts';
import { type Refusal, refuse, whyNotMine } from '#domain/step.ts';
import { submitWriteOff } from '#domain/write-off/submit-write-off.ts';
import { type Head, lockHead } from './events.ts';
import { type Occasion, settingOf, type Workplace, writeEvents } from './perform.ts';
import { loadPetition } from './petition-history.ts';
import { inTransaction, type Tx } from './transaction.ts';
import { type NumberedPackage, numberPackage } from './write-off-number.ts';

export type PackageOutcome =
  | { readonly kind: 'done'; readonly id: string; readonly number?: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Chosen = { readonly petition: string; readonly writeOff: string };

const refused = (reason: string, remedy: string): PackageOutcome => ({
  kind: 'refused',
  refusal: refuse('14', reason, { remedy }),
});

const keyOf = ({ writeOffs }: Petition, writeOff: string): string | undefined => {
  const one = writeOffs.find(({ id }) => id === writeOff);
  return one && `writeOffSubmit:${one.id}:${one.rounds.length}`;
};

/** Why a write-off cannot go into a package now: its papers, the consent, or because it has gone up already. */
function refuseUnready(petition: Petition, writeOff: string): PackageOutcome | undefined {
  const one = petition.writeOffs.find(({ id }) => id === writeOff);
  const lacking = one && isWithHandler(one) ? lackingForWriteOff(petition, one) : [];
  if (!one || lacking.length > 0)
    return refused(
      `${petition.number}的核销材料尚缺：${lacking.length > 0 ? lacking.join('；') : '尚未整理'}`,
      '请承办人补齐并“申请核销”，经审核同意后再编入',
    );
  const ready = openErrands(petition).some(({ key }) => key === keyOf(petition, writeOff));
  return ready
    ? undefined
    : refused(
        `${petition.number}的核销“${writeOffStates[writeOffState(one)]}”，不能编入报送单`,
        '只有经执行局长审核同意、尚未上报的才能编入',
      );
}

type Found = { readonly head: Head; readonly petition: Petition; readonly chosen: Chosen };

/** The petitions, locked in one order; undefined when one of them is unknown to the officer. */
async function lockAll(
  tx: Tx,
  { court, by }: Occasion,
  all: readonly Chosen[],
): Promise<readonly Found[] | undefined> {
  const found: Found[] = [];
  for (const chosen of all.toSorted((a, b) => (a.petition < b.petition ? -1 : 1))) {
    const head = await lockHead(tx, court, chosen.petition);
    const loaded = head.seq > 0 ? await loadPetition(tx, court, chosen.petition) : undefined;
    if (!loaded || !maySee(by, loaded.petition)) return undefined;
    found.push({ head, petition: loaded.petition, chosen });
  }
  return found;
}

/** Those of the write-offs that wait in a package already, with the package. */
const waitingElsewhere = (tx: Tx, court: string, all: readonly Chosen[]) =>
  tx
    .selectFrom('write_off_item')
    .select(['package', 'write_off'])
    .where('court', '=', court)
    .where('waiting', '=', true)
    .where(
      'write_off',
      'in',
      all.map(({ writeOff }) => writeOff),
    )
    .execute();

/** Why these cannot all be put into a package; the first refusal is said, and nothing has been written. */
async function refuseAny(
  tx: Tx,
  occasion: Occasion,
  all: readonly Chosen[],
): Promise<PackageOutcome | undefined> {
  if (all.length === 0) return undefined;
  const found = await lockAll(tx, occasion, all);
  if (!found) return { kind: 'unknown' };
  const no = found
    .map(({ petition, chosen }) => refuseUnready(petition, chosen.writeOff))
    .find((one) => one !== undefined);
  if (no) return no;
  const [taken] = await waitingElsewhere(tx, occasion.court, all);
  const number = found.find(({ chosen }) => chosen.writeOff === taken?.write_off)?.petition.number;
  return taken ? refused(`${number}已在一份未上报的报送单中`, '请先从那份报送单中移出') : undefined;
}

const insertItems = (tx: Tx, { court, by, at }: Occasion, id: string, all: readonly Chosen[]) =>
  tx
    .insertInto('write_off_item')
    .values(
      all.map(({ petition, writeOff: write_off }) => ({
        ...{ court, package: id, petition, write_off },
        ...{ waiting: true, added_by: by.id, added_at: at },
      })),
    )
    .execute();

/** Begins a package addressed to a court above, with these write-offs in it. All of them have to be ready. */
export async function createPackage(
  workplace: Workplace,
  occasion: Occasion,
  to: string,
  all: readonly Chosen[],
): Promise<PackageOutcome> {
  const { court, by, at } = occasion;
  return inTransaction(workplace.db, async (tx): Promise<PackageOutcome> => {
    const no = await refuseAny(tx, occasion, all);
    if (no) return no;
    const id = workplace.newId();
    await tx
      .insertInto('write_off_package')
      .values({ court, id, number: null, to_court: to, created_by: by.id, created_at: at })
      .execute();
    if (all.length > 0) await insertItems(tx, occasion, id, all);
    return { kind: 'done', id };
  });
}

const lockPackage = (tx: Tx, court: string, id: string) =>
  tx
    .selectFrom('write_off_package')
    .selectAll()
    .where('court', '=', court)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** What is done to a package that has not gone up yet; one that has is never changed. */
async function withDraft(
  { db }: Workplace,
  { court }: Occasion,
  id: string,
  work: (tx: Tx, to: string) => Promise<PackageOutcome>,
): Promise<PackageOutcome> {
  return inTransaction(db, async (tx): Promise<PackageOutcome> => {
    const found = await lockPackage(tx, court, id);
    if (!found) return { kind: 'unknown' };
    return found.submitted_at
      ? refused(`${found.number}已经上报，不能再改`, '退回的案件编入以后的报送单')
      : work(tx, found.to_court);
  });
}

/** Puts more into a package. */
export const addToPackage = (
  workplace: Workplace,
  occasion: Occasion,
  id: string,
  all: readonly Chosen[],
): Promise<PackageOutcome> =>
  withDraft(workplace, occasion, id, async (tx) => {
    const no = await refuseAny(tx, occasion, all);
    if (no) return no;
    await insertItems(tx, occasion, id, all);
    return { kind: 'done', id };
  });

/** Takes one out again. */
export const takeFromPackage = (
  workplace: Workplace,
  occasion: Occasion,
  id: string,
  writeOff: string,
): Promise<PackageOutcome> =>
  withDraft(workplace, occasion, id, async (tx): Promise<PackageOutcome> => {
    const gone = await tx
      .deleteFrom('write_off_item')
      .where('court', '=', occasion.court)
      .where('package', '=', id)
      .where('write_off', '=', writeOff)
      .returning('write_off')
      .execute();
    return gone.length > 0 ? { kind: 'done', id } : { kind: 'unknown' };
  });

type Decided = Found & { readonly events: readonly PetitionEvent[] };

/** What the ordinary step says to each petition, so that every rule is asked again. */
function decideEach(
  workplace: Workplace,
  occasion: Occasion,
  found: readonly Found[],
  { to, inPackage }: { readonly to: string; readonly inPackage: NumberedPackage },
): readonly Decided[] | PackageOutcome {
  const setting = settingOf(workplace, occasion);
  const decided: Decided[] = [];
  for (const one of found) {
    const { petition, chosen } = one;
    const notMine = whyNotMine(submitWriteOff, petition, setting.by);
    if (notMine) return { kind: 'refused', refusal: notMine };
    const no = refuseUnready(petition, chosen.writeOff);
    if (no) return no;
    const errand = keyOf(petition, chosen.writeOff) ?? '';
    const decision = submitWriteOff.decide(petition, { errand, to, inPackage }, setting);
    if (!decision.ok) return { kind: 'refused', refusal: decision };
    decided.push({ ...one, events: decision.events });
  }
  return decided;
}

async function itemsOf(tx: Tx, court: string, id: string): Promise<readonly Chosen[]> {
  const rows = await tx
    .selectFrom('write_off_item')
    .select(['petition', 'write_off'])
    .where('court', '=', court)
    .where('package', '=', id)
    .execute();
  return rows.map(({ petition, write_off }) => ({ petition, writeOff: write_off }));
}

/**
 * Sends a package up: it gets its number, and each petition's history the event, in one transaction. Refused while it
 * is empty, or when one of its petitions is no longer ready; then nothing is written and no number taken.
 */
export const submitPackage = (
  workplace: Workplace,
  occasion: Occasion,
  id: string,
): Promise<PackageOutcome> =>
  withDraft(workplace, occasion, id, async (tx, to): Promise<PackageOutcome> => {
    const { court, by, at } = occasion;
    const items = await itemsOf(tx, court, id);
    if (items.length === 0) return refused('报送单中没有案件，不能上报', '请先编入至少一件');
    const found = await lockAll(tx, occasion, items);
    if (!found) return { kind: 'unknown' };
    const trial = decideEach(workplace, occasion, found, { to, inPackage: { id, number: '' } });
    if ('kind' in trial) return trial;
    const number = await numberPackage(tx, court, shanghaiDay(at));
    const decided = decideEach(workplace, occasion, found, { to, inPackage: { id, number } });
    if ('kind' in decided) return decided;
    for (const { head, petition, events } of decided) {
      const doing = { step: submitWriteOff.name, commandId: workplace.newId(), occasion };
      await writeEvents(tx, workplace, { head, petition }, events, doing, () => petition);
    }
    await tx
      .updateTable('write_off_package')
      .set({ number, submitted_by: by.id, submitted_at: at })
      .where('court', '=', court)
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('write_off_item')
      .set({ waiting: false })
      .where('court', '=', court)
      .where('package', '=', id)
      .execute();
    return { kind: 'done', id, number };
  });
