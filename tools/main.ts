import { shanghaiDay } from '#domain/calendar/day.ts';
import { runLines } from './lines.ts';

type Command = {
  readonly summary: string;
  /** Does the work and returns the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

type AnswerLine = Parameters<typeof runLines>[0];

/** What the command line can do. Modules are loaded when called, so that a small command starts at once. */
const commands: Readonly<Record<string, Command>> = {
  deadlines: {
    summary: '逐行计算期限：{"start":"2025-09-15","kind":"working-days","n":40}',
    run: () => answerLines(async () => (await import('./deadlines.ts')).deadlineLine),
  },
  'case-numbers': {
    summary: '逐行解析案号：{"text":"（2021）鲁0117执123号"}',
    run: () => answerLines(async () => (await import('./case-numbers.ts')).caseNumberLine),
  },
  identifiers: {
    summary: '逐行校验证件号、统一社会信用代码、电话：{"kind":"citizen-id","value":"…"}',
    run: () =>
      answerLines(async () => {
        const { identifierLine } = await import('./identifiers.ts');
        const today = shanghaiDay(new Date());
        return (input) => identifierLine(input, today);
      }),
  },
  import: {
    summary: '导入执行案件目录：import 文件 [--court 鲁0117] [--dry-run] [--json]',
    run: async (args) => (await import('./import.ts')).run(args),
  },
  verify: {
    summary: '核验每件案件的历史，指出第一处断裂：verify [--json]',
    run: async (args) => (await import('./verify.ts')).run(args),
  },
  'verify-archive': {
    summary: '离线核验卷宗包：verify-archive 卷宗包.zip [--digest 总摘要] [--json]',
    run: async (args) => (await import('./verify-archive.ts')).run(args),
  },
  rebuild: {
    summary: '由历史重做队列与搜索数据：rebuild [--check] [--court 鲁0117] [--json]',
    run: async (args) => (await import('./rebuild.ts')).run(args),
  },
  openapi: {
    summary: '输出接口说明（OpenAPI 3.1）：openapi [--out 文件]',
    run: async (args) => (await import('./openapi.ts')).run(args),
  },
  lifecycle: {
    summary: '输出信访件的阶段、旁支事项和步骤（含流程图）：lifecycle [--out 文件]',
    run: async (args) => (await import('./lifecycle.ts')).run(args),
  },
  load: {
    summary: '生成仿真案件（仅演示站点）：load --count N --seed S',
    run: async (args) => (await import('./load.ts')).run(args),
  },
  bench: {
    summary: '与同样的纯 SQL 相比测量队列、搜索、案件页：bench [--json]',
    run: async (args) => (await import('./bench.ts')).run(args),
  },
  crash: {
    summary: '断电测试：写入中强制结束再启动，核对无丢失：crash --rounds 50 [--dir DIR] [--json]',
    run: async (args) => (await import('./crash.ts')).run(args),
  },
  conformance: {
    summary: '逐条列出要求由哪些规则、步骤、测试承载：conformance [--json]',
    run: async (args) => (await import('./conformance.ts')).run(args),
  },
};

/**
 * Runs the command named by the first argument and returns its exit code; 2 with the list of commands when
 * there is none of that name.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(usage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(rest);
  console.error(`${name === '' ? '请写明命令。' : `没有“${name}”这个命令。`}\n\n${usage()}`);
  return 2;
}

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['用法：npm run -s zhifang -- <命令> [参数]', '', '命令：', ...lines].join('\n');
}

async function answerLines(load: () => Promise<AnswerLine>): Promise<number> {
  try {
    await runLines(await load(), process.stdin, process.stdout);
    return 0;
  } catch (error) {
    // The reader went away, as `head` does after its ten lines: nothing is wrong.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    throw error;
  }
}
