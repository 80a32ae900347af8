/** Petitions found to be one after all, told once the others have been: a merging takes two of them. */
import type { Officer, Staff } from '#domain/access/officer.ts';
import type { Stage } from '#domain/petition/core.ts';
import { listStaff } from '../identity/staff.ts';
import { type Occasion, type Outcome, performStep, type Workplace } from '../store/perform.ts';
import phrases from './phrases/standing.json' with { type: 'json' };
import { idOf, seededIds } from './random.ts';
import { holdersOf } from './scene.ts';
import { silence } from './silence.ts';

/** `among`: the petitions of one load; those of others are left alone. */
type Site = { readonly court: string; readonly seed: string; readonly among: readonly string[] };
type Row = { readonly id: string; readonly number: string };

async function rowsAt({ db }: Workplace, { court, among }: Site, stage: Stage): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'number'])
    .where('court', '=', court)
    .where('stage', '=', stage)
    .orderBy('number')
    .execute();
  const ours = new Set(among);
  return rows.filter(({ id }) => ours.has(id));
}

async function lastInstant({ db }: Workplace, court: string, petitions: readonly string[]): Promise<string> {
  const row = await db
    .selectFrom('event')
    .select('at')
    .where('court', '=', court)
    .where('petition', 'in', petitions)
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow();
  return row.at;
}

type Play = Workplace & Site & { readonly staff: Staff; readonly by: Officer };

async function does(play: Play, petition: string, step: string, input: object, others: readonly string[]) {
  const { court, staff, by, seed } = play;
  const at = await lastInstant(play, court, [petition, ...others]);
  const occasion: Occasion = { court, by, staff, at };
  const commandId = idOf(seed, petition, step, ...others);
  return performStep(play, { petition, step, commandId, input }, occasion);
}

const isDone = (outcome: Outcome): boolean => outcome.kind === 'done';

/** Merges the first of these that fits into one of those; which two fit is the domain's to say. */
async function mergeOne(play: Play, ones: readonly Row[], masters: readonly Row[]): Promise<Row | undefined> {
  for (const one of ones)
    for (const master of masters) {
      const input = { into: master.number, reason: phrases.merged[0], otherCase: true };
      const outcome = await does(play, one.id, 'mergeInto', input, [master.id]);
      if (!isDone(outcome)) continue;
      await silence(play.db, play.court, [one.id, master.id]);
      return one;
    }
  return undefined;
}

/** Two mergings, one of which is taken back. Told again it changes nothing. Answers how many it has newly merged. */
export async function tellMergings(workplace: Workplace, site: Site): Promise<number> {
  const { court, seed } = site;
  if ((await rowsAt(workplace, site, 'merged')).length > 0) return 0;
  const staff: Staff = new Map((await listStaff(workplace.db, court)).map((one) => [one.id, one]));
  const [by] = holdersOf(staff, ['teamLeader']);
  if (!by) throw new Error('nobody heads the team');
  const play = { ...workplace, ...site, staff, by, newId: seededIds(`${seed}/merging`) };
  const masters = await rowsAt(workplace, site, 'handling');
  const ones = await rowsAt(workplace, site, 'screening');
  const first = await mergeOne(play, ones, masters);
  if (!first) return 0;
  await does(play, first.id, 'unmerge', { reason: phrases.unmerged[0] }, []);
  await silence(workplace.db, court, [first.id, ...masters.map(({ id }) => id)]);
  const second = await mergeOne(play, ones.filter((one) => one !== first).toReversed(), masters);
  return second ? 1 : 0;
}
