/** Balls of games, marbles and orbs; balloons and kites. */
import { fbm1 } from '../../math/noise.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, smoothCurve, torus } from './shapes.ts';

/** A flying disc: a shallow dish with a rolled rim, ribs on its back. */
function disc(k: Kit): Model {
  const plastic = k.dressed({
    color: hex(k.rng.pick(['#e2572b', '#f0c419', '#2f9e58', '#2f6fd0', '#e84a8a'])),
    roughness: 0.35,
  });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0.001, 0.03],
          [0.07, 0.03],
          [0.115, 0.026],
          [0.132, 0.014],
          [0.134, 0.003],
          [0.127, 0],
          [0.122, 0.006],
          [0.11, 0.02],
          [0.001, 0.025],
        ],
        plastic,
        k.n(32),
      );
    },
    { anchors: { top: translation(0, 0.03, 0), grip: translation(0, 0.015, 0.12) } },
  );
}

export function ball(k: Kit): Model {
  if (k.said('frisbee|disc|discus')) return disc(k);
  const small = k.said('marble|pearl');
  const orb = k.said('orb|crystal ball');
  const hardball = k.said('baseball|softball');
  const seamed = hardball || k.said('tennis ball|tennis');
  const R = small
    ? 0.012
    : k.said('tennis ball|tennis')
      ? 0.034
      : hardball
        ? 0.037
        : k.said('golf ball')
          ? 0.022
          : k.said('basketball')
            ? 0.12
            : 0.11;
  const base = small
    ? k.said('pearl')
      ? { color: hex('#efe8de'), roughness: 0.1, skin: 0.3 }
      : { ...MATERIALS.crystal, color: hex(k.one('#5fa0c9', '#c95f7a', '#5fc98a', '#d8a04a')) }
    : orb
      ? { ...MATERIALS.crystal, emissive: [0.25, 0.3, 0.5] as Rgb }
      : k.said('basketball')
        ? { color: hex('#c9692c'), roughness: 0.75 }
        : hardball
          ? { color: hex('#f2efe6'), roughness: 0.6 }
          : seamed
            ? { color: hex('#c9d63c'), roughness: 1, pattern: 'fur' as const, patternScale: 0.004 }
            : k.said('football|soccer')
              ? { color: hex('#efece4'), roughness: 0.35 }
              : { color: hex(k.rng.pick(['#c9342c', '#2f6db8', '#e3b52c'])), roughness: 0.3 };
  const main = k.dressed(base);
  const line = k.mat({ color: hex(hardball ? '#b3262a' : seamed ? '#f0efe8' : '#1d1b1a'), roughness: 0.7 });
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
    } else if (seamed) {
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
