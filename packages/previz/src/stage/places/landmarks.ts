/** Landmarks that only one kind of street has: a Chinese gate, a domed chapel. Front faces +Z, ground at y = 0. */
import type { Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex } from '../scene.ts';
import { halfDisc, writing } from '../structures/front-parts.ts';
import type { SetBuilder } from './set-builder.ts';

/** A ceremonial gate of four pillars and three roofs over a street `half` metres to each side. */
export function paifang(b: MeshBuilder, set: SetBuilder, half: number): void {
  const red = set.material({ color: hex('#b3261c'), roughness: 0.5 });
  const gold = set.material({ color: hex('#d0a23c'), roughness: 0.35, metal: 0.7 });
  const blue = set.material({
    color: hex('#1f4f6b'),
    color2: hex('#2f7a5a'),
    pattern: 'stripes',
    patternScale: 0.4,
    roughness: 0.6,
  });
  const tile = set.material(
    set.snowy
      ? SNOW
      : { color: hex('#3f6b4a'), color2: hex('#2a4a34'), pattern: 'stripes', patternScale: 0.3, roughness: 0.6 },
  );
  const stone = set.material({ color: hex('#b0a898'), roughness: 0.9 });
  const inner = half * 0.58;
  for (const x of [-half, -inner, inner, half]) {
    const tall = Math.abs(x) < half ? 6.4 : 5;
    b.cylinder([x, 0, 0], 0.26, tall, red, 12);
    b.box([x, 0.4, 0], [0.85, 0.8, 1.3], stone);
  }
  const roof = (x: number, y: number, w: number): void => {
    const d = 1.1;
    for (const s of [-1, 1]) {
      const corners: Vec3[] = [
        [x - w / 2 - 0.3, y + 0.32, s * d],
        [x + w / 2 + 0.3, y + 0.32, s * d],
        [x + w / 2, y + 0.95, 0],
        [x - w / 2, y + 0.95, 0],
      ];
      if (s > 0) b.quad(corners[0], corners[1], corners[2], corners[3], tile);
      else b.quad(corners[1], corners[0], corners[3], corners[2], tile);
    }
    b.box([x, y + 0.2, 0], [w, 0.24, d * 1.7], gold);
    b.tube(
      [
        [x - w / 2 - 0.4, y + 1.4, 0],
        [x - w * 0.4, y + 1, 0],
        [x + w * 0.4, y + 1, 0],
        [x + w / 2 + 0.4, y + 1.4, 0],
      ],
      0.13,
      gold,
      6,
      true,
    );
  };
  b.box([0, 4.6, 0], [half * 2, 0.45, 0.4], red);
  b.box([0, 5.3, 0], [inner * 2, 0.9, 0.3], blue);
  b.box([0, 5.3, 0.17], [inner * 1.2, 0.8, 0.06], red);
  writing(b, set.random('gate sign'), 0, 5.3, 0.21, inner, 0.6, gold, true);
  b.box([0, 6.1, 0], [inner * 2, 0.4, 0.4], red);
  roof(0, 6.3, inner * 2 + 1);
  const side = half - inner;
  for (const s of [-1, 1]) roof(s * (inner + side / 2), 4.9, side + 0.5);
}

/** A white chapel with a blue dome and a bell arch. */
export function dome(b: MeshBuilder, set: SetBuilder): void {
  const white = set.material({
    color: hex('#f3f1ec'),
    color2: hex('#e6e2d8'),
    pattern: 'noise',
    patternScale: 1,
    roughness: 0.9,
  });
  const blue = set.material({ color: hex('#1f62a8'), roughness: 0.45 });
  const dark = set.material({ color: hex('#26323c'), roughness: 0.4 });
  b.roundedBox([0, 2.5, 0], [8, 9, 9], 0.4, white, 2);
  b.cylinder([0, 6.8, 0], 3, 1.6, white, 20);
  b.lathe(
    [
      [3.15, 8.3],
      [3, 9.4],
      [2.5, 10.5],
      [1.6, 11.3],
      [0.5, 11.7],
      [0, 11.75],
    ],
    blue,
    22,
  );
  b.box([0, 12.4, 0], [0.12, 1.4, 0.12], white);
  b.box([0, 12.6, 0], [0.7, 0.12, 0.12], white);
  for (let i = 0; i < 5; i++) b.box([-2.4 + i * 1.2, 7.6, 3.02 - Math.abs(i - 2) * 0.4], [0.35, 0.9, 0.1], dark, '+z');
  b.box([0, 1.2, 4.52], [1.5, 2.4, 0.06], blue, '+z');
  halfDisc(b, 0, 2.4, 4.55, 0.75, blue);
  // Bell arch beside it.
  for (const x of [4.6, 6.4]) b.box([x, 4, 3], [0.7, 8, 0.9], white);
  b.box([5.5, 7.6, 3], [2.5, 0.8, 0.9], white);
  b.lathe(
    [
      [0.5, 6.2],
      [0.34, 6.5],
      [0.22, 6.9],
      [0, 7],
    ],
    set.material({ color: hex('#8a6a34'), roughness: 0.4, metal: 0.8 }),
    10,
    [5.5, 0, 3],
  );
}
