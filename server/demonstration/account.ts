import type { Role } from '#regulation/roles.ts';

/** What somebody needs to sign in for the first time, to be shown once. */
export type Account = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department: string;
};
