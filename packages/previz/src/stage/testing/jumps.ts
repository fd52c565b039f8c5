/**
 * What jumps inside a shot. The staged frames are walked one by one without being drawn, and whatever moves, appears, goes,
 * brightens or comes before the lens from one frame to the next as nothing does is listed: a share of the picture's height
 * that a point leaves the path by which its neighbours in time explain it.
 */
import { cos, sin } from '../../math/trig.ts';
import { add, addScaled, cross, distance, dot, length, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import { Sight } from '../camera/sight.ts';
import type { Film, StagedShot } from '../film.ts';
import { PARTS } from '../film.ts';
import type { Camera, FrameScene, Instance, Rgb, World } from '../scene.ts';
import { mainBone, PERSON_BONES, placeOf } from './bodies.ts';

/**
 * camera: the picture as a whole; sweep: it turns faster than eyes follow; leaps: a part of a body or thing is elsewhere at once;
 * starts: it goes off or stops at once; appears, goes: a whole part, in view; light; lens: something comes before it.
 */
export type JumpKind = 'camera' | 'sweep' | 'leaps' | 'starts' | 'appears' | 'goes' | 'light' | 'lens';

export interface Jump {
  kind: JumpKind;
  /** Frame of the shot that differs from the one before it. */
  frame: number;
  /** Who or what: a performer's key, a lamp, the sun. */
  what: string;
  /** Share of the picture's height; of the light for lights; of the picture for what comes before the lens. */
  size: number;
}

/** Least sizes that are listed. */
const LEAST: Readonly<Record<JumpKind, number>> = {
  camera: 0.02,
  sweep: 0.16,
  leaps: 0.04,
  starts: 0.2,
  appears: 0.05,
  goes: 0.05,
  light: 0.1,
  lens: 0.14,
};
/** Metres to what is far off. */
const FAR = 1000;
/** A leap is so many times longer than the steps before and after it. */
const LEAP = 2.2;
/** A jump is so many times larger than what goes on round it. */
const STANDS_OUT = 3;
/** Frames to either side that count as round it. */
const ROUND = 5;

/** A point on the picture: shares of its height from the middle, right and up, and metres before the lens. */
type Seen = readonly [x: number, y: number, depth: number];

class View {
  private readonly eye: Vec3;
  private readonly ahead: Vec3;
  private readonly right: Vec3;
  private readonly up: Vec3;
  private readonly half: number;

  constructor(camera: Camera) {
    this.eye = camera.eye;
    this.ahead = normalize(sub(camera.target, camera.eye));
    const level = cross(this.ahead, [0, 1, 0]);
    const right = dot(level, level) < 1e-8 ? ([1, 0, 0] as Vec3) : normalize(level);
    const up = cross(right, this.ahead);
    const [c, s] = [cos(camera.roll), sin(camera.roll)];
    this.right = add(scale(right, c), scale(up, -s));
    this.up = add(scale(up, c), scale(right, s));
    this.half = sin(camera.fovY / 2) / cos(camera.fovY / 2);
  }

  at(p: Vec3): Seen {
    const d = sub(p, this.eye);
    const depth = dot(d, this.ahead);
    const k = 1 / (2 * this.half * Math.max(0.02, depth));
    return [dot(d, this.right) * k, dot(d, this.up) * k, depth];
  }

  /** The ray through a point of the picture. */
  ray(x: number, y: number): Vec3 {
    const side = addScaled(this.ahead, this.right, x * 2 * this.half);
    return normalize(addScaled(side, this.up, y * 2 * this.half));
  }

  /** Metres as a share of the picture's height, so far away. */
  share(metres: number, depth: number): number {
    return metres / (2 * this.half * Math.max(0.02, depth));
  }
}

const inside = ([x, y, depth]: Seen, aspect: number): boolean =>
  depth > 0.05 && Math.abs(x) < aspect / 2 && Math.abs(y) < 0.5;

const luma = (c: Rgb): number => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];

const isSeen = (i: Instance): boolean => i.role === undefined || i.role === 'whole' || i.role === 'picture';

/** Vertices that stand for a mesh: one for each bone, or its furthest ones. */
const landmarks = new WeakMap<object, readonly (readonly [key: number, vertex: number])[]>();
function landmarksOf(world: World, instance: Instance): readonly (readonly [key: number, vertex: number])[] {
  const mesh = world.meshes[instance.mesh];
  const known = landmarks.get(mesh);
  if (known) return known;
  const count = mesh.positions.length / 3;
  const found = new Map<number, number>();
  if (mesh.skin) {
    for (let v = 0; v < count; v++) {
      const bone = mainBone(mesh, v);
      if (!found.has(bone)) found.set(bone, v);
    }
  } else {
    for (let side = 0; side < 6; side++) {
      const axis = side >> 1;
      const sign = side & 1 ? -1 : 1;
      let best = 0;
      for (let v = 1; v < count; v++)
        if (sign * mesh.positions[v * 3 + axis] > sign * mesh.positions[best * 3 + axis]) best = v;
      found.set(side, best);
    }
  }
  const list = count === 0 ? [] : [...found];
  landmarks.set(mesh, list);
  return list;
}

/** One frame as far as it is looked at. */
interface Looked {
  view: View;
  camera: Camera;
  focus: Vec3;
  /** Points of all that takes part, by performer, part and landmark. */
  points: Map<string, Vec3>;
  /** Middles of the parts of performers, and of what moves in the set. */
  parts: Map<string, readonly Vec3[]>;
  /** Relative light at the focus and before it. */
  light: readonly number[];
  /** Share of the picture that something near covers. */
  covered: number;
}

/** What flashes because the words ask for it. */
const FLASHES =
  /lightning|thunder|storm|gale|flash|strobe|flicker|neon|firework|explo|spark|weld|fire|flame|torch|candle|siren|alarm|disco|club|laser/i;
const FLASHING = /^feature:(?:lightning|fireworks|sparks|explosion)/;

/** Whether the words ask for it: light that flashes, and liquid that begins and ceases to run. */
function isAsked(jump: Jump, text: string): boolean {
  if (jump.kind === 'light') return FLASHES.test(text);
  return (jump.kind === 'appears' || jump.kind === 'goes') && FLASHING.test(jump.what);
}

/** The jumps of a shot of a film that is staged with its picture, the worst first. */
export function jumpsSeen(film: Film, index: number): Jump[] {
  const staged = film.staged(index);
  const { shot } = staged;
  const [w, h] = film.screenplay.aspectRatio.split(':').map(Number);
  const aspect = w / h;
  const frames: Looked[] = [];
  let set: Sight | null = null;
  for (let f = 0; f < shot.frameCount; f++) {
    const scene = film.scene(shot.startFrame + f);
    set ??= new Sight(
      staged.world,
      scene.instances.filter((i) => i.key === undefined && isSeen(i)),
    );
    frames.push(lookAt(staged, scene, set, aspect));
  }
  const whip = shot.camera.some((c) => c.move === 'whip_pan' || c.move === 'fpv');
  const text = `${shot.text} ${staged.look.light.join(' ')} ${staged.look.weather.join(' ')}`;
  const found = [
    ...cameraJumps(frames, whip),
    ...pointJumps(staged, frames, aspect, film.screenplay.fps),
    ...pops(staged, frames, aspect),
    ...lightJumps(frames),
    ...lensJumps(frames),
  ];
  return found.filter((j) => !isAsked(j, text)).sort((a, b) => b.size / LEAST[b.kind] - a.size / LEAST[a.kind]);
}

function lookAt(staged: StagedShot, scene: FrameScene, set: Sight, aspect: number): Looked {
  const { world } = staged;
  const { camera } = scene;
  const view = new View(camera);
  const focus = addScaled(camera.eye, normalize(sub(camera.target, camera.eye)), camera.focusDistance);
  const points = new Map<string, Vec3>();
  const parts = new Map<string, readonly Vec3[]>();
  const near: Instance[] = [];
  for (const instance of scene.instances) {
    if (instance.key === undefined || !isSeen(instance)) continue;
    const who = Math.floor(instance.key / PARTS);
    const own = landmarksOf(world, instance).map(([mark, v]) => {
      const at = placeOf(world, instance, v);
      points.set(`${who}/${instance.key}/${instance.mesh}/${mark}`, at);
      return at;
    });
    if (own.length > 0) parts.set(`${who}/${instance.key}`, own);
    if (!world.meshes[instance.mesh].skin) near.push(instance);
  }
  const things = new Sight(world, near);
  const reach = Math.max(0.3, camera.focusDistance * 0.4);
  let covered = 0;
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 5; j++) {
      const ray = view.ray(((i + 0.5) / 9 - 0.5) * aspect, (j + 0.5) / 5 - 0.5);
      const hit = Math.min(set.cast(camera.eye, ray, reach).distance, things.cast(camera.eye, ray, reach).distance);
      if (hit < reach) covered += 1 / 45;
    }
  }
  const lit = [0.35, 0.7, 1].map((share) =>
    addScaled(camera.eye, normalize(sub(focus, camera.eye)), camera.focusDistance * share),
  );
  return { view, camera, focus, points, parts, light: lightOf(scene, lit), covered };
}

/** What falls on what is in view and fills the picture, in one figure for each of a few points. */
function lightOf(scene: FrameScene, points: readonly Vec3[]): number[] {
  const sky = luma(scene.ambient.sky) + luma(scene.ambient.ground) * 0.5 + luma(scene.sky.horizon) * 0.3;
  const all = luma(scene.sun.color) * 0.6 + sky;
  return points.map((point) => {
    let sum = all;
    for (const lamp of scene.lights) {
      const d = distance(lamp.position, point);
      if (d < lamp.range) sum += (luma(lamp.color) * (1 - d / lamp.range)) / Math.max(1, d * d);
    }
    return sum * scene.post.exposure * scene.post.fade;
  });
}

/** How far the middle of three steps leaves the mean of its neighbours. */
const surge = (a: readonly number[], b: readonly number[], c: readonly number[], d: readonly number[]): number => {
  let sum = 0;
  for (let k = 0; k < 2; k++) sum += (c[k] - b[k] - (b[k] - a[k] + d[k] - c[k]) / 2) ** 2;
  return Math.sqrt(sum);
};

/** Frames at which a series stands out from what goes on round it, and by how much. */
function outstanding(series: readonly number[], least: number): { frame: number; size: number }[] {
  const found: { frame: number; size: number }[] = [];
  series.forEach((size, frame) => {
    if (size < least) return;
    const round = series
      .slice(Math.max(0, frame - ROUND), frame + ROUND + 1)
      .filter((_, k) => Math.abs(k + Math.max(0, frame - ROUND) - frame) > 1)
      .sort((a, b) => a - b);
    const usual = round[Math.floor(round.length * 0.75)] ?? 0;
    if (size > usual * STANDS_OUT) found.push({ frame, size });
  });
  // The peak of neighbours alone.
  return found.filter((j) => !found.some((o) => o !== j && Math.abs(o.frame - j.frame) <= 1 && o.size > j.size));
}

function cameraJumps(frames: readonly Looked[], whip: boolean): Jump[] {
  const surges = frames.map(() => 0);
  const sweeps = frames.map(() => 0);
  for (let f = 1; f < frames.length; f++) {
    const { focus, camera } = frames[f];
    const aside = new View(camera).ray(0.4, 0.3);
    for (const point of [focus, addScaled(camera.eye, aside, camera.focusDistance)]) {
      const at = (k: number): Seen => frames[k].view.at(point);
      if (f > 1 && f + 1 < frames.length)
        surges[f] = Math.max(surges[f], surge(at(f - 2), at(f - 1), at(f), at(f + 1)));
    }
    // What is far off goes by as the camera turns, and not as it goes along with somebody.
    const far = addScaled(camera.eye, new View(camera).ray(0, 0), FAR);
    const [b, c] = [frames[f - 1].view.at(far), frames[f].view.at(far)];
    sweeps[f] = Math.sqrt((c[0] - b[0]) ** 2 + (c[1] - b[1]) ** 2);
  }
  // A whipped camera comes to a stop hard.
  const found: Jump[] = whip
    ? []
    : outstanding(surges, LEAST.camera).map((j) => ({ kind: 'camera', what: 'camera', ...j }));
  const fastest = sweeps.indexOf(Math.max(...sweeps));
  if (!whip && sweeps[fastest] > LEAST.sweep)
    found.push({ kind: 'sweep', what: 'camera', frame: fastest, size: sweeps[fastest] });
  return found;
}

/** Names of everybody's bones, by number. */
const BONES = new Map([...PERSON_BONES].map(([name, bone]) => [bone, name]));

/** The performer's key, and the part of it that a landmark is on. */
function nameOf(staged: StagedShot, id: string): string {
  const [who, key, mesh, landmark] = id.split('/').map(Number);
  const performer = staged.performers[who];
  const part = `${key % PARTS}`;
  if (mesh === undefined || landmark === undefined) return `${performer?.key} ${part}`;
  const bone = performer?.member?.kind === 'person' ? BONES.get(landmark) : undefined;
  return `${performer?.key} ${part}${bone ? ` ${bone}` : `.${landmark}`}`;
}

/** Acts that are over in less time than three frames take: fists, throws, kicks. */
const SUDDEN = new Set(['fight', 'throw', 'kick', 'clap', 'chop', 'hammer']);

/** Whether the performer of a landmark strikes or throws at film seconds of the shot. */
function isSudden(staged: StagedShot, id: string, seconds: number): boolean {
  const performer = staged.performers[Number(id.split('/')[0])];
  const acts = performer?.state(staged.worldStart + seconds * staged.rate).acts ?? [];
  return acts.some((a) => SUDDEN.has(a.act) && a.weight > 0.2);
}

function pointJumps(staged: StagedShot, frames: readonly Looked[], aspect: number, fps: number): Jump[] {
  const ids = new Set(frames.flatMap((f) => [...f.points.keys()]));
  const worst = new Map<string, Jump>();
  for (const id of ids) {
    const series = frames.map(({ view }, f) => {
      const [a, b, c, d] = [f - 2, f - 1, f, f + 1].map((k) => frames[k]?.points.get(id));
      if (!b || !c) return 0;
      const now = view.at(c);
      if (!inside(now, aspect) && !inside(view.at(b), aspect)) return 0;
      const before = a ? sub(b, a) : d ? sub(d, c) : ([0, 0, 0] as Vec3);
      const after = d ? sub(d, c) : before;
      const off = sub(sub(c, b), scale(add(before, after), 0.5));
      return view.share(length(off), now[2]);
    });
    const step = (f: number): number => {
      const [b, c] = [frames[f - 1]?.points.get(id), frames[f]?.points.get(id)];
      return b && c ? distance(b, c) : 0;
    };
    for (const j of outstanding(series, LEAST.leaps)) {
      const leaps = step(j.frame) > LEAP * Math.max(step(j.frame - 1), step(j.frame + 1));
      const kind = leaps && !isSudden(staged, id, j.frame / fps) ? 'leaps' : 'starts';
      if (j.size < LEAST[kind]) continue;
      const what = nameOf(staged, id);
      const key = `${kind}${what.split(' ')[0]}@${j.frame}`;
      const old = worst.get(key);
      if (!old || old.size < j.size) worst.set(key, { kind, what, ...j });
    }
  }
  return [...worst.values()];
}

/** Parts that are there in one frame and not in the next, where they are seen. */
function pops(staged: StagedShot, frames: readonly Looked[], aspect: number): Jump[] {
  const found = new Map<string, Jump>();
  const note = (kind: 'appears' | 'goes', frame: number, id: string, at: readonly Vec3[], view: View): void => {
    const seen = at.map((p) => view.at(p));
    if (!seen.some((s) => inside(s, aspect))) return;
    const size = Math.max(...seen.map((s) => s[1])) - Math.min(...seen.map((s) => s[1]));
    const what = nameOf(staged, id);
    const old = found.get(`${kind}${frame}${what}`);
    if (size >= LEAST[kind] && (!old || old.size < size))
      found.set(`${kind}${frame}${what}`, { kind, frame, what, size: Math.min(9, size) });
  };
  for (let f = 1; f < frames.length; f++) {
    const [before, now] = [frames[f - 1], frames[f]];
    for (const [id, at] of now.parts) if (!before.parts.has(id)) note('appears', f, id, at, now.view);
    for (const [id, at] of before.parts) if (!now.parts.has(id)) note('goes', f, id, at, before.view);
  }
  return [...found.values()];
}

function lightJumps(frames: readonly Looked[]): Jump[] {
  const steps = frames.map(({ light }, f) =>
    Math.max(
      ...light.map((now, k) => {
        const before = frames[f - 1]?.light[k] ?? now;
        return Math.abs(now - before) / Math.max(now, before, 1e-3);
      }),
    ),
  );
  return outstanding(steps, LEAST.light).map((j) => ({ kind: 'light', what: 'light', ...j }));
}

function lensJumps(frames: readonly Looked[]): Jump[] {
  const steps = frames.map(({ covered }, f) => (f < 2 ? 0 : Math.abs(covered - frames[f - 2].covered)));
  return outstanding(steps, LEAST.lens).map((j) => ({ kind: 'lens', what: 'near the lens', ...j }));
}
