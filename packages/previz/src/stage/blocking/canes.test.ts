/** A walking stick stands where it was put while the body passes over it, and the hand stays at its top. */
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { restState } from '../rest-state.ts';
import { caneFrame, isCane } from './canes.ts';

const STRIDE = 1.2;
const FOOT = -0.72;

const walking = (travelled: number): ActorState => ({
  ...restState([0, 0, travelled], 0, 0),
  speed: 0.9,
  travelled,
  posture: 'walk',
});

function tip(travelled: number): Vec3 {
  const m = caneFrame([-0.25, 0.82, travelled + 0.2], walking(travelled), STRIDE, () => 0);
  return [m[1] * FOOT + m[3], m[5] * FOOT + m[7], m[9] * FOOT + m[11]];
}

describe('canes', () => {
  it('stand still for three fifths of each stride, and swing forward for the rest', () => {
    const first = tip(0.02);
    for (const at of [0.2, 0.4, 0.6, 0.72]) {
      const now = tip(at);
      expect(Math.abs(now[2] - first[2])).toBeLessThan(0.001);
      expect(Math.abs(now[1])).toBeLessThan(0.001);
    }
    expect(tip(1)[1]).toBeGreaterThan(0.03);
    expect(tip(STRIDE + 0.02)[2] - first[2]).toBeCloseTo(STRIDE, 3);
  });

  it('reach from the ground to the hand', () => {
    const m = caneFrame([-0.25, 0.82, 0.5], walking(0.3), STRIDE, () => 0);
    const top = 0.68;
    expect(m[1] * top + m[3]).toBeCloseTo(-0.25, 3);
    expect(m[5] * top + m[7]).toBeCloseTo(0.82, 3);
    expect(m[9] * top + m[11]).toBeCloseTo(0.5, 3);
  });

  it('are canes, walking sticks and crutches, and no staffs', () => {
    expect(isCane('wooden cane')).toBe(true);
    expect(isCane('walking stick')).toBe(true);
    expect(isCane('broom')).toBe(false);
    expect(isCane(undefined)).toBe(false);
  });
});
