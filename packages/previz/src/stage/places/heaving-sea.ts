/** Open sea in wind and storm: a sheet of waves that travels, white where the crests break, on flat water that goes on to the horizon. */
import { noise2 } from '../../math/noise.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { driftOf, HALF_WIDTH, pattern, REPEAT, type Seaway } from '../nature/seaway.ts';
import { hex } from '../scene.ts';
import { gradedLines, gradedTerrain } from './outdoors.ts';
import type { SetBuilder } from './set-builder.ts';

/** Where the sheet begins and ends along its way before it travels, metres: round the origin there is always as much on both sides. */
const FROM = -2.25 * REPEAT;
const TO = 1.25 * REPEAT;
/** Metres between its rows. */
const STEP = 3;
/** Metres between the corners of a fleck of foam, and how high a crest stands, in half heights, before it breaks. */
const FLECK = 0.75;
const BREAKS = 0.55;
/** Half width in which foam is drawn, metres. */
const FOAM_REACH = 85;

export function heavingSea(set: SetBuilder, sea: Seaway): void {
  const h = sea.height;
  const water = set.material({
    color: hex('#0f2a33'),
    color2: hex('#2c5560'),
    pattern: 'water',
    patternScale: 2.2,
    roughness: 0.12,
    castsShadow: false,
  });
  const foam = set.material({ color: hex('#cfdadb'), roughness: 0.95, castsShadow: false });
  const rows = Array.from({ length: Math.round((TO - FROM) / STEP) + 1 }, (_, i) => FROM + i * STEP);
  set.fixed((b) =>
    gradedTerrain(
      b,
      gradedLines(1500, 12, 14),
      gradedLines(1500, 12, 14),
      () => -1.15 * h,
      () => water,
    ),
  );
  const sheet = set.mesh((b) =>
    gradedTerrain(
      b,
      gradedLines(HALF_WIDTH, 2.6, 26),
      rows,
      (x, z) => h * pattern(x, z),
      () => water,
    ),
  );
  const crests = set.mesh((b) => {
    const seed = set.seedOf('foam');
    const corner = (i: number, j: number): Vec3 => {
      const x = i * FLECK + 0.4 * noise2(seed + 1, i * 0.71, j * 0.71);
      const z = j * FLECK + 0.4 * noise2(seed + 2, i * 0.71, j * 0.71);
      return [x, h * pattern(x, z) + 0.05, z];
    };
    const reach = Math.round(FOAM_REACH / FLECK);
    for (let i = -reach; i < reach; i++)
      for (let j = Math.ceil(FROM / FLECK); j < Math.floor(TO / FLECK); j++) {
        const high = pattern(i * FLECK, j * FLECK);
        if (high < BREAKS) continue;
        // Torn: streaks along the crest, and holes in them.
        const torn = 0.45 * noise2(seed, i * 0.11, j * 0.4) + 0.5 * noise2(seed + 3, i * 0.6, j * 0.8);
        if (high + torn < BREAKS + 0.24) continue;
        b.quad(corner(i, j), corner(i, j + 1), corner(i + 1, j + 1), corner(i + 1, j), foam);
      }
  });
  set.animate((scene, t) => {
    const { position, heading } = driftOf(sea, t);
    const transform = placed(position, heading);
    for (const mesh of [sheet, crests]) scene.instances.push({ mesh, transform, cast: 0, fixed: false });
  });
}
