/** What grows in water: reeds, seaweed, coral. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import { leafCard } from './foliage.ts';
import { drawn, grown, saidOr } from './grown.ts';
import { leafMaterials } from './tints.ts';
import { buildTuft } from './undergrowth.ts';

export const reeds = grown([1, 1.7, 1], (context) =>
  buildTuft(context.world, context.seed, {
    height: 1.45,
    radius: 0.42,
    blades: context.detail === 'hero' ? 60 : 34,
    colours: ['#6d7a3c', '#8a9650', '#a8a862'],
    head: '#5f3f24',
    headSize: 0.2,
    headShare: 0.4,
    arch: 0.25,
    width: 0.03,
  }),
);

export const seaweed = drawn([0.9, 2.4, 0.9], (b, rng, context, fine) => {
  const tints = leafMaterials(
    context.world,
    rng.pick([
      ['#2f4a24', '#4a6a30', '#6a8a3c'],
      ['#5a3a1c', '#7a5426', '#9a7234'],
      ['#6a2a34', '#8a3a44', '#a84f54'],
    ]),
    0.6,
  );
  for (let i = 0; i < (fine ? 9 : 6); i++) {
    const a = i * 2.4;
    const r = 0.3 * Math.sqrt(i / 9);
    const h = rng.range(1.4, 2.35);
    const at = (t: number): Vec3 => [
      cos(a) * r + 0.12 * sin(t * 5 + i),
      h * t - 0.03,
      sin(a) * r + 0.12 * cos(t * 4 + i * 2),
    ];
    const n = fine ? 12 : 7;
    b.tube(
      Array.from({ length: n + 1 }, (_, j) => at(j / n)),
      Array.from({ length: n + 1 }, (_, j) => 0.016 * (1 - (0.7 * j) / n)),
      tints[0],
      5,
    );
    for (let j = 1; j <= n; j++)
      for (const s of [1, -1]) {
        const p = at(j / n);
        const t = a + j * 0.6;
        leafCard(
          b,
          p,
          normalize([s * cos(t), 0.8, s * sin(t)]),
          [-sin(t), 0, cos(t)],
          [sin(t), 0.3, cos(t)],
          (fine ? 0.3 : 0.42) * (1 - (0.4 * j) / n),
          fine ? 0.08 : 0.12,
          tints[(i + j) % 3],
        );
        if (fine) b.sphere(p, 0.022, tints[1], 6, 5);
      }
  }
});

export const coral = drawn(
  [1.2, 0.9, 1.2],
  (b, rng, context, fine) => {
    const one = context.world.material({
      color: saidOr(context, rng, ['#e0624a', '#e88aa4', '#e8a03a', '#a85ab5']),
      color2: hex('#f2d6c4'),
      pattern: 'noise',
      patternScale: 0.05,
      roughness: 0.85,
    });
    const two = context.world.material({
      color: hex(rng.pick(['#8a4ab0', '#3a9aa0', '#d8b04a'])),
      color2: hex('#e0d0e0'),
      pattern: 'dots',
      patternScale: 0.05,
      roughness: 0.85,
    });
    const grow = (p: Vec3, way: Vec3, r: number, depth: number): void => {
      const end = addScaled(p, way, 0.16 + depth * 0.035);
      b.tube([p, addScaled(p, way, 0.09), end], [r, r * 0.9, r * 0.75], one, fine ? 8 : 5);
      if (depth === 0) return;
      const n = depth > 2 ? 3 : 2;
      for (let i = 0; i < n; i++) {
        const a = (i / n) * TAU + rng.range(0, 2);
        grow(end, normalize([way[0] + cos(a) * 0.75, way[1] + 0.25, way[2] + sin(a) * 0.75]), r * 0.78, depth - 1);
      }
    };
    grow([0.15, -0.04, 0], [0, 1, 0], 0.075, fine ? 4 : 3);
    b.ellipsoid([-0.34, 0.14, 0.18], [0.26, 0.24, 0.26], two, fine ? 18 : 10, fine ? 12 : 7);
    for (let i = 0; i < 5; i++) {
      const a = i * 1.26;
      const p: Vec3 = [0.3 + cos(a) * 0.14, 0, 0.36 + sin(a) * 0.12];
      b.tube([p, addScaled(p, [cos(a) * 0.04, rng.range(0.22, 0.4), sin(a) * 0.04], 1)], [0.035, 0.065], two, 8, false);
    }
  },
  false,
);
