/** The story room: a longer text becomes scenes, shots and generations with one cast and one set of places. Pure. */
export { generationScreenplay } from './generations.ts';
export { planStory } from './plan-story.ts';
export { readScript } from './read-script.ts';
export { type Reel, reelsOf } from './reels.ts';
export {
  GENERATION_SECONDS,
  STORY_CHARACTERS,
  STORY_SECONDS,
  type StoryCastMember,
  StoryError,
  type StoryGeneration,
  type StoryInput,
  type StoryPlan,
  type StoryScene,
} from './story-plan.ts';
export { storyText } from './story-text.ts';
