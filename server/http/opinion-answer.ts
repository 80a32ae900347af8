/** The opinion as the petition page shows it: its versions, the consents it needs, and the file it is checked against. */
import type { OpinionDraftAnswer } from '#contract/opinion.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { Names } from '#domain/petition/event.ts';
import { chainOf, currentDraft, standingActs } from '#domain/petition/opinion.ts';
import type { OpinionAct, OpinionDraft } from '#domain/petition/opinion-facts.ts';
import { type OpinionFile, opinionFileOf } from '#domain/petition/opinion-file.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { consentLevels } from '#regulation/approvals.ts';
import { merits } from '#regulation/registers.ts';
import { toBasis } from './problem.ts';

const actNames = {
  consented: '同意，报下一环节',
  approved: '同意',
  deliberated: '集体研究同意',
  returned: '退回',
  deliberationReturned: '集体研究退回',
  voided: '作废',
} as const satisfies Record<OpinionAct['kind'], string>;

const toAct = (act: OpinionAct, { staff }: Names): OpinionDraftAnswer['acts'][number] => ({
  name: act.level ? `${consentLevels[act.level].name}${actNames[act.kind]}` : actNames[act.kind],
  on: act.on,
  by: staff(act.by),
  ...(act.text ? { text: act.text } : {}),
  ...(act.members ? { members: act.members.map(staff) } : {}),
  ...(act.views ? { views: act.views } : {}),
  ...(act.minutes
    ? {
        minutes: {
          ...act.minutes,
          presiding: staff(act.minutes.presiding),
          recorder: staff(act.minutes.recorder),
          voices: act.minutes.voices.map((one) => ({ ...one, member: staff(one.member) })),
        },
      }
    : {}),
  void: act.void === true,
});

const toDraft = ({ merit, acts, ...draft }: OpinionDraft, names: Names): OpinionDraftAnswer => ({
  ...draft,
  by: names.staff(draft.by),
  ...(merit ? { merit: merits[merit] } : {}),
  acts: acts.map((act) => toAct(act, names)),
});

/** The consents the version that counts needs; none where a discussion agreed to it in their place. */
function consentsOf(petition: Petition, { staff }: Names): PetitionAnswer['consents'] {
  const acts = standingActs(petition);
  if (!currentDraft(petition) || acts.some(({ kind }) => kind === 'deliberated')) return [];
  return chainOf(petition).flatMap((level) => {
    const { name, basis } = consentLevels[level];
    const given = acts.find((one) => one.level === level);
    /* Agreed to before there was a chain: what was not asked for then is not shown as missing. */
    if (!given && petition.approval) return [];
    const said = given?.text ? { text: given.text } : {};
    return [
      { name, basis: toBasis(basis), ...(given ? { by: staff(given.by), on: given.on, ...said } : {}) },
    ];
  });
}

const toFile = (file: OpinionFile): PetitionAnswer['opinionFile'] => ({
  ...file,
  caseNumbers: [...file.caseNumbers],
  days: [...file.days],
  amounts: [...file.amounts],
  parties: [...file.parties],
});

/** What the page says of the opinion. The file is told while an opinion can still be written or decided on. */
export function opinionOf(
  petition: Petition,
  names: Names,
): Pick<PetitionAnswer, 'drafts' | 'consents' | 'opinionFile'> {
  const isOpen = ['transferred', 'handling', 'proposed'].includes(petition.stage);
  return {
    drafts: petition.drafts.map((draft) => toDraft(draft, names)),
    consents: consentsOf(petition, names),
    ...(isOpen ? { opinionFile: toFile(opinionFileOf(petition)) } : {}),
  };
}
