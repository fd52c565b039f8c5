/** Those that row with flippers or beat great fins: sea turtles, seals, rays, and the upright sea horse. */
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import {
  lerp,
  type Mat34,
  mix,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type Ring, type SkinWeights } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, type Motion, sculpt } from './creature.ts';
import type { Blob } from './flesh.ts';
import { type Pose, Rig } from './rig.ts';

const SIDES = [
  ['L', 1],
  ['R', -1],
] as const;

/** 1 in the water, 0 on land. */
const afloat = (m: Motion): number =>
  Math.max(m.state.posture === 'float' ? 1 : 0, actWeight(m.state, 'swim', 'fly', 'float'));

/** A flat blade along a polyline: flippers and fins; half widths along z. */
function blade(
  b: MeshBuilder,
  points: readonly Vec3[],
  widths: readonly number[],
  thick: number,
  material: number,
  columns: number,
  skins: readonly SkinWeights[],
): void {
  b.loft(
    points.map(
      (centre, i): Ring => ({
        centre,
        rx: widths[i],
        rz: thick * Math.min(1, widths[i] / widths[0] + 0.1),
        axisX: [0, 0, points[points.length - 1][0] >= points[0][0] ? 1 : -1],
        axisZ: [0, 1, 0],
        skin: skins[i],
      }),
    ),
    material,
    columns,
  );
}

export function turtle(k: Kit): Creature {
  const rig = new Rig();
  const y = 0.17;
  rig.add('body', null, [0, y, 0]);
  rig.add('head', 'body', [0, y + 0.02, 0.4]);
  rig.add('jaw', 'head', [0, y + 0.0, 0.46]);
  for (const [side, x] of SIDES) {
    rig.add(`fore${side}`, 'body', [x * 0.3, y - 0.02, 0.26]);
    rig.add(`tip${side}`, `fore${side}`, [x * 0.52, y - 0.05, 0.2]);
    rig.add(`hind${side}`, 'body', [x * 0.2, y - 0.03, -0.34]);
  }
  const color = hide(k, ['#6b6a3a', '#5a6a44', '#7a6242']);
  const skin = k.mat({
    color: shade(color, 1.15),
    color2: shade(color, 0.5),
    pattern: 'tiles',
    patternScale: 0.05,
    roughness: 0.6,
  });
  const shell = k.mat({
    color: shade(hex(k.rng.pick(['#7a5428', '#5f6a34', '#6a4a30'])), 1),
    color2: hex('#3a2816'),
    pattern: 'tiles',
    patternScale: 0.15,
    roughness: 0.35,
  });
  const under = k.mat({ color: hex('#d6c48a'), roughness: 0.6 });
  const b = new MeshBuilder();
  b.setSkin([[0, 1]]);
  // A heart-shaped shell, low and keeled, its rim turned out.
  const long = 0.48;
  const cols = k.n(32);
  const rows: readonly (readonly [number, number])[] = [
    [1, -0.015],
    [1.05, 0.012],
    [0.96, 0.055],
    [0.8, 0.1],
    [0.55, 0.138],
    [0.26, 0.158],
    [0.001, 0.163],
  ];
  const start = b.vertexCount;
  for (const [r, h] of rows)
    for (let i = 0; i <= cols; i++) {
      const a = (i % cols) * (TAU / cols);
      const z = sin(a);
      const w = 0.4 * (1 - 0.16 * Math.max(0, -z) ** 2) * (z < -0.9 ? 0.9 : 1);
      b.vertex(
        [cos(a) * w * r, y + h + (r < 0.5 ? 0 : 0.01 * Math.abs(cos(a))), -z * -long * r * (z < 0 ? 1.06 : 0.94)],
        [cos(a) * r, 1.15 - r * 0.9, z * r],
        cos(a) * w * r,
        z * long * r,
      );
    }
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i < cols; i++) {
      const a = start + j * (cols + 1) + i;
      b.quadIndices(a, a + cols + 1, a + cols + 2, a + 1, shell);
    }
  b.ellipsoid([0, y - 0.005, 0], [0.36, 0.075, long * 0.93], under, k.n(22), k.n(10));
  b.tube(
    [
      [0, y, -long * 0.9],
      [0, y - 0.02, -long * 1.18],
    ],
    [0.035, 0.006],
    skin,
    8,
  );
  sculpt(
    k,
    b,
    [
      { a: [0, y + 0.005, 0.33], b: [0, y + 0.03, 0.48], ra: 0.085, rb: 0.07, bone: 0, boneB: 1 },
      { a: [0, y + 0.045, 0.49], b: [0, y + 0.03, 0.57], ra: 0.072, rb: 0.04, bone: 1 },
    ],
    { melt: 0.04, cell: 0.018, axisY: y, paint: (_p, n) => (n[1] < -0.5 ? under : skin) },
  );
  b.setSkin([[2, 1]]);
  b.ellipsoid([0, y - 0.005, 0.535], [0.036, 0.016, 0.05], skin, k.n(10), 6);
  b.setSkin([[1, 1]]);
  for (const [, x] of SIDES) eyeball(k, b, [x * 0.056, y + 0.058, 0.535], 0.015, [x, 0.1, 0.4], '#2a1c12');
  for (const [side, x] of SIDES) {
    const [f, t, h] = ['fore', 'tip', 'hind'].map((n) => rig.id(n + side));
    blade(
      b,
      [
        [x * 0.22, y - 0.01, 0.25],
        [x * 0.38, y - 0.03, 0.28],
        [x * 0.52, y - 0.05, 0.2],
        [x * 0.68, y - 0.08, 0.04],
        [x * 0.78, y - 0.1, -0.12],
      ],
      [0.075, 0.095, 0.1, 0.075, 0.012],
      0.024,
      skin,
      k.n(12),
      [
        [[f, 1]],
        [[f, 1]],
        [
          [f, 0.5],
          [t, 0.5],
        ],
        [[t, 1]],
        [[t, 1]],
      ],
    );
    blade(
      b,
      [
        [x * 0.14, y - 0.02, -0.3],
        [x * 0.26, y - 0.05, -0.4],
        [x * 0.34, y - 0.09, -0.52],
      ],
      [0.05, 0.075, 0.03],
      0.02,
      skin,
      k.n(10),
      [[[h, 1]], [[h, 1]], [[h, 1]]],
    );
  }
  b.setSkin(null);
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const w = afloat(m);
      const t = m.state.time;
      const beat = w > 0 ? t * 2.1 + m.travelled : (m.travelled / 0.35) * TAU;
      const go = w + (1 - w) * m.moving;
      pose.move(
        'head',
        multiply(
          rotationX(-0.16 + 0.06 * sin(t * 0.8 + m.seed) + actWeight(m.state, 'eat') * 0.4),
          rotationY(0.25 * sin(t * 0.5 + m.seed)),
        ),
      );
      pose.move('jaw', rotationX(actWeight(m.state, 'eat', 'talk') * 0.35 * Math.max(0, sin(t * 6))));
      for (const [side, x] of SIDES) {
        // In the water both beat like wings; on sand they pull by turns and drag their tips.
        const p = w > 0 ? beat : beat + (x > 0 ? 0 : PI);
        const flap = (w * 0.62 + (1 - w) * 0.16) * sin(p) * go;
        const sweep = (w * 0.2 + (1 - w) * 0.45) * cos(p) * go;
        pose.move(`fore${side}`, multiply(rotationY(x * sweep), rotationZ(x * (flap + w * 0.1))));
        pose.move(
          `tip${side}`,
          multiply(rotationZ(x * (0.35 * sin(p - 1) * w * go - (1 - w) * 0.05)), rotationX(0.3 * w * cos(p))),
        );
        pose.move(`hind${side}`, rotationY(x * 0.22 * sin(t * 1.1 + x + (1 - w) * beat)));
      }
    },
    body: (m): Mat34 => {
      const w = afloat(m);
      const t = m.state.time;
      return multiply(
        translation(0, -0.055 + w * 0.09 + w * 0.03 * sin(t * 2.1 + 2), 0),
        multiply(rotationX(w * (0.05 * sin(t * 0.6 + m.seed) - 0.06)), rotationZ(w * 0.12 * sin(t * 0.4 + m.seed))),
      );
    },
    head: ['head', [0, y + 0.05, 0.5]],
    mouth: ['head', [0, y, 0.59]],
    hips: ['body', [0, y + 0.05, 0]],
    back: ['body', [0, y + 0.16, 0]],
    stride: 0,
  };
}

export function seal(k: Kit): Creature {
  const walrus = k.said('walrus');
  const lion = k.said('sea lion|lion');
  const bulk = (walrus ? 1.28 : 1) * k.rng.range(0.94, 1.08);
  const rig = new Rig();
  const y = 0.27 * bulk;
  rig.add('body', null, [0, y, 0.1]);
  for (let i = 0; i < 4; i++) rig.add(`s${i}`, i === 0 ? 'body' : `s${i - 1}`, [0, y - 0.03 * i, -0.1 - 0.2 * i]);
  rig.add('chest', 'body', [0, y + 0.05, 0.3]);
  rig.add('head', 'chest', [0, y + 0.26, 0.52]);
  rig.add('jaw', 'head', [0, y + 0.23, 0.58]);
  for (const [side, x] of SIDES) rig.add(`fin${side}`, 'chest', [x * 0.2 * bulk, y - 0.08, 0.28]);
  for (const [side, x] of SIDES) rig.add(`hind${side}`, 's3', [x * 0.04, 0.12, -0.8]);
  const id = (n: string): number => rig.id(n);
  const color = hide(
    k,
    walrus ? ['#8a6248', '#7a5642'] : lion ? ['#5a3f2c', '#4a3424'] : ['#7d848a', '#5f666b', '#a39a8a', '#d8d6d0'],
  );
  const skin = k.mat({
    color,
    color2: shade(color, walrus ? 0.8 : 0.55),
    pattern: walrus || lion ? 'noise' : 'dots',
    patternScale: walrus ? 0.2 : 0.07,
    roughness: 0.35,
  });
  const belly = k.mat({ color: shade(color, 1.35), roughness: 0.4 });
  const dark = k.mat({ color: hex('#1a1719'), roughness: 0.25 });
  const fin = k.mat({ color: shade(color, 0.7), roughness: 0.45 });
  const b = new MeshBuilder();
  const r = bulk;
  const head: Vec3 = [0, y + 0.29, 0.55];
  const blobs: Blob[] = [
    { a: [0, y - 0.14, -0.78], b: [0, y - 0.08, -0.5], ra: 0.05, rb: 0.115 * r, bone: id('s3'), boneB: id('s2') },
    { a: [0, y - 0.08, -0.5], b: [0, y - 0.02, -0.12], ra: 0.115 * r, rb: 0.22 * r, bone: id('s2'), boneB: id('s0') },
    { a: [0, y - 0.02, -0.12], b: [0, y + 0.02, 0.22], ra: 0.22 * r, rb: 0.235 * r, bone: id('s0'), boneB: id('body') },
    {
      a: [0, y + 0.02, 0.22],
      b: [0, y + 0.16, 0.44],
      ra: 0.225 * r,
      rb: 0.135 * r,
      bone: id('body'),
      boneB: id('chest'),
    },
    { a: [0, y + 0.16, 0.44], b: head, ra: 0.13 * r, rb: 0.105, bone: id('chest'), boneB: id('head') },
    { a: head, b: [0, head[1] - 0.015, head[2] + 0.1], ra: 0.105, rb: walrus ? 0.085 : 0.052, bone: id('head') },
    ...[1, -1].map(
      (x): Blob => ({
        a: [x * 0.026, head[1] - 0.035, head[2] + 0.115],
        b: [x * 0.026, head[1] - 0.035, head[2] + 0.12],
        ra: walrus ? 0.058 : 0.036,
        rb: walrus ? 0.055 : 0.034,
        bone: id('head'),
        melt: 0.02,
      }),
    ),
  ];
  sculpt(k, b, blobs, {
    melt: 0.09,
    cell: 0.035,
    axisY: y,
    soft: 0.12,
    paint: (p, n) => (n[1] < -0.35 || (p[2] > 0.2 && p[1] < y + 0.12 && n[2] > 0.4) ? belly : skin),
  });
  b.setSkin([[id('head'), 1]]);
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.074, head[1] + 0.025, head[2] + 0.072], 0.021, [x * 0.7, 0.15, 0.75], '#1c1210');
    if (lion)
      b.tube(
        [
          [x * 0.085, head[1] + 0.03, head[2] - 0.02],
          [x * 0.115, head[1] + 0.005, head[2] - 0.04],
        ],
        [0.016, 0.004],
        skin,
        7,
      );
    if (walrus)
      b.tube(
        [
          [x * 0.04, head[1] - 0.07, head[2] + 0.14],
          [x * 0.052, head[1] - 0.2, head[2] + 0.15],
          [x * 0.05, head[1] - 0.34, head[2] + 0.1],
        ],
        [0.021, 0.018, 0.004],
        k.mat({ color: hex('#efe6cf'), roughness: 0.3 }),
        k.n(9),
      );
    if (k.hero)
      for (let i = 0; i < 5; i++)
        b.tube(
          [
            [x * 0.04, head[1] - 0.04, head[2] + 0.14],
            [x * (0.1 + 0.01 * i), head[1] - 0.01 - i * 0.025, head[2] + 0.15],
          ],
          [0.0018, 0.0006],
          k.mat({ color: hex('#d8d2c4'), roughness: 0.5, castsShadow: false }),
          3,
          false,
        );
  }
  b.ellipsoid([0, head[1] - 0.008, head[2] + 0.145], [0.02, 0.014, 0.012], dark, k.n(10), 7);
  b.setSkin([[id('jaw'), 1]]);
  b.ellipsoid([0, head[1] - 0.06, head[2] + 0.085], [0.04, 0.02, 0.06], belly, k.n(12), 7);
  for (const [side, x] of SIDES) {
    const [f, h] = [id(`fin${side}`), id(`hind${side}`)];
    const root = rig.head(`fin${side}`);
    blade(
      b,
      [
        [root[0] * 0.8, root[1] + 0.02, root[2]],
        [root[0] + x * 0.07, root[1] * 0.5, root[2] - 0.03],
        [root[0] + x * 0.17, 0.02, root[2] - 0.1],
        [root[0] + x * 0.22, 0.012, root[2] - 0.19],
      ],
      [0.085, 0.08, 0.075, 0.02],
      0.03,
      fin,
      k.n(12),
      [[[f, 1]], [[f, 1]], [[f, 1]], [[f, 1]]],
    );
    b.setSkin([[h, 1]]);
    b.loft(
      [
        { centre: [x * 0.03, 0.1, -0.78], rx: 0.035, rz: 0.04, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [x * 0.07, 0.05, -0.93], rx: 0.06, rz: 0.025, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [x * 0.12, 0.03, -1.08], rx: 0.075, rz: 0.012, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      ],
      fin,
      k.n(10),
    );
  }
  b.setSkin(null);
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const w = afloat(m);
      const t = m.state.time;
      // On land it heaves itself along in waves; in water the hind end beats from side to side.
      const land = (1 - w) * m.moving;
      const hump = (m.travelled / 0.55) * TAU;
      pose.move('body', rotationX(land * 0.13 * sin(hump)));
      pose.move(
        'chest',
        multiply(
          rotationX(w * 0.5 - land * 0.12 * sin(hump + 0.6) + 0.02 * sin(t * 1.6)),
          rotationY(0.1 * sin(t * 0.5 + m.seed)),
        ),
      );
      const gaze = 0.25 * sin(t * 0.42 + m.seed) * (1 - m.moving);
      pose.move(
        'head',
        multiply(
          rotationY(gaze),
          rotationX(w * 0.35 - 0.06 + 0.05 * sin(t * 0.9) - actWeight(m.state, 'raise', 'talk', 'sing') * 0.3),
        ),
      );
      pose.move(
        'jaw',
        rotationX(
          Math.max(
            actWeight(m.state, 'talk', 'sing') * Math.max(0, sin(t * 8)),
            actWeight(m.state, 'eat') * Math.max(0, sin(t * 6)),
          ) * 0.5,
        ),
      );
      for (let i = 0; i < 4; i++)
        pose.move(
          `s${i}`,
          multiply(
            rotationX(land * 0.16 * sin(hump - 0.7 * (i + 1)) * (i === 0 ? 1 : 0.6)),
            rotationY(w * 0.17 * sin(t * 3.6 - i * 0.7) + (1 - w) * 0.03 * sin(t * 0.6 + i)),
          ),
        );
      for (const [side, x] of SIDES) {
        const clap = actWeight(m.state, 'clap', 'wave') * (0.5 + 0.5 * sin(t * 9));
        pose.move(
          `fin${side}`,
          multiply(
            rotationY(x * (land * 0.45 * cos(hump) + w * 0.5)),
            rotationZ(x * (w * 0.35 + 0.22 * w * sin(t * 1.8) - clap * 0.9)),
          ),
        );
        pose.move(`hind${side}`, rotationY(x * (0.12 + 0.1 * sin(t * 1.2 + x))));
      }
    },
    body: (m): Mat34 => {
      const land = (1 - afloat(m)) * m.moving;
      return translation(0, land * 0.035 * (1 + sin((m.travelled / 0.55) * TAU)), 0);
    },
    head: ['head', head],
    mouth: ['head', [0, head[1] - 0.05, head[2] + 0.14]],
    hips: ['body', [0, y, 0]],
    back: ['body', [0, y + 0.24 * bulk, 0.05]],
    stride: 0.55,
  };
}

/** Manta rays beat great pointed wings; stingrays ripple a round disc. */
export function ray(k: Kit): Creature {
  const sting = k.said('stingray|skate');
  const rig = new Rig();
  const y = 0.2;
  const N = 4;
  const half = sting ? 0.95 : 1.3;
  rig.add('body', null, [0, y, 0]);
  for (const [side, x] of SIDES)
    for (let i = 0; i < N; i++)
      rig.add(`w${side}${i}`, i === 0 ? 'body' : `w${side}${i - 1}`, [x * (0.22 + ((half - 0.22) * i) / N), y, 0]);
  for (let i = 0; i < 4; i++) rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, [0, y, -0.6 - i * 0.28]);
  const color = hide(k, sting ? ['#8a7a5a', '#6b6a5f', '#a08a60'] : ['#232a33', '#1d2126', '#3a3f4a']);
  const back = k.mat({
    color,
    color2: shade(color, sting ? 1.7 : 0.7),
    pattern: sting ? 'dots' : 'noise',
    patternScale: sting ? 0.11 : 0.4,
    roughness: 0.35,
  });
  const belly = k.mat({
    color: hex('#e2e2dc'),
    color2: hex('#c2c4c2'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 0.4,
  });
  const b = new MeshBuilder();
  const cols = k.hero ? 28 : 16;
  // From wing tip to wing tip: where the fore and hind edges are, and how thick it is.
  const section = (u: number): { front: number; rear: number; thick: number } => {
    const a = Math.abs(u);
    return sting
      ? {
          front: 0.75 * Math.sqrt(Math.max(0.01, 1 - a * a)),
          rear: -0.72 * Math.sqrt(Math.max(0.01, 1 - pow(a, 1.6))),
          thick: 0.13 * pow(1 - a, 0.8) + 0.006,
        }
      : {
          front: lerp(0.62, -0.28, pow(a, 1.5)),
          rear: a < 0.2 ? -0.62 : lerp(-0.58, -0.42, (a - 0.2) / 0.8),
          thick: 0.17 * pow(1 - a, 1.4) + 0.008,
        };
  };
  const skinOf = (x: number): SkinWeights => {
    const a = (Math.abs(x) - 0.22) / (half - 0.22);
    if (a <= 0) return [[0, 1]];
    const u = a * N - 0.3;
    const i = Math.max(0, Math.min(N - 1, Math.floor(u)));
    const f = Math.max(0, Math.min(1, u - i));
    const bone = (j: number): number => rig.id(`w${x > 0 ? 'L' : 'R'}${j}`);
    return i >= N - 1
      ? [[bone(N - 1), 1]]
      : [
          [bone(i), 1 - f],
          [bone(i + 1), f],
        ];
  };
  for (const top of [true, false]) {
    const start = b.vertexCount;
    for (let i = 0; i <= cols; i++) {
      const u = (i / cols) * 2 - 1;
      const s = section(u);
      for (let j = 0; j <= 7; j++) {
        const v = j / 7;
        const h = s.thick * sin(PI * pow(v, 0.7)) * (top ? 1 : -0.45);
        const x = u * half;
        b.vertex(
          [x, y + h, lerp(s.front, s.rear, v)],
          [u * 0.3 * (top ? 1 : 0.4), top ? 1 : -1, (0.5 - v) * 0.5],
          x,
          v,
          skinOf(x),
        );
      }
    }
    for (let i = 0; i < cols; i++)
      for (let j = 0; j < 7; j++) {
        const a = start + i * 8 + j;
        if (top) b.quadIndices(a, a + 1, a + 9, a + 8, back);
        else b.quadIndices(a + 8, a + 9, a + 1, a, belly);
      }
  }
  b.setSkin([[0, 1]]);
  for (const [, x] of SIDES) {
    eyeball(
      k,
      b,
      sting ? [x * 0.13, y + 0.13, 0.48] : [x * 0.27, y + 0.04, 0.56],
      0.03,
      [x, sting ? 0.6 : 0.1, 0.2],
      '#2a2018',
    );
    if (!sting)
      b.loft(
        [
          { centre: [x * 0.2, y, 0.56], rx: 0.05, rz: 0.03, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
          { centre: [x * 0.21, y - 0.05, 0.76], rx: 0.022, rz: 0.06, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
          { centre: [x * 0.18, y - 0.08, 0.86], rx: 0.01, rz: 0.03, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        ],
        back,
        k.n(10),
      );
  }
  b.setSkin(null);
  const ids = [0, 1, 2, 3].map((i) => rig.id(`t${i}`));
  b.tube(
    [0, 1, 2, 3, 4].map((i): Vec3 => [0, y, -0.52 - i * 0.29]),
    [0.045, 0.022, 0.014, 0.01, 0.003],
    back,
    8,
    true,
    [
      [[ids[0], 1]],
      [
        [ids[0], 0.5],
        [ids[1], 0.5],
      ],
      [
        [ids[1], 0.5],
        [ids[2], 0.5],
      ],
      [
        [ids[2], 0.5],
        [ids[3], 0.5],
      ],
      [[ids[3], 1]],
    ],
  );
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const beat = m.state.time * (sting ? 3.4 : 1.7) + m.travelled * 0.5 + m.seed;
      for (const [side, x] of SIDES)
        for (let i = 0; i < N; i++)
          pose.move(`w${side}${i}`, rotationZ(x * (sting ? 0.12 : 0.19) * sin(beat - i * 0.65)));
      for (let i = 0; i < 4; i++)
        pose.move(
          `t${i}`,
          multiply(rotationY(0.07 * sin(m.state.time * 1.1 - i)), rotationX(0.04 * sin(beat - 2 - i * 0.5))),
        );
    },
    body: (m): Mat34 =>
      multiply(
        translation(0, 0.05 * sin(m.state.time * (sting ? 3.4 : 1.7) + m.seed + 2.4), 0),
        multiply(
          rotationX(0.06 * sin(m.state.time * 0.5 + m.seed)),
          rotationZ(0.14 * sin(m.state.time * 0.33 + m.seed)),
        ),
      ),
    head: ['body', [0, y, 0.5]],
    hips: ['body', [0, y, 0]],
    loose: /^t/,
    stride: 0,
  };
}

export function seahorse(k: Kit): Creature {
  const rig = new Rig();
  // Snout to the curl of the tail, in the plane of y and z.
  const line: readonly (readonly [z: number, y: number, r: number])[] = [
    [0.014, 0.176, 0.013],
    [0.0, 0.166, 0.0155],
    [-0.006, 0.15, 0.0165],
    [-0.002, 0.132, 0.0205],
    [0.004, 0.114, 0.0225],
    [0.004, 0.096, 0.0195],
    [-0.002, 0.08, 0.0145],
    [-0.008, 0.064, 0.011],
    [-0.01, 0.048, 0.0088],
    [-0.006, 0.033, 0.0072],
    [0.004, 0.021, 0.006],
    [0.017, 0.017, 0.005],
    [0.027, 0.024, 0.004],
    [0.026, 0.036, 0.003],
    [0.017, 0.039, 0.0022],
  ];
  rig.add('body', null, [0, 0.105, 0.003]);
  rig.add('head', 'body', [0, 0.155, -0.002]);
  for (let i = 0; i < 4; i++)
    rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, [0, line[7 + i * 2][1], line[7 + i * 2][0]]);
  const color = hide(k, ['#e0a02c', '#c9562a', '#7a8a3a', '#a85a7a']);
  const skin = k.mat({ color, color2: shade(color, 0.6), pattern: 'stripes', patternScale: 0.011, roughness: 0.55 });
  const fin = k.mat({ color: shade(color, 1.4), roughness: 0.4, translucency: 0.6, doubleSided: true });
  const b = new MeshBuilder();
  const tailBone = (i: number): number => rig.id(`t${Math.max(0, Math.min(3, Math.floor((i - 7) / 2)))}`);
  b.tube(
    line.map(([z, y]): Vec3 => [0, y, z]),
    line.map(([, , r], i) => r * (i % 2 ? 1.07 : 0.95)),
    skin,
    k.n(12),
    true,
    line.map(
      (_, i): SkinWeights =>
        i < 2
          ? [[1, 1]]
          : i === 2
            ? [
                [0, 0.5],
                [1, 0.5],
              ]
            : i < 7
              ? [[0, 1]]
              : [[tailBone(i), 1]],
    ),
  );
  b.setSkin([[1, 1]]);
  b.tube(
    [
      [0, 0.172, 0.012],
      [0, 0.165, 0.03],
      [0, 0.158, 0.047],
    ],
    [0.0105, 0.0058, 0.0064],
    skin,
    k.n(10),
  );
  for (let i = 0; i < 4; i++)
    b.tube(
      [
        [0, 0.186 + 0.002 * (i % 2), 0.012 - i * 0.007],
        [0, 0.2 + 0.003 * (i % 2), 0.008 - i * 0.01],
      ],
      [0.0045, 0.0008],
      skin,
      6,
    );
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.0105, 0.1775, 0.0165], 0.0046, [x, 0.1, 0.35], '#e8d27a');
    const a = b.vertex([x * 0.012, 0.162, -0.004], [0, 0, 1], 0, 0);
    b.vertex([x * 0.024, 0.168, -0.012], [0, 0, 1], 0, 1);
    b.vertex([x * 0.022, 0.152, -0.013], [0, 0, 1], 1, 1);
    b.triangle(a, a + 1, a + 2, fin);
  }
  const dorsal = rig.add('fin', 'body', [0, 0.108, -0.016]);
  b.setSkin([[dorsal, 1]]);
  const a0 = b.vertex([0, 0.125, -0.014], [1, 0, 0], 0, 0);
  b.vertex([0, 0.128, -0.034], [1, 0, 0], 0, 1);
  b.vertex([0, 0.112, -0.041], [1, 0, 0], 0.5, 1);
  b.vertex([0, 0.094, -0.034], [1, 0, 0], 1, 1);
  b.vertex([0, 0.092, -0.013], [1, 0, 0], 1, 0);
  b.triangle(a0, a0 + 1, a0 + 2, fin)
    .triangle(a0, a0 + 2, a0 + 3, fin)
    .triangle(a0, a0 + 3, a0 + 4, fin);
  b.setSkin(null);
  const nod = (pose: Pose, m: Motion): void => {
    const t = m.state.time;
    pose.move('body', rotationX(0.1 * m.moving + 0.05 * sin(t * 0.9 + m.seed)));
    pose.move('head', rotationX(0.08 * sin(t * 0.7 + m.seed)));
    pose.move('fin', rotationY(0.5 * sin(t * 23)));
    for (let i = 0; i < 4; i++) pose.move(`t${i}`, rotationX(-0.1 + 0.12 * sin(t * 0.8 - i * 0.5 + m.seed)));
  };
  return {
    rig,
    mesh: b.build(),
    pose: nod,
    body: (m): Mat34 => translation(0, 0.012 * sin(m.state.time * 1.1 + m.seed), 0),
    head: ['head', [0, 0.175, 0.015]],
    mouth: ['head', mix([0, 0.165, 0.03], [0, 0.158, 0.047], 0.9)],
    hips: ['body', [0, 0.11, 0]],
    stride: 0,
  };
}
