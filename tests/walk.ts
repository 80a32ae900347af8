/** What the tests of the HTTP side share: people signed in once, petitions brought to a stage, what was written. */
import { type Answer, type As, command, registration, type TestSite } from './site.ts';

export const today = '2026-11-20';

/** Each person signed in at the first need; sign-in is slow on purpose and limited per minute. */
export function signedInOnce(court: Pick<TestSite, 'as'>): (username: string) => Promise<As> {
  const known = new Map<string, Promise<As>>();
  return (username) => {
    const asked = known.get(username) ?? court.as(username);
    known.set(username, asked);
    return asked;
  };
}

export type Ask = ReturnType<typeof signedInOnce>;
export type Made = { readonly id: string; readonly number: string; readonly seq: number };
export type Act = readonly [who: string, step: string, input?: Record<string, unknown>];

function succeeded(answer: Answer, what: string): Made {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { id, number, seq } = answer.body;
  return { id: String(id), number: String(number), seq: Number(seq) };
}

/** A petition freshly registered by the clerk. */
export async function register(ask: Ask, more: Record<string, unknown> = {}): Promise<Made> {
  const clerk = await ask('clerk');
  return succeeded(await clerk('POST', '/api/petitions', registration(more)), 'register');
}

/** Does steps in turn, each as its person. */
export async function walk(ask: Ask, from: Made, acts: readonly Act[]): Promise<Made> {
  let made = from;
  for (const [who, step, input] of acts) {
    const person = await ask(who);
    const answer = await person('POST', `/api/petitions/${made.id}/steps/${step}`, command(made.seq, input));
    made = succeeded(answer, step);
  }
  return made;
}

/** A petitioner nobody else is like. */
export const somebody = (n: number, more: Record<string, unknown> = {}) => ({
  name: `信访${'甲乙丙丁戊己庚辛壬癸'[Math.floor(n / 10) % 10]}${'子丑寅卯辰巳午未申酉'[n % 10]}`,
  phone: `1390000${String(n).padStart(4, '0')}`,
  ...more,
});

export const opinion = {
  demand: '尽快处置',
  findings: '房产已查封',
  opinion: '十日内启动评估',
  law: '《中华人民共和国民事诉讼法》第二百四十七条',
  merit: 'founded',
};

export const toAccepted: readonly Act[] = [
  ['leader', 'reviewRegistration', { result: 'pass' }],
  ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
];

export const toTransferred: readonly Act[] = [
  ...toAccepted,
  ['leader', 'assignLead', { lead: 's-lead' }],
  ['team', 'transfer', { handler: 's-handler' }],
];

export const toInterviewed: readonly Act[] = [
  ...toTransferred,
  [
    'handler',
    'interview',
    {
      result: 'held',
      on: today,
      way: 'meeting',
      place: '接访室',
      participants: '信访人、赵执行',
      content: '说明评估进度',
      unsignedReason: '拒签',
    },
  ],
];

export const toProposed: readonly Act[] = [...toInterviewed, ['handler', 'propose', opinion]];
