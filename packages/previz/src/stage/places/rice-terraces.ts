/** Rice terraces: curved steps of water and young rice down into a valley and up its far side; a path runs along one rim. */
import { noise1 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { buildBush, buildTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { buildHouse } from '../structures/house.ts';
import { furnishFeatures } from './features.ts';
import { horizonHills, matt, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** A step of the hillside between two distances across it, metres, at one level. */
interface Step {
  from: number;
  to: number;
  level: number;
  kind: 'path' | 'field';
}

const STEPS: readonly Step[] = (() => {
  const steps: Step[] = [
    { from: 40, to: 14, level: 1.6, kind: 'field' },
    { from: 14, to: 7.5, level: 0.8, kind: 'field' },
    { from: 7.5, to: 2.2, level: 0, kind: 'field' },
    { from: 2.2, to: -1, level: 0.14, kind: 'path' },
    { from: -1, to: -4.6, level: -0.45, kind: 'field' },
  ];
  let at = -4.6;
  let level = -0.45;
  for (let k = 0; k < 25; k++) {
    const down = k < 11;
    const wide = down ? 3.5 + k * 0.16 : 6.4 - (k - 11) * 0.12;
    level += down ? -0.52 : 0.5 + (k - 11) * 0.09;
    steps.push({ from: at, to: at - wide, level, kind: 'field' });
    at -= wide;
  }
  return steps;
})();
const FAR = STEPS[STEPS.length - 1].to;
const RIM = 0.4;

export function riceTerraces(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const tea = set.says('tea');
  // The steps follow the hill in long curves; about the stage they run straight.
  const bow = (x: number): number =>
    smoothstep(5, 26, Math.abs(x)) * (7 * sin(x / 21 + (seed % 6)) + 5 * noise1(seed & 0xff, x / 15) - (x * x) / 1100);
  const stepAt = (x: number, z: number): Step => {
    const u = z - bow(x);
    return STEPS.find((s) => u >= s.to) ?? STEPS[STEPS.length - 1];
  };
  const height = (x: number, z: number): number => stepAt(x, z).level;
  terraces(set, bow, tea);
  growth(set, bow, height, stepAt, tea);
  if (set.allows('house')) {
    const hut = buildHouse(set.world, {
      style: 'cabin',
      rng: set.random('hut'),
      glass: (on) => set.glass(on),
      lit: set.lampsOn ? 0.6 : 0.02,
      snowy: set.snowy,
    });
    for (const [x, u] of [
      [m * 13, -27],
      [-m * 26, -66],
      [m * 36, -92],
    ]) {
      const z = u + bow(x);
      set.put(hut.mesh, placed([x, height(x, z) - 0.2, z], -m * 0.3, 0.8));
    }
    set.shows('house');
  }
  horizonHills(set, { distance: 260, height: 120, colour: '#55735a', seed });
  furnishFeatures(set, { centre: [0, 0.14, 0.6], heading: 0, radius: 3, ground: height });
  set.mark('lookout', 'view', [0, 0.14, -0.4], 0, set.newGroup());
  return set.finish({
    ground: height,
    surface: (x, z) => (stepAt(x, z).kind === 'path' ? 'mud' : tea ? 'grass' : 'water'),
    stage: { centre: [0, 0.14, 0.6], halfWidth: 2, halfDepth: 1.3, heading: 0 },
    path: [-36, -24, -12, -4, 4, 12, 24, 36].map((x): Vec3 => [m * x, 0.14, 0.6 + bow(m * x)]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: set.darkness > 0.3 ? 'frogs' : 'cicadas', level: 0.4 },
      { cue: 'stream', level: 0.15 },
      { cue: 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [m * 2, 3.1, 10], target: [-m * 1.5, 3.4, -30] },
      { eye: [-m * 2.6, 1.8, 6.8], target: [m * 2, 2.6, -18] },
      { eye: [m * 1, 8, 17], target: [-m * 4, 3, -34] },
    ],
  });
}

/** Flats, rims and banks as ribbons along the curves. */
function terraces(set: SetBuilder, bow: (x: number) => number, tea: boolean): void {
  const water = set.material({
    color: [0.07, 0.12, 0.12],
    color2: [0.11, 0.17, 0.15],
    pattern: 'noise',
    patternScale: 3,
    roughness: 0.07,
  });
  const ripe = set.season === 'autumn' && !tea;
  const rice = set.ground(matt(ripe ? '#c9a84c' : '#84b340', ripe ? '#a88836' : '#639434', 'grass', 0.3));
  const leafy = set.ground(matt('#5a8c34', '#3f6a28', 'leaves', 0.4));
  const bank = set.ground(matt('#7a9a40', '#5a7a30', 'grass', 0.25));
  const earth = set.ground(matt('#8f7550', '#6b5736', 'noise', 0.4));
  const rng = set.random('flooded');
  const n = 76;
  const line = (u: number): Vec3[] =>
    Array.from({ length: n + 1 }, (_, i) => {
      const t = (i / n) * 2 - 1;
      const x = 130 * (0.45 * t + 0.55 * t * t * t);
      return [x, 0, u + bow(x)];
    });
  const ribbon = (b: MeshBuilder, u0: number, y0: number, u1: number, y1: number, tint: number): void => {
    const [a, c] = [line(u0), line(u1)];
    const start = b.vertexCount;
    const normal: Vec3 = [0, Math.max(0.15, Math.abs(u0 - u1)), y1 - y0];
    for (let i = 0; i <= n; i++) {
      b.vertex([a[i][0], y0, a[i][2]], normal, a[i][0], a[i][2] + y0);
      b.vertex([c[i][0], y1, c[i][2]], normal, c[i][0], c[i][2] + y1);
    }
    for (let i = 0; i < n; i++)
      b.quadIndices(start + i * 2, start + i * 2 + 2, start + i * 2 + 3, start + i * 2 + 1, tint);
  };
  set.fixed((b) => {
    for (const [k, s] of STEPS.entries()) {
      const next = STEPS[k + 1];
      const flooded = rng.chance(set.season === 'autumn' ? 0.2 : set.season === 'spring' ? 0.85 : 0.55);
      const flat = s.kind === 'path' ? earth : tea ? leafy : flooded ? water : rice;
      const climbs = next !== undefined && next.level > s.level;
      if (s.kind === 'path') {
        ribbon(b, s.from - 0.5, s.level, s.to + 0.5, s.level, flat);
        ribbon(b, s.from, s.level - 0.02, s.from - 0.5, s.level, bank);
        ribbon(b, s.to + 0.5, s.level, s.to, s.level - 0.02, bank);
      } else {
        // The rim holds the water in on the downhill side.
        const near = k > 4 && STEPS[k - 1].level < s.level ? RIM : 0;
        const far = climbs || !next ? 0 : RIM;
        if (near > 0) ribbon(b, s.from, s.level + 0.14, s.from - near, s.level + 0.14, bank);
        ribbon(b, s.from - near, s.level, s.to + far, s.level, flat);
        if (far > 0) ribbon(b, s.to + far, s.level + 0.14, s.to, s.level + 0.14, bank);
      }
      if (next)
        ribbon(b, s.to, climbs ? s.level - 0.02 : s.level + 0.14, s.to, climbs ? next.level + 0.14 : next.level, bank);
    }
    ribbon(b, FAR, STEPS[STEPS.length - 1].level, FAR - 70, STEPS[STEPS.length - 1].level + 9, bank);
  });
  set.shows('pond', 'river');
}

function growth(
  set: SetBuilder,
  bow: (x: number) => number,
  height: (x: number, z: number) => number,
  stepAt: (x: number, z: number) => Step,
  tea: boolean,
): void {
  const rng = set.random('rice');
  const ripe = set.season === 'autumn';
  const inField = (x: number, z: number): boolean => {
    const s = stepAt(x, z);
    const u = z - bow(x);
    return s.kind === 'field' && u < s.from - RIM - 0.2 && u > s.to + RIM + 0.2;
  };
  if (tea) {
    const bush = [0, 1].map((i) =>
      buildBush(set.world, set.seedOf('tea', i), 'summer', {
        leaves: 120,
        width: 1.3,
        height: 0.8,
        colours: ['#2f5a22', '#43762c', '#5f9638', '#84b850'],
      }),
    );
    for (let x = -15; x <= 15; x += 0.95)
      for (const s of STEPS.slice(2, 12)) {
        if (s.kind === 'path') continue;
        for (let u = s.from - 1; u > s.to + 0.6; u -= 1.7)
          if (u < 4.5)
            set.put(rng.pick(bush), placed([x, s.level - 0.05, u + bow(x)], rng.range(0, TAU), rng.range(0.8, 1)));
      }
  } else {
    const shoots = [0, 1].map((i) =>
      buildTuft(set.world, set.seedOf('rice', i), {
        height: set.season === 'spring' ? 0.32 : 0.55,
        radius: 0.26,
        blades: 22,
        colours: ripe ? ['#a88a3c', '#c9ac54', '#e0c878'] : ['#4f8a2c', '#6aa83c', '#8cc456'],
        arch: 0.5,
        width: 0.02,
      }),
    );
    // Planted by hand in lines.
    for (let x = -13; x <= 13; x += 0.8)
      for (let u = 6.8; u > -24; u -= 0.85) {
        const z = u + bow(x) + rng.range(-0.1, 0.1);
        if (inField(x, z) && !(u > 2 && Math.abs(x) < 3))
          set.put(rng.pick(shoots), placed([x + rng.range(-0.1, 0.1), height(x, z), z], x, rng.range(0.75, 1.1)));
      }
  }
  const grass = buildTuft(set.world, set.seedOf('rim grass'), {
    height: 0.26,
    radius: 0.28,
    blades: 26,
    colours: ['#4f7a2c', '#6a9438', '#8ab04c'],
    arch: 0.7,
  });
  scatter(
    set,
    rng,
    [grass],
    700,
    { x0: -12, x1: 12, z0: -16, z1: 8 },
    (x, z) => height(x, z) + 0.08,
    (x, z) => {
      const u = z - bow(x);
      return !inField(x, z) && (u > 1.6 || u < -0.5);
    },
    [0.6, 1.2],
  );
  if (!set.allows('tree')) return;
  const trees = treeVariants(set, tea ? 'broadleaf' : 'palm', 0, 2);
  for (let i = 0; i < 46; i++) {
    const s = STEPS[rng.int(6, STEPS.length - 1)];
    const x = rng.range(-90, 90);
    const z = s.from - 0.3 + bow(x);
    if (Math.abs(x) < 5) continue;
    set.plant(
      s.from > -40 ? trees.far[0] : trees.distant[0],
      [x, s.level, z],
      rng.range(0, TAU),
      rng.range(0.55, 0.95),
    );
  }
}
