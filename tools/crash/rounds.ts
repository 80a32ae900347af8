/** Rounds of writing, killing, starting again and looking what is left. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openCalendar } from '#server/store/calendar.ts';
import { openDatabase } from '#server/store/database.ts';
import { loadMasterKey } from '#server/store/master-key.ts';
import { rebuildRows, sayDiffering } from '#server/store/rebuild.ts';
import { verifyAll } from '#server/store/verify.ts';
import { type Cookies, signIn } from './commands.ts';
import { emptyLedger, enter, inspect, type Ledger, numberGaps, sendAgain } from './ledger.ts';
import { type Accounts, type Killing, killings, type Program, startProgram } from './program.ts';
import { type Sent, write } from './writers.ts';

const writers = 4;
/** Milliseconds of writing before the kill: from the first command on its way to a few hundred done. */
const killBetween = [40, 1500] as const;

/** What one round wrote and what the look afterwards found; the lists are empty when all is well. */
export type Round = {
  readonly round: number;
  readonly killing: Killing;
  readonly killedAfter: number;
  readonly acknowledged: number;
  /** Commands that were on their way when the program died. */
  readonly unanswered: number;
  readonly startedIn: number;
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  readonly changed: readonly string[];
  readonly notIdempotent: readonly string[];
  readonly refused: readonly string[];
  readonly numberGaps: readonly string[];
  readonly brokenChains: readonly string[];
  readonly differingRows: readonly string[];
};

export const faultsOf = (round: Round): readonly string[] => [
  ...round.lost.map((one) => `丢失：${one}`),
  ...round.repeated.map((one) => `重复或多出：${one}`),
  ...round.changed.map((one) => `已有记录改变：${one}`),
  ...round.notIdempotent.map((one) => `重发结果不同：${one}`),
  ...round.refused.map((one) => `未预期的拒绝：${one}`),
  ...round.numberGaps.map((one) => `编号不连续：${one}`),
  ...round.brokenChains.map((one) => `留痕断裂：${one}`),
  ...round.differingRows.map((one) => `队列数据与历史不符：${one}`),
];

async function signInAll({ url }: Program, accounts: Accounts): Promise<Cookies> {
  const as = async (post: keyof Cookies): Promise<string> => {
    const account = accounts.find(({ roles }) => roles.includes(post));
    if (!account) throw new Error(`没有 ${post} 的账号，断电测试需要演示法院`);
    return signIn(url, account.username, account.password);
  };
  return { receptionClerk: await as('receptionClerk'), teamLeader: await as('teamLeader') };
}

/** Lets everybody write and kills the program in the middle of it. */
async function writeAndKill(program: Program, cookies: Cookies, killing: Killing) {
  const sent: Sent[] = [];
  let stopped = false;
  const writing = Array.from({ length: writers }, () => write(program.url, cookies, sent, () => stopped));
  const killedAfter = randomInt(...killBetween);
  await pause(killedAfter);
  await program.kill(killing);
  stopped = true;
  await Promise.all(writing);
  return { sent, killedAfter };
}

/** The histories' chains and the rows beside them, on the running program's own database. */
async function checkDatabase(dataDir: string) {
  const settings = { dataDir, databaseUrl: '' };
  const database = await openDatabase(settings, { purpose: 'tool' });
  try {
    const keys = loadMasterKey(join(dataDir, 'secret/master.key'));
    const { breaks } = await verifyAll(database.db);
    const courts = await database.db.selectFrom('court').select('court').execute();
    const { calendar } = await openCalendar(database.db);
    const differingRows: string[] = [];
    for (const { court } of courts) {
      const { differing, orphans } = await rebuildRows(database.db, court, calendar(), keys, {
        write: false,
      });
      differingRows.push(...differing.map(sayDiffering), ...(orphans > 0 ? [`${orphans} 行没有历史`] : []));
    }
    const brokenChains = breaks.map(({ petition, seq, kind }) => `${petition} 第 ${seq} 条 ${kind}`);
    return { brokenChains, differingRows };
  } finally {
    await database.close();
  }
}

/** Settles what was unanswered and looks whether everything that was acknowledged is there, once. */
async function lookAfter(program: Program, cookies: Cookies, ledger: Ledger, sent: readonly Sent[]) {
  const again = await sendAgain(
    program.url,
    cookies,
    sent.filter(({ answer }) => answer.kind !== 'refused'),
  );
  const answered = sent.flatMap(({ answer }) => (answer.kind === 'done' ? [answer.done] : []));
  for (const one of [...answered, ...again.settled]) enter(ledger, one);
  const touched = new Set([...answered, ...again.settled].map(({ id }) => id));
  const refused = sent.flatMap(({ command, answer }) =>
    answer.kind === 'refused' ? [`${command.path} ${answer.status} ${answer.text}`] : [],
  );
  return {
    acknowledged: answered.length,
    unanswered: sent.filter(({ answer }) => answer.kind === 'unknown').length,
    notIdempotent: again.faults,
    refused,
    numberGaps: numberGaps(ledger),
    ...(await inspect(program.url, cookies, ledger, touched)),
  };
}

/**
 * Does the rounds on that folder, telling each, and ends the program. Rejects when it cannot be started again: that
 * is the worst a crash can do.
 */
export async function doRounds(
  dataDir: string,
  rounds: number,
  onRound: (round: Round) => void,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  const ledger = emptyLedger();
  const kinds = Object.keys(killings) as Killing[];
  let program = await startProgram(dataDir);
  const { accounts } = program;
  try {
    let cookies = await signInAll(program, accounts);
    for (let round = 1; round <= rounds; round++) {
      const killing = kinds[(round - 1) % kinds.length] ?? 'program';
      const { sent, killedAfter } = await writeAndKill(program, cookies, killing);
      program = await startProgram(dataDir);
      cookies = await signInAll(program, accounts);
      const found = await lookAfter(program, cookies, ledger, sent);
      const { startedIn } = program;
      const all = { round, killing, killedAfter, startedIn, ...found, ...(await checkDatabase(dataDir)) };
      done.push(all);
      onRound(all);
    }
    // What later rounds wrote must have left the earlier histories alone.
    const last = await inspect(program.url, cookies, ledger, ledger.done.keys());
    return done.map((round, index) => (index === done.length - 1 ? { ...round, ...last } : round));
  } finally {
    await program.stop();
  }
}
