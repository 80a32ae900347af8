import type { FormInstance } from 'antd';
import type { Problem } from '#contract/problem.ts';

const pathOf = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Puts the findings of a problem at the fields of a form that are on the screen and goes to the first of them; answers
 * what is left to be shown whole, or undefined. `settings.headers.0.value` is the field at that path.
 */
export function placeErrors<Values>(form: FormInstance<Values>, problem: Problem): Problem | undefined {
  const shown = new Set(form.getFieldsError().map(({ name }) => name.join('.')));
  const placed = (problem.errors ?? []).filter(({ field }) => shown.has(field));
  for (const { field, message } of placed)
    form.setFields([{ name: pathOf(field) as never, errors: [message] }]);
  const [first] = placed;
  if (first) form.scrollToField(pathOf(first.field) as never, { focus: true });
  return placed.length > 0 && placed.length === problem.errors?.length ? undefined : problem;
}
