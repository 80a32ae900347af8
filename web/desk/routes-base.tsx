/** What all addresses of the desk stand on: the root, the sign-in, and the frame behind a session. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect, stripSearchParams } from '@tanstack/react-router';
import { sessionQuery } from '#web/ui/session.ts';
import { Frame } from './frame/frame.tsx';
import { UnknownPage } from './frame/odd-pages.tsx';
import { signInSearchSchema } from './search-params.ts';
import { SignInPage } from './session/sign-in-page.tsx';

type Context = { readonly queryClient: QueryClient };

export const root = createRootRouteWithContext<Context>()({ notFoundComponent: UnknownPage });

export const signIn = createRoute({
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

export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: Frame,
});
