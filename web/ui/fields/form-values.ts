import type { Step } from '#domain/step.ts';
import { presetsOf, shownFields } from './field-rules.ts';
import type { FormContext } from './form-context.ts';
import { type FormField, type FormValue, type FormValues, fieldsOf } from './form-field.ts';

export type FieldProblems = Readonly<Record<string, string>>;

const lists: readonly FormField['widget'][] = ['choices', 'staffs', 'persons'];

const isEmpty = (value: FormValue): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The answers the petition itself suggests: the routed handler, the leader whose turn it is, the first paper still owed. */
function suggestions(step: string, context: FormContext): FormValues {
  const { route } = context;
  const handler = route?.draws || route?.byHead ? undefined : route?.handlers[0]?.id;
  const lead = context.leadAdvice?.lead.id;
  if (step === 'transfer' && handler) return { handler };
  if (step === 'assignLead' && lead) return { lead };
  return nextOwed(step, context);
}

/** The first paper not yet on its way; for a public notice, the first that may go out by one. */
function nextOwed(step: string, { owed }: FormContext): FormValues {
  if (step !== 'serve' && step !== 'mail' && step !== 'announce') return {};
  const waiting = owed.filter((one) => !one.underWay && (step !== 'announce' || one.mayBeAnnounced));
  const [next] = waiting.length > 0 ? waiting : owed;
  return next ? { paper: next.paper, recipient: next.recipient } : {};
}

/** Where only one can be meant, it is chosen beforehand: the errand, or the only petitioner. */
function onlyChoice({ widget, kinds, required }: FormField, context: FormContext): FormValue {
  if (!required) return undefined;
  const errands = errandsFor(kinds, context);
  if (widget === 'errand')
    return errands.length === 1 ? errands[0]?.key : errands.find((one) => one.mine)?.key;
  if (widget === 'notice') return context.notices.length === 1 ? context.notices[0]?.id : undefined;
  return onlyPerson(widget, context.petitioners);
}

function onlyPerson(widget: FormField['widget'], people: FormContext['petitioners']): FormValue {
  if (people.length !== 1) return undefined;
  return widget === 'person'
    ? people[0]?.person
    : widget === 'persons'
      ? people.map((one) => one.person)
      : undefined;
}

/** The open errands a field lets choose from. */
export const errandsFor = (kinds: readonly string[] = [], { errands }: FormContext) =>
  errands.filter((one) => kinds.includes(one.kind));

/** What a step's form says before anybody typed: defaults of the schema, today, the usual and the suggested answers. */
export function startValues(step: Step, context: FormContext): FormValues {
  const own = fieldsOf(step.input).flatMap(({ name, preset, widget, required }): [string, FormValue][] => {
    if (preset !== undefined) return [[name, preset]];
    return widget === 'day' && required ? [[name, context.today]] : [];
  });
  const only = fieldsOf(step.input).flatMap((field): [string, FormValue][] => {
    const value = onlyChoice(field, context);
    return value === undefined ? [] : [[field.name, value]];
  });
  return {
    ...Object.fromEntries([...own, ...only]),
    ...presetsOf(step.name),
    ...suggestions(step.name, context),
  };
}

/** The input to send: shown fields only, nothing for what was left empty (a required list stays a list). */
export function toInput(
  step: Step,
  values: FormValues,
  context: FormContext,
): Readonly<Record<string, unknown>> {
  const shown = shownFields(step.name, fieldsOf(step.input), values, context);
  const given = shown.flatMap(({ name, widget, required }): [string, unknown][] => {
    const value = values[name];
    if (required && lists.includes(widget)) return [[name, value ?? []]];
    if (isEmpty(value)) return [];
    return [[name, widget === 'count' && typeof value === 'string' ? Number(value) : value]];
  });
  return Object.fromEntries(given);
}

/**
 * What is wrong with the answers, by field, in the words of the step's own schema, so that the page and the court's
 * server say the same. Empty when the form can be sent.
 */
export function findProblems(step: Step, values: FormValues, context: FormContext): FieldProblems {
  const shown = shownFields(step.name, fieldsOf(step.input), values, context);
  const unanswered = shown
    .filter((field) => field.required && isEmpty(blankless(values[field.name])))
    .map((field): [string, string] => [field.name, sayMissing(field)]);
  const parsed = step.input.safeParse(toInput(step, values, context));
  const issues = parsed.success ? [] : parsed.error.issues;
  const wrong = issues.map(({ path, message }): [string, string] => [String(path[0] ?? ''), message]);
  /* Later entries win: the schema's own words over ours, its first finding over its later ones. */
  return Object.fromEntries([...unanswered, ...wrong.reverse()]);
}

const blankless = (value: FormValue): FormValue => (typeof value === 'string' ? value.trim() : value);

const choosing: readonly FormField['widget'][] = [
  'choice',
  'choices',
  'yesNo',
  'staff',
  'staffs',
  'material',
  'recipient',
  'errand',
  'notice',
  'paper',
  'person',
  'persons',
];
const sayMissing = ({ title, widget }: FormField): string =>
  `请${choosing.includes(widget) ? '选择' : '填写'}${title}`;
