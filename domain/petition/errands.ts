import { compareDays, type Day } from '#domain/calendar/day.ts';
import type { Owner } from '#regulation/errand.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { archiveErrands } from './archive-owed.ts';
import { assignmentErrands } from './assignment-facts.ts';
import { endedOn } from './core.ts';
import { directClosingErrands } from './direct-closing-facts.ts';
import { diversionErrands } from './diversion-facts.ts';
import type { Errand } from './errand.ts';
import { unnested } from './event.ts';
import { hearingErrands } from './hearing-facts.ts';
import { investigationErrands } from './investigation-facts.ts';
import { handlerOf, isBarred, type Petition } from './petition.ts';
import { receptionErrands } from './reception-facts.ts';
import { reliefErrands } from './relief-facts.ts';
import { restraintErrands } from './restraint-facts.ts';
import { serviceErrands } from './service-owed.ts';
import { standingErrands } from './standing-facts.ts';
import { superiorErrands } from './superior-owed.ts';
import { supervisionErrands } from './supervision-facts.ts';
import { terminationErrands } from './termination-owed.ts';
import { writeOffErrands } from './write-off-owed.ts';

const said = (petition: Petition): readonly Errand[] => [
  ...assignmentErrands(petition),
  ...investigationErrands(petition),
  ...diversionErrands(petition),
  ...directClosingErrands(petition),
  ...supervisionErrands(petition),
  ...standingErrands(petition),
  ...superiorErrands(petition),
  ...hearingErrands(petition),
  ...reliefErrands(petition),
  ...restraintErrands(petition),
  ...receptionErrands(petition),
  ...archiveErrands(petition),
  ...serviceErrands(petition),
  ...writeOffErrands(petition),
  ...terminationErrands(petition),
];

/** What a barred officer owed falls back to the post it belongs to, or to the head, who may waive it (B7). */
function withoutBarred(petition: Petition, errand: Errand): Errand {
  if (!errand.person || !isBarred(petition, errand.person)) return errand;
  const { person: _, ...rest } = errand;
  return rest;
}

/** What has been waived stays so from that day, whatever overtakes it later. */
const firstOf = (...days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).toSorted(compareDays)[0];

/**
 * Everything owed beside the main line, done or not, in the order in which it arose. With the petition's end lapses
 * what arose before it and is not meant to outlive it.
 */
export function errandsOf(petition: Petition): readonly Errand[] {
  const known = reckoned.get(petition) ?? reckon(petition);
  reckoned.set(petition, known);
  return known;
}

/** A petition never changes, and every question about it asks for its errands: each is reckoned once. */
const reckoned = new WeakMap<Petition, readonly Errand[]>();

function reckon(petition: Petition): readonly Errand[] {
  const end = endedOn(petition);
  return said(petition)
    .map((one) => withoutBarred(petition, one))
    .map((one) => {
      if (one.endedOn) return one;
      const waivedOn = petition.waived[one.key];
      const withEnd = one.afterEnd || getErrandRule(one.kind).outlives ? undefined : end;
      const lapsedOn = firstOf(one.lapsedOn, waivedOn) ?? withEnd;
      return lapsedOn ? { ...one, lapsedOn } : one;
    })
    .toSorted((a, b) => compareDays(a.startOn, b.startOn));
}

/** What is still owed beside the main line. */
export const openErrands = (petition: Petition): readonly Errand[] =>
  errandsOf(petition).filter((one) => !one.endedOn && !one.lapsedOn);

/** What has to be done, or waived, before the petition can be closed. */
export const blockingErrands = (petition: Petition): readonly Errand[] =>
  openErrands(petition).filter(({ kind }) => {
    const { outlives, yields } = getErrandRule(kind);
    return !outlives && !yields;
  });

/** The open errand with this key, or undefined: the key came from outside. */
export const findErrand = (petition: Petition, key: string): Errand | undefined =>
  openErrands(petition).find((one) => one.key === key);

/** The errand as people call it: its kind, and what tells it apart. */
export const sayErrand = ({ kind, about }: Errand): string =>
  about ? unnested(`${getErrandRule(kind).name}（${about}）`) : getErrandRule(kind).name;

/** The id behind a key, e.g. of the statement that was asked for. */
export const errandId = ({ key }: Errand): string => key.slice(key.indexOf(':') + 1);

/** Whose the errand is where it names nobody: the handler's is the team's in a petition without one, never nobody's (B4). */
export function ownerOfErrand(petition: Petition, { kind }: Errand): Owner {
  const { owner } = getErrandRule(kind);
  return owner === 'theHandler' && !handlerOf(petition) ? 'petitionTeam' : owner;
}
