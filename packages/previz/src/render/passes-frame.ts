/** What the kernel needs for a frame's control passes, packed behind the packed frame itself; and the reading of it. */
import { counterparts } from '../stage/passes/counterparts.ts';
import type { PosedPerson } from '../stage/passes/people.ts';
import { POSE_POINTS } from '../stage/passes/pose-points.ts';
import type { FrameScene, Instance } from '../stage/scene.ts';
import type { BoneFloats } from './frame.ts';
import { momentBones, momentWords, writeMoment } from './moment.ts';
import * as p from './params.ts';
import * as c from './passes-params.ts';

/** Words of the head of a packed frame; word 5 tells where the control block begins (0: there is none). */
const FRAME_HEAD = 16;
const CONTROL_AT = 5;

/** Words of a person: cast number, then place and thickness of every point. */
const PERSON_WORDS = 2 + POSE_POINTS * 4;

/** Depths, metres, that are white and black in a shot's 8-bit depth. */
export interface DepthRange {
  white: number;
  /** Infinity where the sky is seen. */
  black: number;
}

/** What is known of a frame before the next one is staged: later, its scene may be overwritten. */
export interface FrameNow {
  instances: readonly Instance[];
  /** World transforms of first bones, for what bones carry. */
  people: readonly PosedPerson[];
}

/** Takes from a scene what packControl needs of it. */
export function frameNow(scene: FrameScene, people: readonly PosedPerson[], boneFloats: BoneFloats): FrameNow {
  const isBuilt = (instance: Instance): boolean => boneFloats[instance.mesh] !== undefined;
  const instances = scene.instances.filter(isBuilt);
  if (scene.casters) instances.push(...scene.casters.filter(isBuilt));
  return { instances, people };
}

/** The packed frame with the control block behind it. `packedNext`: the next frame, packed for the same size and world. */
export function packControl(
  packed: Uint8Array,
  now: FrameNow,
  next: FrameScene,
  packedNext: Uint8Array,
  range: DepthRange,
  boneFloats: BoneFloats,
): Uint8Array {
  const others = counterparts(now.instances, next);
  const from = packed.length >> 2;
  const people = momentWords(now.instances.length, momentBones(now.instances, others, boneFloats));
  const words = people + now.people.length * PERSON_WORDS;
  const out = new Uint8Array((from + words) * 4);
  out.set(packed);
  const i32 = new Int32Array(out.buffer);
  const f32 = new Float32Array(out.buffer, from * 4);
  const w32 = new Int32Array(out.buffer, from * 4);
  i32[CONTROL_AT] = from;
  writeMoment({ f32, i32: w32 }, 0, now.instances, others, boneFloats);
  w32[c.C_PEOPLE] = now.people.length;
  w32[c.C_PERSON_WORDS] = PERSON_WORDS;
  f32[c.C_WHITE] = 1 / range.white;
  f32[c.C_BLACK] = 1 / range.black;
  const camera = new Float32Array(packedNext.buffer, packedNext.byteOffset + FRAME_HEAD * 4, p.PARAM_WORDS);
  f32.set(camera.subarray(p.EYE, p.EYE + 3), c.C_EYE);
  f32.set(camera.subarray(p.RIGHT, p.RIGHT + 3), c.C_RIGHT);
  f32.set(camera.subarray(p.UP, p.UP + 3), c.C_UP);
  f32.set(camera.subarray(p.FORWARD, p.FORWARD + 3), c.C_FORWARD);
  f32[c.C_FOCAL] = camera[p.FOCAL];
  now.people.forEach((person, i) => {
    const word = people + i * PERSON_WORDS;
    w32[word] = person.cast;
    person.points.forEach(({ depth }, k) => {
      f32.set(person.places.subarray(k * 3, k * 3 + 3), word + 2 + k * 4);
      f32[word + 2 + k * 4 + 3] = depth;
    });
  });
  return out;
}

/** A person of a packed frame. */
export interface PackedPerson {
  cast: number;
  /** Four numbers a point: world place, and how far before it the skin may be, metres. */
  points: Float32Array;
}

/** The control block of a packed frame, read. */
export interface ControlBlock {
  words: Float32Array<ArrayBuffer>;
  /** The part that the kernel is given. */
  kernelWords: number;
  people: PackedPerson[];
  /** One over the depths that are white and black. */
  white: number;
  black: number;
  /** Moving things without a counterpart in the next frame. */
  lost: number;
  /** The camera's parameters, as in params.ts. */
  camera: Float32Array<ArrayBuffer>;
}

/** null: the frame was packed without one. */
export function readControl(frame: Uint8Array): ControlBlock | null {
  // Frames may lie anywhere in shared memory: a copy is aligned and stays.
  const words = new Float32Array(frame.slice().buffer);
  const from = new Int32Array(words.buffer)[CONTROL_AT];
  if (from === 0) return null;
  const block = words.subarray(from);
  const i32 = new Int32Array(words.buffer, from * 4);
  const people = c.C_HEAD_WORDS + i32[c.C_INSTANCES] * c.N_WORDS + i32[c.C_BONES];
  return {
    words: block,
    kernelWords: people,
    people: Array.from({ length: i32[c.C_PEOPLE] }, (_, k) => {
      const at = people + k * i32[c.C_PERSON_WORDS];
      return { cast: i32[at], points: block.subarray(at + 2, at + i32[c.C_PERSON_WORDS]) };
    }),
    white: block[c.C_WHITE],
    black: block[c.C_BLACK],
    lost: i32[c.C_LOST],
    camera: words.subarray(FRAME_HEAD, FRAME_HEAD + p.PARAM_WORDS),
  };
}
