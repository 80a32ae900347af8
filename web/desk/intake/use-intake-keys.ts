import { useEffect } from 'react';

type Keys = { readonly onRegister: () => void; readonly onAdd: () => void };

/** Ctrl-Enter registers, Ctrl-J adds a petitioner (and keeps the browser from opening its downloads). */
export function useIntakeKeys({ onRegister, onAdd }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented) return;
      if (event.key !== 'Enter' && event.key.toLowerCase() !== 'j') return;
      event.preventDefault();
      if (event.key === 'Enter') onRegister();
      else onAdd();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onRegister, onAdd]);
}
