/**
 * What every rigid thing is made with: a `Kit` gives materials from words, meshes and random choices; `rigidActor` turns a
 * `Model` (parts, anchors, lights) into an actor.
 */
import { THING_BY_ID } from '../../catalogue/things.ts';
import { hashText, Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import {
  IDENTITY,
  type Mat34,
  multiply,
  normalize,
  placed,
  rotationX,
  rotationY,
  rotationZ,
  scaling,
  smoothstep,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { dressed } from '../materials.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { restState } from '../rest-state.ts';
import type { FrameScene, Material, Mesh, Rgb } from '../scene.ts';
import { addLamps } from './lamps.ts';
import { boxAfter, putDown } from './lying.ts';
import { proportions, sizeScale, wordsOf } from './words.ts';

/** Axis-aligned box. */
export interface Bounds {
  min: Vec3;
  max: Vec3;
}

/** One mesh of a model; `at` places it in the model's space, fixed or as a function of the state. */
export interface Part {
  mesh: number;
  at?: Mat34 | ((state: ActorState) => Mat34 | null);
  /** Cloth: bones of a skinned mesh for a state. */
  bones?: (state: ActorState) => Float32Array;
  /** Flames and the like: left out when the size is measured. */
  loose?: boolean;
}

/** A light of a model, in its own space. */
export interface LampSpec {
  at: Vec3;
  /** Linear RGB intensity at 1 m. */
  color: Rgb;
  range: number;
  /** How it varies: flame wavers, neon buzzes, steady does not. */
  flicker: 'flame' | 'neon' | 'steady';
  /** Spotlights: where it shines and the cosine of the half angle. */
  direction?: Vec3;
  cosAngle?: number;
}

/** What a recipe gives back. */
export interface Model {
  parts: Part[];
  /** Fixed anchors, model space. */
  anchors?: Record<string, Mat34>;
  /** Anchors that move with the state, model space. */
  moving?: Record<string, (state: ActorState) => Mat34>;
  /** Motion of the whole model (bobbing, leaning), applied under the root. */
  body?: (state: ActorState) => Mat34;
  lamps?: readonly LampSpec[];
  /** Adds particles or anything else; `world` takes model space to the world. */
  extras?: (state: ActorState, scene: FrameScene, world: Mat34) => void;
  /** Radius of the wheels that roll on the ground. */
  wheelRadius?: number;
  /** Made about the grip and put down when nobody holds it: with +Z up, with +X up, or standing on its foot. */
  lies?: 'back' | 'side' | 'stand';
  /** Made on its base: where a hand takes it, so that it hangs from or stands in that hand. */
  grasp?: Vec3;
  /** Said instead of measured, for things without meshes. */
  size?: Vec3;
  /** Point that counts as the head; default the top. */
  head?: Vec3;
  footfalls?: Actor['footfalls'];
}

export class Kit {
  readonly context: BuildContext;
  readonly rng: Rng;
  /** Words said about it; see wordsOf. */
  readonly words: string;
  readonly hero: boolean;
  /** Scale of the model; recipes may change it before they return (a child's bicycle). */
  scale: Vec3;
  private readonly bounds = new Map<number, Bounds>();

  constructor(context: BuildContext, id: string) {
    this.context = context;
    this.rng = new Rng(hashText(id, context.seed));
    // A species of a family is itself whatever word it was called by: a tigress is striped.
    const thing = THING_BY_ID.get(id);
    this.words = thing?.family === undefined ? wordsOf(context) : `${wordsOf(context)}${id.replaceAll('_', ' ')} `;
    this.hero = context.detail === 'hero';
    const k = sizeScale(context);
    const [wide, tall] = proportions(id, context.seed);
    this.scale = [k[0] * wide, k[1] * tall, k[2] * wide];
  }

  /** True when one of the words (alternatives separated by |) was said. */
  said(alternatives: string): boolean {
    return alternatives.split('|').some((word) => this.words.includes(` ${word} `));
  }

  /** One of these by the seed alone: asking draws nothing from the stream that others draw from. */
  one<T extends readonly unknown[]>(...items: T): T[number] {
    return new Rng(hashText('one', this.context.seed)).pick(items);
  }

  /** A number of segments for the level of detail. */
  n(hero: number): number {
    return this.hero ? hero : Math.max(5, Math.floor(hero * 0.5 + 0.5));
  }

  /** Number of a fixed material. */
  mat(material: Material): number {
    return this.context.world.material(material);
  }

  /** Number of a material dressed in the words said: index 0 the main part, 1 the second colour ... */
  dressed(base: Material, index = 0): number {
    return this.mat(this.look(base, index));
  }

  /** The same, as a material to change further. */
  look(base: Material, index = 0): Material {
    return dressed(this.context.attributes, base, index);
  }

  /** Builds a mesh and registers it. */
  mesh(draw: (b: MeshBuilder) => void): number {
    const b = new MeshBuilder();
    draw(b);
    return this.keep(b.build());
  }

  keep(mesh: Mesh): number {
    const id = this.context.world.mesh(mesh);
    this.bounds.set(id, boundsOf(mesh));
    return id;
  }

  /** A model of one mesh. */
  solid(draw: (b: MeshBuilder) => void, rest: Partial<Model> = {}): Model {
    return { ...rest, parts: [{ mesh: this.mesh(draw) }, ...(rest.parts ?? [])] };
  }

  /** Box around the parts at rest. */
  measure(model: Model): Bounds {
    const rest = restState([0, 0, 0], 0);
    const min: [number, number, number] = [1e9, 1e9, 1e9];
    const max: [number, number, number] = [-1e9, -1e9, -1e9];
    for (const part of model.parts) {
      const box = this.bounds.get(part.mesh);
      const m = part.at === undefined ? IDENTITY : typeof part.at === 'function' ? part.at(rest) : part.at;
      if (!box || !m || part.loose) continue;
      for (let corner = 0; corner < 8; corner++) {
        const p = transformPoint(m, [
          corner & 1 ? box.max[0] : box.min[0],
          corner & 2 ? box.max[1] : box.min[1],
          corner & 4 ? box.max[2] : box.min[2],
        ]);
        for (let a = 0; a < 3; a++) {
          min[a] = Math.min(min[a], p[a]);
          max[a] = Math.max(max[a], p[a]);
        }
      }
    }
    return { min, max };
  }
}

/** Box around the vertices of a mesh. */
export function boundsOf(mesh: Mesh): Bounds {
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (let i = 0; i < mesh.positions.length; i++) {
    const a = i % 3;
    const v = mesh.positions[i];
    if (v < min[a]) min[a] = v;
    if (v > max[a]) max[a] = v;
  }
  return { min, max };
}

/** Where a state puts the model's origin. */
export function rootOf(state: ActorState): Mat34 {
  return state.frame ?? placed(state.position, state.heading);
}

/** Weight of an act in a state, 0 when it is not performed. */
export function actWeight(state: ActorState, ...acts: string[]): number {
  let most = 0;
  for (const a of state.acts) if (acts.includes(a.act) && a.weight > most) most = a.weight;
  return most;
}

/** Seconds in which a thing that begins to turn gathers speed. */
const GATHERS = 0.7;
/** Seconds at full speed that a thing has turned as far as, so long after it began. */
const turned = (seconds: number): number =>
  seconds < GATHERS ? (seconds * seconds) / (2 * GATHERS) : seconds - GATHERS / 2;

/** Seconds at full speed that something has turned as far as in an act; it never turns back when the act fades. */
export function turnedBy(state: ActorState, ...acts: string[]): number {
  let most = 0;
  for (const a of state.acts) if (acts.includes(a.act)) most = Math.max(most, turned(a.seconds) * a.tempo);
  return most;
}

/** What any thing `height` metres tall does for the acts of things: spins, sways in the wind, trembles, hops, grows. */
function thingMotion(state: ActorState, seed: number, height: number): Mat34 {
  const hop = Math.min(0.35, height * 1.2);
  let m: Mat34 = IDENTITY;
  for (const act of state.acts) {
    const w = act.weight;
    if (act.act === 'spin' || act.act === 'dance') m = multiply(m, rotationY(turned(act.seconds) * 1.6 * act.tempo));
    else if (act.act === 'blow') {
      const sway = sin(act.seconds * 3.1 * act.tempo + (seed % 7)) * 0.06 * w;
      m = multiply(m, multiply(rotationZ(sway), rotationX(sin(act.seconds * 2.3 * act.tempo) * 0.04 * w)));
    } else if (act.act === 'jump') {
      const t = (act.seconds * 1.4 * act.tempo) % 1;
      m = multiply(m, translation(0, 4 * t * (1 - t) * hop * w, 0));
    } else if (act.act === 'grow') {
      m = multiply(m, scaling(0.25 + 0.75 * smoothstep(0, 1, act.progress)));
    }
  }
  return m;
}

/** Makes an actor of a model built with a kit. */
export function rigidActor(kit: Kit, model: Model): Actor {
  const seed = kit.context.seed;
  const made = kit.measure(model);
  const lying = model.lies ? putDown(model.lies, made) : null;
  const box = lying ? boxAfter(lying, made) : made;
  const inHand = model.grasp ? translation(-model.grasp[0], -model.grasp[1], -model.grasp[2]) : null;
  const k = kit.scale;
  const scaled = scaling(k[0], k[1], k[2]);
  const size: Vec3 = model.size
    ? [model.size[0] * k[0], model.size[1] * k[1], model.size[2] * k[2]]
    : [(box.max[0] - box.min[0]) * k[0], (box.max[1] - box.min[1]) * k[1], (box.max[2] - box.min[2]) * k[2]];
  const low = model.size ? 0 : box.min[1];
  const middle: Vec3 = lying
    ? [0, (made.min[1] + made.max[1]) / 2, (made.min[2] + made.max[2]) / 2]
    : [0, low + size[1] / k[1] / 2, 0];
  const head: Vec3 = model.head ?? (lying ? middle : [0, low + size[1] / k[1], 0]);
  const worldOf = (state: ActorState): Mat34 => {
    const root = multiply(multiply(rootOf(state), thingMotion(state, seed, size[1])), scaled);
    const placed = state.frame ? inHand : lying;
    const stood = placed ? multiply(root, placed) : root;
    return model.body ? multiply(stood, model.body(state)) : stood;
  };
  const anchors: Record<string, Mat34> = {};
  for (const [name, m] of Object.entries(model.anchors ?? {})) {
    anchors[name] = [m[0], m[1], m[2], m[3] * k[0], m[4], m[5], m[6], m[7] * k[1], m[8], m[9], m[10], m[11] * k[2]];
  }
  const moves = model.body !== undefined;
  return {
    size,
    anchors,
    draw(state, scene, cast) {
      const world = worldOf(state);
      const still = state.still === true && state.acts.length === 0 && !moves;
      for (const part of model.parts) {
        const live = typeof part.at === 'function';
        const local = typeof part.at === 'function' ? part.at(state) : part.at;
        if (local === null) continue;
        scene.instances.push({
          mesh: part.mesh,
          transform: local === undefined ? world : multiply(world, local),
          ...(part.bones ? { bones: part.bones(state) } : {}),
          cast,
          fixed: still && !live && !part.bones,
        });
      }
      if (model.lamps) addLamps(model.lamps, state, scene, world, seed);
      model.extras?.(state, scene, world);
    },
    joints(state) {
      const world = worldOf(state);
      return { head: transformPoint(world, head), hips: transformPoint(world, middle) };
    },
    worldAnchor(name, state) {
      return transformPoint(this.frame!(name, state), [0, 0, 0]);
    },
    frame(name, state) {
      const m = model.moving?.[name]?.(state) ?? model.anchors?.[name] ?? translation(middle[0], middle[1], middle[2]);
      const world = multiply(worldOf(state), m);
      // Anchors carry a place and a direction, never the model's scale.
      const axis = (c: number): Vec3 => normalize([world[c], world[4 + c], world[8 + c]]);
      const [x, y, z] = [axis(0), axis(1), axis(2)];
      return [x[0], y[0], z[0], world[3], x[1], y[1], z[1], world[7], x[2], y[2], z[2], world[11]];
    },
    strideLength: () => (model.wheelRadius ? TAU * model.wheelRadius * k[1] : 0),
    footfalls: model.footfalls ?? [],
  };
}

/** Point on a circle in the plane of x and z. */
export const around = (radius: number, angle: number, y = 0): Vec3 => [cos(angle) * radius, y, sin(angle) * radius];
