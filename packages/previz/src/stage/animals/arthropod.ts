/** Crabs, spiders, ants, scorpions, beetles: a jointed body on many legs whose feet stay where they are put down. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import {
  add,
  type Mat34,
  mix,
  multiply,
  rotationX,
  rotationY,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, hide, type Motion } from './creature.ts';
import { aim, type Pose, Rig, twoBone } from './rig.ts';

/** An ellipsoid of the body. */
interface Lobe {
  at: Vec3;
  radii: Vec3;
  color: 'main' | 'second';
}

interface Species {
  /** Height of the hips, half width of the body at the legs. */
  hip: number;
  lobes: readonly Lobe[];
  /** Places of the legs along the body, front to rear, and where their feet stand. */
  legs: readonly { z: number; x: number; foot: Vec3; knee: number }[];
  thick: number;
  claws?: { at: Vec3; elbow: Vec3; hand: Vec3; size: number };
  /** A tail that bends up over the back, with a sting. */
  sting?: { from: Vec3; length: number; thick: number };
  /** Wing cases that meet on the back. */
  cases?: boolean;
  feelers?: number;
  eyes: { at: Vec3; size: number; stalk?: number; many?: boolean };
  hair?: number;
  sideways?: boolean;
  colors: readonly (readonly [string, string])[];
  gloss: number;
  spots?: boolean;
}

const row = (
  n: number,
  z0: number,
  z1: number,
  x: number,
  reach: readonly number[],
  ahead: readonly number[],
  knee: number,
): Species['legs'] =>
  Array.from({ length: n }, (_, i) => {
    const z = z0 + ((z1 - z0) * i) / Math.max(1, n - 1);
    return { z, x, knee, foot: [x + reach[i], 0, z + ahead[i]] as Vec3 };
  });

const CRAB: Species = {
  hip: 0.05,
  lobes: [{ at: [0, 0.06, 0], radii: [0.085, 0.036, 0.062], color: 'main' }],
  legs: row(4, 0.03, -0.045, 0.07, [0.085, 0.1, 0.1, 0.085], [0.03, 0.012, -0.015, -0.04], 0.075),
  thick: 0.0075,
  claws: { at: [0.06, 0.05, 0.045], elbow: [0.125, 0.065, 0.085], hand: [0.085, 0.055, 0.135], size: 0.034 },
  eyes: { at: [0.022, 0.09, 0.055], size: 0.0075, stalk: 0.022 },
  sideways: true,
  colors: [
    ['#c9472a', '#e8b48a'],
    ['#8a5a3a', '#d9c29a'],
    ['#3f6a7a', '#d8d2c0'],
    ['#d8702a', '#f0d0a0'],
  ],
  gloss: 0.35,
};

const LOBSTER: Species = {
  ...CRAB,
  hip: 0.045,
  lobes: [
    { at: [0, 0.055, 0.06], radii: [0.042, 0.04, 0.1], color: 'main' },
    ...[0, 1, 2, 3, 4].map(
      (i): Lobe => ({
        at: [0, 0.05 - i * 0.004, -0.05 - i * 0.036],
        radii: [0.04 - i * 0.003, 0.032 - i * 0.003, 0.026],
        color: 'main',
      }),
    ),
    { at: [0, 0.025, -0.25], radii: [0.06, 0.008, 0.035], color: 'second' },
  ],
  legs: row(4, 0.09, -0.01, 0.034, [0.075, 0.085, 0.085, 0.08], [0.03, 0.01, -0.015, -0.03], 0.06),
  claws: { at: [0.034, 0.05, 0.13], elbow: [0.09, 0.05, 0.19], hand: [0.075, 0.04, 0.27], size: 0.05 },
  eyes: { at: [0.02, 0.08, 0.15], size: 0.006, stalk: 0.012 },
  feelers: 0.28,
  sideways: false,
  colors: [
    ['#a82a1c', '#c9502a'],
    ['#2f3f5a', '#4a5a7a'],
  ],
};

const SPIDER: Species = {
  hip: 0.014,
  lobes: [
    { at: [0, 0.016, 0.007], radii: [0.0085, 0.006, 0.0105], color: 'main' },
    { at: [0, 0.02, -0.019], radii: [0.0125, 0.0115, 0.0165], color: 'second' },
  ],
  legs: row(4, 0.012, -0.002, 0.0075, [0.027, 0.033, 0.031, 0.026], [0.024, 0.009, -0.009, -0.027], 0.021),
  thick: 0.0013,
  eyes: { at: [0.0032, 0.0195, 0.0165], size: 0.0016, many: true },
  hair: 0.0016,
  colors: [
    ['#2a211c', '#3f2f24'],
    ['#6b4a30', '#8a6a48'],
    ['#1a1819', '#7a1a18'],
    ['#4a4038', '#a08a60'],
  ],
  gloss: 0.8,
};

const ANT: Species = {
  hip: 0.0022,
  lobes: [
    { at: [0, 0.0026, 0.0043], radii: [0.0011, 0.001, 0.0013], color: 'main' },
    { at: [0, 0.0025, 0.0012], radii: [0.0007, 0.0007, 0.002], color: 'main' },
    { at: [0, 0.0027, -0.003], radii: [0.0013, 0.0013, 0.0022], color: 'second' },
  ],
  legs: row(3, 0.002, 0, 0.0006, [0.003, 0.0036, 0.0034], [0.0024, 0, -0.003], 0.0034),
  thick: 0.00024,
  feelers: 0.0026,
  eyes: { at: [0.0008, 0.003, 0.0049], size: 0.0003 },
  colors: [
    ['#2a1a14', '#1a1210'],
    ['#8a3a1c', '#5a2412'],
  ],
  gloss: 0.3,
};

const BEETLE: Species = {
  hip: 0.005,
  lobes: [
    { at: [0, 0.0085, -0.003], radii: [0.0095, 0.0075, 0.0125], color: 'main' },
    { at: [0, 0.0068, 0.009], radii: [0.0068, 0.0048, 0.0042], color: 'second' },
    { at: [0, 0.0062, 0.0135], radii: [0.0034, 0.003, 0.0028], color: 'second' },
  ],
  legs: row(3, 0.007, -0.007, 0.006, [0.0085, 0.0095, 0.009], [0.005, -0.001, -0.006], 0.0095),
  thick: 0.0009,
  cases: true,
  feelers: 0.006,
  eyes: { at: [0.0026, 0.0072, 0.0152], size: 0.0009 },
  colors: [
    ['#1f5a3a', '#173f2a'],
    ['#26303a', '#1a1f24'],
    ['#5a3a1c', '#3a2412'],
    ['#2a3f7a', '#1a2850'],
  ],
  gloss: 0.12,
};

const SCORPION: Species = {
  hip: 0.013,
  lobes: [
    { at: [0, 0.014, 0.012], radii: [0.0105, 0.0058, 0.017], color: 'main' },
    { at: [0, 0.0135, -0.014], radii: [0.0095, 0.0055, 0.017], color: 'main' },
  ],
  legs: row(4, 0.016, -0.008, 0.009, [0.02, 0.025, 0.026, 0.023], [0.012, 0.003, -0.008, -0.019], 0.018),
  thick: 0.0014,
  claws: { at: [0.008, 0.013, 0.027], elbow: [0.024, 0.014, 0.04], hand: [0.018, 0.012, 0.056], size: 0.0125 },
  sting: { from: [0, 0.0145, -0.03], length: 0.066, thick: 0.0046 },
  eyes: { at: [0.002, 0.0195, 0.018], size: 0.0009 },
  colors: [
    ['#2a2421', '#3a2f28'],
    ['#b58a3c', '#8a6628'],
  ],
  gloss: 0.25,
};

function speciesOf(k: Kit, usual: Species): Species {
  if (k.said('lobster|crayfish|prawn|shrimp')) return LOBSTER;
  if (k.said('scorpion')) return SCORPION;
  if (k.said('ant|termite')) return ANT;
  if (k.said('ladybug|ladybird'))
    return {
      ...BEETLE,
      colors: [
        ['#c4241a', '#17151a'],
        ['#d8641c', '#17151a'],
      ],
      spots: true,
    };
  if (k.said('beetle|scarab')) return BEETLE;
  if (k.said('spider|tarantula|widow'))
    return k.said('black widow|widow') ? { ...SPIDER, colors: [['#141214', '#1a1216']], hair: 0, gloss: 0.15 } : SPIDER;
  return usual;
}

const SIDES = [
  ['L', 1],
  ['R', -1],
] as const;

function rigOf(s: Species): Rig {
  const rig = new Rig();
  rig.add('body', null, [0, s.hip, 0]);
  for (const [side, x] of SIDES)
    s.legs.forEach((leg, i) => {
      const hip: Vec3 = [x * leg.x, s.hip, leg.z];
      const foot: Vec3 = [x * leg.foot[0], 0, leg.foot[2]];
      const knee: Vec3 = add(mix(hip, foot, 0.42), [0, leg.knee - s.hip * 0.3, 0]);
      rig.add(`${side}${i}u`, 'body', hip);
      rig.add(`${side}${i}l`, `${side}${i}u`, knee);
    });
  if (s.claws)
    for (const [side, x] of SIDES) {
      const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
      rig.add(`arm${side}`, 'body', m(s.claws.at));
      rig.add(`claw${side}`, `arm${side}`, m(s.claws.elbow));
      rig.add(`nip${side}`, `claw${side}`, m(s.claws.hand));
    }
  if (s.sting)
    for (let i = 0; i < 6; i++)
      rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, add(s.sting.from, [0, 0, (-s.sting.length * i) / 6]));
  return rig;
}

function meshOf(k: Kit, s: Species, rig: Rig): MeshBuilder {
  const b = new MeshBuilder();
  const [first, second] = k.rng.pick(s.colors);
  const color = hide(k, [first]);
  const dots = s.spots
    ? { color2: hex('#17151a'), pattern: 'dots' as const, patternScale: 0.0075 }
    : s.hair
      ? { pattern: 'fur' as const, patternScale: s.hair }
      : {};
  const main = k.mat({ color, ...dots, roughness: s.gloss });
  const other = k.mat({
    color: k.context.attributes.colour.length > 1 ? hide(k, [second], 1) : hex(second),
    ...(s.hair ? { pattern: 'fur' as const, patternScale: s.hair } : {}),
    roughness: s.gloss,
  });
  const limb = k.mat({ color: s.spots ? hex('#17151a') : shade(color, 0.85), roughness: Math.max(0.3, s.gloss) });
  const dark = k.mat({ color: [0.01, 0.01, 0.012], roughness: 0.06 });
  b.setSkin([[rig.id('body'), 1]]);
  for (const lobe of s.lobes) b.ellipsoid(lobe.at, lobe.radii, lobe.color === 'main' ? main : other, k.n(22), k.n(14));
  if (s.cases) {
    const { at, radii } = s.lobes[0];
    b.tube(
      Array.from({ length: 7 }, (_, i): Vec3 => {
        const a = 0.35 + (i / 6) * 2.2;
        return [0, at[1] + sin(a) * radii[1] * 1.005, at[2] + cos(a) * radii[2]];
      }),
      radii[0] * 0.035,
      dark,
      5,
    );
  }
  eyesAndFeelers(k, b, s, limb, dark);
  for (const [side, x] of SIDES)
    s.legs.forEach((_, i) => {
      const u = rig.id(`${side}${i}u`);
      const l = rig.id(`${side}${i}l`);
      const leg = s.legs[i];
      const hip = rig.head(`${side}${i}u`);
      const knee = rig.head(`${side}${i}l`);
      const foot: Vec3 = [x * leg.foot[0], 0, leg.foot[2]];
      b.tube(
        [hip, mix(hip, knee, 0.5), knee, mix(knee, foot, 0.45), mix(knee, foot, 0.8), foot],
        [s.thick * 1.15, s.thick * 1.25, s.thick, s.thick * 0.85, s.thick * 0.6, s.thick * 0.2],
        limb,
        k.n(9),
        true,
        [
          [[u, 1]],
          [[u, 1]],
          [
            [u, 0.5],
            [l, 0.5],
          ],
          [[l, 1]],
          [[l, 1]],
          [[l, 1]],
        ],
      );
    });
  if (s.claws) for (const [side, x] of SIDES) addClaw(k, b, rig, s.claws, side, x, main, limb);
  if (s.sting) addSting(k, b, rig, s.sting, main, dark);
  b.setSkin(null);
  return b;
}

function eyesAndFeelers(k: Kit, b: MeshBuilder, s: Species, limb: number, dark: number): void {
  const shine = k.mat({ color: [1, 1, 1], emissive: [1.2, 1.2, 1.2], castsShadow: false });
  for (const [, x] of SIDES) {
    const at: Vec3 = [x * s.eyes.at[0], s.eyes.at[1] + (s.eyes.stalk ?? 0), s.eyes.at[2]];
    if (s.eyes.stalk)
      b.tube(
        [[at[0] * 0.8, s.eyes.at[1] - s.eyes.stalk * 0.6, at[2] - s.eyes.size], at],
        [s.eyes.size * 0.55, s.eyes.size * 0.5],
        limb,
        7,
      );
    b.sphere(at, s.eyes.size, dark, k.n(10), k.n(7));
    b.sphere(add(at, [x * s.eyes.size * 0.35, s.eyes.size * 0.5, s.eyes.size * 0.65]), s.eyes.size * 0.28, shine, 6, 5);
    if (s.eyes.many)
      b.sphere([x * s.eyes.at[0] * 2.1, s.eyes.at[1] * 0.97, s.eyes.at[2] * 0.88], s.eyes.size * 0.7, dark, 8, 6);
    if (s.feelers) {
      const f = s.feelers;
      const root: Vec3 = [x * s.eyes.at[0] * 0.7, s.eyes.at[1], s.eyes.at[2]];
      b.tube(
        [root, add(root, [x * f * 0.28, f * 0.3, f * 0.45]), add(root, [x * f * 0.6, f * 0.18, f])],
        [s.thick * 0.45, s.thick * 0.35, s.thick * 0.12],
        limb,
        5,
      );
    }
  }
}

function addClaw(
  k: Kit,
  b: MeshBuilder,
  rig: Rig,
  c: NonNullable<Species['claws']>,
  side: 'L' | 'R',
  x: number,
  main: number,
  limb: number,
): void {
  const [arm, claw, nip] = [`arm${side}`, `claw${side}`, `nip${side}`].map((n) => rig.id(n));
  const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
  const [at, elbow, hand] = [m(c.at), m(c.elbow), m(c.hand)];
  b.tube(
    [at, mix(at, elbow, 0.5), elbow, mix(elbow, hand, 0.5), hand],
    [0.3, 0.34, 0.3, 0.36, 0.42].map((r) => r * c.size),
    limb,
    k.n(10),
    true,
    [
      [[arm, 1]],
      [[arm, 1]],
      [
        [arm, 0.5],
        [claw, 0.5],
      ],
      [[claw, 1]],
      [[claw, 1]],
    ],
  );
  // The hand swells, then parts into a fixed and a moving finger.
  b.setSkin([[claw, 1]]);
  b.ellipsoid(add(hand, [0, 0, c.size * 0.35]), [c.size * 0.52, c.size * 0.42, c.size * 0.72], main, k.n(14), k.n(10));
  b.tube(
    [
      add(hand, [x * c.size * 0.22, 0, c.size * 0.7]),
      add(hand, [x * c.size * 0.34, 0, c.size * 1.25]),
      add(hand, [0, 0, c.size * 1.75]),
    ],
    [c.size * 0.26, c.size * 0.2, c.size * 0.03],
    main,
    k.n(9),
  );
  b.setSkin([[nip, 1]]);
  b.tube(
    [
      add(hand, [-x * c.size * 0.2, 0, c.size * 0.6]),
      add(hand, [-x * c.size * 0.36, 0, c.size * 1.15]),
      add(hand, [-x * c.size * 0.06, 0, c.size * 1.65]),
    ],
    [c.size * 0.2, c.size * 0.16, c.size * 0.03],
    main,
    k.n(9),
  );
  b.setSkin(null);
}

function addSting(
  k: Kit,
  b: MeshBuilder,
  rig: Rig,
  t: NonNullable<Species['sting']>,
  main: number,
  dark: number,
): void {
  for (let i = 0; i < 6; i++) {
    b.setSkin([[rig.id(`t${i}`), 1]]);
    const z = t.from[2] - (t.length * (i + 0.5)) / 6;
    b.ellipsoid(
      [0, t.from[1], z],
      [t.thick * (1.15 - i * 0.05), t.thick * (1.05 - i * 0.05), t.length * 0.1],
      main,
      k.n(12),
      k.n(8),
    );
  }
  const end = t.from[2] - t.length;
  b.tube(
    [
      [0, t.from[1], end + t.thick],
      [0, t.from[1] + t.thick * 0.5, end - t.thick * 1.6],
      [0, t.from[1] - t.thick * 0.9, end - t.thick * 3.4],
    ],
    [t.thick * 0.8, t.thick * 0.55, t.thick * 0.05],
    dark,
    8,
  );
}

/** Metres gone in a cycle of the legs. */
const strideOf = (s: Species): number => Math.max(...s.legs.map((l) => l.foot[0] - l.x)) * 0.9;

function walk(pose: Pose, m: Motion, s: Species): void {
  const { state, moving } = m;
  const stride = strideOf(s);
  const phase = m.travelled / stride;
  const t = state.time;
  const bob = 0.06 * s.hip * sin(t * 2 + m.seed) * (1 - moving) + moving * 0.05 * s.hip * sin(phase * 2 * TAU);
  const low = actWeight(state, 'sit', 'lie') * s.hip * 0.5;
  pose.move('body', multiply(translation(0, bob - low, 0), rotationX(0.03 * sin(t * 1.3 + m.seed))));
  const ahead: Vec3 = s.sideways ? [1, 0, 0] : [0, 0, 1];
  for (const [side, x] of SIDES)
    s.legs.forEach((leg, i) => {
      // Neighbours and opposites go by turns, as all that walk on many legs do.
      const own = phase + ((i + (x > 0 ? 0 : 1)) % 2) * 0.5 + i * 0.04;
      const p = own - Math.floor(own);
      const duty = 0.6;
      const reach = stride * duty;
      const u = (p - duty) / (1 - duty);
      const along = p < duty ? reach / 2 - p * stride : -reach / 2 + reach * (u * u * (3 - 2 * u));
      const lift = p < duty ? 0 : leg.knee * 0.5 * sin(PI * u);
      const tap = (1 - moving) * Math.max(0, sin(t * 0.7 + i * 2.1 + x + m.seed) - 0.93) * leg.knee * 3;
      const foot: Vec3 = [
        x * leg.foot[0] + ahead[0] * along * moving,
        lift * moving + tap,
        leg.foot[2] + ahead[2] * along * moving,
      ];
      const hip = rigPoint(pose, `${side}${i}u`);
      const knee = pose.rig.head(`${side}${i}l`);
      const bindHip = pose.rig.head(`${side}${i}u`);
      const bindFoot: Vec3 = [x * leg.foot[0], 0, leg.foot[2]];
      const solved = twoBone(hip, foot, span(bindHip, knee), span(knee, bindFoot), [x * 0.3, 1, 0]);
      pose.fix(`${side}${i}u`, aim(hip, sub(knee, bindHip), solved.joint));
      pose.fix(`${side}${i}l`, aim(solved.joint, sub(bindFoot, knee), solved.tip));
    });
  const threat = actWeight(state, 'fight', 'raise', 'wave', 'dance', 'talk');
  if (s.claws)
    for (const [side, x] of SIDES) {
      const idle = 0.12 * sin(t * 0.9 + x + m.seed);
      pose.move(`arm${side}`, multiply(rotationX(-threat * 0.7), rotationY(x * (idle - threat * 0.3))));
      pose.move(`claw${side}`, rotationX(-threat * 0.5 * (1 + 0.2 * sin(t * 6 + x))));
      const nip =
        Math.max(0, sin(t * (1.3 + threat * 5) + x * 1.7 + m.seed) - (threat > 0 ? 0 : 0.7)) * (threat > 0 ? 0.5 : 1.2);
      pose.move(`nip${side}`, rotationY(-x * nip));
    }
  if (s.sting)
    for (let i = 0; i < 6; i++)
      pose.move(`t${i}`, rotationX(0.52 + 0.04 * sin(t * 1.4 + i * 0.5 + m.seed) - threat * 0.12 * sin(t * 5)));
}

const span = (a: Vec3, b: Vec3): number => {
  const d = sub(a, b);
  return Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2);
};
const rigPoint = (pose: Pose, bone: string): Vec3 =>
  transformPoint(pose.frame('body'), sub(pose.rig.head(bone), pose.rig.head('body')));

/** Crabs and their kin, unless the words say otherwise. */
export const crab = (k: Kit): Creature => arthropod(k, CRAB);
/** Spiders and their kin. */
export const spider = (k: Kit): Creature => arthropod(k, SPIDER);

function arthropod(k: Kit, usual: Species): Creature {
  const base = speciesOf(k, usual);
  const bulk = k.rng.range(0.88, 1.16);
  const s: Species = {
    ...base,
    thick: base.thick * bulk,
    lobes: base.lobes.map((l) => ({ ...l, radii: [l.radii[0] * bulk, l.radii[1], l.radii[2]] as Vec3 })),
  };
  const rig = rigOf(s);
  const front = s.lobes[0];
  const top: Vec3 = [0, front.at[1] + front.radii[1], front.at[2]];
  return {
    rig,
    mesh: meshOf(k, s, rig).build(),
    pose: (pose, m) => walk(pose, m, s),
    // A crab goes with its side ahead.
    ...(s.sideways ? { body: (m: Motion): Mat34 => rotationY((PI / 2) * m.moving) } : {}),
    head: ['body', [0, s.eyes.at[1], s.eyes.at[2]]],
    hips: ['body', [0, s.hip, 0]],
    back: ['body', top],
    stride: strideOf(s),
  };
}

/** A starfish: five arms on the sea bed. */
export function starfish(k: Kit): Creature {
  const rig = new Rig();
  rig.add('body', null, [0, 0.01, 0]);
  const arms = k.rng.chance(0.2) ? 6 : 5;
  const b = new MeshBuilder();
  const color = hide(k, ['#d8682a', '#b5342c', '#7a4a8a', '#d8a83a']);
  const skin = k.mat({ color, color2: shade(color, 1.5), pattern: 'dots', patternScale: 0.012, roughness: 0.85 });
  b.setSkin([[0, 1]]);
  b.ellipsoid([0, 0.014, 0], [0.036, 0.018, 0.036], skin, k.n(18), k.n(8));
  const skins: number[] = [];
  for (let i = 0; i < arms; i++) {
    const a = (i * TAU) / arms;
    const way: Vec3 = [sin(a), 0, cos(a)];
    const low = rig.add(`a${i}`, 'body', [way[0] * 0.035, 0.012, way[2] * 0.035]);
    const tip = rig.add(`b${i}`, `a${i}`, [way[0] * 0.075, 0.008, way[2] * 0.075]);
    skins.push(low, tip);
    const p = (r: number, y: number): Vec3 => [way[0] * r, y, way[2] * r];
    b.tube(
      [p(0.008, 0.013), p(0.04, 0.012), p(0.075, 0.009), p(0.105, 0.006)],
      [0.022, 0.019, 0.013, 0.004],
      skin,
      k.n(10),
      true,
      [
        [[0, 1]],
        [
          [0, 0.3],
          [low, 0.7],
        ],
        [
          [low, 0.4],
          [tip, 0.6],
        ],
        [[tip, 1]],
      ],
    );
  }
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      for (let i = 0; i < arms; i++) {
        const curl =
          0.1 + 0.1 * sin(m.state.time * 0.6 + i * 1.9 + m.seed) + m.moving * 0.1 * sin(m.travelled * 60 + i * 1.3);
        const a = (i * TAU) / arms;
        const about = (k2: number): Mat34 => multiply(rotationY(a), multiply(rotationX(-k2), rotationY(-a)));
        pose.move(`a${i}`, about(curl * 0.3));
        pose.move(`b${i}`, about(curl));
      }
    },
    head: ['body', [0, 0.03, 0]],
    stride: 0,
  };
}
