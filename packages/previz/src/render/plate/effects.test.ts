import type { Look, Screenplay, Shot } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { loadKernel } from '../../edit/node/load-kernel.ts';
import { type PlatePicture, Plates } from './index.ts';
import { PLAIN_SHOT, pictureOf, speckle } from './testing.ts';

const WIDTH = 320;
const HEIGHT = 180;
const size = { width: WIDTH, height: HEIGHT };

/** Blue sky above hills on a plain, with a lit window in a house. */
const land = pictureOf(WIDTH, HEIGHT, (x, y) => {
  const grain = 14 * speckle(5, x * 0.5, y * 0.5);
  if (x > 60 && x < 72 && y > 96 && y < 106) return [255, 226, 150];
  if (x > 40 && x < 92 && y > 82 && y < 130) return [96 + grain, 84 + grain, 76 + grain];
  if (y < 74 + 12 * speckle(9, x * 0.02, 0)) return [140, 180, 228];
  return [112 + grain, 120 + grain, 84 + grain];
});

const SKY = [120, 10, 300, 50] as const;
const GROUND = [120, 140, 300, 176] as const;
const WINDOW = [63, 98, 70, 104] as const;

function screenplay(shot: Partial<Shot>, look: Partial<Look> = {}): Screenplay {
  return {
    shots: [{ ...PLAIN_SHOT, ...shot }],
    fps: 24,
    seed: 3,
    look: { timeOfDay: 'day', weather: [], light: [], said: [], ...look },
  } as unknown as Screenplay;
}

async function frames(
  settings: Screenplay,
  indices: readonly number[],
  first: PlatePicture = land,
): Promise<Uint8Array[]> {
  const plates = (await Plates.open(settings, size, { first }, await loadKernel()))!;
  return indices.map((index) => {
    const out = new Uint8Array((WIDTH * HEIGHT * 3) / 2);
    plates.render(0, index, out);
    return out;
  });
}

/** Mean luma of a box of the frame. */
function luma(frame: Uint8Array, [x0, y0, x1, y1]: readonly [number, number, number, number]): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += frame[y * WIDTH + x]!;
  return sum / ((x1 - x0) * (y1 - y0));
}

/** Mean of V less 128 over the frame: warmth. */
function warmth(frame: Uint8Array): number {
  const v = frame.subarray(WIDTH * HEIGHT * 1.25);
  return v.reduce((sum, value) => sum + value, 0) / v.length - 128;
}

describe('light and weather on a given picture', () => {
  it('leave the hour of the picture alone where the words name none', async () => {
    const [frame] = await frames(screenplay({}, { timeOfDay: 'night' }), [110]);
    expect(Math.abs(luma(frame!, SKY) - luma(land.i420, SKY))).toBeLessThan(6);
    expect(Math.abs(luma(frame!, GROUND) - luma(land.i420, GROUND))).toBeLessThan(6);
  });

  it('let night fall over the shot, darkest in the sky, and keep windows lit', async () => {
    const night = screenplay({}, { timeOfDay: 'night', said: ['timeOfDay'] });
    const [soon, half, end] = await frames(night, [4, 50, 118]);
    expect(luma(soon!, SKY)).toBeGreaterThan(luma(land.i420, SKY) - 6);
    expect(luma(half!, SKY)).toBeLessThan(luma(soon!, SKY) - 20);
    expect(luma(end!, SKY)).toBeLessThan(0.45 * luma(land.i420, SKY));
    expect(luma(end!, GROUND)).toBeLessThan(0.6 * luma(land.i420, GROUND));
    expect(luma(end!, WINDOW)).toBeGreaterThan(1.6 * luma(end!, GROUND));
  });

  it('make golden hour warm', async () => {
    const [end] = await frames(screenplay({}, { timeOfDay: 'golden_hour', said: ['timeOfDay'] }), [110]);
    expect(warmth(end!)).toBeGreaterThan(warmth(land.i420) + 4);
  });

  it('read golden light from the words where no hour was understood', async () => {
    const [end] = await frames(screenplay({ text: 'golden light over the plain' }), [110]);
    expect(warmth(end!)).toBeGreaterThan(warmth(land.i420) + 4);
  });

  it('let snow lie on the ground, more and more, and not on the sky', async () => {
    const [early, late] = await frames(screenplay({ weather: ['snow'] }), [30, 118]);
    expect(luma(late!, GROUND)).toBeGreaterThan(luma(early!, GROUND) + 12);
    expect(luma(late!, GROUND)).toBeGreaterThan(luma(land.i420, GROUND) + 20);
    expect(Math.abs(luma(late!, SKY) - luma(land.i420, SKY))).toBeLessThan(22);
  });

  it('let fog take what is far before what is near', async () => {
    const [fog] = await frames(screenplay({ weather: ['fog'] }), [110]);
    /** Contrast between neighbours, as a share of the picture's own. */
    const left = (y: number): number => {
      let own = 0;
      let now = 0;
      for (let x = 120; x < 300; x++) {
        own += Math.abs(land.i420[y * WIDTH + x]! - land.i420[y * WIDTH + x + 1]!);
        now += Math.abs(fog![y * WIDTH + x]! - fog![y * WIDTH + x + 1]!);
      }
      return now / own;
    };
    expect(left(96)).toBeLessThan(left(172) - 0.1);
  });

  it('strike with lightning a few times, brightest in the sky', async () => {
    const indices = Array.from({ length: 100 }, (_, i) => i + 18);
    const storm = await frames(screenplay({ weather: ['storm'], text: 'lightning strikes' }), indices);
    const sky = storm.map((frame) => luma(frame, SKY));
    const ground = storm.map((frame) => luma(frame, GROUND));
    const usual = [...sky].sort((a, b) => a - b)[50]!;
    const usualGround = [...ground].sort((a, b) => a - b)[50]!;
    const rises = sky.filter((value, i) => value > usual + 25 && (i === 0 || sky[i - 1]! <= usual + 25)).length;
    expect(rises).toBeGreaterThanOrEqual(1);
    expect(rises).toBeLessThan(8);
    expect(Math.max(...sky) - usual).toBeGreaterThan(Math.max(...ground) - usualGround);
  });

  it('make flames flicker where it is bright, and hardly elsewhere', async () => {
    const indices = Array.from({ length: 40 }, (_, i) => i + 40);
    const swing = async (text: string, box: typeof WINDOW | typeof GROUND): Promise<number> => {
      const values = (await frames(screenplay({ text }), indices)).map((frame) => luma(frame, box));
      return (Math.max(...values) - Math.min(...values)) / values[0]!;
    };
    const window = await swing('the candle flickers', WINDOW);
    expect(window).toBeGreaterThan(2 * (await swing('the candle flickers', GROUND)));
    expect(window).toBeGreaterThan(2 * (await swing('nothing', WINDOW)));
  });

  it('answer northern lights in the sky only', async () => {
    const [lit] = await frames(screenplay({ effects: ['aurora'] }), [80]);
    const [plain] = await frames(screenplay({}), [80]);
    expect(luma(lit!, SKY)).toBeGreaterThan(luma(plain!, SKY) + 4);
    expect(Math.abs(luma(lit!, GROUND) - luma(plain!, GROUND))).toBeLessThan(1.5);
  });
});
