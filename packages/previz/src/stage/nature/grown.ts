/** How a plant of one mesh is made, drawn by hand or taken from the undergrowth. */
import { Rng } from '../../math/random.ts';
import { scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { sizeOf, still } from './still.ts';

/** One mesh that sways, drawn with a stream of its own. */
export const drawn =
  (
    size: Vec3,
    draw: (b: MeshBuilder, rng: Rng, context: BuildContext, fine: boolean) => void,
    sways = true,
  ): ActorBuilder =>
  (context) => {
    const b = new MeshBuilder();
    draw(b, new Rng(context.seed), context, context.detail === 'hero');
    const k = sizeOf(context.attributes);
    return still(
      [size[0] * k, size[1] * k, size[2] * k],
      [{ mesh: context.world.mesh(b.build()), transform: scaling(k), sways }],
    );
  };

/** One mesh of the undergrowth. */
export const grown =
  (size: Vec3, mesh: (context: BuildContext) => number): ActorBuilder =>
  (context) => {
    const k = sizeOf(context.attributes);
    return still(
      [size[0] * k, size[1] * k, size[2] * k],
      [{ mesh: mesh(context), transform: scaling(k), sways: true }],
    );
  };

export const saidOr = (context: BuildContext, rng: Rng, codes: readonly string[]): Rgb =>
  colourWord(context.attributes.colour) ?? hex(rng.pick(codes));
