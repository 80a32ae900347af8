import type { Day } from '#domain/calendar/day.ts';
import type { Diversion } from '#domain/petition/diversion-facts.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { ErrandKind } from '#regulation/errands.ts';

type DiversionErrand = Extract<ErrandKind, 'divertedFiling' | 'divertedOutcome'>;

/** Refuses when no diversion waits for this. */
export const refuseUnlessOpen = (
  petition: Petition,
  kind: DiversionErrand,
  reason: string,
): Refusal | undefined =>
  openErrands(petition).some((one) => one.kind === kind) ? undefined : refuse('7', reason);

/** The diversion whose errand this is; undefined when the errand is done, of another kind, or never was. */
export function diversionOf(petition: Petition, key: string, kind: DiversionErrand): Diversion | undefined {
  const errand = findErrand(petition, key);
  if (errand?.kind !== kind) return undefined;
  return petition.diversions.find((one) => one.id === errandId(errand));
}

/** Nobody can be led anywhere before it was explained. */
export const refuseBeforeDiversion = ({ on: told }: Diversion, on: Day): Refusal | undefined =>
  on < told
    ? refuse('7', `日期${on}早于释明、导入的${told}`, { field: 'on', remedy: '请核对日期' })
    : undefined;

/** The chosen errand is gone. */
export const noLongerOpen = (): Refusal =>
  refuse('7', '所选导入事项已不在待办之列', { field: 'errand', remedy: '请刷新后重选' });
