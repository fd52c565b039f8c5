/** The inside of churches: a Gothic nave of stone, or a small country church with white walls and a timber roof. */
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { type Hole, wallPanel } from '../structures/openings.ts';
import {
  altar,
  archMoulding,
  candlestick,
  GLASS_TINTS,
  pewMesh,
  pointed,
  pulpit,
  roseWindow,
  rounded,
  spandrel,
  stainedGlass,
} from './church-parts.ts';
import { furnishFeatures } from './features.ts';
import { chandelier } from './fittings.ts';
import { courses, mottled, tiled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** Measures of a church, metres. */
interface Plan {
  grand: boolean;
  /** Half width within the walls; half width of the nave between its pillars (the same without aisles). */
  half: number;
  nave: number;
  depth: number;
  height: number;
  bays: number;
  windowWidth: number;
  sill: number;
  spring: number;
}

const GRAND: Plan = {
  grand: true,
  half: 7.4,
  nave: 3.9,
  depth: 31,
  height: 13,
  bays: 6,
  windowWidth: 1.7,
  sill: 1.9,
  spring: 3.6,
};
const SMALL: Plan = {
  grand: false,
  half: 4.6,
  nave: 4.6,
  depth: 19,
  height: 5.2,
  bays: 4,
  windowWidth: 1.15,
  sill: 1.5,
  spring: 1.9,
};

export function church(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('church');
  const small =
    set.says('chapel|country church|village church|small church|wooden church|parish|rural') ||
    (!set.says('cathedral|abbey|basilica|gothic|grand|minster|vast|huge') && rng.chance(0.25));
  const plan = small ? SMALL : GRAND;
  const kind = rng.int(0, 2);
  const tone = rng.pick(['#b3a68c', '#a8a294', '#bda68a']);
  const stone: Material = small ? mottled('#e6dfce', 0.93, 1.2) : courses(tone, '#8f8470', 0.36);
  shell(set, plan, stone, kind);
  if (plan.grand) arcades(set, plan, stone, tone);
  else timberRoof(set, plan);
  const pew = rng.pick(['#5a3520', '#6e4628', '#4a2d1c']);
  const back = -plan.depth / 2;
  chancel(set, plan, back, rng.pick(['#7a1f2a', '#2f5a3a', '#5a2f6a']));
  pulpit(set, placed([m * (plan.nave - 1), 0, back + (small ? 4.4 : 6.6)], -m * 0.6), pew);
  set.obstacle([m * (plan.nave - 1), 1.2, back + (small ? 4.4 : 6.6)], 0.9);
  const first = seats(set, plan, pew);
  windowLight(set, plan, kind);
  if (!small)
    for (const z of [-7, 1, 8]) chandelier(set, 0, 5.4, z, set.darkness > 0.25 || z < 0, 2.2 + 4 * set.darkness);
  else for (const z of [-2, 4]) chandelier(set, 0, 3.7, z, set.darkness > 0.25, 5);
  set.shows('castle');
  const stage: Vec3 = [0, 0, small ? -3.6 : -6.4];
  furnishFeatures(set, {
    centre: stage,
    heading: 0,
    radius: 1.9,
    ground: () => 0,
    room: { halfWidth: plan.nave - 0.6, halfDepth: plan.depth / 2 - 2, height: plan.height },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'tile',
    stage: { centre: stage, halfWidth: small ? 1.9 : 2.2, halfDepth: small ? 1.2 : 1.8, heading: 0 },
    path: [plan.depth / 2 - 1, 5, 0, stage[2], stage[2] - (small ? 1.2 : 2)].map((z): Vec3 => [0, 0, z]),
    bounds: {
      min: [-plan.half + 0.4, 0.2, back + 1.2],
      max: [plan.half - 0.4, plan.grand ? 8 : 4.4, plan.depth / 2 - 0.4],
    },
    acoustics: 'hall',
    ambience: [{ cue: 'nave', level: 0.6 }],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [m * 0.25, 1.8, plan.depth / 2 - 1.2], target: [0, small ? 2.3 : 4.2, back] },
      { eye: [-m * (plan.nave - 1.2), 1.5, first + 0.4], target: [m * 1.4, small ? 1.9 : 3.4, back] },
      { eye: [m * 0.6, small ? 3.6 : 6.4, plan.depth / 2 - 1.4], target: [0, small ? 1.2 : 1.6, back + 3] },
    ],
  });
}

/** Floor, outer walls with their stained glass, the east end and the door wall. */
function shell(set: SetBuilder, plan: Plan, stone: Material, kind: number): void {
  const wall = set.material(stone);
  const trim = set.material(plan.grand ? mottled('#9a8f7a', 0.85, 0.5) : mottled('#c9bfa8', 0.9, 0.5));
  const floor = set.material(
    plan.grand
      ? tiled(set.random('floor').pick(['#a79c8a', '#9a948a']), '#6f675a', 0.9, 0.22)
      : set.random('floor').chance(0.5)
        ? tiled('#8f6a4f', '#5f4636', 0.3, 0.4)
        : { ...timber('#8a6743', 0.35, 0.1), pattern: 'planks', patternScale: 0.16 },
  );
  const line = plan.grand ? pointed : rounded;
  const { half, depth, height, bays, windowWidth, sill, spring } = plan;
  const side = plan.grand ? 9 : height;
  const runner = set.material(woven(set.random('runner').pick(['#8c2024', '#7a1f2a', '#2c3f6b']), 0.8));
  set.fixed((b) => {
    b.box([0, -0.1, 0], [half * 2, 0.2, depth], floor, '+y');
    if (plan.grand) b.box([0, 0.008, 1.4], [1.5, 0.014, depth - 8], runner, '+y');
    for (const s of [-1, 1]) {
      const frame = multiply(translation(s * half, 0, 0), rotationY(-s * (PI / 2)));
      b.at(frame, () => {
        const holes: Hole[] = [];
        const step = (depth - (plan.grand ? 5 : 3.4)) / bays;
        for (let i = 0; i < bays; i++) {
          const x = -depth / 2 + (plan.grand ? 3.6 : 2.6) + step * (i + 0.5) - (plan.grand ? 0.6 : 0.4);
          holes.push({ x: x - windowWidth / 2, y: sill, w: windowWidth, h: spring + line(0, windowWidth) });
        }
        wallPanel(b, depth, side, holes, wall, 0.5, trim);
        b.at(multiply(translation(0, 0, -0.55), rotationY(PI)), () =>
          wallPanel(
            b,
            depth,
            side + 0.5,
            holes.map((h) => ({ ...h, x: -h.x - h.w })),
            trim,
          ),
        );
        for (const [i, h] of holes.entries()) {
          const x = h.x + h.w / 2;
          spandrel(b, [x, sill, 0], windowWidth, spring, sill + h.h, wall, line);
          spandrel(b, [x, sill, -0.42], windowWidth, spring, sill + h.h, trim, line);
          stainedGlass(b, set, [x, sill, -0.3], windowWidth, spring, kind, i + (s > 0 ? 20 : 0), line);
          archMoulding(b, [x, sill, 0.02], windowWidth + 0.1, spring, 0.09, trim, line);
          b.box([x, sill - 0.05, 0.02], [windowWidth + 0.4, 0.12, 0.2], trim);
        }
        b.box([0, 0.25, 0.03], [depth, 0.5, 0.08], trim, '+z+y');
        b.box([0, sill - 0.35, 0.03], [depth, 0.12, 0.09], trim, '+z+y-y');
      });
    }
    b.at(translation(0, 0, -depth / 2), () => {
      b.box([0, height / 2, 0], [half * 2, height, 0.02], wall, '+z');
      eastEnd(b, set, plan, trim, kind, line);
    });
    b.at(placed([0, 0, depth / 2], PI), () => {
      b.box([0, height / 2, 0], [half * 2, height, 0.02], wall, '+z');
      if (plan.grand) roseWindow(b, set, [0, 8.4, 0.04], 2.1, kind + 1);
      const door = set.material(timber('#4a2f1c', 0.7, 0.12));
      b.box([0, 1.5, 0.05], [2.2, 3, 0.1], door, '+z+x-x');
      archMoulding(b, [0, 0, 0.1], 2.5, 2.6, 0.2, trim, line);
    });
  });
}

/** Three lancets and a rose above the altar, or one wide window. */
function eastEnd(
  b: MeshBuilder,
  set: SetBuilder,
  plan: Plan,
  trim: number,
  kind: number,
  line: (x: number, w: number) => number,
): void {
  if (plan.grand) {
    for (const [i, x] of [-2.1, 0, 2.1].entries()) {
      const tall = i === 1 ? 4.6 : 3.9;
      stainedGlass(b, set, [x, 3, 0.03], 1.5, tall, kind, 50 + i, line);
      archMoulding(b, [x, 3, 0.06], 1.6, tall, 0.1, trim, line);
    }
    roseWindow(b, set, [0, 10.5, 0.03], 1.3, kind);
  } else {
    stainedGlass(b, set, [0, 2.1, 0.03], 1.7, 1.7, kind, 50, line);
    archMoulding(b, [0, 2.1, 0.05], 1.8, 1.7, 0.09, trim, line);
  }
}

/** Pillars, pointed arches between nave and aisles, windows above them, and a ribbed vault. */
function arcades(set: SetBuilder, plan: Plan, stone: Material, tone: string): void {
  const wall = set.material(stone);
  const rib = set.material(mottled(tone, 0.86, 0.5));
  const web = set.material(mottled('#c9bfa8', 0.93, 1.4));
  const step = plan.depth / plan.bays;
  const spring = 4.3;
  const clustered = set.random('pillars').chance(0.5);
  const pillar = set.mesh((b) => {
    b.lathe(
      [
        [0.68, 0],
        [0.68, 0.3],
        [0.5, 0.5],
        [0.42, 0.6],
        [0.42, spring - 0.5],
        [0.5, spring - 0.4],
        [0.72, spring - 0.1],
        [0.72, spring],
      ],
      rib,
      12,
    );
    if (clustered)
      for (let i = 0; i < 4; i++) {
        const a = (i * PI) / 2;
        b.tube(
          [
            [cos(a) * 0.46, 0.4, sin(a) * 0.46],
            [cos(a) * 0.46, spring - 0.3, sin(a) * 0.46],
          ],
          0.11,
          rib,
          6,
          false,
        );
      }
  });
  for (let i = 1; i < plan.bays; i++)
    for (const s of [-1, 1]) {
      const z = -plan.depth / 2 + step * i;
      set.put(pillar, placed([s * plan.nave, 0, z], 0));
      for (const y of [0.6, 1.6, 2.6]) set.obstacle([s * plan.nave, y, z], 0.75);
    }
  set.shows('arch');
  set.fixed((b) => {
    for (const s of [-1, 1])
      for (const face of [-1, 1]) {
        const frame = multiply(translation(s * plan.nave + face * 0.3, 0, 0), rotationY(face * (PI / 2)));
        b.at(frame, () => {
          for (let i = 0; i < plan.bays; i++) {
            const x = -plan.depth / 2 + step * (i + 0.5);
            spandrel(b, [x, 0, 0], step - 0.7, spring, 9.2, wall, pointed);
            b.box([x - step / 2, (spring + 9.2) / 2, 0], [0.72, 9.2 - spring, 0.01], wall, '+z');
            archMoulding(b, [x, spring - 0.05, 0.02], step - 0.7, 0.05, 0.12, rib, pointed);
            if (face === -s) {
              // A pair of small lights above each arch, and the shaft that carries the vault.
              for (const d of [-0.55, 0.55]) stainedGlass(b, set, [x + d, 9.35, 0.02], 0.75, 0.9, 2, 90 + i, rounded);
              b.tube(
                [
                  [x - step / 2, spring, 0.1],
                  [x - step / 2, 9.4, 0.1],
                ],
                0.13,
                rib,
                6,
                false,
              );
            }
          }
          b.box([0, 9.15, 0.05], [plan.depth, 0.14, 0.12], rib, '+z+y-y');
          b.box([0, 10.6, 0], [plan.depth, 3, 0.01], wall, '+z');
        });
      }
    vault(b, plan, step, web, rib);
    // Roofs of the aisles.
    for (const s of [-1, 1])
      b.box(
        [s * (plan.nave + (plan.half - plan.nave) / 2), 8.9, 0],
        [plan.half - plan.nave, 0.2, plan.depth],
        web,
        '-y+y',
      );
    b.box([0, plan.height + 0.4, 0], [plan.half * 2 + 1, 0.2, plan.depth + 1], wall, '+y-y');
  });
}

/** A pointed barrel of vault webs with ribs across and crosswise in each bay. */
function vault(b: MeshBuilder, plan: Plan, step: number, web: number, rib: number): void {
  const w = plan.nave * 2;
  const low = 9.3;
  const n = 12;
  const at = (t: number): [number, number] => {
    const x = -plan.nave + w * t;
    return [x, low + pointed(x, w) * 0.54];
  };
  for (let i = 0; i < plan.bays; i++) {
    const z0 = -plan.depth / 2 + step * i;
    const z1 = z0 + step;
    for (let k = 0; k < n; k++) {
      const [xa, ya] = at(k / n);
      const [xb, yb] = at((k + 1) / n);
      b.quad([xa, ya, z0], [xb, yb, z0], [xb, yb, z1], [xa, ya, z1], web);
    }
    const points = (za: number, zb: number): Vec3[] =>
      Array.from({ length: n + 1 }, (_, k): Vec3 => {
        const [x, y] = at(k / n);
        return [x, y - 0.06, za + ((zb - za) * k) / n];
      });
    b.tube(points(z0, z0), 0.17, rib, 5, false);
    b.tube(points(z0, z1), 0.11, rib, 5, false);
    b.tube(points(z1, z0), 0.11, rib, 5, false);
    b.sphere([0, at(0.5)[1] - 0.08, (z0 + z1) / 2], 0.24, rib, 8, 6);
  }
  b.tube(
    [[0, at(0.5)[1] - 0.06, -plan.depth / 2] as Vec3, [0, at(0.5)[1] - 0.06, plan.depth / 2] as Vec3],
    0.11,
    rib,
    5,
    false,
  );
}

/** Trusses and boards of a small church. */
function timberRoof(set: SetBuilder, plan: Plan): void {
  const beam = set.material(timber('#5a3d26', 0.75));
  const boards = set.material({ ...timber('#7d5a3a', 0.8), pattern: 'planks', patternScale: 0.2 });
  const top = plan.height + 2.6;
  const out = set.material(mottled('#6a5a4a'));
  set.shows('arch');
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.quad(
        s > 0 ? [0, top, plan.depth / 2] : [-plan.half, plan.height, plan.depth / 2],
        s > 0 ? [0, top, -plan.depth / 2] : [-plan.half, plan.height, -plan.depth / 2],
        s > 0 ? [plan.half, plan.height, -plan.depth / 2] : [0, top, -plan.depth / 2],
        s > 0 ? [plan.half, plan.height, plan.depth / 2] : [0, top, plan.depth / 2],
        boards,
      );
    }
    for (const s of [-1, 1])
      b.at(translation(0, 0, s * (plan.depth / 2)), () => {
        const wall = set.material(mottled('#e6dfce', 0.93, 1.2));
        const i = b.vertex([-plan.half, plan.height, 0], [0, 0, -s], 0, 0);
        b.vertex([plan.half, plan.height, 0], [0, 0, -s], plan.half * 2, 0);
        b.vertex([0, top, 0], [0, 0, -s], plan.half, 2.6);
        if (s < 0) b.triangle(i, i + 1, i + 2, wall);
        else b.triangle(i, i + 2, i + 1, wall);
      });
    b.box([0, top + 0.2, 0], [plan.half * 2 + 1, 0.1, plan.depth + 1], out, '+y');
    for (let z = -plan.depth / 2 + 1.6; z < plan.depth / 2; z += 2.7) {
      b.box([0, plan.height - 0.1, z], [plan.half * 2, 0.24, 0.2], beam);
      b.box([0, plan.height + 1.2, z], [0.18, 2.5, 0.18], beam);
      for (const s of [-1, 1]) {
        b.tube(
          [
            [s * plan.half, plan.height - 0.1, z],
            [0, top - 0.12, z],
          ],
          0.13,
          beam,
          4,
          false,
        );
        b.tube(
          [
            [0, plan.height, z],
            [s * plan.half * 0.5, plan.height + 1.2, z],
          ],
          0.09,
          beam,
          4,
          false,
        );
        b.tube(
          [
            [s * (plan.half - 0.05), plan.height - 1.3, z],
            [s * (plan.half - 1.2), plan.height - 0.15, z],
          ],
          0.1,
          beam,
          4,
          false,
        );
      }
    }
  });
}

/** Steps, altar, candles, flowers. */
function chancel(set: SetBuilder, plan: Plan, back: number, tone: string): void {
  const step = set.material(mottled('#b9ad96', 0.85, 0.7, 0.4));
  const w = plan.grand ? 7 : 5.4;
  set.fixed((b) => {
    for (let i = 0; i < 2; i++)
      b.box([0, 0.08 + i * 0.16, back + 1.9 - i * 0.3], [w - i * 0.7, 0.16, 3.8 - i * 0.6], step, '+x-x+y+z');
  });
  altar(set, placed([0, 0.32, back + 1.5], 0), tone);
  set.obstacle([0, 0.9, back + 1.5], 1.3);
  for (const s of [-1, 1]) {
    candlestick(set, [s * 1.8, 0.32, back + 2.4], 1.1, true);
    candlestick(set, [s * 2.2, 0.32, back + 1.9], 1.35, true);
    if (set.allows('flowers'))
      set.thing('flowers', [s * 1.5, 0.32, back + 2.75], 0, { size: 1.8, variant: s > 0 ? 1 : 0 });
    const k = 0.8 + set.darkness;
    set.light([s * 1.9, 2, back + 2.6], [4.4 * k, 2.6 * k, 1.1 * k], 8, 1);
  }
  set.light([0, 2.4, back + 2.4], [3, 2, 1.1], 7, 0.4);
  const g = set.newGroup();
  set.mark('stand', 'altar', [0, 0.32, back + 3.1], 0, g);
  set.mark('surface', 'altar', [0, 1.37, back + 1.7], 0, g);
}

/** Rows of pews, and a rack of small candles by the wall. Returns the z of the first row. */
function seats(set: SetBuilder, plan: Plan, code: string): number {
  const first = plan.grand ? -2.6 : -0.9;
  const rows = Math.floor((plan.depth / 2 - 1.8 - first) / 1.05);
  const length = plan.grand ? 2.5 : 2.9;
  const x = plan.grand ? 2.05 : 2.55;
  if (set.allows('bench')) {
    set.shows('bench');
    const pew = pewMesh(set, length, code);
    for (let r = 0; r < rows; r++)
      for (const s of [-1, 1]) {
        const z = first + r * 1.05;
        set.put(pew, placed([s * x, 0, z], PI));
        set.obstacle([s * x, 0.45, z], 0.62);
        if (r > 0 && r < 4) {
          const g = set.newGroup();
          for (const d of [-0.65, 0.1]) set.mark('seat', 'pew', [s * (x + d * s), 0.465, z], PI, g);
        }
      }
  }
  const iron = set.material({ color: hex('#26221e'), roughness: 0.6, metal: 0.5 });
  const m = set.mirror;
  const rx = -m * (plan.half - 0.7);
  const rz = first - 3.4;
  set.fixed((b) => {
    for (let i = 0; i < 3; i++) {
      b.box([rx + m * i * 0.16, 0.85 + (2 - i) * 0.13, rz], [0.12, 0.03, 1.5], iron);
      for (const d of [-0.7, 0.7]) b.box([rx + m * i * 0.16, 0.42, rz + d], [0.03, 0.86, 0.03], iron);
    }
  });
  for (let i = 0; i < 3; i++)
    for (let k = 0; k < 6; k++)
      if (set.random('votive', i * 6 + k).chance(0.75))
        set.thing('candle', [rx + m * i * 0.16, 0.87 + (2 - i) * 0.13, rz - 0.6 + k * 0.24], 0, {
          light: false,
          variant: k % 2,
          size: 0.7,
        });
  set.light([rx + m * 0.5, 1.4, rz], [3.4, 1.8, 0.7], 5, 1);
  return first;
}

/** Coloured light from the glass on floor and pillars, by day. */
function windowLight(set: SetBuilder, plan: Plan, kind: number): void {
  const day = 1 - set.darkness;
  const tint = GLASS_TINTS[kind % 3];
  const m = set.mirror;
  if (day > 0.1)
    for (const z of [-plan.depth * 0.27, 0, plan.depth * 0.25])
      set.light(
        [m * (plan.half - 1.4), plan.sill + 1.2, z],
        [tint[0] * 4.5 * day, tint[1] * 4.5 * day, tint[2] * 4.5 * day],
        plan.grand ? 9 : 6,
      );
  // The choir is lit from its own windows.
  if (day > 0.1) {
    const z = -plan.depth / 2 + 2.2;
    set.light([0, plan.grand ? 5 : 3, z], [tint[0] * 3 * day, tint[1] * 3 * day, tint[2] * 3 * day], 9);
    const lean = sin(0.6);
    set.spot([0, plan.grand ? 8 : 4.2, z], [14 * day, 13 * day, 11 * day], 14, [0, -lean, cos(0.6)], 0.86);
  }
}
