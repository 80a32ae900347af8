/** What the tests of several courts share: a court above and a sister court, and a matter assigned from above. */
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '#regulation/roles.ts';
import { createAccount } from '#server/identity/given-account.ts';
import type { TestSite } from './site.ts';
import { somebody } from './walk.ts';

export const everyRole = Object.keys(roles) as Role[];
export const up = (role: Role) => `up-${role.toLowerCase()}`;
export const sister = (role: Role) => `sister-${role.toLowerCase()}`;
export const higher = '鲁01';
/** A matter the court above assigns, as its desk sends it. */
export const assignment = (more: Record<string, unknown> = {}) => ({
  commandId: randomUUID(),
  input: {
    court: '鲁0117',
    petitioners: [somebody(71)],
    caseNumber: '（2025）鲁0117执123号',
    summary: '向上级反映案件一年未执行',
    notice: {
      documentNumber: '济中法执督〔2026〕21号',
      requirement: 'result',
      demand: '查明未处置原因',
      dueOn: '2026-12-20',
    },
    ...more,
  },
});

/** A court above and a sister court, each with somebody in every post. */
export async function peopleOtherCourts(court: TestSite): Promise<void> {
  const { db } = court.site;
  await db
    .insertInto('court')
    .values([
      { court: higher, name: '济南市中级人民法院', short_name: '济', superior: null },
      { court: '鲁0116', name: '济南市莱芜区人民法院', short_name: '莱', superior: higher },
    ])
    .execute();
  await db.updateTable('court').set({ superior: higher }).where('court', '=', '鲁0117').execute();
  for (const [code, name] of [
    [higher, up],
    ['鲁0116', sister],
  ] as const)
    for (const role of everyRole) {
      const wanted = {
        ...{ court: code, id: `s-${name(role)}`, name: `某${roles[role]}`, username: name(role) },
        ...{ roles: [role], department: '执行局', inEnforcement: true },
      };
      const by = { actor: 'test', at: court.site.now(), ip: '' };
      await createAccount(db, wanted, by);
    }
}
