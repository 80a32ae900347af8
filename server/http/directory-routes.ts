import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  type EnforcementCaseAnswer,
  enforcementCaseListSchema,
  importReportSchema,
} from '#contract/enforcement-case.ts';
import { carries } from '#domain/access/duties.ts';
import { currentCourtCode } from '#regulation/courts.ts';
import type { EnforcementCase } from '../directory/enforcement-case.ts';
import { findCases, lookUpCase } from '../directory/find-cases.ts';
import { importCases } from '../directory/import-cases.ts';
import type { ImportReport } from '../directory/import-report.ts';
import { LARGEST_FILE } from '../directory/spreadsheet.ts';
import { visibleTo } from '../store/petition-list.ts';
import { findFormFile, readWhole } from './form-file.ts';
import { fileField } from './openapi.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const query = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const importQuery = z.object({ dryRun: z.enum(['0', '1']).default('0') });
const mostFindings = 500;

/** How many petitions about each case the visitor may see: a complaint is not counted to its object. */
async function countPetitions(
  site: Site,
  { court, by }: Visit,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await site.db
    .selectFrom('petition_row')
    .select((row) => ['case_number', row.fn.countAll<number>().as('n')])
    .where('court', '=', court)
    .where('case_number', 'in', [...keys])
    .where(visibleTo(by))
    .groupBy('case_number')
    .execute();
  return new Map(rows.map((row) => [row.case_number ?? '', Number(row.n)]));
}

function toAnswer(one: EnforcementCase, petitions: number): EnforcementCaseAnswer {
  const { handlerName, handlerId, trialJudgeName, trialCaseNumber, state, filedOn, cause } = one;
  return {
    key: one.caseKey,
    number: one.number,
    ownCourt: !/\d/.test(one.caseCourt) || currentCourtCode(one.caseCourt) === one.court,
    applicants: [...one.applicant],
    debtors: [...one.debtor],
    others: [...one.others],
    ...(handlerName ? { handlerName } : {}),
    ...(handlerId ? { handler: handlerId } : {}),
    ...(trialJudgeName ? { trialJudgeName } : {}),
    ...(trialCaseNumber ? { trialCaseNumber } : {}),
    ...(state ? { state } : {}),
    ...(filedOn ? { filedOn } : {}),
    ...(cause ? { cause } : {}),
    petitions,
  };
}

async function search(site: Site, visit: Visit, { q, limit }: z.output<typeof query>) {
  const { court } = visit;
  const text = q.trim();
  if (text === '') return { items: [], warnings: [] };
  const found = await findCases(site.db, court, text, limit);
  const counts = await countPetitions(
    site,
    visit,
    found.map((one) => one.caseKey),
  );
  const items = found.map((one) => toAnswer(one, counts.get(one.caseKey) ?? 0));
  const looksLikeNumber = /\d{4}/.test(text) && /[执号字]/.test(text);
  if (!looksLikeNumber) return { items, warnings: [] };
  const looked = await lookUpCase(site.db, court, text);
  if (looked.kind === 'invalid') return { items, problem: looked.message, warnings: [] };
  return {
    items,
    warnings: [...looked.remarks],
    ...(looked.kind === 'unknown' && items.length === 0 ? { problem: looked.message } : {}),
  };
}

const refuseList = (message: string) =>
  problem('invalid', message, {
    basis: toBasis('12'),
    errors: [{ field: 'file', message }],
    remedy: '整份文件没有导入，请改正后重新选择',
  });

const notImporter = problem('forbidden', '案件目录由信访团队负责人或执行指挥中心导入', {
  basis: toBasis('12'),
  remedy: '请把清单交给上述岗位的人员导入',
});

/** As many findings as a page can bear, errors before warnings: rows left out must not hide behind remarks. */
function mostTelling(findings: ImportReport['findings']): ImportReport['findings'] {
  const isWarning = ({ severity }: ImportReport['findings'][number]) => Number(severity === 'warning');
  const first = [...findings].sort((a, b) => isWarning(a) - isWarning(b)).slice(0, mostFindings);
  return first.sort((a, b) => a.row - b.row);
}

function importRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { court, at, by, ip } = visit;
    if (!carries(by.roles, 'importDirectory')) return sendProblem(reply, notImporter);
    if (!request.isMultipart()) return sendProblem(reply, problem('unsupported', '请以表单方式上传文件'));
    const file = await findFormFile(request, { limits: { fileSize: LARGEST_FILE } });
    if (!file) return sendProblem(reply, refuseList('没有收到文件，请选择文件'));
    const list = { name: file.filename, bytes: await readWhole(file) };
    const { dryRun } = request.query as z.output<typeof importQuery>;
    const answer = await importCases(site.db, court, list, by.id, at, { dryRun: dryRun === '1', ip });
    if (!answer.ok) return sendProblem(reply, refuseList(answer.message));
    const { findings, ...report } = answer.report;
    const more = Math.max(0, findings.length - mostFindings);
    return { ...report, findings: mostTelling(findings), more };
  });
}

/** The enforcement-case directory: look-up and import. */
export const directoryRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['enforcement-cases'];
    app.get(
      '/api/enforcement-cases',
      {
        schema: {
          summary: '查询执行案件',
          tags,
          querystring: query,
          response: { 200: enforcementCaseListSchema },
        },
      },
      signedIn(site, async (visit, request, reply) =>
        carries(visit.by.roles, 'searchDirectory')
          ? search(site, visit, request.query as z.output<typeof query>)
          : sendProblem(reply, problem('forbidden', '您的岗位不查询执行案件目录')),
      ),
    );
    app.post(
      '/api/enforcement-cases/import',
      {
        schema: {
          summary: '导入执行案件目录（xlsx、xls、csv）',
          tags,
          consumes: ['multipart/form-data'],
          querystring: importQuery,
          response: { 200: importReportSchema },
        },
        config: { form: z.object({ file: fileField }) },
      },
      importRoute(site),
    );
  };
