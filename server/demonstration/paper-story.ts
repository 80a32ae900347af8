/** Papers issued for the record: the notice after the acceptance, the reply once it is made. */

import type { Petition } from '#domain/petition/petition.ts';
import { act, type Scene, type SideStory, type Telling } from './scene.ts';

/** Without a file store nothing can be laid into the file. */
function* issue(scene: Scene, petition: Petition, paper: string): Telling {
  if (scene.scans.length === 0) return petition;
  return yield* act(scene, scene.member, 'issuePaper', { paper });
}

export const noticeIssuedStory: SideStory = {
  trait: 'noticeIssued',
  chapter: 'transferred',
  tell: (scene, petition) => issue(scene, petition, 'acceptanceNotice'),
};

export const replyIssuedStory: SideStory = {
  trait: 'replyIssued',
  chapter: 'answered',
  tell: (scene, petition) => issue(scene, petition, 'reply'),
};
