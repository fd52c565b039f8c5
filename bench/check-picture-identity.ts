/**
 * Whether the same person looks the same in every shot: colours under the id masks of the cast, shot against shot. Unlit (no
 * sun, no lamps, no haze, even white light) a close-up may show only colours that the widest shot of that person shows too;
 * lit, the same paint may differ by as much as another side of the light makes of it.
 */
import { readFile } from 'node:fs/promises';
import type { CastMember, Screenplay } from '@storyreel/contract';
import { ControlStager } from '../packages/previz/src/edit/passes/control-stager.ts';
import { idValues } from '../packages/previz/src/edit/passes/planes-to-images.ts';
import { boneFloatsOf } from '../packages/previz/src/render/frame.ts';
import { readControl } from '../packages/previz/src/render/passes-frame.ts';
import { Renderer } from '../packages/previz/src/render/renderer.ts';
import { packWorld } from '../packages/previz/src/render/upload.ts';
import type { Film } from '../packages/previz/src/stage/film.ts';
import { DEFAULT_POST, type FrameScene } from '../packages/previz/src/stage/scene.ts';
import { deltaE, type Lab, labOf } from './check-picture-colours.ts';

const SIZE = { width: 384, height: 216 };
/** Pixels of a mask below which it says nothing. */
const LEAST = 250;
/** Share of the picture below which whoever its side cuts is a sliver. */
const SLIVER = 0.03;
/** Share of a picture's pixels that makes a colour one of its palette. */
const PALETTE_SHARE = 0.004;
/** Two unlit colours this near, CIEDE2000, are one: what filtering and soft occlusion make of one paint. */
const SAME_PAINT = 6;

/** A cast member in two shots. */
export interface Likeness {
  member: string;
  kind: CastMember['kind'];
  shots: readonly [number, number];
  /** Share of the unlit pixels of the closer shot whose colour the wider one shows too. */
  sharedPaint: number;
  /** CIEDE2000 between the paints that both show, as lit, weighed by how much of both they cover. */
  litMean: number;
  /** The same with the lightness left out: hue and chroma alone. */
  litHue: number;
}

interface Seen {
  shot: number;
  lit: Lab[];
  unlit: Lab[];
}

/** The scene in even white light: what is left is paint. */
function unlit(scene: FrameScene): FrameScene {
  return {
    ...scene,
    lights: [],
    particles: [],
    sun: { ...scene.sun, color: [0, 0, 0] },
    ambient: { sky: [1.2, 1.2, 1.2], ground: [1.2, 1.2, 1.2] },
    fog: { ...scene.fog, density: 0 },
    camera: { ...scene.camera, blur: 0, tiltShift: 0 },
    post: { ...DEFAULT_POST, bloom: 0, vignette: 0, grain: 0 },
  };
}

/** Pixels of a mask, those at its rim left out: they mix with what is behind. */
function inside(mask: Uint8Array, cast: number): number[] {
  const { width, height } = SIZE;
  const out: number[] = [];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const o = y * width + x;
      const whole = [0, 2, -2, 2 * width, -2 * width].every((d) => mask[o + d] === cast);
      if (whole) out.push(o);
    }
  }
  return out;
}

/** Whether a side of the picture cuts a mask. */
function atTheSide(mask: Uint8Array, cast: number): boolean {
  const { width, height } = SIZE;
  return Array.from({ length: height }, (_, y) => y * width).some(
    (o) => mask[o] === cast || mask[o + width - 1] === cast,
  );
}

const labsAt = (rgb: Uint8Array, pixels: readonly number[]): Lab[] =>
  pixels.map((o) => labOf(rgb[o * 3], rgb[o * 3 + 1], rgb[o * 3 + 2]));

const meanOf = (labs: readonly Lab[]): Lab =>
  [0, 1, 2].map((k) => labs.reduce((sum, c) => sum + c[k], 0) / labs.length) as unknown as Lab;

/** Colours that make up a share of the pixels, in steps of four. */
function paletteOf(labs: readonly Lab[]): Lab[] {
  const bins = new Map<string, Lab[]>();
  for (const c of labs) {
    const key = c.map((v) => Math.round(v / 4)).join();
    const bin = bins.get(key);
    if (bin) bin.push(c);
    else bins.set(key, [c]);
  }
  const enough = Math.max(3, labs.length * PALETTE_SHARE);
  return [...bins.values()].filter((bin) => bin.length >= enough).map(meanOf);
}

/** Every cast member of a film in the middle of every shot. */
async function look(film: Film, screenplay: Screenplay): Promise<Map<number, Seen[]>> {
  const kernel = await readFile(new URL('../packages/previz/build/kernel.wasm', import.meta.url));
  const renderer = await Renderer.create(kernel, SIZE.width, SIZE.height);
  const stager = await ControlStager.open(film, SIZE, kernel);
  const seen = new Map<number, Seen[]>();
  for (const shot of screenplay.shots) {
    const frame = shot.startFrame + (shot.frameCount >> 1);
    const staged = film.staged(shot.index);
    const world = packWorld(staged.world);
    renderer.setWorld(staged.world);
    const packed = stager.stage(frame, world, boneFloatsOf(staged.world));
    renderer.renderPacked(packed);
    const block = readControl(packed);
    if (!block) throw new Error(`frame ${frame} was staged without its control block`);
    const mask = idValues(renderer.control(block));
    const scene = film.scene(frame);
    renderer.render({ ...scene, post: { ...scene.post, grain: 0 } });
    const lit = renderer.rgb();
    renderer.render(unlit(scene));
    const paint = renderer.rgb();
    for (const [index, member] of screenplay.cast.entries()) {
      if (member.kind !== 'person' && member.kind !== 'animal' && member.kind !== 'vehicle') continue;
      const pixels = inside(mask, index + 1);
      if (pixels.length < LEAST) continue;
      // A sliver at the edge of somebody else's shot has colours of its own part only.
      const sliver = pixels.length < SLIVER * SIZE.width * SIZE.height && atTheSide(mask, index + 1);
      if (sliver && !shot.subjects.includes(member.id)) continue;
      const own = seen.get(index) ?? [];
      own.push({ shot: shot.index, lit: labsAt(lit, pixels), unlit: labsAt(paint, pixels) });
      seen.set(index, own);
    }
  }
  return seen;
}

/** Share of the colours of one view that another shows too. */
function shared(of: readonly Lab[], palette: readonly Lab[]): number {
  // Every seventh pixel is enough.
  const some = of.filter((_, i) => i % 7 === 0);
  const found = some.filter((c) => palette.some((p) => Math.abs(p[0] - c[0]) < 14 && deltaE(p, c) <= SAME_PAINT));
  return found.length / Math.max(1, some.length);
}

/** Nearest colour of a palette that is the same paint; -1: none. */
function paintOf(c: Lab, palette: readonly Lab[]): number {
  let best = -1;
  let least = SAME_PAINT;
  palette.forEach((p, k) => {
    const apart = Math.abs(p[0] - c[0]) < 14 ? deltaE(p, c) : Number.POSITIVE_INFINITY;
    if (apart <= least) [best, least] = [k, apart];
  });
  return best;
}

/**
 * How far apart the same paints look as lit in two views, weighed by how much of both each covers: a face that fills the one and
 * a dress that fills the other are not compared with each other.
 */
function litApart(a: Seen, b: Seen): { mean: number; hue: number } {
  const palette = paletteOf(a.unlit);
  const [ofA, ofB] = [a, b].map(({ lit, unlit }) => {
    const paints: Lab[][] = palette.map(() => []);
    // Every seventh pixel is enough.
    for (let i = 0; i < unlit.length; i += 7) {
      const k = paintOf(unlit[i], palette);
      if (k >= 0) paints[k].push(lit[i]);
    }
    return paints;
  });
  let [mean, hue, sum] = [0, 0, 0];
  palette.forEach((_, k) => {
    const weight = Math.min(ofA[k].length / a.lit.length, ofB[k].length / b.lit.length);
    if (ofA[k].length < 3 || ofB[k].length < 3) return;
    const [ma, mb] = [meanOf(ofA[k]), meanOf(ofB[k])];
    mean += weight * deltaE(ma, mb);
    hue += weight * deltaE([50, ma[1], ma[2]], [50, mb[1], mb[2]]);
    sum += weight;
  });
  return { mean: mean / Math.max(1e-9, sum), hue: hue / Math.max(1e-9, sum) };
}

/** How alike every cast member is in each pair of neighbouring shots that show it. */
export async function likenesses(film: Film, screenplay: Screenplay): Promise<Likeness[]> {
  const out: Likeness[] = [];
  for (const [index, views] of await look(film, screenplay)) {
    for (let i = 1; i < views.length; i++) {
      const a = views[i - 1];
      const b = views[i];
      // Whichever way more is shared: a close-up is part of a wide shot, not the other way round.
      const paint = Math.max(shared(b.unlit, paletteOf(a.unlit)), shared(a.unlit, paletteOf(b.unlit)));
      const { mean, hue } = litApart(a, b);
      out.push({
        member: screenplay.cast[index].phrase,
        kind: screenplay.cast[index].kind,
        shots: [a.shot, b.shot],
        sharedPaint: paint,
        litMean: mean,
        litHue: hue,
      });
    }
  }
  return out;
}
