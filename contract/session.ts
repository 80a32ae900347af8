import { z } from 'zod';

export const signInSchema = z
  .object({
    username: z.string({ error: '请填写用户名' }).trim().min(1, { error: '请填写用户名' }).max(100),
    password: z.string({ error: '请填写密码' }).min(1, { error: '请填写密码' }).max(200),
    code: z.string().max(20).optional(),
  })
  .meta({ id: 'SignIn' });

/** A colleague as pickers show them. */
export const officerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    department: z.string(),
    inEnforcement: z.boolean(),
    active: z.boolean(),
    /** On leave today. */
    away: z.boolean().optional(),
  })
  .meta({ id: 'Officer' });
export type OfficerAnswer = z.output<typeof officerSchema>;

/** Who is signed in, where, and what that person may do outside a single petition. */
export const sessionSchema = z
  .object({
    officer: officerSchema.extend({ username: z.string() }),
    court: z.object({ code: z.string(), name: z.string() }),
    duties: z.array(z.string()),
    /** Courts under this one in the deployment. */
    below: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Demonstration data: everything here is invented. */
    demonstration: z.boolean(),
    today: z.string(),
    /** Nothing but choosing an own password is allowed until that is done. */
    mustChange: z.boolean(),
    /** Who chose the password that is to be replaced, and when: a reset nobody asked for shall not go unseen. */
    givenBy: z.object({ name: z.string(), at: z.string(), reset: z.boolean() }).optional(),
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.output<typeof sessionSchema>;

export const staffListSchema = z.object({ items: z.array(officerSchema) }).meta({ id: 'StaffList' });

export const changePasswordSchema = z
  .object({
    old: z.string({ error: '请填写原密码' }).min(1, { error: '请填写原密码' }).max(200),
    fresh: z.string({ error: '请填写新密码' }).min(1, { error: '请填写新密码' }).max(200),
  })
  .meta({ id: 'ChangePassword' });

export const openSessionsQuery = z.object({ whose: z.enum(['own', 'court']).default('own') });
/** One place where somebody is signed in now. */
export const openSessionsSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        staff: z.string(),
        name: z.string(),
        device: z.string(),
        ip: z.string(),
        since: z.string(),
        lastSeen: z.string(),
        /** The one that asks. */
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OpenSessions' });
export type OpenSessionAnswer = z.output<typeof openSessionsSchema>['items'][number];
