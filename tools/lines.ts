import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type AnswerLine = (input: unknown) => Record<string, unknown>;

const NEWLINE = 0x0a;

/**
 * Answers each line of `input`, one JSON object in UTF-8, with one line on `output`, in order. Blank lines are
 * skipped; a line that is not JSON, or that `answer` throws on, is answered `{"error":"…"}` and the next one
 * follows. `output` stays open. Rejects only when a stream breaks.
 */
export async function runLines(answer: AnswerLine, input: Readable, output: Writable): Promise<void> {
  await pipeline(
    input,
    async function* (chunks: AsyncIterable<Uint8Array | string>) {
      let number = 0;
      for await (const line of splitLines(chunks)) {
        number++;
        const reply = answerLine(answer, line, number);
        if (reply !== undefined) yield `${JSON.stringify(reply)}\n`;
      }
    },
    output,
    { end: false },
  );
}

/*
 * Split as bytes: `readline` would also break a line at U+2028, which JSON allows inside a string, and a
 * character may lie across two chunks.
 */
async function* splitLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer, void> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

function answerLine(answer: AnswerLine, line: Buffer, number: number): Record<string, unknown> | undefined {
  const text = decode(line);
  if (text === undefined) return { error: `第${number}行不是 UTF-8 编码，请另存为 UTF-8 后重试` };
  if (text.trim() === '') return undefined;
  const parsed = parse(text);
  if (!parsed) return { error: `第${number}行不是有效的 JSON，请每行写一个 JSON 对象` };
  try {
    return answer(parsed.value);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/* `TextDecoder` also takes a byte order mark off the front. */
function decode(line: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return undefined;
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
