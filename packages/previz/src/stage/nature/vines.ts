/** Climbers and creepers: ivy, grapevines, pumpkins. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { normalize, type Vec3 } from '../../math/vec.ts';
import type { BuildContext } from '../actor.ts';
import { hex } from '../scene.ts';
import { leafCard } from './foliage.ts';
import { drawn, saidOr } from './grown.ts';
import { leafMaterials } from './tints.ts';

const vineLeaves = (context: BuildContext): number[] =>
  leafMaterials(
    context.world,
    context.look.season === 'autumn' ? ['#701f16', '#9c2c1b', '#c23f22'] : ['#2f5a2a', '#47803a', '#69a04c'],
    0.5,
  );

export const ivy = drawn([1.6, 2, 0.3], (b, rng, context, fine) => {
  const stem = context.world.material({ color: hex('#5a4632'), roughness: 0.95 });
  const wall = context.world.material({
    color: hex('#8f857a'),
    color2: hex('#6f665c'),
    pattern: 'brick',
    patternScale: 0.075,
    roughness: 0.95,
  });
  const tints = vineLeaves(context);
  // It needs something to climb: a stretch of old wall.
  b.box([0, 0.95, -0.1], [1.5, 1.9, 0.14], wall);
  for (let i = 0; i < 7; i++) {
    let p: Vec3 = [rng.range(-0.6, 0.6), 0, 0];
    const line: Vec3[] = [p];
    for (let j = 0; j < 7; j++) {
      p = [
        Math.max(-0.75, Math.min(0.75, p[0] + rng.range(-0.16, 0.16))),
        Math.min(1.95, p[1] + rng.range(0.18, 0.32)),
        0.005,
      ];
      line.push(p);
    }
    b.tube(
      line,
      line.map((_, j) => 0.014 * (1 - j / 9)),
      stem,
      5,
    );
    for (const q of line)
      for (let j = 0; j < (fine ? 12 : 6); j++) {
        const a = rng.range(0, TAU);
        leafCard(
          b,
          [q[0] + rng.range(-0.13, 0.13), q[1] + rng.range(-0.12, 0.12), 0.01 + rng.range(0, 0.04)],
          normalize([cos(a) * 0.6, -0.4 + sin(a) * 0.5, 0.35]),
          normalize([sin(a), -cos(a), 0.2]),
          [0, 0.3, 1],
          fine ? 0.11 : 0.16,
          fine ? 0.1 : 0.14,
          rng.pick(tints),
        );
      }
  }
});

export const grapevine = drawn([1.6, 1.7, 0.7], (b, rng, context, fine) => {
  const wood = context.world.material({
    color: hex('#5d4632'),
    color2: hex('#3a2a1e'),
    pattern: 'bark',
    patternScale: 0.08,
    roughness: 0.95,
  });
  const wire = context.world.material({ color: hex('#8a8a88'), roughness: 0.5 });
  const grape = context.world.material({
    color: saidOr(context, rng, ['#3f1f4f', '#6a8a34', '#5a1f3a']),
    roughness: 0.3,
  });
  const tints = vineLeaves(context);
  for (const x of [-0.75, 0.75]) b.box([x, 0.8, 0], [0.06, 1.6, 0.06], wood);
  for (const y of [0.75, 1.15, 1.5])
    b.tube(
      [
        [-0.75, y, 0],
        [0.75, y, 0],
      ],
      0.006,
      wire,
      4,
    );
  b.tube(
    [
      [0, -0.05, 0],
      [0.05, 0.3, 0.02],
      [-0.03, 0.72, 0],
    ],
    [0.06, 0.045, 0.035],
    wood,
    8,
  );
  for (const s of [1, -1])
    b.tube(
      [
        [-0.03, 0.7, 0],
        [s * 0.3, 0.8, 0],
        [s * 0.7, 0.78, 0],
      ],
      [0.03, 0.022, 0.012],
      wood,
      6,
    );
  for (let i = 0; i < (fine ? 240 : 110); i++) {
    const a = rng.range(0, TAU);
    leafCard(
      b,
      [rng.range(-0.75, 0.75), rng.range(0.7, 1.6), rng.range(-0.2, 0.2)],
      normalize([cos(a) * 0.6, -0.5, sin(a) * 0.8]),
      normalize([sin(a), 0.2, -cos(a)]),
      [cos(a) * 0.4, 0.6, 0.7],
      fine ? 0.14 : 0.19,
      fine ? 0.13 : 0.17,
      rng.pick(tints),
    );
  }
  for (let i = 0; i < 9; i++) {
    const c: Vec3 = [rng.range(-0.65, 0.65), rng.range(0.55, 0.8), rng.range(-0.14, 0.14)];
    for (let j = 0; j < (fine ? 18 : 9); j++) {
      const t = j / (fine ? 18 : 9);
      const r = 0.055 * (1 - t);
      b.sphere([c[0] + cos(j * 2.4) * r, c[1] - t * 0.17, c[2] + sin(j * 2.4) * r], 0.019, grape, 7, 5);
    }
  }
});

export const pumpkinVine = drawn([1.7, 0.45, 1.7], (b, rng, context, fine) => {
  const skin = context.world.material({
    color: saidOr(context, rng, ['#e0701c', '#d8822a', '#c95a1a']),
    color2: hex('#a84a12'),
    roughness: 0.45,
  });
  const stem = context.world.material({ color: hex('#5f7a34'), roughness: 0.8 });
  const tints = leafMaterials(context.world, ['#3f6a2a', '#578a38', '#76a84c'], 0.5);
  const spots: readonly (readonly [x: number, z: number, r: number])[] = [
    [0.1, 0.05, rng.range(0.22, 0.27)],
    [-0.5, 0.3, rng.range(0.13, 0.18)],
    [0.5, -0.45, rng.range(0.15, 0.2)],
  ];
  for (const [x, z, r] of spots) {
    for (let i = 0; i < 9; i++) {
      const a = (i * TAU) / 9;
      b.ellipsoid(
        [x + cos(a) * r * 0.5, r * 0.8, z + sin(a) * r * 0.5],
        [r * 0.55, r * 0.8, r * 0.55],
        skin,
        fine ? 12 : 8,
        fine ? 9 : 6,
      );
    }
    b.tube(
      [
        [x, r * 1.4, z],
        [x + 0.01, r * 1.75, z],
        [x + 0.06, r * 1.95, z + 0.02],
      ],
      [r * 0.17, r * 0.1, r * 0.09],
      stem,
      7,
    );
  }
  b.tube(
    [
      [-0.8, 0.02, 0.5],
      [-0.4, 0.05, 0.1],
      [0.1, 0.03, 0.35],
      [0.45, 0.05, -0.1],
      [0.8, 0.02, -0.6],
    ],
    0.016,
    stem,
    6,
  );
  for (let i = 0; i < 16; i++) {
    const a = i * 2.4;
    const r = 0.35 + 0.45 * ((i * 7) % 10) * 0.1;
    const p: Vec3 = [cos(a) * r, rng.range(0.14, 0.3), sin(a) * r];
    b.tube([[p[0] * 0.9, 0.02, p[2] * 0.9], p], 0.008, stem, 4);
    for (let j = 0; j < 5; j++) {
      const t = (j * TAU) / 5;
      leafCard(b, p, normalize([cos(t), 0.12, sin(t)]), [-sin(t), 0, cos(t)], [0, 1, 0], 0.16, 0.15, tints[i % 3]);
    }
  }
});
