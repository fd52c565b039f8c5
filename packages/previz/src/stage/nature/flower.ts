/** How a flower is made: stems, leaves, heads with rings of petals. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { leafCard } from './foliage.ts';
import { sizeOf, still } from './still.ts';
import { leafMaterials } from './tints.ts';

interface Stand {
  b: MeshBuilder;
  rng: Rng;
  context: BuildContext;
  fine: boolean;
  /** Green of stems and leaves. */
  green: readonly number[];
  /** A petal's surface. */
  petal: (color: Rgb) => number;
}

/** A group of stems with heads; `head` draws one at the top of its stem, which leans along `up`. */
export function flower(o: {
  stems: number;
  spread: number;
  height: readonly [number, number];
  thick: number;
  codes: readonly string[];
  leaf: readonly [length: number, width: number, count: number];
  head: (s: Stand, at: Vec3, up: Vec3, color: Rgb) => void;
  size: Vec3;
}): ActorBuilder {
  return (context) => {
    const rng = new Rng(context.seed);
    const { world } = context;
    const stand: Stand = {
      b: new MeshBuilder(),
      rng,
      context,
      fine: context.detail === 'hero',
      green: leafMaterials(world, ['#3f7030', '#5a8e3e', '#7aa852'], 0.5),
      petal: (color) => world.material({ color, roughness: 0.6, translucency: 0.45, doubleSided: true }),
    };
    const said = colourWord(context.attributes.colour);
    const one = said ?? hex(rng.pick(o.codes));
    for (let i = 0; i < o.stems; i++) {
      const a = i * 2.4 + rng.range(-0.3, 0.3);
      const r = o.stems === 1 ? 0 : o.spread * Math.sqrt((i + 0.5) / o.stems);
      const h = rng.range(o.height[0], o.height[1]);
      const base: Vec3 = [cos(a) * r, -0.01, sin(a) * r];
      const lean = rng.range(0, 0.12) * h;
      const top: Vec3 = [base[0] + cos(a) * lean, h, base[2] + sin(a) * lean];
      stand.b.tube(
        [base, [base[0] + cos(a) * lean * 0.25, h * 0.5, base[2] + sin(a) * lean * 0.25], top],
        [o.thick, o.thick * 0.9, o.thick * 0.75],
        stand.green[1],
        stand.fine ? 7 : 4,
      );
      const [length, width, count] = o.leaf;
      for (let j = 0; j < count; j++) {
        const t = a + j * 2.4;
        const p = addScaled(
          base,
          [cos(a) * lean * 0.1, h * (0.06 + (0.6 * j) / Math.max(1, count)), sin(a) * lean * 0.1],
          1,
        );
        leafCard(
          stand.b,
          p,
          normalize([cos(t), 0.75, sin(t)]),
          [-sin(t), 0, cos(t)],
          [cos(t) * 0.3, 1, sin(t) * 0.3],
          length,
          width,
          stand.green[j % 3],
        );
      }
      o.head(stand, top, normalize([cos(a) * 0.25, 1, sin(a) * 0.25]), i % 3 === 2 ? shade(one, 0.85) : one);
    }
    const k = sizeOf(context.attributes);
    return still(
      [o.size[0] * k, o.size[1] * k, o.size[2] * k],
      [{ mesh: world.mesh(stand.b.build()), transform: scaling(k), sways: true }],
    );
  };
}

/** Petals round a head: how far they rise, 0 flat .. 1 upright. */
export function ring(
  s: Stand,
  at: Vec3,
  n: number,
  length: number,
  width: number,
  rise: number,
  material: number,
  turn = 0,
): void {
  for (let i = 0; i < n; i++) {
    const a = (i * TAU) / n + turn;
    leafCard(
      s.b,
      at,
      normalize([cos(a) * (1 - rise), 0.08 + rise, sin(a) * (1 - rise)]),
      [-sin(a), 0, cos(a)],
      normalize([cos(a) * rise, 1 - rise * 0.6, sin(a) * rise]),
      length,
      width,
      material,
    );
  }
}
