/** Weather in the air, as a pure function of time: a box round the camera through which drops, flakes, leaves and motes wrap. */
import type { Look } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { shareOf } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { type FrameScene, hex, type Rgb } from '../scene.ts';

export interface ParticleOptions {
  look: Look;
  /** World seconds. */
  t: number;
  eye: Vec3;
  target: Vec3;
  seed: number;
  interior: boolean;
  /** World vector in m/s; a light breeze when absent. */
  wind?: Vec3;
  /** Height of the ground, for splashes; default 0 everywhere. */
  ground?: (x: number, z: number) => number;
}

const wrap = (x: number, size: number): number => x - Math.floor(x / size) * size;

/** A point that drifts with `velocity` and wraps in a box of `size` centred on `centre`. */
function drifting(seed: number, i: number, velocity: Vec3, t: number, centre: Vec3, size: Vec3): Vec3 {
  const p = (axis: number): number => {
    const home = shareOf(seed, i, axis) * size[axis];
    const at = home + velocity[axis] * t;
    return centre[axis] - size[axis] / 2 + wrap(at - (centre[axis] - size[axis] / 2), size[axis]);
  };
  return [p(0), p(1), p(2)];
}

/** Adds rain, snow, leaves, motes, mist or fireflies to the scene as the look asks; at most about 1500 in all. */
export function weatherParticles(scene: FrameScene, options: ParticleOptions): void {
  const { look, eye, target } = options;
  const forward = normalize(sub(target, eye));
  const weather = new Set(look.weather);
  const gust = weather.has('storm') ? 5.5 : weather.has('wind') ? 4 : 0.8;
  const wind: Vec3 = options.wind ?? [gust * 0.85, 0, gust * 0.4];
  if (options.interior) {
    if (
      look.light.includes('volumetric') ||
      look.light.includes('window') ||
      look.light.includes('sun') ||
      look.light.includes('backlight')
    ) {
      motes(scene, options, addScaled(eye, forward, 2.4), 130);
    }
    return;
  }
  if (weather.has('storm')) rain(scene, options, forward, wind, 950);
  else if (weather.has('rain')) rain(scene, options, forward, wind, 700);
  if (weather.has('snow')) snow(scene, options, forward, wind);
  if (weather.has('dust')) dust(scene, options, forward, wind);
  if (weather.has('fog')) wisps(scene, options, forward, wind);
  const dry = !weather.has('rain') && !weather.has('storm') && !weather.has('snow');
  if (dry && look.season === 'autumn')
    leaves(scene, options, forward, wind, weather.has('wind') ? 70 : 16, ['#c9762a', '#b5481e', '#e0a92f', '#9a5a1c']);
  if (dry && look.season === 'spring')
    leaves(scene, options, forward, wind, weather.has('wind') ? 70 : 14, ['#f6d3df', '#f9e4ea', '#efb7c8']);
  const low =
    look.timeOfDay === 'golden_hour' ||
    look.timeOfDay === 'sunset' ||
    look.timeOfDay === 'dawn' ||
    look.timeOfDay === 'morning';
  if (dry && (low || look.light.includes('volumetric') || look.light.includes('backlight')))
    motes(scene, options, addScaled(eye, forward, 3.5), 70);
  if (
    dry &&
    look.season === 'summer' &&
    (look.timeOfDay === 'night' || look.timeOfDay === 'evening' || look.timeOfDay === 'dusk')
  )
    fireflies(scene, options, forward);
}

const dim = (scene: FrameScene, k: number): Rgb => {
  const s = scene.ambient.sky;
  const c = scene.sun.color;
  return [(s[0] + c[0] * 0.22) * k, (s[1] + c[1] * 0.22) * k, (s[2] + c[2] * 0.22) * k];
};

function rain(scene: FrameScene, o: ParticleOptions, forward: Vec3, wind: Vec3, count: number): void {
  const velocity: Vec3 = [wind[0], -9.2, wind[2]];
  const axis = normalize(velocity);
  const color = dim(scene, 0.9);
  const near = addScaled(o.eye, forward, 7);
  for (let i = 0; i < count; i++) {
    const far = i % 3 === 0;
    const p = drifting(
      o.seed,
      i,
      velocity,
      o.t,
      far ? addScaled(o.eye, forward, 17) : near,
      far ? [34, 14, 34] : [13, 9, 13],
    );
    scene.particles.push({ position: p, size: far ? 0.3 : 0.17, kind: 1, color, alpha: far ? 0.16 : 0.24, axis });
  }
  const ground = o.ground ?? (() => 0);
  for (let i = 0; i < 220; i++) {
    // Each splash lives a quarter second at its own place, then another takes its turn.
    const phase = o.t / 0.26 + shareOf(o.seed, i, 7);
    const turn = Math.floor(phase);
    const age = phase - turn;
    const a = shareOf(o.seed, i, turn, 1) * 22 - 11;
    const c = shareOf(o.seed, i, turn, 2) * 22 - 11;
    const x = o.eye[0] + forward[0] * 9 + a;
    const z = o.eye[2] + forward[2] * 9 + c;
    scene.particles.push({
      position: [x, ground(x, z) + 0.02 + 0.09 * age * (1 - age) * 4 * 0.5, z],
      size: 0.012 + 0.03 * age,
      kind: 0,
      color,
      alpha: 0.35 * (1 - age),
      axis: [0, 1, 0],
    });
  }
}

function snow(scene: FrameScene, o: ParticleOptions, forward: Vec3, wind: Vec3): void {
  const color = dim(scene, 2.6);
  for (let i = 0; i < 1200; i++) {
    const far = i % 3 !== 0;
    const velocity: Vec3 = [wind[0] * 0.6, -(0.8 + 0.5 * shareOf(o.seed, i, 5)), wind[2] * 0.6];
    const centre = addScaled(o.eye, forward, far ? 15 : 4.5);
    const p = drifting(o.seed, i, velocity, o.t, centre, far ? [34, 16, 34] : [9, 7, 9]);
    const sway = 0.22;
    const a = shareOf(o.seed, i, 6) * TAU;
    scene.particles.push({
      position: [p[0] + sway * sin(o.t * 1.3 + a), p[1], p[2] + sway * cos(o.t * 1.1 + a)],
      size: (far ? 0.03 : 0.014) * (0.7 + 0.7 * shareOf(o.seed, i, 8)),
      kind: 5,
      color,
      alpha: far ? 0.8 : 0.85,
      axis: [0, 1, 0],
    });
  }
}

function leaves(
  scene: FrameScene,
  o: ParticleOptions,
  forward: Vec3,
  wind: Vec3,
  count: number,
  codes: readonly string[],
): void {
  const centre = addScaled(o.eye, forward, 8);
  const light = dim(scene, 1);
  for (let i = 0; i < count; i++) {
    const velocity: Vec3 = [wind[0] * 0.5, -0.55 - 0.3 * shareOf(o.seed, i, 5), wind[2] * 0.5];
    const p = drifting(o.seed + 3, i, velocity, o.t, [centre[0], Math.max(centre[1], 2.2), centre[2]], [16, 8, 16]);
    const a = shareOf(o.seed, i, 9) * TAU;
    const spin = o.t * (1.6 + 2 * shareOf(o.seed, i, 10));
    const c = hex(codes[i % codes.length]);
    scene.particles.push({
      position: [p[0] + 0.4 * sin(o.t * 1.1 + a), p[1], p[2] + 0.4 * cos(o.t * 0.9 + a)],
      size: 0.045,
      kind: 2,
      color: [c[0] * light[0], c[1] * light[1], c[2] * light[2]],
      alpha: 1,
      axis: normalize([sin(spin + a), cos(spin * 0.7), cos(spin + a * 2)]),
    });
  }
}

function motes(scene: FrameScene, o: ParticleOptions, centre: Vec3, count: number): void {
  const c = scene.sun.color;
  const l = scene.ambient.sky;
  for (let i = 0; i < count; i++) {
    const p = drifting(o.seed + 11, i, [0.05, -0.015, 0.03], o.t, centre, [5, 3, 5]);
    const glint = 0.5 + 0.5 * noise1(o.seed + i, o.t * 0.7);
    scene.particles.push({
      position: [p[0] + 0.12 * noise1(i + 1, o.t * 0.3), p[1] + 0.12 * noise1(i + 2, o.t * 0.3), p[2]],
      size: 0.004 + 0.004 * shareOf(o.seed, i, 4),
      kind: 0,
      color: [c[0] * 0.35 + l[0], c[1] * 0.35 + l[1], c[2] * 0.35 + l[2]],
      alpha: 0.12 + 0.33 * glint * glint,
      axis: [0, 1, 0],
    });
  }
}

function dust(scene: FrameScene, o: ParticleOptions, forward: Vec3, wind: Vec3): void {
  const fog = scene.fog.color;
  for (let i = 0; i < 60; i++) {
    const p = drifting(
      o.seed + 21,
      i,
      [wind[0] * 1.5 + 2, 0.1, wind[2]],
      o.t,
      addScaled(o.eye, forward, 14),
      [34, 5, 34],
    );
    scene.particles.push({
      position: [p[0], Math.abs(p[1] - o.eye[1]) * 0.5 + 0.4, p[2]],
      size: 1.6 + 1.4 * shareOf(o.seed, i, 3),
      kind: 3,
      color: [fog[0] * 0.8, fog[1] * 0.8, fog[2] * 0.8],
      alpha: 0.05,
      axis: [0, 1, 0],
    });
  }
  for (let i = 0; i < 320; i++) {
    const p = drifting(
      o.seed + 22,
      i,
      [wind[0] * 2 + 4, 0.2, wind[2] + 1],
      o.t,
      addScaled(o.eye, forward, 5),
      [12, 5, 12],
    );
    scene.particles.push({ position: p, size: 0.009, kind: 0, color: fog, alpha: 0.3, axis: [0, 1, 0] });
  }
}

function wisps(scene: FrameScene, o: ParticleOptions, forward: Vec3, wind: Vec3): void {
  const fog = scene.fog.color;
  for (let i = 0; i < 36; i++) {
    const p = drifting(
      o.seed + 31,
      i,
      [wind[0] * 0.25, 0, wind[2] * 0.25],
      o.t,
      addScaled(o.eye, forward, 15),
      [40, 2.4, 40],
    );
    const ground = o.ground ? o.ground(p[0], p[2]) : 0;
    scene.particles.push({
      position: [p[0], ground + 0.4 + 1.2 * shareOf(o.seed, i, 2), p[2]],
      size: 2.4 + 2.2 * shareOf(o.seed, i, 3),
      kind: 3,
      color: fog,
      alpha: 0.045,
      axis: [0, 1, 0],
    });
  }
}

function fireflies(scene: FrameScene, o: ParticleOptions, forward: Vec3): void {
  const centre = addScaled(o.eye, forward, 9);
  for (let i = 0; i < 26; i++) {
    const blink = Math.max(0, noise1(o.seed + i * 7, o.t * 0.8));
    if (blink < 0.12) continue;
    const x = centre[0] + (shareOf(o.seed, i, 1) - 0.5) * 18 + noise1(i + 40, o.t * 0.35) * 1.5;
    const z = centre[2] + (shareOf(o.seed, i, 2) - 0.5) * 18 + noise1(i + 80, o.t * 0.35) * 1.5;
    const ground = o.ground ? o.ground(x, z) : 0;
    scene.particles.push({
      position: [x, ground + 0.3 + 1.4 * shareOf(o.seed, i, 3) + 0.3 * noise1(i + 120, o.t * 0.5), z],
      size: 0.035,
      kind: 4,
      color: [3.4 * blink, 4 * blink, 0.9 * blink],
      alpha: 0.9,
      axis: [0, 1, 0],
    });
  }
}
