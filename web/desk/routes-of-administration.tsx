/** Where accounts, the log, gateways, sessions, the calendar and the rules are kept. */
import { createRoute, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router';
import { desk } from './routes-base.tsx';
import {
  auditSearchSchema,
  gatewaySearchSchema,
  rulesSearchSchema,
  sessionsSearchSchema,
  staffSearchSchema,
} from './search-params.ts';

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

const gateways = createRoute({
  getParentRoute: () => desk,
  path: '/gateways',
  validateSearch: gatewaySearchSchema,
  search: { middlewares: [stripSearchParams({ part: 'gateways' })] },
  component: lazyRouteComponent(() => import('./outgoing/gateways-page.tsx'), 'GatewaysPage'),
});

const sessions = createRoute({
  getParentRoute: () => desk,
  path: '/sessions',
  validateSearch: sessionsSearchSchema,
  component: lazyRouteComponent(() => import('./session/sessions-page.tsx'), 'SessionsPage'),
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

export const administrationRoutes = [staff, audit, gateways, sessions, calendar, rules] as const;
