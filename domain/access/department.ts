/** The departments of a court: a name of each, spelled in one way, and what each was called before. */

/** The name as it is compared: without blanks, full-width letters and brackets as half-width ones. */
const form = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/g, '');

/** How many people stand in each department, those who left included, in the order of the names. */
export const departmentsOf = (
  people: Iterable<{ readonly department: string }>,
): readonly { readonly name: string; readonly people: number }[] =>
  [...Map.groupBy(people, ({ department }) => department)]
    .filter(([name]) => name !== '')
    .map(([name, some]) => ({ name, people: some.length }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));

/**
 * How a department is written: as the court's own people already stand in it, where it is the same but for blanks and
 * width; otherwise without blanks and in half-width letters and brackets.
 */
export function spellDepartment(given: string, known: readonly string[]): string {
  if (known.includes(given)) return given;
  const wanted = form(given);
  return known.find((name) => form(name) === wanted) ?? wanted;
}

/** A department that was given another name, at an instant. */
export type Renaming = { readonly from: string; readonly to: string; readonly at: string };

/** What the department of this name at that instant is called after these renamings, which are in their order. */
export const calledAfter = (name: string, since: string, renamings: readonly Renaming[]): string =>
  renamings.reduce((now, { from, to, at }) => (at >= since && from === now ? to : now), name);
