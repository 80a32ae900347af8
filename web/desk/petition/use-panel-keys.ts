import { type RefObject, useEffect, useRef } from 'react';
import { useKeyHelp } from '../frame/here.ts';

/* A list, a calendar or a dialog that is open takes the key for itself. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.getAttribute('aria-expanded') === 'true' ||
    target.closest('[role=dialog], .ant-picker-focused') !== null);

const isDialogOpen = (): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;

/** What a key asks of the panel. Esc also ends a composition of the input method, which must not cost the panel. */
function askedOf(event: KeyboardEvent): 'send' | 'close' | undefined {
  if (event.defaultPrevented || event.isComposing || isDialogOpen()) return undefined;
  if (event.key === 'Escape' && !hasOwnEscape(event.target)) return 'close';
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'send' : undefined;
}

/** Ctrl+Enter sends the panel's form from anywhere on the page, Esc closes the panel. */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useKeyHelp([
    [['Ctrl', 'Enter'], '提交打开的表单'],
    [['Esc'], '关闭打开的表单，已填写的内容仍在'],
  ]);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = askedOf(event);
      if (asked === 'close') close.current();
      if (asked !== 'send') return;
      event.preventDefault();
      event.stopPropagation();
      panel.current?.querySelector('form')?.requestSubmit();
    };
    /* In the capture phase, before a list in the form opens itself on Enter. */
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [panel]);
}
