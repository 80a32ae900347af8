import { useEffect, useRef, useState } from 'react';

/** So many pixels before it comes into sight. */
const ahead = '400px';

/** Whether the element is, or has been, about to come into sight: what lies far below is not drawn before. */
export function useNear<One extends HTMLElement>() {
  const box = useRef<One>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!box.current || near) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: ahead },
    );
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [near]);
  return { box, near };
}
