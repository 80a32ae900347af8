import { useEffect, useRef } from 'react';

/** A key as `KeyboardEvent.key` names it, `mod+k` with Ctrl or Command. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * The name of what was pressed, or undefined where it is no shortcut: while an input method composes, with Alt, and a
 * bare key inside a field or a dialog, where it belongs to the text.
 */
export function nameKey(event: Pressed, busy: { inField: boolean; inDialog: boolean }): string | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return `mod+${event.key.toLowerCase()}`;
  return busy.inField || busy.inDialog ? undefined : event.key;
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';

function busyAt(event: KeyboardEvent): { inField: boolean; inDialog: boolean } {
  const target = event.target instanceof Element ? event.target : null;
  return {
    inField: target?.closest(fields) != null,
    inDialog:
      document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null,
  };
}

/** Listens to the whole page for as long as the component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = event.defaultPrevented ? undefined : nameKey(event, busyAt(event));
      const act = name === undefined ? undefined : latest.current[name];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
