/** Toys, jewels, instruments and flowers. */
import { fbm1 } from '../../math/noise.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS, recoloured } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, around, type Kit, type Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, plate, smoothCurve, smoothOutline, torus } from './shapes.ts';

const grip = { grip: translation(0, 0, 0) };

export function ball(k: Kit): Model {
  const small = k.said('marble|pearl');
  const orb = k.said('orb|crystal ball');
  const R = small ? 0.012 : k.said('tennis ball|tennis') ? 0.034 : k.said('basketball') ? 0.12 : 0.11;
  const base = small
    ? k.said('pearl')
      ? { color: hex('#efe8de'), roughness: 0.1, skin: 0.3 }
      : { ...MATERIALS.crystal, color: hex(k.one('#5fa0c9', '#c95f7a', '#5fc98a', '#d8a04a')) }
    : orb
      ? { ...MATERIALS.crystal, emissive: [0.25, 0.3, 0.5] as Rgb }
      : k.said('basketball')
        ? { color: hex('#c9692c'), roughness: 0.75 }
        : k.said('tennis ball|tennis')
          ? { color: hex('#c9d63c'), roughness: 1, pattern: 'fur' as const, patternScale: 0.004 }
          : k.said('football|soccer')
            ? { color: hex('#efece4'), roughness: 0.35 }
            : { color: hex(k.rng.pick(['#c9342c', '#2f6db8', '#e3b52c'])), roughness: 0.3 };
  const main = k.dressed(base);
  const line = k.mat({ color: hex(k.said('tennis ball|tennis') ? '#f0efe8' : '#1d1b1a'), roughness: 0.7 });
  const mesh = k.mesh((b) => {
    b.sphere([0, 0, 0], R, main, k.n(32), k.n(20));
    if (k.said('football|soccer')) {
      const golden = 1.618;
      for (const [x, y, z] of [
        [0, 1, golden],
        [0, -1, golden],
        [0, 1, -golden],
        [0, -1, -golden],
        [1, golden, 0],
        [-1, golden, 0],
        [1, -golden, 0],
        [-1, -golden, 0],
        [golden, 0, 1],
        [-golden, 0, 1],
        [golden, 0, -1],
        [-golden, 0, -1],
      ]) {
        const l = Math.sqrt(x * x + y * y + z * z);
        const d: Vec3 = [(x / l) * R * 0.93, (y / l) * R * 0.93, (z / l) * R * 0.93];
        b.sphere([d[0] * 0.72, d[1] * 0.72, d[2] * 0.72], R * 0.385, line, k.n(14), k.n(10));
      }
    } else if (k.said('basketball')) {
      for (const m of [ABOUT_X, ABOUT_Z, rotationX(0)])
        b.at(m, () => torus(b, [0, 0, 0], R * 0.998, R * 0.02, line, k.n(36), 5));
    } else if (k.said('tennis ball|tennis')) {
      const seam: Vec3[] = Array.from({ length: 41 }, (_, i) => {
        const t = (i / 40) * TAU;
        const v: Vec3 = [cos(t) + 0.3 * cos(3 * t), 0.9 * sin(2 * t), sin(t) - 0.3 * sin(3 * t)];
        const l = Math.sqrt(v[0] ** 2 + v[1] ** 2 + v[2] ** 2);
        return [(v[0] / l) * R, (v[1] / l) * R, (v[2] / l) * R];
      });
      b.tube(seam, R * 0.045, line, 5);
    } else if (!small && !orb) {
      const second = k.dressed({ color: hex('#f0ece2'), roughness: 0.3 }, 1);
      b.lathe(
        [
          [R * 0.985, -R * 0.2],
          [R * 1.004, 0],
          [R * 0.985, R * 0.2],
        ],
        second,
        k.n(32),
      );
    }
    if (orb)
      b.lathe(
        [
          [0, -R * 1.3],
          [R * 0.6, -R * 1.3],
          [R * 0.62, -R * 1.2],
          [R * 0.4, -R * 1.0],
          [R * 0.55, -R * 0.75],
        ],
        k.mat(MATERIALS.brass),
        k.n(20),
      );
  });
  const lift = orb ? R * 1.3 : R;
  // It rolls with the road; held, the hand is at its middle.
  return {
    parts: [{ mesh, at: (s) => multiply(translation(0, s.frame ? 0 : lift, 0), rotationX(orb ? 0 : s.travelled / R)) }],
    wheelRadius: R,
    lamps: orb ? [{ at: [0, R * 1.3, 0], color: [0.5, 0.6, 1], range: 3, flicker: 'flame' }] : [],
    anchors: { grip: translation(0, 0, 0), top: translation(0, lift + R, 0) },
  };
}

export function balloon(k: Kit): Model {
  const rubber = k.dressed({
    color: hex(k.rng.pick(['#c9302c', '#2f7ac9', '#e3b52c', '#d857a0', '#58b05a'])),
    roughness: 0.12,
    translucency: 0.35,
  });
  const string = k.mat({ color: hex('#e6e2d8'), roughness: 1 });
  return {
    ...k.solid(
      (b) => {
        b.lathe(
          [
            [0.001, 0],
            [0.012, 0.002],
            [0.006, 0.012],
            [0.03, 0.04],
            [0.1, 0.13],
            [0.138, 0.23],
            [0.13, 0.3],
            [0.09, 0.345],
            [0.04, 0.362],
            [0, 0.366],
          ],
          rubber,
          k.n(28),
        );
      },
      {
        parts: [
          {
            mesh: k.mesh((b) =>
              b.tube(
                smoothCurve(
                  [
                    [0, 0.002, 0],
                    [0.01, -0.2, 0.005],
                    [-0.012, -0.4, -0.004],
                    [0.004, -0.6, 0],
                  ],
                  5,
                ),
                0.0012,
                string,
                4,
              ),
            ),
            loose: true,
          },
        ],
      },
    ),
    body: (s) =>
      multiply(
        translation(0.03 * fbm1(k.context.seed, s.time * 0.6, 2), 0.02 * sin(s.time * 1.3), 0),
        rotationZ(0.1 * fbm1(k.context.seed + 4, s.time * 0.7, 2) - s.wind[0] * 0.03),
      ),
    anchors: { grip: translation(0, -0.6, 0) },
  };
}

export function kite(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const hues: Rgb[] =
    said.length > 1 ? said : [said[0] ?? hex('#c9342c'), hex('#e8b52c'), hex('#2f7ac9'), hex('#f0ece0')];
  const wood = k.mat(MATERIALS.paleWood);
  const body = k.mesh((b) => {
    const m = (i: number): number =>
      k.mat({ color: hues[i % hues.length], roughness: 0.8, translucency: 0.6, doubleSided: true });
    const [top, bottom, left, right, mid]: Vec3[] = [
      [0, 1.1, 0],
      [0, 0, 0],
      [-0.45, 0.74, 0],
      [0.45, 0.74, 0],
      [0, 0.74, 0.05],
    ];
    for (const [i, [a, c]] of (
      [
        [top, left],
        [left, bottom],
        [bottom, right],
        [right, top],
      ] as [Vec3, Vec3][]
    ).entries())
      b.quad(mid, a, [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2, (a[2] + c[2]) / 2], c, m(i));
    b.tube([bottom, mid, top], 0.008, wood, 5);
    b.tube([left, mid, right], 0.008, wood, 5);
  });
  const bow = k.mesh((b) => {
    const m = k.mat({ color: hues[1 % hues.length], roughness: 0.8, doubleSided: true });
    for (const s of [1, -1]) b.quad([0, 0, 0], [s * 0.07, 0.035, 0], [s * 0.07, -0.035, 0], [0, 0, 0.002], m);
  });
  const tail =
    (i: number) =>
    (s: Parameters<NonNullable<Model['body']>>[0]): Mat34 => {
      const t = (i + 1) / 6;
      return multiply(
        translation(0.22 * t * sin(s.time * 3.1 - t * 5), -1.1 * t, -0.35 * t + 0.12 * t * sin(s.time * 2.3 - t * 4)),
        rotationZ(0.5 * sin(s.time * 4 - i)),
      );
    };
  return {
    parts: [{ mesh: body }, ...[0, 1, 2, 3, 4, 5].map((i) => ({ mesh: bow, at: tail(i), loose: true }))],
    body: (s) =>
      multiply(
        translation(0.35 * fbm1(k.context.seed, s.time * 0.5, 2), 0.25 * fbm1(k.context.seed + 3, s.time * 0.6, 2), 0),
        multiply(rotationZ(0.25 * fbm1(k.context.seed + 6, s.time * 0.8, 2)), rotationX(-0.35)),
      ),
    anchors: { grip: translation(0, 0.5, 0.1) },
  };
}

export function teddyBear(k: Kit): Model {
  const rabbit = k.said('rabbit|bunny|stuffed rabbit');
  const doll = k.said('doll');
  const plush = k.dressed({ ...MATERIALS.plush, color: hex(k.rng.pick(['#b5834f', '#8a5a34', '#d9bd94'])) });
  const pale = k.mat({ ...MATERIALS.plush, color: hex('#e3cba6'), color2: hex('#cdb38c') });
  const black = k.mat({ color: hex('#17120f'), roughness: 0.1 });
  const bow = k.dressed({ ...MATERIALS.silk, color: hex('#b8282c') }, 1);
  const c = k.n(20);
  const r = k.n(12);
  return k.solid(
    (b) => {
      b.ellipsoid([0, 0.1, 0], [0.075, 0.09, 0.065], plush, c, r);
      b.ellipsoid([0, 0.1, 0.022], [0.05, 0.062, 0.05], pale, c, r);
      const head = 0.242;
      b.ellipsoid(
        [0, head, 0.006],
        [0.074, 0.066, 0.064],
        doll ? k.mat({ color: hex('#e8bfa0'), roughness: 0.6, skin: 0.6 }) : plush,
        c,
        r,
      );
      if (doll) {
        const hair = k.mat({ color: hex('#7a4a24'), roughness: 0.9, pattern: 'fur', patternScale: 0.01 });
        b.ellipsoid([0, head + 0.018, -0.012], [0.08, 0.062, 0.068], hair, c, r);
        for (const x of [-1, 1]) b.ellipsoid([x * 0.08, head - 0.03, -0.005], [0.022, 0.05, 0.022], hair, 12, 8);
      } else {
        b.ellipsoid([0, head - 0.018, 0.06], [0.033, 0.026, 0.026], pale, c, r);
        b.ellipsoid([0, head - 0.005, 0.085], [0.011, 0.008, 0.006], black, 10, 6);
        b.tube(
          [
            [-0.012, head - 0.028, 0.082],
            [0, head - 0.022, 0.086],
            [0.012, head - 0.028, 0.082],
          ],
          0.0018,
          black,
          5,
        );
      }
      for (const x of [-1, 1]) {
        b.sphere([x * 0.027, head + 0.012, 0.061], 0.0085, black, 10, 8);
        b.sphere([x * 0.025, head + 0.016, 0.069], 0.0022, k.mat({ color: [1, 1, 1], emissive: [1, 1, 1] }), 6, 5);
        if (rabbit) {
          b.tube(
            smoothCurve(
              [
                [x * 0.03, head + 0.055, 0],
                [x * 0.045, head + 0.12, -0.005],
                [x * 0.06, head + 0.19, 0.01],
              ],
              3,
            ),
            [0.014, 0.019, 0.022, 0.024, 0.023, 0.02, 0.01],
            plush,
            10,
          );
        } else if (!doll) {
          b.ellipsoid([x * 0.058, head + 0.052, 0], [0.027, 0.027, 0.015], plush, 14, 8);
          b.ellipsoid([x * 0.058, head + 0.052, 0.009], [0.017, 0.017, 0.008], pale, 12, 6);
        }
        b.tube(
          [
            [x * 0.065, 0.155, 0.01],
            [x * 0.105, 0.115, 0.03],
            [x * 0.112, 0.08, 0.045],
          ],
          [0.028, 0.026, 0.025],
          plush,
          k.n(12),
        );
        b.tube(
          [
            [x * 0.045, 0.04, 0.03],
            [x * 0.07, 0.03, 0.07],
            [x * 0.075, 0.034, 0.1],
          ],
          [0.036, 0.033, 0.031],
          plush,
          k.n(12),
        );
        b.ellipsoid([x * 0.076, 0.036, 0.125], [0.023, 0.026, 0.007], pale, 12, 6);
        b.at(multiply(translation(x * 0.024, 0.18, 0.062), rotationZ(x * 0.2)), () =>
          b.ellipsoid([0, 0, 0], [0.022, 0.013, 0.008], bow, 10, 6),
        );
      }
      b.sphere([0, 0.18, 0.066], 0.0075, bow, 8, 6);
    },
    { anchors: { grip: translation(0, 0.12, -0.06), top: translation(0, 0.34, 0) } },
  );
}

export function crown(k: Kit): Model {
  const gold = k.dressed(k.one(MATERIALS.gold, MATERIALS.gold, MATERIALS.silver));
  const tiara = k.said('tiara');
  const gems = ['#a8152a', '#1f5fb0', '#1f8a5a'].map((c) =>
    k.mat({ color: hex(c), roughness: 0.04, emissive: [hex(c)[0] * 0.3, hex(c)[1] * 0.3, hex(c)[2] * 0.3] }),
  );
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0.09, 0],
          [0.093, 0.004],
          [0.093, 0.026],
          [0.09, 0.03],
          [0.086, 0.03],
          [0.086, 0],
          [0.09, 0],
        ],
        gold,
        k.n(40),
      );
      const points = 8;
      for (let i = 0; i < points; i++) {
        const a = (i * TAU) / points;
        const tall = tiara ? 0.03 + 0.04 * Math.max(0, sin(a)) : i % 2 ? 0.055 : 0.08;
        b.at(multiply(rotationY(-a + PI / 2), translation(0, 0.028, 0.09)), () => {
          plate(
            b,
            [
              [-0.032, 0],
              [0.032, 0],
              [0.006, tall * 0.82],
              [0, tall],
              [-0.006, tall * 0.82],
            ],
            0.004,
            gold,
            [0, tall * 0.3],
            0.001,
          );
          b.sphere([0, tall + 0.006, 0], 0.008, gold, 10, 8);
          b.at(translation(0, -0.014, 0.004), () => b.ellipsoid([0, 0, 0], [0.008, 0.008, 0.004], gems[i % 3], 8, 6));
        });
      }
      if (!tiara) {
        b.ellipsoid([0, 0.036, 0], [0.082, 0.034, 0.082], k.mat({ ...MATERIALS.velvet }), k.n(22), k.n(10));
      }
    },
    { anchors: { grip: translation(0.09, 0.02, 0), wear: translation(0, 0.005, 0) } },
  );
}

/** Faceted stone: a lathe of few columns with flat shading comes from its own vertices. */
function gem(b: Parameters<Parameters<Kit['mesh']>[0]>[0], at: Vec3, r: number, material: number): void {
  const n = 8;
  const rings: readonly (readonly [number, number])[] = [
    [0, -0.85],
    [1, 0.05],
    [1, 0.18],
    [0.62, 0.5],
    [0, 0.5],
  ];
  for (let j = 0; j + 1 < rings.length; j++)
    for (let i = 0; i < n; i++) {
      const a = (i * TAU) / n;
      const c = ((i + 1) * TAU) / n;
      const p = (k2: number, ang: number): Vec3 => [
        at[0] + cos(ang) * rings[k2][0] * r,
        at[1] + rings[k2][1] * r,
        at[2] - sin(ang) * rings[k2][0] * r,
      ];
      b.quad(p(j, a), p(j, c), p(j + 1, c), p(j + 1, a), material);
    }
}

export function ring(k: Kit): Model {
  const metal = k.dressed(
    k.said('silver|diamond|platinum') ? MATERIALS.silver : k.one(MATERIALS.gold, MATERIALS.gold, MATERIALS.silver),
  );
  const stone = k.mat({
    ...MATERIALS.crystal,
    color: hex(
      k.said('ruby')
        ? '#c01f35'
        : k.said('emerald')
          ? '#1f9a5f'
          : k.said('sapphire')
            ? '#1f55c0'
            : k.one('#e6f2f6', '#d8f0ff', '#ffd8e4'),
    ),
    opacity: 0.85,
    emissive: [0.25, 0.28, 0.3],
  });
  if (k.said('coin'))
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.0135, 0],
            [0.014, 0.0006],
            [0.014, 0.0022],
            [0.0135, 0.0026],
            [0.012, 0.0022],
            [0, 0.0022],
          ],
          metal,
          k.n(28),
        );
        b.at(multiply(translation(0, 0.0022, 0), rotationX(-PI / 2)), () =>
          plate(
            b,
            smoothOutline(
              [
                [0, 0.007],
                [-0.005, 0.002],
                [-0.004, -0.006],
                [0.004, -0.006],
                [0.005, 0.002],
              ],
              2,
            ),
            0.0008,
            metal,
          ),
        );
      },
      { anchors: grip },
    );
  if (k.said('gem|jewel|diamond') && !k.said('ring'))
    return k.solid((b) => gem(b, [0, 0.0145, 0], 0.017, stone), { anchors: grip });
  if (k.said('necklace|pendant'))
    return k.solid(
      (b) => {
        for (let i = 0; i < 42; i++) {
          const a = (i * TAU) / 42;
          b.sphere([cos(a) * 0.075, 0.003, sin(a) * 0.09], 0.0035, metal, 6, 5);
        }
        gem(b, [0, 0.01, 0.1], 0.011, stone);
      },
      { anchors: grip },
    );
  if (k.said('watch'))
    return k.solid(
      (b) => {
        b.at(translation(0, 0.03, 0), () =>
          b.at(ABOUT_Z, () => {
            b.lathe(
              [
                [0, 0.024],
                [0.019, 0.024],
                [0.02, 0.028],
                [0.02, 0.034],
                [0.017, 0.035],
                [0.0165, 0.033],
                [0, 0.033],
              ],
              metal,
              k.n(26),
            );
            b.disc([0, 0.0332, 0], 0.016, k.mat({ color: hex('#f0ece0') }), 20);
          }),
        );
        b.at(translation(0, 0.03, 0), () =>
          b.at(ABOUT_X, () => torus(b, [0, 0, 0], 0.028, 0.009, k.mat(MATERIALS.leather), k.n(28), 8, 1)),
        );
      },
      { anchors: grip },
    );
  return k.solid(
    (b) => {
      b.at(translation(0, 0.0115, 0), () => b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.01, 0.0016, metal, k.n(30), 8)));
      for (let i = 0; i < 4; i++)
        b.tube(
          [
            [0, 0.021, 0],
            [cos(i * 1.57 + 0.78) * 0.0035, 0.0255, sin(i * 1.57 + 0.78) * 0.0035],
          ],
          0.0007,
          metal,
          5,
        );
      gem(b, [0, 0.0265, 0], 0.005, stone);
    },
    { anchors: grip },
  );
}

export function crystal(k: Kit): Model {
  const color: Rgb =
    colourWords([...k.context.attributes.colour])[0] ??
    hex(
      k.said('ruby') ? '#b01a34' : k.said('ice') ? '#bfe2ee' : k.rng.pick(['#7d5fd0', '#4fb0d8', '#d05fa0', '#5fd0a0']),
    );
  const m = k.mat({
    color,
    roughness: 0.05,
    opacity: 0.85,
    translucency: 0.7,
    emissive: [color[0] * 0.5, color[1] * 0.5, color[2] * 0.5],
  });
  const rock = k.mat(MATERIALS.stone);
  return k.solid(
    (b) => {
      const spike = (x: number, z: number, h: number, r: number, tilt: number, turn: number): void => {
        b.at(multiply(translation(x, 0, z), multiply(rotationY(turn), rotationZ(tilt))), () => {
          for (let i = 0; i < 6; i++) {
            const a = (i * TAU) / 6;
            const c = ((i + 1) * TAU) / 6;
            const p = (ang: number, rr: number, y: number): Vec3 => [cos(ang) * rr, y, -sin(ang) * rr];
            b.quad(p(a, r * 0.86, 0), p(c, r * 0.86, 0), p(c, r, h * 0.78), p(a, r, h * 0.78), m);
            b.quad(p(a, r, h * 0.78), p(c, r, h * 0.78), p(c, 0.001, h), p(a, 0.001, h), m);
          }
        });
      };
      spike(0, 0, 0.4, 0.05, 0, 0.2);
      for (let i = 0; i < 6; i++)
        spike(
          cos(i * 1.05) * 0.045,
          sin(i * 1.05) * 0.045,
          k.rng.range(0.14, 0.27),
          k.rng.range(0.02, 0.034),
          k.rng.range(0.25, 0.5),
          -i * 1.05 + PI,
        );
      for (let i = 0; i < 6; i++) b.ellipsoid(around(0.065, i * 1.05 + 0.5, 0.012), [0.032, 0.02, 0.028], rock, 7, 5);
    },
    {
      lamps: [
        { at: [0, 0.3, 0.1], color: [color[0] * 0.5, color[1] * 0.5, color[2] * 0.5], range: 2.5, flicker: 'steady' },
      ],
      anchors: { grip: translation(0, 0.1, 0) },
    },
  );
}

/** Body outline of strung instruments, half on the +x side mirrored; y up. */
function bodyOutline(points: readonly (readonly [number, number])[]): [number, number][] {
  const left = [...points].reverse().map(([x, y]): [number, number] => [-x, y]);
  return smoothOutline([...points.map(([x, y]): [number, number] => [x, y]), ...left], 4);
}

export function guitar(k: Kit): Model {
  const electric = k.said('electric');
  const small = k.said('ukulele') ? 0.62 : 1;
  const banjo = k.said('banjo|lute');
  const top = k.dressed(
    electric
      ? { ...MATERIALS.carPaint, color: hex(k.one('#b8322a', '#1d1f24', '#e0b060', '#3f7ab0')) }
      : {
          ...recoloured(MATERIALS.wood, hex(k.one('#d29a55', '#b8743a', '#dcb878', '#8a4a26'))),
          patternScale: 0.012,
          roughness: 0.25,
        },
  );
  const side = k.mat({ ...MATERIALS.darkWood, roughness: 0.3 });
  const ebony = k.mat({ color: hex('#1f1713'), roughness: 0.45 });
  const steel = k.mat(MATERIALS.chrome);
  const cream = k.mat({ color: hex('#ece2cb'), roughness: 0.4 });
  k.scale = [k.scale[0] * small, k.scale[1] * small, k.scale[2] * small];
  return k.solid(
    (b) => {
      // The body's middle is at the origin; the neck goes up.
      const outline = electric
        ? bodyOutline([
            [0, -0.21],
            [0.13, -0.2],
            [0.165, -0.1],
            [0.115, 0.0],
            [0.14, 0.1],
            [0.1, 0.17],
            [0.04, 0.1],
          ])
        : bodyOutline([
            [0, -0.235],
            [0.12, -0.225],
            [0.185, -0.13],
            [0.175, -0.04],
            [0.125, 0.035],
            [0.14, 0.12],
            [0.115, 0.2],
            [0.04, 0.23],
            [0, 0.232],
          ]);
      if (banjo) {
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0, -0.035],
              [0.14, -0.035],
              [0.15, -0.02],
              [0.15, 0.02],
              [0.143, 0.026],
              [0, 0.026],
            ],
            side,
            k.n(32),
          );
          b.disc([0, 0.0265, 0], 0.138, cream, k.n(30));
        });
      } else plate(b, outline, electric ? 0.045 : 0.095, top, [0, -0.05], 0.008, side);
      const front = electric ? 0.0235 : banjo ? 0.03 : 0.0485;
      b.roundedBox([0, 0.36, front - 0.006], [0.048, 0.42, 0.022], 0.009, side, 2);
      b.box([0, 0.31, front + 0.006], [0.046, 0.5, 0.005], ebony, '+z+x-x+y-y');
      for (let i = 0; i < 14; i++)
        b.box([0, 0.55 - 0.46 * (1 - pow(0.944, i)) * 1.15, front + 0.0092], [0.046, 0.0022, 0.0018], steel, '+z+y-y');
      b.at(multiply(translation(0, 0.63, front - 0.012), rotationX(-0.2)), () => {
        b.roundedBox([0, 0, 0], [0.068, 0.14, 0.016], 0.006, side, 2);
        for (const x of [-1, 1])
          for (let i = 0; i < 3; i++) {
            b.tube(
              [
                [x * 0.034, -0.04 + i * 0.04, 0],
                [x * 0.052, -0.04 + i * 0.04, 0],
              ],
              0.003,
              steel,
              6,
            );
            b.ellipsoid([x * 0.058, -0.04 + i * 0.04, 0], [0.008, 0.011, 0.005], cream, 10, 6);
            b.cylinder([x * 0.02, -0.04 + i * 0.04, 0.004], 0.004, 0.01, steel, 8);
          }
      });
      if (!electric && !banjo) {
        b.at(translation(0, 0.055, front + 0.0006), () =>
          b.at(ABOUT_Z, () => {
            b.disc([0, 0, 0], 0.05, k.mat({ color: hex('#120c08'), roughness: 1 }), k.n(28));
            b.lathe(
              [
                [0.06, 0.0006],
                [0.05, 0.0008],
              ],
              k.mat({ color: hex('#3a2416'), roughness: 0.5 }),
              k.n(30),
            );
          }),
        );
        b.roundedBox([0, -0.115, front + 0.006], [0.15, 0.024, 0.012], 0.004, ebony, 2);
        b.at(translation(0.075, -0.015, front + 0.001), () =>
          plate(
            b,
            smoothOutline(
              [
                [0, 0.07],
                [-0.02, 0.03],
                [-0.015, -0.03],
                [0.02, -0.06],
                [0.04, -0.02],
                [0.035, 0.04],
              ],
              3,
            ),
            0.0015,
            k.mat({ color: hex('#3f1f14'), roughness: 0.15 }),
          ),
        );
      } else if (electric) {
        for (const y of [0.03, -0.06]) b.roundedBox([0, y, front + 0.004], [0.075, 0.028, 0.01], 0.003, cream, 1);
        b.roundedBox([0, -0.125, front + 0.006], [0.08, 0.026, 0.014], 0.004, steel, 2);
        for (let i = 0; i < 3; i++)
          b.at(translation(0.085, -0.08 - i * 0.035, front), () =>
            b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.011, 0.014, ebony, 12)),
          );
      }
      for (let i = 0; i < 6; i++) {
        const x = (i - 2.5) * 0.0068;
        b.tube(
          [
            [x * 1.25, -0.115, front + 0.014],
            [x, 0.565, front + 0.011],
            [x * 1.4, 0.64, front - 0.004],
          ],
          0.0007,
          steel,
          3,
          false,
        );
      }
    },
    {
      anchors: {
        grip: translation(0, 0, -0.05),
        neck: translation(0, 0.47, 0.03),
        strings: translation(0, -0.02, 0.07),
        back: translation(0, 0, -0.05),
      },
    },
  );
}

export function violin(k: Kit): Model {
  const cello = k.said('cello') ? 2.05 : k.said('viola') ? 1.12 : 1;
  k.scale = [k.scale[0] * cello, k.scale[1] * cello, k.scale[2] * cello];
  const wood = k.dressed({
    ...recoloured(MATERIALS.wood, hex(k.one('#9a4f22', '#7a3618', '#b06a2c', '#5f2a1a'))),
    patternScale: 0.01,
    roughness: 0.18,
  });
  const ebony = k.mat({ color: hex('#1a1412'), roughness: 0.35 });
  const side = k.mat({ ...MATERIALS.darkWood, roughness: 0.25 });
  return k.solid(
    (b) => {
      const outline = bodyOutline([
        [0, -0.178],
        [0.07, -0.172],
        [0.104, -0.12],
        [0.098, -0.07],
        [0.06, -0.035],
        [0.055, 0.01],
        [0.075, 0.045],
        [0.085, 0.09],
        [0.07, 0.15],
        [0.03, 0.176],
        [0, 0.178],
      ]);
      plate(b, outline, 0.036, wood, [0, -0.02], 0.004, side);
      // The belly is arched.
      for (const z of [1, -1]) {
        b.ellipsoid([0, -0.09, z * 0.012], [0.078, 0.075, 0.014], wood, k.n(18), 8);
        b.ellipsoid([0, 0.1, z * 0.012], [0.06, 0.062, 0.013], wood, k.n(18), 8);
      }
      b.roundedBox([0, 0.24, 0.013], [0.022, 0.15, 0.018], 0.008, wood, 2);
      b.at(multiply(translation(0, 0.185, 0.03), rotationX(-0.06)), () =>
        b.roundedBox([0, 0, 0], [0.027, 0.27, 0.005], 0.002, ebony, 1),
      );
      b.tube(
        smoothCurve(
          [
            [0, 0.31, 0.01],
            [0, 0.36, 0.006],
            [0, 0.39, -0.004],
            [0, 0.405, 0.008],
            [0, 0.398, 0.02],
            [0, 0.385, 0.014],
          ],
          4,
        ),
        [
          0.011, 0.011, 0.0105, 0.01, 0.01, 0.0095, 0.009, 0.0085, 0.008, 0.0075, 0.007, 0.0065, 0.006, 0.0055, 0.005,
          0.0045, 0.004, 0.0038, 0.0035, 0.003, 0.0028,
        ],
        wood,
        8,
      );
      for (const [x, y] of [
        [1, 0.33],
        [-1, 0.342],
        [1, 0.356],
        [-1, 0.366],
      ]) {
        b.tube(
          [
            [-x * 0.012, y, 0.004],
            [x * 0.03, y, 0.004],
          ],
          [0.003, 0.0035],
          ebony,
          6,
        );
        b.ellipsoid([x * 0.034, y, 0.004], [0.004, 0.008, 0.004], ebony, 8, 6);
      }
      b.loft(
        [
          { centre: [0, -0.155, 0.034], rx: 0.018, rz: 0.005 },
          { centre: [0, -0.075, 0.038], rx: 0.024, rz: 0.005 },
        ],
        ebony,
        10,
      );
      b.roundedBox([0, -0.035, 0.036], [0.042, 0.004, 0.034], 0.002, k.mat(MATERIALS.paleWood), 1);
      b.ellipsoid([0.05, -0.165, 0.03], [0.035, 0.018, 0.01], ebony, k.n(12), 6);
      for (const x of [-1, 1])
        b.tube(
          smoothCurve(
            [
              [x * 0.022, 0.0, 0.0285],
              [x * 0.027, -0.015, 0.0275],
              [x * 0.033, -0.045, 0.0265],
              [x * 0.039, -0.055, 0.0245],
            ],
            3,
          ),
          0.0022,
          ebony,
          4,
        );
      for (let i = 0; i < 4; i++)
        b.tube(
          [
            [(i - 1.5) * 0.006, -0.08, 0.043],
            [(i - 1.5) * 0.008, -0.035, 0.0545],
            [(i - 1.5) * 0.0045, 0.32, 0.026],
          ],
          0.0006,
          k.mat(MATERIALS.steel),
          3,
          false,
        );
      if (k.said('cello'))
        b.tube(
          [
            [0, -0.178, 0],
            [0, -0.29, 0],
          ],
          0.004,
          k.mat(MATERIALS.steel),
          6,
        );
    },
    {
      parts: [
        {
          loose: true,
          mesh: k.mesh((b) => {
            b.tube(
              [
                [-0.02, -0.04, -0.36],
                [-0.02, -0.028, 0.05],
                [-0.02, -0.034, 0.37],
              ],
              [0.0042, 0.0038, 0.003],
              side,
              6,
            );
            b.box([-0.02, -0.046, 0.0], [0.008, 0.0015, 0.7], k.mat({ color: hex('#e9e2d0') }));
            b.roundedBox([-0.02, -0.044, -0.3], [0.012, 0.02, 0.03], 0.004, ebony, 1);
          }),
          // The bow is drawn across the strings while it is played; else it is out of sight in the other hand.
          at: (s) => {
            const w = actWeight(s, 'play_violin', 'play');
            return w > 0.2 ? multiply(translation(0.25 * sin(s.time * 4.2), -0.005, 0.098), rotationY(-PI / 2)) : null;
          },
        },
      ],
      anchors: {
        grip: translation(0, 0.25, 0),
        chin: translation(0.05, -0.165, 0.035),
        strings: translation(0, -0.01, 0.055),
        neck: translation(0, 0.25, 0),
      },
    },
  );
}

export function piano(k: Kit): Model {
  const black = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.one('#141416', '#141416', '#4f2a1a')),
    roughness: 0.06,
  });
  const gold = k.mat(MATERIALS.gold);
  const ivory = k.mat({ color: hex('#f2eee2'), roughness: 0.3 });
  const ebony = k.mat({ color: hex('#151517'), roughness: 0.3 });
  const felt = k.mat({ color: hex('#6d1a20'), roughness: 1 });
  const keyboard = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], y: number, z: number): void => {
    const n = k.hero ? 52 : 26;
    const w = 1.24 / n;
    for (let i = 0; i < n; i++) b.box([-0.62 + w * (i + 0.5), y, z], [w * 0.93, 0.02, 0.14], ivory, '+y+z');
    for (let i = 0; i < n - 1; i++)
      if (![2, 6].includes(i % 7))
        b.box([-0.62 + w * (i + 1), y + 0.016, z - 0.022], [w * 0.55, 0.016, 0.09], ebony, '+y+z+x-x');
    b.box([0, y + 0.012, z - 0.073], [1.26, 0.006, 0.008], felt, '+y+z');
  };
  if (k.said('upright|organ|harpsichord')) {
    return k.solid(
      (b) => {
        const wood = k.dressed(
          k.said('organ|harpsichord')
            ? { ...MATERIALS.darkWood, roughness: 0.25 }
            : { ...MATERIALS.lacquer, color: hex('#141416') },
        );
        b.roundedBox([0, 0.62, -0.25], [1.5, 1.2, 0.34], 0.015, wood, 2);
        b.roundedBox([0, 0.66, 0.05], [1.46, 0.12, 0.34], 0.02, wood, 2);
        for (const x of [-1, 1]) b.roundedBox([x * 0.68, 0.33, 0.16], [0.1, 0.66, 0.08], 0.02, wood, 2);
        keyboard(b, 0.725, 0.1);
        b.roundedBox([0, 0.95, -0.06], [0.8, 0.24, 0.02], 0.008, wood, 1);
        for (const x of [-0.06, 0.06]) b.roundedBox([x, 0.06, 0.0], [0.04, 0.02, 0.16], 0.008, gold, 1);
      },
      {
        anchors: {
          keys: translation(0, 0.74, 0.12),
          keysLeft: translation(0.2, 0.74, 0.12),
          keysRight: translation(-0.2, 0.74, 0.12),
          player: translation(0, 0, 0.75),
        },
      },
    );
  }
  return k.solid(
    (b) => {
      // Grand: the keyboard faces +z, the long bass side is at -x seen by the audience.
      const rim = smoothOutline(
        [
          [-0.72, 0.42],
          [-0.73, 0.0],
          [-0.72, -0.6],
          [-0.5, -0.86],
          [-0.15, -0.82],
          [0.15, -0.5],
          [0.45, -0.22],
          [0.7, 0.05],
          [0.73, 0.42],
          [0.3, 0.44],
          [-0.3, 0.44],
        ],
        3,
      ).map(([x, y]): [number, number] => [x, y]);
      b.at(multiply(translation(0, 0.8, 0.25), rotationX(-PI / 2)), () =>
        b.at([1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0], () =>
          plate(
            b,
            rim.map(([x, z]): [number, number] => [x, z]),
            0.28,
            black,
            [-0.1, 0],
            0.01,
          ),
        ),
      );
      // Open lid on its prop.
      b.at(multiply(translation(-0.72, 0.95, 0.25), multiply(rotationZ(0.62), rotationX(-PI / 2))), () =>
        b.at([1, 0, 0, 0.72, 0, -1, 0, 0, 0, 0, -1, 0], () =>
          plate(
            b,
            rim.filter(([, z]) => z < 0.2),
            0.02,
            black,
            [-0.2, -0.2],
            0.005,
          ),
        ),
      );
      b.tube(
        [
          [0.45, 0.94, 0.1],
          [0.22, 1.42, 0.05],
        ],
        0.012,
        black,
        6,
      );
      b.box([-0.05, 0.945, 0.05], [1.0, 0.004, 0.5], k.mat({ ...MATERIALS.gold, roughness: 0.4 }), '+y');
      b.roundedBox([0, 0.72, 0.74], [1.46, 0.12, 0.24], 0.02, black, 2);
      for (const x of [-1, 1]) b.roundedBox([x * 0.69, 0.8, 0.72], [0.1, 0.14, 0.26], 0.03, black, 2);
      keyboard(b, 0.785, 0.77);
      b.at(multiply(translation(0, 1.05, 0.55), rotationX(-0.25)), () =>
        b.roundedBox([0, 0, 0], [0.7, 0.22, 0.015], 0.006, black, 1),
      );
      for (const [x, z] of [
        [-0.6, 0.62],
        [0.6, 0.62],
        [-0.35, -0.42],
      ]) {
        b.lathe(
          [
            [0.05, 0],
            [0.035, 0.06],
            [0.05, 0.3],
            [0.07, 0.6],
            [0.08, 0.68],
          ],
          black,
          k.n(12),
          [x, 0, z],
        );
        b.sphere([x, 0.03, z], 0.032, gold, 10, 6);
      }
      b.tube(
        [
          [0, 0.66, 0.55],
          [0, 0.1, 0.55],
        ],
        0.02,
        black,
        7,
      );
      for (const x of [-0.06, 0, 0.06]) b.roundedBox([x, 0.06, 0.62], [0.03, 0.015, 0.14], 0.006, gold, 1);
    },
    {
      anchors: {
        keys: translation(0, 0.8, 0.8),
        keysLeft: translation(0.22, 0.8, 0.8),
        keysRight: translation(-0.22, 0.8, 0.8),
        player: translation(0, 0, 1.25),
        top: translation(0, 0.95, 0),
      },
    },
  );
}

export function drum(k: Kit): Model {
  const shell = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.rng.pick(['#8f1f24', '#1f3f6d', '#c9a24a', '#1c1c1f'])),
  });
  const skin = k.mat({ color: hex('#efe8d8'), roughness: 0.6 });
  const chrome = k.mat(MATERIALS.chrome);
  const one = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], at: Vec3, r: number, h: number, tilt = 0): void => {
    b.at(multiply(translation(...at), rotationX(tilt)), () => {
      b.lathe(
        [
          [r, -h / 2],
          [r, h / 2],
        ],
        shell,
        k.n(30),
      );
      for (const s of [-1, 1]) {
        b.lathe(
          [
            [r + 0.004, s * h * 0.5 - 0.014],
            [r + 0.01, s * h * 0.5],
            [r + 0.004, s * h * 0.5 + 0.012],
            [r - 0.008, s * h * 0.5 + 0.008],
          ],
          chrome,
          k.n(30),
        );
        b.disc([0, s * h * 0.5 + s * 0.003, 0], r * 0.985, skin, k.n(28), s > 0);
      }
      for (let i = 0; i < 8; i++)
        b.tube(
          [around(r + 0.01, (i * TAU) / 8, -h * 0.46), around(r + 0.01, (i * TAU) / 8, h * 0.46)],
          0.005,
          chrome,
          5,
        );
    });
  };
  if (k.said('drum kit|kit|drums')) {
    const cymbal = k.mat({ ...MATERIALS.brass, roughness: 0.2 });
    return k.solid(
      (b) => {
        b.at(translation(0, 0.28, 0), () => b.at(rotationX(PI / 2), () => one(b, [0, 0, 0], 0.28, 0.4)));
        one(b, [0.2, 0.72, 0.02], 0.15, 0.2, -0.25);
        one(b, [-0.2, 0.72, 0.02], 0.16, 0.22, -0.25);
        one(b, [-0.5, 0.42, -0.25], 0.2, 0.36);
        one(b, [0.42, 0.6, -0.3], 0.17, 0.14);
        for (const [x, y, z, r] of [
          [0.55, 1.12, 0.1, 0.2],
          [-0.52, 1.18, 0.1, 0.23],
          [0.72, 0.85, -0.25, 0.17],
        ]) {
          b.at(multiply(translation(x, y, z), rotationX(-0.2)), () =>
            b.lathe(
              [
                [r, 0],
                [r * 0.4, 0.016],
                [r * 0.2, 0.022],
                [r * 0.14, 0.04],
                [0, 0.045],
              ],
              cymbal,
              k.n(28),
            ),
          );
          b.tube(
            [
              [x, 0, z],
              [x, y, z],
            ],
            0.012,
            chrome,
            6,
          );
          for (let i = 0; i < 3; i++)
            b.tube(
              [
                [x, 0.25, z],
                [x + cos(i * 2.1) * 0.2, 0.01, z + sin(i * 2.1) * 0.2],
              ],
              0.01,
              chrome,
              5,
            );
        }
        for (const [x, z, y] of [
          [-0.5, -0.25, 0.24],
          [0.42, -0.3, 0.52],
        ])
          for (let i = 0; i < 3; i++)
            b.tube(
              [
                [x + cos(i * 2.1) * 0.15, y, z + sin(i * 2.1) * 0.15],
                [x + cos(i * 2.1) * 0.2, 0.01, z + sin(i * 2.1) * 0.2],
              ],
              0.01,
              chrome,
              5,
            );
      },
      {
        anchors: {
          top: translation(0.42, 0.68, -0.3),
          hitLeft: translation(0.42, 0.68, -0.3),
          hitRight: translation(-0.2, 0.84, 0),
          player: translation(0, 0, -0.75),
        },
      },
    );
  }
  if (k.said('bongo|djembe|conga|hand drum')) {
    const wood = k.dressed(MATERIALS.wood);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.1, 0],
            [0.12, 0.02],
            [0.09, 0.18],
            [0.12, 0.3],
            [0.18, 0.42],
            [0.185, 0.48],
          ],
          wood,
          k.n(28),
        );
        b.lathe(
          [
            [0.19, 0.44],
            [0.192, 0.47],
            [0.186, 0.49],
            [0.17, 0.495],
            [0, 0.496],
          ],
          skin,
          k.n(28),
        );
        for (let i = 0; i < 14; i++)
          b.tube(
            [around(0.19, (i * TAU) / 14, 0.45), around(0.11, (i * TAU) / 14 + 0.2, 0.25)],
            0.004,
            k.mat(MATERIALS.canvas),
            4,
          );
      },
      {
        anchors: {
          top: translation(0, 0.5, 0),
          hitLeft: translation(0.06, 0.5, 0),
          hitRight: translation(-0.06, 0.5, 0),
        },
      },
    );
  }
  return k.solid((b) => one(b, [0, 0.25, 0], 0.24, 0.48), {
    anchors: { top: translation(0, 0.5, 0), hitLeft: translation(0.08, 0.5, 0), hitRight: translation(-0.08, 0.5, 0) },
  });
}

export function trumpet(k: Kit): Model {
  const brass = k.dressed({ ...k.one(MATERIALS.brass, MATERIALS.gold, MATERIALS.silver), roughness: 0.15 });
  const steel = k.mat(MATERIALS.chrome);
  if (k.said('flute|clarinet|oboe|recorder')) {
    const silver = k.dressed(
      k.said('flute')
        ? k.one(MATERIALS.silver, MATERIALS.chrome, MATERIALS.bamboo)
        : { ...MATERIALS.lacquer, color: hex('#1a1715') },
    );
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, 0, -0.2],
            [0, 0, 0.4],
          ],
          0.0095,
          silver,
          k.n(12),
        );
        for (let i = 0; i < 13; i++)
          b.at(translation(0, 0.009, -0.12 + i * 0.036), () => b.cylinder([0, 0, 0], 0.0075, 0.004, steel, 10));
        b.ellipsoid([0, 0.007, 0.33], [0.009, 0.005, 0.016], silver, 10, 6);
        b.tube(
          [
            [0.009, 0.006, -0.15],
            [0.009, 0.006, 0.3],
          ],
          0.0015,
          steel,
          4,
        );
      },
      { anchors: { ...grip, mouth: translation(0, 0.012, 0.33) } },
    );
  }
  if (k.said('saxophone|sax'))
    return k.solid(
      (b) => {
        const curve = smoothCurve(
          [
            [0, 0.3, -0.11],
            [0, 0.325, -0.04],
            [0, 0.29, 0.0],
            [0, 0.1, 0.0],
            [0, -0.12, 0.01],
            [0, -0.2, 0.05],
            [0, -0.16, 0.1],
            [0, 0.0, 0.13],
          ],
          4,
        );
        b.tube(
          curve,
          curve.map((_, i) => 0.009 + 0.03 * pow(i / (curve.length - 1), 1.3)),
          brass,
          k.n(14),
          false,
        );
        b.at(multiply(translation(0, 0, 0.13), rotationX(0.18)), () =>
          b.lathe(
            [
              [0.038, -0.01],
              [0.045, 0.04],
              [0.06, 0.075],
              [0.068, 0.085],
              [0.062, 0.083],
              [0.04, 0.03],
            ],
            brass,
            k.n(24),
          ),
        );
        for (let i = 0; i < 10; i++)
          b.at(translation(0.0 + 0.012, 0.2 - i * 0.032, 0.018), () =>
            b.at(rotationX(PI / 2), () => b.cylinder([0, 0, 0], 0.011 + i * 0.0005, 0.006, steel, 12)),
          );
        b.tube(
          [
            [0.022, 0.22, 0.004],
            [0.022, -0.12, 0.012],
          ],
          0.002,
          steel,
          4,
        );
        b.tube(
          [
            [0, 0.3, -0.11],
            [0, 0.294, -0.135],
          ],
          [0.009, 0.007],
          k.mat({ color: hex('#1a1715') }),
          8,
        );
      },
      { anchors: { ...grip, mouth: translation(0, 0.294, -0.135) } },
    );
  const horn = k.said('french horn|horn');
  return k.solid(
    (b) => {
      if (horn) {
        for (let i = 0; i < 3; i++)
          b.at(multiply(translation(0, 0, -0.02 + i * 0.012), ABOUT_X), () =>
            torus(b, [0, 0, 0], 0.1 - i * 0.012, 0.009, brass, k.n(32), 8),
          );
        b.at(multiply(translation(0, -0.08, 0.06), rotationX(PI / 2 + 0.5)), () =>
          b.lathe(
            [
              [0.015, -0.06],
              [0.03, 0.04],
              [0.07, 0.11],
              [0.12, 0.15],
              [0.128, 0.152],
              [0.12, 0.147],
              [0.06, 0.1],
            ],
            brass,
            k.n(28),
          ),
        );
        b.tube(
          [
            [0, 0.1, -0.01],
            [0, 0.12, -0.12],
          ],
          0.006,
          brass,
          8,
        );
        return;
      }
      b.at(translation(0, 0.02, 0), () =>
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.0065, -0.16],
              [0.0075, 0.12],
              [0.014, 0.19],
              [0.028, 0.235],
              [0.05, 0.262],
              [0.058, 0.266],
              [0.052, 0.262],
              [0.02, 0.2],
            ],
            brass,
            k.n(26),
          );
        }),
      );
      b.tube(
        smoothCurve(
          [
            [0, 0.02, -0.155],
            [0, 0.005, -0.175],
            [0, -0.03, -0.175],
            [0, -0.05, -0.155],
            [0, -0.05, 0.1],
            [0, -0.035, 0.12],
            [0, -0.01, 0.115],
          ],
          3,
        ),
        0.0068,
        brass,
        8,
      );
      b.tube(
        [
          [0.012, 0.005, 0.1],
          [0.012, 0.005, -0.21],
        ],
        0.006,
        brass,
        8,
      );
      b.at(translation(0.012, 0.005, -0.21), () =>
        b.at(rotationX(-PI / 2), () =>
          b.lathe(
            [
              [0.006, 0],
              [0.008, 0.015],
              [0.0135, 0.024],
              [0.012, 0.027],
              [0.004, 0.02],
            ],
            steel,
            k.n(14),
          ),
        ),
      );
      for (let i = 0; i < 3; i++) {
        b.cylinder([0, -0.06, -0.03 + i * 0.028], 0.0115, 0.1, brass, k.n(14));
        b.cylinder([0, 0.04, -0.03 + i * 0.028], 0.004, 0.03, steel, 8);
        b.cylinder([0, 0.068, -0.03 + i * 0.028], 0.008, 0.004, k.mat({ color: hex('#efe9da'), roughness: 0.2 }), 12);
      }
    },
    { anchors: { ...grip, mouth: translation(0.012, 0.005, -0.235) } },
  );
}

/** Bouquets stand in a vase; a single rose or tulip is a stem to hold. */
export function flowers(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const lavender = k.said('lavender');
  const hues: Rgb[] = said.length
    ? said
    : lavender
      ? [hex('#8a72c0')]
      : k.said('rose')
        ? ['#b3203a', '#d87a8a', '#efe6dc'].map(hex)
        : k.said('sunflower|marigold')
          ? [hex('#e3a524')]
          : k.said('magnolia|blossom')
            ? ['#efd0d8', '#f4ebe6'].map(hex)
            : ['#c93a4a', '#e8b53a', '#d87ab0', '#f0eae0', '#7a6ac0'].map(hex);
  const stemMat = k.mat({ color: hex('#4f7a3a'), roughness: 0.7 });
  const leafMat = k.mat({ color: hex('#3f6f34'), roughness: 0.6, doubleSided: true, translucency: 0.4 });
  const single = k.context.member?.count === 1 && k.said('rose|tulip|flower') && !k.said('bouquet');
  const bloom = (
    b: Parameters<Parameters<Kit['mesh']>[0]>[0],
    m: Mat34,
    size: number,
    color: Rgb,
    kind: number,
  ): void => {
    const petal = k.mat({
      color,
      color2: [color[0] * 0.7, color[1] * 0.6, color[2] * 0.65],
      pattern: 'noise',
      patternScale: 0.02,
      roughness: 0.6,
      translucency: 0.45,
      doubleSided: true,
    });
    const heart = k.mat({ color: hex(kind === 1 ? '#6a4420' : '#e6b93a'), roughness: 0.9 });
    b.at(m, () => {
      if (lavender) {
        for (let i = 0; i < 14; i++)
          b.ellipsoid(
            [cos(i * 2.4) * size * 0.18, size * (i * 0.12), sin(i * 2.4) * size * 0.18],
            [size * 0.14, size * 0.11, size * 0.14],
            petal,
            6,
            5,
          );
        return;
      }
      if (k.said('rose') || kind === 2) {
        for (let layer = 0; layer < 3; layer++)
          for (let i = 0; i < 4 + layer; i++) {
            const a = (i * TAU) / (4 + layer) + layer * 0.6;
            const r = size * (0.16 + layer * 0.17);
            b.at(
              multiply(
                rotationY(a),
                multiply(translation(r, size * (0.34 - layer * 0.09), 0), rotationZ(-0.35 - layer * 0.32)),
              ),
              () => b.ellipsoid([0, 0, 0], [size * 0.06, size * 0.34, size * 0.3], petal, k.n(8), 6),
            );
          }
        b.ellipsoid([0, size * 0.36, 0], [size * 0.17, size * 0.26, size * 0.17], petal, 10, 6);
        return;
      }
      if (k.said('tulip')) {
        for (let i = 0; i < 6; i++)
          b.at(
            multiply(
              rotationY((i * TAU) / 6),
              multiply(translation(size * 0.24, size * 0.42, 0), rotationZ(i % 2 ? 0.05 : -0.04)),
            ),
            () => b.ellipsoid([0, 0, 0], [size * 0.06, size * 0.5, size * 0.24], petal, k.n(8), 8),
          );
        return;
      }
      const n = kind === 1 ? 16 : 8;
      for (let i = 0; i < n; i++)
        b.at(
          multiply(rotationY((i * TAU) / n), multiply(translation(size * 0.42, size * 0.06, 0), rotationZ(0.25))),
          () => b.ellipsoid([0, 0, 0], [size * 0.34, size * 0.035, size * (kind === 1 ? 0.1 : 0.19)], petal, k.n(8), 5),
        );
      b.ellipsoid(
        [0, size * 0.07, 0],
        [size * (kind === 1 ? 0.3 : 0.18), size * 0.1, size * (kind === 1 ? 0.3 : 0.18)],
        heart,
        10,
        6,
      );
    });
  };
  if (single) {
    return k.solid(
      (b) => {
        b.tube(
          smoothCurve(
            [
              [0, -0.16, 0],
              [0.004, 0, 0.003],
              [0, 0.18, 0],
            ],
            4,
          ),
          0.0035,
          stemMat,
          6,
        );
        for (const s of [1, -1])
          b.at(multiply(translation(0, 0.03 * s, 0), multiply(rotationY(s), rotationZ(0.5))), () =>
            b.ellipsoid([0.03, 0, 0], [0.035, 0.0015, 0.014], leafMat, 8, 5),
          );
        bloom(b, translation(0, 0.18, 0), 0.05, hues[0], 0);
      },
      { anchors: grip },
    );
  }
  const vase = k.mat(
    k.rng.pick([
      { ...MATERIALS.porcelain, color: hex('#dfe6e6') },
      { ...MATERIALS.glass, opacity: 0.4 },
      { ...MATERIALS.clay },
    ]),
  );
  const count = k.hero ? 13 : 7;
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0.002],
          [0.04, 0],
          [0.05, 0.01],
          [0.062, 0.06],
          [0.05, 0.12],
          [0.035, 0.16],
          [0.045, 0.185],
          [0.04, 0.185],
          [0.03, 0.16],
        ],
        vase,
        k.n(24),
      );
      for (let i = 0; i < count; i++) {
        const t = Math.sqrt((i + 0.4) / count);
        const a = i * 2.399963;
        const top: Vec3 = [cos(a) * 0.115 * t, 0.35 - 0.1 * t * t, sin(a) * 0.115 * t];
        b.tube(
          smoothCurve([[cos(a) * 0.012, 0.14, sin(a) * 0.012], [top[0] * 0.55, 0.25, top[2] * 0.55], top], 2),
          0.0026,
          stemMat,
          5,
        );
        bloom(
          b,
          multiply(translation(...top), multiply(rotationY(a), multiply(rotationZ(-0.75 * t), rotationY(-a)))),
          lavender ? 0.035 : k.rng.range(0.042, 0.058),
          hues[i % hues.length],
          k.said('sunflower|marigold|daisy') ? 1 : i % 3 === 2 ? 2 : 0,
        );
      }
      for (let i = 0; i < 12; i++) {
        const a = i * 2.1;
        b.at(
          multiply(
            translation(cos(a) * 0.04, 0.205, sin(a) * 0.04),
            multiply(rotationY(-a), rotationZ(0.35 + (i % 3) * 0.2)),
          ),
          () => b.ellipsoid([0.05, 0, 0], [0.055, 0.0018, 0.02], leafMat, 8, 5),
        );
      }
    },
    { anchors: { grip: translation(0, 0.1, 0), top: translation(0, 0.4, 0) } },
  );
}
