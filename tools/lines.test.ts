import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runLines } from './lines.ts';

const echo = (input: unknown) => ({ got: input });

async function answers(chunks: readonly (Uint8Array | string)[], answer = echo): Promise<readonly unknown[]> {
  const output = new PassThrough();
  const texts: string[] = [];
  output.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
  await runLines(answer, Readable.from(chunks, { objectMode: true }), output);
  const lines = texts.join('').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

describe('a command that reads lines', () => {
  test('answers each line in order, also a last one without a line end', async () => {
    expect(await answers(['{"n":1}\n{"n":2}\n{"n":3}'])).toEqual([
      { got: { n: 1 } },
      { got: { n: 2 } },
      { got: { n: 3 } },
    ]);
  });

  test('skips blank lines and answers nothing to nothing', async () => {
    expect(await answers(['\n  \r\n\t\n{"n":1}\n\n'])).toEqual([{ got: { n: 1 } }]);
    expect(await answers([])).toEqual([]);
  });

  test('reads what Windows writes: a byte order mark and CRLF', async () => {
    expect(await answers(['\uFEFF{"n":1}\r\n{"n":2}\r\n'])).toEqual([{ got: { n: 1 } }, { got: { n: 2 } }]);
  });

  test('answers a line that is not JSON with an error and goes on', async () => {
    expect(await answers(['{"n":1}\n\n{"n":\n{"n":2}\n'])).toEqual([
      { got: { n: 1 } },
      { error: '第3行不是有效的 JSON，请每行写一个 JSON 对象' },
      { got: { n: 2 } },
    ]);
  });

  test('answers a line the command refuses with its reason and goes on', async () => {
    const picky = (input: unknown) => {
      if (input === 0) throw new Error('不能为零');
      return { got: input };
    };
    expect(await answers(['0\n1\n'], picky)).toEqual([{ error: '不能为零' }, { got: 1 }]);
  });

  test('says when a line is not UTF-8', async () => {
    const gbk = Buffer.from([0x22, 0xd6, 0xb4, 0xb7, 0xc3, 0x22, 0x0a]);
    expect(await answers([gbk, '1\n'])).toEqual([
      { error: '第1行不是 UTF-8 编码，请另存为 UTF-8 后重试' },
      { got: 1 },
    ]);
  });

  test('keeps characters and separators whole wherever the chunks are cut', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (values, size) => {
        const bytes = Buffer.from(['执\u2028访', ...values].map((v) => `${JSON.stringify(v)}\n`).join(''));
        const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => i * size);
        const chunks = cuts.map((from) => bytes.subarray(from, from + size));
        expect(await answers(chunks)).toEqual(['执\u2028访', ...values].map((got) => ({ got })));
      }),
    );
  });

  test('takes a line of several megabytes', async () => {
    const long = '信'.repeat(1_000_000);
    expect(await answers([`"${long}"\n1\n`])).toEqual([{ got: long }, { got: 1 }]);
  });

  test('stops reading while the reader of its answers is slow', async () => {
    let asked = 0;
    const input = Readable.from(
      (function* () {
        for (let i = 0; i < 10_000; i++) {
          asked++;
          yield `"${'x'.repeat(1000)}"\n`;
        }
      })(),
    );
    const stuck = new Writable({ highWaterMark: 1000, write: () => undefined });
    const running = runLines(echo, input, stuck);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(200);
    stuck.destroy(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
  });

  test('leaves the output open for what follows', async () => {
    const output = new PassThrough();
    await runLines(echo, Readable.from(['1\n']), output);
    output.end('end');
    output.resume();
    await once(output, 'end');
    expect(output.writableFinished).toBe(true);
  });
});
