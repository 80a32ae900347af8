/**
 * Stands in for the reading process in tests: speaks the same protocol without the large library. The file says what
 * happens, one line a page: its text, or `!crash`, `!hang`, `!hungry`, `!missing`, `!bad`. A file that begins with
 * `!unreadable` cannot be opened.
 */
import { buffer } from 'node:stream/consumers';

const lines = (await buffer(process.stdin)).toString('utf8').split('\n');
const [head] = lines;
const say = (answer) => process.send(answer);

const acts = {
  '!crash': () => process.exit(139),
  '!hang': () => undefined,
  '!hungry': () => say({ kind: 'pulse', memory: 9_000_000_000_000 }),
  '!missing': (page) => say({ kind: 'notInstalled', page }),
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
