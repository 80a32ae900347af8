/** Petitioners who withdraw, die, settle or join, and petitions that are taken up again. */
import { endedOn } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { standing } from '#domain/petition/standing.ts';
import { tellClosing } from './closing-story.ts';
import { getHandler, tellInterview } from './interview-story.ts';
import { tellReply } from './opinion-story.ts';
import { personName, phone } from './people.ts';
import phrases from './phrases/standing.json' with { type: 'json' };
import { act, headOf, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

const firstOf = (petition: Petition): string | undefined => standing(petition)[0]?.person;

function* withdrawAll(scene: Scene, petition: Petition): Telling {
  const { agenda, random, member, clerk } = scene;
  agenda.pass(20, 90);
  const persons = standing(petition).map(({ person }) => person);
  const present = [member, clerk];
  return yield* act(scene, clerk, 'withdraw', {
    persons,
    form: random.chance(0.7) ? 'written' : 'oral',
    on: agenda.day(),
    officers: present,
    voluntary: true,
    reason: random.pick(phrases.withdrawn),
  });
}

function* tellWithdrawn(scene: Scene, petition: Petition): Telling {
  if (!firstOf(petition)) return petition;
  const { agenda, random } = scene;
  const now = yield* withdrawAll(scene, petition);
  agenda.skip(random.int(0, 2));
  const answered = now.contacts.some(({ notice }) => notice);
  const result = answered
    ? { result: 'goOn', unlawful: false, reason: random.pick(phrases.kept) }
    : { result: 'end', unlawful: false, reason: random.pick(phrases.confirmed) };
  return yield* act(scene, headOf(scene, now), 'confirmWithdrawal', result);
}

function* tellKept(scene: Scene, petition: Petition): Telling {
  if (!firstOf(petition)) return petition;
  const { agenda, random } = scene;
  const now = yield* withdrawAll(scene, petition);
  agenda.skip(random.int(0, 2));
  return yield* act(scene, headOf(scene, now), 'confirmWithdrawal', {
    result: 'goOn',
    unlawful: true,
    reason: random.pick(phrases.kept),
  });
}

function* lose(scene: Scene, petition: Petition, person: string): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 90);
  const one = petition.petitioners.find((other) => other.person === person);
  return yield* act(scene, getHandler(petition), 'recordDeath', {
    person,
    kind: one?.kind === 'natural' ? 'death' : 'dissolved',
    happenedOn: agenda.day(),
    how: random.pick(phrases.losses),
  });
}

function* tellSucceeded(scene: Scene, petition: Petition): Telling {
  const person = firstOf(petition);
  if (!person) return petition;
  const { agenda, random, clerk } = scene;
  yield* lose(scene, petition, person);
  agenda.skip(random.int(3, 9));
  return yield* act(scene, clerk, 'recordSuccessor', {
    person,
    name: personName(random),
    phone: phone(random),
    ground: random.pick(phrases.successions),
  });
}

function* tellHeirless(scene: Scene, petition: Petition): Telling {
  const person = firstOf(petition);
  if (!person) return petition;
  const { agenda, random } = scene;
  const now = yield* lose(scene, petition, person);
  agenda.skip(random.int(6, 15));
  return yield* act(scene, headOf(scene, now), 'endWithoutSuccessor', {
    person,
    renounced: true,
    reason: random.pick(phrases.heirless),
  });
}

function* tellSettled(scene: Scene, petition: Petition): Telling {
  const [first, second] = standing(petition);
  if (!(first && second)) return petition;
  const { agenda, random } = scene;
  agenda.pass(20, 90);
  return yield* act(scene, getHandler(petition), 'settleFor', {
    persons: [first.person],
    how: random.pick(phrases.settled),
  });
}

/** A colleague of the creditor joins; a number that was written down wrongly is set right. */
function* tellJoining(scene: Scene, petition: Petition): Telling {
  const { agenda, random, clerk } = scene;
  const person = firstOf(petition);
  agenda.pass(20, 90);
  const now = person
    ? yield* act(scene, clerk, 'correctPetitioner', {
        person,
        phone: phone(random),
        reason: random.pick(phrases.corrected),
      })
    : petition;
  agenda.pass(5, 30);
  const relation = now.petitioners[0]?.relation;
  return yield* act(scene, clerk, 'addPetitioner', {
    name: personName(random),
    phone: phone(random),
    relation: relation === 'agent' ? 'applicant' : relation,
    reason: random.pick(phrases.added),
  });
}

function* tellReopened(scene: Scene, petition: Petition): Telling {
  if (petition.stage !== 'closed') return petition;
  const { agenda, random, staff } = scene;
  agenda.skip(random.int(10, 25));
  const handler = getHandler(petition);
  const isThere = holdersOf(staff, ['handler', 'petitionTeam', 'teamLeader']).some(
    ({ id }) => id === handler,
  );
  if (!isThere) return petition;
  let now = yield* act(scene, headOf(scene, petition), 'reopen', random.pick(phrases.reopened));
  now = yield* tellInterview(scene, now);
  now = yield* tellReply(scene, now);
  return yield* tellClosing(scene, now);
}

/** Whether the petition has come to an end in the middle of its story. */
export const isOver = (petition: Petition): boolean => endedOn(petition) !== undefined;

export const standingStories: readonly SideStory[] = [
  { trait: 'joining', chapter: 'transferred', tell: tellJoining },
  { trait: 'succeeded', chapter: 'handling', tell: tellSucceeded },
  { trait: 'joining', chapter: 'handling', tell: tellSettled },
  { trait: 'withdrawalKept', chapter: 'handling', tell: tellKept },
  { trait: 'heirless', chapter: 'handling', tell: tellHeirless },
  { trait: 'withdrawn', chapter: 'handling', tell: tellWithdrawn },
  { trait: 'reopened', chapter: 'closed', tell: tellReopened },
];
