/** Crowns, rings, coins, necklaces and crystals. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, plate, smoothOutline, torus } from './shapes.ts';

const grip = { grip: translation(0, 0, 0) };

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
  if (k.said('watch|wristwatch'))
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
