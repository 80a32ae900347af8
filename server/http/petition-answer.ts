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
import { recipientKey } from '#domain/petition/parts.ts';
import { handlerOf, importanceOf, leadOf, type Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
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
  type ServedPaper,
  servedPapers,
} from '#regulation/registers.ts';
import { papersOf } from '../papers/papers-of.ts';
import { errandsIn } from '../store/petition-row.ts';
import { advicesOf, campaignsFor, errandsOf, roomsOf, toStepState, type View } from './act-answer.ts';
import { toClockAnswer } from './clock-answer.ts';
import { seenClocks } from './guarded-answer.ts';
import { toBasis } from './problem.ts';
import { nextFor } from './row-answer.ts';

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
          },
        }
      : {}),
    ...(next
      ? { leadAdvice: { lead: named(next.lead), reason: next.reason, basis: toBasis(next.basis) } }
      : {}),
  };
}

function owedServicesOf({ petition, names }: View): PetitionAnswer['owedServices'] {
  return (Object.keys(servedPapers) as ServedPaper[]).flatMap((paper) =>
    unserved(petition, paper).map((recipient) => {
      const key = recipientKey(recipient);
      const failed = petition.services.filter(
        (one) => one.paper === paper && one.outcome === 'failed' && recipientKey(one.recipient) === key,
      );
      const recipientName = recipient.kind === 'petitioner' ? names.person(recipient.person) : recipient.name;
      return {
        paper,
        paperName: servedPapers[paper],
        recipient: key,
        recipientName,
        failedBefore: failed.length,
      };
    }),
  );
}

function filesOf(
  view: View,
): Pick<PetitionAnswer, 'courtName' | 'materials' | 'papers' | 'contacts' | 'notices' | 'campaigns'> {
  const { petition, names, courtName } = view;
  return {
    campaigns: campaignsFor(view),
    ...(courtName ? { courtName } : {}),
    notices: petition.notices.map((one) => ({
      id: one.id,
      name: sayNotice(one),
      state: sayNoticeState(one),
    })),
    contacts: petition.contacts.map((contact) => ({ ...contact, channelName: channels[contact.channel] })),
    materials: petition.materials.map(({ digest: _, ...material }) => ({
      ...material,
      kindName: archiveKinds[material.kind],
      by: names.staff(material.by),
    })),
    papers: papersOf(petition).map(({ kind, title }) => ({
      kind,
      title,
      url: `/api/petitions/${petition.id}/papers/${kind}.pdf`,
    })),
  };
}

/** Everything the petition page shows to this person today. */
export function toPetitionAnswer(view: View, today: Day): PetitionAnswer {
  const { petition, setting, calendar, names } = view;
  const duty = dutyOf(petition);
  const person =
    duty?.owner === 'theHandler' ? handlerOf(petition) : duty?.owner === 'theLead' ? leadOf(petition) : null;
  const owner = { step: duty?.step ?? null, owner: duty?.owner ?? null, ownerId: person ?? null };
  const viewer = { officer: setting.by, staff: names.staff, foreign: petition.court !== setting.by.court };
  const next = nextFor(owner, errandsIn(petition), viewer);
  const errands = errandsOf(view);
  const due = [...(duty ? [duty.step] : []), ...errands.filter((one) => one.mine).map((one) => one.step)];
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
    owedServices: owedServicesOf(view),
    today,
  } as PetitionAnswer;
}
