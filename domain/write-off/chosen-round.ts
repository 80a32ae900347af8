import type { Errand } from '#domain/petition/errand.ts';
import { findErrand } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { WriteOff } from '#domain/petition/write-off-facts.ts';

/** The write-off behind an open errand such as `writeOffReview:7f…:2`, and the number of its round; undefined otherwise. */
export function writeOffBehind(
  petition: Petition,
  key: string,
  kind: Errand['kind'],
): { readonly one: WriteOff; readonly round: number } | undefined {
  const errand = findErrand(petition, key);
  const [said, id, round] = key.split(':');
  const one =
    errand?.kind === kind && said === kind ? petition.writeOffs.find((w) => w.id === id) : undefined;
  return one && { one, round: Number(round) };
}
