import { z } from 'zod';
import { yearOf } from '#domain/calendar/day.ts';
import { choice, optionalLine, paragraph } from '#domain/form.ts';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import {
  type DirectClosingGroundId,
  directClosingGrounds,
  getDirectClosingGround,
} from '#regulation/direct-closing.ts';
import { remedies } from '#regulation/remedies.ts';
import { refuseDirectClosing } from './direct-closing-stages.ts';

const groundTexts = Object.fromEntries(
  Object.entries(directClosingGrounds).map(([id, ground]) => [id, `${ground.item}${ground.text}`]),
) as Record<DirectClosingGroundId, string>;

/** A petition on a case of this court has its own road where the regulation gives the person a written notice. */
function refuseGround({ enforcementCase }: Petition, id: DirectClosingGroundId): Refusal | undefined {
  const { ownRoad } = getDirectClosingGround(id);
  return ownRoad && enforcementCase?.ownCourt
    ? refuse('process-9', '反映本院执行案件的，不以此直接结案', { field: 'ground', remedy: ownRoad })
    : undefined;
}

/** What the ground rests on, named so that it can be checked; a supervision case by its number. */
function readReference(id: DirectClosingGroundId, text: string, year: number): string | Refusal | undefined {
  const { reference } = getDirectClosingGround(id);
  if (!reference) return text || undefined;
  const field = 'reference';
  if (!text) return refuse('process-8', `请填写${reference}`, { field });
  if (id !== 'supervisionFiled') return text;
  const number = parseCaseNumber(text, year);
  if (!number.ok) return refuse('process-8', number.problem, { field });
  const { letters } = remedies.supervision;
  return letters.some((one) => one === number.value.type)
    ? number.value.canonical
    : refuse('process-8', `执行监督案件的类型代字应为“${letters.join('、')}”`, {
        field,
        remedy: '请核对案号',
      });
}

/** 提请直接结案 · 流程规范第八条：六种情形之一，写明具体理由，报负责人审核。 */
export const proposeDirectClosing = step({
  name: 'proposeDirectClosing',
  title: '提请直接结案',
  basis: 'process-8',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '报负责人审核；同意的直接结案、不再答复，不同意的继续办理。',
  open: (petition) =>
    openErrands(petition).some((one) => one.kind === 'directClosing')
      ? refuse('process-8', '已提请直接结案，待负责人审核')
      : refuseDirectClosing(petition),
  input: z.object({
    ground: choice('情形', groundTexts),
    reference: optionalLine('相关编号', { hint: '督办编号、执行监督案号或终结决定文号' }),
    reason: paragraph('具体理由'),
  }),
  decide: (petition, { ground, reference, reason }, { on, newId }) => {
    const named = readReference(ground, reference ?? '', yearOf(on));
    if (typeof named === 'object') return named;
    return (
      refuseGround(petition, ground) ??
      happen({ type: 'directClosingProposed', on, request: newId(), ground, reference: named, reason })
    );
  },
});
