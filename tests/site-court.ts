/** The people and the two cases of `testSite`: once into a database that every site's own is a copy of. */
import type { Kysely } from 'kysely';
import type { Role } from '#regulation/roles.ts';
import { importCases } from '#server/directory/import-cases.ts';
import { createAccount } from '#server/identity/given-account.ts';
import type { Tables } from '#server/store/tables.ts';

/** When they were entered; the sites' clocks begin here. */
export const siteBegins = '2026-11-20T01:00:00.000Z';

const people: readonly (readonly [string, string, Role, boolean])[] = [
  ['clerk', '刘登记', 'receptionClerk', false],
  ['team', '孙团队', 'petitionTeam', true],
  ['team2', '钱团队', 'petitionTeam', true],
  ['leader', '周负责', 'teamLeader', true],
  ['handler', '赵执行', 'handler', true],
  ['handler2', '吴执行', 'handler', true],
  ['judge', '郑审判', 'trialJudge', false],
  ['deputy', '王副局', 'deputyDirector', true],
  ['lead', '冯院长', 'courtLeader', false],
  ['sysadmin', '系统员', 'systemAdmin', false],
  ['secadmin', '安全员', 'securityAdmin', false],
  ['auditadmin', '审计员', 'auditAdmin', false],
];

const cases = [
  '执行案号,申请执行人,被执行人,承办人,原审承办法官,案件状态,立案日期',
  '（2025）鲁0117执123号,张建国,山东某某建材有限公司,赵执行,郑审判,执行中,2025-03-05',
  '（2024）鲁0117执88号,李秀兰,王某某,吴执行,郑审判,终本,2024-05-06',
].join('\n');

/** Enters the people, with their user names after `s-` as ids, and imports the cases. */
export async function fillCourt(db: Kysely<Tables>, court: string): Promise<void> {
  for (const [username, name, role, inEnforcement] of people) {
    const id = `s-${username}`;
    const wanted = { court, id, name, username, roles: [role], department: '执行局', inEnforcement };
    await createAccount(db, wanted, { actor: 'test', at: siteBegins, ip: '' });
  }
  const file = { name: '案件.csv', bytes: new TextEncoder().encode(cases) };
  const done = await importCases(db, court, file, 's-leader', siteBegins);
  if (!done.ok) throw new Error(done.message);
}
