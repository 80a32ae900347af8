/** Invented petitions put into a court by the same functions that people's work goes through. */
import type { Officer, Staff } from '#domain/access/officer.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { FileStore } from '../files/file-store.ts';
import { listStaff } from '../identity/staff.ts';
import { deliverNotices } from '../jobs/deliver-notices.ts';
import { sweepCourt } from '../jobs/sweep.ts';
import type { Workplace } from '../store/perform.ts';
import { performMany, type Told } from '../store/perform-many.ts';
import { registerPetition } from '../store/register.ts';
import { instantOf, lastWorkingMoment } from './agenda.ts';
import { saveInventedCases } from './cases.ts';
import { type GenerationOptions, generationOf } from './generation.ts';
import { tellMergings } from './merging-story.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import { isFromAbove, type Plan } from './plan.ts';
import { idOf, seededIds } from './random.ts';
import { registrationOf } from './registration.ts';
import { storeScans } from './scans.ts';
import { silence } from './silence.ts';
import { type Stageplay, setScene, tellStory } from './story.ts';
import { addTo, nothingYet, type Tally, withMerged } from './tally.ts';

export type LoadOptions = GenerationOptions & {
  readonly court: string;
  /** Where attached files go; without it nothing is attached. */
  readonly files?: FileStore;
  readonly onProgress?: (done: number) => void;
};

type Stage = Stageplay & { readonly court: string };

/** Petitions whose acts are told at the same time; registrations always go one by one, in the order of their days. */
const atOnce = 6;
const silencedAtOnce = 200;

async function readStaff({ db }: Workplace, court: string): Promise<Staff> {
  return new Map((await listStaff(db, court)).map((one) => [one.id, one]));
}

/** The people of the court right above, as the rules see them in the courts below; nobody where there is none. */
async function readAbove({ db }: Workplace, court: string): Promise<Staff> {
  const above = await db
    .selectFrom('court as own')
    .innerJoin('court as above', 'above.court', 'own.superior')
    .select(['above.court', 'above.name'])
    .where('own.court', '=', court)
    .executeTakeFirst();
  const people = above ? await listStaff(db, above.court) : [];
  return new Map(people.map((one) => [one.id, { ...one, below: [court], courtName: above?.name ?? '' }]));
}

function getOfficer(staff: Staff, id: string): Officer {
  const officer = staff.get(id);
  if (!officer) throw new Error(`no officer ${id}`);
  return officer;
}

const handlerNamed = (staff: Staff, name: string | undefined): string | undefined =>
  [...staff.values()].find((one) => one.name === name)?.id;

/** Registers a plan; petitions that look alike are compared and found to be other matters. */
async function register(workplace: Workplace, stage: Stage, plan: Plan): Promise<Petition> {
  const { court, staff, seed, above } = stage;
  const scene = setScene(plan, stage);
  const handler = handlerNamed(staff, plan.subject.case?.handlerName);
  const input = registrationOf(plan, scene.facts, scene.random.fork('registration'), handler);
  const { superior } = scene;
  const assigns =
    superior && above && isFromAbove(plan.traits) ? getOfficer(above, superior.leader) : undefined;
  const by = assigns ?? getOfficer(staff, scene.clerk);
  const occasion = { court, staff, by, at: scene.agenda.instant() };
  const commandId = idOf(seed, plan.index, 'register');
  const attempt = (comparisons: readonly object[]) =>
    registerPetition(
      { ...workplace, newId: seededIds(`${seed}/${plan.index}/registered`) },
      { commandId, input: { ...input, comparisons } },
      occasion,
      assigns?.court,
    );
  const first = await attempt([]);
  const outcome =
    first.kind === 'uncompared'
      ? await attempt(
          first.candidates.map(({ petition }) => ({
            petition,
            same: false,
            reason: scene.random.fork(petition).pick(handling.comparisons),
          })),
        )
      : first;
  if (outcome.kind !== 'done') throw new Error(`plan ${plan.index}: ${JSON.stringify(outcome)}`);
  return outcome.petition;
}

function tell(workplace: Workplace, stage: Stage, plan: Plan, petition: Petition): Promise<Told> {
  const { court, staff, seed, until, above } = stage;
  return performMany(
    { ...workplace, newId: seededIds(`${seed}/${plan.index}/told`) },
    {
      ...{ court, staff },
      ...(above ? { above } : {}),
      petition: petition.id,
      tell: (registered) => tellStory(setScene(plan, stage), registered, until),
      commandId: (n) => idOf(seed, plan.index, 'act', n),
    },
  );
}

type Work = { readonly plan: Plan; readonly petition: Petition };

/** Runs the jobs as they come, some at a time. The first failure is thrown by the next call. */
function workshop(job: (work: Work) => Promise<void>) {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    async take(work: Work): Promise<void> {
      const one: Promise<void> = job(work)
        .catch((cause: unknown) => void failures.push(cause))
        .finally(() => running.delete(one));
      running.add(one);
      if (running.size >= atOnce) await Promise.race(running);
      check();
    },
    async finish(): Promise<void> {
      await Promise.all(running);
      check();
    },
  };
}

/**
 * Invents petitions from a seed and puts them into the court, with their cases, in the order of their days, so that
 * numbers ascend as days do. Begun again with the same options it goes on where it was broken off. The court must be
 * a demonstration: that is the caller's to know.
 */
export async function loadPetitions(workplace: Workplace, options: LoadOptions): Promise<Tally> {
  const { court, files, until, onProgress = () => undefined } = options;
  const calendar = workplace.calendar();
  const { key, cases, plans } = generationOf(calendar, options);
  await saveInventedCases(workplace, court, cases, until);
  const staff = await readStaff(workplace, court);
  const scans = files ? await storeScans(files) : [];
  const above = await readAbove(workplace, court);
  const stage: Stage = { ...{ court, calendar, staff, scans, until, above }, seed: key };
  const today = shanghaiDay(until);
  let tally = nothingYet;
  const { take, finish } = workshop(async ({ plan, petition }) => {
    const told = await tell(workplace, stage, plan, petition);
    tally = addTo(tally, told.petition, told.acts + 1, calendar, today);
    onProgress(tally.petitions);
  });
  const registered: string[] = [];
  const all: string[] = [];
  for (const plan of plans) {
    const petition = await register(workplace, stage, plan);
    registered.push(petition.id);
    all.push(petition.id);
    await take({ plan, petition });
    if (registered.length >= silencedAtOnce) await silence(workplace.db, court, registered.splice(0));
  }
  await finish();
  await silence(workplace.db, court, registered);
  tally = withMerged(tally, await tellMergings(workplace, { court, seed: key, among: all }));
  await sweepCourt(workplace, court, instantOf(lastWorkingMoment(calendar, until)));
  await deliverNotices(workplace, until);
  return tally;
}
