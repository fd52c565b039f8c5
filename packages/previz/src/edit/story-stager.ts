/** The staging part of stories: one reel after the other, never more than two at a time. */

import { type Lexicon, loadLexicon } from '../speech/index.ts';
import { createFilm, type Film } from '../stage/film.ts';
import { FilmStager } from './film-stager.ts';
import type { FrameStager, PictureSize, StagedFrame } from './frame-source.ts';
import { framesOf, reelAt, type StorySettings } from './story-settings.ts';

export async function openStager(settings: StorySettings, size: PictureSize): Promise<FrameStager> {
  return new StoryStager(settings, size, await lexiconOf(settings));
}

/** The pronouncing dictionaries of all reels, so that reels can be opened without waiting. */
export async function lexiconOf({ reels }: StorySettings): Promise<Lexicon | undefined> {
  const lines = reels.flatMap(({ screenplay }) => screenplay.shots.flatMap((shot) => shot.dialogue));
  return lines.length > 0 ? loadLexicon([...new Set(lines.map((line) => line.language))]) : undefined;
}

interface OpenReel {
  index: number;
  film: Film;
  stager: FilmStager;
}

class StoryStager implements FrameStager {
  readonly frameCount: number;
  /** The sound's maker opens the reels itself, one by one. */
  readonly briefsSound = false;
  readonly #settings: StorySettings;
  readonly #size: PictureSize;
  readonly #lexicon: Lexicon | undefined;
  #open: OpenReel[] = [];

  constructor(settings: StorySettings, size: PictureSize, lexicon: Lexicon | undefined) {
    this.#settings = settings;
    this.#size = size;
    this.#lexicon = lexicon;
    this.frameCount = framesOf(settings.reels);
  }

  stage(frame: number): StagedFrame {
    const index = reelAt(this.#settings.reels, frame);
    // Frames come in order: what is behind is never needed again.
    this.#open = this.#open.filter((reel) => reel.index >= index);
    return this.#reel(index).stager.stage(frame - this.#settings.reels[index]!.startFrame);
  }

  workAhead(frame: number): boolean {
    const { reels } = this.#settings;
    const index = reelAt(reels, frame);
    const here = this.#reel(index);
    if (here.stager.workAhead(frame - reels[index]!.startFrame)) return true;
    const next = index + 1;
    const local = frame - reels[index]!.startFrame;
    const lastGroup =
      here.film.groupOf(here.film.shotAt(local)) === here.film.groupOf(here.film.screenplay.shots.length - 1);
    if (next >= reels.length || !lastGroup) return false;
    const { film } = this.#reel(next);
    if (film.isStaged(0)) return false;
    film.staged(0);
    return true;
  }

  brief(): unknown {
    return null;
  }

  #reel(index: number): OpenReel {
    const known = this.#open.find((reel) => reel.index === index);
    if (known) return known;
    const { screenplay } = this.#settings.reels[index]!;
    const film = createFilm(screenplay, this.#lexicon ? { lexicon: this.#lexicon } : {});
    const drawn = new Set(screenplay.shots.map((shot) => shot.index));
    const made = { index, film, stager: new FilmStager(film, drawn, this.#size) };
    this.#open.push(made);
    return made;
  }
}
