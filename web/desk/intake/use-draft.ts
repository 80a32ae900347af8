import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { sendJson } from '#web/ui/api.ts';
import type { DraftBody } from './draft.ts';

export type DraftState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

const pause = 1_000;
const retryAfter = 10_000;

/** Outlives the page: the browser finishes sending after the tab is gone (up to 64 KB). */
function sendLast(path: string, body: string): void {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'PUT', headers, body, keepalive: true, credentials: 'same-origin' } as const;
  void fetch(path, init).catch(() => undefined);
}

/**
 * Keeps the draft on the server, a second after typing stops and when the page goes away (R3.1). `discard` waits for
 * a saving under way, so that a late one cannot bring the draft back.
 */
export function useDraft(path: string, draft: DraftBody) {
  const [state, setState] = useState<DraftState>({ kind: 'idle' });
  const body = JSON.stringify({ body: draft });
  const latest = useRef(body);
  const saved = useRef(body);
  const closed = useRef(false);
  const running = useRef<Promise<void>>(Promise.resolve());
  latest.current = body;

  const save = useCallback(async () => {
    const text = latest.current;
    if (closed.current || text === saved.current) return;
    try {
      await sendJson('PUT', path, JSON.parse(text), z.unknown());
      saved.current = text;
      setState({ kind: 'saved', at: new Date().toISOString() });
    } catch {
      setState({ kind: 'failed' });
    }
  }, [path]);

  const queueSave = useCallback(() => {
    running.current = running.current.then(save);
  }, [save]);

  useEffect(() => {
    if (body === saved.current) return undefined;
    const timer = setTimeout(queueSave, pause);
    return () => clearTimeout(timer);
  }, [body, queueSave]);

  useEffect(() => {
    if (state.kind !== 'failed') return undefined;
    const timer = setInterval(queueSave, retryAfter);
    return () => clearInterval(timer);
  }, [state.kind, queueSave]);

  useEffect(() => {
    const leave = () => {
      if (closed.current || latest.current === saved.current) return;
      sendLast(path, latest.current);
      saved.current = latest.current;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [path]);

  const discard = useCallback(async () => {
    closed.current = true;
    await running.current;
    /* A draft left behind does no harm: it carries the command's id, and sending it again answers the same number. */
    await sendJson('DELETE', path, undefined, z.unknown()).catch(() => undefined);
  }, [path]);
  return { state, discard };
}
