/** After the end: what is missing is brought, the file is closed and put in its place, lent, and supplemented. */
import { addDays, type Day } from '#domain/calendar/day.ts';
import { filingOf } from '#domain/petition/archive-facts.ts';
import { isToBeFiled, missingInArchive } from '#domain/petition/completeness.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { type ArchiveKind, archiveKinds } from '#regulation/registers.ts';
import archive from './phrases/archive.json' with { type: 'json' };
import { act, headOf, holdersOf, type Scan, type Scene, type SideStory, type Telling } from './scene.ts';

const rounds = 40;
const places = { cabinets: 8, boxes: 30 } as const;

const archivistOf = ({ staff }: Scene, petition: Petition) =>
  holdersOf(staff, ['archivist']).find(({ id }) => !isBarred(petition, id))?.id;

/** A sheet that is not on file under this kind yet; where the stories have none of it, another under its name. */
function scanOf({ scans, random }: Scene, { materials }: Petition, kind: ArchiveKind) {
  const isNew = ({ digest }: Scan) => !materials.some((one) => one.kind === kind && one.digest === digest);
  const [first, ...rest] = scans.filter(isNew);
  const own = scans.filter((scan) => scan.kind === kind && isNew(scan));
  if (own.length > 0) return random.pick(own);
  return first && { ...random.pick([first, ...rest]), kind, name: `${archiveKinds[kind]}（演示）.pdf` };
}

/** Brings what is missing; now and then the head says that there is no evidence to be had. */
function* tellWhole(scene: Scene, petition: Petition): Telling {
  const { agenda, random, member } = scene;
  let now = petition;
  for (const { kind } of missingInArchive(petition)) {
    agenda.pass(5, 40);
    const scan = scanOf(scene, now, kind);
    const exempts = !scan || (kind === 'evidence' && random.chance(0.3));
    now = exempts
      ? yield* act(scene, headOf(scene, now), 'exemptItem', {
          item: kind,
          reason: random.pick(archive.exemptions),
        })
      : yield* act(scene, member, 'attach', { ...scan });
  }
  return now;
}

const placeOf = ({ random }: Scene) => ({
  room: random.pick(archive.rooms),
  cabinet: String(random.int(1, places.cabinets)),
  box: String(random.int(1, places.boxes)),
});

function* tellFiled(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const archivist = archivistOf(scene, petition);
  if (!isToBeFiled(petition) || !archivist) return petition;
  agenda.skip(random.int(2, 15));
  const whole = yield* tellWhole(scene, petition);
  if (missingInArchive(whole).length > 0) return whole;
  agenda.pass(30, 200);
  return yield* act(scene, archivist, 'file', {
    volumes: 1,
    pages: random.int(32, 160),
    ...placeOf(scene),
  });
}

function* tellSupplemented(scene: Scene, petition: Petition): Telling {
  const { agenda, random, member, scans } = scene;
  const filed = yield* tellFiled(scene, petition);
  const isNew = ({ digest }: Scan) =>
    !filed.materials.some((one) => one.kind === 'other' && one.digest === digest);
  const [first, ...rest] = scans.filter(isNew);
  if (!filingOf(filed) || !first) return filed;
  agenda.skip(random.int(3, 20));
  const scan = { ...random.pick([first, ...rest]), kind: 'other', name: random.pick(archive.supplements) };
  return yield* act(scene, member, 'addSupplement', { ...scan, reason: random.pick(archive.reasons) });
}

function* tellMoved(scene: Scene, petition: Petition): Telling {
  const archivist = archivistOf(scene, petition);
  const filed = yield* tellFiled(scene, petition);
  if (!filingOf(filed) || !archivist) return filed;
  scene.agenda.skip(scene.random.int(10, 30));
  const place = { ...placeOf(scene), room: archive.newRoom };
  return yield* act(scene, archivist, 'moveFile', { ...place, reason: scene.random.pick(archive.moves) });
}

function borrowerOf({ random, staff }: Scene, petition: Petition) {
  const able = holdersOf(staff, ['handler', 'petitionTeam']).filter(({ id }) => !isBarred(petition, id));
  const [first, ...rest] = able;
  return first && random.chance(0.8)
    ? { borrower: random.pick([first, ...rest]).id }
    : { outside: random.pick(archive.outside) };
}

/** Lent again and again, until the time that is told ends: some of the files are out on that day. */
const tellLent = (isLate: boolean) =>
  function* tell(scene: Scene, petition: Petition): Telling {
    const { agenda, random } = scene;
    const archivist = archivistOf(scene, petition);
    let now = yield* tellFiled(scene, petition);
    if (!filingOf(now) || !archivist) return now;
    for (let round = 0; round < rounds; round += 1) {
      agenda.reach(addDays(agenda.day(), random.int(5, 30)));
      const on = agenda.day();
      const dueOn = addDays(on, random.int(10, 28));
      now = yield* act(scene, archivist, 'lendFile', {
        ...borrowerOf(scene, now),
        ...{ purpose: random.pick(archive.purposes), on, dueOn },
      });
      now = yield* tellBack(scene, archivist, dueOn, isLate);
    }
    return now;
  };

function* tellBack(scene: Scene, by: string, dueOn: Day, isLate: boolean): Telling {
  const { agenda, random } = scene;
  if (isLate) agenda.reach(addDays(dueOn, random.int(15, 60)));
  else if (random.chance(0.4)) {
    agenda.reach(addDays(dueOn, -1));
    const later = addDays(dueOn, random.int(12, 20));
    yield* act(scene, by, 'extendLoan', { dueOn: later, reason: random.pick(archive.extensions) });
    agenda.skip(random.int(1, 4));
  } else agenda.reach(addDays(dueOn, -random.int(1, 5)));
  return yield* act(scene, by, 'returnFile', { on: agenda.day() });
}

export const archiveStories: readonly SideStory[] = [
  { trait: 'filed', chapter: 'closed', tell: tellFiled },
  { trait: 'supplemented', chapter: 'closed', tell: tellSupplemented },
  { trait: 'fileMoved', chapter: 'closed', tell: tellMoved },
  { trait: 'lent', chapter: 'closed', tell: tellLent(false) },
  { trait: 'lentLate', chapter: 'closed', tell: tellLent(true) },
];

/** What becomes of the archive of a petition that ended without the ways beside the main line: declined, or closed directly. */
export function* tellArchive(scene: Scene, petition: Petition): Telling {
  let now = petition;
  for (const { trait, tell } of archiveStories)
    if (scene.plan.traits.has(trait)) now = yield* tell(scene, now);
  return now;
}
