import { describe, expect, it } from 'vitest';
import type { ControlPlanes } from '../../render/passes.ts';
import { POSE_POINTS } from '../../stage/passes/pose-points.ts';
import { edges } from './edges.ts';
import { idColour, MOST_IDENTITIES } from './id-colours.ts';
import { DEPTH_SKY, depth8, depth16, greyToI420, metresOf, motion16, rgbToI420 } from './planes-to-images.ts';
import { drawPoses, LIMB_COLOURS } from './pose-picture.ts';

/** Planes of a picture by depth in metres (Infinity: sky) and thing. */
function planes(
  width: number,
  height: number,
  at: (x: number, y: number) => [metres: number, thing: number],
): ControlPlanes {
  const n = width * height;
  const made: ControlPlanes = {
    width,
    height,
    inverse: new Float32Array(n),
    surface: new Uint32Array(n),
    castOf: Uint16Array.of(0, 0, 1, 2),
    normal: new Uint8Array(n * 4),
    motionX: new Float32Array(n),
    motionY: new Float32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const [metres, thing] = at(i % width, Math.floor(i / width));
    made.inverse[i] = metres === Infinity ? 0 : 1 / metres;
    made.surface[i] = thing;
    made.normal.set([128, 128, 255, 4], i * 4);
  }
  return made;
}

describe('depth', () => {
  it('keeps metres to better than a fifth of a per mille up to a hundred metres', () => {
    const metres = [0.3, 1, 2.5, 10, 40, 100];
    const values = depth16(planes(6, 1, (x) => [metres[x]!, 1]));
    values.forEach((value, i) => {
      expect(Math.abs(metresOf(value) / metres[i]! - 1)).toBeLessThan(2e-4);
    });
  });

  it('says sky apart from the farthest mountains', () => {
    const [far, sky] = depth16(planes(2, 1, (x) => [x === 0 ? 60_000 : Infinity, x === 0 ? 1 : 0]));
    expect(sky).toBe(DEPTH_SKY);
    expect(far).toBeLessThan(DEPTH_SKY);
    expect(metresOf(sky!)).toBe(Infinity);
  });

  it('is white at the near end of the shot, black at the far end and in the sky', () => {
    const metres = [1, 2, 4, 20, Infinity];
    const values = depth8(
      planes(5, 1, (x) => [metres[x]!, 1]),
      1 / 2,
      1 / 20,
    );
    expect([...values]).toEqual([255, 255, Math.round((255 * (0.25 - 0.05)) / 0.45), 0, 0]);
  });
});

describe('motion', () => {
  it('is kept in sixty-fourths of a pixel, and what is beyond reach is said not to be known', () => {
    const still = planes(4, 1, () => [2, 1]);
    still.motionX.set([1.5, -511.9, 600, 1e9]);
    still.motionY.set([-0.25, 3, 0, 0]);
    const values = motion16(still);
    expect([...values.subarray(0, 3)]).toEqual([32768 + 96, 32768 - 16, 1]);
    expect([...values.subarray(3, 6)]).toEqual([32768 - 32762, 32768 + 192, 1]);
    expect([...values.subarray(6)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('edges', () => {
  it('run along the nearer side, one pixel wide', () => {
    const sheet = edges(planes(12, 6, (x) => (x < 5 ? [2, 2] : [6, 1])));
    for (let y = 0; y < 6; y++) {
      expect([...sheet.subarray(y * 12, y * 12 + 12)]).toEqual([0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0]);
    }
  });

  it('lie between pixels where only some of the samples show the nearer thing', () => {
    const half = planes(12, 6, (x) => (x < 5 ? [2, 2] : [6, 1]));
    // A quarter of the first farther pixel shows the nearer thing.
    for (let y = 0; y < 6; y++) half.normal[(y * 12 + 5) * 4 + 3] = 3;
    const row = [...edges(half).subarray(24, 36)];
    expect(row.slice(3, 7)).toEqual([0, 192, 64, 0]);
  });

  it('are not drawn on a slope, however steep', () => {
    const floor = edges(planes(16, 16, (_, y) => [40 / (y + 1), 1]));
    expect(floor.every((v) => v === 0)).toBe(true);
  });

  it('part those who touch, and leave pieces of one wall together', () => {
    const touching = edges(planes(8, 4, (x) => [3, x < 4 ? 2 : 3]));
    expect(touching.some((v) => v > 0)).toBe(true);
    const set = planes(8, 4, (x) => [3, x < 4 ? 1 : 4]);
    set.castOf = Uint16Array.of(0, 0, 1, 2, 0);
    expect(edges(set).every((v) => v === 0)).toBe(true);
  });

  it('are drawn where a surface folds', () => {
    const box = planes(8, 6, () => [3, 1]);
    for (let i = 0; i < 48; i++) if (i % 8 >= 4) box.normal.set([255, 128, 128, 4], i * 4);
    expect(edges(box).filter((v) => v === 255).length).toBe(6);
  });
});

describe('id colours', () => {
  it('are all different, and the set is black', () => {
    const colours = Array.from({ length: MOST_IDENTITIES + 1 }, (_, cast) => idColour(cast).join());
    expect(new Set(colours).size).toBe(colours.length);
    expect(colours[0]).toBe('0,0,0');
  });
});

describe('poses', () => {
  const person = (hidden: readonly number[]): Float32Array => {
    const keypoints = new Float32Array(POSE_POINTS * 3);
    keypoints.set([100, 40, 1], 0); // nose
    keypoints.set([100, 80, 1], 3); // neck
    keypoints.set([60, 80, 1], 6); // right shoulder
    keypoints.set([60, 140, 1], 9); // right elbow
    for (const i of hidden) keypoints[i * 3 + 2] = 0;
    return keypoints;
  };
  const colourAt = (rgb: Uint8Array, x: number, y: number): number[] => [
    ...rgb.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3),
  ];

  it('have the colours that pose models know, limbs dimmed under full points', () => {
    const rgb = drawPoses([{ cast: 1, keypoints: person([]) }], 200, 200);
    expect(colourAt(rgb, 100, 80)).toEqual([...LIMB_COLOURS[1]!]);
    expect(colourAt(rgb, 80, 80)).toEqual(LIMB_COLOURS[0]!.map((v) => Math.floor(v * 0.6)));
    expect(colourAt(rgb, 60, 110)).toEqual(LIMB_COLOURS[2]!.map((v) => Math.floor(v * 0.6)));
    expect(colourAt(rgb, 150, 150)).toEqual([0, 0, 0]);
  });

  it('leave out what is hidden, with the limbs that end there', () => {
    const rgb = drawPoses([{ cast: 1, keypoints: person([3]) }], 200, 200);
    expect(colourAt(rgb, 60, 110)).toEqual([0, 0, 0]);
    expect(colourAt(rgb, 60, 140)).toEqual([0, 0, 0]);
    expect(colourAt(rgb, 80, 80)).not.toEqual([0, 0, 0]);
  });
});

describe('frames for the encoder', () => {
  it('are BT.709 in the limited range', () => {
    const out = new Uint8Array(6);
    greyToI420(Uint8Array.of(0, 255, 128, 64), out);
    expect([...out]).toEqual([16, 235, 126, 71, 128, 128]);
    const rgb = (r: number, g: number, b: number): number[] => {
      rgbToI420(Uint8Array.from([r, g, b, r, g, b, r, g, b, r, g, b]), 2, 2, out);
      return [out[0]!, out[4]!, out[5]!];
    };
    expect(rgb(255, 255, 255)).toEqual([235, 128, 128]);
    expect(rgb(0, 0, 0)).toEqual([16, 128, 128]);
    expect(rgb(255, 0, 0)).toEqual([63, 102, 240]);
    expect(rgb(0, 0, 255)).toEqual([32, 240, 118]);
  });
});
