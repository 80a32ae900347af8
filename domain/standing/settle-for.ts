import { z } from 'zod';
import { materialField, paragraph, personsField } from '#domain/form.ts';
import { standing } from '#domain/petition/standing.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';
import { refuseAnswered, refusePersons } from './persons.ts';

/** 部分化解 · 第二条：多人信访中部分人的诉求已经化解的，对其他人继续办理、照常答复。 */
export const settleFor = step({
  name: 'settleFor',
  title: '部分信访人化解',
  basis: '2',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '对已化解的人不再答复、送达；对其他人继续办理，答复期限不变。',
  open: (petition) =>
    refuseAnswered(petition, '2', '记录部分化解') ??
    (standing(petition).length > 1
      ? undefined
      : refuse('2', '本件没有其他信访人', { remedy: '化解情况请在办结时写明' })),
  input: z.object({
    persons: personsField('已化解的信访人'),
    how: paragraph('如何化解'),
    material: materialField('和解、承诺等材料'),
  }),
  decide: (petition, { persons, how, material }, { on }) => {
    const no = refusePersons(petition, persons, '2');
    if (no) return no;
    if (new Set(persons).size >= standing(petition).length)
      return refuse('2', '不能选择全部信访人', {
        field: 'persons',
        remedy: '全部化解的，答复后在办结时写明；撤回的办理“撤回”',
      });
    const missing = refuseMaterial(petition, material);
    if (missing) return missing;
    return happen({ type: 'settledFor', on, persons, how, material });
  },
});
