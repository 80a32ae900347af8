import type { Problem } from '#contract/problem.ts';

/** What is wrong, by field of the form (`petitioners.0.phone`). */
export type FieldErrors = Readonly<Record<string, string>>;

const petitionerField = /^petitioners\.(\d+)(?=\.|$)/u;

/** The field of the form behind a field of the input: rows that were left blank were not sent and shift the count. */
export function toFormField(field: string, rows: readonly number[]): string {
  return field.replace(petitionerField, (whole, sent: string) => {
    const row = rows[Number(sent)];
    return row === undefined ? whole : `petitioners.${row}`;
  });
}

type Finding = { readonly field: string; readonly message: string };

/** Findings by field of the form; the first of several at one field is kept, for it is the one to mend first. */
export function placeErrors(findings: readonly Finding[], rows: readonly number[]): FieldErrors {
  const placed = findings.map(({ field, message }): [string, string] => [toFormField(field, rows), message]);
  return Object.fromEntries(placed.reverse());
}

/** What the server found wrong, by field of the form. */
export const serverErrors = (problem: Problem, rows: readonly number[]): FieldErrors =>
  placeErrors(problem.errors ?? [], rows);

/** An error of a list or of one of its entries belongs to the nearest field in sight above it. */
function nearestShown(field: string, shown: readonly string[]): string | undefined {
  const parts = field.split('.');
  const upwards = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  return upwards.find((one) => shown.includes(one));
}

/** The first field of the page, in reading order, that has an error; undefined when none of them is in sight. */
export function firstWithError(errors: FieldErrors, shown: readonly string[]): string | undefined {
  const wrong = new Set(Object.keys(errors).map((field) => nearestShown(field, shown)));
  return shown.find((field) => wrong.has(field));
}

const shownFields =
  /^(?:channel|receivedOn|headCount|anonymous|notice\.\w+|petitioners(?:\.\d+(?:\.\w+)?)?|caseNumber|parties|handlerName|summary|proposedOpinion|accused|comparisons)$/u;

/** The problem without the findings that stand at their fields already; what has no field of its own is kept in sight. */
export function withoutPlaced(problem: Problem): Problem {
  const { errors = [], ...rest } = problem;
  const elsewhere = errors.filter(({ field }) => !shownFields.test(field));
  return elsewhere.length > 0 ? { ...rest, errors: elsewhere } : rest;
}
