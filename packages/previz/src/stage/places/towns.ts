/** City streets, village squares, markets and stations. Streets run along z. */
import { cos, HALF_PI, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, translation, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { buildHouse } from '../structures/house.ts';
import { church } from '../structures/monuments.ts';
import { hydrant, roadSign, trafficLight } from '../structures/street-furniture.ts';
import { buildTownHouse } from '../structures/towers.ts';
import { city, streetsBelow, towerKit } from './city.ts';
import { layTable } from './dining.ts';
import { furnishFeatures } from './features.ts';
import { asphalt, gradedLines, gradedTerrain, horizonHills, paving, strip, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const NEON: Rgb[] = [
  [1, 0.12, 0.42],
  [0.1, 0.75, 1],
  [1, 0.55, 0.08],
  [0.55, 0.2, 1],
  [0.15, 1, 0.55],
  [1, 0.2, 0.12],
];

/** A row of town houses along one side of a street; returns their z and width. */
function houseRow(
  set: SetBuilder,
  side: 1 | -1,
  x: number,
  z0: number,
  z1: number,
  y: number,
  meshes: readonly { mesh: number; width: number; depth: number }[],
  name: string,
): { z: number; width: number }[] {
  const rng = set.random(name, side);
  const out: { z: number; width: number }[] = [];
  let z = z0;
  let k = rng.int(0, meshes.length - 1);
  while (z < z1) {
    const h = meshes[k % meshes.length];
    k += 1 + rng.int(0, 1);
    set.put(h.mesh, placed([side * (x + h.depth / 2), y, z + h.width / 2], side > 0 ? -HALF_PI : HALF_PI));
    out.push({ z: z + h.width / 2, width: h.width });
    for (let e = 0.2; e < 1; e += 0.3)
      for (const up of [3, 9]) set.obstacle([side * (x + 3.4), y + up, z + h.width * e], 3.6);
    z += h.width + (rng.chance(0.12) ? 2.2 : 0.02);
  }
  return out;
}

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
    if (set.wet) {
      const puddle = set.material({
        color: [0.02, 0.022, 0.026],
        color2: [0.03, 0.032, 0.036],
        pattern: 'water',
        patternScale: 0.5,
        roughness: 0.03,
        castsShadow: false,
      });
      const rng = set.random('puddles');
      for (let i = 0; i < 22; i++) {
        const x = rng.range(-road * 0.9, road * 0.9);
        const z = rng.range(-26, 11);
        const rx = rng.range(0.4, 1.3);
        const rz = rng.range(0.4, 1.6);
        const k = b.vertex([x, 0.009, z], [0, 1, 0], x, z);
        for (let j = 0; j <= 18; j++) {
          const a = (j / 18) * TAU;
          const w = 1 + 0.25 * sin(a * 3 + i);
          b.vertex([x + cos(a) * rx * w, 0.009, z - sin(a) * rz * w], [0, 1, 0], x + cos(a) * rx, z - sin(a) * rz);
        }
        for (let j = 1; j <= 18; j++) b.triangle(k, k + j, k + j + 1, puddle);
      }
    }
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

export function skyline(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const base = -6;
  streetsBelow(set, base, 1200);
  // Water between the terrace and the city catches the lights.
  const water = set.material({
    color: [0.02, 0.055, 0.075],
    color2: [0.04, 0.09, 0.11],
    pattern: 'water',
    patternScale: 4,
    roughness: 0.06,
    castsShadow: false,
  });
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(1100, 20, 10),
      [-360, -280, -210, -150, -110, -80, -55, -35, -20, -10, 0, 12],
      () => base + 2,
      () => water,
    ),
  );
  if (set.allows('skyscraper')) {
    const kit = towerKit(set, 'skyline', [45, 190], 8);
    const rng = set.random('skyline');
    city(set, kit, rng, { from: 380, to: 980, count: 190, base, sector: [PI, 1.05], downtown: PI - m * 0.2 });
    const low = towerKit(set, 'skyline low', [20, 44], 4);
    city(set, low, rng, { from: 350, to: 560, count: 80, base, sector: [PI, 1.3] });
  }
  const stone = set.snowy ? set.material(SNOW) : paving(set, 1.1, '#9d978d');
  const wall = set.material({
    color: hex('#8b857b'),
    color2: hex('#6b665e'),
    pattern: 'noise',
    patternScale: 0.7,
    roughness: 0.9,
  });
  const iron = set.material({ color: hex('#23262a'), roughness: 0.45, metal: 0.6 });
  set.fixed((b) => {
    strip(b, -60, 60, -6, 26, 0, stone, 6);
    b.box([0, -4.5, -6.2], [120, 9, 0.4], wall);
    b.box([0, 0.2, -6], [120, 0.4, 0.5], wall);
    for (let i = 0; i <= 80; i++) b.box([-40 + i, 0.72, -6], [0.035, 0.75, 0.035], iron, '+x-x+z-z');
    for (const y of [0.55, 1.1]) b.box([0, y, -6], [80, 0.05, 0.06], iron);
  });
  set.mark('lookout', 'railing', [0, 0, -5.2], PI, set.newGroup());
  for (const x of [-14, -5, 5, 14]) set.thing('street_lamp', [x, 0, -5.2], 0, { light: set.lampsOn });
  for (const x of [-9.5, 9.5]) {
    if (set.thing('bench', [x, 0, -3.6], PI, { obstacle: 0.7 })) {
      const g = set.newGroup();
      for (const e of [-0.4, 0.4]) set.mark('seat', 'bench', [x + e, 0.455, -3.6], PI, g);
    }
  }
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 1, 1, { height: 6 });
    for (const x of [-18, -11.5, 11.5, 18]) set.plant(trees.near[0], [x, 0, -1.5], x, 0.9, true);
  }
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 2.6, ground: () => 0 });
  return set.finish({
    ground: (_x, z) => (z < -6.2 ? base + 2 : 0),
    surface: (_x, z) => (z < -6.2 ? 'water' : 'concrete'),
    stage: { centre: [0, 0, 0.6], halfWidth: 2.6, halfDepth: 2, heading: 0 },
    path: [
      [-m * 40, 0, -2.6],
      [-m * 16, 0, -2.4],
      [-m * 4, 0, -0.6],
      [m * 4, 0, 0.4],
      [m * 16, 0, -1],
      [m * 40, 0, -2],
    ],
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'traffic', level: 0.3 },
      { cue: 'wind', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 2.6, 1.75, 6.5], target: [-m * 4, 7.5, -40] },
      { eye: [-m * 6, 7.5, 12], target: [m * 3, 12, -60] },
      { eye: [m * 14, 26, 10], target: [-m * 12, 24, -120] },
    ],
  });
}

export function village(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const R = 15;
  const cobble = set.snowy
    ? set.material(SNOW)
    : set.ground({
        color: hex('#9a9182'),
        color2: hex('#6a6256'),
        pattern: 'brick',
        patternScale: 0.16,
        roughness: 0.85,
      });
  const field = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#748a42'), color2: hex('#566b32'), pattern: 'grass', patternScale: 0.4, roughness: 1 },
  );
  const height = (x: number, z: number): number => {
    const d = Math.sqrt(x * x + z * z);
    return d < 34 ? 0 : (d - 34) * 0.05;
  };
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(380, 1.8, 26), gradedLines(380, 1.8, 26), height, (x, z) =>
      x * x + z * z < 31 * 31 ? cobble : field,
    ),
  );
  const lit = set.darkness > 0.5 ? 0.62 : set.lampsOn ? 0.45 : 0.04;
  if (set.allows('house')) {
    set.shows('house');
    const models = Array.from({ length: 5 }, (_, i) =>
      buildHouse(set.world, {
        style: 'cottage',
        rng: set.random('village house', i),
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
      }),
    );
    const halls = Array.from({ length: 2 }, (_, i) => ({
      mesh: buildTownHouse(set.world, {
        width: 8.5,
        depth: 8,
        storeys: 2,
        rng: set.random('village shop', i),
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
        shop: true,
      }),
      depth: 8,
    }));
    const rng = set.random('village');
    const n = 13;
    for (let i = 0; i < n; i++) {
      const a = (i / n) * TAU + 0.24;
      if (cos(a) > 0.86) continue;
      const shop = i % 4 === 1;
      const model = shop ? halls[i % 2] : models[i % 5];
      const r = R + model.depth / 2 + rng.range(0, 1.2);
      const p: Vec3 = [sin(a) * r, 0, cos(a) * r];
      set.put(model.mesh, placed(p, a + PI));
      set.obstacle([p[0], 3, p[2]], 5.2);
      if (set.lampsOn && i % 2 === 0) set.light([sin(a) * (R - 0.6), 2.6, cos(a) * (R - 0.6)], [3.4, 2.1, 1], 9);
    }
    for (let i = 0; i < 16; i++) {
      const a = (i / 16) * TAU + 0.1;
      const r = R + 19 + rng.range(0, 8);
      if (cos(a) > 0.9) continue;
      set.put(
        models[(i * 2) % 5].mesh,
        placed([sin(a) * r, height(sin(a) * r, cos(a) * r), cos(a) * r], a + PI + rng.range(-0.4, 0.4)),
      );
    }
  }
  if (set.allows('castle') && !set.says('no church')) {
    const b = new MeshBuilder();
    church(b, { world: set.world, rng: set.random('church'), snowy: set.snowy, lit: set.darkness > 0.3 });
    set.put(set.world.mesh(b.build()), placed([-m * 12, 0.4, -46], m * 0.2));
    set.shows('castle');
  }
  if (set.thing('fountain', [m * 3.4, 0, -5.6], 0, { obstacle: 1.7, detail: 'hero', size: 1.2 }) === null)
    set.shows('fountain');
  for (const [i, [x, z]] of (
    [
      [m * 7.5, -3.2],
      [-m * 6.8, -6.2],
    ] as const
  ).entries()) {
    if (set.thing('bench', [x, 0, z], i === 0 ? -m * 1.2 : m * 0.6, { obstacle: 0.7 }))
      set.mark('seat', 'bench', [x, 0.455, z], i === 0 ? -m * 1.2 : m * 0.6, set.newGroup());
  }
  for (const [x, z] of [
    [-m * 4.6, -9.5],
    [m * 8.6, -8.5],
    [-m * 8.2, 1.6],
    [m * 9, 4.2],
  ])
    set.thing('street_lamp', [x, 0, z], 0, { light: set.lampsOn });
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 2, 1, { height: 7.5 });
    set.plant(trees.near[0], [-m * 7.4, 0, -8.6], 1, 1, true);
    set.plant(trees.near[1], [m * 9.6, 0, -10.4], 2, 0.95, true);
    const rng = set.random('village trees');
    for (let i = 0; i < 46; i++) {
      const a = rng.range(0, TAU);
      const r = rng.range(44, 130);
      set.plant(
        i % 2 ? trees.far[0] : trees.distant[0],
        [sin(a) * r, height(sin(a) * r, cos(a) * r) - 0.2, cos(a) * r],
        a,
        rng.range(0.8, 1.3),
      );
    }
  }
  if (set.liveliness > 0.2) {
    for (const [i, [x, z]] of (
      [
        [-m * 8.6, -3],
        [-m * 9, -0.2],
        [m * 3, -11.2],
      ] as const
    ).entries())
      layTable(set, [x, 0, z], { heading: i, seats: 2, round: true, laid: 'cafe', variant: i % 2 });
    set.thing('cart', [m * 7.6, 0, -7], -m * 0.7, { obstacle: 1.2 });
    if (set.allows('flowers'))
      for (const x of [-m * 2.6, m * 6.6])
        set.thing('potted_plant', [x, 0, -9.8], 0, { attributes: { size: ['large'] } });
  }
  horizonHills(set, { distance: 460, height: 90, colour: '#5d7262', seed: context.seed });
  furnishFeatures(set, { centre: [0, 0, 0.6], heading: 0, radius: 3, ground: () => 0 });
  return set.finish({
    ground: height,
    surface: (x, z) => (set.snowy ? 'snow' : x * x + z * z < 900 ? 'concrete' : 'grass'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.6, halfDepth: 2.4, heading: 0 },
    path: [
      [-m * 2, 0, 34],
      [-m * 1.4, 0, 18],
      [-m * 1, 0, 8],
      [0, 0, 1],
      [-m * 1.6, 0, -7],
      [-m * 2, 0, -14.4],
      [-m * 10, 0, -12],
      [-m * 12, 0, -4],
      [-m * 11, 0, 5],
    ],
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'birds', level: set.darkness > 0.5 ? 0 : 0.25 },
      { cue: 'crowd', level: 0.15 * set.liveliness },
      { cue: 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 2.4, 1.65, 11.5], target: [-m * 1.8, 2.6, -12] },
      { eye: [-m * 5.4, 1.3, 8.6], target: [m * 3.6, 2.6, -10] },
      { eye: [m * 1, 6.5, 17], target: [-m * 1, 1.6, -14] },
    ],
  });
}

export function market(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const bazaar = set.says('bazaar|souk|arab|moroc|marrakech|istanbul|spice');
  const half = 2.5;
  const L = 64;
  const floor = set.snowy
    ? set.material(SNOW)
    : set.ground({
        color: hex(bazaar ? '#b08f68' : '#857d72'),
        color2: hex(bazaar ? '#8c6d4a' : '#5f5850'),
        pattern: 'brick',
        patternScale: 0.22,
        roughness: 0.8,
      });
  set.fixed((b) => strip(b, -12, 12, -L, L, 0, floor, 20));
  const lit = set.darkness > 0.3 ? 0.55 : 0.05;
  const houses = Array.from({ length: 4 }, (_, i) => {
    const rng = set.random('market house', i);
    const width = rng.range(7, 10);
    return {
      width,
      depth: 8,
      mesh: buildTownHouse(set.world, {
        width,
        depth: 8,
        storeys: rng.int(2, 3),
        rng,
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
        shop: true,
        ...(bazaar ? { colour: hex(['#c79a66', '#d6b383', '#b98454', '#cfa878'][i]) } : {}),
      }),
    };
  });
  if (set.allows('building')) {
    set.shows('building');
    for (const side of [-1, 1] as const) houseRow(set, side, 5.6, -L, 34, 0, houses, 'market row');
    for (let i = 0; i < 3; i++) set.put(houses[i].mesh, placed([-9 + i * 9, 0, -L - 3], 0));
  }
  stalls(set, half, bazaar);
  // Lanterns on lines across the lane.
  if (set.allows('lantern') || set.allows('string_lights')) lanternLines(set, bazaar);
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 1.9, ground: () => 0 });
  return set.finish({
    ground: () => 0,
    surface: () => (set.snowy ? 'snow' : bazaar ? 'gravel' : 'concrete'),
    stage: { centre: [0, 0, 1], halfWidth: 1.7, halfDepth: 3, heading: 0 },
    path: [-42, -24, -9, 3, 14, 28].map((z): Vec3 => [-m * 0.4, 0, z]),
    bounds: null,
    canopy: 0.4,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'crowd', level: 0.55 },
      { cue: 'sizzle', level: 0.2 },
      { cue: 'suburb', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 0.7, 1.6, 11], target: [-m * 0.3, 2, -14] },
      { eye: [-m * 1.5, 1.2, 8], target: [m * 1.4, 1.6, -8] },
      { eye: [m * 0.5, 4.2, 15], target: [0, 1.4, -14] },
    ],
  });
}

const CLOTHS = ['#b3392f', '#2f5d6b', '#c9862b', '#4f6b3a', '#7a3f63', '#d0a23c', '#345082'];

/** Market stalls with canopies, crates and heaps of goods. */
function stalls(set: SetBuilder, half: number, bazaar: boolean): void {
  const rng = set.random('stalls');
  if (!set.allows('stall')) return;
  set.shows('stall');
  const wood = set.material({
    color: hex('#8a6a48'),
    color2: hex('#5b432c'),
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.85,
  });
  const heaps = ['#c8372d', '#e08a2c', '#e3c23c', '#6f9a3a', '#7a3f63', '#b5702a', '#d9cba8', '#4f7a3a'];
  const goods = (b: MeshBuilder, x: number, w: number, kind: number): void => {
    // A crate heaped with round goods, or a cone of spice, or hanging cloth.
    const colour = set.material({ color: hex(heaps[kind % heaps.length]), roughness: 0.6 });
    b.box([x, 0.86, 0.3], [w, 0.2, 0.6], wood, '+x-x+z+y');
    if (bazaar && kind % 2 === 0)
      b.lathe(
        [
          [w * 0.46, 0.96],
          [w * 0.3, 1.12],
          [0.04, 1.34],
          [0, 1.36],
        ],
        colour,
        14,
        [x, 0, 0.3],
      );
    else {
      for (let i = 0; i < 4; i++)
        for (let j = 0; j < 3; j++)
          b.sphere(
            [x - w * 0.36 + i * w * 0.24 + (j % 2) * 0.04, 0.98 + (j === 1 ? 0.05 : 0), 0.1 + j * 0.19],
            w * 0.13,
            colour,
            8,
            5,
          );
    }
  };
  const variants = Array.from({ length: 5 }, (_, v) =>
    set.mesh((b) => {
      const c = hex(CLOTHS[v % CLOTHS.length]);
      const awning = set.material({
        color: c,
        ...(v % 2 === 0 ? { color2: hex('#ece2cc'), pattern: 'stripes' as const, patternScale: 0.5 } : {}),
        roughness: 0.9,
        translucency: 0.4,
        doubleSided: true,
      });
      const cloth = set.material({
        color: hex(CLOTHS[(v + 3) % CLOTHS.length]),
        color2: hex('#3a2a20'),
        pattern: 'weave',
        patternScale: 0.02,
        roughness: 0.95,
      });
      for (const x of [-1.35, 1.35]) {
        b.tube(
          [
            [x, 0, 0.62],
            [x, 2.15, 0.62],
          ],
          0.035,
          wood,
          6,
          false,
        );
        b.tube(
          [
            [x, 0, -0.75],
            [x, 2.65, -0.75],
          ],
          0.035,
          wood,
          6,
          false,
        );
      }
      b.quad([-1.55, 2.05, 0.98], [1.55, 2.05, 0.98], [1.5, 2.68, -0.8], [-1.5, 2.68, -0.8], awning);
      for (let i = 0; i < 8; i++) {
        const x = -1.55 + (i * 3.1) / 8;
        b.quad(
          [x, 1.84, 1.0],
          [x + 0.39, 1.84, 1.0],
          [x + 0.39, 2.05, 0.98],
          [x, 2.05, 0.98],
          i % 2 === 0 ? awning : cloth,
        );
      }
      b.box([0, 0.42, 0.28], [2.7, 0.84, 0.62], cloth, '+x-x+z');
      b.box([0, 0.84, 0.28], [2.8, 0.05, 0.72], wood);
      for (let i = 0; i < 4; i++) goods(b, -1.02 + i * 0.68, 0.6, v * 3 + i);
      b.box([0, 1.25, -0.7], [2.6, 0.04, 0.3], wood);
      b.box([0, 1.72, -0.7], [2.6, 0.04, 0.3], wood);
      for (let i = 0; i < 9; i++) {
        const m = set.material({ color: hex(heaps[(i + v) % heaps.length]), roughness: 0.5 });
        b.lathe(
          [
            [0.09, 0],
            [0.1, 0.12],
            [0.06, 0.2],
            [0.03, 0.26],
          ],
          m,
          8,
          [-1.1 + i * 0.27, i % 2 === 0 ? 1.27 : 1.74, -0.7],
        );
      }
      if (v % 2 === 1)
        for (let i = 0; i < 5; i++)
          b.box(
            [-1.1 + i * 0.55, 1.75, 0.72],
            [0.34, 0.55, 0.02],
            set.material({
              color: hex(CLOTHS[(i + v) % 7]),
              color2: hex(CLOTHS[(i + v + 2) % 7]),
              pattern: i % 2 ? 'plaid' : 'stripes',
              patternScale: 0.12,
              roughness: 0.95,
              doubleSided: true,
            }),
          );
    }),
  );
  let k = 0;
  for (const side of [-1, 1]) {
    for (let z = -44; z < 14; z += 3.5) {
      const zz = z + (side > 0 ? 1.6 : 0) + rng.range(-0.15, 0.15);
      k++;
      const x = side * (half + 1.1);
      const heading = side > 0 ? -HALF_PI : HALF_PI;
      set.put(variants[(k + rng.int(0, 1)) % 5], placed([x, 0, zz], heading));
      for (const e of [-0.9, 0.9]) set.obstacle([x, 1, zz + e], 0.95);
      if (Math.abs(zz) < 9) {
        const g = set.newGroup();
        set.mark('stand', 'stall', [side * (half + 1.75), 0, zz], heading, g);
        set.mark('surface', 'stall', [side * (half + 0.8), 0.9, zz + 0.2], heading, g);
      }
      if (set.lampsOn && zz > -26) {
        const lamp: Vec3 = [side * (half + 0.6), 1.95, zz];
        set.fixed((b) =>
          b.sphere(lamp, 0.07, set.material({ color: [1, 0.85, 0.6], emissive: [8, 5.4, 2.6], roughness: 0.4 }), 8, 6),
        );
        set.light(lamp, [3.6, 2.3, 1.1], 5.5);
      }
    }
  }
  for (const [x, z] of [
    [-half + 0.35, -7.5],
    [half - 0.3, -4.6],
    [-half + 0.3, 6.4],
  ])
    set.thing('box', [x, 0, z], x, { variant: 1 });
}

function lanternLines(set: SetBuilder, bazaar: boolean): void {
  set.shows('lantern', 'string_lights');
  const rng = set.random('lanterns');
  const lit = set.darkness > 0.1;
  const cord = set.material({ color: hex('#1f1c1a'), roughness: 0.8 });
  const codes = bazaar ? ['#e0a23c', '#3a8fa0', '#b3392f', '#6f9a3a'] : ['#c8322a', '#c8322a', '#e0922c'];
  const paper = codes.map((c) => {
    const k = hex(c);
    return set.material({
      color: k,
      roughness: 0.8,
      translucency: 0.6,
      ...(lit ? { emissive: [k[0] * 2.6 + 0.5, k[1] * 2.6 + 0.2, k[2] * 2.2 + 0.08] as Rgb } : {}),
    });
  });
  set.fixed((b) => {
    for (let i = 0; i < 13; i++) {
      const z = 9 - i * 4.1;
      const points: Vec3[] = [];
      for (let j = 0; j <= 10; j++) {
        const t = j / 10;
        points.push([-5.4 + 10.8 * t, 4.6 - 3.2 * t * (1 - t), z + 0.5 * sin(t * 3 + i)]);
      }
      b.tube(points, 0.01, cord, 3, false);
      for (let j = 1; j < 10; j += 2) {
        const p = points[j];
        const r = rng.range(0.14, 0.2);
        const m = paper[(i + j) % paper.length];
        b.lathe(
          [
            [r * 0.4, -r * 2.3],
            [r * 0.85, -r * 2],
            [r, -r * 1.25],
            [r * 0.85, -r * 0.5],
            [r * 0.4, -r * 0.2],
          ],
          m,
          10,
          [p[0], p[1] - 0.05, p[2]],
        );
      }
    }
  });
  if (lit)
    for (let i = 0; i < 6; i++)
      for (const x of [-1.6, 1.6]) set.light([x, 3.5, 6 - i * 5], bazaar ? [2.2, 1.5, 0.7] : [2.6, 1.1, 0.55], 6);
}

export function station(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const L = 90;
  const subway = set.says('subway|metro|underground');
  const EDGE = -2.4;
  // The platform runs along x; tracks behind it at -Z.
  const slab =
    set.snowy && !subway
      ? set.material(SNOW)
      : set.ground({
          color: hex(subway ? '#b7b3aa' : '#9d978c'),
          color2: hex('#77726a'),
          pattern: 'tiles',
          patternScale: 0.6,
          roughness: subway ? 0.35 : 0.8,
        });
  const ballast = set.material({
    color: hex('#6d665e'),
    color2: hex('#4b463f'),
    pattern: 'asphalt',
    patternScale: 0.09,
    roughness: 1,
  });
  const steel = set.material({ color: hex('#9a9da0'), roughness: 0.25, metal: 0.9 });
  const sleeper = set.material({ color: hex('#4b4037'), roughness: 0.95 });
  const safety = set.material({ color: hex('#d9b02c'), roughness: 0.7 });
  const wallMat = set.material({
    color: hex('#a9a093'),
    color2: hex('#7f776b'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.9,
  });
  set.fixed((b) => {
    for (let i = 0; i < 12; i++) {
      const x0 = -L + (i * 2 * L) / 12;
      const x1 = x0 + (2 * L) / 12;
      b.quad([x0, 0, 9], [x1, 0, 9], [x1, 0, EDGE], [x0, 0, EDGE], slab);
      b.quad([x0, -1.15, EDGE], [x1, -1.15, EDGE], [x1, -1.15, -12], [x0, -1.15, -12], ballast);
      b.quad([x0, -1.2, EDGE], [x1, -1.2, EDGE], [x1, 0, EDGE], [x0, 0, EDGE], wallMat);
    }
    b.box([0, 0.006, EDGE + 0.55], [L * 2, 0.01, 0.4], safety, '+y');
    for (const z of [-3.5, -4.94, -7.6, -9.04]) b.box([0, -0.98, z], [L * 2, 0.16, 0.09], steel, '+y+z-z');
    for (let x = -L; x < L; x += 0.8)
      for (const z of [-4.2, -8.3]) b.box([x, -1.11, z], [0.26, 0.12, 2.5], sleeper, '+y+x-x+z-z');
    // Opposite platform.
    for (let i = 0; i < 8; i++) {
      const x0 = -L + (i * 2 * L) / 8;
      b.quad([x0, 0, -12], [x0 + (2 * L) / 8, 0, -12], [x0 + (2 * L) / 8, 0, -17], [x0, 0, -17], slab);
    }
    b.box([0, -0.6, -12], [L * 2, 1.2, 0.1], wallMat, '+z');
  });
  if (subway) subwayShell(set, L, EDGE);
  else openStation(set, L);
  // Benches, clock, signs.
  for (const x of [-9, -3.4, 3.6, 9.4]) {
    if (set.thing('bench', [x, 0, 3.6], PI, { obstacle: 0.7 })) {
      const g = set.newGroup();
      for (const e of [-0.4, 0.4]) set.mark('seat', 'bench', [x + e, 0.455, 3.6], PI, g);
    }
  }
  set.fixed((b) => {
    const blue = set.material({ color: hex('#2a4d7d'), roughness: 0.5 });
    const white = set.material({
      color: hex('#f2f0ea'),
      roughness: 0.5,
      ...(set.darkness > 0.3 || subway ? { emissive: [0.8, 0.8, 0.78] as Rgb } : {}),
    });
    const iron = set.material({ color: hex('#2f4038'), roughness: 0.5, metal: 0.4 });
    for (const x of [-m * 5.6, m * 12]) {
      for (const s of [-0.9, 0.9])
        b.tube(
          [
            [x + s, 4.6, 0.2],
            [x + s, 3, 0.2],
          ],
          0.02,
          iron,
          5,
          false,
        );
      b.box([x, 2.8, 0.2], [2.6, 0.5, 0.08], blue);
      for (const s of [-1, 1])
        for (let k = 0; k < 7; k++)
          b.box([x - 0.9 + k * 0.3, 2.8, 0.2 + s * 0.045], [0.2, 0.16, 0.01], white, s > 0 ? '+z' : '-z');
    }
    const cx = m * 3;
    b.tube(
      [
        [cx, 4.6, -0.4],
        [cx, 3.5, -0.4],
      ],
      0.03,
      iron,
      6,
      false,
    );
    for (const s of [-1, 1]) {
      b.at(multiply(translation(cx, 3.15, -0.4), placed([0, 0, 0], s > 0 ? 0 : PI)), () => {
        b.ellipsoid([0, 0, 0.05], [0.42, 0.42, 0.06], iron, 24, 8);
        b.ellipsoid([0, 0, 0.08], [0.37, 0.37, 0.045], white, 24, 8);
        b.box([0, 0.1, 0.13], [0.025, 0.24, 0.01], iron, '+z');
        b.box([0.09, 0.02, 0.13], [0.2, 0.025, 0.01], iron, '+z');
      });
    }
  });
  if (set.allows('train') && (set.liveliness > 0.45 || set.says('train')))
    set.thing('train', [-m * 22, -1, -8.3], HALF_PI, {});
  furnishFeatures(set, { centre: [0, 0, 1], heading: 0, radius: 2.2, ground: (_x, z) => (z < EDGE ? -1.1 : 0) });
  return set.finish({
    ground: (_x, z) => (z < EDGE && z > -12 ? -1.1 : 0),
    surface: (_x, z) => (z < EDGE && z > -12 ? 'gravel' : subway ? 'tile' : set.snowy ? 'snow' : 'concrete'),
    stage: { centre: [0, 0, 0.8], halfWidth: 2.6, halfDepth: 1.6, heading: 0 },
    path: [-m * 50, -m * 28, -m * 10, -m * 2, m * 4, m * 16, m * 40].map((x): Vec3 => [x, 0, 0.6]),
    bounds: subway ? { min: [-L + 2, 0.25, -14], max: [L - 2, 4.2, 6.4] } : null,
    acoustics: subway ? 'hall' : 'outdoor',
    ambience: [
      { cue: 'train', level: 0.25 },
      { cue: 'crowd', level: 0.25 * set.liveliness },
      { cue: subway ? 'air_conditioner' : 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 10, 1.65, 0.2], target: [-m * 9, 1.9, -2.4] },
      { eye: [-m * 3.4, 1.5, 7.6], target: [m * 1.6, 1.7, -8] },
      { eye: [m * 12, 2.8, 0.2], target: [-m * 14, 1.4, -3.4] },
    ],
  });
}

function openStation(set: SetBuilder, L: number): void {
  const iron = set.material({ color: hex('#2f4038'), roughness: 0.5, metal: 0.4 });
  const roof = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#5d5f60'), color2: hex('#4a4c4d'), pattern: 'stripes', patternScale: 0.5, roughness: 0.7 },
  );
  const under = set.material({
    color: hex('#c9bda4'),
    color2: hex('#a3977f'),
    pattern: 'planks',
    patternScale: 0.14,
    roughness: 0.8,
  });
  const brick = set.material({
    color: hex('#9b5c48'),
    color2: hex('#c2b1a0'),
    pattern: 'brick',
    patternScale: 0.085,
    roughness: 0.9,
  });
  set.shows('building');
  set.fixed((b) => {
    // Canopy on columns along the platform.
    for (let x = -51; x <= 51; x += 6) {
      b.cylinder([x, 0, 1.6], 0.11, 4.3, iron, 10, 0.085);
      for (const s of [-1, 1])
        b.tube(
          [
            [x, 3.4, 1.6],
            [x, 4.1, 1.6 + s * 0.5],
            [x, 4.45, 1.6 + s * 1.6],
          ],
          0.045,
          iron,
          5,
          false,
        );
    }
    b.quad([-52, 4.75, 4.6], [52, 4.75, 4.6], [52, 4.5, 1.6], [-52, 4.5, 1.6], roof);
    b.quad([-52, 4.5, 1.6], [52, 4.5, 1.6], [52, 4.75, -1.6], [-52, 4.75, -1.6], roof);
    b.quad([-52, 4.4, 1.6], [52, 4.4, 1.6], [52, 4.65, 4.6], [-52, 4.65, 4.6], under);
    b.quad([-52, 4.65, -1.6], [52, 4.65, -1.6], [52, 4.4, 1.6], [-52, 4.4, 1.6], under);
    for (let i = 0; i < 104; i++) b.box([-51.8 + i, 4.56, -1.62], [0.5, 0.34, 0.03], under, '+z-z');
    b.box([0, 4.72, -1.6], [104, 0.12, 0.06], iron);
    // Station house behind the camera side, and a fence on the far platform.
    b.box([0, 2.6, 10], [40, 5.2, 2], brick, '+x-x+y-z');
    const glass = set.glass(set.lampsOn);
    for (let x = -17; x < 18; x += 3.4) {
      b.box([x, 1.9, 8.96], [1.3, 2.2, 0.06], glass, '-z');
      b.box([x, 3.1, 8.94], [1.6, 0.2, 0.1], set.material({ color: hex('#e4ddcd'), roughness: 0.8 }));
    }
    for (let x = -60; x <= 60; x += 2) b.box([x, 0.6, -16.8], [0.06, 1.2, 0.06], iron);
    for (const y of [0.4, 1.1]) b.box([0, y, -16.8], [120, 0.05, 0.04], iron);
    // Gantries with wires.
    for (const x of [-60, -30, 0, 30, 60]) {
      b.tube(
        [
          [x, -1.1, -11],
          [x, 6.6, -11],
        ],
        0.12,
        iron,
        6,
        true,
      );
      b.tube(
        [
          [x, 6.2, -11],
          [x, 6.2, -3],
        ],
        0.07,
        iron,
        5,
        true,
      );
    }
    for (const z of [-4.2, -8.3])
      b.tube(
        [
          [-L, 5.3, z],
          [L, 5.3, z],
        ],
        0.018,
        iron,
        3,
        false,
      );
    const lamp = set.material({
      color: [1, 0.9, 0.7],
      roughness: 0.4,
      ...(set.lampsOn ? { emissive: [6, 4.4, 2.4] as Rgb } : {}),
    });
    for (let x = -48; x <= 48; x += 6) b.sphere([x, 4.1, 1.6 - 0.75], 0.13, lamp, 10, 7);
  });
  if (set.lampsOn) for (let x = -18; x <= 18; x += 6) set.light([x, 3.8, 0.85], [5, 3.5, 1.9], 8);
  for (let x = -51; x <= 51; x += 6) set.obstacle([x, 1.6, 1.6], 0.35);
  if (set.allows('tree')) {
    const trees = treeVariants(set, 'broadleaf', 1, 2);
    const rng = set.random('station trees');
    for (let i = 0; i < 46; i++) {
      const x = rng.range(-90, 90);
      const z = -rng.range(21, 62);
      set.plant(
        i < 4 ? trees.near[0] : rng.pick(z > -36 ? trees.far : trees.distant),
        [x, 0, z],
        x,
        rng.range(0.8, 1.2),
      );
    }
  }
  const field = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#748a42'), color2: hex('#566b32'), pattern: 'grass', patternScale: 0.4, roughness: 1 },
  );
  set.fixed((b) => {
    b.quad([-300, -0.05, -17], [300, -0.05, -17], [300, -0.05, -400], [-300, -0.05, -400], field);
    b.quad([-300, -0.05, 200], [300, -0.05, 200], [300, -0.05, 9], [-300, -0.05, 9], field);
    for (const s of [-1, 1])
      b.quad(
        [s > 0 ? L : -300, -0.06, 9],
        [s > 0 ? 300 : -L, -0.06, 9],
        [s > 0 ? 300 : -L, -0.06, -17],
        [s > 0 ? L : -300, -0.06, -17],
        field,
      );
  });
  horizonHills(set, { distance: 480, height: 55, colour: '#5d7262', seed: set.context.seed });
}

function subwayShell(set: SetBuilder, L: number, edge: number): void {
  const tile = set.material({
    color: hex('#e2e0d6'),
    color2: hex('#a8a69c'),
    pattern: 'tiles',
    patternScale: 0.2,
    roughness: 0.25,
  });
  const band = set.material({
    color: hex('#2f6b8a'),
    color2: hex('#244f66'),
    pattern: 'tiles',
    patternScale: 0.2,
    roughness: 0.25,
  });
  const ceiling = set.material({
    color: hex('#8d8b86'),
    color2: hex('#73716c'),
    pattern: 'noise',
    patternScale: 1,
    roughness: 0.9,
  });
  const iron = set.material({ color: hex('#3b4044'), roughness: 0.5, metal: 0.5 });
  const lamp = set.material({ color: [0.95, 1, 0.98], emissive: [3, 3.2, 3.1], roughness: 0.5 });
  set.fixed((b) => {
    b.box([0, 1.6, -17], [L * 2, 5.8, 0.1], tile, '+z');
    b.box([0, 2.4, -16.93], [L * 2, 0.6, 0.02], band, '+z');
    b.box([0, 2.1, 7], [L * 2, 5, 0.1], tile, '-z');
    b.box([0, 2.4, 6.94], [L * 2, 0.6, 0.02], band, '-z');
    b.box([0, 4.55, -5], [L * 2, 0.1, 24.2], ceiling, '-y');
    for (const s of [-1, 1])
      b.box(
        [s * L, 1.7, -5],
        [0.1, 6, 24],
        set.material({ color: [0.03, 0.03, 0.03], roughness: 1 }),
        s > 0 ? '-x' : '+x',
      );
    for (let x = -51; x <= 51; x += 6) {
      b.box([x, 2.2, edge + 1.5], [0.5, 4.6, 0.5], tile, '+x-x+z-z');
      b.box([x, 0.25, edge + 1.5], [0.56, 0.5, 0.56], iron, '+x-x+z-z');
      set.obstacle([x, 1.5, edge + 1.5], 0.5);
    }
    for (let x = -54; x <= 54; x += 4) for (const z of [1.6, -14.4]) b.box([x, 4.46, z], [2.6, 0.06, 0.26], lamp);
  });
  for (let x = -24; x <= 24; x += 8) set.light([x, 4.2, 1.6], [6.5, 7, 6.8], 9);
  for (let x = -24; x <= 24; x += 16) set.light([x, 4.1, -14.4], [4.6, 5, 4.9], 9);
}
