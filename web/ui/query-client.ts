import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './api.ts';

/** An answer of the server is an answer; only a broken line or server is worth a second try. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 &&
  error instanceof ProblemError &&
  (error.problem.status === 0 || error.problem.status >= 500);

/** The desk's memory of what the server said. Commands are never repeated by themselves. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
