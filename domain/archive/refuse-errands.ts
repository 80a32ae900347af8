import type { Errand } from '#domain/petition/errand.ts';
import { sayErrand } from '#domain/petition/errands.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { getErrandRule } from '#regulation/errands.ts';

/** Refuses while one of these is owed beside the main line: the first of them is named. */
export function refuseErrands([first]: readonly Errand[]): Refusal | undefined {
  return (
    first &&
    refuse(getErrandRule(first.kind).basis, `还有未办的事项：${sayErrand(first)}`, {
      remedy: '请先办理；确实不再需要的，由负责人“免办旁支事项”',
    })
  );
}
