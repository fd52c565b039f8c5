/** A favela: painted brick boxes stacked up a hill, stairs between them, wires, washing, water tanks, antennas. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { wires } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills, strip } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const PAINTS = [
  '#e0724a',
  '#4aa0b8',
  '#e8c04a',
  '#7ab05a',
  '#d85a7a',
  '#e8dcc4',
  '#5a7ac0',
  '#c8a080',
  '#e8945a',
  '#7ac0b0',
];

/** Height of the hill behind the lane. */
const hill = (z: number): number => (z > -5 ? 0 : (-5 - z) * 0.55);

export function favela(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const lane = set.ground({
    color: hex('#a89a86'),
    color2: hex('#877a68'),
    pattern: 'noise',
    patternScale: 1.2,
    roughness: 0.95,
  });
  const earth = set.ground({
    color: hex('#9a6a4a'),
    color2: hex('#7a5238'),
    pattern: 'noise',
    patternScale: 3,
    roughness: 1,
  });
  set.fixed((b) => {
    strip(b, -90, 90, -5, 40, 0, lane, 6);
    b.quad([-160, 0, -5], [160, 0, -5], [160, hill(-95), -95], [-160, hill(-95), -95], earth);
  });
  const boxes = kit(set);
  const rng = set.random('favela houses');
  // Rows climb the hill; the nearest leave the lane and one stair free.
  for (let row = 0; row < 13; row++) {
    const z = -7.6 - row * 4.4;
    for (let i = 0; i < 17; i++) {
      const x = (i - 8) * 4.7 + rng.range(-0.7, 0.7) + (row % 2) * 2.2;
      if (row > 9 && rng.chance(0.25)) continue;
      if (Math.abs(x - m * 4.2) < 2.7 && row < 8) continue;
      const y = hill(z) - 1.6;
      const storeys = rng.chance(0.45) ? 2 : 1;
      for (let s = 0; s < storeys; s++)
        set.put(
          boxes[rng.int(0, boxes.length - 1)],
          placed(
            [x + rng.range(-0.3, 0.3) * s, y + 1.6 + s * 2.85, z - s * 0.3],
            rng.range(-0.08, 0.08) + (rng.chance(0.12) ? HALF_PI : 0),
          ),
        );
      if (row < 3) for (let s = 0; s <= storeys; s++) set.obstacle([x, y + 2.6 + s * 2.4, z], 2.3);
    }
  }
  sides(set, boxes);
  stairs(set, m);
  overhead(set, m);
  horizonHills(set, { distance: 520, height: 190, colour: '#5a7a5e', seed: context.seed, roughness: 2 });
  set.shows('house', 'building', 'stairs', 'brick wall');
  furnishFeatures(set, { centre: [0, 0, 1.4], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => 'concrete',
    stage: { centre: [0, 0, 0.8], halfWidth: 2.3, halfDepth: 1.8, heading: 0 },
    path: [-44, -26, -12, -5, 0, 5, 12, 26, 44].map((x): Vec3 => [m * x, 0, 0.9]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'square', level: 0.35 },
      { cue: 'playground', level: 0.15 },
      { cue: 'radio', level: 0.06 },
    ],
    vistas: [
      { eye: [m * 1.6, 1.8, 11], target: [-m * 0.6, 5, -14] },
      { eye: [-m * 4, 1.5, 8.6], target: [m * 2.6, 4, -12] },
      { eye: [m * 8, 6, 17], target: [-m * 2, 6.5, -16] },
    ],
  });
}

/** Houses of one room: bare brick or paint, a door, barred windows, a flat roof with a tank, rods of iron or a parapet. */
function kit(set: SetBuilder): number[] {
  const rng = set.random('favela kit');
  const brick = set.material({
    color: hex('#b5623e'),
    color2: hex('#8a7a6a'),
    pattern: 'brick',
    patternScale: 0.16,
    roughness: 0.95,
  });
  const slab = set.material({ color: hex('#9a948a'), roughness: 0.95 });
  const blue = set.material({ color: hex('#2a6ab8'), roughness: 0.5 });
  const rust = set.material({ color: hex('#7a4a30'), roughness: 0.8 });
  const tin = set.material({
    color: hex('#a8aaa8'),
    color2: hex('#7a6a5a'),
    pattern: 'stripes',
    patternScale: 0.14,
    roughness: 0.7,
    metal: 0.3,
  });
  const white = set.material({ color: hex('#e8e4da'), roughness: 0.6 });
  return PAINTS.map((code, k) => {
    const wall =
      k % 5 === 4
        ? brick
        : set.material({
            color: hex(code),
            color2: hex(code).map((c) => c * 0.8) as unknown as Vec3,
            pattern: 'noise',
            patternScale: 0.9,
            roughness: 0.95,
          });
    return set.mesh((b) => {
      const [w, d, h] = [rng.range(3.7, 4.5), 3.8, 2.75];
      // The walls go below so that no slope shows under them.
      b.box([0, h / 2 - 1, 0], [w, h + 2, d], wall, '+x-x+z-z');
      b.box([0, h + 0.05, 0], [w + 0.16, 0.14, d + 0.16], slab);
      const dx = rng.range(-0.9, 0.9);
      b.box([dx, 1.02, d / 2 + 0.02], [0.86, 2.04, 0.06], [blue, rust, white][k % 3], '+z+x-x+y');
      for (const s of [-1, 1]) {
        const x = dx + s * 1.35;
        if (Math.abs(x) > w / 2 - 0.5) continue;
        b.box([x, 1.5, d / 2 + 0.01], [0.86, 0.9, 0.05], white, '+z+x-x+y-y');
        b.box([x, 1.5, d / 2 + 0.04], [0.74, 0.78, 0.01], set.glass(set.lampsOn && rng.chance(0.6)), '+z');
        for (let i = -2; i <= 2; i++) b.box([x + i * 0.15, 1.5, d / 2 + 0.06], [0.02, 0.78, 0.02], rust, '+z+x-x');
      }
      for (const s of [-1, 1])
        b.box(
          [s * (w / 2 + 0.01), 1.5, -0.4],
          [0.04, 0.8, 0.8],
          set.glass(set.lampsOn && rng.chance(0.5)),
          s > 0 ? '+x' : '-x',
        );
      if (k % 3 === 0) {
        b.cylinder([w * 0.22, h + 0.12, -0.6], 0.62, 0.85, blue, 14, 0.7);
        b.cylinder([w * 0.22, h + 0.97, -0.6], 0.72, 0.12, blue, 14, 0.4);
      } else if (k % 3 === 1) {
        for (const x of [-1, 1])
          for (const z of [-1, 1]) b.box([x * (w / 2 - 0.15), h + 0.55, z * (d / 2 - 0.15)], [0.16, 0.9, 0.16], slab);
        for (let i = 0; i < 8; i++)
          b.tube(
            [
              [(i % 2 ? 1 : -1) * (w / 2 - 0.15), h + 0.9, (i % 4 < 2 ? 1 : -1) * (d / 2 - 0.15)] as Vec3,
              [(i % 2 ? 1 : -1) * (w / 2 - 0.1) + i * 0.01, h + 1.6, (i % 4 < 2 ? 1 : -1) * (d / 2 - 0.15)] as Vec3,
            ],
            0.012,
            rust,
            3,
          );
      } else {
        b.quad(
          [-w / 2 - 0.2, h + 0.5, d / 2 + 0.5],
          [w / 2 + 0.2, h + 0.5, d / 2 + 0.5],
          [w / 2 + 0.2, h + 0.95, -d / 2],
          [-w / 2 - 0.2, h + 0.95, -d / 2],
          tin,
        );
        b.lathe(
          [
            [0, 0],
            [0.3, 0.08],
            [0.42, 0.2],
          ],
          white,
          12,
          [w * 0.3, h + 1, -0.5],
        );
      }
      if (k % 2) b.box([0, 2.3, d / 2 + 0.5], [w * 0.8, 0.04, 1], tin);
    });
  });
}

/** The houses that frame the lane left and right. */
function sides(set: SetBuilder, boxes: readonly number[]): void {
  const rng = set.random('favela sides');
  for (const s of [-1, 1])
    for (let i = 0; i < 4; i++) {
      const [x, z] = [s * (11.5 + i * 4.6), -3.2 + (i % 2) * 0.8];
      for (let k = 0; k < 2; k++)
        set.put(boxes[rng.int(0, boxes.length - 1)], placed([x, k * 2.85, z - 1.2], -s * 0.12));
      for (const y of [1.4, 4.2]) set.obstacle([x, y, z - 1.2], 2.5);
    }
}

/** One stair that climbs between the houses. */
function stairs(set: SetBuilder, m: number): void {
  const step = set.material({
    color: hex('#b0a898'),
    color2: hex('#8a8274'),
    pattern: 'noise',
    patternScale: 0.6,
    roughness: 0.95,
  });
  const rail = set.material({ color: hex('#3a6a8a'), roughness: 0.5 });
  set.fixed((b) => {
    for (let i = 0; i < 60; i++) {
      const z = -5.2 - i * 0.62;
      b.box([m * 4.2, hill(z) - 0.02, z], [2.4, 0.36, 0.66], step, '+y+z');
    }
    for (const d of [-1.2, 1.2]) {
      b.tube([[m * 4.2 + d, 0.95, -5] as Vec3, [m * 4.2 + d, hill(-41) + 0.95, -41] as Vec3], 0.03, rail, 5);
      for (let z = -5; z > -41; z -= 2)
        b.tube([[m * 4.2 + d, hill(z) - 0.1, z] as Vec3, [m * 4.2 + d, hill(z) + 0.95, z] as Vec3], 0.022, rail, 4);
    }
  });
}

/** Poles thick with wires, washing and flags across the lane. */
function overhead(set: SetBuilder, m: number): void {
  const wood = set.material({ color: hex('#6a6058'), roughness: 0.9 });
  const black = set.material({ color: hex('#17171a'), roughness: 0.7 });
  const cloths = ['#e8e4da', '#d84a4a', '#4a8ad0', '#e8c04a', '#5ab07a', '#e08ab0'].map((c) =>
    set.material({ color: hex(c), roughness: 0.95, translucency: 0.4, doubleSided: true }),
  );
  const rng = set.random('washing');
  set.fixed((b) => {
    const poles: Vec3[] = [-22, -9, 6.8, 19].map((x): Vec3 => [x, 6.6, -4.2]);
    for (const p of poles) {
      b.cylinder([p[0], 0, p[2]], 0.13, 6.8, wood, 8);
      b.box([p[0], 6.3, p[2]], [1.5, 0.1, 0.1], wood);
      b.cylinder(
        [p[0] + 0.25, 5.2, p[2] + 0.1],
        0.17,
        0.5,
        set.material({ color: hex('#6a7078'), roughness: 0.6 }),
        10,
      );
    }
    for (let k = 0; k < 4; k++)
      wires(
        b,
        poles.map((p): Vec3 => [p[0] + k * 0.2 - 0.3, p[1] - 0.2 - k * 0.14, p[2] + k * 0.04]),
        black,
      );
    for (const p of poles)
      for (let k = 0; k < 3; k++) wires(b, [p, [p[0] + (k - 1) * 5, 6.4 + k * 1.6, -12 - k * 3]], black);
    for (const [z, y] of [
      [-6.2, 4.6],
      [-9.8, 6.4],
    ]) {
      const x0 = m > 0 ? -10 : 1;
      wires(
        b,
        [
          [x0, y + 0.3, z],
          [x0 + 9, y, z],
        ],
        black,
      );
      for (let i = 0; i < 12; i++) {
        const x = x0 + 0.6 + i * 0.68;
        const drop = rng.range(0.4, 0.8);
        const sag = 0.3 - (i / 12) * 0.3 - sin((i / 12) * PI) * 0.35;
        const lean = cos(i * 1.7) * 0.06;
        b.quad(
          [x, y + sag - drop, z + lean],
          [x + 0.5, y + sag - drop, z + lean],
          [x + 0.5, y + sag, z],
          [x, y + sag, z],
          cloths[rng.int(0, 5)],
        );
      }
    }
  });
  for (const x of [-22, -9, 6.8, 19]) set.obstacle([x, 1.5, -4.2], 0.4);
}
