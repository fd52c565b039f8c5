/** What some four-legged animals have besides: which they are, and shells, wings and spikes. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { add, lerp, mix, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { beard, fleece, horseMane, lionMane, whiskers } from './quadruped-hair.ts';
import { antlers, horns, nasalHorn, trunk, tusks } from './quadruped-horns.ts';
import { addRareExtra } from './rare-extras.ts';
import { only, type Sculpt } from './sculpt.ts';

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
