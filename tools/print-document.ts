/** A command that prints one document made from the program itself, or writes it to a file. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

const done = 0;
const notDone = 2;

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

/** Prints what `make` makes, or writes it to the file named by `--out`; returns 0, or 2 when it could not. */
export async function printDocument(
  args: readonly string[],
  usage: string,
  make: () => string | Promise<string>,
): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? done : notDone;
  }
  const text = await make();
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
