import { type RefObject, useEffect } from 'react';

/* A list, a calendar or a dialog that is open takes the key for itself. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.getAttribute('aria-expanded') === 'true' || target.closest('[role=dialog], .ant-picker') !== null);

const isDialogOpen = (): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;

/** Ctrl+Enter sends the panel's form from anywhere on the page, Esc closes the panel. */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      /* Esc also ends a composition of the input method, which must not cost the panel. */
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (isSend) panel.current?.querySelector('form')?.requestSubmit();
      if (event.key === 'Escape' && !hasOwnEscape(event.target)) onClose();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [panel, onClose]);
}
