/** Streets of other eras and regions: rows of fronts along z, their ground, lamps, wares and what closes the view. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { FRONT_STYLES, type FrontStyleName } from '../structures/front-styles.ts';
import { buildFront, type Front } from '../structures/fronts.ts';
import { bunting, closeView, lanterns, streetWares } from './era-street-things.ts';
import { furnishFeatures } from './features.ts';
import { houseRow } from './house-row.ts';
import { horizonHills, strip } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

export interface StreetStyle {
  fronts: FrontStyleName;
  /** Half width of the way, metres. */
  half: number;
  ground: Material;
  /** A gutter or a line of slabs along the middle. */
  middle?: string;
  lights: 'lamps' | 'red lanterns' | 'paper lanterns' | 'torches' | 'none';
  /** Lines of cloth or lanterns from side to side. */
  across: 'none' | 'lanterns' | 'laundry' | 'flags';
  wares: readonly string[];
  end: 'gate' | 'church' | 'pagoda' | 'torii' | 'hills' | 'sea' | 'castle';
  hills: string;
  surface: string;
  ambience: Place['ambience'];
}

const slabs = (code: string, dark: string, pattern: Material['pattern'], scale: number): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern,
  patternScale: scale,
  roughness: 0.85,
});

const STREETS: Readonly<Record<string, StreetStyle>> = {
  medieval_street: {
    fronts: 'medieval',
    half: 3.1,
    ground: slabs('#8f877a', '#5d564c', 'brick', 0.17),
    middle: '#6b6256',
    lights: 'torches',
    across: 'flags',
    wares: ['barrel', 'cart', 'crate', 'stall', 'hay'],
    end: 'castle',
    hills: '#61715a',
    surface: 'concrete',
    ambience: [
      { cue: 'square', level: 0.4 },
      { cue: 'birds', level: 0.15 },
    ],
  },
  japanese_street: {
    fronts: 'kyoto',
    half: 2.5,
    ground: slabs('#8d8a84', '#66625c', 'tiles', 0.62),
    middle: '#77736b',
    lights: 'paper lanterns',
    across: 'none',
    wares: ['bicycle', 'plant', 'bench', 'cherry'],
    end: 'pagoda',
    hills: '#566b58',
    surface: 'concrete',
    ambience: [
      { cue: 'birds', level: 0.25 },
      { cue: 'wind', level: 0.12 },
    ],
  },
  chinese_street: {
    fronts: 'old_china',
    half: 3.3,
    ground: slabs('#8a857c', '#5c5850', 'tiles', 0.8),
    lights: 'red lanterns',
    across: 'lanterns',
    wares: ['stall', 'crate', 'plant', 'bicycle', 'barrel'],
    end: 'gate',
    hills: '#5f6f62',
    surface: 'concrete',
    ambience: [
      { cue: 'crowd', level: 0.35 },
      { cue: 'sizzle', level: 0.1 },
    ],
  },
  mediterranean_street: {
    fronts: 'tuscan',
    half: 2.6,
    ground: slabs('#b0a48e', '#857a66', 'brick', 0.22),
    lights: 'lamps',
    across: 'laundry',
    wares: ['plant', 'table', 'bicycle', 'flowers'],
    end: 'church',
    hills: '#7a8a5f',
    surface: 'concrete',
    ambience: [
      { cue: 'square', level: 0.3 },
      { cue: 'birds', level: 0.2 },
    ],
  },
  greek_village: {
    fronts: 'aegean',
    half: 2.3,
    ground: slabs('#dcd8ce', '#f2f0ea', 'tiles', 0.5),
    lights: 'lamps',
    across: 'none',
    wares: ['flowers', 'plant', 'table', 'bougainvillea'],
    end: 'sea',
    hills: '#a89a7c',
    surface: 'concrete',
    ambience: [
      { cue: 'far_surf', level: 0.3 },
      { cue: 'cicadas', level: 0.2 },
    ],
  },
  frontier_town: {
    fronts: 'frontier',
    half: 6.4,
    ground: slabs('#b59468', '#94744c', 'noise', 0.9),
    lights: 'lamps',
    across: 'none',
    wares: ['barrel', 'cart', 'trough', 'crate', 'hay'],
    end: 'hills',
    hills: '#a8764e',
    surface: 'sand',
    ambience: [
      { cue: 'desert_wind', level: 0.4 },
      { cue: 'wind', level: 0.2 },
    ],
  },
};

/** Builds the street whose id the plan names. */
export function eraStreet(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const style = STREETS[context.plan.place];
  if (!style) throw new Error(`no street style "${context.plan.place}"`);
  const m = set.mirror;
  const { half } = style;
  const walk = set.random('street width').range(0, 0.5);
  const edge = half + walk;
  const ground = set.snowy ? set.material(SNOW) : set.ground(style.ground);
  set.fixed((b) => {
    const far = style.end === 'sea' ? -46 : -130;
    strip(b, -edge - 1, edge + 1, far, 60, 0, ground, 24);
    strip(b, -70, -edge - 1, far, 60, -0.02, ground, 6);
    strip(b, edge + 1, 70, far, 60, -0.02, ground, 6);
    if (style.middle) {
      const line = set.ground({ color: hex(style.middle), roughness: 0.8 });
      strip(b, -0.22, 0.22, far, 50, 0.006, line, 12);
    }
  });
  const fronts = rows(set, style, edge);
  lanterns(set, style, edge, fronts);
  if (style.across !== 'none') bunting(set, style, edge);
  streetWares(set, style, edge);
  closeView(set, style, edge);
  horizonHills(set, {
    distance: 420,
    height: style.end === 'hills' ? 80 : 60,
    colour: style.hills,
    seed: context.seed,
  });
  furnishFeatures(set, { centre: [0, 0, 0.4], heading: 0, radius: Math.min(3.4, half + 0.2), ground: () => 0 });
  const stage = Math.min(2.2, half - 1.25);
  return set.finish({
    ground: () => 0,
    surface: () => (set.snowy ? 'snow' : style.surface),
    stage: { centre: [0, 0, 0.6], halfWidth: stage, halfDepth: 2.4, heading: 0 },
    path: [-62, -44, -28, -14, -4, 6, 16, 30].map((z): Vec3 => [-m * half * 0.3, 0, z]),
    bounds: null,
    // Little sky is seen between the houses; the eye opens up.
    canopy: half < 4 && style.fronts !== 'aegean' ? 0.5 : 0,
    acoustics: 'outdoor',
    ambience: style.ambience,
    vistas: [
      { eye: [m * half * 0.4, 1.6, 11], target: [-m * 0.4, 2.7, -20] },
      { eye: [-m * half * 0.55, 0.9, 8.6], target: [m * 1.1, 2.9, -14] },
      { eye: [m * 0.3, 4.6, 15], target: [0, 2, -22] },
    ],
  });
}

/** Both rows of houses, made once each and turned to the street. */
function rows(set: SetBuilder, style: StreetStyle, edge: number): { side: 1 | -1; z: number; width: number }[] {
  if (!set.allows('building') && !set.allows('house')) return [];
  set.shows('building', 'house');
  const lit = set.darkness > 0.5 ? 0.6 : set.lampsOn ? 0.45 : 0.05;
  const models: Front[] = Array.from({ length: 5 }, (_, i) =>
    buildFront(set.world, FRONT_STYLES[style.fronts], {
      rng: set.random(`front ${style.fronts}`, i),
      glass: (on) => set.glass(on),
      lit,
      snowy: set.snowy,
    }),
  );
  const out: { side: 1 | -1; z: number; width: number }[] = [];
  for (const side of [-1, 1] as const)
    for (const house of houseRow(
      set,
      side,
      edge,
      style.end === 'sea' ? -42 : -62,
      26,
      0,
      models,
      `${style.fronts} row`,
    ))
      out.push({ side, ...house });
  if (style.end === 'sea' || style.end === 'hills') return out;
  // Roofs behind the rows.
  const rng = set.random('back roofs');
  for (const side of [-1, 1])
    for (let z = -56; z < 20; z += 9.5)
      set.put(
        rng.pick(models).mesh,
        placed(
          [side * (edge + 17 + rng.range(0, 3)), rng.range(0.6, 2.6), z + rng.range(-2, 2)],
          side > 0 ? -HALF_PI : HALF_PI,
        ),
      );
  // What closes the street at its far end.
  for (const [i, x] of [-15, -8, 8, 15].entries())
    set.put(models[i % 5].mesh, placed([x, 0, -72 - (i % 2) * 3], x < 0 ? 0.1 : -0.1));
  set.put(models[0].mesh, placed([3, 0, 52], PI));
  return out;
}
