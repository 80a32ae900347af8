import { useEffect, useState } from 'react';

/** The value as it was once it had not changed for `delay` milliseconds: typing asks the server once, not at each key. */
export function useLater<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
