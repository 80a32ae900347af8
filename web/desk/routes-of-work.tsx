/** Where the daily work is done: queues, registration, the petition, reception, hearings, routing. */
import { createRoute, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router';
import { AllPage } from './queue/all-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { desk } from './routes-base.tsx';
import {
  directorySearchSchema,
  hearingSearchSchema,
  listSearchSchema,
  pagesSearchSchema,
  queueSearchSchema,
  registerSearchSchema,
  rosterSearchSchema,
} from './search-params.ts';

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

const hearings = createRoute({
  getParentRoute: () => desk,
  path: '/hearings',
  validateSearch: hearingSearchSchema,
  component: lazyRouteComponent(() => import('./hearing/hearings-page.tsx'), 'HearingsPage'),
});

const assign = createRoute({
  getParentRoute: () => desk,
  path: '/assign',
  component: lazyRouteComponent(() => import('./superior/assign-page.tsx'), 'AssignPage'),
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

const directory = createRoute({
  getParentRoute: () => desk,
  path: '/directory',
  validateSearch: directorySearchSchema,
  search: { middlewares: [stripSearchParams({ q: '' })] },
  component: lazyRouteComponent(() => import('./directory/directory-page.tsx'), 'DirectoryPage'),
});

export const workRoutes = [
  queue,
  all,
  petition,
  pages,
  register,
  reception,
  roster,
  hearings,
  assign,
  assignment,
  sealed,
  directory,
] as const;
