/** The ways beside the main line, each told by its own story to the petitions that have its trait. */
import type { Petition } from '#domain/petition/petition.ts';
import { archiveStories } from './archive-story.ts';
import { assignmentStories } from './assignment-story.ts';
import { diversionStories } from './diversion-story.ts';
import { hearingCancelledStory, hearingMovedStory, hearingStory } from './hearing-story.ts';
import {
  chasedStory,
  investigatedStory,
  statementStory,
  statementWaivedStory,
} from './investigation-story.ts';
import { arrangedStory } from './material-story.ts';
import { measuresStories } from './measures-story.ts';
import { noticeIssuedStory, replyIssuedStory } from './paper-story.ts';
import { appointmentMissedStory, appointmentStory } from './reception-story.ts';
import { reliefRefusedStory, reliefStory, reliefWithdrawnStory } from './relief-story.ts';
import { restraintRefusedStory, restraintStory } from './restraint-story.ts';
import { type Chapter, manned, type Scene, type SideStory, type Telling } from './scene.ts';
import { screeningStories } from './screening-story.ts';
import { isOver, standingStories } from './standing-story.ts';
import { superiorStories } from './superior-story.ts';
import { supervisionStories } from './supervision-story.ts';
import { writeOffStories } from './write-off-story.ts';

const sideStories: readonly SideStory[] = [
  ...assignmentStories,
  statementStory,
  statementWaivedStory,
  ...measuresStories,
  ...diversionStories,
  ...screeningStories,
  ...supervisionStories,
  ...standingStories,
  ...superiorStories,
  chasedStory,
  investigatedStory,
  restraintStory,
  restraintRefusedStory,
  hearingStory,
  hearingMovedStory,
  hearingCancelledStory,
  reliefStory,
  reliefRefusedStory,
  reliefWithdrawnStory,
  appointmentStory,
  appointmentMissedStory,
  noticeIssuedStory,
  replyIssuedStory,
  arrangedStory,
  /* Their papers come into the file: they are told before the file is shut. */
  ...writeOffStories,
  ...archiveStories,
];

/** Tells what the petition's traits ask for at this point, one story after the other. */
export function* tellBeside(scene: Scene, petition: Petition, chapter: Chapter): Telling {
  let now = petition;
  for (const story of sideStories)
    if (
      story.chapter === chapter &&
      scene.plan.traits.has(story.trait) &&
      (chapter === 'closed' || !isOver(now))
    )
      now = yield* story.tell(manned(scene, now), now);
  return now;
}
