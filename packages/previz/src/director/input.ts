import type { AspectRatio } from '@storyreel/contract';

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
