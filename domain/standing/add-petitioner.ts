import { z } from 'zod';
import { line } from '#domain/form.ts';
import { petitionerInput, refusePetitioner, toPetitioner } from '#domain/newcomer.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { collective } from '#regulation/registers.ts';
import { refuseAnswered } from './persons.ts';

/** 增加信访人 · 第十二条：同一事项又有人提出，或匿名件查明了信访人的，登记为本案信访人。 */
export const addPetitioner = step({
  name: 'addPetitioner',
  title: '增加信访人',
  basis: '12',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '该人成为本案信访人，告知、答复、送达均包括该人；原有期限不变。',
  open: (petition) => refuseAnswered(petition, '12', '增加信访人'),
  input: z.object({ ...petitionerInput.shape, reason: line('增加的理由') }),
  decide: (petition, { reason, ...given }, { on, newId }) => {
    const no = refusePetitioner(given);
    if (no) return no;
    const spokesmen = petition.petitioners.filter((one) => one.representative).length;
    if (given.representative && spokesmen >= collective.representatives)
      return refuse(collective.basis, `代表人已有${spokesmen}人`, {
        field: 'representative',
        remedy: '请信访人推选代表',
      });
    return happen({ type: 'petitionerAdded', on, petitioner: toPetitioner(given, newId()), reason });
  },
});
