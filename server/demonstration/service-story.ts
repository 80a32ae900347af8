/** Papers on their way to people: by hand, by post, by phone, left in place, put up in public; and sometimes not at the first try. */
import type { StaffId } from '#domain/access/officer.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { type Recipient, recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import type { ServedPaper, ServiceMethod } from '#regulation/registers.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import type { Random } from './random.ts';
import { act, attachScan, manned, type Scene, type Telling } from './scene.ts';
import type { Trait } from './traits.ts';

type To = { readonly paper: ServedPaper; readonly recipient: Recipient; readonly by: StaffId };
type Way = Exclude<ServiceMethod, 'publicNotice'>;
type OnTheSpot = Exclude<Way, 'post'>;

const digits = (random: Random, length: number): string =>
  String(random.int(0, 10 ** length - 1)).padStart(length, '0');
const mailNumberOf = (random: Random): string => `1${digits(random, 12)}`;

/** An address takes post; without one a paper goes by phone or over the counter. */
function wayFor(petition: Petition, recipient: Recipient, random: Random): Way {
  if (recipient.kind === 'body') return random.chance(0.7) ? 'electronic' : 'direct';
  const person = petition.petitioners.find((one) => one.person === recipient.person);
  if (!person?.hasAddress) return random.chance(0.6) ? 'electronic' : 'direct';
  return random.weighted({ post: 40, direct: 34, electronic: 20, left: 6 });
}

/** The receipt is signed by the person, now and then by the family; for an organisation by whoever takes its post. */
function signatureFor({ petitioners }: Petition, recipient: Recipient, random: Random) {
  if (recipient.kind === 'body') return { signedBy: 'organisation' };
  const kind = petitioners.find((one) => one.person === recipient.person)?.kind;
  if (kind !== 'natural') return { signedBy: 'organisation' };
  return random.chance(0.8)
    ? { signedBy: 'self' }
    : { signedBy: 'cohabitant', signer: random.pick(handling.relatives) };
}

/** What the form asks of each way, once it is done. */
function toldOf(way: OnTheSpot, petition: Petition, { recipient }: To, { random }: Scene) {
  const told: Readonly<Record<OnTheSpot, () => object>> = {
    direct: () => signatureFor(petition, recipient, random),
    electronic: () => ({
      consented: true,
      electronicWay: recipient.kind === 'body' ? 'platform' : random.pick(['platform', 'message']),
      address: recipient.kind === 'body' ? '机要交换平台' : `1380000${digits(random, 4)}`,
      proof: '送达平台回执：已送达',
    }),
    left: () => ({
      refusal: random.pick(handling.refusals),
      witnesses: handling.witnesses.join('、'),
    }),
  };
  return told[way]();
}

function* post(scene: Scene, { paper, recipient, by }: To): Telling {
  const { agenda, random } = scene;
  return yield* act(scene, by, 'mail', {
    paper,
    recipient: recipientKey(recipient),
    on: agenda.day(),
    carrier: random.chance(0.9) ? 'ems' : 'registered',
    mailNumber: mailNumberOf(random),
  });
}

/** What came of a letter, some days later. */
function* hear(scene: Scene, petition: Petition, by: StaffId, returned = false): Telling {
  const { agenda, random } = scene;
  const errand = openErrands(petition).find(({ kind }) => kind === 'mailOutcome');
  if (!errand) return petition;
  return yield* act(scene, by, 'recordMail', {
    errand: errand.key,
    on: agenda.day(),
    ...(returned
      ? { result: 'returned', ...random.pick(handling.mailFailures) }
      : { result: 'delivered', ...(random.chance(0.2) ? { signer: random.pick(handling.relatives) } : {}) }),
  });
}

function* failOnce(scene: Scene, to: To): Telling {
  const { agenda, random } = scene;
  if (random.chance(0.5)) {
    const posted = yield* post(scene, to);
    agenda.skip(random.int(3, 6));
    return yield* hear(scene, posted, to.by, true);
  }
  const failed = yield* act(scene, to.by, 'serve', {
    paper: to.paper,
    recipient: recipientKey(to.recipient),
    method: 'direct',
    on: agenda.day(),
    result: 'failed',
    ...random.pick(handling.serviceFailures),
  });
  agenda.skip(random.int(2, 4));
  return failed;
}

/** Nobody is found: the notice is put up, its period runs, and then it counts. */
function* announce(scene: Scene, { paper, recipient, by }: To): Telling {
  const { agenda, random } = scene;
  const announced = yield* act(scene, by, 'announce', {
    paper,
    recipient: recipientKey(recipient),
    ground: 'otherWaysFailed',
    reason: random.pick(handling.announcements),
    places: ['board', 'online'],
    on: agenda.day(),
  });
  const running = announced.services.at(-1);
  if (!running?.until) return announced;
  agenda.reach(running.until);
  agenda.skip(random.int(1, 2));
  return yield* act(scene, by, 'endAnnouncement', { errand: `publicNotice:${running.id}` });
}

function* serveOne(scene: Scene, petition: Petition, to: To): Telling {
  const { agenda, random } = scene;
  const way = wayFor(petition, to.recipient, random);
  if (way === 'post' && to.paper === 'reply') {
    const posted = yield* post(scene, to);
    agenda.skip(random.int(2, 5));
    return yield* hear(scene, posted, to.by);
  }
  // A notice is handed over where it is not posted: what is posted is heard of later.
  const onTheSpot = way === 'post' ? 'direct' : way;
  return yield* act(scene, to.by, 'serve', {
    paper: to.paper,
    recipient: recipientKey(to.recipient),
    method: onTheSpot,
    on: agenda.day(),
    result: 'served',
    ...toldOf(onTheSpot, petition, to, scene),
  });
}

/** Ends that come too early for a letter that is still to be heard of. */
const sudden: readonly Trait[] = ['closedDirectly', 'directRejected', 'withdrawn', 'heirless', 'reopened'];

/** A notice is posted now and then and not heard of before the interview; `tellMail` says what came of it. */
const isPostedOnly = ({ plan, random }: Scene, { paper, recipient }: To): boolean =>
  paper === 'acceptanceNotice' &&
  recipient.kind === 'petitioner' &&
  !sudden.some((one) => plan.traits.has(one)) &&
  random.chance(0.2);

/** What came of the notices posted before. */
export function* tellMail(scene: Scene, petition: Petition): Telling {
  let now = petition;
  while (openErrands(now).some(({ kind }) => kind === 'mailOutcome')) {
    scene.agenda.pass(5, 30);
    now = yield* hear(scene, now, manned(scene, now).clerk);
  }
  return now;
}

/** The first one the reply is to reach is not found at once where the plan says so, or not at all. */
function* serveFirst(scene: Scene, petition: Petition, to: To): Telling {
  const { traits } = scene.plan;
  if (to.recipient.kind === 'body') return yield* serveOne(scene, petition, to);
  if (traits.has('announced')) {
    yield* failOnce(scene, to);
    return yield* announce(scene, to);
  }
  const now = traits.has('failedService') ? yield* failOnce(scene, to) : petition;
  return yield* serveOne(scene, now, to);
}

function* fileReceipt(scene: Scene, petition: Petition, paper: ServedPaper, by: StaffId): Telling {
  const [receipt, share] =
    paper === 'reply' ? (['replyReceipt', 0.85] as const) : (['acceptanceReceipt', 0.3] as const);
  return scene.random.chance(share) ? yield* attachScan(scene, petition, by, receipt) : petition;
}

/** Serves a paper on everybody it is owed to, one by one. */
export function* serveOn(scene: Scene, petition: Petition, paper: ServedPaper, by: StaffId): Telling {
  let now = petition;
  const owed = unserved(petition, paper);
  for (const [index, recipient] of owed.entries()) {
    const to: To = { paper, recipient, by };
    scene.agenda.pass(2, 12);
    if (index === 0 && paper === 'reply') now = yield* serveFirst(scene, now, to);
    else if (isPostedOnly(scene, to)) now = yield* post(scene, to);
    else now = yield* serveOne(scene, now, to);
  }
  return owed.length > 0 ? yield* fileReceipt(scene, now, paper, by) : now;
}
