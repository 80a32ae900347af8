/** `zhifang openapi`: the HTTP contract as OpenAPI 3.1, for those who write other programs against it. */
import { describeApi } from '#server/http/describe-api.ts';
import { printDocument } from './print-document.ts';

const usage = `用法：zhifang openapi [--out 文件]
输出接口说明（OpenAPI 3.1，JSON）；服务不必运行。
  --out  写入文件，例如 docs/openapi.json
退出码：0 已输出；2 未能执行。`;

/** Prints the document or writes it to the file named; returns 0, or 2 when it could not. */
export const run = (args: readonly string[]): Promise<number> => printDocument(args, usage, printedApi);

/** The document as it stands in `docs/openapi.json`. */
export async function printedApi(): Promise<string> {
  return `${JSON.stringify(await describeApi(), null, 2)}\n`;
}
