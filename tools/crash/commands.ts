/** What was sent to the program, and what it said it had done. */
import { z } from 'zod';

export type Post = 'receptionClerk' | 'teamLeader';

/** A command as it is sent, and sent again. */
export type Command = {
  readonly commandId: string;
  readonly path: string;
  readonly as: Post;
  readonly expectedSeq?: number;
  readonly input: object;
};

const doneSchema = z.object({
  id: z.string(),
  number: z.string(),
  seq: z.int(),
  events: z.array(z.string()),
});
export type Done = z.output<typeof doneSchema>;

export type Answer =
  | { readonly kind: 'done'; readonly done: Done }
  /** It said no: in this test that is a fault. */
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  /** No answer came; whether it was done nobody knows. */
  | { readonly kind: 'unknown' };

export type Cookies = Readonly<Record<Post, string>>;

/** Sends the command; a program that dies meanwhile is no error here, it is what this is about. */
export async function send(url: string, cookies: Cookies, command: Command): Promise<Answer> {
  const { commandId, path, as, expectedSeq, input } = command;
  try {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookies[as] },
      body: JSON.stringify({ commandId, input, ...(expectedSeq === undefined ? {} : { expectedSeq }) }),
    });
    const text = await answer.text();
    if (answer.ok) return { kind: 'done', done: doneSchema.parse(JSON.parse(text)) };
    // A program whose database has gone says so with a 5xx, and may yet have committed.
    return answer.status >= 500 ? { kind: 'unknown' } : { kind: 'refused', status: answer.status, text };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Signs in; returns the cookie. Throws when the account is not let in. */
export async function signIn(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!answer.ok || !cookie) throw new Error(`${username} 登录失败：${answer.status} ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}

const historySchema = z.object({
  items: z.array(z.object({ seq: z.int(), type: z.string(), digest: z.string() })),
});
export type HistoryLine = z.output<typeof historySchema>['items'][number];

/** The petition's history as the program tells it; empty when it knows no such petition. */
export async function fetchHistory(
  url: string,
  cookies: Cookies,
  petition: string,
): Promise<readonly HistoryLine[]> {
  const answer = await fetch(`${url}/api/petitions/${petition}/events`, {
    headers: { cookie: cookies.teamLeader },
  });
  return answer.ok ? historySchema.parse(await answer.json()).items : [];
}
