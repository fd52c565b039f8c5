/** Birds: they stand, walk, peck, perch, swim and fly. */
import { familyOf } from '../../catalogue/things.ts';
import { hashText } from '../../math/random.ts';
import { invert, type Mat34, multiply, scaling, sub, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { Kit, rootOf } from '../things/kit.ts';
import { birdFor } from './bird-kin.ts';
import { buildMesh } from './bird-mesh.ts';
import { planOf } from './bird-plan.ts';
import { poseBird } from './bird-pose.ts';
import type { Pose } from './rig.ts';

export function bird(id: string, context: BuildContext): Actor {
  const k = new Kit(context, id);
  const s = birdFor(id, familyOf(id), k);
  const young = k.said('chick|duckling|baby|gosling|cygnet|young');
  const size = Math.min(3, k.scale[1]) * (young ? 0.5 : 1);
  const plan = planOf(s);
  const mesh = k.keep(buildMesh(k, plan).build());
  const seed = hashText(id, context.seed) % 1000;
  const scaled = scaling(size);
  const worldOf = (state: ActorState): Mat34 => multiply(rootOf(state), scaled);
  const posed = (state: ActorState): { pose: Pose; world: Mat34 } => {
    const world = worldOf(state);
    const inverse = invert(world);
    return { pose: poseBird(plan, state, seed, size, (p) => transformPoint(inverse, p)), world };
  };
  const at = (state: ActorState, bone: string, p: Vec3): Vec3 => {
    const { pose, world } = posed(state);
    return transformPoint(multiply(world, pose.frame(bone)), sub(p, plan.rig.head(bone)));
  };
  const height = plan.head[1] + s.head;
  return {
    size: [
      Math.max(s.girth * 2.2, familyOf(id) === 'bird' ? s.wing.half * 2 : 0) * size,
      height * size,
      (s.body + s.tail.length * 0.8 + s.head) * size,
    ],
    anchors: { top: translation(0, height * size, 0), back: translation(0, (plan.y + s.girth) * size, 0) },
    draw(state, scene, cast) {
      const { pose, world } = posed(state);
      scene.instances.push({ mesh, transform: world, bones: pose.matrices(), cast, fixed: false });
    },
    joints(state) {
      return {
        head: at(state, 'head', plan.head),
        eyes: at(state, 'eyes', plan.rig.head('eyes')),
        mouth: at(state, 'jaw', plan.rig.head('jaw')),
        neck: at(state, 'neck', plan.neckBase),
        chest: at(state, 'body', plan.turn([0, plan.y, s.body * 0.3])),
        hips: at(state, 'body', plan.turn([0, plan.y, -s.body * 0.1])),
        footLeft: at(state, 'footL', plan.foot),
        footRight: at(state, 'footR', [-plan.foot[0], 0, 0]),
      };
    },
    strideLength: (speed) => (speed > 2.2 && s.beat > 0 ? 0 : s.leg.length * 1.3 * size),
    footfalls: [],
  };
}
