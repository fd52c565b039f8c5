/** City streets and alleys by day and neon night. The street runs along z. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { hydrant, roadSign, trafficLight } from '../structures/street-furniture.ts';
import { buildTownHouse } from '../structures/towers.ts';
import { towerKit } from './city.ts';
import { layTable } from './dining.ts';
import { furnishFeatures } from './features.ts';
import { houseRow } from './house-row.ts';
import { asphalt, paving, strip, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const NEON: Rgb[] = [
  [1, 0.12, 0.42],
  [0.1, 0.75, 1],
  [1, 0.55, 0.08],
  [0.55, 0.2, 1],
  [0.15, 1, 0.55],
  [1, 0.2, 0.12],
];

/** A glowing shop sign that sticks out over the walk, with strokes as on a real one. */
function neonSign(set: SetBuilder, p: Vec3, facing: 1 | -1, index: number, vertical: boolean): void {
  const c = NEON[index % NEON.length];
  const other = NEON[(index + 2) % NEON.length];
  const k = set.darkness > 0.3 ? 3.2 : 0.6;
  const glow = set.material({ color: c, emissive: [c[0] * k, c[1] * k, c[2] * k], roughness: 0.4, castsShadow: false });
  const glow2 = set.material({
    color: other,
    emissive: [other[0] * k, other[1] * k, other[2] * k],
    roughness: 0.4,
    castsShadow: false,
  });
  const back = set.material({ color: [c[0] * 0.05 + 0.02, c[1] * 0.05 + 0.02, c[2] * 0.05 + 0.025], roughness: 0.5 });
  const rng = set.random('neon', index);
  set.fixed(
    (b) => {
      const w = vertical ? 0.9 : 2.6;
      const h = vertical ? 3 : 0.9;
      b.box([0, 0, 0], [w, h, 0.16], back);
      for (const s of [-1, 1]) {
        const z = s * 0.11;
        const bar = (x: number, y: number, bw: number, bh: number, m: number): void => {
          b.box([x, y, z], [bw, bh, 0.04], m, s > 0 ? '+x-x+y-y+z' : '+x-x+y-y-z');
        };
        bar(0, h / 2 - 0.05, w - 0.06, 0.035, glow2);
        bar(0, -h / 2 + 0.05, w - 0.06, 0.035, glow2);
        bar(-w / 2 + 0.05, 0, 0.035, h - 0.06, glow2);
        bar(w / 2 - 0.05, 0, 0.035, h - 0.06, glow2);
        const glyphs = vertical ? 4 : 5;
        for (let g = 0; g < glyphs; g++) {
          const gx = vertical ? 0 : -w * 0.36 + (g * w * 0.72) / (glyphs - 1);
          const gy = vertical ? h * 0.36 - (g * h * 0.72) / (glyphs - 1) : 0;
          const r = vertical ? 0.24 : 0.2;
          for (let q = 0; q < 4; q++) {
            if (rng.chance(0.5)) bar(gx, gy + r * (q / 1.5 - 1), r * 1.8, 0.045, glow);
            else bar(gx + r * (q / 1.5 - 1), gy, 0.045, r * 1.8, glow);
          }
        }
      }
      b.box([facing * (w / 2 + 0.25), vertical ? h * 0.4 : 0, 0], [0.6, 0.05, 0.05], back);
    },
    translation(p[0], p[1], p[2]),
  );
  if (set.darkness > 0.3)
    set.light([p[0] - facing * 1.6, Math.min(3.2, p[1] - 0.3), p[2]], [c[0] * 13, c[1] * 13, c[2] * 13], 12);
}

/** What lit shops and signs leave on a wet road: long, soft streaks of their colours towards the camera. */
function wetGlow(set: SetBuilder, b: MeshBuilder, road: number, neon: boolean): void {
  const rng = set.random('wet glow');
  for (let i = 0; i < 26; i++) {
    const side = i % 2 === 0 ? 1 : -1;
    const z = 10 - (i / 26) * 52;
    const c: Rgb = neon && i % 3 !== 0 ? NEON[i % NEON.length] : [1, 0.66, 0.32];
    const x = side * road * rng.range(0.45, 0.98);
    const long = rng.range(2.4, 5);
    const wide = rng.range(0.35, 0.6);
    // Nested ellipses add up to a soft spot.
    for (let k = 0; k < 6; k++) {
      const e = 0.075;
      const size = 1 - k * 0.15;
      const m = set.material({
        color: [0.01, 0.01, 0.012],
        emissive: [c[0] * e, c[1] * e, c[2] * e],
        opacity: 0.07,
        roughness: 0.05,
        castsShadow: false,
      });
      const y = 0.01 + k * 0.0015;
      const middle = b.vertex([x, y, z], [0, 1, 0], 0, 0);
      for (let j = 0; j <= 12; j++)
        b.vertex(
          [x + cos((j / 12) * TAU) * wide * size, y, z - sin((j / 12) * TAU) * long * 0.6 * size],
          [0, 1, 0],
          0,
          0,
        );
      for (let j = 1; j <= 12; j++) b.triangle(middle, middle + j, middle + j + 1, m);
    }
  }
}

export function cityStreet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const alley = set.says('alley|lane|backstreet');
  const neon = set.look.light.includes('neon') || set.says('neon|cyberpunk|tokyo|hong kong|shibuya|times square|seoul');
  const road = alley ? 2 : 4.6;
  const walk = alley ? 0.9 : 3.2;
  const L = 120;
  const tar = asphalt(set);
  const slab = set.snowy ? set.material(SNOW) : paving(set, 0.9, '#a8a39b');
  const curb = set.ground({ color: hex('#b3ada2'), roughness: 0.9 });
  const paint = set.ground({ color: hex('#dcdad2'), roughness: 0.7 });
  set.fixed((b) => {
    strip(b, -road, road, -L, L, 0, tar, 24);
    for (const s of [-1, 1]) {
      strip(b, s > 0 ? road : -road - walk, s > 0 ? road + walk : -road, -L, L, 0.15, slab, 16);
      b.box([s * (road + 0.06), 0.07, 0], [0.16, 0.17, L * 2], curb, s > 0 ? '-x+y' : '+x+y');
    }
    if (!alley) {
      for (let z = -L; z < L; z += 7) if (Math.abs(z + 19) > 6) b.box([0, 0.006, z], [0.14, 0.01, 3], paint, '+y');
      // A zebra crossing behind the action.
      for (let x = -road + 0.5; x < road; x += 1) b.box([x, 0.007, -17], [0.55, 0.01, 3.6], paint, '+y');
      b.box([0, 0.007, -13.6], [road * 2, 0.01, 0.35], paint, '+y');
      for (let k = 0; k < 6; k++)
        b.lathe(
          [
            [0.34, 0.004],
            [0.34, 0.012],
            [0, 0.012],
          ],
          set.material({ color: hex('#3b3b3d'), metal: 0.5, roughness: 0.5 }),
          14,
          [k % 2 ? 1.6 : -1.4, 0, -60 + k * 19],
        );
    }
    if (set.wet && set.darkness > 0.5) wetGlow(set, b, road, neon);
  });
  const lit = set.darkness > 0.5 ? 0.5 : set.lampsOn ? 0.35 : 0.04;
  const houses = Array.from({ length: 5 }, (_, i) => {
    const rng = set.random('town house', i);
    const width = rng.range(9, 13);
    return {
      width,
      depth: 10,
      mesh: buildTownHouse(set.world, {
        width,
        depth: 10,
        storeys: alley ? rng.int(2, 3) : rng.int(3, 5),
        rng,
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
        shop: true,
      }),
    };
  });
  if (set.allows('building')) {
    set.shows('building');
    for (const side of [-1, 1] as const) {
      const row = houseRow(set, side, road + walk, -86, 40, 0.15, houses, 'row');
      for (const [i, h] of row.entries()) {
        if (h.z > 12 || h.z < -60) continue;
        if (neon || (set.darkness > 0.6 && set.liveliness > 0.2)) {
          if (!set.allows('neon_sign')) continue;
          set.shows('neon_sign');
          neonSign(
            set,
            [side * (road + walk - 1), 5.4 + (i % 3) * 0.8, h.z - 2.4],
            side,
            i * 2 + (side > 0 ? 1 : 0),
            i % 2 === 0,
          );
          if (neon) neonSign(set, [side * (road + walk - 1.6), 3.95, h.z + 2.2], side, i * 2 + 3, false);
        }
        if (set.lampsOn && h.z > -34) set.light([side * (road + walk - 1.2), 2.4, h.z], [3.6, 2.5, 1.3], 8);
      }
    }
    const high = towerKit(set, 'street towers', [50, 140], 6);
    const rng = set.random('behind');
    for (let i = 0; i < 30; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      const t = rng.pick(high.meshes);
      set.put(t.mesh, placed([side * rng.range(40, 90), 0, -130 + i * 6.4], 0));
    }
    for (let i = 0; i < 9; i++)
      set.put(rng.pick(high.meshes).mesh, placed([-60 + i * 15, 0, -150 - rng.range(0, 50)], (i * PI) / 2));
    // Blocks close the view behind the camera.
    for (let i = 0; i < 5; i++)
      set.put(high.meshes[i % 3].mesh, multiply(placed([-56 + i * 28, 0, 128], 0), scaling(1, 0.5, 1)));
  }
  streetThings(set, road, walk, alley);
  furnishFeatures(set, { centre: [0, 0, 0], heading: 0, radius: 3.4, ground: (x) => (Math.abs(x) > road ? 0.15 : 0) });
  return set.finish({
    ground: (x) => (Math.abs(x) <= road ? 0 : 0.15),
    surface: (x) => (set.snowy ? 'snow' : Math.abs(x) < road ? 'asphalt' : 'concrete'),
    stage: { centre: [0, 0, 0], halfWidth: Math.min(3.2, road - 0.6), halfDepth: 5, heading: 0 },
    path: [-62, -34, -12, 6, 22, 40].map((z): Vec3 => [alley ? 0 : -m * 1.6, 0, z]),
    bounds: null,
    canopy: 0.4,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'traffic', level: alley ? 0.25 : 0.5 },
      { cue: 'crowd', level: 0.18 * set.liveliness },
      ...(set.wet ? [{ cue: 'rain', level: 0.3 }] : []),
    ],
    vistas: [
      { eye: [m * 1.5, 1.6, 14], target: [-m * 0.4, 3, -18] },
      { eye: [-m * (road - 0.4), 0.7, 9], target: [m * 1.6, 3.4, -14] },
      { eye: [m * 0.6, 8.5, 24], target: [0, 2.2, -22] },
    ],
  });
}

function streetThings(set: SetBuilder, road: number, walk: number, alley: boolean): void {
  const m = set.mirror;
  const rng = set.random('street things');
  for (const z of [-46, -30, -14, 2]) {
    const side = (Math.round(z / 16) % 2 === 0 ? 1 : -1) * m;
    if (!alley)
      set.thing('street_lamp', [side * (road + 0.5), 0.15, z], side > 0 ? -HALF_PI : HALF_PI, { light: set.lampsOn });
  }
  if (!alley) {
    if (set.allows('traffic_light')) {
      set.shows('traffic_light');
      set.put(trafficLight(set.world, 0, 3.4), placed([m * (road + 0.5), 0.15, -14.6], 0));
      set.put(trafficLight(set.world, 0, 3.4), placed([-m * (road + 0.5), 0.15, -14.6], 0));
      set.put(roadSign(set.world, 'plate'), placed([-m * (road + 0.55), 0.15, -20], 0.2));
      set.put(hydrant(set.world), placed([m * (road + 0.55), 0.15, 3.4], 0));
    }
    if (set.allows('tree')) {
      const trees = treeVariants(set, set.says('palm') ? 'palm' : 'broadleaf', 2, 1, { height: 6.4 });
      for (const side of [-1, 1])
        for (const z of [-54, -40, -26, -7, 9]) {
          const p: Vec3 = [side * (road + 0.95), 0.12, z + (side > 0 ? 3 : 0)];
          set.plant(z > -30 ? trees.near[z % 2 === 0 ? 0 : 1] : trees.far[0], p, z, rng.range(0.85, 1.05), z > -10);
        }
    }
    if (set.allows('car') && set.liveliness > 0.05) {
      const colours = ['black', 'silver', 'white', 'dark red', 'navy', 'grey'];
      let n = 0;
      for (const side of [-1, 1]) {
        for (let z = -66; z < -22; z += 7.4) {
          if (!rng.chance(0.35 + set.liveliness * 0.45)) continue;
          n++;
          set.thing(
            n % 3 === 0 && set.allows('taxi') ? 'taxi' : 'car',
            [side * (road - 1.15), 0, z],
            side > 0 ? PI : 0,
            { attributes: n % 3 === 0 ? {} : { colour: [colours[n % 6]] }, variant: n % 2, obstacle: 2.4 },
          );
        }
        // Moving traffic far off, its lamps lit.
        if (set.liveliness > 0.3)
          set.thing('car', [side * 1.7, 0, side > 0 ? -44 : -58], side > 0 ? PI : 0, {
            attributes: { colour: [colours[n % 6]] },
            variant: 0,
          });
      }
      if (set.darkness > 0.5) {
        set.fixed((b) => {
          for (const [x, z, red] of [
            [1.7, -41.6, true],
            [-1.7, -55.6, false],
          ] as const) {
            const lamp = set.material(
              red
                ? { color: [0.6, 0.05, 0.03], emissive: [4, 0.25, 0.15], roughness: 0.3 }
                : { color: [1, 0.95, 0.85], emissive: [7, 6.4, 5.2], roughness: 0.3 },
            );
            for (const s of [-0.65, 0.65]) b.sphere([x + s, 0.66, z], 0.09, lamp, 8, 5);
          }
        });
      }
    }
  } else {
    for (let i = 0; i < 9; i++)
      set.thing('box', [(i % 2 === 0 ? 1 : -1) * (road + 0.25), 0.15, -4 - i * 4.2], i, { variant: i % 3, size: 1.2 });
    if (set.allows('rope')) {
      set.fixed((b) => {
        const iron = set.material({ color: hex('#1f2123'), roughness: 0.7 });
        for (const z of [-6, -17, -31])
          b.tube(
            [
              [-road - walk, 6.5, z],
              [0, 5.9, z - 1],
              [road + walk, 6.6, z - 1],
            ],
            0.015,
            iron,
            4,
            false,
          );
        for (let i = 0; i < 7; i++) b.box([road + walk - 0.35, 4.5 + i * 0.02, -9 - i * 0.01], [0.6, 0.04, 2.6], iron);
      });
    }
  }
  if (!alley && set.liveliness > 0.4 && set.allows('table')) {
    for (const [i, z] of [-5.5, -3, 5.8].entries())
      layTable(set, [-m * (road + walk - 1.1), 0.15, z], {
        heading: HALF_PI,
        seats: 2,
        round: true,
        laid: 'cafe',
        variant: i % 2,
        marks: i === 0,
      });
  }
  set.thing('bench', [m * (road + 1), 0.15, -3.6], -m * HALF_PI, { obstacle: 0.7 });
}
