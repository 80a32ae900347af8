/** The whole way of a request, from its address to the answer's last byte, without a network. */
import type { FastifyInstance } from 'fastify';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { buildApp } from '#server/http/app.ts';
import { sessionCookie } from '#server/http/site.ts';
import { identityLimits } from '#server/identity/identity-limits.ts';
import { openSession } from '#server/identity/session.ts';
import type { Pair } from './compare.ts';
import type { Ground } from './ground.ts';
import { askPlain, plainList } from './plain-list.ts';
import { pageLength } from './reading.ts';
import type { Scratch } from './scratch.ts';

const meaning = '含会话、权限、留痕、格式检查与输出；两边同用一个连接';

/** Hands out the requests; the sign-in and the log of who looked at what are undone with the rest. */
export async function withWholePairs<Result>(
  ground: Ground,
  { db, client }: Scratch,
  work: (pairs: readonly Pair[]) => Promise<Result>,
): Promise<Result> {
  const { site, leader, court, sample } = ground;
  const app = await buildApp({ ...site, db }, { logLevel: 'silent' });
  try {
    const now = site.now();
    const { token } = await openSession(db, leader, now, { ip: '', device: '' }, identityLimits);
    const ask = (url: string) => get(app, url, token);
    const question = { queue: 'mine', q: '', limit: pageLength } as const;
    const plain = plainList(leader, question, shanghaiDay(now), site.keys);
    const [petition] = sample;
    return await work([
      {
        name: '整个请求·队列首页',
        meaning: `${meaning}；SQL 同“队列首页·团队负责人”`,
        ours: () => ask(`/api/petitions?queue=mine&limit=${pageLength}`),
        sql: () => askPlain(client, plain),
      },
      {
        name: '整个请求·案件页',
        meaning: `${meaning}；SQL 只取出同样的历史`,
        ours: () => ask(`/api/petitions/${petition}`),
        sql: () =>
          client.query('select * from event where court = $1 and petition = $2 order by seq', [
            court,
            petition,
          ]),
      },
    ]);
  } finally {
    await app.close();
  }
}

async function get(app: FastifyInstance, url: string, token: string): Promise<void> {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: `${sessionCookie}=${token}` } });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
}
