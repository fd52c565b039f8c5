/** What feet, wheels and breath throw into the air: dust, snow, drops of water, clouds of breath. Pure functions of time. */
import { shareOf } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, sub, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { FrameScene, Rgb } from '../scene.ts';
import type { Step } from './steps.ts';

/** What a kind of ground sends up. */
export interface Spray {
  kind: 'dust' | 'powder' | 'drops';
  color: Rgb;
}

/** Dust, powder snow or drops of one step `age` seconds ago; `force` about 0.3 for a walker .. 2 for a wheel at speed. */
export function stepSpray(
  scene: FrameScene,
  step: Step,
  age: number,
  force: number,
  spray: Spray,
  seed: number,
  wind: Vec3,
): void {
  const back = -0.25 * Math.min(1, step.speed / 6);
  if (spray.kind === 'drops') {
    if (age > 0.5) return;
    const n = Math.min(14, 4 + Math.floor(force * 8));
    for (let i = 0; i < n; i++) {
      const a = shareOf(seed, i, 1) * TAU;
      const out = (0.35 + 0.9 * shareOf(seed, i, 2)) * Math.min(1.4, 0.5 + force);
      const up = (0.9 + 1.5 * shareOf(seed, i, 3)) * Math.min(1.5, 0.45 + force);
      const y = up * age - 4.9 * age * age;
      if (y < -0.01) continue;
      scene.particles.push({
        position: [
          step.position[0] + cos(a) * out * age,
          step.position[1] + 0.02 + y,
          step.position[2] + sin(a) * out * age,
        ],
        size: 0.008 + 0.011 * shareOf(seed, i, 4),
        kind: 5,
        color: spray.color,
        alpha: 0.75,
        axis: [0, 1, 0],
      });
    }
    return;
  }
  const life = spray.kind === 'dust' ? 1 + 0.8 * force : 0.8;
  if (age > life) return;
  const t = age / life;
  const n = Math.min(4, 1 + Math.floor(force * 2));
  for (let i = 0; i < n; i++) {
    const a = shareOf(seed, i, 1) * TAU;
    const out = (0.1 + 0.35 * shareOf(seed, i, 2)) * force;
    const rise = (0.16 + 0.3 * shareOf(seed, i, 3)) * force;
    const slow = 1 - (1 - t) * (1 - t);
    scene.particles.push({
      position: [
        step.position[0] +
          0.3 * force * (shareOf(seed, i, 8) - 0.5) +
          (cos(a) * out + sin(step.heading) * back * step.speed) * slow +
          wind[0] * age * 0.35,
        step.position[1] + 0.06 + rise * slow + 0.05 * t,
        step.position[2] +
          0.3 * force * (shareOf(seed, i, 9) - 0.5) +
          (sin(a) * out + cos(step.heading) * back * step.speed) * slow +
          wind[2] * age * 0.35,
      ],
      size: (0.16 + 0.72 * slow) * (0.45 + 0.55 * force),
      kind: 3,
      color: spray.color,
      alpha: Math.min(0.42, 0.24 + 0.12 * force) * (1 - t) * Math.min(1, t * 8),
      axis: [0, 1, 0],
    });
    if (spray.kind === 'powder') {
      const up = 0.7 + 1.1 * shareOf(seed, i, 5) * force;
      scene.particles.push({
        position: [
          step.position[0] + cos(a) * out * age * 2,
          step.position[1] + Math.max(0, up * age - 3 * age * age),
          step.position[2] + sin(a) * out * age * 2,
        ],
        size: 0.012,
        kind: 5,
        color: spray.color,
        alpha: 0.8 * (1 - t),
        axis: [0, 1, 0],
      });
    }
  }
}

/** Seconds of a breath in and out at rest, and for how long of it air comes out. */
const BREATH = 3.4;
const OUT = 1.1;
/** Seconds for which a cloud of breath is seen. */
const CLOUD = 1.5;
const PUFFS = 7;

/** Clouds of breath before the mouths of those who breathe, at world time w. */
export function breathClouds(scene: FrameScene, p: Performer, seed: number, w: number, wind: Vec3): void {
  const busy = p.state(w).speed > 2.4 ? 0.45 : 1;
  const cycle = BREATH * busy;
  const phase = w / cycle + shareOf(seed, 3);
  // Air of this breath and of the one before may still hang.
  for (const turn of [Math.floor(phase), Math.floor(phase) - 1]) {
    const began = (turn - shareOf(seed, 3)) * cycle;
    const since = w - began;
    if (since < 0 || since > OUT * busy + CLOUD) continue;
    const middle = began + Math.min(since, OUT * busy) * 0.5;
    const state = p.state(middle);
    const joints = p.actor.joints(state);
    const mouth = joints.mouth ?? joints.head;
    if (!mouth) continue;
    const base = joints.neck ?? joints.hips;
    // The way the face looks: from eyes to mouth leaned forwards, else along the heading.
    const heading: Vec3 = [sin(state.heading), 0, cos(state.heading)];
    const ahead = state.gaze ? normalize(sub(state.gaze, mouth)) : heading;
    const way = normalize([ahead[0] + heading[0] * 0.5, ahead[1] * 0.5 - 0.12, ahead[2] + heading[2] * 0.5]);
    const size = base ? Math.max(0.5, Math.min(2, p.actor.size[1] / 1.7)) : 1;
    for (let i = 0; i < PUFFS; i++) {
      const age = since - (i / PUFFS) * OUT * busy;
      if (age < 0 || age > CLOUD) continue;
      const t = age / CLOUD;
      const go = 0.55 * (1 - (1 - t) * (1 - t)) * size;
      const carried = state.speed * 0.25 * (1 - (1 - t) ** 3);
      const at = addScaled(addScaled(mouth, way, 0.06 * size + go), heading, carried);
      scene.particles.push({
        position: [
          at[0] + 0.05 * (shareOf(seed, turn, i, 1) - 0.5) * (1 + 3 * t) + wind[0] * age * 0.12,
          at[1] + 0.09 * t + 0.05 * (shareOf(seed, turn, i, 2) - 0.5) * (1 + 2 * t),
          at[2] + 0.05 * (shareOf(seed, turn, i, 3) - 0.5) * (1 + 3 * t) + wind[2] * age * 0.12,
        ],
        size: (0.035 + 0.15 * t) * size,
        kind: 3,
        color: [0.93, 0.95, 0.98],
        alpha: 0.32 * (1 - t) * Math.min(1, t * 9),
        axis: [0, 1, 0],
      });
    }
  }
}

/** Rain that breaks on a roof of radius `r` about `top`: an umbrella, a head with its shoulders. */
export function rainOn(
  scene: FrameScene,
  top: Vec3,
  r: number,
  drop: number,
  count: number,
  seed: number,
  w: number,
): void {
  for (let i = 0; i < count; i++) {
    const phase = w / 0.2 + shareOf(seed, i, 7);
    const turn = Math.floor(phase);
    const age = phase - turn;
    const a = shareOf(seed, i, turn, 1) * TAU;
    const d = Math.sqrt(shareOf(seed, i, turn, 2));
    const y = top[1] - drop * d * d;
    scene.particles.push({
      position: [
        top[0] + cos(a) * d * r * (1 + 0.12 * age),
        y + 0.05 * age * (1 - age) * 4,
        top[2] + sin(a) * d * r * (1 + 0.12 * age),
      ],
      size: 0.004 + 0.01 * age,
      kind: 5,
      color: [0.8, 0.86, 0.92],
      alpha: 0.5 * (1 - age),
      axis: [0, 1, 0],
    });
  }
}
