/** A person as an actor: built once from words and seed, posed at any time from a state. */
import { type Mat34, placed, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext, JointName } from '../actor.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { FrameScene } from '../scene.ts';
import { hex } from '../scene.ts';
import { actArms, actBodies } from './acts.ts';
import { buildBodyField } from './body-field.ts';
import { baseFace, lookAt, poseFace } from './expression.ts';
import { addBrows, addEars, addEyes } from './face.ts';
import { buildGait } from './gait.ts';
import { addHair } from './hair.ts';
import { addHat } from './headwear.ts';
import { sew } from './garments.ts';
import { dressUp } from './wardrobe.ts';
import { swingSkirt } from './skirt.ts';
import { hairStyle } from './hair-style.ts';
import { swing } from './swing.ts';
import { addHands, addShoes } from './hands-feet.ts';
import { addFaceBones, addHead, castHead, headSpace } from './head.ts';
import { headShape } from './head-field.ts';
import { paintEye, paintSkin } from './paint.ts';
import { Performance } from './performance.ts';
import { climb, crouch, float, kneel, lie, restArms, ride, sit, stanceOf, stand, travel } from './postures.ts';
import { Rig, skinMatrices } from './rig.ts';
import { ballOf, buildSkeleton, proportionsOf } from './skeleton.ts';
import { addLegs, addSleeves, addTrunk, type Tailor } from './tailor.ts';
import { readTraits } from './traits.ts';
import { bodyWeights } from './weights.ts';

export function makePerson(context: BuildContext, robot: boolean): Actor {
  const t = readTraits(context, robot);
  const p = proportionsOf(t);
  const hero = context.detail === 'hero';
  const skeleton = buildSkeleton(p);
  const h = headSpace(headShape(t), p);
  const bones = addFaceBones(skeleton, h);
  const body = buildBodyField(t, p);
  const weigh = bodyWeights(skeleton, p);
  const mesh = new MeshBuilder();
  const { world } = context;
  const chest = skeleton.id('chest');

  const skin = castHead(h, body.neck, hero, p, null);
  const face = world.texture(paintSkin(skin, h, t, hero ? 384 : 64));
  const eye = world.texture(paintEye(t, hero ? 160 : 32));
  const skinMaterial = world.material({ color: t.skin, skin: 1, roughness: 0.52 });
  const faceMaterial = world.material({ color: [1, 1, 1], pattern: 'texture', texture: face, skin: 1, roughness: 0.5 });
  const dark = world.material({ color: [0.05, 0.012, 0.012], roughness: 0.7, doubleSided: true });
  addHead(
    mesh,
    skin,
    h,
    bones,
    p,
    chest,
    faceMaterial,
    {
      inside: dark,
      teeth: world.material({ color: hex('#f2ece0'), roughness: 0.25, doubleSided: true }),
      tongue: world.material({ color: hex('#b4514e'), roughness: 0.4 }),
    },
    hero,
  );
  addEyes(
    mesh,
    h,
    bones,
    t,
    {
      eye: world.material({ color: [1, 1, 1], pattern: 'texture', texture: eye, roughness: 0.16 }),
      glint: world.material({ color: [1, 1, 1], emissive: [0.55, 0.55, 0.55], roughness: 0.3 }),
      lid: world.material({
        color: shade([t.skin[0], t.skin[1] * 0.9, t.skin[2] * 0.88], 0.93),
        skin: 1,
        roughness: 0.5,
      }),
      lash: world.material({ color: [0.012, 0.009, 0.008], roughness: 0.7, doubleSided: true }),
      brow: 0,
      ear: 0,
    },
    hero,
  );
  const hairMaterial = world.material({
    color: t.hair,
    pattern: 'fur',
    patternScale: 0.008,
    roughness: 0.55,
    doubleSided: true,
  });
  addBrows(mesh, h, bones, t, world.material({ color: shade(t.hair, 0.72), roughness: 0.8 }), hero);
  addEars(mesh, h, bones, t, skinMaterial, hero);

  const w: Tailor = { mesh, t, p, body, weigh, hero };
  const outfit = dressUp(context, t);
  const dressed = sew(w, skeleton, world, outfit, skinMaterial);
  const covered = outfit.hat !== null && !['headband', 'headset', 'visor', 'crown'].includes(outfit.hat.kind);
  const style = hairStyle(t, context.attributes.hair, covered);
  const chains = addHair(mesh, skeleton, h, p, t, style, {
    hair: hairMaterial,
    deep: world.material({ color: shade(t.hair, 0.45), roughness: 0.9, doubleSided: true }),
    tie: world.paint(hex('#b5483f')),
  }, hero);
  addHat(mesh, h, bones, t, outfit, style, world, hero);
  const b = p.bulk;


  chains.push(...dressed.chains);
  const built = mesh.build();
  if (built.skin) built.skin.boneCount = skeleton.count;
  const meshId = world.mesh(built);
  const gait = buildGait(t, p);
  const rig = new Rig(skeleton, p);

  const trunkOf = (state: ActorState): Performance => {
    const f = new Performance(t, p, gait, rig, state);
    const stance = stanceOf(state, gait.runFrom);
    if (stance === 'stand') stand(f);
    else if (stance === 'walk' || stance === 'run') travel(f, stance === 'run');
    else if (stance === 'sit') sit(f);
    else if (stance === 'ride') ride(f);
    else if (stance === 'kneel') kneel(f);
    else if (stance === 'crouch') crouch(f);
    else if (stance === 'lie') lie(f);
    else if (stance === 'float') float(f);
    else climb(f);
    baseFace(f);
    actBodies(f);
    rig.trunk(f.pose, f.posed);
    lookAt(f, state.gaze, 1);
    rig.trunk(f.pose, f.posed);
    restArms(f, stance);
    for (const side of [0, 1] as const) {
      const grip = state.hands?.[side];
      if (grip) f.pose.arms[side].wrist = f.local(grip);
    }
    actArms(f);
    rig.limbsOf(f.pose, f.posed);
    return f;
  };

  const jointBones: readonly (readonly [JointName, string])[] = [
    ['neck', 'neck'],
    ['chest', 'chest'],
    ['hips', 'hips'],
    ['handLeft', 'handL'],
    ['handRight', 'handR'],
    ['kneeLeft', 'shinL'],
    ['kneeRight', 'shinR'],
    ['footLeft', 'footL'],
    ['footRight', 'footR'],
  ];
  return {
    size: [p.shoulder[0] * 2 + 0.12 * b, p.height, p.foot * 1.1],
    anchors: {},
    footfalls: [
      { phase: 0, kind: 'footstep', strength: 0.7, side: 'left' },
      { phase: 0.5, kind: 'footstep', strength: 0.7, side: 'right' },
    ],
    strideLength: (speed) => gait.stride(speed),
    draw(state: ActorState, scene: FrameScene, cast: number): void {
      const f = trunkOf(state);
      poseFace(rig, f.posed, f.pose.face, bones, h, t);
      swing(f, chains);
      for (const each of dressed.skirts) swingSkirt(f, each, p);
      scene.instances.push({
        mesh: meshId,
        transform: placed(state.position, state.heading),
        bones: skinMatrices(skeleton, f.posed),
        cast,
        fixed: false,
      });
    },
    joints(state: ActorState): Partial<Record<JointName, Vec3>> {
      const f = trunkOf(state);
      const out: Partial<Record<JointName, Vec3>> = {};
      for (const [name, bone] of jointBones) {
        const m = f.posed[skeleton.id(bone)] as number[];
        out[name] = f.world([m[3], m[7], m[11]]);
      }
      out.head = f.world(f.fromHead(0, 0.55, 0));
      out.eyes = f.world(f.fromHead(0, 0.5, 0.35));
      out.mouth = f.world(f.fromHead(0, 0.2, 0.35));
      return out;
    },
    frame(name: string, state: ActorState): Mat34 {
      void name;
      return placed(state.position, state.heading);
    },
  };
}
void ballOf;
