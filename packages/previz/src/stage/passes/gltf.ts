/** A shot's animated scene as a glTF 2.0 file: the set, everyone and everything that moves, and the camera. */
import { type Mat34, multiply, translation, type Vec3 } from '../../math/vec.ts';
import { type Film, PARTS, type StagedShot } from '../film.ts';
import type { Camera, FrameScene, Instance, Mesh } from '../scene.ts';
import { cameraRotation } from './camera-track.ts';
import { counterparts, mayMove } from './counterparts.ts';
import { GltfFile } from './gltf-file.ts';
import { GltfMeshes, type WritePng } from './gltf-meshes.ts';
import { type Placement, placementOf } from './rotation.ts';

/** An angle of view so narrow, radians, that everything is asked for in its finest form. */
const FINEST_VIEW = 0.01;
const NEAR = 0.05;
/** Values that differ by less count as equal: nothing moves. */
const STILL = 1e-6;

/** A moving part's matrices, one for each frame; null while it is not there. */
interface Track {
  first: Instance;
  name: string;
  frames: (Instance | null)[];
}

/** The scene of a shot as a .glb file. */
export function shotToGltf(
  film: Film,
  index: number,
  { width, height }: { width: number; height: number },
  png: WritePng,
): Uint8Array {
  const staged = film.staged(index);
  const { frameCount } = staged.shot;
  const { fps } = film.screenplay;
  const file = new GltfFile();
  const meshes = new GltfMeshes(file, staged.world, png);
  const animator = new Animator(file, frameCount, fps);
  const scenes = new SceneSampler(staged, fps);
  addCamera(file, animator, staged, fps, width / height);
  for (const instance of scenes.still()) {
    const mesh = meshes.mesh(instance.mesh);
    if (mesh !== undefined) file.node({ mesh, ...trs(placementOf(instance.transform)) });
  }
  for (const track of scenes.tracks()) {
    const mesh = meshes.mesh(track.first.mesh);
    if (mesh === undefined) continue;
    const skin = staged.world.meshes[track.first.mesh].skin;
    if (skin && track.first.bones) addSkinned(file, animator, track, mesh, staged.world.meshes[track.first.mesh]);
    else {
      const node = file.node({ name: track.name, mesh });
      animator.move(
        node,
        track.frames.map((at) => at && placementOf(at.transform)),
      );
    }
  }
  return file.binary(`shot ${index + 1}`, 'storyreel previz', { shot: index, fps, frames: frameCount });
}

/** What a shot shows from frame to frame. */
class SceneSampler {
  readonly #staged: StagedShot;
  readonly #fps: number;
  readonly #frames: number;

  constructor(staged: StagedShot, fps: number) {
    this.#staged = staged;
    this.#fps = fps;
    this.#frames = staged.shot.frameCount;
  }

  #scene(frame: number): FrameScene {
    return this.#staged.scene(frame / this.#fps, frame);
  }

  /** What of the set stands still, in the forms that the middle of the shot shows. */
  still(): Instance[] {
    const { instances } = this.#scene(Math.floor(this.#frames / 2));
    return instances.filter(({ fixed, key, role }) => fixed && key === undefined && isSeen(role));
  }

  tracks(): Track[] {
    return [...this.#ofSet(), ...this.#ofCast()];
  }

  /** Moving parts of the set that are there from the first frame on. */
  #ofSet(): Track[] {
    const moving = (scene: FrameScene): Instance[] =>
      scene.instances.filter((instance) => mayMove(instance) && instance.key === undefined);
    let scene = this.#scene(0);
    const tracks: Track[] = moving(scene).map((first, i) => ({ first, name: `set ${i + 1}`, frames: [first] }));
    for (let frame = 1; frame < this.#frames && tracks.length > 0; frame++) {
      const last = tracks.map(({ frames }) => frames[frames.length - 1] as Instance);
      scene = this.#scene(frame);
      const next = counterparts(last, scene);
      // What is lost stays where it was.
      for (const [i, track] of tracks.entries()) track.frames.push(next[i] ?? last[i]);
    }
    return tracks;
  }

  /** Everyone and everything that takes part, in the finest form. */
  #ofCast(): Track[] {
    const { performers, worldStart, rate } = this.#staged;
    const tracks = new Map<number, Track>();
    const probe = this.#scene(0);
    const camera: Camera = { ...probe.camera, fovY: FINEST_VIEW, blur: 0 };
    for (let frame = 0; frame < this.#frames; frame++) {
      const w = worldStart + (frame / this.#fps) * rate;
      performers.forEach((performer, i) => {
        const scene: FrameScene = { ...probe, camera, instances: [], lights: [], particles: [] };
        performer.actor.draw(performer.state(w), scene, performer.cast);
        scene.instances.forEach((instance, part) => {
          if (!isSeen(instance.role)) return;
          const key = i * PARTS + part;
          let track = tracks.get(key);
          if (track === undefined) {
            const name = `${performer.member?.phrase ?? performer.key}${part > 0 ? ` part ${part + 1}` : ''}`;
            track = { first: instance, name, frames: new Array<null>(frame).fill(null) };
            tracks.set(key, track);
          }
          // A form of another shape would need a mesh of its own: the first one stays.
          while (track.frames.length < frame) track.frames.push(null);
          track.frames.push(instance);
        });
      });
    }
    return [...tracks.values()];
  }
}

function isSeen(role: Instance['role']): boolean {
  return role === undefined || role === 'whole' || role === 'picture';
}

function trs({ translation: t, rotation, scale }: Placement): {
  translation: Vec3;
  rotation: readonly number[];
  scale?: Vec3;
} {
  const plain = scale.every((v) => Math.abs(v - 1) < STILL);
  return { translation: t, rotation, ...(!plain && { scale }) };
}

/** Writes key frames, leaving out what does not change. */
class Animator {
  readonly #file: GltfFile;
  readonly #count: number;
  readonly #fps: number;
  #times: number | null = null;

  constructor(file: GltfFile, count: number, fps: number) {
    this.#file = file;
    this.#count = count;
    this.#fps = fps;
  }

  /** Moves a node through these places; while there is none it is squeezed to nothing. */
  move(node: number, places: readonly (Placement | null)[]): void {
    const first = places.find((p) => p !== null);
    if (!first) return;
    let last = first;
    const all = Array.from({ length: this.#count }, (_, i): Placement => {
      const place = places[i];
      if (!place) return { ...last, scale: [0, 0, 0] };
      // The shorter way round.
      const turn = place.rotation.reduce((sum, v, k) => sum + v * last.rotation[k], 0) < 0 ? -1 : 1;
      const [x, y, z, w] = place.rotation;
      last = { ...place, rotation: [x * turn, y * turn, z * turn, w * turn] };
      return last;
    });
    Object.assign(this.#file.nodes[node], trs(all[0]));
    this.#channel(
      node,
      'translation',
      all.map((p) => p.translation),
    );
    this.#channel(
      node,
      'rotation',
      all.map((p) => p.rotation),
    );
    this.#channel(
      node,
      'scale',
      all.map((p) => p.scale),
    );
  }

  #channel(node: number, path: 'translation' | 'rotation' | 'scale', values: readonly (readonly number[])[]): void {
    if (values.length < 2 || values.every((v) => v.every((x, k) => Math.abs(x - values[0][k]) < STILL))) return;
    const file = this.#file;
    this.#times ??= file.accessor(
      Float32Array.from({ length: this.#count }, (_, i) => i / this.#fps),
      { type: 'SCALAR', bounds: true },
    );
    const output = file.accessor(Float32Array.from(values.flat()), { type: path === 'rotation' ? 'VEC4' : 'VEC3' });
    const sampler = file.samplers.push({ input: this.#times, interpolation: 'LINEAR', output }) - 1;
    file.channels.push({ sampler, target: { node, path } });
  }
}

function addCamera(file: GltfFile, animator: Animator, staged: StagedShot, fps: number, aspectRatio: number): void {
  const at = (frame: number): Camera => staged.camera.at(frame / fps);
  const camera =
    file.cameras.push({ type: 'perspective', perspective: { yfov: at(0).fovY, znear: NEAR, aspectRatio } }) - 1;
  const frames = Array.from({ length: staged.shot.frameCount }, (_, i) => at(i));
  const fovY = frames.map((c) => c.fovY);
  const zooms = fovY.some((v) => Math.abs(v - fovY[0]) > STILL);
  // glTF has no animated lenses: those who can use them find them here.
  const node = file.node({ name: 'camera', camera, ...(zooms && { extras: { fovYRadians: fovY } }) });
  animator.move(
    node,
    frames.map((c) => ({ translation: c.eye, rotation: cameraRotation(c), scale: [1, 1, 1] })),
  );
}

/** A posed mesh: one joint for each bone, about the middle of what it carries, under a node that has the thing's own place. */
function addSkinned(file: GltfFile, animator: Animator, track: Track, mesh: number, source: Mesh): void {
  const skin = source.skin!;
  const middles = middlesOf(source);
  const root = file.node({ name: track.name, children: [] });
  animator.move(
    root,
    track.frames.map((at) => at && placementOf(at.transform)),
  );
  const joints = middles.map((middle, bone) => {
    const joint = file.node({}, false);
    file.nodes[root].children!.push(joint);
    const centre = translation(middle[0], middle[1], middle[2]);
    animator.move(
      joint,
      track.frames.map((at) => {
        if (!at?.bones) return null;
        const posed: Mat34 = at.bones.subarray(bone * 12, bone * 12 + 12);
        return placementOf(multiply(posed, centre));
      }),
    );
    return joint;
  });
  const inverse = new Float32Array(skin.boneCount * 16);
  middles.forEach(([x, y, z], bone) => {
    inverse.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1], bone * 16);
  });
  const number = file.skins.push({
    joints,
    skeleton: root,
    inverseBindMatrices: file.accessor(inverse, { type: 'MAT4' }),
  });
  file.node({ name: `${track.name} skin`, mesh, skin: number - 1 });
}

/** Middle of the vertices that each bone carries, so that joints lie within what they move. */
function middlesOf({ positions, skin }: Mesh): Vec3[] {
  const sums = Array.from({ length: skin!.boneCount }, () => [0, 0, 0, 0]);
  for (let v = 0; v < positions.length / 3; v++) {
    for (let j = 0; j < 4; j++) {
      const weight = skin!.weights[v * 4 + j];
      const sum = sums[skin!.bones[v * 4 + j]];
      if (weight === 0 || sum === undefined) continue;
      for (let k = 0; k < 3; k++) sum[k] += positions[v * 3 + k] * weight;
      sum[3] += weight;
    }
  }
  return sums.map(([x, y, z, n]) => (n > 0 ? [x / n, y / n, z / n] : [0, 0, 0]));
}
