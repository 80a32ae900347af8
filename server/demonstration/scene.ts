/** Where a petition's story is told: its plan, its people, and a clock; and the acts it is told by. */
import type { Officer, Staff, StaffId } from '#domain/access/officer.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import type { StepName } from '#domain/workflow.ts';
import type { ArchiveKind } from '#regulation/registers.ts';
import type { Role } from '#regulation/roles.ts';
import type { Agenda } from './agenda.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Trait } from './traits.ts';
import type { Facts } from './wording.ts';

/** A step somebody does at an instant; the domain decides whether it may be done. */
export type Act = {
  readonly at: string;
  readonly by: StaffId;
  readonly step: StepName;
  readonly input: Readonly<Record<string, unknown>>;
};

/** A file that can be attached: its content lies in the file store. */
export type Scan = {
  readonly kind: ArchiveKind;
  readonly name: string;
  readonly digest: string;
  readonly size: number;
  readonly mime: string;
};

/** Acts one after the other; each is answered with the petition after it. */
export type Telling = Generator<Act, Petition, Petition>;

export type Scene = {
  readonly plan: Plan;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly staff: Staff;
  readonly agenda: Agenda;
  readonly facts: Facts;
  /** Who received it, which member of the team works on it, who heads the team. */
  readonly clerk: StaffId;
  readonly member: StaffId;
  readonly leader: StaffId;
  readonly scans: readonly Scan[];
  /** Who acts for the court above, where the deployment has one: its head of the team, and a leader of it. */
  readonly superior?: { readonly leader: StaffId; readonly head: StaffId };
};

/** When a story is told: before the decision on acceptance, after the transfer, after the interview, between reply and closing, or after the closing. */
export type Chapter = 'screening' | 'transferred' | 'handling' | 'answered' | 'closed';

export type SideStory = {
  readonly trait: Trait;
  readonly chapter: Chapter;
  readonly tell: (scene: Scene, petition: Petition) => Telling;
};

/** The active people with one of these posts, by id. */
export const holdersOf = (staff: Staff, roles: readonly Role[]): readonly Officer[] =>
  [...staff.values()]
    .filter((one) => one.active && one.roles.some((role) => roles.includes(role)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** Who decides as head: the head of the team, or a deputy director where that head is barred. */
export function headOf({ leader, staff }: Scene, petition: Petition): StaffId {
  if (!isBarred(petition, leader)) return leader;
  const deputy = holdersOf(staff, ['deputyDirector', 'director']).find(({ id }) => !isBarred(petition, id));
  if (!deputy) throw new Error(`nobody is left to decide on ${petition.number}`);
  return deputy.id;
}

/** The scene with colleagues in the place of those whom the petition has come to bar. */
export function manned(scene: Scene, petition: Petition): Scene {
  const instead = (id: StaffId, role: Role): StaffId =>
    isBarred(petition, id)
      ? (holdersOf(scene.staff, [role]).find((one) => !isBarred(petition, one.id))?.id ?? id)
      : id;
  return {
    ...scene,
    clerk: instead(scene.clerk, 'receptionClerk'),
    member: instead(scene.member, 'petitionTeam'),
  };
}

/** Does a step now, and gives the petition after it. */
export function* act(scene: Scene, by: StaffId, step: StepName, input: Act['input']): Telling {
  return yield { at: scene.agenda.instant(), by, step, input };
}

/** Attaches a scan of that kind, when there are files; at most one of a kind. */
export function* attachScan(scene: Scene, petition: Petition, by: StaffId, kind: ArchiveKind): Telling {
  const scans = scene.scans.filter((scan) => scan.kind === kind);
  if (scans.length === 0 || petition.materials.some((material) => material.kind === kind)) return petition;
  return yield* act(scene, by, 'attach', { ...scene.random.pick(scans) });
}
