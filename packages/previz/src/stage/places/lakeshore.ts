/** Lakes and rivers from the shore: a bank of grass and stones as the stage, reeds, calm or running water, a far bank of trees. */
import { fbm2, noise1, noise2 } from '../../math/noise.ts';
import { atan2, cos, sin, TAU } from '../../math/trig.ts';
import { lerp, multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { bandedTerrain } from './banded-terrain.ts';
import { furnishFeatures } from './features.ts';
import { bankGrowth, bankSeats, farHills } from './lakeshore-growth.ts';
import { gradedLines, lawn } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';
import { waterPlane } from './shores.ts';

/** Height of the water against the stage, and how deep one wades, metres. */
export const WATER = -0.26;
const WADE = 0.24;
/** Half the width and the height of the jetty's deck, and where it ends, metres. */
const DECK_HALF = 1.1;
const DECK = 0.16;
const DECK_END = -12.5;
/** Radians by which an animal at the edge is turned from straight at the water, for its profile. */
const ASKANCE = 0.8;

/** What the parts of a shore share. */
export interface Shore {
  set: SetBuilder;
  m: 1 | -1;
  river: boolean;
  /** Among mountains: pebbles, conifers and peaks. */
  alpine: boolean;
  /** Metres from the water's edge, on land; negative in the water. */
  dry: (x: number, z: number) => number;
  /** Height of the land and of the bed. */
  height: (x: number, z: number) => number;
  /** Where the water is nearest to the stage. */
  edge: { position: Vec3; heading: number };
  /** x of the jetty, or null. */
  jetty: number | null;
}

export function lakeshore(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const seed = context.seed;
  const river = set.says('rivers?\\b|riverside|riverbank|stream|creek|brook');
  const alpine =
    set.says('mountain|alpine|alps|glacial|pebbl|highland|canad|norw|nordic|patagoni') ||
    (!set.says('pond|reed|village|park|meadow|brook|creek') && set.random('shore kind').chance(0.4));
  const dry = river ? riverSide(set, m, seed) : lakeSide(m, seed);
  const height = bankHeight(dry, seed, river);
  const onJetty = set.says('jetty|jetties|pier|dock\\b|boardwalk') && set.allows('bridge');
  const hasJetty = onJetty || (!river && set.allows('bridge') && set.random('jetty').chance(0.6));
  const jetty = hasJetty ? (onJetty ? 0 : m * 6.2) : null;
  const edge = edgeBy(dry, height);
  const shore: Shore = { set, m, river, alpine, dry, height, jetty, edge };
  land(shore);
  water(shore, seed);
  if (river) current(shore, seed);
  if (jetty !== null) planks(shore, jetty);
  bankGrowth(shore);
  bankSeats(shore, onJetty);
  farHills(shore, seed);
  set.shows(river ? 'river' : 'pond');
  const ground = (x: number, z: number): number =>
    jetty !== null && onDeck(x - jetty, z) ? DECK : Math.max(WATER - WADE, height(x, z));
  const centre: Vec3 = onJetty ? [0, DECK, -9.2] : [0, ground(0, 0.8), 0.8];
  furnishFeatures(set, {
    centre: [0, 0, 1.4],
    heading: 0,
    radius: 3,
    ground: (x, z) => Math.max(WATER, height(x, z)),
  });
  return set.finish({
    ground,
    surface: (x, z) =>
      jetty !== null && onDeck(x - jetty, z)
        ? 'wood'
        : dry(x, z) < -0.15
          ? 'water'
          : set.snowy
            ? 'snow'
            : dry(x, z) < (alpine ? 4 : 1.3)
              ? 'gravel'
              : 'grass',
    stage: onJetty
      ? { centre, halfWidth: 0.75, halfDepth: 1.6, heading: m * 0.5 }
      : { centre, halfWidth: 2.4, halfDepth: 1.9, heading: 0 },
    path: alongBank(shore),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [{ cue: river ? 'stream' : 'lapping', level: 0.5 }],
    waterside: onJetty
      ? { position: [m * 0.75, DECK, -10.6], heading: m * 1.75, level: WATER }
      : { ...edge, level: WATER },
    vistas: [
      { eye: [m * 3.4, 1.75, 10.5], target: [-m * 2.6, 1.35, -16] },
      { eye: [-m * 4.4, 1.25 + Math.max(0, height(-m * 4.4, 6.5)), 6.5], target: [m * 5, 1.3, -12] },
      { eye: [m * 1.5, 5.2, 15], target: [-m * 2, 0.2, -16] },
    ],
  });
}

const onDeck = (dx: number, z: number): boolean => Math.abs(dx) <= DECK_HALF && z >= DECK_END && z <= 0.4;

/** A lake behind the stage, some 150 m wide, whose bays and points come from noise. */
function lakeSide(m: 1 | -1, seed: number): Shore['dry'] {
  return (x, z) => {
    const near = z - (-3 - m * x * 0.12 + 1.2 * noise1(seed, x / 13) * smoothstep(2, 12, Math.abs(x)));
    const [u, v] = [(x + m * 18) / 96, (z + 72) / 78];
    const basin = (Math.sqrt(u * u + v * v) - 1) * 80 + 9 * noise2(seed + 2, x / 34, z / 34);
    // By the stage the shore is the near one alone; farther off the basin closes it.
    return Math.max(near, lerp(near, basin, smoothstep(14, 40, Math.abs(x) + Math.abs(z))));
  };
}

/** A river 8 to 14 m wide that crosses behind the stage or runs away beside it, in bends. */
function riverSide(set: SetBuilder, m: 1 | -1, seed: number): Shore['dry'] {
  const rng = set.random('river');
  const narrow = set.says('stream|creek|brook');
  const half = narrow ? rng.range(2, 2.6) : rng.range(4.4, 6.8);
  // The way it runs, turned from straight away towards crossing the view.
  const turn = rng.chance(0.5) ? rng.range(0.5, 0.7) : rng.range(1.05, 1.25);
  const [ax, az] = [m * sin(turn), -cos(turn)];
  const [px, pz] = [-m * cos(turn), -sin(turn)];
  return (x, z) => {
    const along = x * ax + (z - 0.8) * az;
    const bend = 4.5 * noise1(seed, along / 34) * smoothstep(4, 34, Math.abs(along));
    const off = x * px + (z - 0.8) * pz - (half + 3.4) - bend;
    return Math.abs(off) - half + 0.5 * noise1(seed + 3, along / 3.1) * smoothstep(2, 6, Math.abs(along));
  };
}

function bankHeight(dry: Shore['dry'], seed: number, river: boolean): Shore['height'] {
  const rise = river ? 9 : 15;
  return (x, z) => {
    const d = dry(x, z);
    if (d < 0) return WATER + Math.max(-1.6, d * 0.2);
    const away = Math.sqrt(x * x + z * z);
    const rough = 0.05 * noise2(seed + 4, x / 1.7, z / 1.7) * smoothstep(3, 6, away);
    const hills =
      smoothstep(9, 80, Math.min(d, away)) * rise * (0.3 + 0.9 * Math.max(0, 0.5 + fbm2(seed + 1, x / 42, z / 42, 3)));
    return WATER + smoothstep(0, 2.6, d) * -WATER + (rough + hills) * smoothstep(0, 3, d);
  };
}

/** Grass, pebbles at the edge and the wet line below. */
function land({ set, alpine, dry, height }: Shore): void {
  const grass = lawn(set);
  const pebbles = set.snowy
    ? set.material({ ...SNOW, color: hex('#cdd5de') })
    : set.ground({
        color: hex('#a09a8e'),
        color2: hex('#6c675f'),
        pattern: 'asphalt',
        patternScale: 0.09,
        roughness: 0.95,
      });
  const wet = set.material({
    color: hex('#5a5347'),
    color2: hex('#3f3b33'),
    pattern: 'asphalt',
    patternScale: 0.09,
    roughness: 0.3,
  });
  const beach = alpine ? 3.6 : 1.1;
  const lines = gradedLines(420, 0.75, 46);
  const near = (x: number, z: number): number => 1 - smoothstep(14, 40, Math.abs(x) + Math.abs(z));
  set.fixed((b) =>
    bandedTerrain(b, lines, lines, height, (x, z) => dry(x, z) + 0.4 * noise2(7, x / 1.6, z / 1.6) * near(x, z), [
      { until: 0.25, material: wet },
      { until: beach, material: pebbles },
      { until: Number.POSITIVE_INFINITY, material: grass },
    ]),
  );
}

/** The water: dark and still in lakes, livelier in rivers; over the rest of the world it lies under the land. */
function water({ set, river, alpine }: Shore, seed: number): void {
  const clear: Vec3 = alpine ? [0.018, 0.085, 0.1] : [0.022, 0.06, 0.055];
  waterPlane(set, WATER, {
    deep: clear,
    wave: river ? 0.55 : 0.8 + 0.3 * noise1(seed, 3.3),
    x: [-190, 190],
    z: [-190, river ? 120 : 40],
  });
}

/** Stones in the river, and flecks of foam and leaves that the current carries past them. */
function current({ set, dry, height }: Shore, seed: number): void {
  const foam = set.material({ color: hex('#eef3f2'), roughness: 0.9, opacity: 0.5, castsShadow: false });
  const leaf = set.material({
    color: hex(set.season === 'autumn' ? '#b8702c' : '#7f8a4a'),
    roughness: 0.9,
    doubleSided: true,
  });
  const fleck = set.mesh((b) => {
    const rng = set.random('fleck');
    for (let i = 0; i < 5; i++) {
      const [x, z, r] = [rng.range(-0.5, 0.5), rng.range(-0.5, 0.5), rng.range(0.04, 0.11)];
      b.disc([x, 0, z], r, foam, 7);
    }
  });
  const floating = set.mesh((b) => b.disc([0, 0, 0], 0.05, leaf, 5));
  // Midstream points, found by walking down the deepest line.
  const line = midstream(dry);
  const rng = set.random('current');
  const drifters = Array.from({ length: 34 }, (_, i) => ({
    mesh: i % 3 === 0 ? floating : fleck,
    from: rng.range(0, line.length - 1),
    aside: rng.range(-2.4, 2.4),
    speed: rng.range(0.55, 0.95),
    turn: rng.range(0, TAU),
    size: rng.range(0.7, 1.4),
  }));
  set.animate((scene, t) => {
    for (const [i, d] of drifters.entries()) {
      const s = (d.from + d.speed * t) % (line.length - 1);
      const k = Math.floor(s);
      const [p, q] = [line[k], line[k + 1]];
      const x = p[0] + (q[0] - p[0]) * (s - k) + d.aside;
      const z = p[2] + (q[2] - p[2]) * (s - k) + 0.3 * noise1(seed + i, t * 0.3);
      if (height(x, z) > WATER - 0.08) continue;
      const heading = d.turn + 0.4 * noise1(seed + 50 + i, t * 0.2);
      scene.instances.push({
        mesh: d.mesh,
        transform: multiply(placed([x, WATER + 0.015, z], heading), scaling(d.size)),
        cast: 0,
        fixed: false,
      });
    }
  });
}

/** Points a metre apart down the middle of the river, within 40 m of the stage. */
function midstream(dry: Shore['dry']): Vec3[] {
  const deepest = (x: number, z: number, ax: number, az: number): Vec3 => {
    let best: Vec3 = [x, WATER, z];
    for (let s = -3; s <= 3; s += 0.25)
      if (dry(x - az * s, z + ax * s) < dry(best[0], best[2])) best = [x - az * s, WATER, z + ax * s];
    return best;
  };
  // From the stage to the water by the steepest way.
  let at: Vec3 = [0, WATER, 0.8];
  const slope = (x: number, z: number): [number, number] => {
    const g: [number, number] = [dry(x + 0.5, z) - dry(x - 0.5, z), dry(x, z + 0.5) - dry(x, z - 0.5)];
    const l = Math.sqrt(g[0] * g[0] + g[1] * g[1]) || 1;
    return [g[0] / l, g[1] / l];
  };
  for (let i = 0; i < 60; i++) {
    const g = slope(at[0], at[2]);
    const next: Vec3 = [at[0] - g[0] * 0.25, WATER, at[2] - g[1] * 0.25];
    if (dry(next[0], next[2]) >= dry(at[0], at[2])) break;
    at = next;
  }
  const g = slope(at[0], at[2] + 1.5);
  const run = (sign: 1 | -1): Vec3[] => {
    const out: Vec3[] = [];
    let [x, z] = [at[0], at[2]];
    let [ax, az] = [-g[1] * sign, g[0] * sign];
    for (let i = 0; i < 40; i++) {
      const p = deepest(x + ax, z + az, ax, az);
      const [dx, dz] = [p[0] - x, p[2] - z];
      const l = Math.sqrt(dx * dx + dz * dz) || 1;
      [ax, az] = [ax * 0.7 + (dx / l) * 0.3, az * 0.7 + (dz / l) * 0.3];
      const k = Math.sqrt(ax * ax + az * az) || 1;
      [ax, az] = [ax / k, az / k];
      [x, z] = [p[0], p[2]];
      out.push(p);
    }
    return out;
  };
  return [...run(-1).reverse(), at, ...run(1)];
}

/** A jetty of planks on posts, out over the water. */
function planks({ set, height }: Shore, x0: number): void {
  set.shows('bridge');
  const wood = set.material({
    color: hex('#8a7862'),
    color2: hex('#5c4f40'),
    pattern: 'wood',
    patternScale: 0.09,
    roughness: 0.92,
  });
  const post = set.material({
    color: hex('#5f5344'),
    color2: hex('#40382e'),
    pattern: 'bark',
    patternScale: 0.1,
    roughness: 0.95,
  });
  const cap = set.snowy ? set.material(SNOW) : null;
  const rng = set.random('jetty planks');
  set.fixed((b) => {
    for (let z = 0.2; z > DECK_END; z -= 0.19) {
      const y = DECK - 0.03 + rng.range(-0.006, 0.006);
      b.box([x0 + rng.range(-0.03, 0.03), y, z], [DECK_HALF * 2, 0.05, 0.17], wood);
    }
    for (const s of [-0.8, 0.8])
      b.box([x0 + s, DECK - 0.13, DECK_END / 2], [0.12, 0.14, -DECK_END], post, '+x-x+z-z-y');
    for (let z = -1.6; z > DECK_END; z -= 2.6)
      for (const s of [-1, 1]) {
        const foot = height(x0 + s, z) - 0.4;
        const top = DECK + rng.range(0.3, 0.55);
        b.cylinder([x0 + s * (DECK_HALF + 0.06), foot, z], 0.1, top - foot, post, 9);
        if (cap !== null) b.ellipsoid([x0 + s * (DECK_HALF + 0.06), top, z], [0.11, 0.05, 0.11], cap, 8, 4);
      }
    if (cap !== null) b.box([x0, DECK + 0.005, DECK_END / 2], [DECK_HALF * 1.9, 0.02, -DECK_END], cap, '+y');
  });
}

/** The way along the water, a few metres up the bank, through the stage. */
function alongBank({ m, dry, height }: Shore): Vec3[] {
  return [-46, -32, -20, -10, -3, 3, 10, 20, 32].map((along): Vec3 => {
    const x = -m * along;
    let z = 0.8;
    // Up or down the bank until it is about four metres from the water.
    for (let i = 0; i < 120 && dry(x, z) < 3.4; i++) z += 0.25;
    return [x, height(x, z), z];
  });
}

/** Where whoever drinks stands: at the edge nearest to the stage, turned to the water but seen from the side. */
function edgeBy(dry: Shore['dry'], height: Shore['height']): { position: Vec3; heading: number } {
  let [x, z] = [0, 0.8];
  const slope = (): [number, number] => {
    const [gx, gz] = [dry(x + 0.4, z) - dry(x - 0.4, z), dry(x, z + 0.4) - dry(x, z - 0.4)];
    const l = Math.sqrt(gx * gx + gz * gz) || 1;
    return [gx / l, gz / l];
  };
  for (let i = 0; i < 90 && dry(x, z) > 0.05; i++) {
    const [gx, gz] = slope();
    x -= gx * 0.1;
    z -= gz * 0.1;
  }
  const [gx, gz] = slope();
  const straight = atan2(-gx, -gz);
  const [a, b] = [straight + ASKANCE, straight - ASKANCE];
  return { position: [x, height(x, z), z], heading: Math.abs(cos(a)) < Math.abs(cos(b)) ? a : b };
}
