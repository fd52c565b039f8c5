/** What hangs on walls or stands about: curtains, flags, mirrors, pictures, clocks, statues, fountains, tents, stalls, boxes. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { sheetPart } from './cloth.ts';
import { actWeight, around, type Kit, type Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, plate, torus, vessel } from './shapes.ts';

export function curtain(k: Kit): Model {
  const color = hex(k.rng.pick(['#8a3f3a', '#4f6b6a', '#c9b48c', '#5c5a7a', '#d9d2c2']));
  const pole = k.mat(MATERIALS.brass);
  if (k.said('flag|banner|pennant')) {
    const cloth = k.dressed({
      ...MATERIALS.cotton,
      color: hex(k.rng.pick(['#b8322a', '#2f5d96', '#3f7a4f', '#d9a02c'])),
      doubleSided: true,
      translucency: 0.35,
    });
    const mast = k.mesh((b) => {
      b.tube(
        [
          [-0.6, 0, 0],
          [-0.6, 2.18, 0],
        ],
        0.018,
        k.mat(MATERIALS.wood),
        8,
      );
      b.sphere([-0.6, 2.2, 0], 0.032, pole, 12, 8);
    });
    return {
      parts: [
        { mesh: mast },
        sheetPart(k, {
          width: 1.15,
          height: 0.78,
          corner: [-0.585, 2.12, 0],
          material: cloth,
          held: 'left',
          fold: 0.03,
          folds: 1.5,
          swing: 0.2,
        }),
      ],
      anchors: { grip: translation(-0.6, 0.9, 0) },
    };
  }
  const cloth = k.dressed({ ...MATERIALS.linen, color, doubleSided: true, translucency: 0.45 });
  const rod = k.mesh((b) => {
    b.tube(
      [
        [-0.6, 2.17, 0],
        [0.6, 2.17, 0],
      ],
      0.014,
      pole,
      8,
    );
    for (const x of [-0.6, 0.6]) b.sphere([x, 2.17, 0], 0.028, pole, 12, 8);
    for (let i = 0; i < 9; i++)
      b.at(translation(-0.54 + i * 0.135, 2.16, 0), () =>
        b.at(ABOUT_X, () => torus(b, [0, 0, 0], 0.02, 0.003, pole, 10, 5)),
      );
  });
  return {
    parts: [
      { mesh: rod },
      sheetPart(k, {
        width: 1.12,
        height: 2.13,
        corner: [-0.56, 2.14, 0],
        material: cloth,
        held: 'top',
        fold: 0.04,
        folds: 7,
        swing: 0.16,
      }),
    ],
  };
}

export function mirror(k: Kit): Model {
  const screen = k.said('screen|television|tv|monitor|display|blackboard|chalkboard');
  const picture = k.said(
    'picture|painting|poster|photograph|portrait|canvas|corkboard|whiteboard|board|noticeboard|mural|artwork|framed photo',
  );
  const frame = k.dressed(
    screen
      ? { ...MATERIALS.plastic, color: hex('#15161a') }
      : k.rng.pick([MATERIALS.gold, MATERIALS.darkWood, MATERIALS.wood]),
  );
  return k.solid((b) => {
    const [w, h] = [0.9, 1.1];
    const t = screen ? 0.02 : 0.07;
    for (const s of [-1, 1]) {
      b.roundedBox([s * (w / 2 - t / 2), h / 2, 0], [t, h, 0.05], 0.014, frame, 2);
      b.roundedBox([0, h / 2 + s * (h / 2 - t / 2), 0], [w, t, 0.05], 0.014, frame, 2);
    }
    b.box([0, h / 2, -0.012], [w - t, h - t, 0.02], k.mat({ color: [0.1, 0.09, 0.08] }), '-z');
    if (screen)
      b.box(
        [0, h / 2, -0.002],
        [w - t, h - t, 0.01],
        k.mat({
          color: [0.1, 0.2, 0.3],
          emissive: [0.5, 0.9, 1.4],
          pattern: 'noise',
          patternScale: 0.4,
          color2: [0.02, 0.05, 0.12],
        }),
        '+z',
      );
    else if (picture) {
      // A small landscape: sky, hills, sun.
      const hues = k.rng.pick([
        ['#e8c08a', '#7a8f6a', '#4f6650', '#e9734a'],
        ['#8fb6cf', '#6f8f5a', '#3f5a4a', '#f2e2b0'],
        ['#c98a9a', '#5a4f7a', '#352f52', '#f0c070'],
      ]);
      const z = -0.001;
      b.box([0, h / 2, z - 0.006], [w - t, h - t, 0.01], k.mat({ color: hex(hues[0]), roughness: 0.9 }), '+z');
      b.at(translation(0.14, h * 0.66, z), () =>
        b.at(ABOUT_Z, () => b.disc([0, 0, 0], 0.1, k.mat({ color: hex(hues[3]), roughness: 0.9 }), 20)),
      );
      for (const [j, base] of [0.42, 0.28].entries()) {
        const m = k.mat({ color: hex(hues[1 + j]), roughness: 0.9 });
        for (let i = 0; i < 8; i++) {
          const x0 = -w / 2 + t / 2 + (i * (w - t)) / 8;
          const x1 = x0 + (w - t) / 8;
          const y = (x: number): number => h * base + 0.05 * sin(x * 9 + j * 2) + 0.03 * sin(x * 17 + 1);
          b.quad(
            [x0, t / 2, z + 0.001 + j * 0.001],
            [x1, t / 2, z + 0.001 + j * 0.001],
            [x1, y(x1), z + 0.001 + j * 0.001],
            [x0, y(x0), z + 0.001 + j * 0.001],
            m,
          );
        }
      }
    } else
      b.box(
        [0, h / 2, -0.002],
        [w - t, h - t, 0.01],
        k.mat({ color: [0.82, 0.85, 0.87], roughness: 0.02, metal: 1 }),
        '+z',
      );
  });
}

export function clock(k: Kit): Model {
  const alarm = k.said('alarm clock|alarm');
  const pocket = k.said('pocket watch|watch');
  const rim = k.dressed(
    pocket
      ? k.one(MATERIALS.gold, MATERIALS.silver, MATERIALS.brass)
      : k.rng.pick([MATERIALS.darkWood, MATERIALS.brass, MATERIALS.iron]),
  );
  const face = k.mat({ color: hex('#f2ecdc'), roughness: 0.5 });
  const ink = k.mat({ color: hex('#1c1a18'), roughness: 0.6 });
  const R = 0.145;
  const y = 0.15;
  const scale = pocket ? 0.18 : alarm ? 0.45 : 1;
  const body = k.mesh((b) => {
    b.at(translation(0, y, 0), () =>
      b.at(ABOUT_Z, () => {
        b.lathe(
          [
            [0, -0.035],
            [R * 0.94, -0.035],
            [R, -0.028],
            [R + 0.005, 0.015],
            [R, 0.035],
            [R - 0.012, 0.04],
            [R - 0.018, 0.022],
          ],
          rim,
          k.n(36),
        );
        b.disc([0, 0.02, 0], R - 0.016, face, k.n(32));
      }),
    );
    for (let i = 0; i < 12; i++) {
      const a = (i * TAU) / 12;
      b.at(multiply(translation(sin(a) * R * 0.76, y + cos(a) * R * 0.76, 0.022), rotationZ(-a)), () =>
        b.box([0, 0, 0], [i % 3 === 0 ? 0.009 : 0.005, i % 3 === 0 ? 0.026 : 0.016, 0.002], ink, '+z'),
      );
    }
    if (alarm) {
      for (const x of [1, -1]) {
        b.at(multiply(translation(x * 0.085, y + 0.15, 0), rotationZ(-x * 0.5)), () =>
          b.lathe(
            [
              [0.062, 0],
              [0.06, 0.02],
              [0.035, 0.045],
              [0, 0.052],
            ],
            k.mat(MATERIALS.brass),
            k.n(18),
          ),
        );
        b.tube(
          [
            [x * 0.08, y - 0.11, 0],
            [x * 0.11, 0.0, 0],
          ],
          0.01,
          rim,
          7,
        );
      }
    }
    if (pocket)
      b.at(translation(0, y + R + 0.03, 0), () => b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.028, 0.006, rim, 16, 6)));
  });
  const hand = (length: number, width: number): number =>
    k.mesh((b) => b.box([0, length * 0.42, 0], [width, length, 0.002], ink));
  const minute = hand(R * 0.78, 0.006);
  const hour = hand(R * 0.52, 0.009);
  const second = k.mesh((b) => b.box([0, R * 0.34, 0], [0.0025, R * 0.95, 0.002], k.mat({ color: hex('#b8322a') })));
  const start = k.rng.range(0, 43200);
  // Second hands tick; the act "spin" makes all hands race.
  const seconds = (t: number, race: number): number => start + Math.floor(t) + race * t * 900;
  const at = (turns: (v: number) => number, z: number) => (s: Parameters<NonNullable<Model['body']>>[0]) =>
    multiply(translation(0, y, z), rotationZ(-turns(seconds(s.time, actWeight(s, 'spin'))) * TAU));
  k.scale = [k.scale[0] * scale, k.scale[1] * scale, k.scale[2] * scale];
  return {
    parts: [
      { mesh: body },
      { mesh: hour, at: at((v) => v / 43200, 0.024) },
      { mesh: minute, at: at((v) => v / 3600, 0.026) },
      { mesh: second, at: at((v) => v / 60, 0.028) },
    ],
    body: () => translation(0, 0, 0),
    anchors: { grip: translation(0, y, 0) },
  };
}

export function statue(k: Kit): Model {
  const stone = k.dressed(k.rng.pick([MATERIALS.marble, MATERIALS.stone, MATERIALS.bronze]));
  const base = k.mat(MATERIALS.stone);
  const s = k.hero ? 2 : 1;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.1, 0], [0.9, 0.2, 0.9], 0.03, base, s);
      b.roundedBox([0, 0.45, 0], [0.72, 0.52, 0.72], 0.02, base, s);
      b.roundedBox([0, 0.74, 0], [0.84, 0.08, 0.84], 0.03, base, s);
      const c = k.n(18);
      const y = 0.78;
      if (k.said('bust')) {
        b.lathe(
          [
            [0.16, y],
            [0.14, y + 0.1],
            [0.1, y + 0.22],
          ],
          stone,
          c,
        );
        b.ellipsoid([0, y + 0.5, 0], [0.38, 0.26, 0.2], stone, c, k.n(12));
        b.tube(
          [
            [0, y + 0.6, 0],
            [0, y + 0.9, 0.02],
          ],
          [0.14, 0.11],
          stone,
          c,
        );
        b.ellipsoid([0, y + 1.1, 0.03], [0.17, 0.23, 0.2], stone, c, k.n(14));
        b.ellipsoid([0, y + 1.08, 0.22], [0.03, 0.06, 0.04], stone, 8, 6);
        b.ellipsoid([0, y + 1.2, -0.02], [0.185, 0.17, 0.2], stone, c, 8);
        return;
      }
      // A robed figure with one arm raised.
      const rings: readonly (readonly [number, number, number, number])[] = [
        [0, 0.3, 0.26, 0],
        [0.25, 0.27, 0.23, 0],
        [0.7, 0.21, 0.17, 0],
        [0.95, 0.17, 0.13, 0],
        [1.15, 0.2, 0.14, 0],
        [1.35, 0.24, 0.14, 0],
        [1.45, 0.14, 0.1, 0],
      ];
      b.loft(
        rings.map(([h, rx, rz]) => ({ centre: [0, y + h, 0] as Vec3, rx, rz })),
        stone,
        k.n(22),
      );
      for (let i = 0; i < 9; i++) {
        const a = (i * TAU) / 9;
        b.tube(
          [
            [cos(a) * 0.29, y, sin(a) * 0.25],
            [cos(a + 0.15) * 0.23, y + 0.5, sin(a + 0.15) * 0.19],
            [cos(a + 0.1) * 0.16, y + 0.95, sin(a + 0.1) * 0.12],
          ],
          [0.045, 0.035, 0.012],
          stone,
          6,
        );
      }
      b.tube(
        [
          [0, y + 1.42, 0],
          [0, y + 1.56, 0.01],
        ],
        [0.07, 0.055],
        stone,
        c,
      );
      b.ellipsoid([0, y + 1.68, 0.02], [0.095, 0.13, 0.11], stone, c, k.n(12));
      b.ellipsoid([0, y + 1.66, 0.125], [0.016, 0.03, 0.022], stone, 8, 6);
      b.ellipsoid([0, y + 1.74, -0.02], [0.107, 0.1, 0.12], stone, c, 8);
      b.tube(
        [
          [0.22, y + 1.33, 0],
          [0.36, y + 1.42, 0.06],
          [0.37, y + 1.68, 0.1],
        ],
        [0.07, 0.055, 0.042],
        stone,
        k.n(10),
      );
      b.ellipsoid([0.37, y + 1.74, 0.1], [0.04, 0.06, 0.045], stone, 10, 8);
      b.tube(
        [
          [-0.22, y + 1.33, 0],
          [-0.3, y + 1.05, 0.04],
          [-0.16, y + 0.92, 0.17],
        ],
        [0.07, 0.055, 0.042],
        stone,
        k.n(10),
      );
      b.roundedBox([-0.1, y + 0.95, 0.2], [0.16, 0.22, 0.05], 0.01, stone, 1);
      b.tube(
        [
          [0.37, y + 1.72, 0.1],
          [0.36, y + 1.82, 0.12],
        ],
        [0.028, 0.02],
        stone,
        8,
      );
    },
    { anchors: { top: translation(0, 2.6, 0) } },
  );
}

export function fountain(k: Kit): Model {
  const stone = k.dressed(
    k.said('marble') ? MATERIALS.marble : k.one(MATERIALS.stone, MATERIALS.granite, MATERIALS.marble),
  );
  const water = k.mat({ color: hex('#3f6f7a'), pattern: 'water', patternScale: 0.3, roughness: 0.06, opacity: 0.85 });
  if (k.said('well')) {
    const wood = k.mat(MATERIALS.wood);
    return k.solid((b) => {
      b.lathe(
        vessel(
          [
            [0.85, 0],
            [0.9, 0.05],
            [0.85, 0.8],
            [0.92, 0.84],
            [0.92, 0.9],
          ],
          0.2,
          0.3,
        ),
        k.mat({ ...MATERIALS.stone, pattern: 'brick', patternScale: 0.18 }),
        k.n(28),
      );
      b.disc([0, 0.45, 0], 0.68, water, k.n(20));
      for (const x of [1, -1]) b.roundedBox([x * 0.82, 1.3, 0], [0.12, 1.6, 0.12], 0.02, wood, 1);
      b.tube(
        [
          [-0.95, 1.55, 0],
          [1.05, 1.55, 0],
        ],
        0.06,
        wood,
        10,
      );
      for (const z of [1, -1])
        b.at(multiply(translation(0, 2.05, z * 0.35), rotationX(z * 0.75)), () =>
          b.roundedBox(
            [0, 0, 0],
            [2.1, 0.06, 1.0],
            0.02,
            k.mat({ ...MATERIALS.wood, pattern: 'shingles', patternScale: 0.14 }),
            1,
          ),
        );
      b.tube(
        [
          [0, 1.5, 0],
          [0, 1.15, 0],
        ],
        0.012,
        k.mat(MATERIALS.canvas),
        5,
      );
      b.lathe(
        vessel(
          [
            [0.1, 0.9],
            [0.13, 1.15],
          ],
          0.012,
          0.92,
        ),
        wood,
        k.n(14),
      );
    });
  }
  const seed = k.context.seed;
  return {
    ...k.solid((b) => {
      const c = k.n(40);
      b.lathe(
        vessel(
          [
            [1.2, 0],
            [1.28, 0.04],
            [1.22, 0.12],
            [1.22, 0.38],
            [1.3, 0.42],
            [1.3, 0.5],
          ],
          0.16,
          0.12,
        ),
        stone,
        c,
      );
      b.disc([0, 0.4, 0], 1.1, water, c);
      b.lathe(
        [
          [0.32, 0.1],
          [0.3, 0.4],
          [0.17, 0.5],
          [0.14, 0.8],
          [0.18, 0.9],
        ],
        stone,
        k.n(24),
      );
      b.lathe(
        vessel(
          [
            [0.16, 0.9],
            [0.4, 0.98],
            [0.62, 1.1],
            [0.65, 1.16],
          ],
          0.05,
          0.98,
        ),
        stone,
        c,
      );
      b.disc([0, 1.12, 0], 0.58, water, k.n(28));
      b.lathe(
        [
          [0.14, 1.0],
          [0.09, 1.15],
          [0.075, 1.4],
          [0.1, 1.5],
        ],
        stone,
        k.n(20),
      );
      b.lathe(
        vessel(
          [
            [0.09, 1.5],
            [0.2, 1.55],
            [0.3, 1.63],
          ],
          0.035,
          1.55,
        ),
        stone,
        k.n(28),
      );
      b.lathe(
        [
          [0.06, 1.55],
          [0.05, 1.75],
          [0.09, 1.82],
          [0.05, 1.9],
          [0.07, 1.95],
          [0, 2.0],
        ],
        stone,
        k.n(18),
      );
    }),
    extras: (s, scene, world) => {
      const drop = (p: Vec3, size: number, alpha: number): void => {
        scene.particles.push({
          position: transformPoint(world, p),
          size,
          kind: 0,
          color: [0.86, 0.92, 0.96],
          alpha,
          axis: [0, 1, 0],
        });
      };
      for (let i = 0; i < (k.hero ? 150 : 50); i++) {
        const ring = i % 3;
        const age = (s.time * 0.9 + ((i * 7919 + seed) % 997) / 997) % 1;
        const a = (i * 2.399963) % TAU;
        const [r0, y0, out, up] =
          ring === 0 ? [0.04, 1.98, 0.2, 0.25] : ring === 1 ? [0.3, 1.62, 0.22, 0.02] : [0.65, 1.16, 0.3, 0.02];
        const fall = ring === 0 ? 0.7 : ring === 1 ? 0.5 : 0.76;
        const p = around(r0 + out * age, a, y0 + up * 4 * age * (1 - age) - fall * age * age);
        drop(p, 0.012 + 0.01 * age, 0.5);
      }
    },
  };
}

export function tent(k: Kit): Model {
  const cloth = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#d9a24a', '#6b8a5a', '#c9b890', '#b8563a', '#4f7a8a'])),
    doubleSided: true,
    translucency: 0.4,
  });
  const pole = k.mat(MATERIALS.wood);
  if (k.said('tipi|teepee|yurt|wigwam')) {
    const yurt = k.said('yurt');
    return k.solid((b) => {
      const n = k.n(20);
      if (yurt) {
        b.lathe(
          [
            [1.5, 0],
            [1.5, 1.25],
            [0.35, 1.95],
            [0, 2],
          ],
          k.dressed({ ...MATERIALS.canvas, color: hex('#e6dcc6') }),
          k.n(32),
        );
        b.lathe(
          [
            [1.51, 0.95],
            [1.51, 1.1],
          ],
          k.mat({ color: hex('#a8432e'), roughness: 0.9 }),
          k.n(32),
        );
        b.roundedBox([0, 0.72, 1.49], [0.8, 1.42, 0.08], 0.02, k.mat({ color: hex('#b8562e'), roughness: 0.6 }), 1);
        return;
      }
      b.lathe(
        [
          [1.5, 0],
          [0.75, 0.95],
          [0.16, 1.72],
        ],
        cloth,
        n,
      );
      b.lathe(
        [
          [1.32, 0.23],
          [1.22, 0.36],
        ].map(([r, y]): [number, number] => [r + 0.012, y]),
        k.mat({ color: hex('#a8432e'), roughness: 0.9 }),
        n,
      );
      for (let i = 0; i < 8; i++)
        b.tube([around(0.5, (i * TAU) / 8, 1.3), around(-0.14, (i * TAU) / 8, 2.0)], 0.02, pole, 6);
      const flap = k.mat({ color: hex('#3a2a1e'), roughness: 1 });
      b.quad([-0.3, 0.02, 1.49], [0.3, 0.02, 1.49], [0.05, 1.1, 0.66], [-0.05, 1.1, 0.66], flap);
    });
  }
  if (k.said('canopy|pavilion|marquee|gazebo')) {
    const white = k.mat({ ...MATERIALS.canvas, color: hex('#eee8da'), doubleSided: true });
    return k.solid(
      (b) => {
        for (const x of [1, -1])
          for (const z of [1, -1])
            b.tube(
              [
                [x * 1.4, 0, z * 1.4],
                [x * 1.4, 1.5, z * 1.4],
              ],
              0.03,
              pole,
              8,
            );
        for (let i = 0; i < 4; i++) {
          b.at(rotationY((i * TAU) / 4), () => {
            b.quad([-1.5, 1.45, 1.5], [1.5, 1.45, 1.5], [0.02, 2, 0], [-0.02, 2, 0], i % 2 ? white : cloth);
            for (let j = 0; j < 8; j++)
              b.quad(
                [-1.5 + j * 0.375, 1.28, 1.5],
                [-1.125 + j * 0.375, 1.28, 1.5],
                [-1.125 + j * 0.375, 1.46, 1.5],
                [-1.5 + j * 0.375, 1.46, 1.5],
                j % 2 ? white : cloth,
              );
          });
        }
      },
      { anchors: { stand: translation(0, 0, 0) } },
    );
  }
  const inside = k.mat({ color: hex('#2a231c'), roughness: 1 });
  return k.solid(
    (b) => {
      const ridge = 1.92;
      for (const s of [1, -1]) {
        const n = 6;
        for (let i = 0; i < n; i++) {
          // The canvas sags a little between ridge and ground.
          const p = (t: number): [number, number] => [s * (1.5 * t), ridge * (1 - t) - 0.12 * sin(PI * t)];
          const [x0, y0] = p(i / n);
          const [x1, y1] = p((i + 1) / n);
          if (s > 0) b.quad([x1, y1, 1.45], [x1, y1, -1.45], [x0, y0, -1.45], [x0, y0, 1.45], cloth);
          else b.quad([x1, y1, -1.45], [x1, y1, 1.45], [x0, y0, 1.45], [x0, y0, -1.45], cloth);
        }
        b.quad(
          [s > 0 ? 1.45 : -0.1, 0, -1.44],
          [s > 0 ? 0 : -1.45, 0, -1.44],
          [s > 0 ? 0 : -0.02, s > 0 ? ridge : ridge, -1.44],
          [s > 0 ? 0.02 : 0, ridge, -1.44],
          cloth,
        );
        b.quad(
          [s > 0 ? 0.75 : -1.45, 0, 1.4],
          [s > 0 ? 1.45 : -0.75, 0, 1.4],
          [0.01, ridge - 0.02, 1.4],
          [-0.01, ridge - 0.02, 1.4],
          cloth,
        );
      }
      b.box([0, 0.01, 0], [2.8, 0.02, 2.8], inside, '+y');
      for (const z of [1.42, -1.42])
        b.tube(
          [
            [0, 0, z],
            [0, ridge + 0.08, z],
          ],
          0.022,
          pole,
          7,
        );
      b.tube(
        [
          [0, ridge, 1.45],
          [0, ridge, -1.45],
        ],
        0.018,
        pole,
        6,
      );
      for (const x of [1, -1])
        for (const z of [1, -1])
          b.tube(
            [
              [x * 0.7, 1.0, z * 1.45],
              [x * 1.5, 0, z * 1.5],
            ],
            0.005,
            k.mat(MATERIALS.canvas),
            4,
          );
    },
    { anchors: { stand: translation(0, 0, 0), seat: translation(0, 0.03, 0.6) } },
  );
}

export function stall(k: Kit): Model {
  const wood = k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const said = colourWords([...k.context.attributes.colour]);
  const first: Rgb = said[0] ?? hex(k.rng.pick(['#b8382f', '#2f6d8c', '#3f7a4f', '#c9832c']));
  const a = k.mat({ color: first, roughness: 0.9, doubleSided: true, translucency: 0.4 });
  const w = k.mat({ color: said[1] ?? hex('#eee6d4'), roughness: 0.9, doubleSided: true, translucency: 0.4 });
  const wares = ['#c23b2a', '#e0962c', '#6f9a3a', '#e3c23c', '#7a2f55', '#d8673a'];
  return k.solid(
    (b) => {
      for (const x of [1, -1]) {
        b.roundedBox([x * 1.12, 1.05, 0.55], [0.07, 2.1, 0.07], 0.012, wood, 1);
        b.roundedBox([x * 1.12, 1.2, -0.62], [0.07, 2.4, 0.07], 0.012, wood, 1);
      }
      b.roundedBox([0, 0.86, 0.25], [2.3, 0.05, 0.8], 0.015, wood, 1);
      for (let i = 0; i < 9; i++) b.roundedBox([-1.04 + i * 0.26, 0.42, 0.6], [0.24, 0.82, 0.03], 0.008, wood, 1);
      b.roundedBox([0, 1.45, -0.55], [2.2, 0.04, 0.3], 0.01, wood, 1);
      // Striped awning with a scalloped edge.
      const n = 10;
      for (let i = 0; i < n; i++) {
        const x0 = -1.2 + i * 0.24;
        const m = i % 2 ? w : a;
        b.quad([x0, 2.05, 0.7], [x0 + 0.24, 2.05, 0.7], [x0 + 0.24, 2.4, -0.68], [x0, 2.4, -0.68], m);
        b.quad([x0, 1.9, 0.705], [x0 + 0.24, 1.9, 0.705], [x0 + 0.24, 2.05, 0.7], [x0, 2.05, 0.7], m);
        b.at(translation(x0 + 0.12, 1.9, 0.705), () => b.at(ABOUT_Z, () => b.disc([0, 0, 0], 0.12, m, 14)));
      }
      for (let c = 0; c < 4; c++) {
        const x = -0.82 + c * 0.55;
        b.at(multiply(translation(x, 0.93, 0.28), rotationX(0.16)), () => {
          b.box([0, 0, 0], [0.48, 0.1, 0.5], wood, '+x-x+z-z-y');
          b.box([0, 0.005, 0], [0.46, 0.02, 0.48], wood, '+y');
          const color = hex(k.rng.pick(wares));
          const fruit = k.mat({ color, roughness: 0.4 });
          for (let i = 0; i < (k.hero ? 20 : 9); i++)
            b.sphere(
              [-0.18 + (i % 5) * 0.09, 0.05 + (i % 2) * 0.02, -0.18 + Math.floor(i / 5) * 0.115],
              0.047,
              fruit,
              k.n(9),
              k.n(7),
            );
        });
      }
      for (let i = 0; i < 5; i++)
        b.lathe(
          [
            [0, 1.47],
            [0.05, 1.47],
            [0.055, 1.6],
            [0.03, 1.66],
            [0.035, 1.7],
            [0, 1.7],
          ],
          k.mat({ color: hex(k.rng.pick(wares)), roughness: 0.3 }),
          k.n(12),
          [-0.8 + i * 0.4, 0, -0.55],
        );
    },
    { anchors: { top: translation(0, 0.89, 0.3), stand: translation(0, 0, -0.4) } },
  );
}

export function box(k: Kit): Model {
  const c = k.n(24);
  if (k.said('barrel|keg|cask')) {
    const wood = k.dressed(k.one(MATERIALS.wood, MATERIALS.darkWood, MATERIALS.paleWood));
    const iron = k.mat(MATERIALS.iron);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0.02],
            [0.2, 0.02],
            [0.2, 0],
            [0.215, 0],
            [0.25, 0.2],
            [0.26, 0.35],
            [0.25, 0.5],
            [0.215, 0.7],
            [0.2, 0.7],
            [0.2, 0.67],
            [0, 0.67],
          ],
          wood,
          c,
        );
        for (const [y, r] of [
          [0.06, 0.226],
          [0.2, 0.252],
          [0.5, 0.252],
          [0.64, 0.226],
        ])
          b.lathe(
            [
              [r, y - 0.018],
              [r + 0.006, y],
              [r, y + 0.018],
            ],
            iron,
            c,
          );
      },
      { anchors: { top: translation(0, 0.68, 0), seat: translation(0, 0.7, 0) } },
    );
  }
  if (k.said('bucket|pail')) {
    const m = k.dressed(
      k.one(
        MATERIALS.steel,
        MATERIALS.wood,
        { ...MATERIALS.paint, color: hex('#b8322a') },
        { ...MATERIALS.paint, color: hex('#2f6fb0') },
      ),
    );
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.1, 0],
              [0.105, 0.005],
              [0.15, 0.28],
              [0.155, 0.285],
              [0.155, 0.3],
            ],
            0.006,
            0.012,
          ),
          m,
          c,
        );
        const bow: Vec3[] = Array.from({ length: 11 }, (_, i) => [
          cos((i * PI) / 10) * 0.152,
          0.29 + sin((i * PI) / 10) * 0.14,
          0,
        ]);
        b.tube(bow, 0.005, m, 6);
      },
      { anchors: { grip: translation(0, 0.43, 0), top: translation(0, 0.28, 0) } },
    );
  }
  if (k.said('trash can|dustbin|bin|trash')) {
    const m = k.dressed({ ...MATERIALS.steel, color: hex(k.one('#8d9296', '#4f6a58', '#3a3d42')) });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.22, 0],
            [0.23, 0.02],
            [0.26, 0.7],
            [0.27, 0.72],
            [0.27, 0.75],
          ],
          m,
          c,
        );
        for (let i = 0; i < 12; i++)
          b.tube([around(0.232, (i * TAU) / 12, 0.05), around(0.258, (i * TAU) / 12, 0.66)], 0.008, m, 5);
        b.lathe(
          [
            [0.285, 0.73],
            [0.29, 0.76],
            [0.2, 0.82],
            [0.04, 0.85],
            [0, 0.85],
          ],
          m,
          c,
        );
        b.tube(
          [
            [-0.06, 0.84, 0],
            [-0.05, 0.9, 0],
            [0.05, 0.9, 0],
            [0.06, 0.84, 0],
          ],
          0.01,
          m,
          6,
        );
      },
      { anchors: { top: translation(0, 0.86, 0) } },
    );
  }
  if (k.said('chest|treasure')) {
    const wood = k.dressed(MATERIALS.darkWood);
    const brass = k.mat(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.11, 0], [0.42, 0.22, 0.28], 0.01, wood, 1);
        b.at(translation(0, 0.22, 0), () =>
          b.at(rotationZ(PI / 2), () => {
            b.lathe(
              [
                [0, -0.21],
                [0.14, -0.21],
                [0.14, 0.21],
                [0, 0.21],
              ],
              wood,
              c,
            );
            for (const y of [-0.18, 0, 0.18])
              b.lathe(
                [
                  [0.1415, y - 0.014],
                  [0.146, y],
                  [0.1415, y + 0.014],
                ],
                brass,
                c,
              );
          }),
        );
        for (const x of [-0.18, 0.18]) b.box([x, 0.11, 0], [0.03, 0.225, 0.285], brass, '+z-z');
        b.roundedBox([0, 0.2, 0.145], [0.06, 0.07, 0.02], 0.006, brass, 2);
      },
      { anchors: { top: translation(0, 0.36, 0) } },
    );
  }
  const crate = k.said('crate|wooden');
  const gift = k.said('gift|present');
  const main = k.dressed(
    crate
      ? k.one(MATERIALS.wood, MATERIALS.paleWood, MATERIALS.darkWood)
      : gift
        ? { ...MATERIALS.paper, color: hex(k.rng.pick(['#b8322a', '#2f6d5a', '#2f5d96'])) }
        : { ...MATERIALS.cardboard, color: hex(k.one('#b48c5e', '#9c764c', '#c9aa7e')) },
  );
  return k.solid(
    (b) => {
      if (crate) {
        b.box([0, 0.175, 0], [0.36, 0.31, 0.36], k.mat({ color: [0.1, 0.07, 0.04], roughness: 1 }));
        for (let i = 0; i < 3; i++)
          for (let side = 0; side < 4; side++)
            b.at(rotationY((side * TAU) / 4), () =>
              b.roundedBox([0, 0.06 + i * 0.115, 0.185], [0.38, 0.1, 0.02], 0.005, main, 1),
            );
        for (const x of [-1, 1])
          for (const z of [-1, 1]) b.roundedBox([x * 0.183, 0.175, z * 0.183], [0.034, 0.35, 0.034], 0.006, main, 1);
        for (let i = 0; i < 4; i++) b.roundedBox([0, 0.34, -0.14 + i * 0.093], [0.4, 0.02, 0.085], 0.005, main, 1);
        return;
      }
      b.roundedBox([0, 0.175, 0], [0.4, 0.35, 0.4], 0.008, main, 2);
      const tape = k.mat(
        gift ? { ...MATERIALS.silk, color: hex('#e6c25a') } : { color: hex('#c9a877'), roughness: 0.35 },
      );
      b.box([0, 0.1755, 0], [0.06, 0.352, 0.402], tape, '+y+z-z');
      if (gift) {
        b.box([0, 0.1755, 0], [0.402, 0.352, 0.06], tape, '+y+x-x');
        for (const s of [1, -1])
          b.at(multiply(translation(s * 0.055, 0.385, 0), rotationZ(s * 0.5)), () =>
            b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.045, 0.014, tape, 16, 6, 1.8)),
          );
      } else b.roundedBox([0.1, 0.23, 0.2005], [0.12, 0.08, 0.002], 0.001, k.mat({ color: hex('#eee8da') }), 1);
    },
    { anchors: { top: translation(0, 0.35, 0), seat: translation(0, 0.35, 0), grip: translation(0, 0.3, 0) } },
  );
}

export function punchingBag(k: Kit): Model {
  const leather = k.dressed({ ...MATERIALS.leather, color: hex(k.rng.pick(['#7a2a22', '#2b2624', '#5a3a26'])) });
  const steel = k.mat(MATERIALS.steel);
  const band = k.mat({ ...MATERIALS.leather, color: hex('#1d1a19') });
  return {
    ...k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.13, 0.004],
          [0.18, 0.03],
          [0.195, 0.08],
          [0.195, 0.85],
          [0.18, 0.9],
          [0.12, 0.92],
          [0, 0.925],
        ],
        leather,
        k.n(28),
      );
      for (const y of [0.14, 0.5, 0.8])
        b.lathe(
          [
            [0.196, y - 0.025],
            [0.199, y],
            [0.196, y + 0.025],
          ],
          band,
          k.n(28),
        );
      for (let i = 0; i < 4; i++) b.tube([around(0.16, (i * TAU) / 4, 0.9), [0, 1.14, 0]], 0.008, steel, 6);
      b.at(translation(0, 1.17, 0), () => b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.03, 0.008, steel, 14, 6)));
    }),
    // It swings from its chain when it is struck.
    body: (s) => {
      const hit = Math.max(actWeight(s, 'fight', 'push', 'open'), actWeight(s, 'blow') * 0.6);
      const a = hit * 0.22 * sin(s.time * 3.3) + 0.01 * sin(s.time * 1.1);
      return multiply(
        translation(0, 1.2, 0),
        multiply(rotationX(a), multiply(rotationZ(hit * 0.08 * sin(s.time * 2.1)), translation(0, -1.2, 0))),
      );
    },
    anchors: { target: translation(0, 0.55, 0.2), top: translation(0, 1.2, 0) },
  };
}

export function robotArm(k: Kit): Model {
  const paint = k.dressed({ ...MATERIALS.carPaint, color: hex(k.rng.pick(['#e0862a', '#e6c23c', '#e6e6e2'])) });
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#2a2c30') });
  const steel = k.mat(MATERIALS.steel);
  const c = k.n(24);
  const base = k.mesh((b) => {
    b.roundedBox([0, 0.05, 0], [0.9, 0.1, 0.9], 0.03, dark, 2);
    b.lathe(
      [
        [0.36, 0.1],
        [0.34, 0.3],
        [0.28, 0.36],
        [0, 0.36],
      ],
      paint,
      c,
    );
  });
  const joint = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], y: number, z: number, r: number, w: number): void => {
    b.at(translation(0, y, z), () =>
      b.at(ABOUT_X, () => {
        b.cylinder([0, -w / 2, 0], r, w, dark, c);
        b.cylinder([0, -w / 2 - 0.02, 0], r * 0.6, w + 0.04, steel, c);
      }),
    );
  };
  const turret = k.mesh((b) => {
    b.roundedBox([0, 0.55, 0], [0.4, 0.42, 0.46], 0.12, paint, 3);
    joint(b, 0.7, 0, 0.2, 0.5);
  });
  const upper = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0, 0], rx: 0.14, rz: 0.2 },
        { centre: [0, 0.45, 0], rx: 0.12, rz: 0.14 },
        { centre: [0, 0.95, 0], rx: 0.12, rz: 0.17 },
      ],
      paint,
      k.n(18),
    );
    joint(b, 0.95, 0, 0.16, 0.36);
  });
  const fore = k.mesh((b) => {
    b.loft(
      [
        { centre: [0, 0, -0.1], rx: 0.13, rz: 0.13, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 0.02, 0.4], rx: 0.1, rz: 0.1, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 0.02, 0.8], rx: 0.07, rz: 0.07, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      ],
      paint,
      k.n(18),
    );
    joint(b, 0.02, 0.82, 0.085, 0.18);
    b.tube(
      [
        [0.1, 0.12, -0.1],
        [0.13, 0.22, 0.3],
        [0.08, 0.1, 0.75],
      ],
      0.02,
      dark,
      7,
    );
  });
  const hand = k.mesh((b) => {
    b.cylinder([0, -0.16, 0], 0.06, 0.16, steel, c);
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.04, -0.16, 0],
          [x * 0.1, -0.24, 0],
          [x * 0.05, -0.34, 0],
        ],
        [0.022, 0.02, 0.014],
        dark,
        7,
      );
  });
  type S = Parameters<NonNullable<Model['body']>>[0];
  const busy = (s: S): number =>
    0.35 + 0.65 * Math.max(actWeight(s, 'work', 'spin', 'raise', 'throw', 'catch'), Math.min(1, s.acts.length));
  const yaw = (s: S): number => 0.8 * busy(s) * sin(s.time * 0.7 + (k.context.seed % 7));
  const turretAt = (s: S) => rotationY(yaw(s));
  const upperAt = (s: S) =>
    multiply(turretAt(s), multiply(translation(0, 0.7, 0), rotationX(0.1 + 0.4 * busy(s) * sin(s.time * 0.9 + 1))));
  const foreAt = (s: S) =>
    multiply(upperAt(s), multiply(translation(0, 0.95, 0), rotationX(0.15 + 0.5 * busy(s) * sin(s.time * 1.1 + 2))));
  const handAt = (s: S) =>
    multiply(foreAt(s), multiply(translation(0, 0.02, 0.82), rotationX(-0.3 * busy(s) * sin(s.time * 1.1 + 2))));
  return {
    size: [1, 2.4, 1],
    parts: [
      { mesh: base },
      { mesh: turret, at: turretAt },
      { mesh: upper, at: upperAt },
      { mesh: fore, at: foreAt },
      { mesh: hand, at: handAt },
    ],
    moving: { grip: (s) => multiply(handAt(s), translation(0, -0.3, 0)), top: (s) => handAt(s) },
    anchors: { grip: translation(0, 1.3, 0.85), top: translation(0, 1.65, 0.8) },
  };
}

export function wheelThing(k: Kit): Model {
  const R = 0.3;
  const parts = k.mesh((b) => {
    b.at(translation(0, R, 0), () => {
      if (k.said('gear|cog|cogwheel')) {
        const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.bronze, MATERIALS.steel]));
        const teeth = 14;
        const outline: [number, number][] = [];
        for (let i = 0; i < teeth; i++)
          for (const [d, r] of [
            [-0.32, R * 0.84],
            [-0.2, R],
            [0.2, R],
            [0.32, R * 0.84],
          ] as const)
            outline.push([cos(((i + d) * TAU) / teeth) * r, sin(((i + d) * TAU) / teeth) * r]);
        plate(b, outline, 0.08, metal, [0, 0], 0.006);
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.09, -0.06],
              [0.09, 0.06],
              [0.05, 0.065],
              [0.05, -0.06],
            ],
            metal,
            k.n(20),
          );
          torus(b, [0, 0, 0], R * 0.62, 0.02, k.mat(MATERIALS.iron), k.n(28), 6, 2.4);
        });
        return;
      }
      if (k.said('tire|tyre')) {
        b.at(ABOUT_Z, () =>
          b.lathe(
            [
              [0.17, -0.05],
              [0.24, -0.075],
              [0.29, -0.06],
              [R, -0.02],
              [R, 0.02],
              [0.29, 0.06],
              [0.24, 0.075],
              [0.17, 0.05],
              [0.16, 0],
              [0.17, -0.05],
            ],
            k.mat({ ...MATERIALS.rubber, color: hex(k.one('#1d1d1e', '#2b2a28', '#3a3530')) }),
            k.n(32),
          ),
        );
        return;
      }
      const wood = k.dressed(
        k.said('potter|pottery')
          ? MATERIALS.stone
          : k.one(MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.paint, color: hex('#a8322a') }),
      );
      b.at(ABOUT_Z, () => {
        torus(b, [0, 0, 0], R - 0.03, 0.03, wood, k.n(32), 8);
        torus(b, [0, 0, 0], R - 0.006, 0.012, k.mat(MATERIALS.iron), k.n(32), 5, 2.4);
        b.lathe(
          [
            [0, -0.06],
            [0.05, -0.06],
            [0.06, 0],
            [0.05, 0.06],
            [0, 0.062],
          ],
          wood,
          k.n(16),
        );
      });
      for (let i = 0; i < 10; i++)
        b.tube(
          [
            [cos((i * TAU) / 10) * 0.05, sin((i * TAU) / 10) * 0.05, 0],
            [cos((i * TAU) / 10) * (R - 0.04), sin((i * TAU) / 10) * (R - 0.04), 0],
          ],
          [0.02, 0.016],
          wood,
          6,
        );
    });
  });
  const rate = (s: Parameters<NonNullable<Model['body']>>[0]): number =>
    s.travelled / (R * k.scale[1]) + s.time * 2.4 * actWeight(s, 'spin', 'work');
  return {
    parts: [
      { mesh: parts, at: (s) => multiply(translation(0, R, 0), multiply(rotationZ(-rate(s)), translation(0, -R, 0))) },
    ],
    wheelRadius: R,
  };
}
