/**
 * The digest of the morning: to those who lead, once a working day and person. What it names is kept with it, so that
 * its numbers open the same lists later in the day. Any number of servers may send; the digest's own key lets one (R5.3).
 */
import type { Officer } from '#domain/access/officer.ts';
import { type Day, sayDay, shanghaiDay } from '#domain/calendar/day.ts';
import { getsDigest, isDigestDay, workingDayBefore } from '#domain/supervision/digest.ts';
import { digestMarkKeys, digestRule, usualDigest } from '#regulation/digests.ts';
import { digestMarksOf } from '../figures/digest-marks.ts';
import { findMarked } from '../figures/find-marked.ts';
import { listStaff } from '../identity/staff.ts';
import { digestChoicesOf, findDigest, lastDigestOn, writeDigest } from '../store/digests.ts';
import { writeDigestNotice } from '../store/notices.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction } from '../store/transaction.ts';
import { isClockHour } from './clock-hours.ts';

type Morning = { readonly on: Day; readonly at: string };

/** What the person is told of this morning, and since when. */
async function digestFor({ db, calendar }: Workplace, officer: Officer, on: Day) {
  const since = (await lastDigestOn(db, officer, on)) ?? workingDayBefore(calendar(), on);
  const marked = await findMarked(db, officer, digestMarksOf(officer, since, on));
  const lines = digestMarkKeys.map((mark) => ({ mark, petitions: [...(marked.get(mark) ?? [])] }));
  return { on, since, lines };
}

/** Makes the person's digest and its notice, unless there is one; where there is nothing to tell, nothing rings. */
async function send(workplace: Workplace, officer: Officer, { on, at }: Morning): Promise<boolean> {
  if (await findDigest(workplace.db, officer, on)) return false;
  const digest = await digestFor(workplace, officer, on);
  return inTransaction(workplace.db, async (tx) => {
    const isFirst = await writeDigest(tx, officer, digest, at);
    if (!isFirst || digest.lines.every(({ petitions }) => petitions.length === 0)) return false;
    const { court, id: staff } = officer;
    const notice = {
      court,
      staff,
      on,
      at,
      text: `${sayDay(on)}${digestRule.title}`,
      basis: digestRule.basis,
    };
    await writeDigestNotice(tx, notice, workplace.newId());
    return true;
  });
}

/** Sends the digests of one court; how many. */
async function sendIn(workplace: Workplace, court: string, morning: Morning): Promise<number> {
  const [people, choices] = await Promise.all([
    listStaff(workplace.db, court),
    digestChoicesOf(workplace.db, court),
  ]);
  const wanting = people.filter(
    (one) =>
      getsDigest(one) && isDigestDay(choices.get(one.id) ?? usualDigest, workplace.calendar(), morning.on),
  );
  let sent = 0;
  for (const officer of wanting) if (await send(workplace, officer, morning)) sent += 1;
  return sent;
}

/** Sends what is due at this instant, in working hours only; how many digests. */
export async function sendDigests(workplace: Workplace, at: string): Promise<number> {
  if (!isClockHour(workplace.calendar(), at)) return 0;
  const courts = await workplace.db.selectFrom('court').select('court').orderBy('court').execute();
  let sent = 0;
  for (const { court } of courts) sent += await sendIn(workplace, court, { on: shanghaiDay(at), at });
  return sent;
}
