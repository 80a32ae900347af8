import { z } from 'zod';
import { type Role, roles } from '#regulation/roles.ts';
import { officerSchema } from './session.ts';

const username = z
  .string({ error: '请填写用户名' })
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/, {
    error: ({ input }) =>
      input === '' ? '请填写用户名' : '用户名应为 2–32 位字母、数字或 . _ -，并以字母或数字开头',
  });
const name = z
  .string({ error: '请填写姓名' })
  .trim()
  .min(1, { error: '请填写姓名' })
  .max(50, { error: '姓名不得超过 50 字' });
const department = z
  .string({ error: '请填写部门' })
  .trim()
  .min(1, { error: '请填写部门' })
  .max(100, { error: '部门不得超过 100 字' });

/** A person to enter. The program chooses the first password and the id; posts are granted by another (三员分立). */
export const newAccountSchema = z.object({ name, username, department, inEnforcement: z.boolean() });
export type NewAccount = z.output<typeof newAccountSchema>;

/** What the system administrator may change. Left out stays; `active: true` brings a closed account back. */
export const changeAccountSchema = z.object({
  name: name.optional(),
  department: department.optional(),
  inEnforcement: z.boolean().optional(),
  active: z.boolean().optional(),
});
export type ChangeAccount = z.output<typeof changeAccountSchema>;

/** Another name for a department, for all its people at once; one that is there already joins the two. */
export const renamingSchema = z.object({ from: z.string().min(1).max(100), to: department });

/** The name as it is now written, and how many people stand in it by the renaming. */
export const renamedSchema = z
  .object({ name: z.string(), people: z.number().int() })
  .meta({ id: 'RenamedDepartment' });

const roleIds = Object.keys(roles) as [Role, ...Role[]];
/** All posts the person then holds; none means all are withdrawn. */
export const grantedPostsSchema = z.object({ roles: z.array(z.enum(roleIds)).max(roleIds.length) });

/** A colleague as administrators see them: the account with its state, and nothing of the business. */
export const accountSchema = officerSchema
  .extend({
    username: z.string(),
    /** The last successful sign-in, or null. */
    lastSignIn: z.string().nullable(),
    /** Locked by wrong passwords until then, or null. */
    lockedUntil: z.string().nullable(),
    /** none: nobody can sign in; given: set by somebody else and not yet replaced; own: chosen by the person. */
    password: z.enum(['none', 'given', 'own']),
    /** Who last reset the password, for everybody to see; null when nobody ever did. */
    reset: z.object({ at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.output<typeof accountSchema>;

export const accountListSchema = z.object({ items: z.array(accountSchema) }).meta({ id: 'AccountList' });

/** A password made by the program: it is in this answer and nowhere else, and must be changed at the first sign-in. */
export const oneTimePasswordSchema = z
  .object({ officer: officerSchema, username: z.string(), password: z.string() })
  .meta({ id: 'OneTimePassword' });
export type OneTimePasswordAnswer = z.output<typeof oneTimePasswordSchema>;
