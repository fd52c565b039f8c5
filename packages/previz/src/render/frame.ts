/** One FrameScene in the form that the kernel reads, and the loading of it. */
import { cos, sin } from '../math/trig.ts';
import { clamp, cross, normalize, sub, type Vec3 } from '../math/vec.ts';
import { counterparts } from '../stage/passes/counterparts.ts';
import {
  type Camera,
  type FrameScene,
  type Instance,
  type InstanceRole,
  NEAR_SHADOW,
  type Post,
  type Rgb,
  SHADOW_TEXELS,
  type World,
} from '../stage/scene.ts';
import type { Kernel } from './kernel.ts';
import { type Counterparts, momentBones, momentWords, writeMoment } from './moment.ts';
import * as p from './params.ts';
import * as c from './passes-params.ts';

export const MAX_LIGHTS = 24;
/** Texels of a side; the kernel has the same number. */
const SHADOW_SIZE = 1280;

const ROLE: Record<InstanceRole, number> = {
  whole: 0,
  picture: p.INSTANCE_NOT_NEAR | p.INSTANCE_NOT_WIDE,
  shadow: p.INSTANCE_UNSEEN,
  near: p.INSTANCE_UNSEEN | p.INSTANCE_NOT_WIDE,
  wide: p.INSTANCE_UNSEEN | p.INSTANCE_NOT_NEAR,
};

/** Words of the head: numbers of instances, bone floats, lights and particles. The parameters follow, then the four tables. */
const HEAD_WORDS = 16;

/** What the packing of frames has to know of a world's meshes: floats of each mesh's bones, or undefined where there is no mesh. */
export type BoneFloats = readonly number[];

export function boneFloatsOf(world: World): BoneFloats {
  return world.meshes.map((mesh) => (mesh.skin ? mesh.skin.boneCount * 12 : 0));
}

/** Where the parts of a packed frame begin, words. */
interface Sections {
  params: number;
  instances: number;
  bones: number;
  lights: number;
  particles: number;
  /** How everything moves while the shutter is open; empty while it is closed. */
  motion: number;
  end: number;
}

function sectionsOf(
  instances: number,
  boneFloats: number,
  lights: number,
  particles: number,
  motionWords: number,
): Sections {
  const params = HEAD_WORDS;
  const first = params + p.PARAM_WORDS;
  const bones = first + instances * (p.INSTANCE_BYTES >> 2);
  const light = bones + boneFloats;
  const particle = light + lights * (p.LIGHT_BYTES >> 2);
  const motion = particle + particles * (p.PARTICLE_BYTES >> 2);
  return { params, instances: first, bones, lights: light, particles: particle, motion, end: motion + motionWords };
}

/** Brings FrameScenes into the form that loadFrame takes: plain bytes, which may cross threads. Its memory is used again for every frame. */
export class FramePacker {
  readonly #width: number;
  readonly #height: number;
  #f32 = new Float32Array(0);
  #i32 = new Int32Array(0);
  /** What the memory's instance records say, as far as it stands still, and of which world. */
  readonly #written: (Instance | null)[] = [];
  #boneFloats: BoneFloats | null = null;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** The packed frame; valid until the next call. */
  pack(scene: FrameScene, boneFloats: BoneFloats): Uint8Array {
    const lights = scene.lights.slice(0, MAX_LIGHTS);
    const lists = scene.casters ? [scene.instances, scene.casters] : [scene.instances];
    let count = 0;
    let bones = 0;
    for (const list of lists) {
      for (const { mesh } of list) {
        if (boneFloats[mesh] === undefined) continue;
        count++;
        bones += boneFloats[mesh];
      }
    }
    const motion = scene.motion && motionOf(scene.motion, lists, boneFloats);
    const sections = sectionsOf(count, bones, lights.length, scene.particles.length, motion?.words ?? 0);
    this.#reserve(sections.end);
    if (boneFloats !== this.#boneFloats) this.#written.length = 0;
    this.#boneFloats = boneFloats;
    const into: Words = { f32: this.#f32, i32: this.#i32, params: sections.params };
    into.i32.fill(0, 0, sections.instances);
    into.i32.set([count, bones, lights.length, scene.particles.length, motion?.words ?? 0]);
    writeInstances(into, sections, lists, boneFloats, this.#written);
    writeLights(into, sections, lights);
    writeParticles(into, sections, scene);
    writeCamera(into, scene, this.#width, this.#height);
    if (motion) writeMotion(into, sections.motion, motion, this.#height, boneFloats);
    writeLook(into, scene, this.#height);
    writeShadow(into, scene);
    return new Uint8Array(into.f32.buffer, 0, sections.end * 4);
  }

  #reserve(words: number): void {
    if (this.#f32.length >= words) return;
    this.#written.length = 0;
    const memory = new ArrayBuffer(words * 6);
    this.#f32 = new Float32Array(memory, 0, words);
    this.#i32 = new Int32Array(memory, 0, words);
  }
}

/** Memory that a frame is packed into; `params`: word at which the parameter block begins. */
interface Words {
  f32: Float32Array;
  i32: Int32Array;
  params: number;
}

/** Puts a packed frame into the kernel, which must hold the world that the frame was packed for. `draft`: the size of a draft's picture over the frame's. */
export function loadFrame(kernel: Kernel, packed: Uint8Array, draft?: number): void {
  const { exports } = kernel;
  const [instances, boneFloats, lights, particles, motion] = new Int32Array(packed.buffer, packed.byteOffset, 5);
  exports.beginFrame(instances, boneFloats, lights, particles);
  const moment = motion > 0 ? exports.beginControl(motion) : 0;
  kernel.refresh();
  const s = sectionsOf(instances, boneFloats, lights, particles, motion);
  const copy = (from: number, to: number, at: number): void => kernel.u8.set(packed.subarray(from * 4, to * 4), at);
  copy(s.params, s.instances, exports.paramsAt());
  copy(s.instances, s.bones, exports.instancesAt());
  copy(s.bones, s.lights, exports.bonesAt());
  copy(s.lights, s.particles, exports.lightsAt());
  copy(s.particles, s.motion, exports.particlesAt());
  if (motion > 0) copy(s.motion, s.end, moment);
  if (draft !== undefined) makeDraft(kernel, draft);
  if (draft !== undefined && motion > 0) kernel.f32[(moment >> 2) + c.C_FOCAL] *= draft;
  const bones = exports.bonesAt();
  let word = (exports.instancesAt() + p.INSTANCE_BONES) >> 2;
  for (let i = 0; i < instances; i++, word += p.INSTANCE_BYTES >> 2) {
    kernel.i32[word] = kernel.i32[word] === NO_BONES ? 0 : kernel.i32[word] + bones;
  }
}

/** Makes a frame that is loaded one of a draft whose picture is smaller. */
function makeDraft({ f32, i32, exports }: Kernel, scale: number): void {
  const params = exports.paramsAt() >> 2;
  i32[params + p.DRAFT] = 1;
  for (const word of [p.FOCAL, p.CENTRE_X, p.CENTRE_Y, p.BLUR]) f32[params + word] *= scale;
  for (const word of [p.GUARD_X, p.GUARD_Y]) f32[params + word] /= scale;
}

/** In place of the bytes from the first bone of the frame to an instance's first. */
const NO_BONES = -1;

/** Writes the records of all instances that are built. `written` tells which records are there already, and is kept up. */
function writeInstances(
  { f32, i32 }: Words,
  sections: Sections,
  lists: readonly (readonly Instance[])[],
  boneFloats: BoneFloats,
  written: (Instance | null)[],
): void {
  let bones = sections.bones;
  let word = sections.instances;
  let at = 0;
  for (const list of lists) {
    for (const instance of list) {
      const n = boneFloats[instance.mesh];
      if (n === undefined) continue;
      // What stands still is one and the same object from frame to frame.
      if (written[at] !== instance) {
        writeInstance(f32, i32, word, instance);
        i32[word + (p.INSTANCE_BONES >> 2)] = n > 0 ? (bones - sections.bones) * 4 : NO_BONES;
        written[at] = instance.fixed && n === 0 ? instance : null;
      }
      if (n > 0) {
        writeBones(f32, bones, n, instance.bones);
        bones += n;
      }
      at++;
      word += p.INSTANCE_BYTES >> 2;
    }
  }
  // What follows in memory is overwritten by bones, lights and particles.
  written.length = at;
}

function writeInstance(f32: Float32Array, i32: Int32Array, word: number, instance: Instance): void {
  i32[word + (p.INSTANCE_MESH >> 2)] = instance.mesh;
  i32[word + (p.INSTANCE_FLAGS >> 2)] =
    (instance.fixed ? p.INSTANCE_FIXED : 0) | (instance.role ? ROLE[instance.role] : 0);
  i32[word + (p.INSTANCE_CAST >> 2)] = instance.cast;
  const { transform } = instance;
  const first = word + (p.INSTANCE_TRANSFORM >> 2);
  for (let k = 0; k < 12; k++) f32[first + k] = transform[k];
}

/** The matrices of `n` floats, or those of no movement where too few are given. */
function writeBones(f32: Float32Array, at: number, n: number, given: Float32Array | undefined): void {
  if (given && given.length >= n) f32.set(given.length === n ? given : given.subarray(0, n), at);
  else for (let i = 0; i < n; i++) f32[at + i] = i % 12 === 0 || i % 12 === 5 || i % 12 === 10 ? 1 : 0;
}

function writeLights({ f32 }: Words, sections: Sections, lights: FrameScene['lights']): void {
  let word = sections.lights;
  for (const light of lights) {
    f32.set(light.position, word + p.LIGHT_POSITION);
    f32[word + p.LIGHT_RANGE] = Math.max(0.01, light.range);
    f32.set(light.color, word + p.LIGHT_COLOR);
    f32[word + p.LIGHT_COS] = light.direction ? (light.cosAngle ?? 0.7) : -2;
    f32.set(normalize(light.direction ?? [0, -1, 0]), word + p.LIGHT_DIRECTION);
    word += p.LIGHT_BYTES >> 2;
  }
}

function writeParticles({ f32, i32 }: Words, sections: Sections, scene: FrameScene): void {
  let word = sections.particles;
  for (const particle of scene.particles) {
    f32.set(particle.position, word + p.PARTICLE_POSITION);
    f32[word + p.PARTICLE_SIZE] = particle.size;
    f32.set(particle.color, word + p.PARTICLE_COLOR);
    f32[word + p.PARTICLE_ALPHA] = particle.alpha;
    f32.set(particle.axis, word + p.PARTICLE_AXIS);
    i32[word + p.PARTICLE_KIND] = particle.kind;
    word += p.PARTICLE_BYTES >> 2;
  }
}

/** Words that a camera's eye, axes and focal length are written to. */
interface CameraWords {
  eye: number;
  right: number;
  up: number;
  forward: number;
  focal: number;
}

/** Writes where a camera stands and looks; returns its focal length, pixels. */
function writeView(
  { f32, params: base }: Words,
  camera: FrameScene['camera'],
  height: number,
  to: CameraWords,
): number {
  const away = sub(camera.target, camera.eye);
  const forward: Vec3 = away[0] === 0 && away[1] === 0 && away[2] === 0 ? [0, 0, 1] : normalize(away);
  const reference: Vec3 = Math.abs(forward[1]) > 0.9999 ? [0, 0, forward[1] > 0 ? -1 : 1] : [0, 1, 0];
  const right = normalize(cross(forward, reference));
  const up = cross(right, forward);
  const c = cos(camera.roll);
  const s = sin(camera.roll);
  f32.set(camera.eye, base + to.eye);
  // The picture tilts clockwise: the camera's own axes turn the other way.
  for (let i = 0; i < 3; i++) {
    f32[base + to.right + i] = right[i] * c + up[i] * s;
    f32[base + to.up + i] = up[i] * c - right[i] * s;
    f32[base + to.forward + i] = forward[i];
  }
  const half = clamp(camera.fovY, 0.005, 3) / 2;
  const focal = (height / 2) * (cos(half) / sin(half));
  f32[base + to.focal] = focal;
  return focal;
}

const NOW: CameraWords = { eye: p.EYE, right: p.RIGHT, up: p.UP, forward: p.FORWARD, focal: p.FOCAL };
const OTHER: CameraWords = {
  eye: c.C_EYE,
  right: c.C_RIGHT,
  up: c.C_UP,
  forward: c.C_FORWARD,
  focal: c.C_FOCAL,
};

/** What a packed frame tells of its motion. */
interface PackedMotion {
  instances: readonly Instance[];
  others: Counterparts;
  camera: Camera;
  /** Share of the picture's movement since the other moment that the exposure lasts. */
  gain: number;
  words: number;
}

function motionOf(
  motion: NonNullable<FrameScene['motion']>,
  lists: readonly (readonly Instance[])[],
  boneFloats: BoneFloats,
): PackedMotion {
  const instances = lists.flatMap((list) => list.filter(({ mesh }) => boneFloats[mesh] !== undefined));
  const others = counterparts(instances, motion.before);
  return {
    instances,
    others,
    camera: motion.before.camera,
    gain: motion.open / motion.span,
    words: momentWords(instances.length, momentBones(instances, others, boneFloats)),
  };
}

/** Writes how everything moves while the shutter is open. */
function writeMotion(into: Words, at: number, motion: PackedMotion, height: number, boneFloats: BoneFloats): void {
  into.f32[into.params + p.SHUTTER] = motion.gain;
  into.i32.fill(0, at, at + motion.words);
  writeMoment(into, at, motion.instances, motion.others, boneFloats);
  writeView({ ...into, params: at }, motion.camera, height, OTHER);
}

function writeCamera(into: Words, scene: FrameScene, width: number, height: number): void {
  const { f32, params: base } = into;
  const { camera } = scene;
  const focal = writeView(into, camera, height, NOW);
  f32[base + p.CENTRE_X] = width / 2;
  f32[base + p.CENTRE_Y] = height / 2;
  f32[base + p.NEAR] = 0.05;
  f32[base + p.GUARD_X] = 10000 / focal;
  f32[base + p.GUARD_Y] = 10000 / focal;
  f32[base + p.FOCUS] = Math.max(0.05, camera.focusDistance);
  f32[base + p.BLUR] = camera.blur * height;
  f32[base + p.TILT_SHIFT] = camera.tiltShift;
}

function writeLook({ f32, i32, params: base }: Words, scene: FrameScene, height: number): void {
  const rgb = (word: number, color: Rgb): void => f32.set(color, base + word);
  const { sky, fog, post, sun, ambient } = scene;
  f32.set(normalize(sun.direction), base + p.SUN_DIRECTION);
  rgb(p.SUN_COLOR, sun.color);
  f32[base + p.SUN_SOFTNESS] = clamp(sun.softness, 0, 1);
  rgb(p.AMBIENT_SKY, ambient.sky);
  rgb(p.AMBIENT_GROUND, ambient.ground);
  rgb(p.SKY_ZENITH, sky.zenith);
  rgb(p.SKY_HORIZON, sky.horizon);
  rgb(p.SKY_GROUND, sky.ground);
  rgb(p.SKY_GLOW, sky.glow);
  f32[base + p.SKY_DISC] = sky.discCos;
  f32[base + p.CLOUD_COVER] = sky.cloudCover;
  rgb(p.CLOUD_COLOR, sky.cloudColor);
  rgb(p.CLOUD_SHADE, sky.cloudShade);
  f32[base + p.STARS] = sky.stars;
  f32[base + p.AURORA] = sky.aurora;
  i32[base + p.SKY_SEED] = sky.seed | 0;
  rgb(p.FOG_COLOR, fog.color);
  f32[base + p.FOG_DENSITY] = Math.max(0, fog.density);
  rgb(p.FOG_SUN, fog.sunColor);
  f32[base + p.FOG_FALLOFF] = fog.falloff;
  f32[base + p.EXPOSURE] = post.exposure;
  f32[base + p.BLOOM] = post.bloom;
  f32[base + p.FLARE] = post.flare;
  f32[base + p.SHAFTS] = post.shafts;
  f32[base + p.VIGNETTE] = post.vignette;
  // Grain looks alike at every size: finer pixels average out, so they get more.
  f32[base + p.GRAIN] = post.grain * Math.sqrt(clamp(height / 1080, 0.5, 2));
  f32[base + p.SATURATION] = post.saturation;
  f32[base + p.CONTRAST] = post.contrast;
  rgb(p.TINT_SHADOWS, post.tintShadows);
  rgb(p.TINT_HIGHLIGHTS, post.tintHighlights);
  f32[base + p.ANAMORPHIC] = post.anamorphic;
  f32[base + p.FISHEYE] = post.fisheye;
  f32[base + p.FADE] = post.fade;
  f32.set(sky.milkyWay?.normal ?? [0, 1, 0], base + p.MILKY_NORMAL);
  f32.set(sky.milkyWay?.along ?? [1, 0, 0], base + p.MILKY_ALONG);
  f32[base + p.MILKY_WAY] = sky.milkyWay?.strength ?? 0;
  f32[base + p.RAINBOW] = sky.rainbow ?? 0;
  f32[base + p.CAUSTICS] = scene.caustics ?? 0;
  f32[base + p.TAPE] = post.tape ?? 0;
  f32[base + p.DAMAGE] = post.damage ?? 0;
  f32[base + p.HEAT] = post.heat ? 1 : 0;
  f32[base + p.GATE] = post.gate ?? 0;
  f32[base + p.LINES] = post.lines ?? 0;
  writeLabels(f32, i32, base, post.labels ?? []);
  f32[base + p.TIME] = scene.time;
  f32[base + p.CLOUD_TIME] = scene.time * (sky.drift ?? 1);
  i32[base + p.FRAME] = scene.frame | 0;
  i32[base + p.SEED] = scene.seed | 0;
}

/** What the kernel's letters can write. */
const WRITTEN = /[^ -Z]/g;

function writeLabels(f32: Float32Array, i32: Int32Array, base: number, labels: NonNullable<Post['labels']>): void {
  const shown = labels.slice(0, p.MOST_LABELS);
  i32[base + p.LABELS] = shown.length;
  shown.forEach(({ text, x, y, size }, i) => {
    const at = base + p.LABEL + i * p.LABEL_WORDS;
    f32[at + p.LABEL_X] = x;
    f32[at + p.LABEL_Y] = y;
    f32[at + p.LABEL_SIZE] = size;
    const codes = text.toUpperCase().replace(WRITTEN, ' ');
    for (let k = 0; k < Math.min(32, codes.length); k++)
      i32[at + p.LABEL_TEXT + (k >> 2)] |= codes.charCodeAt(k) << ((k & 3) * 8);
  });
}

/** World to texels of the two shadow maps, looking from the sun: a sharp one about the centre and one over the whole region. */
function writeShadow(into: Words, scene: FrameScene): void {
  const d = normalize(scene.sun.direction);
  const x = normalize(cross(Math.abs(d[1]) > 0.99 ? [1, 0, 0] : [0, 1, 0], d));
  const y = cross(d, x);
  const radius = Math.max(1, scene.sun.shadowRadius);
  writeShadowMap(into, p.SHADOW, p.SHADOW_TEXEL, scene, radius * NEAR_SHADOW, x, y, d);
  writeShadowMap(into, p.SHADOW_2, p.SHADOW_TEXEL_2, scene, radius, x, y, d);
}

function writeShadowMap(
  { f32, params: base }: Words,
  rows: number,
  texelWord: number,
  scene: FrameScene,
  radius: number,
  x: Vec3,
  y: Vec3,
  d: Vec3,
): void {
  const centre = scene.sun.shadowCentre;
  // The map moves in steps of many whole texels: edges never crawl, and what is fixed seldom has to be drawn again.
  const step = SHADOW_SIZE / 2 - SHADOW_TEXELS;
  const texel = radius / SHADOW_TEXELS;
  const along = (a: Vec3): number => a[0] * centre[0] + a[1] * centre[1] + a[2] * centre[2];
  const snap = (v: number): number => Math.floor(v / (texel * step) + 0.5) * step;
  const row = (word: number, a: Vec3, scale: number, offset: number): void => {
    for (let i = 0; i < 3; i++) f32[base + word + i] = a[i] * scale;
    f32[base + word + 3] = offset;
  };
  row(rows, x, 1 / texel, SHADOW_SIZE / 2 - snap(along(x)));
  row(rows + 4, y, 1 / texel, SHADOW_SIZE / 2 - snap(along(y)));
  // Depth grows away from the sun, metres from the world's origin: it need not follow the centre.
  row(rows + 8, [-d[0], -d[1], -d[2]], 1, 0);
  f32[base + texelWord] = texel;
}
