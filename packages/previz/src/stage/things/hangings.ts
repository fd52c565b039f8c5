/** Curtains, flags, mirrors, pictures and clocks. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { sheetPart } from './cloth.ts';
import { type Kit, type Model, turnedBy } from './kit.ts';
import { ABOUT_X, ABOUT_Z, torus } from './shapes.ts';

/** A flag on a pole that stands; in the hand it is held by the lower half of the pole. */
export function flag(k: Kit): Model {
  const cloth = k.dressed({
    ...MATERIALS.cotton,
    color: hex(k.said('white flag') ? '#efeee9' : k.rng.pick(['#b8322a', '#2f5d96', '#3f7a4f', '#d9a02c'])),
    ...(k.said('checkered|chequered')
      ? { color: hex('#f0efea'), color2: hex('#161616'), pattern: 'tiles' as const, patternScale: 0.13 }
      : {}),
    doubleSided: true,
    translucency: 0.35,
  });
  const mast = k.mesh((b) => {
    b.tube(
      [
        [0, 0, 0],
        [0, 2.18, 0],
      ],
      0.018,
      k.mat(MATERIALS.wood),
      8,
    );
    b.sphere([0, 2.2, 0], 0.032, k.mat(MATERIALS.brass), 12, 8);
  });
  const sheet = sheetPart(k, {
    width: 1.15,
    height: 0.78,
    corner: [0.015, 2.12, 0],
    material: cloth,
    held: 'left',
    fold: 0.03,
    folds: 1.5,
    swing: 0.2,
  });
  return {
    parts: [{ mesh: mast }, sheet],
    body: (s) => translation(0, s.frame ? -HAND_ON_POLE : 0, 0),
    anchors: { grip: translation(0, HAND_ON_POLE, 0) },
  };
}

/** Metres up its pole at which a flag is held. */
const HAND_ON_POLE = 0.55;

export function curtain(k: Kit): Model {
  const color = hex(k.rng.pick(['#8a3f3a', '#4f6b6a', '#c9b48c', '#5c5a7a', '#d9d2c2']));
  const pole = k.mat(MATERIALS.brass);
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
  type S = Parameters<NonNullable<Model['body']>>[0];
  const seconds = (s: S): number => start + Math.floor(s.time) + turnedBy(s, 'spin') * 900;
  const at = (turns: (v: number) => number, z: number) => (s: S) =>
    multiply(translation(0, y, z), rotationZ(-turns(seconds(s)) * TAU));
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
