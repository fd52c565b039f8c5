/**
 * Whether every shot shows what it is about. At three moments of each shot the subject is drawn as the shot has it, alone as
 * the lens would see it with nothing in the way, and alone through a lens twice as wide; the masks tell what is hidden, what
 * is cut off and how large it is, the lit picture whether it stands apart from its ground.
 */
import type { Screenplay, Shot } from '@storyreel/contract';
import { boneFloatsOf, FramePacker } from '../packages/previz/src/render/frame.ts';
import { packControl, readControl } from '../packages/previz/src/render/passes-frame.ts';
import type { Renderer } from '../packages/previz/src/render/renderer.ts';
import type { Performer } from '../packages/previz/src/stage/blocking/track.ts';
import { type Film, PARTS, type StagedShot } from '../packages/previz/src/stage/film.ts';
import type { Camera, FrameScene, Instance, World } from '../packages/previz/src/stage/scene.ts';
import {
  extentOf,
  type Fault,
  faultsOf,
  openShare,
  ringOf,
  type Sighting,
} from '../packages/previz/src/stage/testing/composition.ts';
import { startRenderer } from './check-picture-camera.ts';
import { deltaE, type Lab, labOf } from './check-picture-colours.ts';

/** Moments looked at, shares of the shot's length. */
const MOMENTS = [0.08, 0.5, 0.92];
/** Pixels of the pictures: their area is that of 256 x 144 whatever their shape. */
const AREA = 256 * 144;

/** A shot, judged. */
export interface SeenShot {
  shot: number;
  size: string;
  angle: string;
  moves: readonly string[];
  subjects: readonly string[];
  /** The faults of the shot, worst first: what is wrong at every moment, or at most of them. */
  faults: readonly (Fault & { moments: number })[];
  /** Sum of the faults' weights; 0 = all is seen. */
  score: number;
}

type V = readonly [number, number, number];
const sub = (a: V, b: V): V => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: V, b: V): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: V, b: V): V => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (v: V): V => {
  const l = Math.hypot(...v) || 1;
  return [v[0] / l, v[1] / l, v[2] / l];
};

/** Where a point is in the picture, -1..1 to the right and upwards, and its depth. */
function project(camera: Camera, aspect: number, p: V): { x: number; y: number; depth: number } {
  const forward = unit(sub(camera.target, camera.eye));
  const right = unit(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const d = sub(p, camera.eye);
  const depth = dot(d, forward);
  const tan = Math.tan(camera.fovY / 2) * Math.max(1e-6, depth);
  const [x, y] = [dot(d, right) / (tan * aspect), dot(d, up) / tan];
  return { x: depth > 0 ? x : 9, y: depth > 0 ? y : 9, depth };
}

/** Pictures of one shape. */
class Eye {
  /** Draws the lit picture alone, so that shadows of what stands still are drawn once a shot. */
  readonly renderer: Renderer;
  readonly #masks: Renderer;
  readonly #packer: FramePacker;
  #world: World | null = null;

  private constructor(renderer: Renderer, masks: Renderer) {
    this.renderer = renderer;
    this.#masks = masks;
    this.#packer = new FramePacker(renderer.width, renderer.height);
  }

  static async open(aspect: number): Promise<Eye> {
    const height = 2 * Math.round(Math.sqrt(AREA / aspect) / 2);
    const width = 2 * Math.round((height * aspect) / 2);
    return new Eye(await startRenderer(width, height), await startRenderer(width, height));
  }

  use(world: World): void {
    if (world === this.#world) return;
    this.renderer.setWorld(world);
    this.#masks.setWorld(world);
    this.#world = world;
  }

  /** Numbers that the instances' `cast` carry, a pixel each. */
  mask(scene: FrameScene, world: World): Uint8Array {
    return this.see(scene, world).numbers;
  }

  /** The same with one over the depth, 1/m. */
  see(scene: FrameScene, world: World): { numbers: Uint8Array; inverse: Float32Array } {
    const bones = boneFloatsOf(world);
    const packed = this.#packer.pack(scene, bones);
    const still = { instances: scene.instances.concat(scene.casters ?? []), people: [] };
    const block = readControl(packControl(packed, still, scene, packed, { white: 1, black: 2 }, bones));
    if (!block) throw new Error('the frame was packed without its control block');
    this.#masks.seePacked(packed);
    const { surface, castOf, inverse } = this.#masks.control(block);
    return { numbers: Uint8Array.from(surface, (s) => castOf[s]), inverse: inverse.slice() };
  }
}

const FACES = new Set(['face', 'smile', 'head', 'hair', 'expression', 'cheek', 'tear', 'eyes', 'eye', 'mouth', 'lips']);
const SHOWS_FACES = new Set(['medium', 'medium_close', 'close_up', 'extreme_close_up']);
const AWAY = new Set(['rear', 'over_shoulder', 'profile', 'overhead']);

/** Who and what a shot has to show: those its picture is composed about first, then whatever else it names. */
function soughtIn(staged: StagedShot): { held: readonly Performer[]; named: Map<string, Performer[]> } {
  const { shot, performers } = staged;
  // A shot of the place has nobody to show.
  if (staged.camera.vista && shot.subjects.length === 0) return { held: [], named: new Map() };
  const named = new Map<string, Performer[]>();
  for (const id of shot.subjects) {
    const own = performers.filter((p) => p.member?.id === id);
    if (own.length > 0) named.set(own[0].member?.noun ?? id, own);
  }
  return { held: theSame(staged.camera.interest?.held ?? [], performers), named };
}

/** The shot's own performers in place of those that the camera was placed by. */
const theSame = (list: readonly Performer[], performers: readonly Performer[]): Performer[] =>
  list.flatMap((p) => performers.find((own) => own.key === p.key) ?? []);

/** Numbers of performers. */
function figureOf(held: readonly Performer[], performers: readonly Performer[]): Set<number> {
  const out = new Set<number>();
  performers.forEach((p, i) => {
    if (held.includes(p)) out.add(i);
  });
  return out;
}

function moment(eye: Eye, staged: StagedShot, seconds: number, frame: number): Sighting {
  const { renderer } = eye;
  const { width, height } = renderer;
  const aspect = width / height;
  const { shot, performers, world } = staged;
  const scene = staged.scene(seconds, frame);
  const w = staged.worldStart + seconds * staged.rate;
  const { held, named } = soughtIn(staged);
  const principals = held.length > 0 ? theSame(staged.camera.interest?.principals ?? [], performers) : [];
  const figure = figureOf(principals, performers);
  const owner = (i: Instance): number => (i.key === undefined ? -1 : Math.floor(i.key / PARTS));
  const numbered = (of: (performer: number) => number): Instance[] =>
    scene.instances.map((i) => ({ ...i, cast: owner(i) >= 0 ? of(owner(i)) : 0 }));
  // Every performer's own number, so that one picture tells of all.
  const { numbers: seen, inverse } = eye.see({ ...scene, instances: numbered((k) => k + 1) }, world);
  const only = numbered((k) => (figure.has(k) ? k + 1 : 0)).filter((i) => i.cast > 0);
  const alone = { ...scene, instances: only, casters: undefined };
  const whole = eye.mask(alone, world);
  const wideFov = 2 * Math.atan(2 * Math.tan(scene.camera.fovY / 2));
  const wide = eye.mask({ ...alone, camera: { ...scene.camera, fovY: wideFov } }, world);
  const own = seen.map((v) => (figure.has(v - 1) ? v : 0));
  // A hand round a thing shows what it is held by, and whoever rides in something is where it is.
  const hands = new Set(principals.flatMap((p) => (p.frame && p.mount ? [performers.indexOf(p.mount) + 1] : [])));
  const open = hands.size === 0 ? own : seen.map((v) => (figure.has(v - 1) || hands.has(v) ? v : 0));
  const missing: { name: string; living: boolean }[] = [];
  for (const [name, list] of named) {
    const numbers = new Set(list.map((p) => performers.indexOf(p) + 1));
    if (list.some((p) => held.includes(p) || (p.mount && held.includes(p.mount) && !p.frame))) continue;
    if (seen.filter((v) => numbers.has(v)).length < Math.max(4, seen.length * 0.0004))
      missing.push({ name, living: isLiving(list[0]) });
  }
  for (const id of new Set(held.slice(1).map((p) => p.member?.id))) {
    const list = held.filter((p) => p.member?.id === id);
    if (list.includes(held[0])) continue;
    const numbers = new Set(list.map((p) => performers.indexOf(p) + 1));
    const visible = seen.filter((v) => numbers.has(v)).length;
    const needed = list.some((p) => principals.includes(p)) ? whole.filter((v) => numbers.has(v)).length * 0.12 : 0;
    if (visible < Math.max(3, needed))
      missing.push({ name: list[0].member?.noun ?? list[0].key, living: isLiving(list[0]) });
  }
  renderer.render({ ...scene, post: { ...scene.post, grain: 0 } });
  const rgb = renderer.rgb();
  const box = extentOf(wide, width);
  const wideOut = wide.filter((v, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return v > 0 && (x < width / 4 || x >= (width * 3) / 4 || y < height / 4 || y >= (height * 3) / 4);
  }).length;
  const main = held[0];
  const state = main?.state(w);
  const joints = main && state ? main.actor.joints(state) : {};
  const person = main?.member?.kind === 'person' || (main?.member?.kind === 'group' && joints.eyes !== undefined);
  const animal = main?.member?.kind === 'animal';
  const ofFace = shot.detail === undefined || shot.detail === null || FACES.has(shot.detail);
  const pov = shot.camera.some((c) => c.move === 'pov');
  const { vista } = staged.camera;
  let head: Sighting['head'] = null;
  let face: number | null = null;
  let turned: number | null = null;
  let stature: number | null = null;
  if (main && state && joints.eyes && joints.head && !pov) {
    const at = project(scene.camera, aspect, joints.eyes);
    const headSize = person ? main.actor.size[1] * 0.07 : Math.hypot(...sub(joints.eyes, joints.head));
    const crown = project(scene.camera, aspect, [joints.eyes[0], joints.eyes[1] + headSize, joints.eyes[2]]);
    if (person && !vista)
      stature = main.actor.size[1] / (2 * Math.tan(scene.camera.fovY / 2) * Math.max(0.05, at.depth));
    if (ofFace && held.length <= 6 && !(shot.angle === 'over_shoulder' && held.length === 1))
      head = { crown: crown.y, eyes: [at.x, at.y] };
    const mayHide =
      AWAY.has(shot.angle) ||
      /\b(behind|back to|from the back|follow)/i.test(shot.text) ||
      shot.camera.some((c) => c.move === 'pull_out');
    if (person && ofFace && SHOWS_FACES.has(shot.size) && !mayHide && main.member?.count === 1) {
      const k = performers.indexOf(main) + 1;
      const radius = (headSize / (2 * Math.tan(scene.camera.fovY / 2) * Math.max(0.05, at.depth))) * height;
      const [cx, cy] = [((at.x + 1) / 2) * width, ((1 - at.y) / 2) * height];
      let [all, open] = [0, 0];
      for (let i = 0; i < whole.length; i++) {
        const [dx, dy] = [(i % width) + 0.5 - cx, Math.floor(i / width) + 0.5 - cy];
        if (dx * dx + dy * dy > radius * radius || whole[i] !== k) continue;
        all++;
        if (seen[i] === k || holds(performers[seen[i] - 1], main)) open++;
      }
      if (all > 8) face = open / all;
      const look = unit([joints.eyes[0] - joints.head[0], 0, joints.eyes[2] - joints.head[2]]);
      const to = unit([scene.camera.eye[0] - joints.eyes[0], 0, scene.camera.eye[2] - joints.eyes[2]]);
      if (state.posture !== 'lie') turned = dot(look, to);
    }
  }
  // Tables hide laps: of people what is above the hips counts for most.
  const above = (mask: Uint8Array, row: number): Uint8Array =>
    mask.map((v, i) => (Math.floor(i / width) <= row ? v : 0));
  const hips = principals.flatMap((p) => p.actor.joints(p.state(w)).hips ?? []) as number[];
  const rowOfHips = Math.max(
    0,
    ...Array.from({ length: hips.length / 3 }, (_, k) => {
      const { y } = project(scene.camera, aspect, [hips[k * 3], hips[k * 3 + 1], hips[k * 3 + 2]]);
      return ((1 - y) / 2) * height;
    }),
  );
  const lumas = Array.from({ length: width * height }, (_, i) => lumaAt(rgb, i));
  const sorted = [...lumas].sort((a, b) => a - b);
  const shown = own.filter((v) => v > 0).length;
  const ring = shown > 0 ? ringOf(own, width, Math.max(2, Math.round(height * 0.05))) : [];
  const inside = [...own.keys()].filter((i) => own[i] > 0);
  const lit = inside.map((i) => lumas[i]).sort((a, b) => a - b);
  return {
    size: shot.size,
    kind: person ? 'person' : animal ? 'animal' : 'thing',
    shown: held.length === 0 ? 1 : shown / seen.length,
    open: person
      ? 0.75 * openShare(open, above(whole, rowOfHips)) + 0.25 * openShare(open, whole)
      : openShare(open, whole),
    outside: box.pixels === 0 ? 0 : wideOut / box.pixels,
    extent:
      vista || held.length === 0
        ? 1
        : box.pixels === 0
          ? 0
          : Math.max((2 * (box.y1 - box.y0 + 1)) / height, (2 * (box.x1 - box.x0 + 1)) / width),
    stature,
    head,
    face,
    turned,
    group: held.length > 1,
    before: pov || shot.angle === 'over_shoulder' ? 0 : intruding(staged, scene.camera, w, width, seen, inverse),
    missing,
    apart: ring.length > 0 ? deltaE(meanLab(rgb, inside), meanLab(rgb, ring)) : 100,
    median: sorted[sorted.length >> 1],
    bright: sorted[Math.floor(sorted.length * 0.95)],
    lit: lit[Math.floor(lit.length * 0.9)] ?? 255,
  };
}

/** Nearer than this share of the way to the subject a thing is before it. */
const BEFORE = 0.5;
/** Metres above the ground of what counts as ground. */
const GROUND = 0.25;

/** Share of the picture taken by what stands well before the subject and is neither it nor the ground. */
function intruding(
  { place, camera, performers }: StagedShot,
  at: Camera,
  w: number,
  width: number,
  numbers: Uint8Array,
  inverse: Float32Array,
): number {
  const interest = camera.interest;
  if (!interest || camera.vista) return 0;
  const height = numbers.length / width;
  const forward = unit(sub(at.target, at.eye));
  const right = unit(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const subject = dot(sub(interest.focus(w), at.eye), forward);
  const tan = Math.tan(at.fovY / 2);
  const own = new Set(theSame(interest.held, performers).map((p) => performers.indexOf(p) + 1));
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (inverse[i] * subject * BEFORE <= 1) continue;
    const by = performers[numbers[i] - 1];
    if (own.has(numbers[i]) || (by?.mount && own.has(performers.indexOf(by.mount) + 1))) continue;
    const depth = 1 / inverse[i];
    const x = (((i % width) + 0.5) / width - 0.5) * 2 * tan * (width / height) * depth;
    const y = (0.5 - (Math.floor(i / width) + 0.5) / height) * 2 * tan * depth;
    const p = [0, 1, 2].map((k) => at.eye[k] + forward[k] * depth + right[k] * x + up[k] * y);
    if (p[1] > place.ground(p[0], p[2]) + GROUND) before++;
  }
  return before / numbers.length;
}

const isLiving = (p: Performer): boolean => /person|animal|group/.test(p.member?.kind ?? '');

/** What is in somebody's hands or on them belongs to them. */
const holds = (p: Performer | undefined, of: Performer): boolean => p?.frame !== undefined && p.mount === of;

const lumaAt = (rgb: Uint8Array, i: number): number =>
  0.2126 * rgb[i * 3] + 0.7152 * rgb[i * 3 + 1] + 0.0722 * rgb[i * 3 + 2];

function meanLab(rgb: Uint8Array, pixels: readonly number[]): Lab {
  const sum = [0, 0, 0];
  for (const i of pixels) {
    const lab = labOf(rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]);
    for (let k = 0; k < 3; k++) sum[k] += lab[k];
  }
  return sum.map((v) => v / pixels.length) as unknown as Lab;
}

/** Moves whose picture is of something else at one of their ends. */
const LEAVES = new Set(['pan_left', 'pan_right', 'tilt_up', 'tilt_down', 'whip_pan', 'crane_up', 'crane_down', 'roll']);

const eyes = new Map<number, Promise<Eye>>();

/** Judges every shot of a film. */
export async function shotsSeen(film: Film, screenplay: Screenplay): Promise<SeenShot[]> {
  const [w, h] = screenplay.aspectRatio.split(':').map(Number);
  const opened = eyes.get(w / h) ?? Eye.open(w / h);
  eyes.set(w / h, opened);
  const eye = await opened;
  return screenplay.shots.map((shot) => judge(eye, film.staged(shot.index), shot, screenplay));
}

function judge(eye: Eye, staged: StagedShot, shot: Shot, { fps }: Screenplay): SeenShot {
  eye.use(staged.world);
  const moves = shot.camera.map((c) => c.move);
  const kinds = new Map<string, { worst: Fault; moments: number }>();
  for (const share of MOMENTS) {
    const frame = Math.round(share * (shot.frameCount - 1));
    for (const fault of faultsOf(moment(eye, staged, frame / fps, shot.startFrame + frame))) {
      const key = `${fault.what} ${fault.what === 'missing' ? fault.detail : ''}`;
      const known = kinds.get(key);
      kinds.set(key, {
        worst: known && known.worst.weight >= fault.weight ? known.worst : fault,
        moments: (known?.moments ?? 0) + 1,
      });
    }
  }
  const needed = moves.some((m) => LEAVES.has(m)) ? MOMENTS.length : 2;
  const sizes = shot.endSize !== undefined || moves.some((m) => /zoom|pull_out|push_in/.test(m)) ? MOMENTS.length : 2;
  const faults = [...kinds.values()]
    .filter(({ worst, moments }) => moments >= (worst.what === 'small' || worst.what === 'large' ? sizes : needed))
    .map(({ worst, moments }) => ({ ...worst, moments }))
    .sort((a, b) => b.weight - a.weight);
  const { held, named } = soughtIn(staged);
  return {
    shot: shot.index,
    size: shot.size,
    angle: shot.angle,
    moves,
    subjects: held.length > 0 ? [...new Set(held.map((p) => p.member?.noun ?? p.key))] : [...named.keys()],
    faults,
    score: faults.reduce((sum, f) => sum + f.weight, 0),
  };
}
