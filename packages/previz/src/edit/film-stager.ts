/** The staging part of real clips: the film, its worlds and scenes packed for the kernel, and what is to be heard. */
import { type BoneFloats, boneFloatsOf, FramePacker } from '../render/frame.ts';
import { coversShot } from '../render/plate/index.ts';
import { packWorld } from '../render/upload.ts';
import { type Film, GROUPS_KEPT, openFilm } from '../stage/film.ts';
import type { World } from '../stage/scene.ts';
import { type FilmSettings, shotAt } from './film-settings.ts';
import type { FrameStager, PictureSize, StagedFrame } from './frame-source.ts';
import { ControlStager } from './passes/control-stager.ts';

/** Of frames that come from a given picture. */
const NOTHING_STAGED: StagedFrame = { world: new Uint8Array(0), scene: new Uint8Array(0) };

export async function openStager(settings: FilmSettings, size: PictureSize): Promise<FrameStager> {
  const { screenplay, first, last, spoken } = settings;
  const staged = screenplay.shots
    .filter((shot) => !coversShot(screenplay, { first, last }, shot.index))
    .map((shot) => shot.index);
  const film = await openFilm(screenplay, spoken && { spoken });
  const control = settings.control ? await ControlStager.open(film, size, settings.kernel) : null;
  return new FilmStager(film, new Set(staged), size, control);
}

export class FilmStager implements FrameStager {
  readonly frameCount: number;
  readonly briefsSound: boolean;
  readonly #film: Film;
  /** Shots that are drawn from a world. */
  readonly #drawn: ReadonlySet<number>;
  readonly #packer: FramePacker;
  /** Worlds as they were packed, newest last. */
  readonly #packed: { world: World; bytes: Uint8Array; boneFloats: BoneFloats }[] = [];

  readonly #control: ControlStager | null;

  /** `control`: stages what control passes need as well. */
  constructor(film: Film, drawn: ReadonlySet<number>, size: PictureSize, control: ControlStager | null = null) {
    this.#control = control;
    this.#film = film;
    this.#drawn = drawn;
    this.frameCount = film.frameCount;
    this.#packer = new FramePacker(size.width, size.height);
    // Where more sets are needed than are kept, or none for the picture, the sound's maker builds them more simply.
    const groups = new Set(film.screenplay.shots.map((shot) => film.groupOf(shot.index)));
    this.briefsSound = drawn.size > 0 && groups.size <= GROUPS_KEPT;
  }

  stage(frame: number): StagedFrame {
    const shot = shotAt(this.#film.screenplay, frame);
    if (!this.#drawn.has(shot)) return NOTHING_STAGED;
    const { bytes, boneFloats } = this.#worldOf(shot);
    if (this.#control !== null) return { world: bytes, scene: this.#control.stage(frame, bytes, boneFloats) };
    return { world: bytes, scene: this.#packer.pack(this.#film.scene(frame), boneFloats) };
  }

  workAhead(frame: number): boolean {
    // The next set, but no more than that: the one in use must stay.
    const film = this.#film;
    const shot = shotAt(film.screenplay, frame);
    const next = film.screenplay.shots.find((s) => s.index > shot && film.groupOf(s.index) !== film.groupOf(shot));
    if (next === undefined || !this.#drawn.has(next.index) || film.isStaged(next.index)) return false;
    film.staged(next.index);
    return true;
  }

  brief(): unknown {
    return this.#film.sound();
  }

  #worldOf(shot: number): { bytes: Uint8Array; boneFloats: BoneFloats } {
    const world = this.#film.world(shot);
    const known = this.#packed.find((packed) => packed.world === world);
    if (known !== undefined) return known;
    const bytes = packWorld(world, (count) => new SharedArrayBuffer(count));
    const packed = { world, bytes, boneFloats: boneFloatsOf(world) };
    this.#packed.push(packed);
    if (this.#packed.length > GROUPS_KEPT) this.#packed.shift();
    return packed;
  }
}
