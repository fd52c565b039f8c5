import { describe, expect, it } from 'vitest';
import { extentOf, faultsOf, openShare, ringOf, type Sighting } from './composition.ts';

const good: Sighting = {
  size: 'medium',
  kind: 'person',
  shown: 0.2,
  open: 1,
  outside: 0.4,
  extent: 1.5,
  stature: 1.7,
  head: { crown: 0.8, eyes: [0.1, 0.5] },
  face: 1,
  turned: 0.8,
  group: false,
  before: 0,
  missing: [],
  apart: 20,
  median: 100,
  bright: 200,
  lit: 160,
};
const faults = (change: Partial<Sighting>): string[] => faultsOf({ ...good, ...change }).map((f) => f.what);

describe('the judgement of a picture', () => {
  it('finds nothing wrong with a person in the middle of a medium shot', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<Sighting>]>([
    ['unseen', { shown: 0 }],
    ['blocked', { open: 0.5 }],
    ['face hidden', { face: 0.3 }],
    ['turned away', { turned: -0.6 }],
    ['head cut', { head: { crown: 1.2, eyes: [0, 0.8] } }],
    ['head cut', { head: { crown: 0.9, eyes: [1.1, 0.8] } }],
    ['empty above', { head: { crown: 0, eyes: [0, -0.2] } }],
    ['small', { stature: 0.5 }],
    ['large', { stature: 4 }],
    ['crowded', { before: 0.5 }],
    ['missing', { missing: [{ name: 'dog', living: true }] }],
    ['merges', { apart: 1 }],
    ['dark', { median: 5, bright: 20 }],
    ['blown', { median: 250 }],
    ['cut', { size: 'full', stature: 0.8, outside: 0.5 }],
    ['small', { kind: 'animal', stature: null, size: 'full', extent: 0.1 }],
  ])('says %s', (what, change) => {
    expect(faults(change)).toContain(what);
  });

  it('lets a close-up cut the crown, and wide shots be small', () => {
    expect(faults({ size: 'close_up', stature: 4, head: { crown: 1.2, eyes: [0, 0.3] } })).toEqual([]);
    expect(faults({ size: 'wide', stature: 0.35, outside: 0, head: { crown: 0, eyes: [0, -0.1] } })).toEqual([]);
  });
});

describe('masks', () => {
  // A square of 2 x 2 in 6 x 4.
  const mask = new Uint8Array(24);
  for (const i of [8, 9, 14, 15]) mask[i] = 3;

  it('are measured', () => {
    expect(extentOf(mask, 6)).toEqual({ pixels: 4, x0: 2, x1: 3, y0: 1, y1: 2 });
    expect(extentOf(new Uint8Array(24), 6).pixels).toBe(0);
  });

  it('are compared with what nothing hides', () => {
    const seen = mask.slice();
    seen[8] = 0;
    expect(openShare(seen, mask)).toBe(0.75);
    expect(openShare(seen, new Uint8Array(24))).toBe(1);
  });

  it('have a ring round them', () => {
    expect(ringOf(mask, 6, 1)).toEqual([1, 2, 3, 4, 7, 10, 13, 16, 19, 20, 21, 22]);
  });
});
