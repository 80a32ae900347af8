/** The number a package of write-offs gets when it goes up, and the record of one that goes up from a petition alone. */
import { type Day, shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { findErrand } from '#domain/petition/errands.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { writeOffPackages } from '#regulation/write-off.ts';
import { nextNumber } from './series.ts';
import type { Tx } from './transaction.ts';

export type NumberedPackage = { readonly id: string; readonly number: string };

/** The court's next number of the year without gaps, such as 钢执核〔2026〕3号. */
export async function numberPackage(tx: Tx, court: string, on: Day): Promise<string> {
  const { short_name } = await tx
    .selectFrom('court')
    .select('short_name')
    .where('court', '=', court)
    .executeTakeFirstOrThrow();
  const year = yearOf(on);
  const { series, letter } = writeOffPackages;
  return `${short_name}${letter}〔${year}〕${await nextNumber(tx, court, series, year)}号`;
}

type Alone = { readonly petition: Petition; readonly newId: () => string; readonly at: string };

/** A package for one petition alone. No number is taken where the step will refuse, so that none is lost. */
export async function packageAlone(
  tx: Tx,
  { petition, newId, at }: Alone,
  errand: unknown,
): Promise<NumberedPackage | undefined> {
  const waits = typeof errand === 'string' && findErrand(petition, errand)?.kind === 'writeOffSubmit';
  return waits
    ? { id: newId(), number: await numberPackage(tx, petition.court, shanghaiDay(at)) }
    : undefined;
}

type Said = { readonly court: string; readonly petition: string; readonly by: string; readonly at: string };

/** Keeps the package of what was sent up from a petition alone, and takes it out of a package it was waiting in. */
export async function keepPackages(
  tx: Tx,
  { court, petition, by, at }: Said,
  events: readonly PetitionEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'writeOffSubmitted') continue;
    const { package: id, packageNumber: number, to: to_court, writeOff: write_off } = event;
    const made = { created_by: by, created_at: at, submitted_by: by, submitted_at: at };
    await tx
      .insertInto('write_off_package')
      .values({ court, id, number, to_court, ...made })
      .execute();
    await tx
      .deleteFrom('write_off_item')
      .where('court', '=', court)
      .where('write_off', '=', write_off)
      .where('waiting', '=', true)
      .execute();
    const item = { court, package: id, petition, write_off, waiting: false, added_by: by, added_at: at };
    await tx.insertInto('write_off_item').values(item).execute();
  }
}
