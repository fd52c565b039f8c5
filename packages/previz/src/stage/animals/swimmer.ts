/** Fish, sharks, dolphins and whales: a spine of bones that waves from side to side, or up and down in mammals. */
import { hashText } from '../../math/random.ts';
import { PI, pow, sin } from '../../math/trig.ts';
import {
  lerp,
  type Mat34,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  scaling,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { colourWords, mixRgb, shade } from '../colours.ts';
import { MeshBuilder, type Ring, type SkinWeights } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, boundsOf, Kit, rootOf } from '../things/kit.ts';
import { Pose, Rig } from './rig.ts';
import { type SwimmerSpecies, swimmerOf } from './swimmer-species.ts';
import { shadeHex } from './tone.ts';

const BONES = 6;

function build(k: Kit, s: SwimmerSpecies): { mesh: MeshBuilder; rig: Rig } {
  const rig = new Rig();
  const zAt = (t: number): number => s.length * (0.46 - t);
  for (let i = 0; i < BONES; i++)
    rig.add(`s${i}`, i === 0 ? null : `s${i - 1}`, [0, 0, i === 0 ? 0.1 * s.length : zAt(0.36 + (i / BONES) * 0.66)]);
  rig.add('head', 's0', [0, 0, zAt(0.3)]);
  rig.add('jaw', 'head', [0, -s.profile[2][2] * 0.3, zAt(0.12)]);
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const)
    rig.add(`fin${side}`, 's0', [
      x * radius(s, s.flipper[0], 1) * 0.85,
      -radius(s, s.flipper[0], 2) * 0.45,
      zAt(s.flipper[0]),
    ]);
  const said = colourWords(k.context.attributes.colour);
  const back: Rgb = said[0] ?? hex(s.back);
  const second: Rgb = s.marks ? (said[1] ?? hex(s.marks)) : shade(back, 0.78);
  const scaleSize = s.pattern === 'shingles' ? s.length * 0.035 : s.length * 0.12;
  const skin = k.mat({ color: back, color2: second, pattern: s.pattern, patternScale: scaleSize, roughness: 0.25 });
  const belly = k.mat({
    color: said[0] ? mixRgb(said[0], hex(s.belly), 0.6) : hex(s.belly),
    ...(s.grooves ? { color2: shade(hex(s.belly), 0.6), pattern: 'stripes' as const, patternScale: 0.22 } : {}),
    roughness: 0.3,
  });
  const fin = k.mat({
    color: said[0] ? mixRgb(said[0], hex(s.fin), 0.4) : hex(s.fin),
    roughness: 0.4,
    doubleSided: true,
    translucency: s.mammal ? 0 : 0.5,
  });
  const weights = (z: number): SkinWeights => {
    const t = 0.46 - z / s.length;
    const u = ((t - 0.36) / 0.66) * BONES;
    if (u <= 0) return [[0, 1]];
    const i = Math.min(BONES - 1, Math.floor(u));
    const f = Math.min(1, u - i);
    return i === BONES - 1
      ? [[i, 1]]
      : [
          [i, 1 - f * 0.5],
          [i + 1, f * 0.5],
        ];
  };
  const b = new MeshBuilder();
  const rings: Ring[] = [];
  const steps = k.hero ? 26 : 14;
  for (let i = 0; i <= steps; i++) {
    const t = pow(i / steps, 1.15);
    rings.push({
      centre: [0, radius(s, t, 3), zAt(t)],
      rx: radius(s, t, 1),
      rz: radius(s, t, 2),
      axisX: [-1, 0, 0],
      axisZ: [0, -1, 0],
      skin: weights(zAt(t)),
    });
  }
  // Rings run backwards: x mirrored keeps the faces outwards. Lower half in the belly's colour.
  addBody(b, rings, skin, belly, k.n(22));
  addFins(k, b, s, rig, zAt, fin, weights);
  const eye = k.mat({ color: hex('#0e0d0e'), roughness: 0.06 });
  const white = k.mat({ color: s.mammal ? hex('#3a3a3c') : hex('#e0c66a'), roughness: 0.15 });
  const shine = k.mat({ color: [1, 1, 1], emissive: [1.2, 1.2, 1.2], castsShadow: false });
  b.setSkin([[0, 1]]);
  for (const x of [1, -1]) {
    const w = radius(s, s.eye.at, 1);
    const h = radius(s, s.eye.at, 2);
    const e = s.eye.size;
    const px = w * Math.sqrt(Math.max(0.1, 1 - s.eye.y ** 2));
    const at: Vec3 = [x * px * 0.97, radius(s, s.eye.at, 3) + h * s.eye.y, zAt(s.eye.at)];
    b.ellipsoid(at, [e * 0.45, e, e], white, k.n(12), k.n(8));
    b.ellipsoid([at[0] + x * e * 0.25, at[1], at[2]], [e * 0.32, e * 0.62, e * 0.62], eye, k.n(10), k.n(6));
    b.sphere([at[0] + x * e * 0.5, at[1] + e * 0.35, at[2] + e * 0.2], e * 0.16, shine, 6, 5);
    if (s.mammal && s.length < 8 && s.length > 5)
      b.ellipsoid(
        [at[0] * 0.98, at[1] + h * 0.24, at[2] - h * 0.35],
        [w * 0.12, h * 0.16, h * 0.42],
        belly,
        k.n(10),
        6,
      );
  }
  b.setSkin(null);
  return { mesh: b, rig };
}

function radius(s: SwimmerSpecies, t: number, column: 1 | 2 | 3): number {
  const p = s.profile;
  for (let i = 0; i + 1 < p.length; i++) {
    if (t <= p[i + 1][0]) {
      const u = (t - p[i][0]) / (p[i + 1][0] - p[i][0]);
      const v = smoothstep(0, 1, u) * 0.4 + u * 0.6;
      return lerp(p[i][column], p[i + 1][column], v);
    }
  }
  return p[p.length - 1][column];
}

/** Like a loft, with the lower third of each ring in a second material. */
function addBody(b: MeshBuilder, rings: readonly Ring[], back: number, belly: number, columns: number): void {
  const start = b.vertexCount;
  const n = rings.length;
  for (let j = 0; j < n; j++) {
    const r = rings[j];
    const before = rings[Math.max(0, j - 1)];
    const after = rings[Math.min(n - 1, j + 1)];
    const slope = (after.rz - before.rz) / Math.max(1e-6, before.centre[2] - after.centre[2]);
    for (let i = 0; i <= columns; i++) {
      const a = (i % columns) * ((2 * PI) / columns);
      const c = sin(a + PI / 2);
      const d = sin(a);
      b.vertex(
        [r.centre[0] + d * r.rx, r.centre[1] - c * r.rz, r.centre[2]],
        [d * r.rz, -c * r.rx, slope * Math.min(r.rx, r.rz)],
        (i / columns) * r.rx * 6,
        -r.centre[2],
        r.skin ?? null,
      );
    }
  }
  for (let j = 0; j + 1 < n; j++)
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      const low = i < columns * 0.17 || i >= columns * 0.83;
      b.quadIndices(a, a + columns + 1, a + columns + 2, a + 1, low ? belly : back);
    }
  for (const end of [0, n - 1]) {
    const r = rings[end];
    const tip = b.vertex(
      [0, r.centre[1], r.centre[2] + (end === 0 ? r.rz * 0.6 : -r.rz * 0.3)],
      [0, 0, end === 0 ? 1 : -1],
      0,
      0,
      r.skin ?? null,
    );
    const first = start + end * (columns + 1);
    for (let i = 0; i < columns; i++) {
      if (end === 0) b.triangle(tip, first + i, first + i + 1, back);
      else b.triangle(tip, first + i + 1, first + i, back);
    }
  }
}

function addFins(
  k: Kit,
  b: MeshBuilder,
  s: SwimmerSpecies,
  rig: Rig,
  zAt: (t: number) => number,
  fin: number,
  weights: (z: number) => SkinWeights,
): void {
  const [span, chord, fork] = s.tail;
  const end = zAt(1) + chord * 0.15;
  const yEnd = radius(s, 1, 3);
  const last: SkinWeights = [[rig.id(`s${BONES - 1}`), 1]];
  b.setSkin(last);
  // Tail: upright in fish, level flukes in mammals.
  for (const side of [1, -1]) {
    const flat = (u: number, z: number): Vec3 => (s.mammal ? [side * u, yEnd, z] : [0, yEnd + side * u, z]);
    const points = [
      flat(0, end + chord * 0.3),
      flat(span * 0.28, end - chord * 0.25),
      flat(span * 0.5, end - chord * (0.55 + 0.45 * fork)),
      flat(span * 0.3, end - chord * (0.75 + 0.05 * fork)),
      flat(0, end - chord * (1 - fork) * 0.8 - chord * 0.2),
    ];
    fan(b, points, s.mammal ? [0, 1, 0] : [1, 0, 0], fin);
  }
  const [at, l, h] = s.dorsal;
  const top = (t: number): number => radius(s, t, 3) + radius(s, t, 2) * 0.94;
  const z0 = zAt(at);
  const t1 = at + l / s.length;
  b.setSkin(weights(z0 - l / 2));
  fan(
    b,
    [
      [0, top(at), z0],
      [0, top(at) + h * 0.75, z0 - l * 0.55],
      [0, top(at) + h, z0 - l * 0.95],
      [0, top(t1) + h * 0.35, z0 - l * 0.92],
      [0, top(t1), z0 - l * 1.02],
    ],
    [1, 0, 0],
    fin,
  );
  if (!s.mammal) {
    const z2 = zAt(0.66);
    b.setSkin(weights(z2));
    const low = radius(s, 0.66, 3) - radius(s, 0.66, 2) * 0.9;
    fan(
      b,
      [
        [0, low, z2],
        [0, low - h * 0.6, z2 - l * 0.35],
        [0, low - h * 0.4, z2 - l * 0.5],
        [0, low * 0.8, z2 - l * 0.5],
      ],
      [1, 0, 0],
      fin,
    );
  }
  const [, length, width] = s.flipper;
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    const root = rig.head(`fin${side}`);
    b.setSkin([[rig.id(`fin${side}`), 1]]);
    if (s.mammal) {
      b.loft(
        [
          { centre: root, rx: width * 0.5, rz: width * 0.18, axisX: [0, 0, x], axisZ: [0, 1, 0] },
          {
            centre: [root[0] + x * length * 0.5, root[1] - length * 0.2, root[2] - length * 0.22],
            rx: width * 0.46,
            rz: width * 0.11,
            axisX: [0, 0, x],
            axisZ: [0, 1, 0],
          },
          {
            centre: [root[0] + x * length * 0.86, root[1] - length * 0.42, root[2] - length * 0.5],
            rx: width * 0.12,
            rz: width * 0.04,
            axisX: [0, 0, x],
            axisZ: [0, 1, 0],
          },
        ],
        fin,
        k.n(12),
      );
    } else {
      fan(
        b,
        [
          root,
          [root[0] + x * length * 0.55, root[1] - length * 0.15, root[2] - length * 0.5],
          [root[0] + x * length * 0.5, root[1] - width * 0.9, root[2] - length * 0.9],
          [root[0], root[1] - width * 0.5, root[2] - length * 0.3],
        ],
        [x, 0.4, 0.2],
        fin,
      );
    }
  }
  b.setSkin(null);
}

/** Flat leaf from its outline, first point the root; its material is seen from both sides. */
function fan(b: MeshBuilder, outline: readonly Vec3[], normal: Vec3, material: number): void {
  const ids = outline.map((p) => b.vertex(p, normal, p[0], p[2]));
  for (let i = 1; i + 1 < ids.length; i++) b.triangle(ids[0], ids[i], ids[i + 1], material);
}

export function swimmer(id: string, context: BuildContext): Actor {
  const k = new Kit(context, id);
  const usual = swimmerOf(id, k);
  // No two are quite as stout or as dark.
  const rng = k.rng.fork('individual');
  const bulk = rng.range(0.92, 1.09);
  const s: SwimmerSpecies = {
    ...usual,
    back: shadeHex(usual.back, rng.range(0.84, 1.16)),
    profile: usual.profile.map(([t, w, h, y]) => [t, w * bulk, h * (1 + (bulk - 1) * 0.5), y] as const),
  };
  const { mesh: builder, rig } = build(k, s);
  const mesh = k.keep(builder.build());
  const box = boundsOf(context.world.world.meshes[mesh]);
  const size = Math.min(2.5, k.scale[1]) * (k.said('baby|calf|young') ? 0.5 : 1);
  const seed = hashText(id, context.seed) % 100;
  const half = (box.max[1] - box.min[1]) / 2;
  /** Leaps out of the water (breach): an arc with the head leading. */
  const root = (state: ActorState): Mat34 => {
    const leap = state.acts.find(
      (a) => a.act === 'jump' || a.act === 'rise' || (a.act === 'swim' && s.mammal && a.target !== undefined),
    );
    let m = multiply(rootOf(state), scaling(size));
    const sink = s.mammal ? -half * 0.55 : 0;
    if (leap && leap.weight > 0) {
      const u = (leap.seconds * (s.length > 5 ? 0.28 : 0.55) * leap.tempo) % 1;
      const arc = sin(PI * u);
      const y = (-half * 1.6 + arc * s.length * 0.62) * leap.weight;
      m = multiply(
        m,
        multiply(
          translation(0, y, (u - 0.5) * s.length * 0.35),
          multiply(rotationX((u - 0.42) * 2.6 * leap.weight), rotationZ(leap.weight * 0.8 * u)),
        ),
      );
      return m;
    }
    const drift = 0.02 * s.length * sin(state.time * 0.7 + seed);
    return multiply(
      m,
      multiply(
        translation(0, sink + drift * (s.mammal ? 0.6 : 0.25), 0),
        rotationX(s.mammal ? 0.05 * sin(state.time * 0.7 + seed + 1) : 0),
      ),
    );
  };
  const pose = (state: ActorState): Pose => {
    const p = new Pose(rig);
    const urgency = 0.55 + Math.min(1.2, Math.abs(state.speed) / Math.max(0.4, s.length * 0.6));
    const phase = state.time * s.beat * 2 * PI + state.travelled * (1.4 / s.length) + seed;
    for (let i = 0; i < BONES; i++) {
      const a = (0.03 + 0.085 * (i / (BONES - 1))) * urgency * sin(phase - i * 0.75);
      p.move(`s${i}`, s.mammal ? rotationX(a) : rotationY(a * 1.5));
    }
    for (const [side, x] of [
      ['L', 1],
      ['R', -1],
    ] as const)
      p.move(`fin${side}`, multiply(rotationZ(x * 0.2 * sin(phase * 0.5 + 1)), rotationY(x * 0.16 * sin(phase * 0.5))));
    return p;
  };
  const at = (state: ActorState, p: Vec3, bone = 's0'): Vec3 =>
    transformPoint(multiply(root(state), pose(state).frame(bone)), sub(p, rig.head(bone)));
  return {
    size: [(box.max[0] - box.min[0]) * size, (box.max[1] - box.min[1]) * size, (box.max[2] - box.min[2]) * size],
    anchors: { back: translation(0, half * size, 0), top: translation(0, half * size, 0) },
    draw(state, scene, cast) {
      const world = root(state);
      scene.instances.push({ mesh, transform: world, bones: pose(state).matrices(), cast, fixed: false });
      if (s.mammal && actWeight(state, 'breathe', 'swim') > 0.3) spout(s, state, scene, world, seed);
    },
    joints(state) {
      return {
        head: at(state, [0, 0, s.length * 0.36]),
        eyes: at(state, [0, 0, s.length * (0.46 - s.eye.at)]),
        mouth: at(state, [0, -0.1 * half, s.length * 0.45]),
        hips: at(state, [0, 0, 0]),
        chest: at(state, [0, 0, s.length * 0.15]),
      };
    },
    strideLength: () => 0,
    footfalls: [],
  };
}

/** A whale's breath: a cloud of drops over the blowhole for a second in every six. */
function spout(
  s: SwimmerSpecies,
  state: ActorState,
  scene: Parameters<Actor['draw']>[1],
  world: Mat34,
  seed: number,
): void {
  const u = ((state.time + seed) % 6) / 1.6;
  if (u > 1 || s.length < 5) return;
  for (let i = 0; i < 16; i++) {
    const f = i / 15;
    const p = transformPoint(world, [
      (f - 0.5) * 0.5 * u + 0.15 * sin(i * 5.1),
      s.profile[2][2] + 0.4 + 2.6 * f * Math.min(1, u * 2) - u * u * 0.8,
      s.length * 0.3 - 0.4 * f,
    ]);
    scene.particles.push({
      position: p,
      size: 0.25 + 0.5 * u * f,
      kind: 3,
      color: [0.9, 0.93, 0.95],
      alpha: 0.28 * (1 - u),
      axis: [0, 1, 0],
    });
  }
}
