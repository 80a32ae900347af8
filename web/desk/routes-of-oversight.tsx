/** Where it is looked at whole: supervision, figures, ledgers, registers, write-off, archive. */
import { createRoute, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router';
import { desk } from './routes-base.tsx';
import {
  appraisalSearchSchema,
  archiveSearchSchema,
  dashboardSearchSchema,
  ledgerSearchSchema,
  objectionSearchSchema,
  reconciliationSearchSchema,
  supervisionSearchSchema,
  writeOffSearchSchema,
} from './search-params.ts';

const supervision = createRoute({
  getParentRoute: () => desk,
  path: '/supervision',
  validateSearch: supervisionSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'supervision' })] },
  component: lazyRouteComponent(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'),
});

const dashboard = createRoute({
  getParentRoute: () => desk,
  path: '/dashboard',
  validateSearch: dashboardSearchSchema,
  component: lazyRouteComponent(() => import('./dashboard/dashboard-page.tsx'), 'DashboardPage'),
});

const campaigns = createRoute({
  getParentRoute: () => desk,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('./ledger/campaigns-page.tsx'), 'CampaignsPage'),
});

const campaign = createRoute({
  getParentRoute: () => desk,
  path: '/campaigns/$id',
  component: lazyRouteComponent(() => import('./ledger/campaign-page.tsx'), 'CampaignPage'),
});

const ledgers = createRoute({
  getParentRoute: () => desk,
  path: '/ledgers',
  validateSearch: ledgerSearchSchema,
  search: { middlewares: [stripSearchParams({ ledger: 'all' })] },
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
});

const appraisal = createRoute({
  getParentRoute: () => desk,
  path: '/appraisal',
  validateSearch: appraisalSearchSchema,
  search: { middlewares: [stripSearchParams({ by: 'person' })] },
  component: lazyRouteComponent(() => import('./appraisal/appraisal-page.tsx'), 'AppraisalPage'),
});

const objections = createRoute({
  getParentRoute: () => desk,
  path: '/appraisal/objections',
  validateSearch: objectionSearchSchema,
  component: lazyRouteComponent(() => import('./appraisal/objections-page.tsx'), 'ObjectionsPage'),
});

const reconciliation = createRoute({
  getParentRoute: () => desk,
  path: '/reconciliation',
  validateSearch: reconciliationSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'month' })] },
  component: lazyRouteComponent(
    () => import('./reconciliation/reconciliation-page.tsx'),
    'ReconciliationPage',
  ),
});

const writeOff = createRoute({
  getParentRoute: () => desk,
  path: '/write-off',
  validateSearch: writeOffSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'ready' })] },
  component: lazyRouteComponent(() => import('./write-off/write-off-page.tsx'), 'WriteOffPage'),
});

const writeOffPackage = createRoute({
  getParentRoute: () => desk,
  path: '/write-off/$id',
  component: lazyRouteComponent(() => import('./write-off/package-page.tsx'), 'PackagePage'),
});

const archive = createRoute({
  getParentRoute: () => desk,
  path: '/archive',
  validateSearch: archiveSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'toFile', q: '' })] },
  component: lazyRouteComponent(() => import('./archive/archive-page.tsx'), 'ArchivePage'),
});

export const oversightRoutes = [
  supervision,
  dashboard,
  campaigns,
  campaign,
  ledgers,
  appraisal,
  objections,
  reconciliation,
  writeOff,
  writeOffPackage,
  archive,
] as const;
