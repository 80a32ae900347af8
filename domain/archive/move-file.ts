import { z } from 'zod';
import { line } from '#domain/form.ts';
import { sayPlace } from '#domain/petition/archive-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { refuseWithoutPaper } from './archive-open.ts';

/** 变更存放位置 · 第十六条：统一保管，卷宗移到别处的随即记明。 */
export const moveFile = step({
  name: 'moveFile',
  title: '变更存放位置',
  basis: '16',
  by: ['archivist'],
  next: '档案台按新的位置查找；原位置留在经过里。',
  open: refuseWithoutPaper,
  input: z.object({
    room: line('库房'),
    cabinet: line('柜号'),
    box: line('盒号'),
    reason: line('原因'),
  }),
  decide: (petition, { reason, ...place }, { on }) =>
    petition.place && sayPlace(petition.place) === sayPlace(place)
      ? refuse('16', `卷宗本来就在${sayPlace(place)}`, { field: 'box', remedy: '请填写新的位置' })
      : happen({ type: 'fileMoved', on, place, reason }),
});
