/** Four-legged animals as actors. */
import { familyOf } from '../../catalogue/things.ts';
import { noise1 } from '../../math/noise.ts';
import { hashText } from '../../math/random.ts';
import {
  invert,
  type Mat34,
  multiply,
  normalize,
  scaling,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import type { FrameScene, Mesh } from '../scene.ts';
import { actWeight, type Bounds, Kit, rootOf } from '../things/kit.ts';
import { coatMaterials } from './coat.ts';
import { GALLOP, HOP, TROT, WALK } from './gait.ts';
import { planOf } from './plan.ts';
import { quadrupedMesh } from './quadruped-mesh.ts';
import { poseQuadruped } from './quadruped-pose.ts';
import type { Pose, Rig } from './rig.ts';
import { individual, speciesFor } from './species-kin.ts';

/** The young are smaller, and have big heads and eyes. */
function isYoung(k: Kit): boolean {
  const age = k.context.attributes.age.join(' ').toLowerCase();
  return (
    k.said('puppy|kitten|cub|foal|calf|lamb|fawn|kid|baby|young|bunny|leveret') || /baby|young|newborn|little/.test(age)
  );
}

/** Box of trunk, head and legs: tail, ears and wings do not count as size. */
function trunkBounds(mesh: Mesh, rig: Rig): Bounds {
  const skip = rig.bones.map((bone) => /^(tail|ear|wing|trunk)/.test(bone.name));
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (let v = 0; v < mesh.positions.length / 3; v++) {
    if (mesh.skin && skip[mesh.skin.bones[v * 4]]) continue;
    for (let a = 0; a < 3; a++) {
      min[a] = Math.min(min[a], mesh.positions[v * 3 + a]);
      max[a] = Math.max(max[a], mesh.positions[v * 3 + a]);
    }
  }
  return { min, max };
}

/** Those who go in hops rather than steps. */
const HOPPERS = new Set(['rabbit', 'mouse', 'kangaroo']);

export function quadruped(id: string, context: BuildContext): Actor {
  const k = new Kit(context, id);
  const young = isYoung(k);
  const family = familyOf(id);
  const adult = individual(k, speciesFor(id, family, k));
  const species = young
    ? {
        ...adult,
        head: { ...adult.head, skull: adult.head.skull * 1.28, muzzle: adult.head.muzzle * 0.85 },
        eye: { ...adult.eye, size: adult.eye.size * 1.4 },
        neck: { ...adult.neck, length: adult.neck.length * 0.85 },
        extras: adult.extras?.filter(
          (e) => !['mane', 'antlers', 'horns', 'ramHorns', 'tusks', 'udder', 'beard'].includes(e),
        ),
      }
    : adult;
  const size = Math.min(k.scale[1], 2.5) * (young ? 0.6 : 1);
  const plan = planOf(species);
  const mats = coatMaterials(k, species.coat, species.withers);
  const mesh = k.keep(quadrupedMesh(k, plan, mats));
  const box = trunkBounds(context.world.world.meshes[mesh], plan.rig);
  const seed = hashText(id, context.seed) % 1000;
  const hops = species.extras?.includes('shell') ? false : HOPPERS.has(id === 'hedgehog' ? id : family);
  const scaled = scaling(size);
  const worldOf = (state: ActorState): Mat34 => multiply(rootOf(state), scaled);
  const posed = (state: ActorState): { pose: Pose; feet: Vec3[]; world: Mat34 } => {
    const world = worldOf(state);
    const inverse = invert(world);
    return {
      ...poseQuadruped({
        plan,
        state,
        seed,
        scale: size,
        toModel: (p) => transformPoint(inverse, p),
        hops,
        wags: family === 'dog' || family === 'wolf',
      }),
      world,
    };
  };
  /** A bind-pose point carried by a bone, in the world. */
  const carried = (state: ActorState, bone: string, p: Vec3): Vec3 => {
    const { pose, world } = posed(state);
    return transformPoint(multiply(world, pose.frame(bone)), sub(p, plan.rig.head(bone)));
  };
  const back: Vec3 = [
    0,
    species.withers + (species.extras?.includes('hump') ? species.chest * 0.62 : 0.02),
    0.02 * species.body,
  ];
  const rein: Vec3 = [0.1, species.withers + species.chest * 0.35, plan.shoulderZ + species.chest * 0.2];
  const stirrup: Vec3 = [
    species.chest * species.flat + 0.07,
    species.withers - species.chest * 2.1,
    0.1 * species.body,
  ];
  const places: Record<string, readonly [string, Vec3]> = {
    saddle: ['chest', back],
    seat: ['chest', back],
    top: ['chest', back],
    gripLeft: ['chest', rein],
    gripRight: ['chest', [-rein[0], rein[1], rein[2]]],
    pedalLeft: ['chest', stirrup],
    pedalRight: ['chest', [-stirrup[0], stirrup[1], stirrup[2]]],
    collar: ['neck', plan.neck[1]],
    mouth: ['head', plan.muzzleTip],
    head: ['head', plan.skull],
    hand: ['head', plan.skull],
    back: ['body', [0, species.croup, plan.hipZ]],
  };
  const anchors: Record<string, Mat34> = {};
  for (const [name, [, p]] of Object.entries(places))
    anchors[name] = translation(p[0] * size, p[1] * size, p[2] * size);
  const gait = (speed: number): typeof WALK => {
    if (hops) return HOP;
    const u = Math.abs(speed) / Math.sqrt(9.81 * species.withers * size);
    return u > 1.37 ? GALLOP : u > 0.7 ? TROT : WALK;
  };
  const steps = hops ? HOP : WALK;
  const weight = species.withers > 1.2 ? 0.9 : species.withers > 0.6 ? 0.6 : 0.35;
  return {
    size: [(box.max[0] - box.min[0]) * size, box.max[1] * size, (box.max[2] - box.min[2]) * size],
    anchors,
    draw(state, scene, cast) {
      const { pose, world } = posed(state);
      scene.instances.push({ mesh, transform: world, bones: pose.matrices(), cast, fixed: false });
      const fire = family === 'dragon' ? actWeight(state, 'breathe', 'burn') : 0;
      if (fire > 0) {
        const head = multiply(world, pose.frame('head'));
        const from = transformPoint(head, sub(plan.muzzleTip, plan.rig.head('head')));
        breatheFire(
          scene,
          state.time,
          from,
          sub(from, transformPoint(head, sub(plan.skull, plan.rig.head('head')))),
          size,
          fire,
        );
      }
    },
    joints(state) {
      const { pose, world } = posed(state);
      const at = (bone: string, p: Vec3): Vec3 =>
        transformPoint(multiply(world, pose.frame(bone)), sub(p, plan.rig.head(bone)));
      const sole = (leg: number): Vec3 => at(`${plan.legs[leg].name}p`, plan.legs[leg].joints[4]);
      const eyes = plan.rig.head('eyes');
      return {
        head: at('head', plan.skull),
        eyes: at('head', eyes),
        mouth: at('head', plan.muzzleTip),
        neck: at('neck2', plan.neck[1]),
        chest: at('chest', [0, species.withers - species.chest, plan.shoulderZ]),
        hips: at('body', plan.bodyAt),
        handLeft: sole(0),
        handRight: sole(1),
        footLeft: sole(2),
        footRight: sole(3),
      };
    },
    worldAnchor(name, state) {
      const place = places[name];
      return place ? carried(state, place[0], place[1]) : carried(state, 'body', plan.bodyAt);
    },
    frame(name, state) {
      const [bone, p] = places[name] ?? ['body', plan.bodyAt];
      const { pose, world } = posed(state);
      const m = multiply(multiply(world, pose.frame(bone)), translation(...sub(p, plan.rig.head(bone))));
      return [
        m[0] / size,
        m[1] / size,
        m[2] / size,
        m[3],
        m[4] / size,
        m[5] / size,
        m[6] / size,
        m[7],
        m[8] / size,
        m[9] / size,
        m[10] / size,
        m[11],
      ];
    },
    strideLength: (speed) => gait(speed).stride * species.withers * size,
    footfalls: steps.offsets.map((offset, i) => ({
      phase: offset === 0 ? 0 : 1 - offset,
      kind: species.footfall,
      strength: weight,
      side: i % 2 === 0 ? ('left' as const) : ('right' as const),
    })),
  };
}

/** Tongues of flame in a burst that comes and goes. */
const FLAMES = 90;

/** A jet of fire from `from` along `way`, at world time t. */
function breatheFire(scene: FrameScene, t: number, from: Vec3, way: Vec3, size: number, weight: number): void {
  const d = normalize(way);
  const reach = 7 * size;
  // Breath in, breath out: about three seconds.
  const breath = smoothstep(0.12, 0.3, (t / 3) % 1) * (1 - smoothstep(0.8, 0.95, (t / 3) % 1)) * weight;
  if (breath < 0.02) return;
  for (let i = 0; i < FLAMES; i++) {
    const age = (t * 1.5 + i / FLAMES) % 1;
    const spread = age * age * 1.5 * size;
    const n = (c: number): number => noise1(700 + c + i * 3, t * 2.3 + age * 2) * spread;
    const heat = 1 - age;
    scene.particles.push({
      position: [
        from[0] + d[0] * age * reach + n(0),
        from[1] + d[1] * age * reach + n(1) + age * age * 0.9 * size,
        from[2] + d[2] * age * reach + n(2),
      ],
      size: (0.1 + age * 0.75) * size,
      kind: 4,
      color: [1.5 * heat + 0.5, 0.75 * heat * heat + 0.1, 0.2 * heat * heat * heat + 0.02],
      alpha: 0.5 * breath * Math.min(1, heat * 2.2),
      axis: d,
    });
  }
  scene.lights.push({
    position: [from[0] + d[0] * reach * 0.35, from[1] + d[1] * reach * 0.35, from[2] + d[2] * reach * 0.35],
    color: [30 * breath, 14 * breath, 4 * breath],
    range: 16 * size,
  });
}
