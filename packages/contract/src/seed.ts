/** The seed of a request that names none. */
import type { Generation } from './generation.ts';

export type SeedSource = Pick<Generation, 'prompt' | 'negativePrompt' | 'multiPrompt' | 'duration'>;

/**
 * A seed from the words and the duration alone, so that the same request always gives the same clip, and the same
 * words give the same take in every tier, shape, format and quality: a draft in standard is the final in 4k.
 */
export function deriveSeed(source: SeedSource): number {
  const shots = (source.multiPrompt ?? []).map((shot) => [shot.prompt, shot.duration]);
  return hashText(JSON.stringify([source.prompt, source.negativePrompt ?? '', shots, source.duration]));
}

/** FNV-1a over UTF-16 code units with a final mix, as an unsigned 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}
