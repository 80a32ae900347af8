/** `zhifang verify-archive`: whether the package of a case file is as it was made (第十六条), on any computer, off-line. */
import { parseArgs } from 'node:util';
import { absences, isProblem } from '#server/archive/case-file-job.ts';
import { checkPackage, type PackageVerdict } from '#server/archive/check-package.ts';
import type { Manifest } from '#server/archive/manifest.ts';

const intact = 0;
const broken = 1;
/** Nothing was verified. */
const notDone = 2;

const usage = `用法：zhifang verify-archive 卷宗包.zip [--digest 总摘要] [--json]
核验卷宗包：每个文件的摘要、办理记录的摘要链、清单和压缩包本身。不需要数据库和网络，可在任何装有本程序的电脑上使用。
  --digest  另与下载时审计日志记下的总摘要（64 位）核对，可发现整包被替换
  --json    输出一行 JSON
退出码：0 完好；1 发现问题；2 未能核验。`;

type Options = {
  readonly file: string | undefined;
  readonly digest: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
};

/** Verifies one package and prints what is wrong; returns 0 when it is intact, 1 when not, 2 when it could not. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options?.file || options.help) {
    console.error(usage);
    return options?.help ? intact : notDone;
  }
  const verdict = await verify(options.file);
  if (verdict === undefined) return notDone;
  const faults = [...verdict.faults.map(({ message }) => message), ...otherWhole(verdict, options.digest)];
  print(verdict, faults, options.json);
  return faults.length === 0 ? intact : broken;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { json: flag, help: flag, digest: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const digest = values.digest?.toLowerCase();
    if (positionals.length > 1 || (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))) return undefined;
    return { json: values.json, help: values.help, file: positionals[0], digest };
  } catch {
    return undefined;
  }
}

const whyUnread: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹',
  EACCES: '没有读取权限',
};

/** Undefined after it was said why the file cannot be read. */
async function verify(file: string): Promise<PackageVerdict | undefined> {
  try {
    return await checkPackage(file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    console.error(
      `${whyUnread[String(cause.code)] ?? '读不出'}：${file}（${String(cause.code)}），没有核验。请检查文件名和位置。`,
    );
    return undefined;
  }
}

/** A package made anew around other contents is sound in itself; only the digest that was noted tells them apart. */
function otherWhole({ manifest }: PackageVerdict, digest: string | undefined): readonly string[] {
  if (digest === undefined || manifest === undefined || manifest.whole === digest) return [];
  return ['总摘要与给出的不同：这不是当时下载的那个卷宗包'];
}

const whatToDo =
  '请从系统的“归档”页重新下载卷宗包再核验；重新下载的仍有问题，请系统管理员用 zhifang verify 核验系统里的原件。';

function print(verdict: PackageVerdict, faults: readonly string[], asJson: boolean): void {
  const { manifest } = verdict;
  if (asJson) {
    console.log(
      JSON.stringify({ intact: faults.length === 0, faults, ...(manifest ? summary(manifest) : {}) }),
    );
    return;
  }
  for (const fault of faults) console.log(fault);
  if (manifest) describe(manifest);
  console.log(
    faults.length === 0 ? '卷宗包完好。' : `发现 ${faults.length} 处问题，卷宗包不可作为凭据。${whatToDo}`,
  );
}

const summary = ({ number, courtName, at, materials, history, whole }: Manifest) => ({
  number,
  court: courtName,
  madeAt: at,
  materials: materials.length,
  missing: materials.filter(({ absence }) => absence && isProblem(absence)).length,
  events: history.length,
  withheld: history.filter((one) => 'withheld' in one).length,
  whole,
});

function describe(manifest: Manifest): void {
  const { number, court, madeAt, materials, events, withheld, whole } = summary(manifest);
  console.log(`${court} ${number}，${manifest.by.name}制作于 ${madeAt}`);
  console.log(`材料 ${materials} 份，卷宗 ${manifest.caseFile.pages} 页，办理记录 ${events} 条`);
  if (withheld > 0) console.log(`其中 ${withheld} 条依第十条未列出内容，只核对其摘要`);
  for (const { name, absence } of manifest.materials)
    if (absence && isProblem(absence)) console.log(`制作时即缺：${name}（${absences[absence]}）`);
  console.log(`总摘要（SM3）：${whole}`);
}
