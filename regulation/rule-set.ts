import { approvals, deliberation } from './approvals.ts';
import { acceptanceGrounds, declineGrounds, notReached } from './grounds.ts';
import { type Indicator, type IndicatorKey, indicators } from './indicators.ts';
import { type Limit, type LimitKey, limits } from './limits.ts';
import { archiveKinds, registrationItems } from './registers.ts';
import { routes } from './routing.ts';

/** One version of the rules. A petition keeps the version it was registered under (D8). */
export type RuleSet = {
  readonly version: string;
  readonly title: string;
  readonly document: string;
  /** First day it applies, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly limits: Readonly<Record<LimitKey, Limit>>;
  readonly acceptanceGrounds: typeof acceptanceGrounds;
  readonly declineGrounds: typeof declineGrounds;
  readonly registrationItems: typeof registrationItems;
  readonly archiveKinds: typeof archiveKinds;
  readonly routes: typeof routes;
  readonly approvals: typeof approvals;
  readonly deliberation: typeof deliberation;
  readonly notReached: typeof notReached;
  readonly indicators: Readonly<Record<IndicatorKey, Indicator>>;
};

/** Oldest first. A new version is appended; a version in use is never edited. */
export const ruleSets = [
  {
    version: '2021-07-16',
    title: '执行申诉信访工作实施意见',
    document: '钢法发〔2021〕24号',
    effectiveFrom: '2021-07-16',
    limits,
    acceptanceGrounds,
    declineGrounds,
    registrationItems,
    archiveKinds,
    routes,
    approvals,
    deliberation,
    notReached,
    indicators,
  },
] as const satisfies readonly [RuleSet, ...RuleSet[]];

/** The rules in force on a day; before the first took effect, the first (petitions are brought in from earlier years). */
export function ruleSetOn(day: string): RuleSet {
  return ruleSets.findLast((rules) => rules.effectiveFrom <= day) ?? ruleSets[0];
}

/** The version a petition was registered under. Throws for a version the program does not know: that is a bug. */
export function getRuleSet(version: string): RuleSet {
  const found = ruleSets.find((rules) => rules.version === version);
  if (!found) throw new Error(`unknown rule set ${version}`);
  return found;
}
