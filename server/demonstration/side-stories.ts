/** The ways beside the main line, each told by its own story to the petitions that have its trait. */
import type { Petition } from '#domain/petition/petition.ts';
import { diversionStories } from './diversion-story.ts';
import { statementStory, statementWaivedStory } from './investigation-story.ts';
import { measuresStories } from './measures-story.ts';
import { appointmentMissedStory, appointmentStory } from './reception-story.ts';
import type { Chapter, Scene, SideStory, Telling } from './scene.ts';
import { screeningStories } from './screening-story.ts';

const sideStories: readonly SideStory[] = [
  statementStory,
  statementWaivedStory,
  ...measuresStories,
  ...diversionStories,
  ...screeningStories,
  appointmentStory,
  appointmentMissedStory,
];

/** Tells what the petition's traits ask for at this point, one story after the other. */
export function* tellBeside(scene: Scene, petition: Petition, chapter: Chapter): Telling {
  let now = petition;
  for (const story of sideStories)
    if (story.chapter === chapter && scene.plan.traits.has(story.trait)) now = yield* story.tell(scene, now);
  return now;
}
