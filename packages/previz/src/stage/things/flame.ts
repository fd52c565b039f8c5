/** Flames: two nested teardrops that lean, stretch and waver, and sparks that rise from big fires. */
import { fbm1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { clamp, type Mat34, multiply, scaling, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { FrameScene, Rgb } from '../scene.ts';
import type { Kit, Part } from './kit.ts';

export const FLAME_LIGHT: Rgb = [1, 0.52, 0.18];

/** Unit teardrop: 1 m high, base at the origin. */
function teardrop(kit: Kit, width: number, color: Rgb, emissive: Rgb, opacity: number): number {
  const material = kit.mat({ color, emissive, opacity, roughness: 1, castsShadow: false, translucency: 1 });
  return kit.mesh((b) =>
    b.lathe(
      [
        [0, 0],
        [width * 0.7, 0.08],
        [width, 0.25],
        [width * 0.86, 0.45],
        [width * 0.5, 0.7],
        [width * 0.2, 0.88],
        [0, 1],
      ],
      material,
      kit.n(10),
    ),
  );
}

/** Moves the tip of a flame with the air: a shear that grows with height, and a stretch. */
function waver(state: ActorState, at: Vec3, height: number, width: number, seed: number): Mat34 {
  const t = state.time;
  const stretch = 1 + 0.22 * fbm1(seed, t * 4.1, 3);
  const blow = state.speed * 0.25;
  const lx = clamp(0.22 * fbm1(seed + 11, t * 2.7, 2) + state.wind[0] * 0.05, -0.7, 0.7) * height;
  const lz = clamp(0.22 * fbm1(seed + 23, t * 2.3, 2) + state.wind[2] * 0.05 - blow, -0.9, 0.7) * height;
  const shear: Mat34 = [1, lx, 0, 0, 0, 1, 0, 0, 0, lz, 1, 0];
  return multiply(translation(at[0], at[1], at[2]), multiply(shear, scaling(width, height * stretch, width)));
}

/** Parts of one flame standing at a point of the model. */
export function flameParts(kit: Kit, at: Vec3, height: number, width: number, index = 0): Part[] {
  const seed = hashInts(kit.context.seed, 501 + index);
  const blue = kit.said('blue');
  const green = kit.said('green');
  const outer: Rgb = blue ? [0.4, 1.1, 3.4] : green ? [0.5, 2.8, 0.6] : [3.4, 1.15, 0.18];
  const inner: Rgb = blue ? [1.5, 2.6, 5] : green ? [1.9, 4.6, 1.5] : [5.2, 3.3, 1.1];
  const shell = teardrop(kit, 1, [1, 0.6, 0.2], outer, 0.55);
  const core = teardrop(kit, 1, [1, 0.8, 0.5], inner, 1);
  return [
    { mesh: core, at: (s) => waver(s, at, height * 0.68, width * 0.55, seed), loose: true },
    { mesh: shell, at: (s) => waver(s, at, height, width, seed), loose: true },
  ];
}

/** Embers rising from a fire: each lives `life` seconds on its own phase, so any time can be drawn alone. */
export function embers(
  state: ActorState,
  scene: FrameScene,
  world: Mat34,
  seed: number,
  count: number,
  spread: number,
  rise: number,
): void {
  const life = 1.9;
  for (let i = 0; i < count; i++) {
    const h = hashInts(seed, i);
    const phase = (h & 1023) / 1024;
    const age = (state.time / life + phase) % 1;
    const turn = Math.floor(state.time / life + phase);
    const r = hashInts(h, turn);
    const x = (((r & 255) / 255 - 0.5) * (1 + age * 1.6) + 0.35 * fbm1(h, state.time * 1.3, 2)) * spread;
    const z = ((((r >> 8) & 255) / 255 - 0.5) * (1 + age * 1.6) + 0.35 * fbm1(h + 9, state.time * 1.1, 2)) * spread;
    const p = transformPoint(world, [x, 0.15 + age * rise, z]);
    const glow = 1 - age;
    scene.particles.push({
      position: [p[0] + state.wind[0] * age * 0.6, p[1], p[2] + state.wind[2] * age * 0.6],
      size: 0.006 + 0.008 * (((r >> 16) & 255) / 255),
      kind: 4,
      color: [2.6 * glow, 1.0 * glow, 0.22 * glow],
      alpha: glow,
      axis: [0, 1, 0],
    });
  }
}
