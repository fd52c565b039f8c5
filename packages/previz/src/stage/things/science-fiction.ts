/** The future: holograms, consoles, ray guns, jet packs, dishes and satellites. */
import { cos, PI, sin } from '../../math/trig.ts';
import { rotationY } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, sketchMesh, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1b1d21');
const light = (k: Kit, colour: string, much = 2) => {
  const c = hex(colour);
  return k.mat({ color: c, roughness: 0.3, emissive: [c[0] * much, c[1] * much, c[2] * much] });
};
const NEON = ['#38d0ff', '#58ffb0', '#ff5ad0', '#ffb040'];

/** A projector in the floor and the picture that stands above it; it turns. */
export function hologram(k: Kit): Model {
  const said = k.look({ color: hex(k.rng.pick(NEON)), roughness: 1 });
  const c = said.color;
  const beam = k.mat({
    color: c,
    emissive: [c[0] * 0.8, c[1] * 0.8, c[2] * 0.8],
    opacity: 0.16,
    doubleSided: true,
    castsShadow: false,
  });
  const shape = k.mat({
    color: c,
    emissive: [c[0] * 2.4, c[1] * 2.4, c[2] * 2.4],
    opacity: 0.55,
    doubleSided: true,
    castsShadow: false,
  });
  const form = k.said('planet|globe|world|earth|map')
    ? 0
    : k.said('city|building')
      ? 1
      : k.said('person|face|figure|human')
        ? 2
        : k.rng.int(0, 2);
  const base = sketchMesh(k, (s) => {
    s.turn(dark(k), [0, 0, 0.42, 0, 0.42, 0.06, 0.36, 0.1, 0.3, 0.12, 0, 0.12], [0, 0, 0], 'y', 30);
    s.ring(k.mat({ color: c, emissive: [c[0] * 3, c[1] * 3, c[2] * 3] }), [0, 0.115, 0], 0.29, 0.012, 'y', 30);
    s.turn(beam, [0.26, 0.12, 0.5, 1.0], [0, 0, 0], 'y', 24);
  });
  const figure = sketchMesh(k, (s) => {
    if (form === 0) {
      const R = 0.36;
      for (let i = 0; i < 7; i++) {
        const y = -0.84 + i * 0.28;
        s.ring(shape, [0, 1.05 + y * R, 0], Math.sqrt(1 - y * y) * R, 0.006, 'y', 26);
      }
      for (let i = 0; i < 6; i++)
        s.at(pose([0, 1.05, 0], 0, (i * PI) / 6), () => s.ring(shape, [0, 0, 0], R, 0.006, 'z', 28));
      s.at(pose([0, 1.05, 0], 0.3), () => s.ring(shape, [0, 0, 0], R * 1.4, 0.012, 'y', 30));
    } else if (form === 1)
      for (let i = 0; i < 16; i++) {
        const h = 0.12 + ((i * 7) % 9) * 0.075;
        s.box(shape, [((i % 4) - 1.5) * 0.16, 0.55 + h / 2, (Math.floor(i / 4) - 1.5) * 0.16], [0.1, h, 0.1], 0);
      }
    else {
      s.hull(shape, [0.55, 0.14, 0.1, 0, 0.8, 0.11, 0.08, 0, 1.08, 0.19, 0.1, 0, 1.16, 0.05, 0.05, 0], 16);
      s.ball(shape, [0, 1.28, 0], [0.085, 0.11, 0.095], 14);
      for (const x of [-1, 1])
        s.pipe(shape, [0.045, 0.035, 0.025], [x * 0.19, 1.07, 0, x * 0.24, 0.86, 0.02, x * 0.24, 0.66, 0.08], 2, 8);
    }
  });
  return {
    parts: [{ mesh: base }, { mesh: figure, at: (state) => rotationY(state.time * 0.5) }],
    lamps: [{ at: [0, 0.9, 0], color: [c[0] * 3, c[1] * 3, c[2] * 3], range: 4, flicker: 'neon' }],
    anchors: { target: pose([0, 1, 0.3]), top: pose([0, 1.4, 0]) },
  };
}

/** A desk of screens and buttons, as ships and stations have. */
export function controlPanel(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.35 }, '#5a626c #8a9096 #3a4048 #c8ccd0');
  const glows = [...NEON, '#ff4a3a'].map((c) => light(k, c, 1.8));
  const screens = ['#1f4a6a', '#1f5a4a', '#5a2a4a'].map((c) => light(k, c, 1.2));
  const first = k.rng.int(0, 4);
  const wide = vary(k, 0.1);
  return sketch(
    k,
    (s) => {
      s.at([wide, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], () => {
        s.box(shell, [0, 0.36, 0], [1.7, 0.72, 0.5], 0.03);
        s.at(pose([0, 0.8, 0.12], 0.42), () => {
          s.box(shell, [0, 0, 0], [1.76, 0.06, 0.6], 0.02);
          for (let i = 0; i < 30; i++)
            s.box(
              i % 4 === 0 ? glows[(i + first) % 5] : dark(k),
              [-0.76 + (i % 10) * 0.05, 0.036, -0.18 + Math.floor(i / 10) * 0.09],
              [0.034, 0.022, 0.05],
              0.004,
            );
          for (let i = 0; i < 5; i++) {
            s.box(dark(k), [0.1 + i * 0.07, 0.031, 0.08], [0.012, 0.006, 0.24], 0);
            s.box(
              glows[(i + first) % 5],
              [0.1 + i * 0.07, 0.046, 0.02 + ((i * 3) % 5) * 0.035],
              [0.035, 0.03, 0.025],
              0.006,
            );
          }
          s.turn(
            dark(k),
            [0.06, 0, 0.04, 0.03, 0.015, 0.04, 0.013, 0.16, 0.022, 0.18, 0.015, 0.22, 0, 0.225],
            [0.66, 0.03, 0.05],
            'y',
            14,
          );
        });
        s.at(pose([0, 1.1, -0.2], -0.16), () => {
          s.box(shell, [0, 0.06, -0.03], [1.76, 0.62, 0.08], 0.03);
          for (let i = 0; i < 3; i++) {
            s.mark(screens[(i + first) % 3], [-0.56 + i * 0.56, 0.08, 0.0115], 0.48, 0.4);
            for (let j = 0; j < 5; j++)
              s.mark(
                glows[(i + j + first) % 5],
                [-0.66 + i * 0.56 + (j % 2) * 0.06, 0.2 - j * 0.055, 0.0125],
                0.1 + ((i + j * 3) % 4) * 0.05,
                0.014,
              );
          }
        });
      });
    },
    {
      lamps: [{ at: [0, 1.15, 0.3], color: [0.5, 1, 1.3], range: 3, flicker: 'steady' }],
      anchors: { target: pose([0, 0.86, 0.2]), keys: pose([0, 0.88, 0.2]), top: pose([0, 0.85, 0.1]) },
    },
  );
}

export function rayGun(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.chrome, roughness: 0.2 }, '#c8ccd0 #b8281f #3a7ab0 #d8a04a');
  const colour = k.rng.pick(NEON);
  const glow = light(k, colour, 2.5);
  const rings = k.rng.pick([3, 4, 5]);
  const fins = k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      s.pipe(dark(k), [0.017, 0.02, 0.022], [0, -0.07, -0.02, 0, 0, -0.004, 0, 0.05, 0.012], 3, 9);
      s.turn(
        shell,
        [0, -0.07, 0.02, -0.065, 0.04, -0.03, 0.044, 0.02, 0.03, 0.07, 0.016, 0.09, 0.014, 0.2, 0, 0.2],
        [0, 0.085, 0.01],
        'z',
        20,
      );
      for (let i = 0; i < rings; i++)
        s.turn(
          i % 2 ? shell : glow,
          [0.014, -0.004, 0.034 - i * 0.003, -0.003, 0.034 - i * 0.003, 0.003, 0.014, 0.004],
          [0, 0.085, 0.11 + i * 0.024],
          'z',
          18,
        );
      s.ball(glow, [0, 0.085, 0.215], 0.016, 10);
      s.ball(
        k.mat({ color: hex(colour), emissive: hex(colour), opacity: 0.7 }),
        [0, 0.125, 0],
        [0.02, 0.02, 0.035],
        12,
      );
      if (fins)
        for (let i = 0; i < 3; i++)
          s.at(pose([0, 0.085, -0.04], 0, 0, i * 2.094), () =>
            s.at(pose([0, 0.045, 0], 0, PI / 2), () =>
              s.plate(shell, 0.005, [-0.04, -0.01, 0.03, -0.01, 0.06, 0.04, 0.03, 0.035]),
            ),
          );
      s.ring(shell, [0, 0.025, 0.036], 0.02, 0.003, 'x', 14);
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.085, 0.22]) }, lies: 'side' },
  );
}

/** Two tanks with nozzles, worn on the back. */
export function jetpack(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.carPaint }, '#c8ccd0 #b8281f #e0902c #3a4a6a');
  const band = k.mat({ ...MATERIALS.paint, color: hex(k.rng.pick(['#1d1f22', '#e0b02c', '#f0f0ec'])) });
  const strap = plain(k, MATERIALS.leather, '#2a211c');
  const flame = k.mat({ color: hex('#ffb050'), emissive: [6, 3, 0.8], opacity: 0.75, castsShadow: false });
  const firing = k.said('firing|flying|burning|flaming|lit');
  const fins = k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.turn(
          shell,
          [0.07, 0.1, 0.095, 0.14, 0.095, 0.48, 0.075, 0.56, 0.03, 0.62, 0, 0.63],
          [x * 0.11, 0, 0],
          'y',
          20,
        );
        s.turn(band, [0.0965, 0.38, 0.0965, 0.44], [x * 0.11, 0, 0], 'y', 20);
        s.turn(k.mat(MATERIALS.steel), [0.085, 0, 0.06, 0.06, 0.05, 0.1, 0.07, 0.1], [x * 0.11, 0, 0], 'y', 18);
        if (firing) s.turn(flame, [0, -0.4, 0.05, -0.2, 0.065, 0.01], [x * 0.11, 0, 0], 'y', 12);
        if (fins)
          s.at(pose([x * 0.2, 0.2, 0]), () =>
            s.plate(
              band,
              0.012,
              x > 0 ? [0, -0.1, 0.1, -0.14, 0.1, -0.04, 0, 0.12] : [0, 0.12, -0.1, -0.04, -0.1, -0.14, 0, -0.1],
              { middle: [x * 0.04, -0.03] },
            ),
          );
        s.pipe(
          strap,
          0.016,
          [x * 0.12, 0.52, 0.08, x * 0.15, 0.56, 0.18, x * 0.15, 0.35, 0.24, x * 0.13, 0.18, 0.09],
          4,
          4,
        );
      }
      s.box(dark(k), [0, 0.34, 0.06], [0.2, 0.36, 0.06], 0.02, 2);
      s.box(k.mat(MATERIALS.steel), [0, 0.5, -0.03], [0.1, 0.06, 0.1], 0.02);
      s.pipe(dark(k), 0.012, [0.2, 0.3, 0.05, 0.3, 0.3, 0.15, 0.3, 0.32, 0.34], 3, 7);
      s.rod(band, [0.3, 0.3, 0.34], [0.3, 0.42, 0.35], 0.018);
      s.mark(light(k, '#58ffb0'), [0, 0.42, 0.0905], 0.08, 0.02);
    },
    {
      ...(firing
        ? { lamps: [{ at: [0, -0.2, 0] as const, color: [5, 2.6, 0.8] as const, range: 4, flicker: 'flame' as const }] }
        : {}),
      anchors: { grip: pose([0, 0.6, 0]), back: pose([0, 0.35, 0.1]) },
      grasp: [0, 0.5, 0],
    },
  );
}

/** Wings of cells on a body wrapped in foil. */
export function satellite(k: Kit): Model {
  const foil = k.dressed({ ...MATERIALS.gold, roughness: 0.35, color: hex(k.rng.pick(['#d8a848', '#c8ccd0'])) });
  const cell = k.mat({
    color: hex('#1a2a5a'),
    color2: hex('#3a5a9a'),
    pattern: 'tiles',
    patternScale: 0.2,
    roughness: 0.15,
  });
  const steel = k.mat(MATERIALS.aluminium);
  const panels = k.rng.pick([2, 3]);
  return sketch(
    k,
    (s) => {
      s.box(foil, [0, 0.9, 0], [0.8, 1, 0.8], 0.03);
      for (const x of [-1, 1]) {
        s.rod(steel, [x * 0.4, 0.9, 0], [x * 0.75, 0.9, 0], 0.03);
        for (let i = 0; i < panels; i++)
          s.at(pose([x * (1.2 + i * 0.92), 0.9, 0], -0.35), () => s.box(cell, [0, 0, 0], [0.86, 1.1, 0.03], 0));
      }
      s.at(pose([0, 0.85, 0.42], 0.5), () => {
        s.turn(
          k.mat({ ...MATERIALS.paint, color: hex('#e8e8e4'), doubleSided: true }),
          [0, 0.05, 0.25, 0.1, 0.45, 0.24, 0.5, 0.3],
          [0, 0, 0],
          'z',
          26,
        );
        for (let i = 0; i < 3; i++)
          s.rod(steel, [cos(i * 2.094) * 0.42, sin(i * 2.094) * 0.42, 0.25], [0, 0, 0.48], 0.01, 0.01, 5);
        s.ball(steel, [0, 0, 0.48], 0.04, 8);
      });
      s.rod(steel, [0.2, 1.4, 0], [0.26, 1.9, 0], 0.012);
      s.turn(dark(k), [0.2, -0.2, 0.1, 0, 0, 0], [0, 0.4, 0], 'y', 16);
    },
    { anchors: { top: pose([0, 1.4, 0]) } },
  );
}

/** A dish on the ground or a mast that listens to the sky. */
export function antennaDish(k: Kit): Model {
  const white = k.mat({
    ...k.look({ ...MATERIALS.paint, color: hex(k.rng.pick(['#e8e8e4', '#c8ccd0', '#d8d4c4'])) }),
    doubleSided: true,
  });
  const steel = plain(k, MATERIALS.steel, '#7a8086');
  const up = k.rng.range(0.5, 1);
  return sketch(
    k,
    (s) => {
      s.turn(plain(k, MATERIALS.concrete, '#9d9b96'), [0, 0, 1.1, 0, 1.1, 0.25, 0.9, 0.3, 0, 0.3], [0, 0, 0], 'y', 22);
      s.turn(steel, [0.6, 0.3, 0.35, 1.4, 0.4, 1.7, 0, 1.75], [0, 0, 0], 'y', 18);
      s.at(pose([0, 2.2, 0], -up), () => {
        s.turn(white, [0.15, 0.1, 0.9, 0.26, 1.6, 0.75, 1.9, 1.1, 1.92, 1.1], [0, 0, 0], 'z', 34);
        s.turn(steel, [0, -0.3, 0.4, -0.25, 0.45, 0.1, 0.2, 0.15], [0, 0, 0], 'z', 16);
        for (let i = 0; i < 4; i++)
          s.rod(steel, [cos(i * 1.571 + 0.785) * 1.5, sin(i * 1.571 + 0.785) * 1.5, 0.7], [0, 0, 2], 0.03, 0.03, 6);
        s.turn(steel, [0.18, -0.15, 0.2, 0.1, 0, 0.12], [0, 0, 2], 'z', 14);
      });
    },
    { anchors: { top: pose([0, 3.5, 0]) } },
  );
}
