/** Plants of dry land: cacti and agaves. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, type Vec3 } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import { leafCard } from './foliage.ts';
import { drawn, saidOr } from './grown.ts';
import { leafMaterials } from './tints.ts';

export const cactus = drawn(
  [1.6, 3.1, 1.6],
  (b, rng, context, fine) => {
    const green = context.world.material({
      color: hex(rng.pick(['#5c7f4a', '#6a8a52', '#4f7350'])),
      color2: hex('#3f5f36'),
      pattern: 'stripes',
      patternScale: 0.1,
      roughness: 0.85,
    });
    const spine = context.world.material({ color: hex('#e8e0c4'), roughness: 0.8 });
    const limb = (points: Vec3[], r: number): void => {
      b.tube(
        points,
        points.map((_, i) => (i === points.length - 1 ? r * 0.8 : r)),
        green,
        fine ? 14 : 8,
        true,
      );
    };
    limb(
      [
        [0, -0.1, 0],
        [0, 1.2, 0],
        [0, 2.4, 0],
        [0, 2.95, 0],
      ],
      0.24,
    );
    const arms = rng.int(2, 4);
    const tops: Vec3[] = [[0, 3, 0]];
    for (let i = 0; i < arms; i++) {
      const a = (i / arms) * TAU + rng.range(-0.4, 0.4);
      const y = rng.range(0.9, 1.5);
      const end: Vec3 = [cos(a) * 0.62, y + rng.range(0.8, 1.2), sin(a) * 0.62];
      limb([[0, y, 0], [cos(a) * 0.45, y + 0.04, sin(a) * 0.45], [cos(a) * 0.62, y + 0.3, sin(a) * 0.62], end], 0.15);
      tops.push(end);
    }
    if (fine)
      for (let i = 0; i < 160; i++) {
        const a = i * 2.4;
        const y = 0.2 + (i / 160) * 2.7;
        b.tube(
          [
            [cos(a) * 0.235, y, sin(a) * 0.235],
            [cos(a) * 0.3, y + 0.01, sin(a) * 0.3],
          ],
          [0.006, 0.001],
          spine,
          3,
          false,
        );
      }
    if (rng.chance(0.4)) {
      const petal = context.world.material({
        color: hex(rng.pick(['#e86a8a', '#f2e6d0', '#e8b03a'])),
        roughness: 0.6,
        doubleSided: true,
      });
      for (const t of tops)
        for (let i = 0; i < 6; i++) {
          const a = (i * TAU) / 6;
          leafCard(b, t, normalize([cos(a), 0.9, sin(a)]), [-sin(a), 0, cos(a)], [0, 1, 0], 0.16, 0.09, petal);
        }
    }
  },
  false,
);

export const pricklyPear = drawn(
  [1.2, 1.25, 0.9],
  (b, rng, context, fine) => {
    const green = context.world.material({
      color: hex(rng.pick(['#6a9450', '#7a9a5a', '#5a8a5a'])),
      color2: hex('#d8d2a4'),
      pattern: 'dots',
      patternScale: 0.06,
      roughness: 0.75,
    });
    const fruit = context.world.material({
      color: saidOr(context, rng, ['#b02a4a', '#d8643a', '#8a2a5a']),
      roughness: 0.5,
    });
    const pad = (at: Vec3, lean: number, turn: number, size: number, depth: number): void => {
      const up: Vec3 = [sin(lean) * cos(turn), cos(lean), sin(lean) * sin(turn)];
      const middle = addScaled(at, up, size * 0.95);
      const across: Vec3 = normalize([cos(turn) * cos(lean), -sin(lean), sin(turn) * cos(lean)]);
      const thin: Vec3 = [-sin(turn), 0, cos(turn)];
      b.loft(
        [-1, -0.75, -0.2, 0.4, 0.85, 1].map((t) => ({
          centre: addScaled(middle, up, t * size),
          rx: Math.max(0.004, size * 0.72 * Math.sqrt(Math.max(0, 1 - t * t)) * (t < 0 ? 0.82 : 1)),
          rz: Math.max(0.004, size * 0.15 * Math.sqrt(Math.max(0, 1 - t * t))),
          axisX: across,
          axisZ: thin,
        })),
        green,
        fine ? 14 : 8,
      );
      const top = addScaled(middle, up, size * 0.95);
      if (depth === 0) {
        for (const d of [-0.4, 0, 0.4])
          b.ellipsoid(
            addScaled(addScaled(middle, up, size * (0.98 - Math.abs(d) * 0.3)), across, size * d),
            [size * 0.13, size * 0.2, size * 0.13],
            fruit,
            8,
            6,
          );
        return;
      }
      for (const d of rng.chance(0.7) ? [-1, 1] : [rng.chance(0.5) ? 1 : -1])
        pad(
          addScaled(addScaled(top, across, d * size * 0.35), up, -size * 0.15),
          lean * 0.5 + d * rng.range(0.35, 0.65),
          turn + rng.range(-0.5, 0.5),
          size * 0.82,
          depth - 1,
        );
    };
    for (const [x, lean] of [
      [0, 0.05],
      [0.24, 0.4],
      [-0.24, -0.4],
    ] as const)
      pad([x, -0.03, rng.range(-0.1, 0.1)], lean, rng.range(-0.4, 0.4), 0.23, x === 0 ? 2 : 1);
  },
  false,
);

export const agave = drawn([1.5, 0.85, 1.5], (b, rng, context, fine) => {
  const tints = leafMaterials(
    context.world,
    rng.pick([
      ['#4f7a68', '#6a9480', '#8ab09a'],
      ['#5a8a4a', '#74a45a', '#a8c070'],
    ]),
    0.2,
  );
  const n = fine ? 34 : 20;
  for (let i = 0; i < n; i++) {
    const t = i / n;
    const a = i * 2.4;
    const lift = 0.25 + t * 1.15;
    const length = 0.85 - 0.25 * t;
    const out: Vec3 = normalize([cos(a) * cos(lift), sin(lift), sin(a) * cos(lift)]);
    const side: Vec3 = [-sin(a), 0, cos(a)];
    const up: Vec3 = normalize([-cos(a) * sin(lift), cos(lift), -sin(a) * sin(lift)]);
    const m = tints[i % tints.length];
    const row = (f: number, half: number, bend: number): readonly [Vec3, Vec3, Vec3] => {
      const c = addScaled(addScaled([0, 0.03, 0], out, length * f), [0, 1, 0], -bend * f * f * 0.2);
      return [
        addScaled(addScaled(c, side, half), up, half * 0.4),
        c,
        addScaled(addScaled(c, side, -half), up, half * 0.4),
      ];
    };
    const rows = [row(0.05, 0.05, 1 - t), row(0.4, 0.085, 1 - t), row(0.8, 0.045, 1 - t), row(1, 0.002, 1 - t)];
    const start = b.vertexCount;
    for (const r of rows) for (const [j, p] of r.entries()) b.vertex(p, addScaled(up, side, (1 - j) * -0.3), j, 0);
    for (let r = 0; r < 3; r++)
      for (const j of [0, 1]) {
        const v = start + r * 3 + j;
        b.quadIndices(v, v + 1, v + 4, v + 3, m);
      }
  }
});
