/** The sounding part of real clips. */
import { renderSound } from '../sound/index.ts';
import type { SoundScene } from '../sound/sound-scene.ts';
import type { FilmSettings } from './film-settings.ts';
import type { MadeSound } from './frame-source.ts';

export async function makeSound({ screenplay, spoken }: FilmSettings, brief: SoundScene | null): Promise<MadeSound> {
  if (brief !== null) return renderSound(brief);
  // Most clips need no stage on this thread: it is loaded only here.
  const { openFilm } = await import('../stage/film.ts');
  return renderSound((await openFilm(screenplay, { picture: false, ...(spoken && { spoken }) })).sound());
}
