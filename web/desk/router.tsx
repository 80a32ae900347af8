import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  stripSearchParams,
} from '@tanstack/react-router';
import { sessionQuery } from '#web/ui/session.ts';
import { Frame } from './frame/frame.tsx';
import { BrokenPage, LoadingPage, UnknownPage } from './frame/odd-pages.tsx';
import { AllPage } from './queue/all-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import {
  archiveSearchSchema,
  auditSearchSchema,
  directorySearchSchema,
  hearingSearchSchema,
  ledgerSearchSchema,
  listSearchSchema,
  pagesSearchSchema,
  parseSearch,
  queueSearchSchema,
  reconciliationSearchSchema,
  registerSearchSchema,
  rosterSearchSchema,
  rulesSearchSchema,
  signInSearchSchema,
  staffSearchSchema,
  stringifySearch,
  supervisionSearchSchema,
  writeOffSearchSchema,
} from './search-params.ts';
import { SignInPage } from './session/sign-in-page.tsx';

type Context = { readonly queryClient: QueryClient };

const root = createRootRouteWithContext<Context>()({ notFoundComponent: UnknownPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  search: { middlewares: [stripSearchParams({ back: '/' })] },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.fetchQuery(sessionQuery);
    if (session) throw redirect({ href: search.back });
  },
  component: SignInPage,
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: Frame,
});

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: queueSearchSchema,
  search: { middlewares: [stripSearchParams({ queue: 'mine', q: '' })] },
  component: QueuePage,
});

const all = createRoute({
  getParentRoute: () => desk,
  path: '/petitions',
  validateSearch: listSearchSchema,
  search: { middlewares: [stripSearchParams({ q: '' })] },
  component: AllPage,
});

const petition = createRoute({
  getParentRoute: () => desk,
  path: '/petitions/$id',
  component: lazyRouteComponent(() => import('./petition/petition-page.tsx'), 'PetitionPage'),
});

const pages = createRoute({
  getParentRoute: () => desk,
  path: '/petitions/$id/pages',
  validateSearch: pagesSearchSchema,
  component: lazyRouteComponent(() => import('./petition/pages/pages-page.tsx'), 'PagesPage'),
});

const register = createRoute({
  getParentRoute: () => desk,
  path: '/register',
  validateSearch: registerSearchSchema,
  component: lazyRouteComponent(() => import('./intake/register-page.tsx'), 'RegisterPage'),
});

const supervision = createRoute({
  getParentRoute: () => desk,
  path: '/supervision',
  validateSearch: supervisionSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'supervision' })] },
  component: lazyRouteComponent(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'),
});

const ledgers = createRoute({
  getParentRoute: () => desk,
  path: '/ledgers',
  validateSearch: ledgerSearchSchema,
  search: { middlewares: [stripSearchParams({ ledger: 'all' })] },
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
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

const assign = createRoute({
  getParentRoute: () => desk,
  path: '/assign',
  component: lazyRouteComponent(() => import('./superior/assign-page.tsx'), 'AssignPage'),
});

const hearings = createRoute({
  getParentRoute: () => desk,
  path: '/hearings',
  validateSearch: hearingSearchSchema,
  component: lazyRouteComponent(() => import('./hearing/hearings-page.tsx'), 'HearingsPage'),
});

const archive = createRoute({
  getParentRoute: () => desk,
  path: '/archive',
  validateSearch: archiveSearchSchema,
  search: { middlewares: [stripSearchParams({ list: 'toFile', q: '' })] },
  component: lazyRouteComponent(() => import('./archive/archive-page.tsx'), 'ArchivePage'),
});

const reception = createRoute({
  getParentRoute: () => desk,
  path: '/reception',
  component: lazyRouteComponent(() => import('./reception/reception-page.tsx'), 'ReceptionPage'),
});

const roster = createRoute({
  getParentRoute: () => desk,
  path: '/reception/roster',
  validateSearch: rosterSearchSchema,
  component: lazyRouteComponent(() => import('./reception/roster-page.tsx'), 'RosterPage'),
});

const directory = createRoute({
  getParentRoute: () => desk,
  path: '/directory',
  validateSearch: directorySearchSchema,
  search: { middlewares: [stripSearchParams({ q: '' })] },
  component: lazyRouteComponent(() => import('./directory/directory-page.tsx'), 'DirectoryPage'),
});

const assignment = createRoute({
  getParentRoute: () => desk,
  path: '/assignment',
  component: lazyRouteComponent(() => import('./assignment/assignment-page.tsx'), 'AssignmentPage'),
});

const sealed = createRoute({
  getParentRoute: () => desk,
  path: '/sealed',
  component: lazyRouteComponent(() => import('./assignment/sealed-page.tsx'), 'SealedPage'),
});

const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  validateSearch: staffSearchSchema,
  search: { middlewares: [stripSearchParams({ q: '' })] },
  component: lazyRouteComponent(() => import('./staff/staff-page.tsx'), 'StaffPage'),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: auditSearchSchema,
  component: lazyRouteComponent(() => import('./staff/audit-page.tsx'), 'AuditPage'),
});

const calendar = createRoute({
  getParentRoute: () => desk,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
});

const rules = createRoute({
  getParentRoute: () => desk,
  path: '/rules',
  validateSearch: rulesSearchSchema,
  component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
});

const tree = root.addChildren([
  signIn,
  desk.addChildren([
    queue,
    all,
    petition,
    pages,
    register,
    reception,
    roster,
    hearings,
    archive,
    assign,
    supervision,
    ledgers,
    writeOff,
    writeOffPackage,
    reconciliation,
    directory,
    assignment,
    sealed,
    staff,
    audit,
    calendar,
    rules,
  ]),
]);

/** The desk's addresses. Everything but the sign-in lies behind a session and inside the frame. */
export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
