/**
 * The role the program works under. The owner of the tables migrates; the program's connections step down to this
 * role, which may append to the history and read it, and nothing else.
 */
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';

export const applicationRole = 'zhifang_app';

const insufficientPrivilege = '42501';
/** Somebody else made the role between our look and our creation; roles belong to the whole server. */
const alreadyThere = ['42710', '23505'];

/** Creates the role when it is missing and sees to it that `client` may take it on. Throws `CannotStart`. */
export async function ensureApplicationRole(client: pg.ClientBase): Promise<void> {
  try {
    await createWhenMissing(client);
    if (!(await mayTakeOn(client))) await client.query(`grant ${applicationRole} to current_user`);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError && cause.code === insufficientPrivilege)) throw cause;
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_user) as name');
    throw new CannotStart(
      `数据库用户 ${rows[0]?.name} 无权建立程序角色。请数据库管理员执行以下语句后重新启动：\n` +
        `  create role ${applicationRole} nologin;  -- 已有则省略\n` +
        `  grant ${applicationRole} to ${rows[0]?.name};`,
      { cause },
    );
  }
}

async function createWhenMissing(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [applicationRole]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create role ${applicationRole} nologin`);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError && alreadyThere.includes(cause.code ?? ''))) throw cause;
  }
}

async function mayTakeOn(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query(`set role ${applicationRole}`);
    await client.query('reset role');
    return true;
  } catch {
    return false;
  }
}
