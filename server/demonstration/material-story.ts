/** A scan taken in under the wrong kind, set right, and made into a paper of its own. */
import type { Petition } from '#domain/petition/petition.ts';
import { act, attachScan, type Scene, type SideStory, type Telling } from './scene.ts';

function* tellArranged(scene: Scene, petition: Petition): Telling {
  const { agenda, member, random } = scene;
  const now = yield* attachScan(scene, petition, member, 'evidence');
  const scan = now.materials.find((one) => one.kind === 'evidence');
  const other = scene.scans.find(({ kind, digest }) => kind === 'evidence' && digest !== scan?.digest);
  if (!scan || !other) return now;
  yield* act(scene, member, 'reclassifyMaterial', {
    material: scan.id,
    kind: 'evidence',
    name: random.pick(['书面陈述（信访人签名）.pdf', '信访人书面陈述.pdf']),
    reason: '原名称为扫描仪编号',
  });
  agenda.skip(random.int(0, 1));
  const { digest, size, mime } = other;
  return yield* act(scene, member, 'arrangeMaterials', {
    originals: [scan.id],
    parts: [
      {
        ...{ kind: 'evidence', name: '书面陈述（已转正）.pdf', digest, size, mime },
        pages: [{ material: scan.id, page: 1, turn: 180 }],
      },
    ],
    omitted: [],
  });
}

export const arrangedStory: SideStory = { trait: 'arranged', chapter: 'handling', tell: tellArranged };
