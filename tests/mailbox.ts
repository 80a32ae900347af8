/** A mail server of a few words, for the tests. */
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What is answered to the receiver's address; whether the line is cut once the mail was taken; whether nothing is said. */
type Behaviour = { readonly recipient?: string; readonly drop?: boolean; readonly silent?: boolean };

export type Mailbox = {
  readonly port: number;
  readonly mails: readonly string[];
  readonly behave: (behaviour: Behaviour) => void;
  readonly close: () => Promise<void>;
};

const replies: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };

const replyTo = (line: string, { recipient = '250 ok' }: Behaviour): string => {
  const verb = line.slice(0, 4).toUpperCase();
  return verb === 'RCPT' ? recipient : (replies[verb] ?? '250 ok');
};

/** The lines of a mail up to its full stop; undefined where the other side hangs up before. */
async function readMail(lines: AsyncIterator<string>): Promise<string | undefined> {
  const mail: string[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === '.') return mail.join('\n');
    mail.push(next.value);
  }
  return undefined;
}

async function converse(socket: Socket, behaviour: Behaviour, mails: string[]): Promise<void> {
  socket.write('220 test\r\n');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    socket.write(`${replyTo(next.value, behaviour)}\r\n`);
    const mail = /^DATA/i.test(next.value) ? await readMail(lines) : undefined;
    if (mail === undefined) continue;
    mails.push(mail);
    if (behaviour.drop) socket.destroy();
    else socket.write('250 queued\r\n');
  }
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = {};
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    if (!behaviour.silent) void converse(socket, behaviour, mails);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    mails,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
