/** `zhifang crash`: writes, kills the program without warning, starts it again, and looks whether anything is lost. */
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { killings, stopLeftDatabase } from './crash/program.ts';
import { doRounds, faultsOf, type Round } from './crash/rounds.ts';

const usage = `用法：zhifang crash [--rounds 50] [--dir 新文件夹] [--json]
断电测试：在单独的数据文件夹上启动真实系统，多人同时登记和办理，随机时刻强制结束，再启动并核对：
已确认的操作一件不少、不重复，重发的操作不重做，历史完好，队列数据与历史一致。
  --rounds N  轮数，缺省 50
  --dir DIR   数据文件夹，应为尚不存在的；缺省用临时文件夹并在结束后删除
  --json      最后输出一行 JSON
退出码：0 全部完好；1 有丢失或其他问题；2 参数有误。`;

type Options = {
  readonly rounds: number;
  readonly dir?: string;
  readonly json: boolean;
  readonly help: boolean;
};

/** Runs the test; returns 0 when nothing is wrong, 1 when something is, 2 for a wrong argument. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? 0 : 2;
  }
  if (!options.dir) return crashInOwnPlace(options);
  if (existsSync(options.dir)) {
    console.error(`${options.dir} 已存在。断电测试会写入虚构的案件，只能在新文件夹上进行，请另指定一个。`);
    return 2;
  }
  return crash(resolve(options.dir), options);
}

/** In a folder that goes afterwards, and that the database's user can enter when root runs the test. */
async function crashInOwnPlace(options: Options): Promise<number> {
  const place = await mkdtemp(join(tmpdir(), 'zhifang-crash-'));
  await chmod(place, 0o755);
  try {
    return await crash(join(place, 'data'), options);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const text = { type: 'string' } as const;
    const options = { json: flag, help: flag, dir: text, rounds: text };
    const { json, help, dir, rounds = '50' } = parseArgs({ args: [...args], options }).values;
    if (!/^[1-9]\d{0,5}$/.test(rounds)) return undefined;
    return { json, help, rounds: Number(rounds), ...(dir ? { dir } : {}) };
  } catch {
    return undefined;
  }
}

async function crash(dataDir: string, { rounds, json }: Options): Promise<number> {
  const told: Round[] = [];
  const tell = (round: Round): void => {
    told.push(round);
    (json ? console.error : console.log)(sayRound(round));
  };
  let startFailure: string | undefined;
  const done = await doRounds(dataDir, rounds, tell).catch((cause: unknown) => {
    startFailure = cause instanceof Error ? cause.message : String(cause);
    return told;
  });
  await stopLeftDatabase(dataDir);
  const summary = summaryOf(done, startFailure);
  console.log(json ? JSON.stringify(summary) : saySummary(summary));
  return summary.intact ? 0 : 1;
}

function summaryOf(done: readonly Round[], startFailure: string | undefined) {
  const sum = (count: (round: Round) => number) => done.reduce((total, round) => total + count(round), 0);
  const faults = [...done.flatMap(faultsOf), ...(startFailure ? [`未能继续：${startFailure}`] : [])];
  return {
    intact: faults.length === 0,
    rounds: done.length,
    acknowledged: sum((round) => round.acknowledged),
    unanswered: sum((round) => round.unanswered),
    lost: sum((round) => round.lost.length),
    slowestStart: Math.max(0, ...done.map(({ startedIn }) => startedIn)),
    faults,
  };
}

function sayRound(round: Round): string {
  const { killing, killedAfter, acknowledged, unanswered, startedIn } = round;
  const faults = faultsOf(round);
  const found = faults.length === 0 ? '无丢失，历史完好，队列数据一致' : faults.join('；');
  return (
    `第 ${round.round} 轮  强制结束${killings[killing]}（写入 ${killedAfter} 毫秒后）  ` +
    `已确认 ${acknowledged}，未及应答 ${unanswered}（已重发）  再次启动 ${startedIn} 毫秒  ${found}`
  );
}

function saySummary(summary: ReturnType<typeof summaryOf>): string {
  const { rounds, acknowledged, unanswered, lost, slowestStart, faults } = summary;
  const end = faults.length === 0 ? '全部完好。' : `发现 ${faults.length} 处问题：\n${faults.join('\n')}`;
  return (
    `共 ${rounds} 轮：已确认的操作 ${acknowledged} 件，丢失 ${lost} 件；未及应答 ${unanswered} 件，重发后均只办一次；` +
    `最慢一次启动 ${slowestStart} 毫秒。${end}`
  );
}
