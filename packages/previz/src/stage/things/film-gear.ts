/** Film and photography: cameras on stands, clapperboards, megaphones, projectors, reels. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1b1c1f');
const chrome = (k: Kit): number => k.mat(MATERIALS.chrome);

function tripod(s: Sketch, m: number, height: number, spread = 0.42): void {
  for (let i = 0; i < 3; i++) {
    const a = i * 2.094 + 0.52;
    s.rod(m, [cos(a) * spread, 0, sin(a) * spread], [cos(a) * 0.05, height, sin(a) * 0.05], 0.014, 0.018, 6);
    s.rod(m, [cos(a) * spread * 0.55, height * 0.45, sin(a) * spread * 0.55], [0, height * 0.42, 0], 0.008, 0.008, 5);
  }
  s.rod(m, [0, height * 0.4, 0], [0, height + 0.05, 0], 0.018);
}

/** A cine camera with magazines, or a modern one with a screen, on its tripod. */
export function movieCamera(k: Kit): Model {
  const body = tint(k, MATERIALS.plastic, '#1d1f22 #2c2e33 #3a3f48');
  const old = k.said('old|vintage|antique|reel|silent|35mm') || k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      tripod(s, old ? k.mat(MATERIALS.wood) : dark(k), 1.2);
      s.box(body, [0, 1.4, 0], [0.16, 0.24, 0.36], 0.015);
      s.turn(
        dark(k),
        [0.05, 0, 0.05, 0.08, 0.06, 0.09, 0.062, 0.16, 0.05, 0.16, 0.045, 0.12, 0, 0.12],
        [0, 1.41, 0.18],
        'z',
        18,
      );
      s.turn(k.mat({ color: [0.03, 0.02, 0.07], roughness: 0.03 }), [0.045, 0.13, 0, 0.14], [0, 1.41, 0.18], 'z', 14);
      if (old)
        for (const z of [-0.12, 0.13])
          s.turn(body, [0, -0.03, 0.12, -0.03, 0.125, 0, 0.12, 0.03, 0, 0.03], [0, 1.62, z], 'x', 22);
      else {
        s.box(dark(k), [-0.15, 1.5, 0.06], [0.02, 0.1, 0.15], 0.006);
        s.mark(k.mat({ color: hex('#4a7a9a'), emissive: [0.3, 0.5, 0.7] }), [-0.139, 1.5, 0.06], 0.13, 0.08, '+x');
        s.pipe(body, 0.014, [0, 1.52, 0.12, 0, 1.6, 0.1, 0, 1.6, -0.1, 0, 1.52, -0.12], 2, 8);
        s.box(dark(k), [0, 1.47, 0.36], [0.16, 0.13, 0.05], 0.01);
      }
      s.turn(
        dark(k),
        [0.022, 0, 0.026, 0.05, 0.02, 0.07, 0, 0.07].map((v, i) => (i % 2 ? -v : v)),
        [0.06, 1.45, -0.18],
        'z',
        12,
      );
      s.rod(dark(k), [0, 1.26, -0.05], [0.1, 1.1, -0.5], 0.012);
      s.mark(k.mat({ color: hex('#ff2a1a'), emissive: [3, 0.3, 0.2] }), [0.04, 1.49, 0.1805], 0.014, 0.014);
    },
    { anchors: { grip: pose([0.1, 1.1, -0.5]), top: pose([0, 1.5, 0]) } },
  );
}

export function clapperboard(k: Kit): Model {
  const black = k.dressed({ ...MATERIALS.paint, color: hex('#17181a'), roughness: 0.7 });
  const white = plain(k, MATERIALS.paint, '#f0f0ec');
  const open = k.said('closed|shut') ? 0 : k.rng.range(0.25, 0.5);
  const bar = (s: Sketch): void => {
    s.box(black, [0.14, 0.0125, 0], [0.28, 0.025, 0.012], 0.002);
    for (let i = 0; i < 6; i++)
      s.at(pose([0.02 + i * 0.048, 0, 0.0065]), () =>
        s.b.quad([0, 0, 0], [0.022, 0, 0], [0.034, 0.025, 0], [0.012, 0.025, 0], white),
      );
  };
  return sketch(
    k,
    (s) => {
      s.box(black, [0, 0, 0], [0.28, 0.19, 0.008], 0.002);
      for (const y of [0.055, 0.015, -0.025]) s.mark(white, [0, y, 0.0045], 0.26, 0.003);
      for (const x of [-0.045, 0.045]) s.mark(white, [x, -0.055, 0.0045], 0.003, 0.06);
      for (let i = 0; i < 9; i++)
        s.mark(
          white,
          [-0.09 + (i % 3) * 0.085, 0.036 - Math.floor(i / 3) * 0.045, 0.0045],
          0.035 - (i % 2) * 0.012,
          0.01,
        );
      s.at(pose([-0.14, 0.1, 0]), () => bar(s));
      s.at(pose([-0.14, 0.127, 0], 0, 0, open), () => bar(s));
      s.turn(chrome(k), [0.008, -0.008, 0.008, 0.008, 0, 0.009], [-0.13, 0.125, 0], 'z', 10);
    },
    { anchors: { grip: pose([-0.12, -0.06, 0]) }, lies: 'back' },
  );
}

export function megaphone(k: Kit): Model {
  const shell = k.mat({
    ...k.look({ ...MATERIALS.plastic, color: hex(k.rng.pick(['#b8281f', '#e8e4da', '#2f6fb0', '#e0a02c'])) }),
    doubleSided: true,
  });
  const electric = k.rng.chance(0.6);
  const wide = vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.09, 0]), () => {
        s.turn(
          shell,
          [0.018, -0.13, 0.028, -0.1, 0.045, 0, 0.085 * wide, 0.13, 0.105 * wide, 0.17, 0.11 * wide, 0.172],
          [0, 0, 0],
          'z',
          24,
        );
        if (electric) {
          s.turn(
            plain(k, MATERIALS.plastic, '#e8e8e4'),
            [0, -0.16, 0.035, -0.16, 0.04, -0.14, 0.04, -0.1, 0.028, -0.09],
            [0, 0, 0],
            'z',
            18,
          );
          s.turn(dark(k), [0.03, 0.02, 0.034, 0.09, 0, 0.11], [0, 0, 0], 'z', 14);
        } else s.ring(k.mat(MATERIALS.brass), [0, 0, -0.13], 0.018, 0.004, 'z', 14);
      });
      s.pipe(dark(k), [0.012, 0.013, 0.012], [0, 0.06, -0.03, 0, 0, -0.02, 0, -0.05, -0.025], 2, 9);
    },
    { anchors: { grip: pose([0, 0, 0]), mouth: pose([0, 0.09, -0.16]) }, lies: 'side' },
  );
}

/** Throws a beam forwards; two reels above. */
export function projector(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.35 }, '#5a5f66 #7a7a6a #2c2e33 #8a5a3a');
  const beam = k.mat({ color: hex('#fff2d0'), emissive: [7, 6.4, 5], opacity: 0.9 });
  const reels = k.said('film|reel|old|vintage|movie|cinema') || k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.14, 0], [reels ? 0.16 : 0.32, reels ? 0.26 : 0.14, 0.3], 0.02, 2);
      s.turn(dark(k), [0.045, 0, 0.04, 0.08, 0.03, 0.09], [0.02, 0.15, 0.15], 'z', 16);
      s.turn(beam, [0.03, 0.085, 0, 0.09], [0.02, 0.15, 0.15], 'z', 14);
      if (reels)
        for (const [y, z] of [
          [0.44, 0.16],
          [0.38, -0.17],
        ] as const) {
          s.rod(shell, [0, 0.25, z * 0.4], [0, y, z], 0.014);
          reel(s, k, [0.04, y, z], 0.13);
        }
      for (let i = 0; i < 5; i++)
        s.box(dark(k), [reels ? 0.0805 : 0.1605, 0.1 + i * 0.02, -0.05], [0.002, 0.008, 0.12], 0);
      for (const x of [-0.06, 0.06]) s.box(dark(k), [x, 0.006, 0], [0.03, 0.012, 0.26], 0);
    },
    {
      lamps: [
        {
          at: [0.02, 0.15, 0.3],
          color: [9, 8.4, 7],
          range: 8,
          flicker: 'neon',
          direction: [0, 0.05, 1],
          cosAngle: 0.93,
        },
      ],
      anchors: { top: pose([0, 0.28, 0]) },
    },
  );
}

function reel(s: Sketch, k: Kit, at: readonly [number, number, number], R: number): void {
  const metal = k.mat(MATERIALS.aluminium);
  const film = plain(k, { roughness: 0.25, color: [0, 0, 0] }, '#2a1c18');
  s.at(pose(at), () => {
    s.turn(film, [0, -0.008, R * 0.72, -0.008, R * 0.72, 0.008, 0, 0.008], [0, 0, 0], 'x', 20);
    for (const x of [-0.011, 0.011]) {
      s.ring(metal, [x, 0, 0], R, 0.0045, 'x', 26);
      s.turn(metal, [0, -0.002, R * 0.25, -0.002, R * 0.25, 0.002, 0, 0.002], [x, 0, 0], 'x', 14);
      for (let i = 0; i < 5; i++)
        s.at(pose([x, 0, 0], i * 1.2566), () => s.box(metal, [0, R * 0.6, 0], [0.003, R * 0.75, R * 0.2], 0));
    }
  });
}

export function filmReel(k: Kit): Model {
  const R = 0.13 * vary(k, 0.2);
  const loose = k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0, 0], 0, PI / 2), () => reel(s, k, [0, 0, 0], R));
      if (loose)
        s.pipe(
          plain(k, { roughness: 0.25, color: [0, 0, 0] }, '#2a1c18'),
          [0.007, 0.007, 0.006],
          Array.from({ length: 10 }, (_, i) => [
            R * 0.7 + i * 0.022,
            -0.02 - i * 0.012 + 0.012 * sin(i * 1.5),
            0.012 * cos(i),
          ]).flat(),
          2,
          4,
        );
    },
    { anchors: { grip: pose([0, -R * 0.8, 0]) }, lies: 'back' },
  );
}

/** A lamp on a stand, with a soft box or barn doors. */
export function studioLight(k: Kit): Model {
  const soft = k.said('softbox|soft') || k.rng.chance(0.5);
  const warm = k.rng.pick(['#fff6e6', '#ffe2b8', '#e6f0ff']);
  const tone = hex(warm);
  const glow = k.mat({ color: tone, emissive: [tone[0] * 6, tone[1] * 6, tone[2] * 6], doubleSided: true });
  const shell = k.mat({ ...MATERIALS.plastic, color: hex('#1b1c1f'), doubleSided: true });
  return sketch(
    k,
    (s) => {
      tripod(s, dark(k), 1.6, 0.5);
      s.at(pose([0, 1.72, 0.05], 0.25), () => {
        if (soft) {
          s.at(pose([0, 0, 0], PI / 2), () => s.frustum(shell, [-0.1, 0.07, 0.07, 0, 0.16, 0.32, 0.32, 0], false));
          s.mark(glow, [0, 0, 0.158], 0.62, 0.62);
        } else {
          s.turn(shell, [0, -0.16, 0.1, -0.14, 0.12, 0, 0.13, 0.12], [0, 0, 0], 'z', 18);
          s.turn(glow, [0.12, 0.1, 0, 0.115], [0, 0, 0], 'z', 18);
          for (let i = 0; i < 4; i++)
            s.at(pose([0, 0, 0.12], 0, 0, (i * PI) / 2), () =>
              s.at(pose([0, 0.13, 0], -0.9), () => s.box(shell, [0, 0.08, 0], [0.2, 0.16, 0.005], 0)),
            );
        }
      });
      s.turn(dark(k), [0.03, -0.05, 0.03, 0.05, 0, 0.055], [0, 1.66, 0], 'x', 10);
    },
    {
      lamps: [
        {
          at: [0, 1.7, 0.35],
          color: [7, 6.6, 6],
          range: 7,
          flicker: 'steady',
          direction: [0, -0.25, 1],
          cosAngle: 0.5,
        },
      ],
    },
  );
}
