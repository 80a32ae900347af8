import { useEffect } from 'react';
import { useKeyHelp } from '../frame/here.ts';

type Keys = { readonly onRegister: () => void; readonly onAdd: () => void };

function actOf(event: KeyboardEvent, { onRegister, onAdd }: Keys): (() => void) | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === 'Enter') return onRegister;
  return event.key.toLowerCase() === 'j' ? onAdd : undefined;
}

/** Ctrl-Enter registers, Ctrl-J adds a petitioner (and keeps the browser from opening its downloads). */
export function useIntakeKeys({ onRegister, onAdd }: Keys): void {
  useKeyHelp([
    [['Ctrl', 'Enter'], '登记'],
    [['Ctrl', 'J'], '增加一名信访人'],
  ]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, { onRegister, onAdd });
      if (!act || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onRegister, onAdd]);
}
