import type { StaffId } from '#domain/access/officer.ts';
import { refuseChosen } from '#domain/chosen.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Refusal, Setting } from '#domain/step.ts';
import { handlerRoles } from '#regulation/routing.ts';

/** Why this person cannot become the handler: unknown, gone, on leave, wrong post, accused or recused (D6). */
export const refuseHandler = (petition: Petition, handler: StaffId, setting: Setting): Refusal | undefined =>
  refuseChosen(
    petition,
    handler,
    { field: 'handler', basis: '5', part: '承办人', roles: handlerRoles, present: true },
    setting,
  );
