/**
 * For a dialog's `afterOpenChange`: puts the cursor into the first field that can be written in. `autoFocus` comes too
 * early there, because the dialog is still hidden when its content appears, and the focus stays on its frame.
 */
export function focusFirstField(open: boolean): void {
  if (!open) return;
  const dialog = document.activeElement?.closest('[role=dialog]');
  dialog?.querySelector<HTMLElement>('input:not([readonly]), textarea:not([readonly])')?.focus();
}
