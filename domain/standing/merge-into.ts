import { z } from 'zod';
import { line, paragraph, yesNo } from '#domain/form.ts';
import { type Stage, stages } from '#domain/petition/core.ts';
import { blockingErrands, sayErrand } from '#domain/petition/errands.ts';
import { factDays } from '#domain/petition/fact-days.ts';
import { voidedParts } from '#domain/petition/opinion-facts.ts';
import { keysOf, petitionerSchema, staffId } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happenInBoth, type Refusal, refuse, step } from '#domain/step.ts';
import { type Relation, relations } from '#regulation/registers.ts';
import { opposed } from '#regulation/standing.ts';

/** Stages at which a petition can still take another one in: its answer has not been given. */
const absorbing: readonly Stage[] = [
  'screening',
  'accepted',
  'transferred',
  'handling',
  'proposed',
  'approved',
];
const mergeable: readonly Stage[] = ['registered', 'returned', ...absorbing];

/** The other petition, as the server finds it by its number; nobody types it. */
const masterSchema = z
  .object({
    petition: z.string(),
    number: z.string(),
    stage: z.enum(keysOf(stages)),
    caseNumber: z.string().optional(),
    relations: z.array(z.enum(keysOf(relations))),
    handler: staffId.optional(),
    /** What of the opinion pending there falls with those accused here. */
    voided: z.object({ part: z.enum(keysOf(voidedParts)), officer: staffId }).optional(),
    /** Those of this petition's people who are not petitioners there yet, under the ids they get there. */
    entrants: z.array(petitionerSchema),
  })
  .optional()
  .meta({ widget: 'hidden' });
type Master = NonNullable<z.output<typeof masterSchema>>;

const field = 'into';

function opposedTo(petition: Petition, master: Master): boolean {
  const ours = petition.petitioners.map(({ relation }) => relation);
  const meets = (a: Relation, b: Relation) => ours.includes(a) && master.relations.includes(b);
  return opposed.pairs.some(([one, other]) => meets(one, other) || meets(other, one));
}

function refuseMaster(petition: Petition, master: Master): Refusal | undefined {
  if (master.petition === petition.id) return refuse('process-4', '不能并入本件自身', { field });
  if (!absorbing.includes(master.stage))
    return refuse('process-4', `${master.number}${stages[master.stage]}，不能再并入`, {
      field,
      remedy: '请选择尚未答复的案件；已办结的由负责人恢复办理后再并入',
    });
  if (opposedTo(petition, master))
    return refuse(opposed.basis, '两件的信访人在执行案件中利益对立，不得并案', {
      field,
      remedy: '请分别办理，互不披露',
    });
  if (master.handler && petition.accused.includes(master.handler))
    return refuse('procedure-47', '本件反映的人员正是对方案件的承办人', {
      field,
      remedy: '请先变更对方案件的承办人',
    });
  return undefined;
}

/** Two case numbers are usually two matters; a resumed case, or one of several creditors, may be the same all the same. */
const isOtherCase = ({ enforcementCase }: Petition, { caseNumber }: Master): boolean =>
  Boolean(enforcementCase?.number && caseNumber && enforcementCase.number !== caseNumber);

/** 并案 · 流程规范第四条：登记后发现属于同一事项的重复件，并入在先的案件办理，两件的期限都保留。 */
export const mergeInto = step({
  name: 'mergeInto',
  title: '并案',
  basis: 'process-4',
  by: ['teamLeader'],
  next: '本件并入所选案件，来访（件）、信访人、来文和各项期限一并转入；本件不再单独办理。本件反映的人员即日退出所选案件，其提出或者参与审批的办理意见作废。',
  open: (petition) => {
    if (!mergeable.includes(petition.stage)) return refuse('process-4', '答复之前、尚未结束的信访件才能并案');
    const [first] = blockingErrands(petition);
    return (
      first &&
      refuse('process-4', `还有未办的事项：${sayErrand(first)}`, { remedy: '请先办理或免办，再并案' })
    );
  },
  input: z.object({
    into: line('并入哪一件', { hint: '登记号，如 钢执访〔2026〕12号' }),
    reason: paragraph('认定为同一事项的理由'),
    otherCase: yesNo('案号不同仍属同一事项', { hint: '两件的执行案号不同的须确认' }).optional(),
    master: masterSchema,
  }),
  decide: (petition, { into, reason, otherCase, master }, { on }) => {
    if (!master) return refuse('process-4', `没有找到${into}`, { field, remedy: '请核对登记号' });
    const no = refuseMaster(petition, master);
    if (no) return no;
    if (isOtherCase(petition, master) && !otherCase)
      return refuse('process-4', `${master.number}的执行案号是${master.caseNumber}，与本件不同`, {
        field: 'otherCase',
        remedy: '请核对登记号；确属同一事项的选“是”并写明理由',
      });
    const { id, number, contacts, accused } = petition;
    return happenInBoth(
      { type: 'merged', on, master: master.petition, number: master.number, reason },
      master.petition,
      {
        type: 'absorbed',
        on,
        petition: id,
        number,
        contacts: [...contacts],
        petitioners: master.entrants,
        accused: [...accused],
        days: factDays(petition),
      },
      ...(master.voided
        ? [{ type: 'opinionVoided', on, ...master.voided, reason: `并入的${number}反映该人员` } as const]
        : []),
    );
  },
});
