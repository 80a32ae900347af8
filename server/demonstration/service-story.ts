/** Papers on their way to people: by hand, by post, by phone, and sometimes not at the first try. */
import type { StaffId } from '#domain/access/officer.ts';
import { type Recipient, recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import type { ServedPaper, ServiceMethod } from '#regulation/registers.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import type { Random } from './random.ts';
import { act, attachScan, type Scene, type Telling } from './scene.ts';

const proofs: Readonly<Record<ServiceMethod, (random: Random) => string>> = {
  direct: () => '送达回证，本人签收',
  post: (random) => `EMS 1${String(random.int(0, 999_999_999_999)).padStart(12, '0')}`,
  electronic: () => '送达平台回执：已送达',
  left: () => '见证人签字，现场照片两张',
  publicNotice: () => '公告栏及网站公告',
};

/** An address takes post; without one a paper goes by phone or over the counter. */
function methodFor(petition: Petition, recipient: Recipient, random: Random): ServiceMethod {
  if (recipient.kind === 'body') return random.chance(0.7) ? 'electronic' : 'direct';
  const person = petition.petitioners.find((one) => one.person === recipient.person);
  if (!person?.hasAddress) return random.chance(0.6) ? 'electronic' : 'direct';
  return random.weighted({ post: 46, direct: 30, electronic: 20, left: 4 });
}

function* failOnce(scene: Scene, by: StaffId, paper: ServedPaper, recipient: string): Telling {
  const { agenda, random } = scene;
  const failed = yield* act(scene, by, 'serve', {
    paper,
    recipient,
    method: 'post',
    on: agenda.day(),
    result: 'failed',
    reason: random.pick(handling.serviceFailures),
  });
  agenda.skip(random.int(2, 6));
  return failed;
}

/** Serves a paper on everybody it is owed to, one by one; the first fails once where the plan says so. */
export function* serveOn(scene: Scene, petition: Petition, paper: ServedPaper, by: StaffId): Telling {
  const { agenda, random, plan } = scene;
  let now = petition;
  const owed = unserved(petition, paper);
  for (const [index, recipient] of owed.entries()) {
    const key = recipientKey(recipient);
    agenda.pass(2, 12);
    if (index === 0 && paper === 'reply' && plan.traits.has('failedService'))
      now = yield* failOnce(scene, by, paper, key);
    const method = methodFor(petition, recipient, random);
    const proof = recipient.kind === 'body' ? '机要交换签收单' : proofs[method](random);
    now = yield* act(scene, by, 'serve', {
      paper,
      recipient: key,
      method,
      on: agenda.day(),
      result: 'served',
      proof,
    });
  }
  const receipt = paper === 'reply' ? 'replyReceipt' : 'acceptanceReceipt';
  const scanned = paper === 'reply' ? 0.85 : 0.3;
  return owed.length > 0 && random.chance(scanned) ? yield* attachScan(scene, now, by, receipt) : now;
}
