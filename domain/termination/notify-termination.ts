import { z } from 'zod';
import { line, materialField, personsField } from '#domain/form.ts';
import { standing } from '#domain/petition/standing.ts';
import { inForce } from '#domain/petition/termination-facts.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';

/** 书面告知终结 · 15号第二十四条、终结办法第七条：决定终结的法院自行或者委托本院书面告知每名信访人，并记录在案。 */
export const notifyTermination = step({
  name: 'notifyTermination',
  title: '书面告知终结',
  basis: 'opinions-24',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '告知记录在案；继续信访的不再作为信访案件处理，由责任单位做好化解工作。',
  open: (petition) => {
    const one = inForce(petition);
    if (!one) return refuse('opinions-24', '本案没有终结，不能告知', { remedy: '以上级法院的终结决定为准' });
    return one.notifiedOn ? refuse('opinions-24', '已经书面告知') : undefined;
  },
  input: z.object({
    persons: personsField('告知的信访人'),
    proof: line('送达凭证'),
    material: materialField('终结告知书'),
  }),
  decide: (petition, { persons, proof, material }, { on }) => {
    const one = inForce(petition);
    const left = standing(petition).filter(({ named, person }) => named && !persons.includes(person));
    const known = petition.petitioners.map(({ person }) => person);
    if (!one || persons.some((person) => !known.includes(person)))
      return refuse('opinions-24', '所选人员不是本案信访人', { field: 'persons', remedy: '请刷新后重选' });
    if (left.length > 0)
      return refuse('opinions-24', `还有${left.length}名信访人没有告知`, {
        field: 'persons',
        remedy: '终结应当书面告知每名信访人',
      });
    return (
      refuseMaterial(petition, material) ??
      happen({
        type: 'terminationNotified',
        on,
        termination: one.id,
        persons,
        proof,
        material: material || undefined,
      })
    );
  },
});
