/** What an officer who leaves has in hand, to whom each would go, and the handing over, one transaction a petition. */
import { type Kysely, sql } from 'kysely';
import type { Officer, StaffId } from '#domain/access/officer.ts';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { proposeLead } from '#domain/assignment/lead.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { proposeRoute } from '#domain/assignment/route.ts';
import { handlerOf, leadOf, type Petition } from '#domain/petition/petition.ts';
import { type Occasion, type Outcome, performStep, settingOf, type Workplace } from './perform.ts';
import { loadPetition } from './petition-history.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';

/** A part that passes on: by which step, and to whom. */
export type Part = 'handler' | 'lead' | 'assistant';
export type Holding = {
  readonly petition: Petition;
  readonly part: Part;
  /** Undefined where the rules leave nobody: then somebody is named by hand. For an assistant, nobody follows. */
  readonly proposed?: StaffId;
  readonly why: string;
};

async function openPetitionsOf(db: Kysely<Tables>, by: Officer, officer: StaffId): Promise<Petition[]> {
  const rows = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', by.court)
    .where('open', '=', true)
    .where(visibleTo(by))
    .where(sql<boolean>`people @> array[${officer}]::text[]`)
    .orderBy('sort_on')
    .orderBy('id')
    .execute();
  const loaded = await Promise.all(rows.map(({ id }) => loadPetition(db, by.court, id)));
  return loaded.flatMap((one) => (one ? [one.petition] : []));
}

type Hand = { staff: Map<StaffId, Officer>; given: Map<StaffId, number> };

/** Of those the route leaves, who has been given the fewest here: a heap of petitions does not go to one person. */
function nextHandler(petition: Petition, { staff, given }: Hand) {
  const { handlers, reason } = proposeRoute(petition, staff);
  const count = (id: StaffId) => given.get(id) ?? 0;
  const [proposed] = handlers.toSorted((one, other) => count(one) - count(other));
  if (proposed) given.set(proposed, count(proposed) + 1);
  return { ...(proposed ? { proposed } : {}), why: reason };
}

/** The next by the roster, who from then on leads one more. */
function nextLead(petition: Petition, { staff }: Hand) {
  const next = proposeLead(petition, staff);
  const leader = staff.get(next?.lead ?? '');
  if (leader?.leads)
    staff.set(leader.id, { ...leader, leads: { ...leader.leads, open: leader.leads.open + 1 } });
  return { ...(next ? { proposed: next.lead } : {}), why: next?.reason ?? '名册中没有可以主办的院领导' };
}

function holdingsIn(petition: Petition, officer: Officer, hand: Hand): readonly Holding[] {
  const is = (id?: StaffId) => id === officer.id;
  return [
    ...(is(handlerOf(petition))
      ? [{ petition, part: 'handler' as const, ...nextHandler(petition, hand) }]
      : []),
    ...(is(leadOf(petition)) ? [{ petition, part: 'lead' as const, ...nextLead(petition, hand) }] : []),
    ...(is(petition.assistant) && leadOf(petition) && !officer.active
      ? [{ petition, part: 'assistant' as const, why: '原审承办法官已离任，不再设协办' }]
      : []),
  ];
}

const steps = { handler: reassign, lead: assignLead, assistant: assignLead } as const;

/** What the officer handles, leads or assists and can be passed on now, each with whom the rules propose. */
export async function findHoldings(
  workplace: Workplace,
  occasion: Occasion,
  officer: Officer,
): Promise<readonly Holding[]> {
  const petitions = await openPetitionsOf(workplace.db, occasion.by, officer.id);
  const staff = new Map([...occasion.staff, [officer.id, { ...officer, active: false }]]);
  const hand: Hand = { staff, given: new Map() };
  const setting = settingOf(workplace, occasion);
  return petitions
    .flatMap((petition) => holdingsIn(petition, officer, hand))
    .filter(({ petition, part }) => !steps[part].open(petition, setting));
}

export type Passing = {
  readonly petition: string;
  readonly part: Part;
  readonly to?: string | undefined;
  readonly seq: number;
  readonly commandId: string;
};

/** Passes one part on by its ordinary step, so that every rule is asked again. */
export async function passOn(
  workplace: Workplace,
  { petition, part, to, seq, commandId }: Passing,
  reason: string,
  occasion: Occasion,
): Promise<Outcome> {
  const loaded =
    part === 'assistant' ? await loadPetition(workplace.db, occasion.court, petition) : undefined;
  const lead = loaded && leadOf(loaded.petition);
  const input = part === 'handler' ? { handler: to, reason } : { lead: lead ?? to, reason };
  const command = { petition, step: steps[part].name, commandId, expectedSeq: seq, input };
  return performStep(workplace, command, occasion);
}
