/** The HTTP side put together: security, contract, routes, errors, and the built desk. */
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sayIssue } from '#contract/issue.ts';
import { appraisalRoutes } from './appraisal-routes.ts';
import { archiveRoutes } from './archive-routes.ts';
import { arrangementRoutes } from './arrangement-routes.ts';
import { assignmentRoutes } from './assignment-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { candidateRoutes } from './candidate-routes.ts';
import { caseFileRoutes } from './case-file-routes.ts';
import { chartRoutes } from './chart-routes.ts';
import { departmentRoutes } from './department-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { answerError } from './errors.ts';
import { gatewayRoutes } from './gateway-routes.ts';
import { handOverRoutes } from './hand-over-routes.ts';
import { hearingRoutes } from './hearing-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { materialRoutes } from './material-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { objectionRoutes } from './objection-routes.ts';
import { onlineAssignmentRoutes } from './online-assignment-routes.ts';
import { registerContract } from './openapi.ts';
import { operationRoutes } from './operation-routes.ts';
import { outgoingRoutes } from './outgoing-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { petitionRoutes } from './petition-routes.ts';
import { receptionRoutes } from './reception-routes.ts';
import { reconciliationRoutes } from './reconciliation-routes.ts';
import { rosterRoutes } from './roster-routes.ts';
import { scanTextRoutes } from './scan-text-routes.ts';
import { sealedRoutes } from './sealed-routes.ts';
import { registerSecurity } from './security.ts';
import { sessionListRoutes } from './session-list-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import type { Site } from './site.ts';
import { staffRoutes } from './staff-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { answerUnknown, serveWeb } from './web.ts';
import { writeOffRoutes } from './write-off-routes.ts';

export type AppOptions = {
  readonly logLevel: string;
  /** Where the log goes instead of standard output. */
  readonly log?: Writable;
  /** The folder of the built desk; without it only the API is served. */
  readonly webDir?: string;
  /** Milliseconds by which it may lag before requests are turned away; 0 turns nobody away, however loaded it is. */
  readonly busyAfter?: number;
};

const busyAfter = 3000;

/** Addresses may carry names and numbers of people: the log keeps the route, never the address. */
const loggedRequest = (request: FastifyRequest) => ({
  method: request.method,
  route: request.routeOptions?.url,
  ip: request.ip,
});

const routes = [
  sessionRoutes,
  sessionListRoutes,
  staffRoutes,
  departmentRoutes,
  auditRoutes,
  calendarRoutes,
  petitionRoutes,
  candidateRoutes,
  stepRoutes,
  assignmentRoutes,
  materialRoutes,
  arrangementRoutes,
  scanTextRoutes,
  paperRoutes,
  caseFileRoutes,
  directoryRoutes,
  hearingRoutes,
  archiveRoutes,
  draftRoutes,
  noticeRoutes,
  onlineAssignmentRoutes,
  handOverRoutes,
  sealedRoutes,
  receptionRoutes,
  rosterRoutes,
  ledgerRoutes,
  appraisalRoutes,
  objectionRoutes,
  chartRoutes,
  campaignRoutes,
  reconciliationRoutes,
  gatewayRoutes,
  outgoingRoutes,
  operationRoutes,
  writeOffRoutes,
];

function loggerOf({ logLevel, log }: AppOptions) {
  if (logLevel === 'silent') return false;
  return { level: logLevel, serializers: { req: loggedRequest }, ...(log ? { stream: log } : {}) };
}

/** The program's HTTP server, ready to listen or to be asked by `inject`. */
export async function buildApp(site: Site, options: AppOptions): Promise<FastifyInstance> {
  z.config({ localeError: sayIssue });
  const app = fastify({
    logger: loggerOf(options),
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    frameworkErrors: answerError,
  });
  app.setErrorHandler(answerError);
  await registerSecurity(app, options.busyAfter ?? busyAfter);
  await registerContract(app);
  for (const route of routes) await app.register(route(site));
  if (options.webDir) await serveWeb(app, options.webDir);
  else answerUnknown(app);
  return app;
}
