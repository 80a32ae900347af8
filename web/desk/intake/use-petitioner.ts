import { useIntake } from './intake-context.ts';
import type { PetitionerForm } from './registration-form.ts';

/** A petitioner and the row it stands in. */
export type PetitionerProps = { readonly one: PetitionerForm; readonly row: number };

/** Writes into this petitioner's row. */
export function useWritePetitioner({ key }: PetitionerForm): (patch: Partial<PetitionerForm>) => void {
  const { change } = useIntake();
  return (patch) => change({ kind: 'petitioner', key, patch });
}
