/** What stands on the other side of a gateway in the tests: it takes, refuses, keeps waiting, or hangs up, as it is told. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export type Got = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** `hang`: no answer; `drop`: takes it and hangs up without a word. */
export type Reply =
  | 'hang'
  | 'drop'
  | { readonly status: number; readonly text?: string; readonly location?: string };
type Behaviour = Reply | ((got: Got) => Reply);

export type Receiver = {
  readonly url: string;
  /** Everything that arrived, in its order. */
  readonly got: readonly Got[];
  /** How it behaves from now on. */
  readonly behave: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
};

function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'drop') {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, reply.location ? { location: reply.location } : {}).end(reply.text);
}

export async function startReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  let behaviour: Behaviour = { status: 200, text: 'ok' };
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one = { headers: request.headers, body: await text(request) };
    got.push(one);
    answer(request, response, typeof behaviour === 'function' ? behaviour(one) : behaviour);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/messages`,
    got,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
