import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type FieldErrors, firstWithError } from './field-errors.ts';

const focusable = 'input:not([disabled]), textarea, button, [tabindex="0"]';

function shownFields(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-field]')];
}

function focusField(root: HTMLElement, errors: FieldErrors): void {
  const fields = shownFields(root);
  const first = firstWithError(
    errors,
    fields.map((one) => one.dataset.field ?? ''),
  );
  const place = fields.find((one) => one.dataset.field === first);
  const control =
    place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>(focusable);
  place?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Moves the focus to the first field with an error, once the errors stand on the page. Call it when a try failed. */
export function useFocusFirstError(root: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState<FieldErrors>();
  useEffect(() => {
    if (wanted && root.current) focusField(root.current, wanted);
  }, [wanted, root]);
  return useCallback((errors: FieldErrors) => setWanted({ ...errors }), []);
}
