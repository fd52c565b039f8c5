import { describe, expect, it } from 'vitest';
import { gridOf } from './grid.ts';
import type { PlatePicture } from './picture.ts';
import { type PlateReading, readPlate } from './reading.ts';
import { pictureOf, speckle } from './testing.ts';

const WIDTH = 480;
const HEIGHT = 270;
const grid = gridOf(WIDTH, HEIGHT);

function read(picture: PlatePicture): PlateReading {
  return readPlate(picture, grid);
}

/** A field's value at a place of the picture, 0..1 across and down. */
function at(values: Float32Array, x: number, y: number): number {
  return values[Math.round(y * (grid.rows - 1)) * grid.columns + Math.round(x * (grid.columns - 1))]!;
}

/** Clouded sky, a tower before it, a plain, and a bright figure on the plain. */
const outdoors = pictureOf(WIDTH, HEIGHT, (x, y) => {
  const grain = 26 * speckle(5, x * 0.6, y * 0.6);
  if (Math.abs(x - 300) < 18 && y > 150 && y < 236) return [222 + grain * 0.4, 84, 60];
  if (x > 60 && x < 120 && y > 30 && y < 150) return [92 + grain, 78 + grain, 70 + grain];
  if (y < 120) {
    const cloud = 18 * speckle(8, x * 0.02, y * 0.04);
    return [150 + cloud, 178 + cloud, 218 + cloud];
  }
  return [84 + grain, 106 + grain, 62 + grain];
});

describe('the reading of a picture', () => {
  const reading = read(outdoors);

  it('finds the sky above the skyline, around what stands before it', () => {
    expect(at(reading.sky, 0.6, 0.15)).toBeGreaterThan(0.9);
    expect(at(reading.sky, 0.6, 0.36)).toBeGreaterThan(0.8);
    expect(at(reading.sky, 0.6, 0.55)).toBeLessThan(0.1);
    expect(at(reading.sky, 0.19, 0.3)).toBeLessThan(0.2);
    expect(reading.horizon).toBeGreaterThan(0.38);
    expect(reading.horizon).toBeLessThan(0.5);
  });

  it('lets the ground come nearer evenly, and keeps the sky farthest', () => {
    const ground = [0.6, 0.75, 0.9].map((y) => at(reading.nearness, 0.85, y));
    expect(ground[1]! - ground[0]!).toBeGreaterThan(0.1);
    expect(Math.abs(ground[2]! - ground[1]! - (ground[1]! - ground[0]!))).toBeLessThan(0.08);
    expect(at(reading.nearness, 0.85, 0.1)).toBeLessThan(0.08);
  });

  it('stands the figure on its feet: all of it as near as the ground there', () => {
    const head = at(reading.nearness, 300 / WIDTH, 0.6);
    const feet = at(reading.nearness, 300 / WIDTH, 0.84);
    expect(Math.abs(head - feet)).toBeLessThan(0.12);
    expect(head).toBeGreaterThan(at(reading.nearness, 0.85, 0.6) + 0.15);
  });

  it('takes no face before a bright wall for sky', () => {
    const portrait = pictureOf(WIDTH, HEIGHT, (x, y) => {
      const grain = 9 * speckle(5, x * 0.7, y * 0.7);
      const face = ((x - 240) / 74) ** 2 + ((y - 110) / 96) ** 2 < 1;
      if (face) return [206 + grain * 2, 158 + grain * 2, 132 + grain * 2];
      if (((x - 240) / 170) ** 2 + ((y - 300) / 110) ** 2 < 1) return [40 + grain, 44 + grain, 66 + grain];
      return [206, 212, 220];
    });
    const { sky, subject } = read(portrait);
    expect(at(sky, 0.5, 0.4)).toBeLessThan(0.1);
    expect(at(subject, 0.5, 0.4)).toBeGreaterThan(0.8);
  });

  it('gives drawings and pages no depth', () => {
    const page = pictureOf(WIDTH, HEIGHT, (x, y) =>
      y % 24 > 17 && x % 90 < 70 && x % 7 < 4 ? [20, 20, 24] : [255, 255, 255],
    );
    const { flatArt, nearness, stirring } = read(page);
    expect(flatArt).toBe(true);
    expect(Math.max(...nearness) - Math.min(...nearness)).toBe(0);
    expect(Math.max(...stirring)).toBe(0);
    expect(reading.flatArt).toBe(false);
  });
});
