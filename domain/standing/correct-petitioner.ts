import { z } from 'zod';
import { line, personField } from '#domain/form.ts';
import { petitionerInput } from '#domain/newcomer.ts';
import { keysOf } from '#domain/petition/parts.ts';
import { correctable } from '#domain/petition/standing-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 更正信访人信息 · 第十二条：登记的姓名、电话、证件、地址有误的更正；历史只记更正了哪一项，不记内容。 */
export const correctPetitioner = step({
  name: 'correctPetitioner',
  title: '更正信访人信息',
  basis: '12',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '此后按更正的信息联系、送达；历史记明更正了哪一项，原信息仍加密留存。',
  open: ({ petitioners }) =>
    petitioners.length > 0 ? undefined : refuse('12', '匿名件没有记名的信访人', { remedy: '请“增加信访人”' }),
  input: z.object({
    person: personField('更正谁的信息'),
    ...petitionerInput.pick({ name: true, phone: true, idNumber: true, address: true }).shape,
    reason: line('更正的理由', { hint: '不写电话、证件号码' }),
  }),
  decide: (petition, { person, reason, ...given }, { on, newId }) => {
    const before = petition.petitioners.find((one) => one.person === person);
    if (!before) return refuse('12', '所选人员不是本案信访人', { field: 'person', remedy: '请刷新后重选' });
    const fields = keysOf(correctable).filter((key) => given[key]);
    if (fields.length === 0)
      return refuse('12', '没有填写要更正的内容', { field: 'phone', remedy: '请填写更正后的内容' });
    const petitioner = {
      ...before,
      person: newId(),
      named: before.named || Boolean(given.name),
      hasPhone: before.hasPhone || Boolean(given.phone),
      hasAddress: before.hasAddress || Boolean(given.address),
    };
    return happen({ type: 'petitionerCorrected', on, person, petitioner, fields, reason });
  },
});
