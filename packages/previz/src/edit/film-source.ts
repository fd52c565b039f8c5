/** The frame source of real clips: the film's shots through the kernel, and plates where a picture was given. */
import type { Screenplay } from '@storyreel/contract';
import type { WasmModule } from '../render/kernel.ts';
import { type PlatePicture, Plates } from '../render/plate/index.ts';
import { Renderer } from '../render/renderer.ts';
import { renderSound } from '../sound/index.ts';
import { type Film, openFilm } from '../stage/film.ts';
import type { World } from '../stage/scene.ts';
import type { FrameSource, MadeSound, PictureSize } from './frame-source.ts';

export interface FilmSourceSettings {
  screenplay: Screenplay;
  /** The compiled kernel: threads share one compilation. */
  kernel: WasmModule;
  /** Pictures that the clip begins and ends with, already fitted to the canvas. */
  first?: PlatePicture;
  last?: PlatePicture;
}

export async function openFrameSource(settings: FilmSourceSettings, size: PictureSize): Promise<FrameSource> {
  const { screenplay, first, last } = settings;
  const film = await openFilm(screenplay);
  const plates = new Plates(screenplay, size, { first, last });
  const needsKernel = screenplay.shots.some((shot) => !plates.covers(shot.index));
  const stage = needsKernel
    ? new StageCamera(film, await Renderer.create(settings.kernel, size.width, size.height))
    : null;
  return {
    frameCount: film.frameCount,
    shotAt: (frame) => film.shotAt(frame),
    render: (frame, out) => {
      const shot = film.shotAt(frame);
      if (plates.covers(shot)) plates.render(shot, frame, out);
      else stage?.render(shot, frame, out);
    },
  };
}

export async function makeSound(settings: FilmSourceSettings): Promise<MadeSound> {
  return renderSound((await openFilm(settings.screenplay, { picture: false })).sound());
}

/** Draws a film's frames and keeps the place's world uploaded. */
class StageCamera {
  readonly #film: Film;
  readonly #renderer: Renderer;
  #world: World | null = null;

  constructor(film: Film, renderer: Renderer) {
    this.#film = film;
    this.#renderer = renderer;
  }

  render(shot: number, frame: number, out: Uint8Array): void {
    // Shots in one place share a world: it is uploaded once.
    const world = this.#film.world(shot);
    if (world !== this.#world) {
      this.#renderer.setWorld(world);
      this.#world = world;
    }
    this.#renderer.render(this.#film.scene(frame));
    const { y, u, v } = this.#renderer;
    out.set(y, 0);
    out.set(u, y.length);
    out.set(v, y.length + u.length);
  }
}
