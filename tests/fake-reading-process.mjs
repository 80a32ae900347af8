/**
 * Stands in for the reading process in tests: speaks the same protocol without the large library. The file says what
 * happens, one line a page: its text, or `!crash`, `!hang`, `!hungry`, `!missing` (a picture, read when the part is there), `!bad`. A file that begins with
 * `!unreadable` cannot be opened.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const bytes = (await buffer(process.stdin)).toString('utf8');
/** Inside a real PDF the lines stand as one word. */
const [, packed] = /%PAGES (\S+) %END/.exec(bytes) ?? [];
const lines = (packed ? Buffer.from(packed, 'base64').toString('utf8') : bytes).split('\n');
const [head] = lines;
const installed = existsSync(join(process.argv[2], 'node_modules/@gutenye/ocr-node/package.json'));
const say = (answer) => process.send(answer);

const acts = {
  '!crash': () => process.exit(139),
  '!hang': () => undefined,
  '!hungry': () => say({ kind: 'pulse', memory: 9_000_000_000_000 }),
  '!missing': (page) =>
    say(installed ? { kind: 'page', page, text: '图中的文字', by: 'ocr' } : { kind: 'notInstalled', page }),
  '!bad': (page) => say({ kind: 'pageFailed', page, reason: 'not a picture' }),
};

process.on('disconnect', () => process.exit(0));
process.on('message', ({ page }) => {
  const line = lines[page - 1] ?? '';
  const act = acts[line];
  if (act) act(page);
  else say({ kind: 'page', page, text: line, by: 'ocr' });
});
say({ kind: 'pulse', memory: 1 });
if (head === '!unreadable') say({ kind: 'unreadable', reason: 'PDF 打不开，可能已损坏或带有密码' });
else say({ kind: 'opened', pages: lines.length });
