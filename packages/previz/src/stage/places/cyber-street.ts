/** A street of the future: towers closing in, holograms, neon over wet ground, craft between the roofs. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { writing } from '../structures/front-parts.ts';
import { facadeMaterial } from '../structures/towers.ts';
import { furnishFeatures } from './features.ts';
import { strip } from './outdoors.ts';
import { glowing } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const HUES: readonly (readonly Rgb[])[] = [
  [
    [1, 0.12, 0.55],
    [0.08, 0.8, 1],
    [0.6, 0.2, 1],
    [1, 0.6, 0.1],
  ],
  [
    [0.1, 1, 0.7],
    [1, 0.25, 0.15],
    [0.15, 0.5, 1],
    [1, 0.85, 0.2],
  ],
  [
    [1, 0.35, 0.08],
    [0.1, 0.6, 1],
    [1, 0.1, 0.35],
    [0.4, 1, 0.5],
  ],
];

interface City {
  set: SetBuilder;
  hues: readonly Rgb[];
  /** Strength of lights: signs burn by day too. */
  power: number;
  /** White towers and gardens rather than grime. */
  clean: boolean;
}

export function cyberStreet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const clean = set.says('utopia|solarpunk|clean|white|green');
  const city: City = { set, hues: set.random('neon hues').pick(HUES), power: set.darkness > 0.3 ? 2.4 : 1.3, clean };
  const half = 5.2;
  const road = set.material(
    clean
      ? { color: hex('#c9cdd0'), color2: hex('#aab0b5'), pattern: 'tiles', patternScale: 1.2, roughness: 0.4 }
      : {
          color: [0.05, 0.052, 0.06],
          color2: [0.032, 0.034, 0.042],
          pattern: 'asphalt',
          patternScale: 0.04,
          roughness: 0.16,
        },
  );
  const walk = set.material(
    clean
      ? { color: hex('#dfe2e4'), roughness: 0.5 }
      : {
          color: [0.085, 0.085, 0.095],
          color2: [0.05, 0.05, 0.06],
          pattern: 'tiles',
          patternScale: 0.8,
          roughness: 0.3,
        },
  );
  const lane = glowing(set, city.hues[1], city.power * 0.7);
  set.fixed((b) => {
    strip(b, -3.2, 3.2, -150, 60, 0, road, 24);
    for (const s of [-1, 1]) {
      strip(b, s > 0 ? 3.2 : -half - 1, s > 0 ? half + 1 : -3.2, -150, 60, 0.14, walk, 16);
      b.box([s * 3.22, 0.1, -40], [0.07, 0.1, 190], lane, s > 0 ? '-x+y' : '+x+y');
    }
    if (!clean)
      for (let i = 0; i < 6; i++) b.box([-1.2 + (i % 2) * 2.4, 0.004, -4 - i * 9], [0.12, 0.006, 3], lane, '+y');
  });
  lowerFronts(city, half);
  towers(city, half);
  signs(city, half);
  overhead(city, half);
  craft(city);
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: () => 0 });
  return set.finish({
    ground: (x) => (Math.abs(x) > 3.2 ? 0.14 : 0),
    surface: () => (set.wet ? 'asphalt' : 'concrete'),
    stage: { centre: [0, 0, 0.6], halfWidth: 2, halfDepth: 2.2, heading: 0 },
    path: [-58, -40, -24, -10, 0, 10, 22].map((z): Vec3 => [-m * 1.1, 0, z]),
    bounds: null,
    canopy: clean ? 0 : 0.2,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'city_night', level: 0.45 },
      { cue: 'crowd', level: 0.2 },
      { cue: 'neon_buzz', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 1.2, 1.6, 11], target: [-m * 0.5, 5.5, -22] },
      { eye: [-m * 2.4, 0.8, 8.6], target: [m * 1.4, 4.6, -16] },
      { eye: [m * 0.5, 5.5, 16], target: [0, 5, -26] },
    ],
  });
}

/** Shop fronts of steel and glass with pipes and vents, two storeys high, along both sides. */
function lowerFronts(city: City, half: number): void {
  const { set, hues, power, clean } = city;
  const rng = set.random('cyber fronts');
  const steel = set.material(
    clean
      ? { color: hex('#e6e9ec'), roughness: 0.3 }
      : {
          color: hex('#343840'),
          color2: hex('#22252b'),
          pattern: 'tiles',
          patternScale: 1.3,
          roughness: 0.5,
          metal: 0.3,
        },
  );
  const dark = set.material({ color: hex('#17181c'), roughness: 0.5, metal: 0.4 });
  const warm = glowing(set, [1, 0.7, 0.4], set.darkness > 0.3 ? 1.1 : 0.4);
  const cool = glowing(set, [0.45, 0.8, 1], set.darkness > 0.3 ? 0.9 : 0.35);
  for (const s of [-1, 1] as const) {
    set.fixed((b) => {
      for (let z = 24; z > -96; ) {
        const w = rng.range(5, 8);
        const zc = z - w / 2;
        const x = s * (half + 1);
        const face = s > 0 ? '-x' : '+x';
        b.box([x + s * 3, 3.6, zc], [6, 7.2, w], steel, `${face}+y+z-z`);
        // A lit bay, shutters or glass.
        const lit = rng.pick([warm, cool, glowing(set, rng.pick(hues), 0.5 * power)]);
        b.box([x - s * 0.02, 1.5, zc], [0.04, 2.3, w * 0.66], rng.chance(0.75) ? lit : dark, face);
        for (let k = -2; k <= 2; k++)
          b.box([x - s * 0.06, 1.5, zc + (k * w * 0.66) / 4], [0.1, 2.4, 0.09], dark, `${face}+z-z`);
        b.box([x - s * 0.3, 2.9, zc], [0.7, 0.2, w * 0.8], dark);
        b.box([x - s * 0.62, 2.9, zc], [0.04, 0.07, w * 0.8], glowing(set, rng.pick(hues), power), face);
        if (!clean) {
          for (let k = 0; k < 2; k++) {
            const pz = zc + rng.range(-0.4, 0.4) * w;
            b.tube(
              [[x - s * 0.14, 0, pz] as Vec3, [x - s * 0.14, 7, pz] as Vec3],
              rng.range(0.05, 0.11),
              dark,
              6,
              false,
            );
          }
          b.box([x - s * 0.35, 4.4 + rng.range(0, 1.4), zc + rng.range(-1.5, 1.5)], [0.7, 0.8, 1.1], dark);
        } else {
          b.ellipsoid(
            [x - s * 0.4, 3.2, zc],
            [0.5, 0.4, w * 0.36],
            set.material({
              color: hex('#4f8a3c'),
              color2: hex('#2f6a2a'),
              pattern: 'leaves',
              patternScale: 0.2,
              roughness: 1,
            }),
            12,
            6,
          );
        }
        // Rows of small windows above.
        for (let k = 0; k < 4; k++)
          if (rng.chance(0.7))
            b.box(
              [x - s * 0.02, 4.6 + (k % 2) * 1.3, zc + (k < 2 ? -1 : 1) * w * 0.22],
              [0.04, 0.8, 1.2],
              rng.chance(0.6) ? warm : cool,
              face,
            );
        z -= w + 0.05;
      }
    });
    for (let z = 12; z > -40; z -= 3) set.obstacle([s * (half + 2.4), 2, z], 2);
  }
}

/** Towers behind the fronts, far higher than any picture shows. */
function towers(city: City, half: number): void {
  const { set, hues, power, clean } = city;
  if (!set.allows('skyscraper')) return;
  set.shows('skyscraper', 'building');
  const rng = set.random('cyber towers');
  const codes = clean ? ['#dfe4e8', '#c9d4dc', '#e8e6e0', '#bfced8'] : ['#2b3038', '#343038', '#253038', '#3a3434'];
  const walls = codes.map((c, i) =>
    facadeMaterial(
      set.world,
      hex(c),
      Math.max(0.5, set.darkness),
      3.1 + i * 0.2,
      i % 2 ? [0.5, 0.8, 1] : [1, 0.65, 0.35],
    ),
  );
  const kinds = [0, 1, 2, 3].map((k) =>
    set.mesh((b) => {
      const h = 46 + k * 19;
      const edge = glowing(set, hues[k], power);
      const w = 13 - k;
      b.box([0, h / 2, 0], [w, h, w], walls[k], '+x-x+z-z');
      b.box([0, h + 4, 0], [w * 0.6, 8, w * 0.6], walls[(k + 1) % 4], '+x-x+y+z-z');
      for (const sx of [-1, 1])
        for (const sz of [-1, 1]) b.box([(sx * w) / 2, h / 2, (sz * w) / 2], [0.22, h, 0.22], edge);
      for (let y = 12 + k * 3; y < h; y += 16) {
        b.box(
          [0, y, 0],
          [w + 1.6, 1, w + 1.6],
          set.material({ color: hex(clean ? '#f0f2f4' : '#1f2228'), roughness: 0.5 }),
        );
        b.box([0, y - 0.55, 0], [w + 1.7, 0.12, w + 1.7], edge, '+x-x+z-z');
      }
    }),
  );
  for (const s of [-1, 1])
    for (let z = 8; z > -110; z -= 14.5)
      set.put(kinds[rng.int(0, 3)], placed([s * (half + 13 + rng.range(0, 3)), 0, z + rng.range(-1, 1)], 0));
  // One stands across the far end.
  for (const [x, z, k] of [
    [0, -128, 3],
    [-16, -146, 2],
    [17, -142, 1],
  ])
    set.put(kinds[k], placed([x, 0, z], 0, 1.25));
}

/** Boards of light with strokes of writing, upright and across, and great pictures of light. */
function signs(city: City, half: number): void {
  const { set, hues, power } = city;
  if (!set.allows('neon_sign')) return;
  set.shows('neon_sign');
  const rng = set.random('cyber signs');
  const back = set.material({ color: [0.02, 0.02, 0.028], roughness: 0.4 });
  for (let i = 0; i < 17; i++) {
    const s = i % 2 ? 1 : -1;
    const z = 3 - i * 3.2 + rng.range(-0.8, 0.8);
    const upright = rng.chance(0.7);
    const [w, h] = upright ? [rng.range(0.8, 1.2), rng.range(2.6, 5)] : [rng.range(2.2, 3.2), 0.8];
    const y = upright ? 3.6 + h / 2 + rng.range(0, 3) : 3.4 + rng.range(0, 4);
    const c = hues[i % 4];
    const x = s * (half + 0.85 - w / 2);
    set.fixed(
      (b) => {
        b.box([0, 0, 0], [w, h, 0.16], back);
        for (const e of [-1, 1]) {
          b.box([0, e * (h / 2 - 0.04), 0.1], [w, 0.05, 0.03], glowing(set, hues[(i + 1) % 4], power), '+z+y-y');
          b.box([e * (w / 2 - 0.03), 0, 0.1], [0.05, h, 0.03], glowing(set, hues[(i + 1) % 4], power), '+z+x-x');
        }
        writing(b, rng, 0, 0, 0.1, w * 0.7, h * 0.86, glowing(set, c, power * 1.3), true);
      },
      placed([x, y, z], 0),
    );
    if (z > -34 && (set.darkness > 0.3 || i % 3 === 0)) {
      const k = set.darkness > 0.3 ? 11 : 3;
      set.light([x - s * 1.2, Math.min(3.4, y - 0.5), z + 0.6], [c[0] * k, c[1] * k, c[2] * k], 11);
    }
  }
}

/** Bridges and cables between the houses, and a figure of light over the way. */
function overhead(city: City, half: number): void {
  const { set, hues, power, clean } = city;
  const dark = set.material({ color: hex(clean ? '#e6e9ec' : '#23262c'), roughness: 0.5, metal: 0.3 });
  const strip2 = glowing(set, hues[2], power);
  set.fixed((b) => {
    for (const [z, y] of [
      [-19, 9],
      [-44, 13],
    ]) {
      b.box([0, y, z], [half * 2 + 3, 0.5, 2.6], dark);
      b.box([0, y + 1.4, z + 1.2], [half * 2 + 3, 0.1, 0.1], dark);
      b.box([0, y - 0.28, z + 1.25], [half * 2 + 3, 0.08, 0.08], strip2);
      for (let x = -half; x <= half; x += 1.3) b.box([x, y + 0.8, z + 1.2], [0.06, 1.2, 0.06], dark, '+x-x+z-z');
    }
    if (clean) return;
    const rng = set.random('cables');
    for (let i = 0; i < 9; i++) {
      const z = 2 - i * 5;
      const y = rng.range(5.6, 8);
      b.tube(
        [
          [-half - 1, y, z] as Vec3,
          [rng.range(-1, 1), y - rng.range(0.5, 1.2), z - 1] as Vec3,
          [half + 1, y + 0.4, z - 2] as Vec3,
        ],
        0.025,
        dark,
        4,
        false,
      );
    }
  });
  // Rings and bars of light that turn over the street.
  const halo = [0, 1].map((k) =>
    set.mesh((b) => {
      const m = set.material({
        color: hues[k],
        emissive: [hues[k][0] * power, hues[k][1] * power, hues[k][2] * power],
        opacity: 0.5,
        roughness: 1,
        castsShadow: false,
      });
      const ring = Array.from(
        { length: 33 },
        (_, i): Vec3 => [cos((i / 32) * TAU) * 2.1, 0, sin((i / 32) * TAU) * 2.1],
      );
      b.tube(ring, 0.06, m, 4, false);
      for (let i = 0; i < 10; i++)
        b.box([cos((i / 10) * TAU) * 2.1, 0.4, sin((i / 10) * TAU) * 2.1], [0.12, 0.5 + 0.3 * (i % 3), 0.12], m);
    }),
  );
  set.animate((scene, t) => {
    for (let k = 0; k < 4; k++)
      scene.instances.push({
        mesh: halo[k % 2],
        transform: placed([0, 11.5 + k * 1.3, -31], t * (k % 2 ? -0.4 : 0.3) + k, 1.4 - 0.16 * k),
        cast: 0,
        fixed: false,
      });
  });
}

/** Flying cars that pass between the towers. */
function craft(city: City): void {
  const { set, hues, power } = city;
  if (set.liveliness < 0.05 || !set.allows('car')) return;
  const b = new MeshBuilder();
  const hull = set.material({ color: hex('#2b2f36'), roughness: 0.25, metal: 0.6 });
  b.roundedBox([0, 0, 0], [1.9, 0.7, 4.4], 0.3, hull, 2);
  b.ellipsoid([0, 0.4, 0.2], [0.75, 0.4, 1.3], set.material({ color: [0.03, 0.05, 0.07], roughness: 0.08 }), 12, 7);
  for (const s of [-1, 1]) {
    b.box([s * 0.7, 0, 2.2], [0.3, 0.14, 0.06], glowing(set, [1, 0.96, 0.85], power * 2));
    b.box([s * 0.7, 0, -2.2], [0.4, 0.12, 0.06], glowing(set, [1, 0.12, 0.08], power * 1.6));
    b.box([s * 0.98, -0.2, 0], [0.06, 0.1, 3.4], glowing(set, hues[1], power));
  }
  const mesh = set.world.mesh(b.build());
  const rng = set.random('craft');
  const lanes = Array.from({ length: 9 }, (_, i) => ({
    x: (i % 2 ? 1 : -1) * rng.range(1.4, 3.4),
    y: 12 + rng.range(0, 16),
    v: rng.range(9, 16) * (i % 2 ? 1 : -1),
    at: rng.range(0, 160),
  }));
  set.animate((scene, t) => {
    for (const { x, y, v, at } of lanes) {
      const s = (((at + t * v) % 160) + 160) % 160;
      scene.instances.push({
        mesh,
        transform: placed([x, y + 0.3 * sin(t + at), -120 + s], v > 0 ? 0 : PI),
        cast: 0,
        fixed: false,
      });
    }
  });
}
