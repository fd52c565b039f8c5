import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../math/vec.ts';
import type { Camera } from '../scene.ts';
import { fitOf, UNCHANGED } from './fit.ts';

/** A camera ten metres off that looks along -z; half of its picture is as high as a metre there, and two wide. */
const camera: Camera = {
  eye: [0, 0, 10],
  target: [0, 0, 0],
  roll: 0,
  fovY: 0.2,
  focusDistance: 10,
  blur: 0,
  tiltShift: 0,
};
const hold = (...at: Vec3) => ({ at, round: 0 });
const fit = (...points: ReturnType<typeof hold>[]) => fitOf([camera], [0.1], 2, [points]);

describe('the fit of a picture', () => {
  it('leaves what holds everybody as it is', () => {
    expect(fit(hold(-1.5, 0.8, 0), hold(1.5, -0.8, 0))).toEqual(UNCHANGED);
  });

  it('turns to whoever is cut off, when there is room on the other side', () => {
    const { grow, right, up } = fit(hold(2.2, 0, 0), hold(0, 0, 0));
    expect(grow).toBe(1);
    expect(right).toBeCloseTo(1.1 - 0.93, 2);
    expect(up).toBe(0);
  });

  it('grows where turning does not do', () => {
    const { grow, right } = fit(hold(-3, 0, 0), hold(3, 0, 0));
    expect(grow).toBeCloseTo(1.5 / 0.93, 2);
    expect(right).toBeCloseTo(0, 5);
  });

  it('holds everybody through the whole move', () => {
    const later = { ...camera, eye: [0, 0, 5] as const };
    expect(fitOf([camera, later], [0.1, 0.1], 2, [[hold(0, 0.8, 0)], [hold(0, 0.8, 0)]]).up).toBeGreaterThan(0.5);
  });

  it('goes back from what is behind the lens', () => {
    expect(fit(hold(0, 0, 12)).grow).toBeGreaterThan(1);
  });
});
