import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { tan } from '../../math/trig.ts';
import { cross, dot, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { createFilm, type StagedShot } from '../film.ts';
import type { Camera } from '../scene.ts';
import { holds } from './fit.ts';

const staged = (prompt: string, shot = 0): StagedShot =>
  createFilm(planned(prompt, 6, { cfgScale: 0.5 }), { picture: false }).staged(shot);

/** How far from the picture's middle a point is: 1 = the edge. */
function offMiddle({ eye, target, fovY }: Camera, at: Vec3, aspect = 16 / 9): number {
  const forward = normalize(sub(target, eye));
  const right = normalize(cross(forward, [0, 1, 0]));
  const d = sub(at, eye);
  const depth = dot(d, forward) * tan(fovY / 2);
  return Math.max(Math.abs(dot(d, right)) / (depth * aspect), Math.abs(dot(d, cross(right, forward))) / depth);
}

/** The farthest that anything a shot must hold is from the middle of its picture. */
function farthest(shot: StagedShot): number {
  const { interest } = shot.camera;
  if (!interest) throw new Error('the shot is about nobody');
  return Math.max(
    ...[0.05, 0.5, 0.95].flatMap((u) => {
      const seconds = u * shot.shot.duration;
      const camera = shot.camera.at(seconds);
      return holds(shot.shot, interest, shot.worldStart + seconds * shot.rate).map((h) => offMiddle(camera, h.at));
    }),
  );
}

describe('what a shot is about', () => {
  it.each([
    'A farmer drives a red tractor across a wheat field, drone shot, golden hour.',
    'Grandmother and granddaughter bake cookies in the kitchen, medium two-shot.',
    'A man walks his dog along a beach, wide shot.',
    'A couple walks hand in hand on a beach at sunset, wide shot.',
  ])('is in the picture through the whole move: %s', (prompt) => {
    expect(farthest(staged(prompt))).toBeLessThan(1.02);
  });

  it('is what is driven, in a picture of whole figures', () => {
    const { interest } = staged('A farmer drives a red tractor across a wheat field, drone shot.').camera;
    expect(interest?.held[0].member?.noun).toBe('tractor');
  });

  it('is looked at from the ground where it is tall', () => {
    const { camera, place } = staged('A lighthouse stands on a cliff, wide shot.');
    const { eye, target } = camera.at(0);
    expect(eye[1] - place.ground(eye[0], eye[2])).toBeLessThan(8);
    expect(target[1]).toBeGreaterThan(eye[1]);
  });

  it('is whoever acts, not the company that is there', () => {
    const { interest } = staged('Tracking shot through a night market, vendors, a girl eats an ice cream.').camera;
    expect(interest?.principals.map((p) => p.member?.noun)).toEqual(['girl']);
  });

  it('is the one whose eyes are named, not the lamps behind', () => {
    const { interest } = staged(
      'Close-up with soft bokeh of station lamps, tears in her eyes, a schoolgirl whispers.',
    ).camera;
    expect(interest?.held.map((p) => p.member?.kind)).toEqual(['person']);
  });

  it('has the head in the picture before a bow', () => {
    const { camera, performers, worldStart } = staged('Medium close-up of a waiter who bows.');
    const { eye, target, fovY } = camera.at(0);
    const head = performers.find((p) => p.member?.noun === 'waiter');
    const at = head?.actor.joints(head.state(worldStart)).head?.[1] ?? 9;
    const top = target[1] + Math.tan(fovY / 2) * Math.hypot(eye[0] - target[0], eye[2] - target[2]);
    expect(at).toBeLessThan(top);
  });
});
