import type { Day } from '#domain/calendar/day.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { parseCreditCode } from '#domain/identifiers/credit-code.ts';
import type { PetitionerKind } from '#regulation/registers.ts';

/** What looks wrong about a typed identity number; a warning only, for passports and lost papers exist too. */
export function identifierWarning(text: string, kind: PetitionerKind, today: Day): string | undefined {
  if (text.trim() === '') return undefined;
  const parsed = kind === 'natural' ? parseCitizenId(text, today) : parseCreditCode(text);
  return parsed.ok ? undefined : parsed.problem;
}
