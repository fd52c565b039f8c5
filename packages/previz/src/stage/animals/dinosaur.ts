/** Great beasts on two legs: a tyrannosaur and its smaller kin. Feet stay where they are put down; the tail balances the head. */
import { PI, sin, TAU } from '../../math/trig.ts';
import {
  lerp,
  mix,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, type Motion, sculpt } from './creature.ts';
import type { Blob } from './flesh.ts';
import { aim, type Pose, Rig, SIDES, twoBone } from './rig.ts';

/** Bind pose, metres: hip height 2.6. */
const HIP: Vec3 = [0.42, 2.55, -0.1];
const KNEE: Vec3 = [0.5, 1.62, 0.5];
const ANKLE: Vec3 = [0.5, 0.72, -0.3];
const TOE: Vec3 = [0.5, 0.14, 0.05];
const STRIDE = 3.4;

function rigOf(): Rig {
  const rig = new Rig();
  rig.add('body', null, [0, 2.6, -0.1]);
  rig.add('chest', 'body', [0, 2.75, 0.9]);
  rig.add('neck', 'chest', [0, 3.0, 1.6]);
  rig.add('head', 'neck', [0, 3.75, 2.15]);
  rig.add('jaw', 'head', [0, 3.55, 2.3]);
  for (let i = 0; i < 5; i++) rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, [0, 2.65 + i * 0.03, -0.75 - i * 0.82]);
  for (const [side, x] of SIDES) {
    const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
    rig.add(`thigh${side}`, 'body', m(HIP));
    rig.add(`shin${side}`, `thigh${side}`, m(KNEE));
    rig.add(`meta${side}`, `shin${side}`, m(ANKLE));
    rig.add(`toe${side}`, `meta${side}`, m(TOE));
    rig.add(`arm${side}`, 'chest', [x * 0.38, 2.5, 1.5]);
    rig.add(`hand${side}`, `arm${side}`, [x * 0.42, 2.12, 1.6]);
  }
  return rig;
}

function meshOf(k: Kit, rig: Rig, raptor: boolean): MeshBuilder {
  const id = (n: string): number => rig.id(n);
  const color = hide(k, raptor ? ['#8a6a3a', '#6b7a4a'] : ['#5f6b42', '#7a6244', '#4f5a52', '#6a5038']);
  const striped = k.rng.chance(0.5);
  const skin = k.mat({
    color,
    color2: shade(color, 0.55),
    pattern: striped ? 'stripes' : 'noise',
    patternScale: striped ? 0.55 : 0.3,
    roughness: 0.75,
  });
  const belly = k.mat({
    color: hex('#c2b58a'),
    color2: hex('#a89a70'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 0.8,
  });
  const claw = k.mat({ color: hex('#2a2622'), roughness: 0.35 });
  const tooth = k.mat({ color: hex('#efe8d2'), roughness: 0.3 });
  const mouth = k.mat({ color: hex('#6a2424'), roughness: 0.6 });
  const b = new MeshBuilder();
  const slim = raptor ? 0.74 : 1;
  const blobs: Blob[] = [
    { a: [0, 2.6, -0.35], b: [0, 2.6, 0.5], ra: 0.66 * slim, rb: 0.72 * slim, bone: id('body'), flat: 0.82 },
    {
      a: [0, 2.6, 0.5],
      b: [0, 2.75, 1.3],
      ra: 0.72 * slim,
      rb: 0.52 * slim,
      bone: id('body'),
      boneB: id('chest'),
      flat: 0.82,
    },
    {
      a: [0, 2.8, 1.35],
      b: [0, 3.3, 1.85],
      ra: 0.47 * slim,
      rb: 0.38 * slim,
      bone: id('chest'),
      boneB: id('neck'),
      flat: 0.85,
    },
    {
      a: [0, 3.3, 1.85],
      b: [0, 3.75, 2.2],
      ra: 0.38 * slim,
      rb: 0.36,
      bone: id('neck'),
      boneB: id('head'),
      flat: 0.85,
    },
    // The skull is deep behind and narrows to a blunt snout.
    { a: [0, 3.78, 2.25], b: [0, 3.78, 2.75], ra: 0.4, rb: 0.33, bone: id('head'), flat: 0.82, melt: 0.16 },
    {
      a: [0, 3.76, 2.75],
      b: [0, 3.7, 3.4],
      ra: 0.31,
      rb: raptor ? 0.16 : 0.22,
      bone: id('head'),
      flat: 0.8,
      melt: 0.14,
    },
    ...SIDES.map(
      ([, x]): Blob => ({
        a: [x * 0.24, 4.05, 2.5],
        b: [x * 0.2, 4.0, 2.85],
        ra: 0.11,
        rb: 0.08,
        bone: id('head'),
        melt: 0.08,
      }),
    ),
    ...[0, 1, 2, 3, 4].map(
      (i): Blob => ({
        a: [0, 2.62 + i * 0.03, -0.5 - i * 0.82],
        b: [0, 2.65 + i * 0.03, -1.32 - i * 0.82],
        ra: (0.6 - i * 0.115) * slim,
        rb: (0.485 - i * 0.11) * slim,
        bone: i === 0 ? id('body') : id(`t${i - 1}`),
        boneB: id(`t${i}`),
        flat: 0.85,
      }),
    ),
  ];
  for (const [side, x] of SIDES) {
    const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
    blobs.push(
      {
        a: m([0.36, 2.62, -0.12]),
        b: m(KNEE),
        ra: 0.5 * slim,
        rb: 0.27 * slim,
        bone: id('body'),
        boneB: id(`thigh${side}`),
        flat: 0.8,
        melt: 0.16,
      },
      {
        a: m(KNEE),
        b: mix(m(KNEE), m(ANKLE), 0.6),
        ra: 0.26 * slim,
        rb: 0.15 * slim,
        bone: id(`shin${side}`),
        melt: 0.1,
      },
      { a: [x * 0.34, 2.52, 1.48], b: [x * 0.42, 2.14, 1.6], ra: 0.14, rb: 0.085, bone: id(`arm${side}`), melt: 0.08 },
    );
  }
  sculpt(k, b, blobs, {
    melt: 0.3,
    cell: 0.135,
    axisY: 2.6,
    soft: 0.22,
    paint: (p, n) => (n[1] < -0.45 && p[1] > 1.7 ? belly : skin),
  });
  for (const [side, x] of SIDES) limbs(k, b, rig, side, x, skin, claw, slim);
  b.setSkin([[id('head'), 1]]);
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.27, 3.96, 2.78], 0.085, [x * 0.85, 0.1, 0.5], '#d8a42a', [0.4, 0.68, 0.5]);
    b.sphere([x * 0.1, 3.82, 3.58], 0.035, claw, 8, 6);
    for (let i = 0; i < 8; i++) {
      const t = i / 7;
      b.tube(
        [
          [x * lerp(0.2, 0.12, t), 3.54, lerp(2.75, 3.54, t)],
          [x * lerp(0.19, 0.11, t), 3.42 + 0.03 * (i % 2), lerp(2.76, 3.56, t)],
        ],
        [0.038, 0.005],
        tooth,
        6,
      );
    }
  }
  b.ellipsoid([0, 3.53, 2.95], [0.2, 0.05, 0.55], mouth, k.n(12), 6);
  b.setSkin([[id('jaw'), 1]]);
  b.loft(
    [
      { centre: [0, 3.5, 2.25], rx: 0.28, rz: 0.15, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      { centre: [0, 3.42, 2.7], rx: 0.24, rz: 0.11, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      { centre: [0, 3.42, 3.2], rx: 0.18, rz: 0.085, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      { centre: [0, 3.44, 3.5], rx: 0.1, rz: 0.06, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
    ],
    belly,
    k.n(14),
  );
  b.ellipsoid([0, 3.51, 2.95], [0.14, 0.04, 0.42], k.mat({ color: hex('#b5606a'), roughness: 0.4 }), k.n(12), 6);
  for (const [, x] of SIDES)
    for (let i = 0; i < 6; i++)
      b.tube(
        [
          [x * lerp(0.18, 0.1, i / 5), 3.48, lerp(2.85, 3.46, i / 5)],
          [x * lerp(0.18, 0.1, i / 5), 3.57, lerp(2.86, 3.47, i / 5)],
        ],
        [0.03, 0.004],
        tooth,
        6,
      );
  b.setSkin(null);
  return b;
}

function limbs(
  k: Kit,
  b: MeshBuilder,
  rig: Rig,
  side: 'L' | 'R',
  x: number,
  skin: number,
  claw: number,
  slim: number,
): void {
  const [shin, meta, toe, arm, hand] = ['shin', 'meta', 'toe', 'arm', 'hand'].map((n) => rig.id(n + side));
  const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
  const [knee, ankle, foot] = [m(KNEE), m(ANKLE), m(TOE)];
  const skins: SkinWeights[] = [
    [[shin, 1]],
    [
      [shin, 0.5],
      [meta, 0.5],
    ],
    [[meta, 1]],
    [
      [meta, 0.5],
      [toe, 0.5],
    ],
  ];
  b.tube(
    [mix(knee, ankle, 0.5), ankle, mix(ankle, foot, 0.5), foot],
    [0.17 * slim, 0.135 * slim, 0.12 * slim, 0.13 * slim],
    skin,
    k.n(12),
    true,
    skins,
  );
  b.setSkin([[toe, 1]]);
  for (const a of [-0.5, 0, 0.5]) {
    const tip: Vec3 = [foot[0] + sin(a) * 0.55, 0.09, foot[2] + sin(a + PI / 2) * 0.58];
    b.tube([foot, mix(foot, tip, 0.6), tip], [0.12, 0.105, 0.08], skin, k.n(9));
    b.tube(
      [tip, [tip[0] + sin(a) * 0.12, 0.08, tip[2] + 0.12], [tip[0] + sin(a) * 0.2, 0.005, tip[2] + 0.2]],
      [0.06, 0.045, 0.006],
      claw,
      7,
    );
  }
  b.tube([foot, [foot[0], 0.12, foot[2] - 0.28]], [0.09, 0.03], skin, 7);
  b.setSkin(null);
  const elbow = rig.head(`hand${side}`);
  const wrist: Vec3 = [x * 0.36, 1.98, 1.86];
  b.tube([elbow, mix(elbow, wrist, 0.6), wrist], [0.085, 0.065, 0.05], skin, k.n(9), true, [
    [
      [arm, 0.5],
      [hand, 0.5],
    ],
    [[hand, 1]],
    [[hand, 1]],
  ]);
  b.setSkin([[hand, 1]]);
  for (const d of [-0.05, 0.06])
    b.tube([wrist, [wrist[0] + d, 1.88, 1.95], [wrist[0] + d, 1.76, 1.95]], [0.04, 0.03, 0.006], claw, 7);
  b.setSkin(null);
}

function stride(pose: Pose, m: Motion): void {
  const { state, moving } = m;
  const t = state.time;
  const phase = m.travelled / STRIDE;
  const run = smoothstep(4, 8, Math.abs(state.speed));
  const heavy = moving * sin(phase * 2 * TAU + 0.8);
  const roar = Math.max(actWeight(state, 'talk', 'sing'), actWeight(state, 'raise') * 0.5);
  const eat = actWeight(state, 'eat', 'drink', 'fight', 'catch');
  pose.move(
    'body',
    multiply(
      translation(0, 0.05 * heavy - 0.02 * (1 - moving) * sin(t * 1.3), 0),
      multiply(
        rotationZ(moving * 0.035 * sin(phase * TAU)),
        multiply(rotationX(-roar * 0.16 + eat * 0.4 + run * 0.05), rotationY(moving * 0.05 * sin(phase * TAU + 1))),
      ),
    ),
  );
  pose.move(
    'chest',
    multiply(rotationX(0.015 * sin(t * 1.3 + m.seed)), rotationY(-moving * 0.05 * sin(phase * TAU + 1))),
  );
  const look = state.gaze ? 0 : 0.22 * sin(t * 0.4 + m.seed) * (1 - moving);
  pose.move('neck', multiply(rotationY(look), rotationX(-roar * 0.2 + eat * 0.5 + 0.04 * heavy)));
  pose.move(
    'head',
    multiply(rotationY(look), rotationX(roar * 0.12 - eat * 0.15 - 0.05 * heavy + 0.03 * sin(t * 0.9))),
  );
  const open = Math.max(
    roar * (0.75 + 0.12 * sin(t * 17)),
    eat * 0.5 * Math.max(0, sin(t * 4)),
    0.09 + 0.05 * sin(t * 1.3),
  );
  pose.move('jaw', rotationX(open));
  for (let i = 0; i < 5; i++)
    pose.move(
      `t${i}`,
      multiply(
        rotationY(0.07 * sin(t * 0.8 - i * 0.6 + m.seed) - moving * 0.07 * sin(phase * TAU - i * 0.5)),
        rotationX(0.015 * sin(t * 1.1 - i) + eat * 0.06),
      ),
    );
  for (const [side, x] of SIDES) {
    const mir = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
    const own0 = phase + (x > 0 ? 0 : 0.5);
    const own = own0 - Math.floor(own0);
    const duty = lerp(0.6, 0.45, run);
    const reach = STRIDE * duty;
    const u = (own - duty) / (1 - duty);
    const z = own < duty ? reach / 2 - own * STRIDE : -reach / 2 + reach * smoothstep(0, 1, u);
    const lift = own < duty ? 0 : 0.55 * sin(PI * u);
    const droop = own < duty ? 0 : 0.9 * sin(PI * Math.min(1, u * 1.4));
    const foot: Vec3 = [x * TOE[0], TOE[1] + lift * moving, TOE[2] + z * moving * 0.98];
    const root = transformPoint(pose.frame('body'), sub(mir(HIP), pose.rig.head('body')));
    // The long foot bone leans with the step and tips up before the toes leave.
    const lean = 0.52 + moving * (own < duty ? 0.45 * (own / duty) - 0.12 : 0.33 - 0.4 * u);
    const length = 0.68;
    const ankle: Vec3 = [foot[0], foot[1] + length * sin(PI / 2 - lean), foot[2] - length * sin(lean)];
    const solved = twoBone(root, ankle, span(HIP, KNEE), span(KNEE, ANKLE), [0, 0.1, 1]);
    const shift = sub(solved.tip, ankle);
    const toe: Vec3 = [foot[0] + shift[0], foot[1] + shift[1], foot[2] + shift[2]];
    pose.fix(`thigh${side}`, aim(root, sub(mir(KNEE), mir(HIP)), solved.joint));
    pose.fix(`shin${side}`, aim(solved.joint, sub(mir(ANKLE), mir(KNEE)), solved.tip));
    pose.fix(`meta${side}`, aim(solved.tip, sub(mir(TOE), mir(ANKLE)), toe));
    pose.fix(`toe${side}`, multiply(translation(...toe), rotationX(droop * moving)));
    pose.move(`arm${side}`, rotationX(0.15 * sin(t * 1.7 + x) - 0.2 * roar));
    pose.move(`hand${side}`, rotationX(0.2 * sin(t * 2.1 + x + m.seed)));
  }
}

const span = (a: Vec3, b: Vec3): number => {
  const d = sub(a, b);
  return Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2);
};

export function dinosaur(k: Kit): Creature {
  const raptor = k.said('raptor|velociraptor');
  if (raptor) k.scale = [k.scale[0] * 0.42, k.scale[1] * 0.42, k.scale[2] * 0.42];
  const rig = rigOf();
  return {
    rig,
    mesh: meshOf(k, rig, raptor).build(),
    pose: stride,
    head: ['head', [0, 3.8, 2.6]],
    mouth: ['head', [0, 3.55, 3.5]],
    hips: ['body', [0, 2.6, 0]],
    back: ['body', [0, 3.25, 0.3]],
    stride: STRIDE,
    footfalls: [
      { phase: 0, kind: 'paw', strength: 1, side: 'left' },
      { phase: 0.5, kind: 'paw', strength: 1, side: 'right' },
    ],
  };
}
