/** A face of rock to climb, or the wall of a climbing hall with coloured holds. */
import { fbm2 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch } from './sketch.ts';

/** Metres across and up, and facets each way. */
const WIDE = 9;
const HIGH = 8;
const ACROSS = 18;
const UP = 16;

/** The face looks to +Z; it is roughest where nobody climbs. */
export function rockFace(k: Kit): Model {
  const hall = k.said('climbing');
  const seed = hashInts(k.context.seed, 31);
  const stone = k.dressed(
    hall
      ? { ...MATERIALS.paint, color: hex(k.rng.pick(['#c9b48f', '#8fa3b0', '#b8aa9a'])) }
      : k.rng.pick([MATERIALS.stone, MATERIALS.granite, { ...MATERIALS.stone, color: hex('#a58a6e') }]),
  );
  const rough = hall ? 0.1 : 0.75;
  const point = (i: number, j: number): Vec3 => {
    const x = (i / ACROSS - 0.5) * WIDE;
    const y = (j / UP) * HIGH;
    // Even in the middle, where hands and feet are put.
    const calm = Math.min(1, 0.12 + (x * x) / 5);
    const z = rough * calm * fbm2(seed, x * 0.6, y * 0.6, 4) - 0.05 * y * calm - x * x * 0.03;
    return [x, y - 0.2, z];
  };
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < ACROSS; i++)
        for (let j = 0; j < UP; j++)
          s.b.quad(point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1), stone);
      const holds = ['#d8382a', '#2f6fb8', '#e0b02c', '#3f9a4a', '#e07a2a'].map((c) => plain(k, MATERIALS.plastic, c));
      for (let n = 0; n < (hall ? 60 : 26); n++) {
        const draw = (c: number): number => hashInts(seed, n, c) / 4294967296;
        const x = (draw(1) - 0.5) * (hall ? 7 : 2.4);
        const y = 0.3 + draw(2) * 7;
        const r = 0.05 + 0.05 * draw(3);
        s.ball(hall ? holds[n % 5] : stone, [x, y, 0.01], hall ? [r, r * 0.8, r] : [r * 2, r * 0.9, r], 8);
      }
    },
    { anchors: { top: pose([0, HIGH - 0.2, 0]) } },
  );
}
