/** A person as an actor: built once from words and seed, posed at any time from a state. */
import { type Mat34, multiply, placed, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext, JointName } from '../actor.ts';
import { coarsen, leafTable, partsOf } from '../coarsen.ts';
import { mixRgb, shade } from '../colours.ts';
import { coarsest, grainAt } from '../detail.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { type PosePoints, posePoints } from '../passes/pose-points.ts';
import { type FrameScene, hex, type Instance, type Material, type Mesh, NEAR_SHADOW, SHADOW_TEXELS } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { actArms, actBodies } from './acts.ts';
import { buildBodyField } from './body-field.ts';
import { baseFace, lookAt, poseFace } from './expression.ts';
import { addBrows, addEars, addEyes } from './face.ts';
import { addHorns, hewnSkin } from './folk-parts.ts';
import { buildGait } from './gait.ts';
import { sew } from './garments.ts';
import { addHair } from './hair.ts';
import type { Chain } from './hair-cap.ts';
import { hairStyle } from './hair-style.ts';
import { addFaceBones, addHead, castHead, type FaceBones, type HeadSpace, headSpace } from './head.ts';
import { headShape } from './head-field.ts';
import { addHat } from './headwear.ts';
import { instrumentMatrix, isInstrument } from './instruments.ts';
import { carryMood } from './manners.ts';
import { paintEye, paintSkin } from './paint.ts';
import { Performance } from './performance.ts';
import {
  climb,
  crouch,
  float,
  kneel,
  lie,
  restArms,
  ride,
  type Stance,
  sit,
  stanceOf,
  stand,
  travel,
} from './postures.ts';
import { holdGrips, leanToReach, PALM } from './reach.ts';
import { Rig, skinMatrices } from './rig.ts';
import { addRobotParts, robotSkin } from './robot.ts';
import { ARM_BIND, buildSkeleton, proportionsOf, SIGN } from './skeleton.ts';
import { type SkirtRig, swingSkirt } from './skirt.ts';
import { swing } from './swing.ts';
import type { Tailor } from './tailor.ts';
import { readTraits, type Traits } from './traits.ts';
import { dressUp, type Outfit } from './wardrobe.ts';
import { bodyWeights } from './weights.ts';

interface Built {
  /** Meshes from the full one to the coarsest, with the metres of their finest features. */
  forms: readonly { mesh: number; cell: number }[];
  chains: Chain[];
  skirts: SkirtRig[];
  outfit: Outfit;
}

/** Hats under which hair shows as if there were none. */
const OPEN_HATS = new Set(['headband', 'headset', 'visor', 'crown']);

/** What no hair shows under. */
const HEAD_CLOTHS = new Set(['hijab', 'ghutra']);
/** What long hair is put up under. */
const WRAPS = new Set(['turban', 'coif', 'visorHelmet', 'knight', 'chef']);

const POSTURES: Record<Stance, (f: Performance) => void> = {
  stand,
  walk: (f) => travel(f, false),
  run: (f) => travel(f, true),
  sit,
  ride,
  kneel,
  crouch,
  lie,
  float,
  climb,
};

const JOINTS: readonly (readonly [JointName, string])[] = [
  ['neck', 'neck'],
  ['chest', 'chest'],
  ['hips', 'hips'],
  ['kneeLeft', 'shinL'],
  ['kneeRight', 'shinR'],
  ['footLeft', 'footL'],
  ['footRight', 'footR'],
];

export function makePerson(context: BuildContext, robot: boolean): Actor {
  const t = readTraits(context, robot);
  const p = proportionsOf(t);
  const skeleton = buildSkeleton(p);
  const h = headSpace(headShape(t), p);
  const bones = addFaceBones(skeleton, h);
  const rig = new Rig(skeleton, p);
  const gait = buildGait(t, p);
  const built = buildMesh(context, t, rig, h, bones);
  const chest = skeleton.id('chest');
  const head = skeleton.id('head');
  const hands = [skeleton.id('handL'), skeleton.id('handR')] as const;

  const perform = (state: ActorState): Performance => {
    const f = new Performance(t, p, gait, rig, state);
    const stance = stanceOf(state, gait.runFrom, t.ageYears);
    POSTURES[stance](f);
    if (stance === 'stand' || stance === 'walk' || stance === 'run') carryMood(f);
    breathe(f, stance);
    baseFace(f);
    actBodies(f);
    rig.trunk(f.pose, f.posed);
    leanToReach(f);
    lookAt(f, state.gaze, 1);
    rig.trunk(f.pose, f.posed);
    for (const side of [0, 1] as const) f.pose.arms[side].shoulder = rig.shoulder(side, f.posed);
    restArms(f, stance);
    holdGrips(f);
    actArms(f);
    rig.limbsOf(f.pose, f.posed);
    return f;
  };

  /** Frame of a palm in the actor's space: +Y along a held stick (towards the thumb), +Z out of the palm. */
  const palm = (f: Performance, side: 0 | 1): number[] => {
    const m = f.posed[hands[side]] as number[];
    const k = SIGN[side];
    const along: Vec3 = [k * ARM_BIND[0], ARM_BIND[1], 0];
    const out: Vec3 = [k * ARM_BIND[1], -ARM_BIND[0], 0];
    const turn = (v: Vec3): Vec3 => [
      m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
      m[4] * v[0] + m[5] * v[1] + m[6] * v[2],
      m[8] * v[0] + m[9] * v[1] + m[10] * v[2],
    ];
    const a = turn(along);
    const z = turn(out);
    const y = turn([0, 0, 1]);
    const x: Vec3 = [y[1] * z[2] - y[2] * z[1], y[2] * z[0] - y[0] * z[2], y[0] * z[1] - y[1] * z[0]];
    const s = p.hand * PALM;
    const o = p.hand * 0.16;
    return [
      x[0],
      y[0],
      z[0],
      m[3] + a[0] * s + z[0] * o,
      x[1],
      y[1],
      z[1],
      m[7] + a[1] * s + z[1] * o,
      x[2],
      y[2],
      z[2],
      m[11] + a[2] * s + z[2] * o,
    ];
  };
  let points: PosePoints | undefined;
  const back: Vec3 = [0, p.chestY + 0.05 * p.bulk, -0.13 * p.bulk];

  return {
    size: [p.shoulder[0] * 2 + 0.14 * p.bulk, p.height, p.foot * 1.15],
    anchors: {
      top: [1, 0, 0, 0, 0, 1, 0, p.height, 0, 0, 1, 0],
      back: [1, 0, 0, back[0], 0, 1, 0, back[1], 0, 0, 1, back[2]],
      chest: [1, 0, 0, 0, 0, 1, 0, p.chestY, 0, 0, 1, 0.13 * p.bulk],
    },
    footfalls: [
      { phase: 0, kind: 'footstep', strength: 0.45 + 0.3 * t.grown, side: 'left' },
      { phase: 0.5, kind: 'footstep', strength: 0.45 + 0.3 * t.grown, side: 'right' },
    ],
    strideLength: (speed) => gait.stride(speed),
    posePoints() {
      points ??= posePoints(skeleton, p, h, bones, t);
      return points;
    },
    draw(state: ActorState, scene: FrameScene, cast: number): void {
      const f = perform(state);
      poseFace(rig, f.posed, f.pose.face, bones, h, t);
      swing(f, built.chains);
      for (const skirt of built.skirts) swingSkirt(f, skirt);
      const seen = formAt(built.forms, state.position, p.height, scene);
      const casting = coarsest(built.forms, castingCell(scene)).mesh;
      const instance: Instance = {
        mesh: seen,
        transform: placed(state.position, state.heading),
        bones: skinMatrices(skeleton, f.posed),
        cast,
        fixed: false,
      };
      // Forms are numbered from fine to coarse.
      if (casting <= seen) scene.instances.push({ ...instance, role: 'whole' });
      else scene.instances.push({ ...instance, role: 'picture' }, { ...instance, mesh: casting, role: 'shadow' });
    },
    joints(state: ActorState): Partial<Record<JointName, Vec3>> {
      const f = perform(state);
      const out: Partial<Record<JointName, Vec3>> = {};
      for (const [name, bone] of JOINTS) {
        const m = f.posed[skeleton.id(bone)] as number[];
        out[name] = f.world([m[3], m[7], m[11]]);
      }
      for (const side of [0, 1] as const) {
        const m = palm(f, side);
        out[side === 0 ? 'handLeft' : 'handRight'] = f.world([m[3], m[7], m[11]]);
      }
      const q = h.shape;
      out.head = f.world(f.fromHead(0, 0.52, 0.03));
      out.eyes = f.world(f.fromHead(0, q.eye[1], q.eye[2] + q.eyeRadius));
      out.mouth = f.world(f.fromHead(0, q.mouthY, q.mouthZ));
      return out;
    },
    frame(name: string, state: ActorState): Mat34 {
      const f = perform(state);
      const place = placed(state.position, state.heading);
      if (name === 'gripLeft' || name === 'gripRight') return multiply(place, palm(f, name === 'gripLeft' ? 0 : 1));
      if (isInstrument(name)) return multiply(place, instrumentMatrix(f, name));
      const bone = name === 'head' ? head : chest;
      const m = f.posed[bone] as number[];
      const at =
        name === 'head'
          ? f.fromHead(0, 0.52, 0.03)
          : name === 'back'
            ? carry(skeleton.bind[chest], m, back)
            : ([m[3], m[7], m[11]] as const);
      return multiply(place, [m[0], m[1], m[2], at[0], m[4], m[5], m[6], at[1], m[8], m[9], m[10], at[2]]);
    },
  };
}

/** Finest features of the coarse forms, metres; extras, who are coarse already, have the last two only. */
const CELLS = [0.013, 0.026, 0.05, 0.1];
/** Pixels of a picture 1080 lines high that such a feature covers when the form takes over. */
const CELL_PIXELS = 3.6;
/** Finest features of the form that casts the shadow: about what the near shadow map shows, and never finer than this; texels, metres. */
const CASTING_TEXELS = 2.1;
const FINEST_CASTING = 0.03;

function castingCell({ sun }: FrameScene): number {
  return Math.max(FINEST_CASTING, ((sun.shadowRadius * NEAR_SHADOW) / SHADOW_TEXELS) * CASTING_TEXELS);
}

/** The full mesh and coarser ones for greater distances. */
function formsOf(world: WorldBuilder, mesh: Mesh, bones: FaceBones, hero: boolean): Built['forms'] {
  const forms = [{ mesh: world.mesh(mesh), cell: 0 }];
  const leaf = leafTable(world.world.materials);
  const { head, neck, ...own } = bones;
  const face = new Set(Object.values(own).flat());
  let finest = mesh;
  for (const cell of hero ? CELLS : CELLS.slice(2)) {
    finest = coarsen(finest, partsOf(finest), leaf, cell, face);
    forms.push({ mesh: world.mesh(finest), cell });
  }
  return forms;
}

/** The form for somebody standing there. */
function formAt(forms: Built['forms'], position: Vec3, height: number, { camera }: FrameScene): number {
  const dx = position[0] - camera.eye[0];
  const dy = Math.max(0, position[1] - camera.eye[1], camera.eye[1] - position[1] - height);
  const dz = position[2] - camera.eye[2];
  return coarsest(forms, grainAt(camera, Math.sqrt(dx * dx + dy * dy + dz * dz), CELL_PIXELS)).mesh;
}

function carry(bind: Vec3, m: readonly number[], at: Vec3): Vec3 {
  const x = at[0] - bind[0];
  const y = at[1] - bind[1];
  const z = at[2] - bind[2];
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11],
  ];
}

/** Chest and shoulders rise and fall: slow at rest, deep after running. */
function breathe(f: Performance, stance: Stance): void {
  const { t, pose } = f;
  if (t.robot) return;
  const hard = stance === 'run' ? 1 : 0;
  const rate = (hard ? 3.6 : 1.55) * (1.25 - 0.25 * t.grown) * t.manner.tempo;
  const b = f.breath(rate);
  pose.breath = b;
  const deep = 0.011 + 0.014 * hard;
  pose.chest.pitch -= b * deep;
  pose.neck.pitch += b * deep * 0.7;
  pose.arms[0].shrug += b * (0.03 + 0.05 * hard);
  pose.arms[1].shrug += b * (0.03 + 0.05 * hard);
}

/** Leaves out triangles without area (poles of ellipsoids, ends of caps). */
function tidy(mesh: Mesh): Mesh {
  const p = mesh.positions;
  const indices: number[] = [];
  const materials: number[] = [];
  for (let t = 0; t < mesh.materials.length; t++) {
    const a = mesh.indices[t * 3] * 3;
    const b = mesh.indices[t * 3 + 1] * 3;
    const c = mesh.indices[t * 3 + 2] * 3;
    const ux = p[b] - p[a];
    const uy = p[b + 1] - p[a + 1];
    const uz = p[b + 2] - p[a + 2];
    const vx = p[c] - p[a];
    const vy = p[c + 1] - p[a + 1];
    const vz = p[c + 2] - p[a + 2];
    const area = (uy * vz - uz * vy) ** 2 + (uz * vx - ux * vz) ** 2 + (ux * vy - uy * vx) ** 2;
    if (area < 1e-20) continue;
    indices.push(mesh.indices[t * 3], mesh.indices[t * 3 + 1], mesh.indices[t * 3 + 2]);
    materials.push(mesh.materials[t]);
  }
  return { ...mesh, indices: Uint32Array.from(indices), materials: Uint16Array.from(materials) };
}

/** One skinned mesh of body, face, clothes and hair. */
function buildMesh(context: BuildContext, t: Traits, rig: Rig, h: HeadSpace, bones: FaceBones): Built {
  const { world } = context;
  const { p, skeleton } = rig;
  const hero = context.detail === 'hero';
  const body = buildBodyField(t, p);
  const weigh = bodyWeights(skeleton, p);
  const mesh = new MeshBuilder();
  const outfit = dressUp(context, t);
  const covered =
    outfit.hat === null || OPEN_HATS.has(outfit.hat.kind)
      ? 'no'
      : HEAD_CLOTHS.has(outfit.hat.kind)
        ? 'wholly'
        : WRAPS.has(outfit.hat.kind)
          ? 'wrapped'
          : 'above';
  const style = hairStyle(t, context.attributes.hair, covered);
  const bareNeck =
    outfit.bare ||
    (outfit.whole !== null &&
      ['gown', 'leotard', 'tutu', 'swimsuit', 'trunks', 'dress'].includes(outfit.whole.kind) &&
      t.ageYears > 12) ||
    (outfit.tops.length > 0 && outfit.tops.every((top) => top.kind === 'tank'));
  const head = castHead(h, body.neck, hero, p, bareNeck ? body.trunk : null);
  const skinMaterial = world.material(
    t.robot ? robotSkin(t) : t.folk.hewn ? hewnSkin(t) : { color: t.skin, skin: 1, roughness: 0.6 },
  );
  const faceMaterial = t.robot
    ? skinMaterial
    : world.material({
        color: [1, 1, 1],
        pattern: 'texture',
        texture: world.texture(paintSkin(head, h, t, style, hero ? 384 : 64)),
        skin: 1,
        roughness: 0.58,
      });
  addHead(
    mesh,
    head,
    h,
    bones,
    p,
    skeleton.id('chest'),
    faceMaterial,
    {
      inside: world.material({ color: [0.11, 0.024, 0.022], roughness: 0.7, doubleSided: true }),
      teeth: world.material({ color: hex('#efe9dc'), roughness: 0.3, doubleSided: true }),
      tongue: world.material({ color: hex('#b4514e'), roughness: 0.4 }),
    },
    hero,
  );
  const eye: Material = t.robot
    ? { color: hex('#0c1418'), emissive: shade(hex('#5fd0ff'), 1.6), roughness: 0.2 }
    : { color: [1, 1, 1], pattern: 'texture', texture: world.texture(paintEye(t, hero ? 160 : 32)), roughness: 0.16 };
  addEyes(
    mesh,
    h,
    bones,
    t,
    {
      eye: world.material(eye),
      glint: world.material({ color: [1, 1, 1], emissive: [0.5, 0.5, 0.5], roughness: 0.3 }),
      lid: t.robot
        ? skinMaterial
        : world.material({
            color: shade([t.skin[0], t.skin[1] * 0.92, t.skin[2] * 0.9], 0.95),
            skin: 1,
            roughness: 0.58,
          }),
      tear: world.material({ color: mixRgb(t.skin, [0.9, 0.95, 1], 0.5), roughness: 0.04 }),
      lash: world.material({ color: [0.012, 0.009, 0.008], roughness: 0.8, doubleSided: true }),
      lashLow: world.material({
        color: mixRgb([t.skin[0] * 0.4, t.skin[1] * 0.3, t.skin[2] * 0.28], [0.012, 0.009, 0.008], t.makeup * 0.6),
        roughness: 0.8,
        doubleSided: true,
      }),
    },
    hero,
  );
  const hair = world.material({
    color: t.hair,
    color2: shade(t.hair, 0.36),
    pattern: 'fur',
    patternScale: 0.0085,
    // Tight curls scatter the light.
    roughness: style.curl > 0.8 ? 0.66 : 0.56,
    doubleSided: true,
  });
  if (!t.robot)
    addBrows(
      mesh,
      h,
      bones,
      t,
      world.material({
        color: shade(t.hair, 0.7),
        color2: shade(t.hair, 0.4),
        pattern: 'fur',
        patternScale: 0.004,
        roughness: 0.85,
      }),
      hero,
    );
  if (hero || t.ageYears > 0) addEars(mesh, h, bones, t, skinMaterial, hero);
  const w: Tailor = { mesh, t, p, body, weigh, hero };
  const dressed = sew(w, skeleton, world, outfit, skinMaterial);
  if (t.robot) addRobotParts(w, skeleton, world);
  const chains = addHair(
    mesh,
    skeleton,
    h,
    head.field,
    p,
    t,
    style,
    {
      hair,
      deep: world.material({ color: shade(t.hair, 0.6), roughness: 0.9, doubleSided: true }),
      tie: world.paint(hex('#b5483f')),
    },
    hero,
  );
  if (t.folk.horns) addHorns(mesh, h, bones, world);
  addHat(mesh, h, bones, t, outfit, style, { hair }, skeleton.id('chest'), world, hero);
  const made = tidy(mesh.build());
  if (made.skin) made.skin.boneCount = skeleton.count;
  return {
    forms: formsOf(world, made, bones, hero),
    chains: [...chains, ...dressed.chains],
    skirts: dressed.skirts,
    outfit,
  };
}
