/** What was done under article 10, as far as the person who asks may read it; and the trace of whoever did (D9). */
import { isGuardedErrand, mayReadGuarded } from '#domain/access/guarded.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { Clock } from '#domain/petition/clocks.ts';
import { errandsOf } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { hasRestraint } from '#domain/petition/restraint-facts.ts';
import { chapterOf, type StepName } from '#domain/workflow.ts';
import { recordAudit } from '../audit/audit.ts';
import type { Site, Visit } from './site.ts';

/** Whether a step belongs to article 10, so that whether it is open already tells something. */
export const isGuardedStep = (name: string): boolean => chapterOf(name as StepName) === 'restraint';

/** The clocks the officer may see: whoever may not read of article 10 is not told that leave is waited for. */
export function seenClocks(clocks: readonly Clock[], petition: Petition, officer: Officer): readonly Clock[] {
  if (mayReadGuarded(officer, petition)) return clocks;
  const guarded = new Set(
    errandsOf(petition)
      .filter(isGuardedErrand)
      .map(({ key }) => key),
  );
  return clocks.filter(({ key }) => !guarded.has(key));
}

/** Writes down that somebody was answered with what was done under article 10. Others and other petitions leave no trace. */
export async function recordRestraintSeen(site: Site, visit: Visit, petition: Petition): Promise<void> {
  if (!hasRestraint(petition) || !mayReadGuarded(visit.by, petition)) return;
  const { court, at, ip, by } = visit;
  await recordAudit(site.db, {
    court,
    at,
    actor: by.id,
    action: 'restraintSeen',
    subject: petition.id,
    ip,
  });
}
