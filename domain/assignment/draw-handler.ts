import { z } from 'zod';
import { isForHead } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { drawing } from '#regulation/assignment.ts';
import { redraw } from './draw.ts';
import { isFreeChoice, proposeRoute } from './route.ts';
import { refuseNotHead, refuseTransfer } from './transfer-open.ts';

/** 抽取承办人 · 流程规范第六条：一般随机确定承办人；复杂、影响大或者紧急的由部门负责人研究确定，不抽取。 */
export const drawHandler = step({
  name: 'drawHandler',
  title: '抽取承办人并转交',
  basis: drawing.basis,
  by: ['petitionTeam', 'teamLeader'],
  paper: 'transferSlip',
  next: '从可以承办的人员中随机抽取一人并即时转交；候选人和随机种子记入历史，可以复核。',
  open: (petition, { staff }) => {
    const no = refuseTransfer(petition);
    if (no) return no;
    if (isForHead(petition)) return refuseNotHead();
    return isFreeChoice(petition, proposeRoute(petition, staff))
      ? undefined
      : refuse(drawing.basis, '承办人已由第五条确定，没有可以抽取的余地', {
          remedy: '请用“转交承办人”转交',
        });
  },
  input: z.object({}),
  decide: (petition, _, { on, staff, newId }) => {
    const { handlers, kind: route, consults } = proposeRoute(petition, staff);
    const seed = newId();
    const candidates = [...handlers];
    const handler = redraw(candidates, seed);
    if (!handler) return refuse(drawing.basis, '没有可以承办的人员');
    return happen(
      { type: 'handlerDrawn', on, handler, candidates, seed },
      { type: 'transferred', on, handler, route, consults: consults === handler ? undefined : consults },
    );
  },
});
