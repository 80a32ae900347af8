import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { BrokenPage, LoadingPage } from './frame/odd-pages.tsx';
import { desk, root, signIn } from './routes-base.tsx';
import { administrationRoutes } from './routes-of-administration.tsx';
import { oversightRoutes } from './routes-of-oversight.tsx';
import { workRoutes } from './routes-of-work.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';

const tree = root.addChildren([
  signIn,
  desk.addChildren([...workRoutes, ...oversightRoutes, ...administrationRoutes]),
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
