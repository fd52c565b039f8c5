/** Rocks and mountains. */
import { noise1 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { isSnowy, sizeOf, still, words } from './still.ts';
import { SNOW } from './tints.ts';
import { buildRock } from './undergrowth.ts';

export const rock: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const k = sizeOf(context.attributes) * (/cliff/.test(text) ? 5 : /pebble/.test(text) ? 0.12 : 1.4);
  const mesh = buildRock(context.world, context.seed, {
    moss: /moss/.test(text),
    snowy: isSnowy(context),
    ...(/red|desert/.test(text) ? { colour: '#9a5b3c' } : {}),
  });
  return still([k, k * 0.7, k], [{ mesh, transform: scaling(k) }]);
};

export const mountain: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''}`;
  const stone = context.world.material({
    color: colourWord(context.attributes.colour) ?? hex(/dune|sand/.test(text) ? '#d0a566' : '#6f7268'),
    color2: hex(/dune|sand/.test(text) ? '#b88a4c' : '#4c544a'),
    pattern: 'noise',
    patternScale: 12,
    roughness: 1,
  });
  const snow = context.world.material({ ...SNOW, patternScale: 20 });
  peak(b, rng, 200, 150, stone, /hill|dune|volcano/.test(text) ? -1 : snow, 0.55);
  return still([400, 150, 400], [{ mesh: context.world.mesh(b.build()) }]);
};

/** A ridged mountain of a foot radius and height, with snow above a share of its height (material -1 = none). */
export function peak(
  b: MeshBuilder,
  rng: Rng,
  radius: number,
  height: number,
  stone: number,
  snow: number,
  snowFrom: number,
): void {
  const columns = 40;
  const rows = 14;
  const seed = rng.next();
  const start = b.vertexCount;
  const at = (i: number, j: number): Vec3 => {
    const a = ((i % columns) / columns) * TAU;
    const t = j / rows;
    const ridge =
      1 +
      0.34 * noise1(seed, cos(a) * 2.3 + 5) * (1 - t) +
      0.22 * noise1(seed + 1, sin(a) * 4.1 + cos(a) * 3 + t * 2.2);
    const r = radius * (t < 1 ? pow(1 - t, 1.15) : 0) * ridge;
    const crag = j > 0 && j < rows ? height * 0.05 * noise1(seed + 2, i * 1.7 + j * 9.1) : 0;
    return [cos(a) * r, height * (t > 0 ? pow(t, 1.12) : 0) + crag - (j === 0 ? height * 0.05 : 0), -sin(a) * r];
  };
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const l = at(i + columns - 1, j);
      const r = at(i + 1, j);
      const u = at(i, Math.min(rows, j + 1));
      const d = at(i, Math.max(0, j - 1));
      const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
      const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
      const n: Vec3 =
        j === rows ? [0, 1, 0] : [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]];
      b.vertex(at(i, j), n, (i / columns) * TAU * radius * 0.6, (j / rows) * height);
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      const k = (j + 0.5) / rows + 0.1 * noise1(seed + 3, i * 0.9);
      b.quadIndices(a, a + 1, a + columns + 2, a + columns + 1, snow >= 0 && k > snowFrom ? snow : stone);
    }
  }
}
