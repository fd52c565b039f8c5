import type { Screenplay } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { loadKernel } from '../../edit/node/load-kernel.ts';
import { gridOf, lookAt } from './grid.ts';
import { type PlatePicture, Plates } from './index.ts';
import { KIN, type Kinship, kinshipOf } from './kinship.ts';
import { PLAIN_SHOT, pictureOf, speckle } from './testing.ts';

const WIDTH = 384;
const HEIGHT = 216;
const size = { width: WIDTH, height: HEIGHT };

/** A place with detail at many sizes, of which a picture shows a part: `zoom` times as large, about (x, y) of the whole. */
function view(seed: number, zoom: number, x: number, y: number, light = 1): PlatePicture {
  return pictureOf(WIDTH, HEIGHT, (i, j) => {
    const u = (x + (i / WIDTH - 0.5) / zoom) * 24;
    const v = (y + (j / HEIGHT - 0.5) / zoom) * 13.5;
    const large = speckle(seed, u * 0.35, v * 0.35) * 60;
    const middle = speckle(seed + 1, u, v) * 40;
    const small = speckle(seed + 2, u * 2.4, v * 2.4) * 18;
    const value = (120 + large + middle + small) * light;
    return [value, value * 0.9 + 8, value * 0.7 + 20];
  });
}

function kinship(a: PlatePicture, b: PlatePicture): Kinship {
  const grid = gridOf(WIDTH, HEIGHT);
  return kinshipOf(lookAt(a, grid), lookAt(b, grid), grid, WIDTH, HEIGHT);
}

async function frames(first: PlatePicture, last: PlatePicture, indices: readonly number[]): Promise<Uint8Array[]> {
  const screenplay = {
    shots: [PLAIN_SHOT],
    fps: 24,
    seed: 3,
    look: { weather: [], said: [] },
  } as unknown as Screenplay;
  const plates = (await Plates.open(screenplay, size, { first, last }, await loadKernel()))!;
  return indices.map((index) => {
    const out = new Uint8Array((WIDTH * HEIGHT * 3) / 2);
    plates.render(0, index, out);
    return out;
  });
}

/** Correlation of the luma of two pictures over the middle half. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  let [count, sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let y = HEIGHT >> 2; y < (HEIGHT * 3) >> 2; y++) {
    for (let x = WIDTH >> 2; x < (WIDTH * 3) >> 2; x++) {
      const p = a[y * WIDTH + x]!;
      const q = b[y * WIDTH + x]!;
      count++;
      sa += p;
      sb += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  return (ab - (sa * sb) / count) / Math.sqrt((aa - (sa * sa) / count) * (bb - (sb * sb) / count));
}

describe('the way to a last picture', () => {
  const whole = view(5, 1, 0.5, 0.5);

  it.each([
    ['a part of the first', 1.8, 0.6, 0.42],
    ['more than the first shows', 0.62, 0.5, 0.5],
    ['a view beside it', 1, 0.68, 0.5],
  ])('finds how the first lies over %s', (_, zoom, x, y) => {
    const { framing, likeness: alike } = kinship(whole, view(5, zoom, x, y));
    expect(alike).toBeGreaterThan(KIN);
    expect(framing.scale).toBeGreaterThan(zoom * 0.985);
    expect(framing.scale).toBeLessThan(zoom * 1.015);
    expect(Math.abs(framing.x - (0.5 - x) * zoom * WIDTH)).toBeLessThan(4);
    expect(Math.abs(framing.y - (0.5 - y) * zoom * HEIGHT)).toBeLessThan(4);
  });

  it('is not misled by other light', () => {
    expect(kinship(whole, view(5, 1.4, 0.5, 0.5, 0.4)).likeness).toBeGreaterThan(KIN);
  });

  it('sees nothing in common in different pictures', () => {
    for (const seed of [105, 205, 305]) expect(kinship(whole, view(seed, 1, 0.5, 0.5)).likeness).toBeLessThan(KIN);
  });

  it('is a real zoom: in between lies the view in between', async () => {
    const [middle] = await frames(whole, view(5, 1.96, 0.5, 0.5), [60]);
    // Half way of the eased zoom is the square root of it.
    expect(likeness(middle!, view(5, 1.4, 0.5, 0.5).i420)).toBeGreaterThan(0.93);
    expect(likeness(middle!, whole.i420)).toBeLessThan(0.8);
  });

  it('never lies two different pictures over each other for all of the frame', async () => {
    const other = view(105, 1, 0.5, 0.5);
    const [bare] = await frames(whole, other, [60]);
    // At the middle of the sweep each half of the frame is clearly one of the two, apart from the edge between them.
    const block = 24;
    let clear = 0;
    let all = 0;
    for (let y = 0; y + block <= HEIGHT; y += block) {
      for (let x = 0; x + block <= WIDTH; x += block) {
        const contrast = (picture: Uint8Array): number => {
          let sum = 0;
          let squares = 0;
          for (let j = y; j < y + block; j++) {
            for (let i = x; i < x + block; i++) {
              sum += picture[j * WIDTH + i]!;
              squares += picture[j * WIDTH + i]! ** 2;
            }
          }
          return Math.sqrt(squares / block ** 2 - (sum / block ** 2) ** 2);
        };
        all++;
        if (contrast(bare!) > 0.72 * Math.min(contrast(whole.i420), contrast(other.i420))) clear++;
      }
    }
    expect(clear / all).toBeGreaterThan(0.6);
  });
});
