/** Market lanes and bazaars between old houses. The lane runs along z. */
import { HALF_PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Rgb } from '../scene.ts';
import { buildTownHouse } from '../structures/towers.ts';
import { furnishFeatures } from './features.ts';
import { houseRow } from './house-row.ts';
import { strip } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
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
            7,
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
