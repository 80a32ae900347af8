import type { PetitionAnswer } from '#contract/petition.ts';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { proposeLead } from '#domain/assignment/lead.ts';
import { isFreeChoice, proposeRoute } from '#domain/assignment/route.ts';
import type { Day } from '#domain/calendar/day.ts';
import { maskCitizenId } from '#domain/identifiers/citizen-id.ts';
import { maskPhone } from '#domain/identifiers/phone.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { stages } from '#domain/petition/core.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { missingItems } from '#domain/petition/missing.ts';
import { lastIssued } from '#domain/petition/paper-facts.ts';
import { handlerOf, importanceOf, isForHead, leadOf, type Petition } from '#domain/petition/petition.ts';
import { sayNotice } from '#domain/petition/superior-facts.ts';
import { sayNoticeState } from '#domain/petition/superior-owed.ts';
import { allSteps } from '#domain/workflow.ts';
import { acceptanceGrounds, declineGrounds, tracks } from '#regulation/grounds.ts';
import { resolutions } from '#regulation/measures.ts';
import {
  archiveKinds,
  channels,
  merits,
  petitionerKinds,
  registrationItems,
  relations,
} from '#regulation/registers.ts';
import { papersOf } from '../papers/kinds.ts';
import { errandsIn } from '../store/petition-row.ts';
import { advicesOf, campaignsFor, errandsOf, roomsOf, toStepState, type View } from './act-answer.ts';
import { archiveOf } from './archive-answer.ts';
import { toClockAnswer } from './clock-answer.ts';
import { seenClocks } from './guarded-answer.ts';
import { opinionOf } from './opinion-answer.ts';
import { toBasis } from './problem.ts';
import { nextFor } from './row-answer.ts';
import { serviceAnswersOf } from './service-answer.ts';

/** The beginning of an address, at most half of it: enough to tell two people apart, not to find one. */
const maskAddress = (address: string): string =>
  `${address.slice(0, Math.min(6, Math.floor(address.length / 2)))}＊＊`;

function petitionersOf({ petition, people }: View): PetitionAnswer['petitioners'] {
  return petition.petitioners.flatMap((one) => {
    const person = people.find(({ id }) => id === one.person);
    if (!person) return [];
    return [
      {
        person: one.person,
        name: person.name,
        kind: petitionerKinds[one.kind],
        relation: relations[one.relation],
        representative: one.representative,
        ...(person.phone ? { phone: maskPhone(person.phone) } : {}),
        ...(person.idNumber ? { idNumber: maskCitizenId(person.idNumber) } : {}),
        ...(person.address ? { address: maskAddress(person.address) } : {}),
        ...(person.note ? { note: person.note } : {}),
      },
    ];
  });
}

const closingOf = ({ on, merit, resolved, resolution }: NonNullable<Petition['closing']>) => ({
  on,
  merit: merits[merit],
  resolved,
  ...(resolution ? { resolution: resolutions[resolution].name } : {}),
});

function decisionsOf({ petition, names }: View) {
  const { acceptance, decline, proposal, approval, closing, enforcementCase } = petition;
  return {
    ...(enforcementCase
      ? {
          enforcementCase: {
            number: enforcementCase.number,
            known: enforcementCase.known,
            ownCourt: enforcementCase.ownCourt,
            parties: enforcementCase.parties,
            originalHandler: enforcementCase.originalHandler
              ? names.staff(enforcementCase.originalHandler)
              : enforcementCase.originalHandlerName,
            trialJudge: enforcementCase.trialJudge && names.staff(enforcementCase.trialJudge),
            state: enforcementCase.state,
          },
        }
      : {}),
    ...(acceptance
      ? {
          acceptance: {
            ...acceptance,
            importance: importanceOf(petition),
            trackName: tracks[acceptance.track],
            grounds: acceptance.grounds.map((id) => {
              const { item, text } = acceptanceGrounds[id];
              return { id, item, text };
            }),
          },
        }
      : {}),
    ...(decline ? { decline: { ...decline, text: declineGrounds[decline.ground].text } } : {}),
    ...(proposal ? { proposal: { ...proposal, by: names.staff(proposal.by) } } : {}),
    ...(approval ? { approval: { ...approval, by: names.staff(approval.by) } } : {}),
    ...(closing ? { closing: closingOf(closing) } : {}),
  };
}

function peopleOf({ petition, names, setting }: View) {
  const named = (id: string) => ({ id, name: names.staff(id) });
  const parts = {
    lead: leadOf(petition),
    assistant: petition.assistant,
    handler: handlerOf(petition),
    consults: petition.consults,
  };
  const filled = Object.entries(parts).flatMap(([part, id]) => (id ? [[part, named(id)] as const] : []));
  const route = petition.stage === 'accepted' ? proposeRoute(petition, setting.staff) : undefined;
  const next = assignLead.open(petition, setting) ? undefined : proposeLead(petition, setting.staff);
  return {
    ...opinionOf(petition, names),
    accused: petition.accused.map(named),
    recused: petition.recused.map(named),
    ...(Object.fromEntries(filled) as Pick<PetitionAnswer, 'lead' | 'assistant' | 'handler' | 'consults'>),
    ...(route
      ? {
          route: {
            kind: route.kind,
            reason: route.reason,
            basis: toBasis(route.basis),
            handlers: route.handlers.map(named),
            ...(route.consults ? { consults: named(route.consults) } : {}),
            draws: isFreeChoice(petition, route),
            byHead: isForHead(petition),
          },
        }
      : {}),
    ...(next
      ? { leadAdvice: { lead: named(next.lead), reason: next.reason, basis: toBasis(next.basis) } }
      : {}),
  };
}

function issuedOf(petition: Petition, key: string): Pick<PetitionAnswer['papers'][number], 'issued'> {
  const last = lastIssued(petition, key);
  if (!last) return {};
  const { number, version, on, material } = last;
  return { issued: { number, version, on, material } };
}

type Files = Pick<
  PetitionAnswer,
  | 'courtName'
  | 'materials'
  | 'replacedMaterials'
  | 'papers'
  | 'contacts'
  | 'notices'
  | 'archive'
  | 'campaigns'
>;

function filesOf(view: View): Files {
  const { petition, history, names, courtName } = view;
  const toMaterial = ({ digest: _, ...material }: Petition['materials'][number]) => ({
    ...material,
    kindName: archiveKinds[material.kind],
    by: names.staff(material.by),
  });
  return {
    archive: archiveOf(view),
    campaigns: campaignsFor(view),
    ...(courtName ? { courtName } : {}),
    notices: petition.notices.map((one) => ({
      id: one.id,
      name: sayNotice(one),
      state: sayNoticeState(one),
    })),
    contacts: petition.contacts.map((contact) => ({ ...contact, channelName: channels[contact.channel] })),
    materials: petition.materials.map(toMaterial),
    replacedMaterials: petition.replacedMaterials.map(({ replaced, ...material }) => ({
      ...toMaterial(material),
      replaced: { ...replaced, by: names.staff(replaced.by), into: [...replaced.into] },
    })),
    papers: papersOf(petition, history).map(({ key, kind, title, draft }) => ({
      ...{ key, kind, title },
      ...(draft ? { draft } : {}),
      ...issuedOf(petition, key),
      url: `/api/petitions/${petition.id}/papers/${key}.pdf`,
      editableUrl: `/api/petitions/${petition.id}/papers/${key}.docx`,
    })),
  };
}

/** What comes next for this person, what is owed beside it, and which steps are due now. */
function turnOf(view: View) {
  const { petition, setting, names } = view;
  const duty = dutyOf(petition);
  const person =
    duty?.owner === 'theHandler' ? handlerOf(petition) : duty?.owner === 'theLead' ? leadOf(petition) : null;
  const owner = { step: duty?.step ?? null, owner: duty?.owner ?? null, ownerId: person ?? null };
  const barred = [...petition.accused, ...petition.recused];
  const { by: officer, staff: people } = setting;
  const viewer = { officer, people, staff: names.staff, court: petition.court, barred };
  const next = nextFor(owner, errandsIn(petition), viewer);
  const errands = errandsOf(view);
  const due = [
    ...(duty ? [duty.step] : []),
    ...(next?.mine ? [next.step] : []),
    ...errands.filter((one) => one.mine).map((one) => one.step),
  ];
  return { next, errands, due };
}

/** Everything the petition page shows to this person today. */
export function toPetitionAnswer(view: View, today: Day): PetitionAnswer {
  const { petition, setting, calendar, names } = view;
  const { next, errands, due } = turnOf(view);
  const { id, court, seq, number, stage, rules, receivedOn, registeredOn, late, summary, proposedOpinion } =
    petition;
  return {
    id,
    court,
    seq,
    number,
    stage,
    stageName: stages[stage],
    rules,
    receivedOn,
    registeredOn,
    registeredBy: names.staff(petition.registeredBy),
    late,
    summary,
    ...(proposedOpinion ? { proposedOpinion } : {}),
    missing: missingItems(petition, 'transfer').map((key) => registrationItems[key].name),
    petitioners: petitionersOf(view),
    ...decisionsOf(view),
    ...peopleOf(view),
    ...(next ? { next } : {}),
    clocks: seenClocks(clocksOf(petition, calendar), petition, setting.by).map((clock) =>
      toClockAnswer(clock, calendar, today),
    ),
    errands,
    rooms: roomsOf(view),
    advice: advicesOf(view),
    steps: allSteps.map((step) => toStepState(step, view, due)),
    ...filesOf(view),
    ...serviceAnswersOf(view),
    today,
  } as PetitionAnswer;
}
