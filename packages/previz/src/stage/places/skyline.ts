/** A waterfront promenade with a city across the water. */
import { PI } from '../../math/trig.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { city, streetsBelow, towerKit } from './city.ts';
import { furnishFeatures } from './features.ts';
import { gradedLines, gradedTerrain, paving, strip, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

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
