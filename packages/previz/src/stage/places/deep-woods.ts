/** Woods of a kind of their own: jungle, bamboo grove, swamp and enchanted forest. A trail runs along z. */
import { fbm2 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { smoothstep, type Vec3 } from '../../math/vec.ts';
import { buildGiant, type GiantOptions } from '../nature/giants.ts';
import type { TreeModel } from '../nature/tree-work.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { dress } from './deep-woods-growth.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, horizonHills, treeLine, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export type WoodsId = 'jungle' | 'bamboo_forest' | 'swamp' | 'enchanted_forest';

interface WoodsStyle {
  floor: readonly [string, string];
  path: readonly [string, string];
  /** Half width of the trail, metres. */
  trail: number;
  /** How high the ground swells beside the trail; below 0 it sinks under water. */
  swell: number;
  spacing: number;
  giant?: Omit<GiantOptions, 'seed' | 'detail'>;
  /** Trees between the great ones. */
  between: readonly ('palm' | 'bamboo' | 'broadleaf' | 'dead')[];
  /** Of a lattice of places, the share that great trees take. */
  share: number;
  canopy: number;
  hills: string;
  surface: string;
  ambience: (set: SetBuilder) => Place['ambience'];
}

const MAGIC: readonly (readonly string[])[] = [
  ['#123a4a', '#1d5a66', '#2f8088', '#58b0a8'],
  ['#3a2358', '#553480', '#7a52a8', '#a884cc'],
  ['#4a3a12', '#7a6420', '#a88c34', '#d9c060'],
];

const styleOf = (id: WoodsId, set: SetBuilder): WoodsStyle => {
  switch (id) {
    case 'jungle':
      return {
        floor: ['#4a5a2c', '#2f3f1e'],
        path: ['#6b5236', '#4a3826'],
        trail: 0.9,
        swell: 1,
        spacing: 5.8,
        giant: {
          height: 19,
          radius: 0.75,
          bark: ['#6b6252', '#40392e'],
          roots: 6,
          reach: 3.4,
          gnarl: 0.15,
          leaves: ['#1f4a1c', '#2f6628', '#458838', '#6aa84c'],
          creepers: 9,
        },
        between: ['palm', 'broadleaf'],
        share: 0.4,
        canopy: 0.9,
        hills: '#34522f',
        surface: 'mud',
        ambience: () => [{ cue: 'jungle', level: 0.7 }],
      };
    case 'bamboo_forest':
      return {
        floor: ['#6a6440', '#4f4c2c'],
        path: ['#a39a84', '#7d7562'],
        trail: 1.35,
        swell: 0.8,
        spacing: 1.9,
        between: ['bamboo'],
        share: 0,
        canopy: 0.7,
        hills: '#55703f',
        surface: 'gravel',
        ambience: (s) => [
          { cue: 'leaves', level: 0.5 },
          { cue: s.darkness > 0.6 ? 'crickets' : 'birds', level: 0.3 },
          { cue: 'wind', level: 0.2 },
        ],
      };
    case 'swamp':
      return {
        floor: ['#4f4c2e', '#36361f'],
        path: ['#5f5238', '#443a28'],
        trail: 1.1,
        swell: -1.1,
        spacing: 5.4,
        giant: {
          height: 14,
          radius: 0.6,
          bark: ['#6a6256', '#453f36'],
          roots: 7,
          reach: 2.6,
          gnarl: 0.35,
          leaves: ['#2f3f22', '#43552e', '#5c6e3c', '#7a8a50'],
          moss: '#8a927a',
          crownFrom: 0.6,
        },
        between: ['dead', 'broadleaf'],
        share: 0.6,
        canopy: 0.7,
        hills: '#4a5844',
        surface: 'mud',
        ambience: (s) => [
          { cue: 'frogs', level: s.darkness > 0.3 ? 0.5 : 0.3 },
          { cue: 'crickets', level: 0.25 },
          { cue: 'lapping', level: 0.15 },
        ],
      };
    default:
      return {
        floor: ['#2f5a44', '#1f4034'],
        path: ['#6a6a58', '#4a4e44'],
        trail: 0.85,
        swell: 1,
        spacing: 5.8,
        giant: {
          height: 12,
          radius: 0.85,
          bark: ['#5a4a44', '#33302f'],
          roots: 7,
          reach: 3.2,
          gnarl: 1,
          leaves: set.random('magic').pick(MAGIC),
          moss: '#5fa88a',
          creepers: 3,
          crownFrom: 0.48,
        },
        between: ['broadleaf'],
        share: 0.75,
        canopy: 0.6,
        hills: '#355a5c',
        surface: 'leaves',
        ambience: (s) => [
          { cue: s.darkness > 0.3 ? 'night_forest' : 'birds', level: 0.4 },
          { cue: 'wind_chime', level: 0.12 },
          { cue: 'leaves', level: 0.2 },
        ],
      };
  }
};

/** The grounds of a wood, for what grows on them. */
export interface Woods {
  id: WoodsId;
  set: SetBuilder;
  height: (x: number, z: number) => number;
  trail: (z: number) => number;
  /** Half width of the trail. */
  half: number;
  /** Height of the water between the trees; below every ground when there is none. */
  water: number;
}

export function deepWoods(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const id = context.plan.place as WoodsId;
  const style = styleOf(id, set);
  const { seed } = context;
  const m = set.mirror;
  const trail = (z: number): number => m * sin(z * 0.075 + (seed % 5)) * 1.9 * smoothstep(4, 22, Math.abs(z));
  const wet = style.swell < 0;
  const height = (x: number, z: number): number => {
    const d = Math.abs(x - trail(z));
    const off =
      smoothstep(style.trail + 0.7, style.trail + (wet ? 2.2 : 8), d) *
      smoothstep(wet ? 2.5 : 3.2, wet ? 4 : 7, Math.sqrt(x * x + (z - 0.6) ** 2));
    const rough = 0.5 + fbm2(seed, x / 10, z / 10, 3);
    return off * style.swell * rough + smoothstep(wet ? 40 : 24, 90, d) * 5 * (0.6 + fbm2(seed + 3, x / 40, z / 40, 2));
  };
  const woods: Woods = { id, set, height, trail, half: style.trail, water: wet ? -0.22 : -100 };
  const floor = set.ground({
    color: hex(style.floor[0]),
    color2: hex(style.floor[1]),
    pattern: 'leaves',
    patternScale: 0.24,
    roughness: 1,
  });
  const path = set.ground({
    color: hex(style.path[0]),
    color2: hex(style.path[1]),
    pattern: id === 'bamboo_forest' ? 'asphalt' : 'noise',
    patternScale: id === 'bamboo_forest' ? 0.05 : 0.5,
    roughness: 1,
  });
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(260, 0.9, 30), gradedLines(260, 1.2, 30), height, (x, z) =>
      Math.abs(x - trail(z)) < style.trail && Math.abs(z) < 50 ? path : floor,
    ),
  );
  plantTrees(woods, style);
  dress(woods);
  horizonHills(set, { distance: 380, height: 70, colour: style.hills, seed });
  const solid = (x: number, z: number): number => Math.max(woods.water, height(x, z));
  furnishFeatures(set, { centre: [0, 0, 0.5], heading: 0, radius: 3, ground: solid });
  return set.finish({
    ground: solid,
    surface: (x, z) => (height(x, z) < woods.water ? 'water' : set.snowy ? 'snow' : style.surface),
    stage: { centre: [0, 0, 0.6], halfWidth: 1.7, halfDepth: 2, heading: 0 },
    path: [-38, -24, -12, -4, 4, 12, 26].map((z): Vec3 => [trail(z), height(trail(z), z), z]),
    bounds: null,
    canopy: style.canopy,
    acoustics: 'outdoor',
    ambience: style.ambience(set),
    vistas: [
      { eye: [m * 0.5, 1.5, 10], target: [-m * 0.4, 2.5, -12] },
      { eye: [-m * 0.9, 0.9, 8], target: [m * 0.8, 2.2, -10] },
      { eye: [m * 0.2, 2.8, 13], target: [0, 2.2, -16] },
    ],
  });
}

/** Clumps of cane for a path lined by very many. */
const canesOf = (set: SetBuilder, i: number): TreeModel =>
  set.tree({ species: 'bamboo', season: set.season, seed: set.seedOf('canes', i), detail: 0.61, height: 11 });

/** Great trees and those between them on a jittered lattice that leaves trail, stage and camera free. */
function plantTrees(woods: Woods, style: WoodsStyle): void {
  const { set, height, trail, id } = woods;
  if (!set.allows('tree')) return;
  set.shows('tree', ...(id === 'bamboo_forest' ? ['bamboo'] : []), ...(id === 'jungle' ? ['palm'] : []));
  const rng = set.random('deep woods');
  const giants = (detail: number, n: number): TreeModel[] =>
    style.giant
      ? Array.from({ length: n }, (_, i) =>
          buildGiant(set.world, {
            ...(style.giant as Omit<GiantOptions, 'seed' | 'detail'>),
            height: (style.giant?.height ?? 10) * set.random('giant height', i).range(0.85, 1.15),
            seed: set.seedOf('giant', i + Math.round(detail * 10)),
            detail,
          }),
        )
      : [];
  const great = { near: giants(1, 2), far: giants(0.25, 2) };
  const small = style.between.map((species) => {
    if (species !== 'bamboo') return treeVariants(set, species as 'palm', 2, 2);
    const canes = treeVariants(set, species, 0, 2, { height: 11 });
    return { ...canes, near: [0, 1, 2].map((i) => canesOf(set, i)) };
  });
  const s = style.spacing;
  const across = Math.ceil(46 / s);
  for (let i = -across; i <= across; i++) {
    for (let j = -Math.ceil(52 / s); j <= Math.ceil(20 / s); j++) {
      const x = (i + rng.range(-0.42, 0.42)) * s;
      const z = (j + rng.range(-0.42, 0.42)) * s;
      const far = Math.sqrt(x * x + (z - 2) * (z - 2));
      const big = rng.chance(style.share);
      const gap = woods.half + (big ? 2.4 : id === 'bamboo_forest' ? 0.75 : 1.4);
      const thin = rng.unit();
      if (Math.abs(x - trail(z)) < gap || (far < 5 && Math.abs(x) < (id === 'bamboo_forest' ? 2.2 : 4)) || far > 50)
        continue;
      if ((z > 5 && Math.abs(x) < (id === 'bamboo_forest' ? 2.2 : 4.2)) || (z > 12 && far > 16)) continue;
      if (id === 'bamboo_forest' ? far > 9 && thin < (far > 20 ? 0.93 : 0.68) : far > 26 && thin < 0.45) continue;
      const kind = rng.pick(small);
      const near = far < (id === 'bamboo_forest' ? 7 : 14);
      const model = big
        ? rng.pick(near ? great.near : great.far)
        : rng.pick(near ? kind.near : far < 26 ? kind.far : kind.distant);
      set.plant(model, [x, height(x, z) - 0.06, z], rng.range(0, TAU), rng.range(0.82, 1.2), near && !big);
    }
  }
  const back: Vec3[] = Array.from({ length: 46 }, (_, i) => {
    const a = (i / 46) * TAU;
    const r = 54 + rng.range(-3, 16);
    return [sin(a) * r, height(sin(a) * r, r * sin(a + TAU / 4)) - 0.2, r * sin(a + TAU / 4)] as Vec3;
  });
  treeLine(set, rng, great.far.length > 0 ? great.far : small[0].distant, back, [1, 1.4]);
}
