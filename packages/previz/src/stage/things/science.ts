/** Instruments of laboratories and clinics. */
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

const LIQUID = '#3fae6a #d8402a #3a8ad8 #b84ac0 #e0b02c';

const fluid = (k: Kit): number => {
  const base: Material = { color: [0, 0, 0], roughness: 0.1, translucency: 0.4 };
  const glowing = k.said('glowing|bubbling|magic|luminous|potion');
  const m = k.look({ ...base, color: hex(k.rng.pick(LIQUID.split(' '))) });
  return k.mat(glowing ? { ...m, emissive: [m.color[0] * 1.5, m.color[1] * 1.5, m.color[2] * 1.5] } : m);
};

/** One in the hand, or several in a rack. */
export function testTube(k: Kit): Model {
  const glass = k.mat(MATERIALS.glass);
  const rack = k.said('rack|tubes|set');
  const one = (s: Parameters<Parameters<typeof sketch>[1]>[0], m: number, y: number, fill: number): void => {
    s.turn(
      glass,
      [0, y, 0.005, y + 0.001, 0.0085, y + 0.008, 0.0085, y + 0.13, 0.0105, y + 0.132, 0.0105, y + 0.135],
      [0, 0, 0],
      'y',
      14,
    );
    s.turn(m, [0, y + 0.002, 0.0075, y + 0.01, 0.0075, y + fill, 0, y + fill], [0, 0, 0], 'y', 12);
  };
  if (!rack) {
    const m = fluid(k);
    const cork = k.rng.chance(0.4);
    return sketch(
      k,
      (s) => {
        one(s, m, -0.06, k.rng.range(0.05, 0.1));
        if (cork)
          s.turn(plain(k, MATERIALS.bark, '#b08a5a'), [0.0085, 0.066, 0.0105, 0.085, 0, 0.086], [0, 0, 0], 'y', 10);
      },
      { anchors: { grip: pose([0, 0.02, 0]), mouth: pose([0, 0.075, 0]) }, lies: 'back' },
    );
  }
  const wood = k.mat(k.rng.pick([MATERIALS.paleWood, MATERIALS.wood, { ...MATERIALS.plastic, color: hex('#e8e8e4') }]));
  const first = k.rng.int(0, 4);
  return sketch(
    k,
    (s) => {
      for (const y of [0.008, 0.09]) s.box(wood, [0, y, 0], [0.22, 0.012, 0.06], 0.003);
      for (const x of [-0.105, 0.105]) s.box(wood, [x, 0.05, 0], [0.012, 0.1, 0.06], 0.003);
      for (let i = 0; i < 5; i++)
        s.at(pose([-0.08 + i * 0.04, 0, 0]), () =>
          one(
            s,
            plain(k, { roughness: 0.1, color: [0, 0, 0] }, LIQUID.split(' ')[(i + first) % 5]),
            0.014,
            0.05 + ((i * 3) % 5) * 0.012,
          ),
        );
    },
    { anchors: { top: pose([0, 0.15, 0]) } },
  );
}

/** Conical and round flasks and beakers with something in them. */
export function labFlask(k: Kit): Model {
  const glass = k.mat(MATERIALS.glass);
  const m = fluid(k);
  const form = k.said('beaker') ? 0 : k.said('potion') ? 2 : k.said('erlenmeyer|conical') ? 1 : k.rng.int(1, 2);
  const outlines = [
    [0, 0, 0.042, 0, 0.045, 0.006, 0.045, 0.11, 0.05, 0.118],
    [0, 0, 0.058, 0, 0.06, 0.006, 0.018, 0.1, 0.018, 0.135, 0.022, 0.14],
    [0, 0, 0.03, 0, 0.055, 0.025, 0.06, 0.055, 0.045, 0.088, 0.017, 0.105, 0.017, 0.145, 0.022, 0.15],
  ];
  const fills = [
    [0, 0.003, 0.042, 0.005, 0.042, 0.07, 0, 0.07],
    [0, 0.003, 0.056, 0.006, 0.037, 0.055, 0, 0.055],
    [0, 0.003, 0.028, 0.003, 0.052, 0.027, 0.057, 0.055, 0.054, 0.065, 0, 0.065],
  ];
  return sketch(
    k,
    (s) => {
      s.turn(m, fills[form], [0, 0, 0], 'y', 20);
      s.turn(glass, outlines[form], [0, 0, 0], 'y', 22);
      if (form === 2 && (k.said('potion') || k.rng.chance(0.5)))
        s.turn(plain(k, MATERIALS.bark, '#a87a4a'), [0.0165, 0.14, 0.02, 0.17, 0, 0.172], [0, 0, 0], 'y', 12);
      if (form === 2 && k.said('potion'))
        s.ring(plain(k, MATERIALS.canvas, '#b89a6a'), [0, 0.11, 0], 0.019, 0.003, 'y', 16);
      if (form === 0)
        for (let i = 0; i < 5; i++)
          s.at(pose([0, 0.03 + i * 0.014, 0.0455]), () =>
            s.mark(plain(k, MATERIALS.paint, '#f4f4f0'), [0, 0, 0], i % 2 ? 0.012 : 0.02, 0.002),
          );
    },
    {
      anchors: { grip: pose([0, 0.07, 0]), mouth: pose([0, 0.14, 0.02]), top: pose([0, 0.14, 0]) },
      grasp: [0, 0.08, 0],
    },
  );
}

export function microscope(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.25 }, '#e8e8e4 #1d1f22 #c9a052 #3a4a5a');
  const chrome = k.mat(MATERIALS.chrome);
  const lean = k.rng.range(0.3, 0.5);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.02, 0], [0.16, 0.035, 0.21], 0.015, 2);
      s.pipe(shell, [0.026, 0.024, 0.024, 0.026], [0, 0.03, -0.08, 0, 0.16, -0.1, 0, 0.26, -0.06, 0, 0.28, 0.0], 4, 10);
      s.box(dark(k), [0, 0.115, 0.0], [0.12, 0.012, 0.12], 0.003);
      s.mark(k.mat({ ...MATERIALS.glass, opacity: 1, color: hex('#c8e0e8') }), [0, 0.1215, 0.01], 0.07, 0.022, '+y');
      s.turn(chrome, [0.022, 0.035, 0.018, 0.06, 0, 0.06], [0, 0, 0.01], 'y', 14);
      s.at(pose([0, 0.27, 0.005], lean), () => {
        s.turn(shell, [0.03, -0.02, 0.024, 0, 0.02, 0.05], [0, 0, 0], 'y', 16);
        s.turn(chrome, [0.018, 0.05, 0.018, 0.1], [0, 0, 0], 'y', 14);
        s.turn(dark(k), [0.021, 0.1, 0.021, 0.135, 0.014, 0.138, 0, 0.134], [0, 0, 0], 'y', 14);
      });
      s.turn(dark(k), [0.028, 0.215, 0.03, 0.23, 0.02, 0.245, 0, 0.245], [0, 0, 0.01], 'y', 14);
      for (const [x, z, l] of [
        [0, 0.012, 0.075],
        [0.018, 0.0, 0.05],
        [-0.018, 0.0, 0.055],
      ] as const)
        s.rod(chrome, [x * 0.6, 0.222, z], [x, 0.222 - l, z], 0.009, 0.006, 9);
      for (const x of [-1, 1])
        s.turn(dark(k), [0, 0, 0.022, 0, 0.022, 0.018 * x, 0, 0.018 * x], [x * 0.025, 0.13, -0.095], 'x', 14);
    },
    { anchors: { top: pose([0, 0.38, 0.05]) } },
  );
}

export function syringe(k: Kit): Model {
  const glass = k.mat({ ...MATERIALS.glass, opacity: 0.4 });
  const white = plain(k, MATERIALS.plastic, '#f0f0ec');
  const m = fluid(k);
  const out = k.rng.range(0.02, 0.05);
  return sketch(
    k,
    (s) => {
      s.turn(glass, [0.0085, -0.03, 0.0085, 0.05, 0.003, 0.056, 0.003, 0.064], [0, 0, 0], 'y', 12);
      s.turn(m, [0, -0.01 - out * 0.2, 0.0078, -0.01 - out * 0.2, 0.0078, 0.049, 0, 0.052], [0, 0, 0], 'y', 12);
      s.box(white, [0, -0.031, 0], [0.04, 0.003, 0.014], 0);
      s.rod(white, [0, -0.032 - out, 0], [0, -0.012, 0], 0.0035);
      s.turn(white, [0, -0.034 - out, 0.012, -0.034 - out, 0.012, -0.031 - out, 0, -0.031 - out], [0, 0, 0], 'y', 12);
      s.rod(k.mat(MATERIALS.steel), [0, 0.062, 0], [0, 0.105, 0], 0.001, 0.0004, 5);
      for (let i = 0; i < 6; i++) s.ring(dark(k), [0, -0.015 + i * 0.01, 0], 0.0086, 0.0003, 'y', 10);
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.1, 0]) }, lies: 'back' },
  );
}

/** Worn round a neck or held by the tube. */
export function stethoscope(k: Kit): Model {
  const tube = tint(k, { ...MATERIALS.rubber, roughness: 0.4 }, '#1d1f22 #2f5d8a #8a2a3a #3f7a5a');
  const steel = k.mat(MATERIALS.chrome);
  const sway = k.rng.range(-0.05, 0.05);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.pipe(tube, 0.0045, [0, -0.06, 0, x * 0.03, -0.01, 0, x * 0.055, 0.06, 0], 4, 7);
        s.pipe(steel, 0.003, [x * 0.055, 0.06, 0, x * 0.062, 0.11, 0, x * 0.045, 0.17, 0, x * 0.03, 0.178, 0], 3, 6);
        s.ball(dark(k), [x * 0.026, 0.179, 0], [0.009, 0.006, 0.006], 8);
      }
      s.pipe(
        tube,
        0.0052,
        [0, -0.06, 0, sway, -0.14, 0.005, -sway, -0.24, 0.01, 0.04 + sway, -0.31, 0.005, 0.06, -0.25, 0.005],
        6,
        8,
      );
      s.turn(steel, [0, -0.006, 0.016, -0.006, 0.022, 0, 0.021, 0.005, 0, 0.006], [0.06, -0.235, 0.006], 'z', 18);
      s.turn(dark(k), [0.0225, -0.001, 0.0225, 0.004], [0.06, -0.235, 0.006], 'z', 18);
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0.06, -0.235, 0]) }, lies: 'back' },
  );
}

/** A bottle of pills with its lid, or a strip of them. */
export function pills(k: Kit): Model {
  const amber = k.mat({ color: hex(k.rng.pick(['#c8702a', '#e8e4da', '#4a8ab8'])), roughness: 0.15 });
  const cap = tint(k, MATERIALS.plastic, '#f0f0ec #2f6fb0 #b8281f', 1);
  const spilled = k.said('pill|spilled|capsule|tablet') || k.rng.chance(0.5);
  const tall = vary(k, 0.18);
  return sketch(
    k,
    (s) => {
      s.turn(amber, [0, 0, 0.022, 0, 0.0235, 0.003, 0.0235, 0.06 * tall, 0.019, 0.068 * tall], [0, 0, 0], 'y', 18);
      s.turn(plain(k, MATERIALS.paper, '#f4f0e6'), [0.0238, 0.012, 0.0238, 0.048 * tall], [0, 0, 0], 'y', 18);
      s.mark(plain(k, MATERIALS.paint, '#b8281f'), [0, 0.04 * tall, 0.0241], 0.02, 0.005);
      s.turn(
        cap,
        [0.0215, 0.066 * tall, 0.0225, 0.085 * tall, 0.02, 0.088 * tall, 0, 0.088 * tall],
        [0, 0, 0],
        'y',
        14,
      );
      if (spilled)
        for (let i = 0; i < 6; i++) {
          const [x, z] = [0.035 + (i % 3) * 0.014, (i - 2.5) * 0.011];
          s.at(pose([x, 0.004, z], 0, i * 1.1), () => {
            s.rod(plain(k, MATERIALS.plastic, '#b8281f'), [-0.006, 0, 0], [0, 0, 0], 0.0036, 0.0036, 7);
            s.rod(plain(k, MATERIALS.plastic, '#f0ece2'), [0, 0, 0], [0.006, 0, 0], 0.0036, 0.0036, 7);
          });
        }
    },
    { anchors: { grip: pose([0, 0.035, 0]), top: pose([0, 0.08, 0]) }, grasp: [0, 0.035, 0] },
  );
}
