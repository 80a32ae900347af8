/** `zhifang openapi`: the HTTP contract as OpenAPI 3.1, for those who write other programs against it. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeApi } from '#server/http/describe-api.ts';

const done = 0;
const notDone = 2;

const usage = `用法：zhifang openapi [--out 文件]
输出接口说明（OpenAPI 3.1，JSON）；服务不必运行。
  --out  写入文件，例如 docs/openapi.json
退出码：0 已输出；2 未能执行。`;

/** Prints the document or writes it to the file named; returns 0, or 2 when it could not. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? done : notDone;
  }
  const text = await printedApi();
  if (options.out === undefined) {
    process.stdout.write(text);
    return done;
  }
  try {
    await writeFile(options.out, text);
    return done;
  } catch {
    console.error(`无法写入 ${options.out}，请检查路径和权限`);
    return notDone;
  }
}

/** The document as it stands in `docs/openapi.json`. */
export async function printedApi(): Promise<string> {
  return `${JSON.stringify(await describeApi(), null, 2)}\n`;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
    }).values;
  } catch {
    return undefined;
  }
}
