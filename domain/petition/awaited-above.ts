import { findNotice, type SuperiorFacts, standingFeedback } from './superior-facts.ts';
import { type WriteOffFacts, writeOffState } from './write-off-facts.ts';

/** A step that waits for the court above which assigned the matter through the system. */
type AwaitedAbove = { readonly step: string; readonly court: string };

/**
 * What courts above have still to say on what they assigned: whether a feedback will do, and whether they write the
 * matter off (article 14, process rule 15). It keeps nothing from its end, and has no date of its own here.
 */
export function awaitedAbove(known: SuperiorFacts & WriteOffFacts): readonly AwaitedAbove[] {
  const { notices, writeOffs } = known;
  const toConfirm = notices.filter((notice) => {
    const standing = standingFeedback(notice);
    return standing && !standing.confirmedOn;
  });
  const toWriteOff = writeOffs
    .filter((one) => writeOffState(one) === 'submitted')
    .map(({ notice }) => findNotice(known, notice));
  return [
    ...toConfirm.map((notice) => ({ step: 'confirmFeedback', notice })),
    ...toWriteOff.map((notice) => ({ step: 'recordWriteOffOutcome', notice })),
  ].flatMap(({ step, notice }) => (notice?.court ? [{ step, court: notice.court }] : []));
}
