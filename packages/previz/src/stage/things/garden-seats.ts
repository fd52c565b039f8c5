/** Ladders, swings and hammocks. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, vary } from './sketch.ts';

/** Step ladders stand on four feet; straight ones lean back. */
export function ladder(k: Kit): Model {
  const m = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.aluminium, MATERIALS.paleWood]));
  const steps = k.said('stepladder|step|folding') || (!k.said('long|extension|rope') && k.rng.chance(0.35));
  const w = 0.22 * vary(k, 0.1);
  const h = steps ? 1.7 : 2.9;
  const rungs = steps ? 5 : 9;
  return sketch(
    k,
    (s) => {
      const lean = steps ? 0.45 : 0.62;
      for (const x of [-1, 1]) {
        s.rod(m, [x * w * 1.15, 0, lean], [x * w * 0.85, h, 0], 0.026, 0.024, 6);
        if (steps) s.rod(m, [x * w * 1.15, 0, -lean], [x * w * 0.85, h, 0], 0.02, 0.02, 6);
      }
      for (let i = 1; i <= rungs; i++) {
        const t = i / (rungs + (steps ? 0 : 1));
        const x = w * (1.15 - 0.3 * t);
        if (steps) s.box(m, [0, h * t - 0.02, lean * (1 - t)], [x * 2, 0.025, i === rungs ? 0.2 : 0.09], 0.005);
        else s.rod(m, [-x, h * t, lean * (1 - t)], [x, h * t, lean * (1 - t)], 0.016, 0.016, 7);
      }
      if (steps) s.rod(m, [-w * 0.95, 0.7, -0.26], [w * 0.95, 0.7, -0.26], 0.012, 0.012, 5);
    },
    { anchors: { top: pose([0, h, 0]) } },
  );
}

/** A board or a tyre on ropes from a frame. */
export function swing(k: Kit): Model {
  const frame = k.dressed(
    k.rng.pick([
      MATERIALS.wood,
      { ...MATERIALS.paint, color: hex('#b8322a') },
      { ...MATERIALS.paint, color: hex('#2f6fb0') },
    ]),
  );
  const ropeM = plain(k, MATERIALS.canvas, '#b89a6a');
  const seats = k.rng.pick([1, 2]);
  const w = seats === 1 ? 0.8 : 1.3;
  return sketch(
    k,
    (s) => {
      s.rod(frame, [-w, 2.2, 0], [w, 2.2, 0], 0.05, 0.05, 10);
      for (const x of [-1, 1])
        for (const z of [-1, 1])
          s.rod(frame, [x * (w - 0.05), 2.22, 0], [x * (w + 0.12), 0, z * 0.75], 0.045, 0.045, 9);
      for (let i = 0; i < seats; i++) {
        const x = seats === 1 ? 0 : (i - 0.5) * 1.15;
        s.box(k.mat(MATERIALS.wood), [x, 0.5, 0], [0.46, 0.035, 0.19], 0.01, 2);
        for (const side of [-1, 1]) s.rod(ropeM, [x + side * 0.2, 0.5, 0], [x + side * 0.2, 2.18, 0], 0.011, 0.011, 6);
      }
    },
    { anchors: { seat: pose([seats === 1 ? 0 : -0.575, 0.52, 0]) } },
  );
}

export function hammock(k: Kit): Model {
  const cloth = k.mat({
    ...k.look({
      ...MATERIALS.canvas,
      color: hex(k.rng.pick(['#c8603a', '#e0d2a8', '#4a8a9a', '#7a9a4a'])),
      color2: hex('#e8dcc0'),
      pattern: 'stripes',
      patternScale: 0.16,
    }),
    doubleSided: true,
  });
  const wood = k.mat(MATERIALS.wood);
  const ropeM = plain(k, MATERIALS.canvas, '#d8c49a');
  const columns = 16;
  const deep = vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      const start = s.b.vertexCount;
      const line = (t: number, u: number): [number, number, number] => {
        const x = t * 1.05;
        const pinch = 0.25 + 0.75 * (1 - t * t);
        return [x, 0.5 + 0.42 * t * t * deep + 0.16 * u * u * (1 - t * t * 0.5), u * 0.44 * pinch];
      };
      for (let j = 0; j <= 8; j++)
        for (let i = 0; i <= columns; i++)
          s.b.vertex(line((i / columns) * 2 - 1, 1 - j / 4), [0, 1, 0], i * 0.13, j * 0.11);
      s.b.grid(start, 9, columns + 1, cloth);
      s.b.smooth(start);
      for (const x of [-1, 1]) {
        for (let i = 0; i < 5; i++) {
          const from = line(x, (i - 2) / 2);
          s.rod(ropeM, from, [x * 1.5, 1.22, 0], 0.007, 0.007, 5);
        }
        s.rod(wood, [x * 1.62, 0, 0], [x * 1.5, 1.4, 0], 0.05, 0.045, 10);
        s.box(wood, [x * 1.62, 0.04, 0], [0.1, 0.08, 0.9], 0.02);
      }
      s.box(wood, [0, 0.05, 0], [3.2, 0.08, 0.08], 0.02);
    },
    { anchors: { seat: pose([0, 0.5, 0]) } },
  );
}
