import { z } from 'zod';
import { line, optionalParagraph } from '#domain/form.ts';
import { type EnforcementCase, enforcementCaseSchema } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';

const optionalLine = (title: string, hint?: string) =>
  z
    .string()
    .trim()
    .max(200, { error: `${title}不超过200字` })
    .optional()
    .meta({ title, widget: 'text', ...(hint ? { hint } : {}) });

/** Filled in from the directory by the server; nobody types it. */
const caseSchema = enforcementCaseSchema.optional().meta({ widget: 'hidden' });

/** A case the directory does not know; what was known of a wrongly numbered one does not pass to it but its parties. */
const blankCase = (number = '', parties: readonly string[] = []): EnforcementCase => ({
  number,
  known: false,
  ownCourt: true,
  parties: [...parties],
});

function completed(
  petition: Petition,
  typed: {
    caseNumber?: string | undefined;
    parties?: string | undefined;
    handlerName?: string | undefined;
    found?: EnforcementCase | undefined;
  },
) {
  const before = petition.enforcementCase;
  const parties = typed.parties
    ?.split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const isCorrected = Boolean(typed.caseNumber) && typed.caseNumber !== before?.number;
  const kept = before && !isCorrected ? before : blankCase(typed.caseNumber, before?.parties);
  const base = typed.found ?? kept;
  return {
    ...base,
    ...(parties && parties.length > 0 ? { parties } : {}),
    ...(typed.handlerName ? { originalHandlerName: typed.handlerName } : {}),
  };
}

/** 补充登记 · 第十二条：缺项在转交前补齐；退回的登记补正后再报审核。 */
export const completeRegistration = step({
  name: 'completeRegistration',
  title: '补充登记',
  basis: '12',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '补充内容记入历史；退回补正的重新进入登记审核。',
  open: ({ stage }) =>
    ['registered', 'returned', 'screening', 'accepted'].includes(stage)
      ? undefined
      : refuse('12', '登记内容在受理审查中、转交之前才能补充', {
          remedy: '新的情况请作为材料收入或在约谈、调查中记明',
        }),
  input: z.object({
    caseNumber: optionalLine('执行案号', '可直接粘贴，全角半角均可'),
    parties: optionalLine('案件当事人', '多人用顿号分开'),
    handlerName: optionalLine('案件承办人'),
    proposedOpinion: optionalParagraph('拟办意见'),
    summary: optionalParagraph('内容摘要'),
    note: line('补充说明'),
    found: caseSchema,
  }),
  decide: (petition, { note, proposedOpinion, summary, ...typed }, { on }) => {
    const touchesCase = Boolean(typed.caseNumber || typed.parties || typed.handlerName);
    return happen({
      type: 'registrationCompleted',
      on,
      note,
      proposedOpinion: proposedOpinion || undefined,
      summary: summary || undefined,
      enforcementCase: touchesCase ? completed(petition, typed) : undefined,
    });
  },
});
