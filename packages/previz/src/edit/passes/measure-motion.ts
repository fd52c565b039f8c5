/**
 * Whether a film's depth, camera track and motion tell one story. Still scenery is reprojected from its 16-bit depth by the
 * camera track and compared with the motion as it is stored, and with the depth that the next frame shows there. The vertices
 * of what moves are posed anew for both frames, apart from the kernel, and compared with the motion where they are seen.
 */
import { dot, sub, type Vec3 } from '../../math/vec.ts';
import { boneFloatsOf } from '../../render/frame.ts';
import type { WasmModule } from '../../render/kernel.ts';
import type { ControlPlanes } from '../../render/passes.ts';
import { readControl } from '../../render/passes-frame.ts';
import { C_HEAD_WORDS, N_WORDS, STILL } from '../../render/passes-params.ts';
import { Renderer } from '../../render/renderer.ts';
import { packWorld } from '../../render/upload.ts';
import type { Film, StagedShot } from '../../stage/film.ts';
import { type CameraFrame, cameraTrack } from '../../stage/passes/camera-track.ts';
import { counterparts, mayMove } from '../../stage/passes/counterparts.ts';
import type { Instance, Mesh, World } from '../../stage/scene.ts';
import type { PictureSize } from '../frame-source.ts';
import { ControlStager } from './control-stager.ts';
import { depth16, MOTION_STEPS, metresOf, motion16 } from './planes-to-images.ts';

/** Differences, pixels, between two accounts of the same motion. */
export interface Agreement {
  count: number;
  median: number;
  /** 99th percentile. */
  most: number;
}

export interface MotionFigures {
  frame: number;
  /** Still scenery: reprojected depth against motion. */
  still: Agreement;
  /** Median motion of still scenery, pixels: with none, agreement says little. */
  stillMotion: number;
  /** Share by which the depth of the next frame differs from the reprojected one, median of what is seen in both. */
  nextDepth: number;
  /** Vertices of people, animals and things that move, posed apart from the kernel, against motion. */
  posed: Agreement;
  posedMotion: number;
}

/** One of so many pixels along each side, and one of so many vertices, is looked at. */
const PIXEL_STEP = 3;
const VERTEX_STEP = 5;
/** Shares by which depths may differ and still be of one surface. */
const SAME_SURFACE = 0.03;
const ON_SURFACE = 0.002;

/** Measures these frames, each against the one after it; frames at the end of a shot have none and are left out. */
export async function measureMotion(
  film: Film,
  kernel: WasmModule,
  size: PictureSize,
  frames: readonly number[],
): Promise<MotionFigures[]> {
  const renderer = await Renderer.create(kernel as never, size.width, size.height);
  const stager = await ControlStager.open(film, size, kernel);
  const all = new Set(film.screenplay.shots.map(({ index }) => index));
  const track = cameraTrack(film, size, all).frames as CameraFrame[];
  const figures: MotionFigures[] = [];
  for (const frame of frames) {
    const shot = film.shotAt(frame);
    if (frame + 1 >= film.frameCount || film.shotAt(frame + 1) !== shot) continue;
    const staged = film.staged(shot);
    const world = packWorld(staged.world);
    renderer.setPackedWorld(world);
    const drawn = (f: number): { planes: ControlPlanes; still: Uint8Array } => {
      const packed = stager.stage(f, world, boneFloatsOf(staged.world));
      const block = readControl(packed)!;
      renderer.renderPacked(packed);
      const kinds = new Int32Array(block.words.buffer, block.words.byteOffset);
      const planes = renderer.control(block);
      const still = planes.castOf.map((_, i) => (i > 0 && kinds[C_HEAD_WORDS + (i - 1) * N_WORDS] === STILL ? 1 : 0));
      return { planes: copied(planes), still: Uint8Array.from(still) };
    };
    const now = drawn(frame);
    const next = drawn(frame + 1);
    const views = [track[frame]!, track[frame + 1]!] as const;
    figures.push({
      frame,
      ...measureStill(now.planes, now.still, next.planes, views),
      ...measurePosed(now.planes, staged, film.screenplay.fps, frame, views),
    });
  }
  return figures;
}

function copied(planes: ControlPlanes): ControlPlanes {
  return {
    ...planes,
    inverse: planes.inverse.slice(),
    surface: planes.surface.slice(),
    normal: planes.normal.slice(),
    motionX: planes.motionX.slice(),
    motionY: planes.motionY.slice(),
  };
}

/** Pixels from the top left corner, and depth. */
function seenAt(view: CameraFrame, size: PictureSize, point: Vec3): readonly [x: number, y: number, z: number] {
  const away = sub(point, view.position);
  const z = dot(away, view.forward);
  const k = view.focalLengthPixels / z;
  return [size.width / 2 + dot(away, view.right) * k, size.height / 2 - dot(away, view.up) * k, z];
}

function pointAt(view: CameraFrame, size: PictureSize, x: number, y: number, z: number): Vec3 {
  const across = ((x - size.width / 2) / view.focalLengthPixels) * z;
  const down = ((y - size.height / 2) / view.focalLengthPixels) * z;
  const { position: p, right: r, up: u, forward: f } = view;
  return [
    p[0] + f[0] * z + r[0] * across - u[0] * down,
    p[1] + f[1] * z + r[1] * across - u[1] * down,
    p[2] + f[2] * z + r[2] * across - u[2] * down,
  ];
}

function measureStill(
  planes: ControlPlanes,
  still: Uint8Array,
  next: ControlPlanes,
  [view, nextView]: readonly [CameraFrame, CameraFrame],
): Pick<MotionFigures, 'still' | 'stillMotion' | 'nextDepth'> {
  const { width, height } = planes;
  const depth = depth16(planes);
  const motion = motion16(planes);
  const nextDepth = depth16(next);
  const errors: number[] = [];
  const moves: number[] = [];
  const depthErrors: number[] = [];
  for (let y = 1; y < height; y += PIXEL_STEP) {
    for (let x = 1; x < width; x += PIXEL_STEP) {
      const at = y * width + x;
      const z = metresOf(depth[at]!);
      if (z === Infinity || still[planes.surface[at]!] === 0 || motion[at * 3 + 2] === 0) continue;
      const [nx, ny, nz] = seenAt(nextView, planes, pointAt(view, planes, x + 0.5, y + 0.5, z));
      const mx = (motion[at * 3]! - 32768) / MOTION_STEPS;
      const my = (motion[at * 3 + 1]! - 32768) / MOTION_STEPS;
      errors.push(Math.sqrt((nx - x - 0.5 - mx) ** 2 + (ny - y - 0.5 - my) ** 2));
      moves.push(Math.sqrt(mx * mx + my * my));
      if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
      const shown = metresOf(nextDepth[Math.floor(ny) * width + Math.floor(nx)]!);
      const off = Math.abs(shown / nz - 1);
      // Beyond that something else has come before it.
      if (off < SAME_SURFACE) depthErrors.push(off);
    }
  }
  return { still: agreementOf(errors), stillMotion: median(moves), nextDepth: median(depthErrors) };
}

function measurePosed(
  planes: ControlPlanes,
  staged: StagedShot,
  fps: number,
  frame: number,
  [view, nextView]: readonly [CameraFrame, CameraFrame],
): Pick<MotionFigures, 'posed' | 'posedMotion'> {
  const local = frame - staged.shot.startFrame;
  const scene = staged.scene(local / fps, frame);
  const posed = scene.instances.filter((instance) => mayMove(instance) && instance.key !== undefined);
  const places = posed.map((instance) => placesOf(instance, staged.world));
  const next = staged.scene((local + 1) / fps, frame + 1);
  const others = counterparts(posed, next);
  const errors: number[] = [];
  const moves: number[] = [];
  posed.forEach((instance, i) => {
    const other = others[i];
    if (!other) return;
    // The same vertices a frame later, whatever form that frame shows.
    const later = placesOf({ ...other, mesh: instance.mesh }, staged.world);
    places[i]!.forEach((place, v) => {
      const [x, y, z] = seenAt(view, planes, place);
      if (!(z > 0.1 && x >= 0 && y >= 0 && x < planes.width && y < planes.height)) return;
      const at = Math.floor(y) * planes.width + Math.floor(x);
      if (
        Math.abs(1 / planes.inverse[at]! / z - 1) > ON_SURFACE ||
        planes.castOf[planes.surface[at]!] !== instance.cast
      )
        return;
      const [nx, ny] = seenAt(nextView, planes, later[v]!);
      errors.push(Math.sqrt((nx - x - planes.motionX[at]!) ** 2 + (ny - y - planes.motionY[at]!) ** 2));
      moves.push(Math.sqrt((nx - x) ** 2 + (ny - y) ** 2));
    });
  });
  return { posed: agreementOf(errors), posedMotion: median(moves) };
}

/** World places of some of an instance's vertices. */
function placesOf({ mesh: number, bones, transform: m }: Instance, world: World): Vec3[] {
  const mesh = world.meshes[number]!;
  const out: Vec3[] = [];
  for (let v = 0; v < mesh.positions.length / 3; v += VERTEX_STEP) {
    const p = posedVertex(mesh, bones, v);
    const row = (r: number): number => m[r]! * p[0] + m[r + 1]! * p[1] + m[r + 2]! * p[2] + m[r + 3]!;
    out.push([row(0), row(4), row(8)]);
  }
  return out;
}

function posedVertex({ positions, skin }: Mesh, bones: Float32Array | undefined, v: number): Vec3 {
  if (!skin || !bones) return [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
  const sum = [0, 0, 0];
  for (let j = 0; j < 4; j++) {
    const weight = skin.weights[v * 4 + j]! / 255;
    if (weight === 0) continue;
    const b = skin.bones[v * 4 + j]! * 12;
    for (let r = 0; r < 3; r++) {
      const o = b + r * 4;
      sum[r]! +=
        weight *
        (bones[o]! * positions[v * 3]! +
          bones[o + 1]! * positions[v * 3 + 1]! +
          bones[o + 2]! * positions[v * 3 + 2]! +
          bones[o + 3]!);
    }
  }
  return [sum[0]!, sum[1]!, sum[2]!];
}

function agreementOf(errors: number[]): Agreement {
  const sorted = errors.sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: sorted[sorted.length >> 1] ?? 0,
    most: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
