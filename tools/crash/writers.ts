/** Several people writing at once, each on petitions of their own, until the program is gone. */
import { randomUUID } from 'node:crypto';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { type Answer, type Command, type Cookies, type Done, type Post, send } from './commands.ts';

/** A command and what the program answered; `unknown` waits to be sent again. */
export type Sent = { readonly command: Command; readonly answer: Answer };

type Plan = readonly (readonly [step: string, as: Post, input: object])[];

/** Steps that are open one after the other whatever the directory knows. */
function planOf(today: string): Plan {
  const told = { on: today, way: 'phone', to: '信访人', content: '告知办理进展' };
  return [
    ['attemptContact', 'receptionClerk', { on: today, way: 'phone', note: '无人接听' }],
    ['attemptContact', 'receptionClerk', { on: today, way: 'message', note: '未回复' }],
    ['reviewRegistration', 'teamLeader', { result: 'pass' }],
    ['explain', 'receptionClerk', told],
    ['accept', 'teamLeader', { grounds: ['delay'], track: 'implementation' }],
    ['explain', 'teamLeader', told],
    ['explain', 'receptionClerk', told],
  ];
}

function registration(today: string): Command {
  const commandId = randomUUID();
  const name = `断电测试${commandId.slice(0, 8)}`;
  const petitioners = [{ name, phoneMissing: '测试不留电话' }];
  const summary = '断电测试：反映案件执行迟缓，请求告知进展。';
  const input = { channel: 'visit', receivedOn: today, petitioners, summary };
  return { commandId, path: '/api/petitions', as: 'receptionClerk', input };
}

/**
 * Writes until an answer fails to come or `stopped` says so. Each command goes into `sent` with its answer; one
 * without an answer is the writer's last.
 */
export async function write(
  url: string,
  cookies: Cookies,
  sent: Sent[],
  stopped: () => boolean,
): Promise<void> {
  const today = shanghaiDay(new Date());
  const say = async (command: Command): Promise<Done | undefined> => {
    const answer = await send(url, cookies, command);
    sent.push({ command, answer });
    return answer.kind === 'done' ? answer.done : undefined;
  };
  while (!stopped()) {
    let last = await say(registration(today));
    for (const [step, as, input] of planOf(today)) {
      if (!last || stopped()) return;
      const path = `/api/petitions/${last.id}/steps/${step}`;
      last = await say({ commandId: randomUUID(), path, as, expectedSeq: last.seq, input });
    }
    if (!last) return;
  }
}
