/** The first start: a court, its people, its cases, and enough petitions for every queue to have work. */
import type { FileStore } from '../files/file-store.ts';
import { listStaff } from '../identity/staff.ts';
import type { Workplace } from '../store/perform.ts';
import type { Account } from './account.ts';
import { fillResidue } from './cases.ts';
import { createDemonstration, demonstrationCourt } from './court.ts';
import { fillCampaign } from './fill-campaign.ts';
import { fillDigests } from './fill-digests.ts';
import { fillReception } from './fill-reception.ts';
import { fillRegisters } from './fill-registers.ts';
import { loadPetitions } from './load.ts';

/** One of those with which every kind of event happens and every list of the desk has something, on any day. */
const seed = 'chengzi';

export type Filling = {
  readonly now: string;
  readonly petitions: number;
  /** Hears of the accounts as soon as they exist: should the filling break off, they are known. */
  readonly report?: (accounts: readonly Account[]) => void;
};

/**
 * Makes the demonstration court and fills it with so many petitions of the three years up to `now`. With a file store
 * some have files attached. Throws `CannotStart` when the court is there already.
 */
export async function fillDemonstration(
  workplace: Workplace & { readonly files?: FileStore },
  { now, petitions, report = () => undefined }: Filling,
): Promise<{ readonly accounts: Account[] }> {
  const { accounts } = await createDemonstration(workplace, now);
  report(accounts);
  const { files } = workplace;
  await loadPetitions(workplace, {
    court: demonstrationCourt.code,
    count: petitions,
    seed,
    until: now,
    residue: fillResidue,
    ...(files ? { files } : {}),
  });
  const staff = new Map((await listStaff(workplace.db, demonstrationCourt.code)).map((one) => [one.id, one]));
  const beside = { court: demonstrationCourt.code, staff, now, seed };
  await fillCampaign(workplace, beside);
  await fillReception(workplace, beside);
  await fillRegisters(workplace, beside);
  await fillDigests(workplace, now);
  return { accounts };
}
