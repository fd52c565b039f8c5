/** Manes, horns, humps, trunks, shells, wings and fleeces of four-legged animals. */
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { add, addScaled, cross, lerp, mix, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import { smoothCurve } from '../things/shapes.ts';
import { addSkin, type Blob, Flesh } from './flesh.ts';
import { type Plan, trunkPoint } from './plan.ts';
import { only, type Sculpt } from './quadruped-mesh.ts';
import { addRareExtra } from './rare-extras.ts';

export function addExtras(o: Sculpt): void {
  for (const extra of o.plan.species.extras ?? []) {
    switch (extra) {
      case 'mane':
        lionMane(o);
        break;
      case 'horseMane':
        horseMane(o);
        break;
      case 'antlers':
        antlers(o);
        break;
      case 'horns':
        horns(o, false);
        break;
      case 'ramHorns':
        horns(o, true);
        break;
      case 'trunk':
        trunk(o);
        break;
      case 'tusks':
        tusks(o);
        break;
      case 'shell':
        shell(o);
        break;
      case 'wings':
        wings(o);
        break;
      case 'spikes':
        spikes(o);
        break;
      case 'fleece':
        fleece(o);
        break;
      case 'beard':
        beard(o);
        break;
      case 'udder':
        udder(o);
        break;
      case 'whiskers':
        whiskers(o);
        break;
      case 'nasalHorn':
        nasalHorn(o);
        break;
      default:
        addRareExtra(o, extra);
    }
  }
}

export const headVec = (p: Plan, x: number, y: number, z: number): Vec3 =>
  add(add([x, 0, 0], scale(p.up, y)), scale(p.forward, z));

/** Draws hair made of blobs over its own box. */
export function hair(o: Sculpt, blobs: readonly Blob[], melt: number, cell: number, material: number): void {
  const flesh = new Flesh(blobs, melt);
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (const s of blobs)
    for (const [p, r] of [
      [s.a, s.ra],
      [s.b, s.rb],
    ] as const)
      for (let a = 0; a < 3; a++) {
        min[a] = Math.min(min[a], p[a] - r - cell * 2.5);
        max[a] = Math.max(max[a], p[a] + r + cell * 2.5);
      }
  addSkin(o.b, flesh, { min, max, cell, paint: () => material, soft: melt, axisY: (min[1] + max[1]) / 2 });
}

function lionMane(o: Sculpt): void {
  const { plan } = o;
  const s = plan.species;
  const id = (n: string): number => plan.rig.id(n);
  const blobs: Blob[] = [];
  const rings: readonly (readonly [Vec3, number, number, number])[] = [
    [addScaled(plan.skull, plan.forward, -s.head.skull * 0.45), s.head.skull * 1.08, s.head.skull * 0.6, id('head')],
    [plan.neck[2], s.neck.top * 1.5, s.neck.top * 0.95, id('neck2')],
    [plan.neck[1], s.neck.base * 1.25, s.neck.base * 0.8, id('neck')],
    [plan.neck[0], s.neck.base * 1.35, s.neck.base * 0.75, id('chest')],
  ];
  rings.forEach(([c, ring, r, bone], j) => {
    for (let i = 0; i < 9; i++) {
      const a = (i * TAU) / 9 + j * 0.35;
      const droop = sin(a) < 0 ? 1.16 : 1;
      const p: Vec3 = [c[0] + cos(a) * ring * 0.92, c[1] + sin(a) * ring * droop, c[2] - sin(a) * ring * 0.3];
      blobs.push({
        a: p,
        b: add(p, [cos(a) * r * 0.3, sin(a) * r * 0.3 - r * 0.35, -r * 0.5]),
        ra: r * 0.62,
        rb: r * 0.26,
        bone,
      });
    }
  });
  hair(o, blobs, s.head.skull * 0.22, o.cell * 0.85, o.mats.mane);
}

function horseMane(o: Sculpt): void {
  const { plan } = o;
  const s = plan.species;
  const [n0, n1, n2] = plan.neck;
  const way = normalize(sub(n2, n0));
  const crest = normalize(cross(way, [1, 0, 0]));
  const top = crest[1] > 0 ? crest : scale(crest, -1);
  const bones = [plan.rig.id('neck'), plan.rig.id('neck2'), plan.rig.id('head')];
  const blobs: Blob[] = [];
  const short = s.withers < 1.4;
  for (let i = 0; i <= 9; i++) {
    const t = i / 9;
    const c = t < 0.5 ? mix(n0, n1, t * 2) : mix(n1, n2, t * 2 - 1);
    const r = lerp(s.neck.base * 1.02, s.neck.top * 0.98, t);
    const root = addScaled(c, top, r);
    const bone = t < 0.45 ? bones[0] : t < 0.92 ? bones[1] : bones[2];
    if (short) {
      blobs.push({
        a: addScaled(root, top, -0.02),
        b: addScaled(root, top, 0.07),
        ra: 0.032,
        rb: 0.02,
        bone,
        flat: 0.6,
      });
      continue;
    }
    const fall = addScaled(add(root, [s.neck.top * 0.72, -s.neck.length * 0.28, 0]), way, -0.03);
    blobs.push({ a: root, b: add(root, [s.neck.top * 0.42, -0.04, 0]), ra: 0.042, rb: 0.045, bone });
    blobs.push({ a: add(root, [s.neck.top * 0.42, -0.04, 0]), b: fall, ra: 0.042, rb: 0.018, bone });
  }
  const poll = addScaled(addScaled(plan.skull, plan.up, s.head.skull * 0.92), plan.forward, -s.head.skull * 0.15);
  blobs.push({
    a: poll,
    b: addScaled(addScaled(poll, plan.forward, s.head.skull * 1.25), plan.up, -s.head.skull * 0.05),
    ra: 0.04,
    rb: 0.016,
    bone: bones[2],
    flat: 0.8,
  });
  hair(o, blobs, 0.05, o.cell * 0.8, o.mats.mane);
}

function antlers(o: Sculpt): void {
  const { plan, b, kit } = o;
  const r = plan.species.head.skull;
  const bone = kit.mat({ color: [0.42, 0.31, 0.2], roughness: 0.7 });
  b.setSkin(only(plan.rig.id('head')));
  const size = plan.species.withers * 0.42;
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 =>
      add(plan.skull, headVec(plan, side * (r * 0.4 + x * size), r * 0.75 + y * size, z * size - r * 0.1));
    const beam = smoothCurve(
      [at(0, 0, 0), at(0.2, 0.32, -0.28), at(0.55, 0.72, -0.3), at(0.62, 1.15, 0.0), at(0.48, 1.42, 0.16)],
      3,
    );
    const thick = size * 0.052;
    b.tube(
      beam,
      beam.map((_, i) => thick * (1 - 0.75 * (i / (beam.length - 1)))),
      bone,
      kit.n(8),
    );
    const tine = (from: number, x: number, y: number, z: number): void => {
      const root = beam[from];
      const tip = add(root, headVec(plan, side * x * size, y * size, z * size));
      b.tube(
        [root, addScaled(mix(root, tip, 0.55), plan.up, -0.04 * size), tip],
        [thick * 0.72, thick * 0.55, thick * 0.1],
        bone,
        kit.n(7),
      );
    };
    tine(1, 0.08, 0.2, 0.36);
    tine(4, 0.16, 0.3, 0.3);
    tine(6, 0.3, 0.28, -0.12);
    tine(9, -0.06, 0.34, 0.22);
  }
  b.setSkin(null);
}

function horns(o: Sculpt, curled: boolean): void {
  const { plan, b, kit } = o;
  const s = plan.species;
  const r = s.head.skull;
  const horn = kit.mat({
    color: [0.52, 0.45, 0.33],
    color2: [0.3, 0.25, 0.18],
    pattern: 'stripes',
    patternScale: r * 0.2,
    roughness: 0.55,
  });
  const long = s.coat.pattern === 'scales' ? 2.1 : s.coat.pattern === 'patches' ? 0.75 : 1.3;
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 => add(plan.skull, headVec(plan, side * r * x, r * y, r * z));
    const points = curled
      ? [at(0.32, 0.85, 0), at(0.5, 1.5, -0.35), at(0.85, 1.75, -1.1), at(1.15, 1.25, -1.75), at(1.25, 0.7, -1.7)]
      : s.coat.pattern === 'scales'
        ? [
            at(0.45, 0.75, -0.4),
            at(0.6, 1.2, -0.4 - 0.4 * long),
            at(0.7, 1.35, -0.4 - 0.9 * long),
            at(0.65, 1.75, -0.4 - 1.3 * long),
          ]
        : [
            at(0.62, 0.72, -0.15),
            at(0.62 + 0.5 * long, 0.85, -0.1),
            at(0.62 + 0.8 * long, 1.0 + 0.35 * long, 0.15),
            at(0.62 + 0.72 * long, 1.0 + 0.8 * long, 0.3),
          ];
    const curve = smoothCurve(points, 4);
    const thick = r * 0.23;
    b.tube(
      curve,
      curve.map((_, i) => thick * (1 - 0.9 * (i / (curve.length - 1)))),
      horn,
      kit.n(9),
    );
  }
  b.setSkin(null);
}

function trunk(o: Sculpt): void {
  const { plan, b, mats, kit } = o;
  const s = plan.species;
  const bones = [1, 2, 3, 4, 5].map((i) => plan.rig.id(`trunk${i}`));
  const points: Vec3[] = [];
  const radii: number[] = [];
  const skins: SkinWeights[] = [];
  for (let i = 0; i <= 20; i++) {
    const t = i / 20;
    points.push(trunkPoint(s, plan.muzzleTip, t));
    // Rings of skin make it wrinkle.
    radii.push(lerp(s.head.muzzleTip * 0.86, s.head.muzzleTip * 0.3, pow(t, 0.8)) * (i % 2 ? 1.025 : 0.985));
    const u = t * 5 - 0.5;
    const k = Math.max(0, Math.min(4, Math.floor(u)));
    const f = Math.max(0, Math.min(1, u - k));
    skins.push(
      i === 0
        ? only(plan.rig.id('head'))
        : k >= 4
          ? only(bones[4])
          : [
              [bones[k], 1 - f],
              [bones[k + 1], f],
            ],
    );
  }
  b.tube(points, radii, mats.main, kit.n(14), true, skins);
}

function tusks(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const r = plan.species.head.muzzleTip;
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 => add(plan.muzzleTip, [side * r * x, r * y, r * z]);
    const curve = smoothCurve([at(0.72, -0.2, -0.1), at(0.95, -1.1, 0.7), at(1.0, -1.75, 1.9), at(0.85, -1.7, 3.1)], 3);
    b.tube(
      curve,
      curve.map((_, i) => r * 0.26 * (1 - 0.85 * pow(i / (curve.length - 1), 1.5))),
      mats.tooth,
      kit.n(10),
    );
  }
  b.setSkin(null);
}

/** A rhinoceros's two horns, one behind the other on the nose. */
function nasalHorn(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const r = plan.species.head.muzzleTip;
  b.setSkin(only(plan.rig.id('head')));
  for (const [along, length] of [
    [-0.25, 2.9],
    [-1.45, 1.3],
  ]) {
    const foot = add(add(plan.muzzleTip, scale(plan.forward, r * along)), scale(plan.up, r * 0.75));
    const at = (t: number): Vec3 =>
      add(add(foot, scale(plan.up, r * length * t)), scale(plan.forward, r * length * 0.28 * (t * 1.5 - t * t * 2.2)));
    const curve = [0, 0.25, 0.5, 0.75, 1].map(at);
    b.tube(
      curve,
      [0.5, 0.4, 0.28, 0.16, 0.03].map((k) => k * r),
      mats.tooth,
      kit.n(12),
    );
  }
  b.setSkin(null);
}

function shell(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const shellMat = kit.mat({
    color: [0.27, 0.17, 0.075],
    color2: [0.1, 0.06, 0.03],
    pattern: 'tiles',
    patternScale: 0.1,
    roughness: 0.45,
  });
  b.setSkin(only(plan.rig.id('body')));
  const w = s.stance * 1.45;
  const l = s.body * 1.14;
  const base = s.withers * 0.46;
  const rows = [
    [1.0, 0],
    [1.02, 0.06],
    [0.97, 0.25],
    [0.86, 0.5],
    [0.66, 0.75],
    [0.4, 0.92],
    [0.16, 0.985],
    [0, 1],
  ] as const;
  b.loft(
    rows.map(([k, y]) => ({
      centre: [0, base + y * s.withers * 0.75, 0] as Vec3,
      rx: Math.max(1e-4, w * k),
      rz: Math.max(1e-4, l * k),
    })),
    shellMat,
    kit.n(28),
    false,
  );
  // Raised scutes: a hexagon of plates on the dome.
  for (let ring = 0; ring < 2; ring++) {
    const count = ring === 0 ? 1 : 7;
    for (let i = 0; i < count; i++) {
      const a = (i * TAU) / count;
      const k = ring === 0 ? 0 : 0.56;
      const y = base + s.withers * 0.75 * (ring === 0 ? 0.985 : 0.82);
      b.ellipsoid(
        [cos(a) * w * k, y - 0.012, sin(a) * l * k],
        [w * 0.3, s.withers * 0.06, l * 0.27],
        shellMat,
        kit.n(8),
        kit.n(6),
      );
    }
  }
  b.loft(
    [
      { centre: [0, base - 0.03, 0], rx: w * 0.9, rz: l * 0.92 },
      { centre: [0, base + 0.01, 0], rx: w * 1.0, rz: l * 1.0 },
    ],
    mats.under,
    kit.n(24),
  );
  b.setSkin(null);
}

function wings(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const membrane = kit.mat({
    color: [0.36, 0.13, 0.06],
    color2: [0.2, 0.07, 0.04],
    pattern: 'noise',
    patternScale: 0.4,
    roughness: 0.7,
    translucency: 0.5,
    doubleSided: true,
  });
  for (const side of ['L', 'R'] as const) {
    const [w1, w2, w3] = [1, 2, 3].map((i) => plan.rig.id(`wing${side}${i}`));
    const [p1, p2, p3] = [1, 2, 3].map((i) => plan.rig.head(`wing${side}${i}`));
    const x = side === 'L' ? 1 : -1;
    const tip: Vec3 = [p3[0] + x * 1.7, p3[1] - 0.35, p3[2] - 0.7];
    b.tube([p1, mix(p1, p2, 0.5), p2], [0.13, 0.09, 0.08], mats.main, kit.n(8), true, [
      only(w1),
      only(w1),
      [
        [w1, 0.5],
        [w2, 0.5],
      ],
    ]);
    b.tube([p2, mix(p2, p3, 0.5), p3], [0.08, 0.065, 0.06], mats.main, kit.n(8), true, [
      [
        [w1, 0.5],
        [w2, 0.5],
      ],
      only(w2),
      [
        [w2, 0.5],
        [w3, 0.5],
      ],
    ]);
    b.tube([p3, mix(p3, tip, 0.5), tip], [0.06, 0.04, 0.015], mats.main, kit.n(8), true, [
      [
        [w2, 0.5],
        [w3, 0.5],
      ],
      only(w3),
      only(w3),
    ]);
    // The trailing edge hangs from finger bones; between them the skin is scalloped.
    const lead: readonly (readonly [Vec3, SkinWeights])[] = [
      [p1, only(w1)],
      [mix(p1, p2, 0.5), only(w1)],
      [
        p2,
        [
          [w1, 0.5],
          [w2, 0.5],
        ],
      ],
      [mix(p2, p3, 0.5), only(w2)],
      [
        p3,
        [
          [w2, 0.5],
          [w3, 0.5],
        ],
      ],
      [mix(p3, tip, 0.5), only(w3)],
      [tip, only(w3)],
    ];
    const depth = [1.3, 1.75, 2.15, 1.8, 1.95, 1.2, 0.05];
    const start = b.vertexCount;
    for (let row = 0; row < 4; row++) {
      lead.forEach(([p, skin], i) => {
        const t = row / 3;
        const z = p[2] - depth[i] * t;
        const q: Vec3 = [p[0] - x * 0.12 * t, p[1] - 0.18 * t - (i % 2 ? 0.1 * t : 0), z];
        b.vertex(q, [0, 1, 0.15], p[0], z, skin);
      });
    }
    for (let row = 0; row < 3; row++)
      for (let i = 0; i < 6; i++) {
        const a = start + row * 7 + i;
        b.quadIndices(a, a + 1, a + 8, a + 7, membrane);
      }
    for (const i of [2, 4]) {
      const end: Vec3 = [lead[i][0][0] - x * 0.12, lead[i][0][1] - 0.18, lead[i][0][2] - depth[i]];
      b.tube([lead[i][0], mix(lead[i][0], end, 0.5), end], [0.05, 0.03, 0.012], mats.main, 6, true, [
        lead[i][1],
        lead[i][1],
        lead[i][1],
      ]);
    }
  }
}

function spikes(o: Sculpt): void {
  const { plan, b, mats, flesh } = o;
  const s = plan.species;
  const top = (z: number): Vec3 => {
    let y = s.withers + s.chest * 0.3;
    for (let i = 0; i < 60 && flesh.at(0, y, z) > 0; i++) y -= Math.max(0.01, flesh.at(0, y, z) * 0.7);
    return [0, y - 0.03, z];
  };
  const cone = (base: Vec3, size: number, bone: number): void => {
    b.setSkin(only(bone));
    b.loft(
      [
        { centre: base, rx: size * 0.16, rz: size * 0.45 },
        { centre: add(base, [0, size * 0.55, -size * 0.2]), rx: size * 0.1, rz: size * 0.25 },
        { centre: add(base, [0, size, -size * 0.6]), rx: 0.004, rz: 0.004 },
      ],
      mats.mane,
      8,
      false,
    );
  };
  for (let i = 0; i < 8; i++) {
    const z = lerp(plan.shoulderZ + s.chest * 0.2, plan.hipZ - s.rump * 0.4, i / 7);
    cone(top(z), s.chest * (0.42 - 0.02 * i), plan.rig.id(z > 0 ? 'chest' : 'body'));
  }
  for (let i = 1; i < 5; i++) {
    const p = mix(plan.neck[0], plan.neck[2], i / 5);
    cone(
      add(p, [0, lerp(s.neck.base, s.neck.top, i / 5) * 0.8, -0.08]),
      s.chest * 0.34,
      plan.rig.id(i < 3 ? 'neck' : 'neck2'),
    );
  }
  for (let i = 1; i < 10; i++)
    cone(
      add(plan.tail[i], [0, lerp(s.tail.base, s.tail.tip, i / 12) * 0.85, 0]),
      s.chest * (0.36 - i * 0.024),
      plan.rig.id(`tail${Math.min(4, Math.floor(i / 3) + 1)}`),
    );
  b.setSkin(only(plan.rig.id('tail4')));
  const end = plan.tail[12];
  b.loft(
    [
      { centre: add(end, [0, 0, 0.08]), rx: 0.02, rz: 0.02 },
      { centre: add(end, [0, 0, -0.12]), rx: 0.16, rz: 0.03, axisX: [1, 0, 0], axisZ: [0, 1, 0] },
      { centre: add(end, [0, 0, -0.42]), rx: 0.005, rz: 0.005, axisX: [1, 0, 0], axisZ: [0, 1, 0] },
    ],
    mats.mane,
    8,
    false,
  );
  b.setSkin(null);
}

function fleece(o: Sculpt): void {
  const { plan, kit } = o;
  const s = plan.species;
  const blobs: Blob[] = [];
  const rng = kit.rng.fork('fleece');
  const body = plan.rig.id('body');
  const chest = plan.rig.id('chest');
  const r = s.chest * 0.3;
  const count = kit.hero ? 130 : 60;
  for (let i = 0; i < count; i++) {
    // Points spread evenly over an ellipsoid (golden angle), jittered.
    const u = 1 - (2 * (i + 0.5)) / count;
    const a = i * 2.399963;
    const ring = Math.sqrt(1 - u * u * u * u);
    const x = cos(a) * ring * s.chest * s.flat * 1.04;
    const y = s.withers - s.chest * 0.95 + sin(a) * ring * s.chest * 0.98;
    const z = u * (s.body / 2 + s.chest * 1.05);
    const size = r * rng.range(0.8, 1.2);
    blobs.push({ a: [x, y, z], b: [x, y, z], ra: size, rb: size, bone: z > 0 ? chest : body });
  }
  for (let i = 0; i < 14; i++) {
    const t = i / 13;
    const c = mix(plan.neck[0], plan.neck[2], t * 0.85);
    const a = i * 2.4;
    const n = lerp(s.neck.base, s.neck.top, t);
    const p = add(c, [cos(a) * n * 0.75, sin(a) * n * 0.75, 0]);
    blobs.push({ a: p, b: p, ra: r * 0.75, rb: r * 0.75, bone: plan.rig.id(t < 0.5 ? 'neck' : 'neck2') });
  }
  for (let i = 0; i < 5; i++) {
    const a = (i * TAU) / 5;
    const p = add(
      plan.skull,
      headVec(plan, cos(a) * s.head.skull * 0.35, s.head.skull * 0.85, sin(a) * s.head.skull * 0.3),
    );
    blobs.push({ a: p, b: p, ra: s.head.skull * 0.33, rb: s.head.skull * 0.33, bone: plan.rig.id('head') });
  }
  hair(o, blobs, r * 0.35, o.cell * 0.85, o.mats.mane);
}

function beard(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const goat = s.withers < 0.8;
  b.setSkin(only(plan.rig.id(goat ? 'jaw' : 'neck2')));
  const root = goat
    ? addScaled(addScaled(plan.muzzleTip, plan.up, -s.head.muzzleTip * 1.1), plan.forward, -s.head.muzzleTip * 0.5)
    : addScaled(mix(plan.neck[1], plan.neck[2], 0.5), [0, 1, 0], -s.neck.top * 0.7);
  const l = goat ? s.head.skull * 1.1 : s.neck.length * 0.22;
  b.tube(
    [root, add(root, [0, -l * 0.5, 0.01]), add(root, [0, -l, -0.01])],
    [l * 0.22, l * 0.2, l * 0.03],
    goat ? mats.main : mats.mane,
    kit.n(8),
  );
  b.setSkin(null);
}

function udder(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  b.setSkin(only(plan.rig.id('body')));
  const c: Vec3 = [0, s.croup - s.rump * 1.95, plan.hipZ + s.rump * 0.35];
  b.ellipsoid(c, [0.16, 0.14, 0.19], mats.pink, kit.n(14), kit.n(8));
  for (const x of [-0.07, 0.07])
    for (const z of [-0.07, 0.08])
      b.capsule(add(c, [x, -0.1, z]), add(c, [x * 1.05, -0.17, z]), 0.022, 0.016, mats.pink, 7);
  b.setSkin(null);
}

function whiskers(o: Sculpt): void {
  const { plan, b, kit } = o;
  if (!kit.hero) return;
  const d = plan.species.head;
  const white = kit.mat({ color: [0.85, 0.84, 0.8], roughness: 0.5, castsShadow: false });
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1])
    for (let i = 0; i < 4; i++) {
      const root = add(
        plan.muzzleTip,
        headVec(plan, side * d.muzzleTip * 0.8, -d.muzzleTip * (0.1 + 0.12 * i), d.muzzleTip * 0.2),
      );
      const tip = add(root, headVec(plan, side * d.skull * 1.05, d.skull * (0.22 - 0.17 * i), -d.skull * 0.1));
      whisker(b, root, tip, d.skull * 0.008, white);
    }
  b.setSkin(null);
}

function whisker(b: MeshBuilder, root: Vec3, tip: Vec3, r: number, material: number): void {
  const middle = add(mix(root, tip, 0.55), [0, (tip[1] - root[1]) * 0.12 + r * 6, 0]);
  b.tube([root, middle, tip], [r, r * 0.8, r * 0.25], material, 3, false);
}
