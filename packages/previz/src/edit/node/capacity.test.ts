import { describe, expect, it } from 'vitest';
import { capacity, MAX_WORKERS } from './capacity.ts';

describe('capacity', () => {
  it('honours what was asked, up to the limit', () => {
    expect(capacity(1280, 720, 3).workers).toBe(3);
    expect(capacity(1280, 720, 99).workers).toBe(MAX_WORKERS);
  });

  it('always leaves a worker, and a slot more than workers', () => {
    for (const [width, height] of [
      [64, 36],
      [1920, 1080],
      [3840, 2160],
      [4096, 4096],
    ] as const) {
      for (const asked of [undefined, 1, 2, 8]) {
        const { workers, slots } = capacity(width, height, asked);
        expect(workers).toBeGreaterThanOrEqual(1);
        expect(slots).toBeGreaterThan(workers);
        expect(slots).toBeLessThanOrEqual(MAX_WORKERS + 4);
      }
    }
  });

  it('holds few frames of 4K in flight', () => {
    expect(capacity(3840, 2160, 2).slots).toBe(3);
    expect(capacity(1280, 720, 2).slots).toBe(6);
  });
});
