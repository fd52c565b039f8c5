/** A residential street: houses with porches and lawns, an avenue of trees, sidewalks, fences, power lines. Runs along z. */

import { fbm2 } from '../../math/noise.ts';
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { leafColours, SNOW } from '../nature/tints.ts';
import { buildBush, buildFallenLeaves, buildFlowers, buildGrassTuft, buildHedge } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { buildHouse, type HouseModel, type HouseStyle, WALLS } from '../structures/house.ts';
import { hydrant, mailbox, picketFence, utilityPole, wires } from '../structures/street-furniture.ts';
import { furnishFeatures } from './features.ts';
import {
  asphalt,
  gradedLines,
  gradedTerrain,
  horizonHills,
  lawn,
  paving,
  scatter,
  strip,
  treeLine,
  treeVariants,
} from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

const ROAD = 3.7;
const VERGE = 2.1;
const WALK = 1.6;
const FRONT = ROAD + VERGE + WALK;
const LENGTH = 150;

export function suburbanStreet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const height = (x: number, z: number): number => {
    const d = Math.max(0, Math.abs(x) - FRONT - 1);
    const lawnRise = 0.28 * smoothstep(0, 5, d);
    const hills =
      smoothstep(35, 160, Math.max(Math.abs(x), Math.abs(z) - 90)) * (4 + 5 * fbm2(context.seed, x / 90, z / 90, 3));
    return lawnRise + hills + (Math.abs(x) > ROAD + 0.05 ? 0.13 : 0);
  };
  groundWork(set, height);
  const avenue = trees(set);
  houses(set, height);
  frontGardens(set, height);
  streetThings(set, avenue);
  if (set.season === 'autumn' && set.allows('fallen_leaves')) leavesOnGround(set);
  horizonHills(set, {
    distance: 520,
    height: 60,
    colour: set.season === 'autumn' ? '#7c6a4e' : '#566b4d',
    seed: context.seed,
  });
  furnishFeatures(set, { centre: [0, 0, 0], heading: 0, radius: 4.5, ground: height });

  const eyeX = set.mirror * 1.9;
  return set.finish({
    ground: (x, z) => (Math.abs(x) <= ROAD ? 0 : height(x, z)),
    surface: (x) =>
      Math.abs(x) < ROAD
        ? set.snowy
          ? 'snow'
          : 'asphalt'
        : Math.abs(x) > ROAD + VERGE && Math.abs(x) < FRONT
          ? 'concrete'
          : set.snowy
            ? 'snow'
            : set.season === 'autumn'
              ? 'leaves'
              : 'grass',
    stage: { centre: [0, 0, 0], halfWidth: 3.2, halfDepth: 7, heading: 0 },
    path: [-60, -30, -10, 10, 30, 60].map((z): Vec3 => [set.mirror * -0.9, 0, z]),
    bounds: null,
    canopy: set.has('tree') && set.season !== 'winter' ? 0.3 : 0,
    acoustics: 'outdoor',
    ambience: [
      { cue: 'suburb', level: 0.5 },
      { cue: set.darkness > 0.6 ? 'crickets' : 'birds', level: set.season === 'winter' ? 0.12 : 0.4 },
      { cue: 'leaves', level: set.season === 'winter' ? 0.1 : 0.35 },
    ],
    vistas: [
      { eye: [eyeX, 1.65, 15], target: [-set.mirror * 0.5, 2.1, -14] },
      { eye: [-set.mirror * 3.2, 1.2, 11], target: [set.mirror * 6, 2.3, -10] },
      { eye: [set.mirror * 0.4, 3.4, 19], target: [-set.mirror * 1.2, 2.4, -22] },
    ],
  });
}

function groundWork(set: SetBuilder, height: (x: number, z: number) => number): void {
  const grass = lawn(set);
  const road = asphalt(set);
  const walk = set.snowy ? set.material(SNOW) : paving(set, 1.6, '#aaa49a');
  const curb = set.ground({
    color: hex('#b3ada2'),
    color2: hex('#8d877d'),
    pattern: 'noise',
    patternScale: 0.6,
    roughness: 0.9,
  });
  const line = set.ground({ color: hex('#d8cfa8'), roughness: 0.8 });
  set.fixed((b) => {
    const zs = gradedLines(700, 5, 22);
    for (const s of [-1, 1]) {
      const xs = [FRONT, FRONT + 1, FRONT + 3, FRONT + 6, 18, 24, 34, 48, 70, 100, 150, 230, 360, 600].map(
        (x) => s * x,
      );
      gradedTerrain(b, s > 0 ? xs : xs.reverse(), zs, height, () => grass);
      strip(
        b,
        s > 0 ? ROAD + 0.15 : -ROAD - VERGE,
        s > 0 ? ROAD + VERGE : -ROAD - 0.15,
        -LENGTH,
        LENGTH,
        0.13,
        grass,
        12,
      );
      strip(b, s > 0 ? ROAD + VERGE : -FRONT, s > 0 ? FRONT : -ROAD - VERGE, -LENGTH, LENGTH, 0.14, walk, 12);
      b.box([s * (ROAD + 0.075), 0.05, 0], [0.15, 0.17, LENGTH * 2], curb, s > 0 ? '-x+y' : '+x+y');
    }
    strip(b, -ROAD, ROAD, -LENGTH, LENGTH, 0, road, 24);
    for (let z = -LENGTH; z < LENGTH; z += 6) b.box([0, 0.004, z], [0.11, 0.012, 2.6], line, '+y');
    if (set.snowy) {
      const snow = set.material(SNOW);
      for (const s of [-1, 1]) b.box([s * (ROAD - 0.25), 0.05, 0], [0.6, 0.16, LENGTH * 2], snow, '+x-x+y');
      strip(b, -ROAD, ROAD, -LENGTH, LENGTH, 0.006, snow, 12);
      const slush = set.material({
        color: hex('#8b9099'),
        color2: hex('#c9d2dc'),
        pattern: 'noise',
        patternScale: 0.5,
        roughness: 0.6,
      });
      for (const x of [-2.6, -1.2, 1.2, 2.6]) strip(b, x - 0.2, x + 0.2, -LENGTH, LENGTH, 0.012, slush, 12);
    }
    // The street bends out of sight behind trees at both ends.
    for (const s of [-1, 1])
      strip(
        b,
        -ROAD - VERGE - 60,
        ROAD + VERGE + 60,
        s > 0 ? LENGTH : -LENGTH - 9,
        s > 0 ? LENGTH + 9 : -LENGTH,
        0.02,
        road,
        2,
      );
  });
}

/** Street trees on both verges; returns their z places. */
function trees(set: SetBuilder): { z: number; side: number }[] {
  const out: { z: number; side: number }[] = [];
  if (!set.allows('tree')) return out;
  const rng = set.random('avenue');
  const species = set.says('birch')
    ? 'birch'
    : set.says('cherry|sakura')
      ? 'cherry'
      : set.says('palm')
        ? 'palm'
        : set.says('pine|conifer')
          ? 'conifer'
          : 'broadleaf';
  const models = treeVariants(set, species, 3, 3);
  const other = treeVariants(set, species, 1, 1, {
    colours: leafColours('broadleaf', set.season, set.random('other leaves')),
  });
  const near = [...models.near, ...other.near];
  const far = [...models.far, ...other.far];
  const distant = [...models.distant, ...other.distant];
  for (const side of [-1, 1]) {
    for (let z = -96; z <= 60; z += 10.5) {
      const zz = z + rng.range(-1.6, 1.6) + (side > 0 ? 5 : 0);
      const x = side * (ROAD + VERGE * 0.52);
      const close = zz > -38 && zz < 22;
      set.plant(
        rng.pick(close ? near : zz > -64 ? far : distant),
        [x, 0.1, zz],
        rng.range(0, 6.28),
        rng.range(0.88, 1.16),
        zz > -16 && zz < 16,
      );
      out.push({ z: zz, side });
    }
  }
  // Back gardens and the far end.
  const back: Vec3[] = [];
  for (const side of [-1, 1])
    for (let z = -120; z < 60; z += 5.5) back.push([side * (33 + rng.range(-3, 9)), 0.35, z + rng.range(-2, 2)]);
  for (let x = -60; x <= 60; x += 8) back.push([x + rng.range(-2, 2), 0, -LENGTH - 12 + rng.range(-4, 3)]);
  for (let x = -60; x <= 60; x += 14) back.push([x, 0, LENGTH + 14]);
  treeLine(set, rng, distant, back, [0.9, 1.4]);
  return out;
}

function houses(set: SetBuilder, height: (x: number, z: number) => number): void {
  if (!set.allows('house')) return;
  set.shows('house');
  const rng = set.random('houses');
  const style: HouseStyle = set.says('modern|contemporary|villa')
    ? 'modern'
    : set.says('cottage')
      ? 'cottage'
      : set.says('cabin|log')
        ? 'cabin'
        : 'craftsman';
  const said = set.plan.features.find((f) => f.model === 'house');
  const wall = said ? colourWord([...said.attributes.colour]) : null;
  const lit = set.darkness > 0.5 ? 0.62 : set.lampsOn ? 0.45 : set.darkness > 0.1 ? 0.3 : 0.04;
  const models: HouseModel[] = [];
  const first = rng.int(0, WALLS.length - 1);
  for (let i = 0; i < 6; i++) {
    const own = style === 'craftsman' && i === 4 && !said ? 'cottage' : style;
    models.push(
      buildHouse(set.world, {
        style: own,
        rng: set.random('house', i),
        glass: (on) => set.glass(on),
        lit,
        snowy: set.snowy,
        wall: wall ?? hex(WALLS[(first + i * 5) % WALLS.length]),
      }),
    );
  }
  const drive = set.ground({
    color: hex('#9b968d'),
    color2: hex('#7c776f'),
    pattern: 'noise',
    patternScale: 0.8,
    roughness: 0.9,
  });
  let k = rng.int(0, 5);
  for (const side of [-1, 1]) {
    for (let z = -92; z <= 62; z += 16.5) {
      const model = models[k % models.length];
      k++;
      const zz = z + (side > 0 ? 6 : 0) + rng.range(-1, 1);
      const x = side * (FRONT + 5.2 + model.depth / 2 + rng.range(0, 1.6));
      const y = height(x, zz) + 0.02;
      const heading = side > 0 ? -HALF_PI : HALF_PI;
      set.put(model.mesh, placed([x, y, zz], heading));
      for (const e of [-0.3, 0.3]) set.obstacle([x, y + 2.5, zz + e * model.width], model.width * 0.55);
      if (model.lamp && set.lampsOn) {
        const m = placed([x, y, zz], heading);
        const l = model.lamp;
        const p: Vec3 = [m[0] * l[0] + m[2] * l[2] + x, y + l[1], m[8] * l[0] + m[10] * l[2] + zz];
        if (Math.abs(zz) < 45) set.light(p, [3.2, 1.9, 0.85], 9);
      }
      // A path from the walk to the steps and a drive beside the house.
      set.fixed((b) => {
        const n = 5;
        for (let i = 0; i < n; i++) {
          const from = FRONT + ((Math.abs(x) - model.depth / 2 + 1.6 - FRONT) * i) / n;
          const to = FRONT + ((Math.abs(x) - model.depth / 2 + 1.6 - FRONT) * (i + 1)) / n;
          const a = Math.min(side * from, side * to);
          const c = Math.max(side * from, side * to);
          const ya = height(a, zz) + 0.03;
          const yc = height(c, zz) + 0.03;
          b.quad([a, ya, zz + 0.7], [c, yc, zz + 0.7], [c, yc, zz - 0.7], [a, ya, zz - 0.7], drive);
        }
      });
    }
  }
}

function frontGardens(set: SetBuilder, height: (x: number, z: number) => number): void {
  const rng = set.random('gardens');
  const bushes = [0, 1, 2].map((i) =>
    buildBush(set.world, set.seedOf('bush', i), set.season, {
      snowy: set.snowy,
      width: 1.2 + i * 0.25,
      height: 0.85 + i * 0.15,
      leaves: 230,
      ...(set.season === 'spring' || set.season === 'summer' ? { flowers: ['#e8d4e4', '#d77a94', '#f2efe2'][i] } : {}),
    }),
  );
  const fence = set.allows('fence') ? picketFence(set.world, 2.4, set.snowy) : -1;
  const hedge = set.allows('bush')
    ? buildHedge(set.world, set.seedOf('hedge'), set.season, 4.4, 0.95, 0.7, set.snowy)
    : -1;
  for (const side of [-1, 1]) {
    let plot = 0;
    for (let z = -92; z <= 62; z += 16.5) {
      plot++;
      const zz = z + (side > 0 ? 6 : 0);
      const kind = (plot + (side > 0 ? 1 : 0) + rng.int(0, 1)) % 3;
      const edge = side * (FRONT + 0.45);
      if (kind === 0 && fence >= 0) {
        set.shows('fence');
        for (let i = 0; i < 6; i++) {
          const fz = zz - 7.2 + i * 2.4 + 1.2;
          if (Math.abs(fz - zz) < 1.25) continue;
          set.put(fence, placed([edge, height(edge, fz) - 0.02, fz], HALF_PI));
        }
      } else if (kind === 1 && hedge >= 0 && Math.abs(zz) < 70) {
        for (const e of [-4.4, 4.4]) set.put(hedge, placed([edge, height(edge, zz + e), zz + e], HALF_PI));
      }
      if (set.allows('bush')) {
        set.shows('bush');
        for (let i = 0; i < 5; i++) {
          const bz = zz + rng.range(-6.5, 6.5);
          if (Math.abs(bz - zz) < 1.4) continue;
          const bx = side * (FRONT + 4.1 + rng.range(-0.2, 0.6));
          set.put(
            rng.pick(bushes),
            multiply(placed([bx, height(bx, bz), bz], rng.range(0, 6)), scaling(rng.range(0.75, 1.15))),
          );
        }
      }
    }
  }
  if (!set.snowy && set.allows('grass')) {
    const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('tuft', i), set.season, 0.16));
    scatter(
      set,
      rng,
      tufts,
      260,
      { x0: -FRONT, x1: FRONT, z0: -24, z1: 16 },
      () => 0.12,
      (x) => (Math.abs(x) > ROAD + 0.4 && Math.abs(x) < ROAD + VERGE - 0.2) || Math.abs(x) > FRONT + 0.2,
      [0.7, 1.2],
    );
  }
  if (set.season !== 'winter' && set.allows('flowers')) {
    const beds = [0, 1].map((i) =>
      buildFlowers(
        set.world,
        set.seedOf('flowers', i),
        set.season === 'autumn' ? ['#d9822b', '#8e3b5a', '#e3b23c'] : ['#e7a1b5', '#f4f0e6', '#b58ad0', '#f2c744'],
      ),
    );
    for (let i = 0; i < 26; i++) {
      const side = rng.pick([-1, 1]);
      const z = rng.range(-40, 20);
      const x = side * (FRONT + 3.4 + rng.range(-0.25, 0.3));
      set.put(rng.pick(beds), placed([x, height(x, z), z], rng.range(0, 6)));
    }
  }
}

function streetThings(set: SetBuilder, avenue: readonly { z: number; side: number }[]): void {
  const rng = set.random('street things');
  const clear = (z: number, side: number, gap: number): boolean =>
    !avenue.some((t) => t.side === side && Math.abs(t.z - z) < gap);
  if (set.allows('mailbox')) {
    const box = mailbox(set.world);
    set.shows('mailbox');
    for (const side of [-1, 1]) {
      for (let z = -92; z <= 40; z += 16.5) {
        const zz = z + (side > 0 ? 6 : 0) + 2.2;
        if (clear(zz, side, 1)) set.put(box, placed([side * (ROAD + 0.5), 0.12, zz], side > 0 ? -HALF_PI : HALF_PI));
      }
    }
    set.put(hydrant(set.world), placed([set.mirror * (ROAD + 0.55), 0.12, -9.5], 0));
  }
  if (set.allows('tower_crane') && set.allows('power line')) {
    const pole = utilityPole(set.world, set.snowy);
    const x = set.mirror * (ROAD + VERGE + WALK + 0.25);
    const zs = [-112, -76, -40, -4.5, 31, 66];
    for (const z of zs) {
      set.put(pole, placed([x, 0.1, z], 0));
      set.obstacle([x, 2, z], 0.4);
    }
    set.fixed(
      (b) =>
        wires(
          b,
          zs.map((z): Vec3 => [x, 8.35, z]),
          set.material({ color: hex('#1c1c1e'), roughness: 0.7 }),
        ),
      translation(0, 0, 0),
    );
  }
  if (set.allows('street_lamp')) {
    for (const z of [-58, -30, -2, 26]) {
      set.thing('street_lamp', [-set.mirror * (ROAD + 0.45), 0.12, z + 3.6], set.mirror > 0 ? HALF_PI : -HALF_PI, {
        light: set.lampsOn && z > -40,
      });
    }
  }
  if (set.allows('car') && set.liveliness > 0.05) {
    const colours = ['silver', 'dark blue', 'white', 'dark red', 'dark green', 'grey'];
    let n = 0;
    for (const side of [-1, 1]) {
      for (let z = -84; z < -17; z += 12) {
        if (!rng.chance(0.3 + set.liveliness * 0.5)) continue;
        n++;
        const id = n % 4 === 3 && set.allows('pickup') ? 'pickup' : 'car';
        set.thing(id, [side * (ROAD - 1.15), 0, z + rng.range(-2, 2)], side > 0 ? PI : 0, {
          attributes: { colour: [colours[(n + side + 6) % colours.length]] },
          variant: n % 3,
          obstacle: 2.4,
        });
      }
    }
  }
}

function leavesOnGround(set: SetBuilder): void {
  set.shows('fallen_leaves');
  const rng = set.random('fallen');
  const patches = [0, 1, 2].map((i) =>
    buildFallenLeaves(
      set.world,
      set.seedOf('fallen', i),
      leafColours('broadleaf', 'autumn', set.random('fallen tint', i)),
      1.6,
      90,
      0.1,
    ),
  );
  for (let i = 0; i < 90; i++) {
    const side = rng.pick([-1, 1]);
    const edge = rng.chance(0.7);
    const x = edge ? side * (ROAD + rng.range(-1.5, 1.6)) : rng.range(-ROAD, ROAD);
    const z = rng.range(-42, 18);
    set.put(
      rng.pick(patches),
      multiply(
        placed([x, Math.abs(x) > ROAD ? 0.13 : 0.005, z], rng.range(0, 6)),
        scaling(rng.range(0.6, 1.1), 1, rng.range(0.6, 1.1)),
      ),
    );
  }
}
