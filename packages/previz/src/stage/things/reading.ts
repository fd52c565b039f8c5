/** Books, newspapers and letters. Held at the origin; +z away from the palm. */
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model } from './kit.ts';
import { ABOUT_Z } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function book(k: Kit): Model {
  const cover = k.dressed({
    ...MATERIALS.leather,
    color: hex(k.rng.pick(['#6d2a26', '#27466b', '#3f5f48', '#5a3a26', '#4a3550'])),
  });
  const page = k.mat({ ...MATERIALS.paper, doubleSided: true });
  const gold = k.mat(MATERIALS.gold);
  if (k.said('newspaper|magazine')) {
    const paper = k.dressed({ ...MATERIALS.paper, color: hex('#ddd8cb'), doubleSided: true });
    const ink = k.mat({ color: hex('#55524c'), roughness: 1 });
    return k.solid(
      (b) => {
        for (const s of [1, -1])
          b.at(multiply(translation(0, 0.02, 0), rotationY(s * 0.35)), () => {
            b.quad(
              [s > 0 ? 0 : -0.2, 0, 0],
              [s > 0 ? 0.2 : 0, 0, 0],
              [s > 0 ? 0.2 : 0, 0.28, 0],
              [s > 0 ? 0 : -0.2, 0.28, 0],
              paper,
            );
            for (let i = 0; i < 7; i++) b.box([s * 0.1, 0.03 + i * 0.03, 0.001], [0.16, 0.012, 0.0008], ink, '+z');
            b.box([s * 0.1, 0.25, 0.001], [0.16, 0.03, 0.0008], ink, '+z');
          });
      },
      { anchors: grip() },
    );
  }
  // Held open in one hand when it is being read; else shut.
  const shut = k.mesh((b) => {
    b.roundedBox([0, 0, 0.0], [0.16, 0.22, 0.03], 0.004, cover, 2);
    b.box([0.004, 0, 0], [0.154, 0.212, 0.024], page, '+x+y-y');
    b.box([0.003, 0, 0], [0.156, 0.21, 0.024], page);
    b.box([0, 0.06, 0.0155], [0.09, 0.012, 0.001], gold, '+z');
    b.box([0, 0.035, 0.0155], [0.06, 0.006, 0.001], gold, '+z');
    b.box([-0.075, 0, 0.0155], [0.004, 0.2, 0.001], gold, '+z');
  });
  const open = k.mesh((b) => {
    for (const s of [1, -1]) {
      b.at(rotationY(s * -0.3), () => {
        b.roundedBox([s * 0.085, 0, -0.006], [0.165, 0.225, 0.004], 0.002, cover, 1);
        const start = b.vertexCount;
        for (let j = 0; j <= 1; j++)
          for (let i = 0; i <= 6; i++) {
            const t = i / 6;
            b.vertex(
              [s * t * 0.155, -0.105 + j * 0.21, 0.004 + 0.016 * sin(t * PI * 0.8)],
              [-s * 0.2 * cos(t * PI), 0, 1],
              t,
              j,
            );
          }
        for (let i = 0; i < 6; i++) {
          if (s > 0) b.quadIndices(start + i, start + i + 1, start + 8 + i, start + 7 + i, page);
          else b.quadIndices(start + i + 1, start + i, start + 7 + i, start + 8 + i, page);
        }
        const ink = k.mat({ color: hex('#5a564e'), roughness: 1 });
        for (let i = 0; i < 9; i++) b.box([s * 0.085, -0.08 + i * 0.02, 0.0205], [0.11, 0.004, 0.0008], ink, '+z');
      });
    }
  });
  const wide = (s: Parameters<NonNullable<Model['body']>>[0]): number =>
    Math.max(actWeight(s, 'read', 'open', 'write'), k.said('open') ? 1 : 0);
  const flat = rotationX(-PI / 2);
  const held = (s: Parameters<NonNullable<Model['body']>>[0]) =>
    s.frame ? translation(0, 0, 0) : multiply(translation(0, 0.015, 0), flat);
  return {
    parts: [
      { mesh: shut, at: (s) => (wide(s) < 0.5 ? held(s) : null) },
      { mesh: open, at: (s) => (wide(s) >= 0.5 ? held(s) : null) },
    ],
    anchors: { ...grip(), top: translation(0, 0.03, 0) },
  };
}

export function letter(k: Kit): Model {
  const paper = k.dressed({
    ...MATERIALS.paper,
    color: hex(k.one('#efe8d8', '#e2d3ae', '#f4f2ec', '#d8c49a')),
    doubleSided: true,
  });
  const ink = k.mat({ color: hex('#4a4740'), roughness: 1 });
  const env = k.said('envelope|letter');
  const body = k.mesh((b) => {
    b.box([0, 0, 0], [0.21, 0.15, 0.002], paper);
    if (env) {
      const fold = k.mat({ ...MATERIALS.paper, color: hex('#d9cfb8') });
      b.tube(
        [
          [-0.104, 0.074, 0.0015],
          [0, -0.005, 0.0015],
          [0.104, 0.074, 0.0015],
        ],
        0.0012,
        fold,
        4,
      );
      b.at(translation(0, 0.0, 0.002), () =>
        b.at(ABOUT_Z, () =>
          b.lathe(
            [
              [0, 0],
              [0.018, 0],
              [0.016, 0.004],
              [0, 0.003],
            ],
            k.mat({ color: hex('#9a1f24'), roughness: 0.35 }),
            16,
          ),
        ),
      );
    } else
      for (let i = 0; i < 7; i++)
        b.box([-0.01 * (i % 3), 0.05 - i * 0.016, 0.0015], [0.17 - 0.02 * (i % 3), 0.003, 0.0006], ink, '+z');
  });
  return {
    parts: [
      {
        mesh: body,
        at: (s) => (s.frame ? translation(0, 0.04, 0) : multiply(translation(0, 0.005, 0), rotationX(-PI / 2))),
      },
    ],
    anchors: grip(),
  };
}
