/** How a tree with a form of its own is made: trunks and clouds of leaves. */
import { Rng } from '../../math/random.ts';
import { sin } from '../../math/trig.ts';
import { scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { type Blob, leafCloud, lump } from './foliage.ts';
import { isSnowy, type StillPart, shades, sizeOf, still } from './still.ts';
import { coreMaterial, leafColours, leafMaterials, SNOW } from './tints.ts';

/** What a form draws with. */
interface Work {
  context: BuildContext;
  rng: Rng;
  wood: MeshBuilder;
  crown: MeshBuilder;
  /** Share of the leaves of a tree seen near. */
  detail: number;
  /** Leaf colours dark to light. */
  codes: readonly string[];
}

/** An actor of a tree form: `grow` draws it and says how tall and how wide it is. */
export const form =
  (evergreen: boolean, grow: (w: Work) => readonly [height: number, width: number]): ActorBuilder =>
  (context) => {
    const rng = new Rng(context.seed);
    const said = colourWord(context.attributes.colour);
    const season = evergreen ? 'summer' : context.look.season;
    const codes = said ? shades(said) : leafColours('broadleaf', season === 'winter' ? 'autumn' : season, rng);
    const work: Work = {
      context,
      rng,
      wood: new MeshBuilder(),
      crown: new MeshBuilder(),
      detail: context.detail === 'hero' ? 1 : 0.4,
      codes,
    };
    const [height, width] = grow(work);
    const k = sizeOf(context.attributes);
    const parts: StillPart[] = [{ mesh: context.world.mesh(work.wood.build()), transform: scaling(k) }];
    if (work.crown.triangleCount > 0)
      parts.push({ mesh: context.world.mesh(work.crown.build()), transform: scaling(k), sways: true });
    return still([width * k, height * k, width * k], parts);
  };

/** A crown of blobs: a dense inside, leaves over it, snow on top. */
export function leaves(
  w: Work,
  blobs: readonly Blob[],
  style: { count: number; size: number; codes?: readonly string[]; droop?: number; inside?: number },
): void {
  const { world } = w.context;
  const codes = style.codes ?? w.codes;
  const core = coreMaterial(world, codes, style.size * 0.7);
  const k = style.inside ?? 0.82;
  for (const [i, blob] of blobs.entries())
    lump(
      w.crown,
      w.context.seed + i,
      { centre: blob.centre, radii: [blob.radii[0] * k, blob.radii[1] * k, blob.radii[2] * k] },
      0.14,
      core,
      w.detail > 0.6 ? 9 : 6,
      w.detail > 0.6 ? 6 : 4,
    );
  leafCloud(w.crown, w.rng, blobs, {
    count: Math.round(style.count * w.detail),
    size: style.size * (w.detail > 0.6 ? 1 : 1.9),
    aspect: 0.55,
    tints: leafMaterials(world, codes),
    droop: style.droop ?? 0.2,
    shell: [0.78, 1.06],
  });
  if (isSnowy(w.context))
    for (const [i, { centre, radii }] of blobs.entries())
      lump(
        w.crown,
        w.context.seed + 40 + i,
        {
          centre: [centre[0], centre[1] + radii[1] * 0.6, centre[2]],
          radii: [radii[0] * 0.75, radii[1] * 0.45, radii[2] * 0.75],
        },
        0.2,
        world.material(SNOW),
        8,
        5,
      );
}

/** A trunk that leans and tapers, flared at the foot. */
export function bole(w: Work, top: Vec3, r: number, tip: number, bark: number): Vec3[] {
  const bend = w.rng.range(-0.12, 0.12) * top[1];
  const at = (t: number): Vec3 => [
    top[0] * t + bend * sin(t * 3.1) * 0.4,
    top[1] * t,
    top[2] * t + bend * 0.4 * sin(t * 3.1),
  ];
  const points: Vec3[] = [[0, -0.2, 0], [0, top[1] * 0.03, 0], at(0.25), at(0.5), at(0.75), at(1)];
  w.wood.tube(
    points,
    [r * 1.8, r * 1.25, r, r * 0.85 + tip * 0.15, r * 0.4 + tip * 0.6, tip],
    bark,
    w.detail > 0.6 ? 10 : 6,
    false,
  );
  return points;
}
