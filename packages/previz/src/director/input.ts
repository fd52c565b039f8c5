import type { AspectRatio, Generation } from '@storyreel/contract';

/** What the director is given: the words of a generation request and the numbers that bound the clip. */
export interface DirectorInput {
  prompt: string;
  /** Nouns that must not appear, as a comma list. */
  negativePrompt?: string;
  /** Shots with their own durations in seconds; when present they are the shots, exactly. */
  multiPrompt?: readonly { prompt: string; duration: number }[];
  /** Seconds. */
  duration: number;
  aspectRatio: AspectRatio;
  fps: 24 | 30 | 60;
  seed: number;
  /** 0 to 1: from 0.7 on nothing is added to what was said. */
  cfgScale: number;
  /** customize: exactly the shots that the text or multiPrompt states. */
  shotType: 'intelligent' | 'customize';
  audio: boolean;
  /**
   * Recurring characters and objects of the request, which the text names as "<<<element_1>>>" or "@id". A description says
   * who or what it is; the bound cast member carries the id.
   */
  elements?: readonly { id: string; description?: string | undefined }[];
  firstFrame?: boolean;
  lastFrame?: boolean;
}

/** What the director is told of a generation. */
export function directorInput(generation: Generation): DirectorInput {
  const { prompt, negativePrompt, multiPrompt, duration, aspectRatio, fps, seed, cfgScale, shotType, audio, elements } =
    generation;
  return {
    prompt,
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    ...(multiPrompt === undefined ? {} : { multiPrompt }),
    duration,
    aspectRatio,
    fps,
    seed,
    cfgScale,
    shotType,
    audio,
    ...(elements === undefined ? {} : { elements: elements.map(({ id, description }) => ({ id, description })) }),
    firstFrame: generation.firstFrame !== undefined,
    lastFrame: generation.lastFrame !== undefined,
  };
}

/** What is said of elements whose pictures, clips or voices the built-in director cannot look at. */
export function elementWarnings({ elements = [] }: Generation): string[] {
  const unseen = elements.filter((e) => e.frontalImage ?? e.video ?? e.voice ?? e.images[0]);
  if (unseen.length === 0) return [];
  const names = unseen.map((e) => e.id).join(', ');
  return [`elements: names and descriptions are used; the images, clips and voices of ${names} are not looked at.`];
}
