import { z } from 'zod';
import { line, personField } from '#domain/form.ts';
import { petitionerInput, refusePetitioner, toPetitioner } from '#domain/newcomer.ts';
import { endedOn } from '#domain/petition/core.ts';
import { openLosses } from '#domain/petition/standing.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 继受 · 《山东省信访条例》第四十六条：信访人死亡、终止的，其继受人可以继续。 */
export const recordSuccessor = step({
  name: 'recordSuccessor',
  title: '登记继受人',
  basis: 'shandong-46',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '继受人成为本案信访人，此后向其约谈、答复、送达；原有期限不变。',
  open: (petition) =>
    !endedOn(petition) && openLosses(petition).length > 0
      ? undefined
      : refuse('shandong-46', '没有等待继受的信访人'),
  input: z.object({
    person: personField('继受谁'),
    ...petitionerInput.pick({
      kind: true,
      name: true,
      phone: true,
      phoneMissing: true,
      idNumber: true,
      address: true,
    }).shape,
    ground: line('继受依据', { hint: '如：配偶，提交户口簿；权利义务承受人' }),
  }),
  decide: (petition, { person, ground, ...given }, { on, newId }) => {
    const before = petition.petitioners.find((one) => one.person === person);
    if (!(before && openLosses(petition).some((one) => one.person === person)))
      return refuse('shandong-46', '所选人员没有等待继受', { field: 'person', remedy: '请刷新后重选' });
    const { relation, representative } = before;
    const heir = { ...petitionerInput.parse(given), relation, representative };
    const no = refusePetitioner({ ...heir, authorisation: ground });
    return (
      no ?? happen({ type: 'successorEntered', on, person, petitioner: toPetitioner(heir, newId()), ground })
    );
  },
});
