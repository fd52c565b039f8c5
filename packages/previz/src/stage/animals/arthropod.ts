/** Crabs, spiders, ants, scorpions, beetles: a jointed body on many legs whose feet stay where they are put down. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import {
  add,
  type Mat34,
  mix,
  multiply,
  rotationX,
  rotationY,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { CRAB, SPIDER, type Species, speciesOf } from './arthropod-species.ts';
import { type Creature, hide, type Motion } from './creature.ts';
import { aim, type Pose, Rig, SIDES, twoBone } from './rig.ts';

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
      const along = p < duty ? reach / 2 - p * stride : -reach / 2 + reach * smoothstep(0, 1, u);
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
