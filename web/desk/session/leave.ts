import { z } from 'zod';
import { sendJson } from '#web/ui/api.ts';
import { forgetList } from '../queue/remembered-list.ts';

/** Loads the sign-in page anew, so that nothing the former officer saw stays in the browser's memory. */
export function startOver(back = '/'): void {
  forgetList();
  window.location.assign(back === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ back })}`);
}

/** Ends the session on the server, then starts over. A session that had already ended is no trouble. */
export async function signOut(): Promise<void> {
  try {
    await sendJson('DELETE', '/api/session', undefined, z.unknown());
  } finally {
    startOver();
  }
}
