/** The drawing part of real clips: staged frames through the kernel, and plates where a picture was given. */
import { readControl } from '../render/passes-frame.ts';
import { coversShot, Plates } from '../render/plate/index.ts';
import { Renderer } from '../render/renderer.ts';
import { type FilmSettings, shotAt } from './film-settings.ts';
import type { FrameSource, PictureSize, StagedFrame } from './frame-source.ts';
import { ControlFrame } from './passes/control-frame.ts';

export async function openFrameSource(settings: FilmSettings, size: PictureSize): Promise<FrameSource> {
  const { screenplay, first, last, draft = false } = settings;
  const given = { first, last };
  const plates = await Plates.open(screenplay, size, given, settings.kernel);
  const needsKernel = screenplay.shots.some((shot) => !coversShot(screenplay, given, shot.index));
  const camera = needsKernel
    ? new KernelCamera(
        await Renderer.create(settings.kernel, size.width, size.height, { draft }),
        // A draft's control passes are those of the finished clip.
        draft && settings.control ? await Renderer.create(settings.kernel, size.width, size.height) : undefined,
      )
    : undefined;
  const final = screenplay.shots.at(-1)!;
  return {
    frameCount: final.startFrame + final.frameCount,
    shotAt: (frame) => shotAt(screenplay, frame),
    render: (frame, staged, out) => {
      const shot = shotAt(screenplay, frame);
      if (plates?.covers(shot)) plates.render(shot, frame, out);
      else camera?.render(staged, out);
    },
    control: (staged) => camera?.control(staged) ?? null,
  };
}

/** Draws staged frames and keeps their world loaded. */
export class KernelCamera {
  readonly #renderer: Renderer;
  readonly #seer: Renderer | undefined;
  #world: Uint8Array | null = null;
  #seen: Uint8Array | null = null;

  /** `seer`: tells what frames show besides light, in place of the renderer that draws them. */
  constructor(renderer: Renderer, seer?: Renderer) {
    this.#renderer = renderer;
    this.#seer = seer;
  }

  /** What the frame drawn last shows besides light, where it was staged for that. */
  control({ world, scene }: StagedFrame): ControlFrame | null {
    const block = scene.length > 0 ? readControl(scene) : null;
    if (block === null) return null;
    const seer = this.#seer;
    if (seer !== undefined) {
      if (world !== this.#seen) seer.setPackedWorld(world);
      this.#seen = world;
      seer.seePacked(scene);
    }
    return new ControlFrame((seer ?? this.#renderer).control(block), block);
  }

  render({ world, scene }: StagedFrame, out: Uint8Array): void {
    // Shots in one place share a world: it is loaded once.
    if (world !== this.#world) {
      this.#renderer.setPackedWorld(world);
      this.#world = world;
    }
    this.#renderer.renderPacked(scene);
    const { y, u, v } = this.#renderer;
    out.set(y, 0);
    out.set(u, y.length);
    out.set(v, y.length + u.length);
  }
}
