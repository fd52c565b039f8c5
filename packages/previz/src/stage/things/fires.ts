/** Fires that give light: candles, torches, campfires. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { embers, FLAME_LIGHT, flameParts } from './flame.ts';
import type { Kit, Model, Part } from './kit.ts';
import { lit, times } from './light-parts.ts';
import { torus } from './shapes.ts';

export function candle(k: Kit): Model {
  const on = lit(k);
  const tea = k.said('tea light|tealight|tea');
  const wax = k.dressed({ ...MATERIALS.wax, ...(on ? { emissive: [0.1, 0.05, 0.015] as Rgb } : {}) });
  const top = tea ? 0.02 : 0.18;
  const r = tea ? 0.02 : 0.024;
  const wick = k.mat({ color: hex('#2a2320'), roughness: 1 });
  const dish = k.mat(tea ? MATERIALS.aluminium : k.rng.pick([MATERIALS.brass, MATERIALS.clay, MATERIALS.iron]));
  const drips = Array.from({ length: 5 }, () => [k.rng.range(0, TAU), k.rng.range(0.02, 0.09)] as const);
  const solid = k.solid((b) => {
    b.lathe(
      [
        [0, 0],
        [r + 0.014, 0],
        [r + 0.014, 0.006],
        [r + 0.004, 0.009],
        [r + 0.004, 0.014],
        [0, 0.014],
      ],
      dish,
      k.n(18),
    );
    b.lathe(
      [
        [r, 0.008],
        [r, top - 0.006],
        [r * 0.96, top],
        [r * 0.8, top - 0.001],
        [r * 0.5, top - 0.006],
        [0, top - 0.007],
      ],
      wax,
      k.n(18),
    );
    if (!tea)
      for (const [a, l] of drips)
        b.capsule(
          [cos(a) * r, top - 0.004, sin(a) * r],
          [cos(a) * (r + 0.001), top - l, sin(a) * (r + 0.001)],
          0.004,
          0.005,
          wax,
          6,
        );
    b.tube(
      [
        [0, top - 0.008, 0],
        [0.001, top + 0.006, 0],
        [0.004, top + 0.012, 0],
      ],
      0.0015,
      wick,
      5,
    );
  });
  return {
    ...solid,
    parts: [...solid.parts, ...(on ? flameParts(k, [0.002, top + 0.004, 0], 0.042, 0.0085) : [])],
    lamps: on ? [{ at: [0, top + 0.03, 0], color: times(FLAME_LIGHT, 0.75), range: 3.5, flicker: 'flame' }] : [],
    anchors: { light: translation(0, top + 0.02, 0), grip: translation(0, top * 0.4, 0) },
  };
}

export function torch(k: Kit): Model {
  const wood = k.dressed(MATERIALS.darkWood);
  const rag = k.mat({ color: hex('#3a2a1e'), roughness: 1, pattern: 'weave', patternScale: 0.01 });
  const on = lit(k);
  const solid = k.solid((b) => {
    b.tube(
      [
        [0, -0.15, 0],
        [0.004, 0.1, 0.003],
        [0, 0.34, 0],
      ],
      [0.015, 0.018, 0.022],
      wood,
      k.n(10),
    );
    for (let i = 0; i < 4; i++) torus(b, [0, 0.33 + i * 0.03, 0], 0.018 + i * 0.0025, 0.014, rag, k.n(12), 6);
    b.ellipsoid([0, 0.42, 0], [0.03, 0.03, 0.03], rag, 10, 6);
  });
  return {
    ...solid,
    parts: [
      ...solid.parts,
      ...(on ? [...flameParts(k, [0, 0.39, 0], 0.3, 0.065), ...flameParts(k, [0.02, 0.38, 0.015], 0.2, 0.045, 1)] : []),
    ],
    lamps: on ? [{ at: [0, 0.52, 0], color: times(FLAME_LIGHT, 4.5), range: 9, flicker: 'flame' }] : [],
    extras: on
      ? (s, scene, world) => embers(s, scene, multiply(world, translation(0, 0.35, 0)), k.context.seed, 6, 0.06, 0.6)
      : undefined,
    anchors: { grip: translation(0, 0, 0), light: translation(0, 0.5, 0) },
  };
}

export function campfire(k: Kit): Model {
  const log = k.mat(MATERIALS.bark);
  const cut = k.mat(MATERIALS.paleWood);
  const stone = k.mat(MATERIALS.stone);
  const ember = k.mat({ color: hex('#5a1a0a'), emissive: [1.8, 0.38, 0.06], roughness: 1 });
  const bare = k.said('fire|flame|fireplace|hearth') && !k.said('campfire|bonfire');
  const big = k.said('bonfire|blazing|roaring') ? 1.25 : 1;
  const solid = k.solid((b) => {
    if (!bare) {
      for (let i = 0; i < 11; i++) {
        const a = (i * TAU) / 11 + k.rng.range(-0.1, 0.1);
        const s = k.rng.range(0.075, 0.11);
        b.ellipsoid([cos(a) * 0.42, s * 0.55, sin(a) * 0.42], [s, s * 0.75, s * 0.9], stone, k.n(10), k.n(7));
      }
    }
    for (let i = 0; i < 6; i++) {
      const a = (i * TAU) / 6 + k.rng.range(-0.2, 0.2);
      const foot: Vec3 = [cos(a) * 0.34, 0.045, sin(a) * 0.34];
      const tip: Vec3 = [cos(a + 0.3) * 0.04, 0.36, sin(a + 0.3) * 0.04];
      b.tube([foot, tip], [0.05, 0.036], log, k.n(9));
      b.sphere(foot, 0.042, cut, 8, 6);
    }
    b.ellipsoid([0, 0.02, 0], [0.24, 0.06, 0.24], ember, k.n(14), 6);
  });
  const flames: Part[] = [];
  for (let i = 0; i < 7; i++) {
    const a = (i * TAU) / 6;
    const r = i === 6 ? 0 : 0.13;
    flames.push(
      ...flameParts(
        k,
        [cos(a) * r, 0.06, sin(a) * r],
        (i === 6 ? 0.95 : k.rng.range(0.42, 0.7)) * big,
        i === 6 ? 0.17 : k.rng.range(0.09, 0.12),
        i,
      ),
    );
  }
  const on = lit(k);
  return {
    ...solid,
    size: [1, 1, 1],
    parts: [...solid.parts, ...(on ? flames : [])],
    lamps: on ? [{ at: [0, 0.55, 0], color: times(FLAME_LIGHT, 9), range: 12, flicker: 'flame' }] : [],
    extras: on ? (s, scene, world) => embers(s, scene, world, k.context.seed, k.hero ? 26 : 10, 0.4, 1.9) : undefined,
    anchors: { light: translation(0, 0.5, 0) },
  };
}
