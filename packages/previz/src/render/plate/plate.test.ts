import type { Screenplay, Shot } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { loadKernel } from '../../edit/node/load-kernel.ts';
import { coversShot, type PlatePicture, Plates } from './index.ts';
import { PLAIN_SHOT, pictureOf, speckle } from './testing.ts';

const WIDTH = 320;
const HEIGHT = 180;
const BYTES = (WIDTH * HEIGHT * 3) / 2;

/** Sky, textured ground, and a bright figure at `x`. */
function scene(x: number, tint: number): PlatePicture {
  return pictureOf(WIDTH, HEIGHT, (i, j) => {
    const grain = 40 * speckle(5, i * 0.4, j * 0.4);
    if (Math.abs(i - x) < 26 && j > 50 && j < 165) return [210 + grain * 0.5, 90 + tint, 60];
    if (j < 80) return [150, 180, 225];
    return [70 + grain, 110 + grain + tint * 0.3, 60];
  });
}

function shot(index: number, startFrame: number, frameCount: number, move: Shot['camera'][number]['move']): Shot {
  return {
    ...PLAIN_SHOT,
    index,
    start: startFrame / 24,
    duration: frameCount / 24,
    startFrame,
    frameCount,
    camera: [{ move, speed: 1, easing: 'ease_in_out' }],
  };
}

function screenplay(...shots: Shot[]): Screenplay {
  return { shots, fps: 24, seed: 3, look: { weather: [], said: [] } } as unknown as Screenplay;
}

async function open(settings: Screenplay, given: { first?: PlatePicture; last?: PlatePicture }): Promise<Plates> {
  return (await Plates.open(settings, size, given, await loadKernel()))!;
}

function draw(plates: Plates, index: number, frame: number): Uint8Array {
  const out = new Uint8Array(BYTES);
  plates.render(index, frame, out);
  return out;
}

/** Root of the mean square difference of luma. */
function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < WIDTH * HEIGHT; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum / (WIDTH * HEIGHT));
}

const size = { width: WIDTH, height: HEIGHT };
const first = scene(150, 0);
const last = scene(190, 60);

describe('plates', () => {
  it('cover the first shot, the last shot, or both', () => {
    const three = screenplay(shot(0, 0, 24, 'static'), shot(1, 24, 24, 'static'), shot(2, 48, 24, 'static'));
    const covered = (given: { first?: PlatePicture; last?: PlatePicture }): boolean[] =>
      [0, 1, 2].map((index) => coversShot(three, given, index));
    expect(covered({})).toEqual([false, false, false]);
    expect(covered({ first })).toEqual([true, false, false]);
    expect(covered({ first, last })).toEqual([true, false, true]);
  });

  it('refuse a picture of another size', async () => {
    const one = screenplay(shot(0, 0, 24, 'static'));
    await expect(Plates.open(one, { width: 64, height: 36 }, { first }, await loadKernel())).rejects.toThrow(
      'must be fitted to 64x36',
    );
  });

  it('begin with exactly the first picture and end with exactly the last', async () => {
    const plates = await open(screenplay(shot(0, 0, 72, 'push_in')), { first, last });
    expect(draw(plates, 0, 0)).toEqual(first.i420);
    expect(draw(plates, 0, 71)).toEqual(last.i420);
  });

  it('leave and reach them without a jump', async () => {
    const plates = await open(screenplay(shot(0, 0, 72, 'truck_left')), { first, last });
    const frames = Array.from({ length: 72 }, (_, frame) => draw(plates, 0, frame));
    const steps = frames.slice(1).map((frame, i) => difference(frame, frames[i]!));
    const middle = Math.max(...steps.slice(20, 55));
    expect(steps[0]).toBeLessThan(3);
    expect(steps.at(-1)).toBeLessThan(3);
    // The change happens over many frames: no single step is a cut.
    expect(middle).toBeLessThan(difference(first.i420, last.i420) / 3);
  });

  it.each(['static', 'push_in', 'pan_left', 'orbit_right', 'handheld', 'crane_up'] as const)(
    'live on in every frame: %s',
    async (move) => {
      const plates = await open(screenplay(shot(0, 0, 48, move)), { first });
      let before = draw(plates, 0, 12);
      for (const frame of [13, 24, 25, 40, 41]) {
        const now = draw(plates, 0, frame);
        expect(difference(now, before)).toBeGreaterThan(0.5);
        before = now;
      }
    },
  );

  it('move what is near more than what is far', async () => {
    const plates = await open(screenplay(shot(0, 0, 120, 'truck_left')), { first });
    const end = draw(plates, 0, 119);
    /** Left edge of the reddish figure in the V plane, in luma pixels. */
    const edge = (picture: Uint8Array, row: number): number => {
      const start = WIDTH * HEIGHT * 1.25 + (row >> 1) * (WIDTH >> 1);
      return 2 * picture.subarray(start, start + (WIDTH >> 1)).findIndex((v) => v > 150);
    };
    // Trucking left moves the figure right.
    expect(edge(end, 120)).toBeGreaterThan(edge(first.i420, 120) + 4);
  });

  it('run into the last picture when only that is given', async () => {
    const plates = await open(screenplay(shot(0, 0, 24, 'static'), shot(1, 24, 48, 'push_in')), { last });
    expect(draw(plates, 1, 71)).toEqual(last.i420);
    expect(difference(draw(plates, 1, 70), last.i420)).toBeLessThan(3);
    expect(difference(draw(plates, 1, 24), last.i420)).toBeGreaterThan(1.5);
  });

  it('draw the same frame whatever was drawn before', async () => {
    const settings = screenplay(shot(0, 0, 72, 'orbit_left'));
    const one = await open(settings, { first, last });
    for (let frame = 0; frame < 40; frame += 7) draw(one, 0, frame);
    expect(draw(one, 0, 41)).toEqual(draw(await open(settings, { first, last }), 0, 41));
  });

  it('keep within limited range', async () => {
    const plates = await open(screenplay(shot(0, 0, 48, 'fpv')), { first });
    const luma = draw(plates, 0, 30).subarray(0, WIDTH * HEIGHT);
    expect(Math.min(...luma)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...luma)).toBeLessThanOrEqual(235);
  });
});
