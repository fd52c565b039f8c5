/** Actors of animals that are neither four-legged, bird nor fish: a skinned body, what poses it, and where its parts are. */
import { hashText } from '../../math/random.ts';
import {
  add,
  addScaled,
  type Mat34,
  multiply,
  normalize,
  scaling,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { colourWords, mixRgb, shade } from '../colours.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Mesh, type Rgb } from '../scene.ts';
import { boundsOf, Kit, rootOf } from '../things/kit.ts';
import { addSkin, type Blob, boxRound, Flesh } from './flesh.ts';
import { Pose, type Rig } from './rig.ts';

/** A point that a bone carries, given in bind pose. */
export type Held = readonly [bone: string, at: Vec3];

/** How an animal is while it is drawn, in its own measure. */
export interface Motion {
  state: ActorState;
  /** Metres gone, in the model's measure. */
  travelled: number;
  /** 0 standing .. 1 on the move. */
  moving: number;
  /** Different for every individual. */
  seed: number;
}

/** What a recipe gives back; bind pose, metres of an adult. */
export interface Creature {
  rig: Rig;
  mesh: Mesh;
  pose: (pose: Pose, motion: Motion) => void;
  /** Motion of the whole body, under the root: heave of a hop, roll of a swell. */
  body?: (motion: Motion) => Mat34;
  head: Held;
  mouth?: Held;
  hips?: Held;
  /** Where somebody or something rests on it. */
  back?: Held;
  /** Bones that do not count as size: arms, tentacles, wings. */
  loose?: RegExp;
  /** Metres gone in a cycle of its gait; absent where no foot strikes the ground. */
  stride?: number;
  footfalls?: Actor['footfalls'];
  extras?: (motion: Motion, scene: Parameters<Actor['draw']>[1], world: Mat34) => void;
}

const YOUNG = 'baby|young|pup|cub|hatchling|tadpole|calf|fry';

/** A builder of creatures of an id by their recipe. */
export function creature(id: string, context: BuildContext, recipe: (kit: Kit) => Creature): Actor {
  const kit = new Kit(context, id);
  const body = recipe(kit);
  const mesh = kit.keep(body.mesh);
  const skip = body.rig.bones.map((bone) => body.loose?.test(bone.name) ?? false);
  const box = boundsOf(boneless(body.mesh, skip));
  const size = Math.min(3, kit.scale[1]) * (kit.said(YOUNG) ? 0.55 : 1);
  const seed = hashText(id, context.seed) % 1000;
  const motionOf = (state: ActorState): Motion => ({
    state,
    travelled: state.travelled / size,
    moving: Math.min(1, Math.abs(state.speed) / (0.15 * Math.max(0.2, size))),
    seed,
  });
  const posed = (state: ActorState): { pose: Pose; world: Mat34 } => {
    const motion = motionOf(state);
    const pose = new Pose(body.rig);
    body.pose(pose, motion);
    const root = multiply(rootOf(state), scaling(size));
    return { pose, world: body.body ? multiply(root, body.body(motion)) : root };
  };
  const hips: Held = body.hips ?? [body.rig.bones[0].name, body.rig.bones[0].head];
  const at = (state: ActorState, [bone, p]: Held): Vec3 => {
    const { pose, world } = posed(state);
    return transformPoint(multiply(world, pose.frame(bone)), sub(p, body.rig.head(bone)));
  };
  const back: Held = body.back ?? [hips[0], [hips[1][0], box.max[1], hips[1][2]]];
  const rest = (p: Vec3): Mat34 => translation(p[0] * size, p[1] * size, p[2] * size);
  return {
    size: [(box.max[0] - box.min[0]) * size, (box.max[1] - box.min[1]) * size, (box.max[2] - box.min[2]) * size],
    anchors: {
      top: rest(back[1]),
      back: rest(back[1]),
      saddle: rest(back[1]),
      mouth: rest((body.mouth ?? body.head)[1]),
    },
    draw(state, scene, cast) {
      const { pose, world } = posed(state);
      scene.instances.push({ mesh, transform: world, bones: pose.matrices(), cast, fixed: false });
      body.extras?.(motionOf(state), scene, world);
    },
    joints(state) {
      const head = at(state, body.head);
      const mouth = at(state, body.mouth ?? body.head);
      const middle = at(state, hips);
      return { head, eyes: head, mouth, neck: head, chest: middle, hips: middle };
    },
    worldAnchor: (name, state) =>
      at(state, name === 'mouth' ? (body.mouth ?? body.head) : name === 'head' ? body.head : back),
    strideLength: () => (body.stride ?? 0) * size,
    footfalls: body.footfalls ?? [],
  };
}

/** The mesh without the vertices that these bones carry. */
function boneless(mesh: Mesh, skip: readonly boolean[]): Mesh {
  if (!mesh.skin || !skip.includes(true)) return mesh;
  const { bones } = mesh.skin;
  const kept: number[] = [];
  for (let v = 0; v < mesh.positions.length / 3; v++)
    if (!skip[bones[v * 4]]) kept.push(mesh.positions[v * 3], mesh.positions[v * 3 + 1], mesh.positions[v * 3 + 2]);
  return kept.length === 0 ? mesh : { ...mesh, positions: Float32Array.from(kept) };
}

/** A skin in the colour said, or one of these; an individual is a little lighter or darker than the next. */
export function hide(kit: Kit, codes: readonly string[], index = 0): Rgb {
  const said = colourWords(kit.context.attributes.colour)[index];
  const natural = hex(kit.rng.pick(codes));
  const base = said ? mixRgb(said, natural, 0.15) : natural;
  return shade(base, kit.rng.range(0.86, 1.12));
}

/** Draws a body made of soft blobs over its own box; colours by place and by which way the skin faces. */
export function sculpt(
  kit: Kit,
  b: MeshBuilder,
  blobs: readonly Blob[],
  o: { melt: number; cell: number; paint: (p: Vec3, n: Vec3) => number; axisY: number; soft?: number },
): Flesh {
  const flesh = new Flesh(blobs, o.melt);
  const cell = o.cell * (kit.hero ? 1 : 2);
  addSkin(b, flesh, {
    ...boxRound(blobs, cell * 2.5),
    cell,
    paint: o.paint,
    soft: o.soft ?? o.melt,
    axisY: o.axisY,
    fine: kit.hero,
  });
  return flesh;
}

/** A round eye with a pupil that looks `way` and a catch light. */
export function eyeball(
  kit: Kit,
  b: MeshBuilder,
  at: Vec3,
  size: number,
  way: Vec3,
  iris: string,
  slit: Vec3 = [0.62, 0.62, 0.62],
): void {
  const ball = kit.mat({ color: hex(iris), roughness: 0.08 });
  const pupil = kit.mat({ color: [0.006, 0.006, 0.008], roughness: 0.06 });
  const shine = kit.mat({ color: [1, 1, 1], roughness: 0.3, emissive: [1.3, 1.3, 1.3], castsShadow: false });
  const n = normalize(way);
  b.sphere(at, size, ball, kit.n(14), kit.n(10));
  b.ellipsoid(
    addScaled(at, n, size * 0.48),
    [size * slit[0], size * slit[1], size * slit[2]],
    pupil,
    kit.n(12),
    kit.n(8),
  );
  b.sphere(add(addScaled(at, n, size * 0.85), [0, size * 0.4, size * 0.15]), size * 0.2, shine, 8, 6);
}
