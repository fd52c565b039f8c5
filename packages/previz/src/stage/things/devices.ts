/** Phones, remotes, computers and microphones. */
import { PI } from '../../math/trig.ts';
import { multiply, rotationX, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { torus } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function phone(k: Kit): Model {
  const shell = k.dressed({
    ...MATERIALS.plastic,
    color: hex(k.rng.pick(['#1b1c1f', '#e6e4df', '#2c4a6a', '#b98a8f'])),
    roughness: 0.25,
  });
  const screen = k.mat({
    color: hex('#1a2a3a'),
    color2: hex('#4a7fb0'),
    pattern: 'noise',
    patternScale: 0.05,
    roughness: 0.05,
    emissive: [0.28, 0.42, 0.6],
  });
  const remote = k.said('remote');
  return k.solid(
    (b) => {
      if (remote) {
        b.roundedBox([0, 0, 0], [0.045, 0.16, 0.018], 0.008, shell, 3);
        for (let i = 0; i < 12; i++)
          b.sphere(
            [-0.012 + (i % 3) * 0.012, 0.05 - Math.floor(i / 3) * 0.018, 0.009],
            0.004,
            k.mat({ color: hex(i === 0 ? '#c0302a' : '#8d9094') }),
            8,
            5,
          );
        return;
      }
      b.roundedBox([0, 0, 0], [0.075, 0.155, 0.009], 0.0044, shell, 3);
      b.roundedBox([0, 0, 0.0042], [0.07, 0.148, 0.0015], 0.0007, screen, 1);
      b.roundedBox([0.02, 0.06, -0.005], [0.024, 0.026, 0.003], 0.0014, shell, 2);
      for (const y of [0.066, 0.054])
        b.at(translation(0.02, y, -0.0068), () =>
          b.at(rotationX(-PI / 2), () =>
            b.cylinder([0, 0, 0], 0.0042, 0.0012, k.mat({ color: [0.02, 0.02, 0.03], roughness: 0.05 }), 10),
          ),
        );
      b.box([0.0382, 0.03, 0], [0.0012, 0.018, 0.003], shell);
    },
    {
      anchors: grip(-0.02),
      lies: 'back',
      lamps: [{ at: [0, 0.02, 0.04], color: [0.05, 0.07, 0.1], range: 1.2, flicker: 'steady' }],
    },
  );
}

export function laptop(k: Kit): Model {
  const metal = k.dressed({ ...MATERIALS.aluminium, color: hex('#b9bdc1') });
  const dark = k.mat({ color: hex('#17181b'), roughness: 0.6 });
  const screen = k.mat({
    color: hex('#203a55'),
    color2: hex('#7fb0d6'),
    pattern: 'noise',
    patternScale: 0.16,
    roughness: 0.06,
    emissive: [0.34, 0.5, 0.72],
  });
  const glow = {
    lamps: [{ at: [0, 0.16, 0.06] as Vec3, color: [0.35, 0.48, 0.66] as Rgb, range: 2.2, flicker: 'steady' as const }],
  };
  if (k.said('monitor|computer|desktop')) {
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.3, 0], [0.54, 0.33, 0.025], 0.008, dark, 2);
        b.box([0, 0.3, 0.0135], [0.51, 0.3, 0.001], screen, '+z');
        b.tube(
          [
            [0, 0.25, -0.02],
            [0, 0.1, -0.05],
            [0, 0.02, -0.04],
          ],
          [0.03, 0.022, 0.03],
          metal,
          10,
        );
        b.roundedBox([0, 0.008, -0.03], [0.22, 0.015, 0.17], 0.006, metal, 2);
      },
      { ...glow, anchors: { top: translation(0, 0.2, 0.1) } },
    );
  }
  if (k.said('keyboard')) {
    return k.solid((b) => keys(k, b, dark, 0.012), { anchors: { top: translation(0, 0.02, 0) } });
  }
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.008, 0.02], [0.34, 0.016, 0.235], 0.006, metal, 2);
      b.box([0, 0.0165, 0.06], [0.11, 0.001, 0.07], dark, '+y');
      for (let r = 0; r < 5; r++)
        for (let i = 0; i < 13; i++)
          if (k.hero || i % 3 === 0)
            b.box([-0.138 + i * 0.023, 0.0175, -0.068 + r * 0.02], [0.019, 0.002, 0.016], dark, '+y');
      b.at(multiply(translation(0, 0.014, -0.098), rotationX(-0.28)), () => {
        b.roundedBox([0, 0.115, 0], [0.34, 0.23, 0.009], 0.004, metal, 2);
        b.box([0, 0.117, 0.0052], [0.318, 0.205, 0.001], screen, '+z');
        b.at(translation(0, 0.12, -0.0052), () =>
          b.at(rotationX(-PI / 2), () =>
            b.disc([0, 0, 0], 0.02, k.mat({ color: [0.85, 0.86, 0.88], roughness: 0.2 }), 16),
          ),
        );
      });
    },
    { ...glow, anchors: { top: translation(0, 0.02, 0.04), keys: translation(0, 0.02, -0.02) } },
  );
}

function keys(k: Kit, b: Parameters<Parameters<Kit['mesh']>[0]>[0], dark: number, h: number): void {
  b.roundedBox(
    [0, h / 2, 0],
    [0.44, h, 0.14],
    0.005,
    k.mat({ ...MATERIALS.plastic, color: hex(k.one('#c9ccd0', '#2a2c30', '#e8e0cc')) }),
    2,
  );
  for (let r = 0; r < 5; r++)
    for (let i = 0; i < 15; i++)
      b.roundedBox([-0.196 + i * 0.028, h + 0.003, -0.05 + r * 0.025], [0.023, 0.007, 0.02], 0.002, dark, 1);
}

export function microphone(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.plastic, color: hex('#1d1e21'), roughness: 0.35 });
  const mesh = k.mat({ ...MATERIALS.steel, pattern: 'weave', patternScale: 0.004, color2: hex('#5a5d60') });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, -0.1],
          [0.011, -0.1],
          [0.012, -0.095],
          [0.016, 0.02],
          [0.02, 0.035],
          [0.021, 0.04],
        ],
        body,
        k.n(18),
      );
      b.lathe(
        [
          [0.0215, 0.038],
          [0.0225, 0.043],
          [0.0215, 0.048],
        ],
        k.mat(MATERIALS.chrome),
        k.n(18),
      );
      b.ellipsoid([0, 0.068, 0], [0.03, 0.032, 0.03], mesh, k.n(18), k.n(12));
      torus(b, [0, 0.068, 0], 0.0298, 0.0022, k.mat(MATERIALS.chrome), k.n(20), 5);
      b.box([0, -0.01, 0.0165], [0.006, 0.016, 0.002], k.mat(MATERIALS.chrome));
    },
    { anchors: { ...grip(-0.03), mouth: translation(0, 0.1, 0) }, lies: 'back' },
  );
}
