/** Frogs and toads: they sit with folded hind legs and go in leaps. */
import { PI, pow, sin } from '../../math/trig.ts';
import {
  addScaled,
  lerp,
  type Mat34,
  mix,
  multiply,
  rotationX,
  scaling,
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
import { type Creature, eyeball, hide, type Motion, sculpt } from './creature.ts';
import type { Blob } from './flesh.ts';
import { aim, type Pose, Rig, SIDES, twoBone } from './rig.ts';

/** Metres of one leap, its height, and the share of the cycle spent on the ground. */
const LEAP = 0.3;
const HEIGHT = 0.1;
const SITS = 0.45;

function rigOf(): Rig {
  const rig = new Rig();
  rig.add('body', null, [0, 0.042, 0]);
  rig.add('head', 'body', [0, 0.066, 0.035]);
  rig.add('jaw', 'head', [0, 0.056, 0.04]);
  rig.add('throat', 'head', [0, 0.046, 0.045]);
  rig.add('eyes', 'head', [0, 0.084, 0.056]);
  for (const [side, x] of SIDES) {
    rig.add(`thigh${side}`, 'body', [x * 0.026, 0.03, -0.045]);
    rig.add(`shin${side}`, `thigh${side}`, [x * 0.062, 0.034, -0.002]);
    rig.add(`foot${side}`, `shin${side}`, [x * 0.042, 0.008, -0.048]);
    rig.add(`arm${side}`, 'body', [x * 0.034, 0.04, 0.03]);
    rig.add(`hand${side}`, `arm${side}`, [x * 0.05, 0.02, 0.026]);
  }
  return rig;
}

function meshOf(k: Kit, rig: Rig, toad: boolean): MeshBuilder {
  const b = new MeshBuilder();
  const id = (n: string): number => rig.id(n);
  const color = hide(k, toad ? ['#7a6238', '#6b5a40'] : ['#5f9a34', '#3f8a44', '#8aa83a', '#2f7a5a']);
  const spots = !toad && k.rng.chance(0.6);
  const back = k.mat({
    color,
    color2: shade(color, toad ? 0.55 : 0.6),
    pattern: toad ? 'noise' : spots ? 'dots' : 'noise',
    patternScale: toad ? 0.012 : 0.025,
    roughness: toad ? 0.9 : 0.28,
  });
  const belly = k.mat({ color: hex(toad ? '#c9b98a' : '#e6e4b8'), roughness: 0.4 });
  const blobs: Blob[] = [
    { a: [0, 0.042, -0.045], b: [0, 0.05, 0.012], ra: 0.03, rb: 0.041, bone: id('body'), flat: 1.15 },
    { a: [0, 0.05, 0.012], b: [0, 0.064, 0.05], ra: 0.041, rb: 0.034, bone: id('body'), boneB: id('head'), flat: 1.12 },
    { a: [0, 0.064, 0.05], b: [0, 0.062, 0.072], ra: 0.033, rb: 0.02, bone: id('head'), flat: 1.3 },
    { a: [0, 0.044, 0.046], b: [0, 0.044, 0.05], ra: 0.019, rb: 0.017, bone: id('throat'), flat: 1.3 },
  ];
  for (const [side, x] of SIDES) {
    blobs.push(
      {
        a: [x * 0.023, 0.084, 0.052],
        b: [x * 0.023, 0.086, 0.054],
        ra: 0.0125,
        rb: 0.0125,
        bone: id('head'),
        melt: 0.008,
      },
      {
        a: [x * 0.022, 0.032, -0.042],
        b: [x * 0.062, 0.034, -0.002],
        ra: 0.022,
        rb: 0.0125,
        bone: id('body'),
        boneB: id(`thigh${side}`),
        melt: 0.008,
      },
      {
        a: [x * 0.032, 0.042, 0.028],
        b: [x * 0.05, 0.02, 0.026],
        ra: 0.014,
        rb: 0.009,
        bone: id(`arm${side}`),
        melt: 0.01,
      },
    );
  }
  sculpt(k, b, blobs, {
    melt: 0.018,
    cell: 0.0062,
    axisY: 0.045,
    soft: 0.012,
    paint: (p, n) => (n[1] < -0.25 || (p[2] > 0.03 && p[1] < 0.052 && n[1] < 0.3) ? belly : back),
  });
  for (const [side, x] of SIDES) {
    const [thigh, shin, foot, arm, hand] = ['thigh', 'shin', 'foot', 'arm', 'hand'].map((n) => id(n + side));
    const knee = rig.head(`shin${side}`);
    const ankle = rig.head(`foot${side}`);
    b.tube(
      [mix(rig.head(`thigh${side}`), knee, 0.7), knee, mix(knee, ankle, 0.4), mix(knee, ankle, 0.85), ankle],
      [0.012, 0.0115, 0.011, 0.007, 0.0062],
      back,
      k.n(10),
      true,
      [
        [[thigh, 1]],
        [
          [thigh, 0.5],
          [shin, 0.5],
        ],
        [[shin, 1]],
        [[shin, 1]],
        [
          [shin, 0.4],
          [foot, 0.6],
        ],
      ],
    );
    const elbow = rig.head(`hand${side}`);
    b.tube(
      [elbow, mix(elbow, [x * 0.048, 0.004, 0.044], 0.6), [x * 0.048, 0.004, 0.044]],
      [0.0088, 0.006, 0.0055],
      back,
      k.n(9),
      true,
      [
        [
          [arm, 0.5],
          [hand, 0.5],
        ],
        [[hand, 1]],
        [[hand, 1]],
      ],
    );
    toes(k, b, [x * 0.048, 0.004, 0.044], x, 0.022, 4, hand, back, false);
    toes(k, b, [ankle[0], 0.004, ankle[2] + 0.004], x, 0.052, 5, foot, back, true);
    b.setSkin([[id('eyes'), 1]]);
    eyeball(
      k,
      b,
      [x * 0.0275, 0.0885, 0.0575],
      0.0098,
      [x * 0.75, 0.15, 0.5],
      toad ? '#c98a2a' : '#e2b43a',
      [0.34, 0.3, 0.62],
    );
  }
  b.setSkin([[id('jaw'), 1]]);
  const lip = (
    z: number,
    w: number,
    h: number,
  ): { centre: Vec3; rx: number; rz: number; axisX: Vec3; axisZ: Vec3 } => ({
    centre: [0, 0.051, z],
    rx: w,
    rz: h,
    axisX: [-1, 0, 0],
    axisZ: [0, 1, 0],
  });
  b.loft([lip(0.042, 0.036, 0.004), lip(0.07, 0.032, 0.0045), lip(0.086, 0.016, 0.003)], belly, k.n(14));
  b.setSkin(null);
  return b;
}

/** Spread toes; webbed ones have skin between. */
function toes(
  k: Kit,
  b: MeshBuilder,
  from: Vec3,
  x: number,
  length: number,
  n: number,
  bone: number,
  skin: number,
  web: boolean,
): void {
  b.setSkin([[bone, 1]]);
  const tips = Array.from({ length: n }, (_, i): Vec3 => {
    const a = (i / (n - 1) - 0.5) * (web ? 1.1 : 1.7) + x * 0.28;
    return [from[0] + sin(a) * length, 0.0022, from[2] + sin(a + PI / 2) * length];
  });
  for (const tip of tips) {
    b.tube([from, mix(from, tip, 0.6), tip], [0.0045, 0.0028, 0.0022], skin, 6);
    b.sphere(tip, 0.0038, skin, 7, 5);
  }
  if (web) {
    const film = k.mat({ color: hex('#8a9a4a'), roughness: 0.4, doubleSided: true, translucency: 0.4 });
    for (let i = 0; i + 1 < n; i++) {
      const mid: Vec3 = mix(mix(tips[i], tips[i + 1], 0.5), from, 0.3);
      const o = b.vertex(addScaled(from, [0, 1, 0], 0.001), [0, 1, 0], 0, 0);
      b.vertex(mix(tips[i], from, 0.1), [0, 1, 0], 0, 1);
      b.vertex(mid, [0, 1, 0], 1, 1);
      b.vertex(mix(tips[i + 1], from, 0.1), [0, 1, 0], 1, 0);
      b.triangle(o, o + 1, o + 2, film).triangle(o, o + 2, o + 3, film);
    }
  }
  b.setSkin(null);
}

/** Where in its leap it is. */
function leapOf(m: Motion): { air: number; up: number; ahead: number } {
  const jump = m.state.acts.find((a) => a.act === 'jump' && a.weight > 0.3);
  const going = m.moving > 0.05 && m.state.posture !== 'float';
  const phase = going ? m.travelled / LEAP : jump ? jump.seconds * 0.9 * jump.tempo : 0;
  if (!going && !jump) return { air: 0, up: 0, ahead: 0 };
  const p = phase - Math.floor(phase);
  const u = Math.max(0, (p - SITS) / (1 - SITS));
  // It waits where it landed, then flies ahead of where it would be at an even pace.
  const ahead = going ? LEAP * (smoothstep(0, 1, u) * 0.35 + u * 0.65 - p) : 0;
  return { air: u, up: HEIGHT * 4 * u * (1 - u), ahead };
}

function poseFrog(pose: Pose, m: Motion): void {
  const { state } = m;
  const t = state.time;
  const { air } = leapOf(m);
  const swim = state.posture === 'float' || actWeight(state, 'swim') > 0.3;
  const kick = swim ? Math.max(0, sin(t * 4.2)) : 0;
  // Legs stretch as it leaves the ground and are drawn in again before it lands.
  const stretch = Math.max(air > 0 ? pow(Math.max(0, sin(PI * Math.min(1, air * 1.15))), 0.6) : 0, kick);
  const croak = Math.max(
    actWeight(state, 'talk', 'sing') * Math.max(0, sin(t * 7)),
    0.12 * Math.max(0, sin(t * 5 + m.seed)) * (1 - stretch),
  );
  pose.move('body', rotationX(air > 0 ? lerp(-0.5, 0.45, air) : swim ? 0.35 : -0.04 * sin(t * 1.1)));
  pose.move('head', rotationX(air > 0 ? lerp(0.25, -0.25, air) : 0.03 * sin(t * 0.8 + m.seed)));
  pose.move('throat', scaling(1 + croak * 0.9, 1 + croak * 0.9, 1 + croak * 1.1));
  pose.move('jaw', rotationX(actWeight(state, 'eat', 'catch') * 0.5 * Math.max(0, sin(t * 6))));
  pose.move('eyes', scaling(1, (t * 0.31 + m.seed * 0.1) % 1 < 0.04 ? 0.25 : 1, 1));
  for (const [side, x] of SIDES) {
    const root = carried(pose, `thigh${side}`);
    const bindRoot = pose.rig.head(`thigh${side}`);
    const knee = pose.rig.head(`shin${side}`);
    const ankle = pose.rig.head(`foot${side}`);
    const out: Vec3 = [x * 0.05, root[1] - 0.022, root[2] - 0.098];
    const to = mix(ankle, out, stretch);
    const solved = twoBone(root, to, span(bindRoot, knee), span(knee, ankle), [x * 0.8, 0.25, 0.6]);
    pose.fix(`thigh${side}`, aim(root, sub(knee, bindRoot), solved.joint));
    pose.fix(`shin${side}`, aim(solved.joint, sub(ankle, knee), solved.tip));
    pose.fix(`foot${side}`, multiply(translation(...solved.tip), rotationX(stretch * 2.5)));
    const reach = air > 0.5 ? -0.9 * (air - 0.5) : air > 0 ? 0.7 * sin(PI * air * 2) : swim ? 0.8 + kick * 0.4 : 0;
    pose.move(`arm${side}`, rotationX(reach));
  }
}

const span = (a: Vec3, b: Vec3): number => {
  const d = sub(a, b);
  return Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2);
};
const carried = (pose: Pose, bone: string): Vec3 =>
  transformPoint(pose.frame('body'), sub(pose.rig.head(bone), pose.rig.head('body')));

export function frog(k: Kit): Creature {
  const rig = rigOf();
  const toad = k.said('toad|bullfrog');
  return {
    rig,
    mesh: meshOf(k, rig, toad).build(),
    pose: poseFrog,
    body: (m): Mat34 => {
      const { up, ahead } = leapOf(m);
      return translation(0, up, ahead);
    },
    head: ['head', [0, 0.075, 0.055]],
    mouth: ['head', [0, 0.055, 0.085]],
    hips: ['body', [0, 0.045, 0]],
    back: ['body', [0, 0.085, -0.01]],
    stride: LEAP,
    footfalls: [{ phase: 0, kind: 'paw', strength: 0.15 }],
  };
}
