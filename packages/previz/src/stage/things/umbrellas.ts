/** Umbrellas and parasols. The grip is at the origin, the canopy above. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { IDENTITY, lerp, multiply, scaling, smoothstep, translation } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function umbrella(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const color: Rgb = said[0] ?? hex(k.rng.pick(['#1f2226', '#b8322a', '#2f5d96', '#e0b02c', '#5a3a6a']));
  const alt = k.said('striped|colorful|rainbow|beach|parasol') ? (said[1] ?? hex('#f0e9d8')) : color;
  const steel = k.mat(MATERIALS.steel);
  const wood = k.mat(MATERIALS.darkWood);
  const top = 0.74;
  const stick = k.mesh((b) => {
    b.tube(
      [
        [0, -0.1, 0],
        [0, top + 0.06, 0],
      ],
      0.007,
      steel,
      8,
    );
    b.tube(
      smoothCurve(
        [
          [0, -0.04, 0],
          [0, -0.13, 0],
          [0.02, -0.165, 0],
          [0.045, -0.15, 0],
          [0.05, -0.125, 0],
        ],
        3,
      ),
      0.011,
      wood,
      8,
    );
  });
  const canopy = k.mesh((b) => {
    const ribs = 8;
    for (let g = 0; g < ribs; g++) {
      const m = k.mat({ color: g % 2 ? alt : color, roughness: 0.8, translucency: 0.35, doubleSided: true });
      const start = b.vertexCount;
      for (let j = 0; j <= 6; j++) {
        const t = j / 6;
        for (let i = 0; i <= 4; i++) {
          const u = i / 4;
          const a = ((g + u) * TAU) / ribs;
          const pinch = 1 - 0.075 * t * sin(u * PI);
          const r = ((0.55 * sin(t * 1.32)) / sin(1.32)) * pinch;
          const y = top - (0.235 * (1 - cos(t * 1.32))) / (1 - cos(1.32)) + 0.012 * sin(u * PI) * t;
          b.vertex(
            [cos(a) * r, y, -sin(a) * r],
            [cos(a) * (0.2 + t * 0.75), 1 - t * 0.35, -sin(a) * (0.2 + t * 0.75)],
            u * 0.4,
            t * 0.5,
          );
        }
      }
      for (let j = 0; j < 6; j++)
        for (let i = 0; i < 4; i++) {
          const p = start + j * 5 + i;
          b.quadIndices(p, p + 5, p + 6, p + 1, m);
        }
      const a = (g * TAU) / ribs;
      b.tube(
        [
          [cos(a) * 0.02, 0.42, -sin(a) * 0.02],
          [cos(a) * 0.3, 0.66, -sin(a) * 0.3],
        ],
        0.0025,
        steel,
        4,
      );
    }
    b.lathe(
      [
        [0.014, top - 0.01],
        [0.01, top + 0.02],
        [0.004, top + 0.07],
        [0, top + 0.075],
      ],
      steel,
      10,
    );
  });
  return {
    parts: [
      { mesh: stick },
      {
        mesh: canopy,
        at: (state) => {
          // Furled about the stick until it is opened.
          const act = state.acts.find((a) => a.act === 'open');
          if (!act) return IDENTITY;
          const spread = lerp(0.13, 1, smoothstep(0, 1, act.progress));
          const down = lerp(0.45, 0, smoothstep(0, 0.9, act.progress));
          return multiply(translation(0, -down * 0.28, 0), scaling(spread, 1 + down, spread));
        },
      },
    ],
    anchors: grip(),
  };
}
