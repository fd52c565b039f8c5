/** What stands and hangs in streets of other eras: lanterns, lines over the way, wares, and what closes the view. */
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, scaling, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildFlowers } from '../nature/undergrowth.ts';
import { hex, type Rgb } from '../scene.ts';
import { castle, church, pagoda } from '../structures/monuments.ts';
import { waterTank } from '../structures/towers.ts';
import { layTable } from './dining.ts';
import type { StreetStyle } from './era-street.ts';
import { dome, paifang } from './landmarks.ts';
import { treeVariants } from './outdoors.ts';
import type { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

type House = { side: 1 | -1; z: number; width: number };

/** A lantern hanging from y = 0 down. */
export function lanternMesh(set: SetBuilder, kind: 'red' | 'paper' | 'iron'): number {
  const lit = set.lampsOn;
  const glow = (c: Rgb, e: Rgb): number =>
    set.material({ color: c, roughness: 0.6, translucency: 0.4, ...(lit ? { emissive: e } : {}), castsShadow: false });
  const dark = set.material({ color: hex('#1f1a17'), roughness: 0.6 });
  return set.mesh((b) => {
    if (kind === 'red') {
      const gold = set.material({ color: hex('#c79a3a'), roughness: 0.4, metal: 0.6 });
      b.ellipsoid([0, -0.38, 0], [0.3, 0.26, 0.3], glow(hex('#c4221a'), [2.1, 0.3, 0.12]), 12, 7);
      for (const y of [-0.13, -0.63]) b.cylinder([0, y - 0.03, 0], 0.13, 0.06, gold, 8);
      b.tube([[0, 0, 0] as Vec3, [0, -0.12, 0] as Vec3], 0.01, dark, 4, false);
      b.cylinder([0, -0.98, 0], 0.035, 0.34, gold, 5);
    } else if (kind === 'paper') {
      b.lathe(
        [
          [0.12, -0.72],
          [0.2, -0.6],
          [0.22, -0.4],
          [0.2, -0.2],
          [0.12, -0.1],
        ],
        glow(hex('#ead9b4'), [2.3, 1.45, 0.6]),
        12,
      );
      for (const y of [-0.1, -0.75]) b.cylinder([0, y, 0], 0.12, 0.04, dark, 8);
      b.tube([[0, 0, 0] as Vec3, [0, -0.1, 0] as Vec3], 0.01, dark, 4, false);
    } else {
      b.box([0, -0.32, 0], [0.2, 0.3, 0.2], glow(hex('#e8d9a8'), [5, 3.4, 1.5]));
      for (const sx of [-1, 1])
        for (const sz of [-1, 1]) b.box([sx * 0.11, -0.32, sz * 0.11], [0.025, 0.34, 0.025], dark);
      b.lathe(
        [
          [0.2, -0.16],
          [0.02, 0],
        ],
        dark,
        4,
      );
      b.box([0, -0.5, 0], [0.26, 0.04, 0.26], dark);
    }
  });
}

/** A lantern on a bracket, or several under the eaves, at each house. */
export function lanterns(set: SetBuilder, style: StreetStyle, edge: number, houses: readonly House[]): void {
  if (style.lights === 'none' || !set.allows('lantern')) return;
  set.shows('lantern', 'street_lamp');
  const kind = style.lights === 'red lanterns' ? 'red' : style.lights === 'paper lanterns' ? 'paper' : 'iron';
  const mesh = lanternMesh(set, kind);
  const arm = set.mesh((b) => {
    const iron = set.material({ color: hex('#221f1d'), roughness: 0.6 });
    b.box([0, 0, 0.28], [0.04, 0.04, 0.62], iron);
    b.tube([[0, -0.35, 0] as Vec3, [0, -0.03, 0.4] as Vec3], 0.018, iron, 4, false);
  });
  const colour: Rgb = kind === 'red' ? [7, 2, 0.9] : [6.5, 4, 1.7];
  const y = style.fronts === 'kyoto' ? 2.35 : style.fronts === 'frontier' ? 2.95 : 2.9;
  const out = style.fronts === 'kyoto' ? 1 : style.fronts === 'frontier' ? 1.9 : 0.5;
  for (const [i, house] of houses.entries()) {
    if (house.z > 4.5 || house.z < -46) continue;
    const offsets = kind === 'red' ? [-0.3, 0.3] : [i % 2 ? 0.22 : -0.22];
    for (const [k, e] of offsets.entries()) {
      const x = house.side * (edge - out);
      const z = house.z + e * house.width;
      if (kind === 'iron' && out < 1)
        set.put(arm, placed([house.side * (edge - 0.02), y, z], house.side > 0 ? -HALF_PI : HALF_PI));
      set.put(mesh, placed([x, y, z], 0, style.lights === 'torches' ? 1.1 : 1));
      if (set.lampsOn && (k === 0 || kind !== 'red'))
        set.light([x - house.side * 0.25, y - 0.4, z], colour, 8, style.lights === 'torches' ? 0.6 : 0);
    }
  }
}

/** Lines over the street with lanterns, washing or pennants. */
export function bunting(set: SetBuilder, style: StreetStyle, edge: number): void {
  const noun = style.across === 'lanterns' ? 'lantern' : 'curtain';
  if (!set.allows(noun)) return;
  const rng = set.random('over the street');
  const rope = set.material({ color: hex('#3a342c'), roughness: 0.9 });
  const lantern = style.across === 'lanterns' ? lanternMesh(set, 'red') : -1;
  const codes =
    style.across === 'flags'
      ? ['#a83228', '#d9b23c', '#2f5a8a', '#3f6b3a']
      : ['#f0ece2', '#8fb0c8', '#c9605a', '#e0c890', '#6f8a6a'];
  const cloths = codes.map((c) =>
    set.material({ color: hex(c), roughness: 0.95, doubleSided: true, translucency: 0.35 }),
  );
  for (const [k, z] of [-7, -15, -25, -37, 6.5].entries()) {
    const y = style.across === 'laundry' ? 6.2 : 5.2 + rng.range(0, 0.6);
    const sag = 0.45;
    const at = (t: number): Vec3 => [
      (t * 2 - 1) * edge,
      y - 4 * sag * t * (1 - t),
      z + (t - 0.5) * rng.range(-0.2, 0.2),
    ];
    const points = Array.from({ length: 9 }, (_, i) => at(i / 8));
    set.fixed((b) => {
      b.tube(points, 0.012, rope, 3, false);
      if (style.across === 'lanterns') return;
      const n = style.across === 'flags' ? Math.round(edge * 3.2) : Math.round(edge * 1.7);
      for (let i = 0; i < n; i++) {
        const p = at((i + 0.5) / n);
        const cloth = cloths[(i + k) % cloths.length];
        if (style.across === 'flags') {
          const start = b.vertex([p[0] - 0.16, p[1], p[2]], [0, 0, 1], 0, 0);
          b.vertex([p[0], p[1] - 0.42, p[2] + 0.04], [0, 0, 1], 0, 1);
          b.vertex([p[0] + 0.16, p[1], p[2]], [0, 0, 1], 1, 0);
          b.triangle(start, start + 1, start + 2, cloth);
        } else {
          const w = rng.range(0.22, 0.4);
          const h = rng.range(0.5, 1);
          b.box([p[0], p[1] - h / 2, p[2]], [w * 2, h, 0.015], cloth, '+z-z');
        }
      }
    });
    if (lantern >= 0) for (let i = 1; i < 6; i++) set.put(lantern, placed(at(i / 6), 0, i === 3 ? 1.25 : 1));
    if (lantern >= 0 && set.lampsOn) set.light([0, y - 1.2, z], [5, 1.5, 0.7], 9);
  }
}

/** Carts, barrels, pots and tables along the walls. */
export function streetWares(set: SetBuilder, style: StreetStyle, edge: number): void {
  const rng = set.random('street wares');
  const m = set.mirror;
  const beside = edge - (style.fronts === 'frontier' ? 2.7 : 0.55);
  let k = 0;
  for (let z = 6.4; z > -34; z -= rng.range(3.2, 4.6)) {
    for (const side of [m, -m]) {
      if (rng.chance(0.28)) continue;
      ware(
        set,
        style.wares[k % style.wares.length],
        side * beside,
        z + rng.range(-0.7, 0.7),
        side > 0 ? -HALF_PI : HALF_PI,
        k,
      );
      k++;
    }
  }
  if (style.wares.includes('cherry') && set.allows('tree')) {
    const trees = treeVariants(set, set.season === 'autumn' ? 'maple' : 'cherry', 1, 0, { height: 5.2 });
    for (const [x, z] of [
      [m * (beside - 0.1), -9],
      [-m * beside, -24],
    ])
      set.plant(trees.near[0], [x, 0, z], z, 0.85, z > -12);
  }
}

function ware(set: SetBuilder, kind: string, x: number, z: number, heading: number, k: number): void {
  const inward = x > 0 ? -1 : 1;
  const p: Vec3 = [x, 0, z];
  switch (kind) {
    case 'barrel':
      for (const [i, dz] of [0, 0.7].entries())
        set.thing('box', [x + inward * 0.05 * i, 0, z + dz], k + i, {
          attributes: { other: ['barrel'] },
          size: 1.9 - i * 0.3,
        });
      break;
    case 'crate':
    case 'hay':
      for (const [i, [dx, y, dz]] of (
        [
          [0, 0, 0],
          [0.1, 0, 0.75],
          [0.05, 0.56, 0.3],
        ] as const
      ).entries())
        set.thing('box', [x + inward * dx, y, z + dz], k * 0.3 + i, {
          attributes: { other: [kind === 'hay' ? 'wooden crate' : 'crate'] },
          size: 1.6,
          variant: i,
        });
      break;
    case 'cart':
      set.thing('cart', [x + inward * 0.35, 0, z], heading + HALF_PI, { obstacle: 1 });
      break;
    case 'stall':
      set.thing('stall', [x + inward * 0.25, 0, z], heading, { obstacle: 1.2, variant: k % 3 });
      break;
    case 'bicycle':
      set.thing('bicycle', p, heading + HALF_PI, { variant: k % 2 });
      break;
    case 'bench':
      if (set.thing('bench', p, heading, { obstacle: 0.6 }))
        set.mark('seat', 'bench', [x, 0.455, z], heading, set.newGroup());
      break;
    case 'table':
      layTable(set, [x + inward * 0.35, 0, z], {
        heading,
        seats: 2,
        round: true,
        laid: 'cafe',
        variant: k % 2,
        marks: true,
      });
      break;
    case 'trough': {
      const wood = set.material({
        color: hex('#6b4f38'),
        color2: hex('#46321f'),
        pattern: 'planks',
        patternScale: 0.2,
        roughness: 0.9,
      });
      const water = set.material({ color: [0.05, 0.09, 0.1], roughness: 0.06 });
      set.fixed(
        (b) => {
          for (const s of [-1, 1]) b.box([s * 0.32, 0.4, 0], [0.08, 0.5, 2.2], wood);
          for (const s of [-1, 1]) b.box([0, 0.4, s * 1.06], [0.64, 0.5, 0.08], wood);
          b.box([0, 0.56, 0], [0.6, 0.02, 2.1], water, '+y');
          for (const s of [-1, 1]) b.box([inward * 0.9, 0.55, s * 1.3], [0.14, 1.1, 0.14], wood, '+x-x+z-z+y');
          b.box([inward * 0.9, 0.95, 0], [0.1, 0.12, 3], wood);
        },
        placed(p, 0),
      );
      set.obstacle([x, 0.5, z], 0.9);
      break;
    }
    case 'flowers':
    case 'bougainvillea':
      blossoms(set, x, z, kind === 'bougainvillea', k);
      break;
    default:
      set.thing('potted_plant', p, k, { attributes: { size: ['large'] }, variant: k % 3 });
  }
}

/** Pots of geraniums, or a climber in full colour up the wall. */
function blossoms(set: SetBuilder, x: number, z: number, climber: boolean, k: number): void {
  if (!set.allows('flowers')) return;
  set.shows('flowers');
  if (!climber) {
    for (const [i, dz] of [0, 0.6].entries())
      set.thing('potted_plant', [x, 0, z + dz], k + i, {
        attributes: { other: ['flower'], colour: ['red'] },
        variant: i,
      });
    return;
  }
  const pink = buildFlowers(set.world, set.seedOf('climber', k % 2), ['#d0307c', '#c42a90', '#e0559a', '#4f7a34'], 0.5);
  const rng = set.random('climber', k);
  const out = x > 0 ? 1 : -1;
  for (let i = 0; i < 22; i++) {
    const t = i / 22;
    set.put(
      pink,
      multiply(
        placed([x + out * 0.5, t * 3.4, z + sin(t * 5 + k) * 0.7 + rng.range(-0.5, 0.5)], rng.range(0, 6)),
        scaling(rng.range(0.9, 1.5)),
      ),
    );
  }
}

/** The landmark at the street's far end. */
export function closeView(set: SetBuilder, style: StreetStyle, edge: number): void {
  const m = set.mirror;
  const look = { world: set.world, rng: set.random('landmark'), snowy: set.snowy, lit: set.darkness > 0.3 };
  const b = new MeshBuilder();
  switch (style.end) {
    case 'castle':
      castle(b, look);
      set.put(set.world.mesh(b.build()), placed([m * 9, 9, -118], -m * 0.15, 1.3));
      set.shows('castle');
      hill(set, [m * 9, -118], 46, 10, '#6f7d52');
      break;
    case 'church':
      church(b, look);
      set.put(set.world.mesh(b.build()), placed([m * 2, 0, -86], 0));
      break;
    case 'pagoda':
      pagoda(b, look, 5);
      set.put(set.world.mesh(b.build()), placed([m * 2.5, 5, -80], 0, 0.85));
      hill(set, [m * 2.5, -84], 30, 5.5, '#55683f');
      break;
    case 'gate':
      if (set.allows('arch')) {
        paifang(b, set, edge + 1.2);
        set.put(set.world.mesh(b.build()), placed([0, 0, -19], 0));
        set.shows('arch');
      }
      break;
    case 'sea': {
      waterPlane(set, -34, { deep: [0.015, 0.07, 0.16], wave: 4 });
      dome(b, set);
      const church = set.world.mesh(b.build());
      set.put(church, placed([m * 1.5, -5.5, -58], 0.2));
      set.put(church, placed([-m * 26, -9, -66], -0.3, 0.8));
      break;
    }
    default: {
      waterTank(b, set.world, 0, 3.4, 0);
      for (const sx of [-1, 1])
        for (const sz of [-1, 1])
          b.box([sx * 1.1, 2, sz * 1.1], [0.2, 4, 0.2], set.material({ color: hex('#4a3626'), roughness: 0.9 }));
      set.put(set.world.mesh(b.build()), placed([m * 4.5, 0, -66], PI / 5));
    }
  }
}

/** A rise of ground under a landmark. */
function hill(set: SetBuilder, [x, z]: readonly [number, number], radius: number, height: number, code: string): void {
  const grass = set.material({
    color: hex(code),
    color2: hex('#4a5a34'),
    pattern: 'grass',
    patternScale: 0.6,
    roughness: 1,
  });
  set.fixed((b) =>
    b.lathe(
      [
        [radius * 1.3, -0.5],
        [radius, height * 0.35],
        [radius * 0.6, height * 0.9],
        [0, height],
      ],
      grass,
      22,
      [x, 0, z],
    ),
  );
}
