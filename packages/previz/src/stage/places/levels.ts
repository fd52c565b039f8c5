/**
 * Which form of each thing of a set is drawn: full near the camera, coarser the smaller it is in the picture. Shadows come
 * from forms of their own, as fine as the shadow maps can show and the same wherever the camera is, so that maps can be kept.
 */
import { pow } from '../../math/trig.ts';
import { type Mat34, normalize, type Vec3 } from '../../math/vec.ts';
import { boundsOf, coarsen, grainOf, leafTable, partsOf } from '../coarsen.ts';
import { coarsest, grainAt } from '../detail.ts';
import { type Camera, type FrameScene, type Instance, NEAR_SHADOW, SHADOW_TEXELS, type World } from '../scene.ts';

/** Pixels of a picture 1080 lines high that a cell of a coarse form covers when that form takes over. */
const CELL_PIXELS = 7;
/** Finest features of the coarse forms, metres. */
const CELLS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32];
/** A form is worth having when it has at most this share of the triangles of the one before. */
const WORTH = 0.72;
/** Meshes of fewer triangles stay as they are; so do those that reach farther from their middle, metres: ground, hills, roads. */
const FEWEST = 24;
const LARGEST = 25;
/** Metres: the camera's place is taken on this lattice, so that forms seldom change. */
const STEP = 1;
/** Texels of a shadow map that a cell of a form may cover in it. */
const CAST_TEXELS = 1.5;
/** Metres: the middle of what takes shadows may move this far before the list of what casts them changes. */
const CAST_STEP = 4;
/** What shines through this many times its own haze is gone: exp(-6) is a quarter of a per cent. */
const HAZE = 6;

/** Forms of a mesh, finest first. */
export interface Forms {
  /** Metres, in the mesh's own space. */
  centre: Vec3;
  radius: number;
  /** -1: too small to be drawn. */
  meshes: readonly { mesh: number; cell: number }[];
}

/** Something of a set with all its forms. */
export interface Levelled {
  /** Metres, world. */
  centre: Vec3;
  radius: number;
  /** Finest first; null: too small to be drawn. `cell`: metres of its finest features, world. */
  forms: readonly { instance: Instance | null; cell: number }[];
}

/** Largest stretch of a transform. */
export function stretchOf(m: Mat34): number {
  let most = 0;
  for (let k = 0; k < 3; k++) most = Math.max(most, Math.sqrt(m[k] ** 2 + m[k + 4] ** 2 + m[k + 8] ** 2));
  return most;
}

/** Makes the coarse forms of a world's meshes, each once. */
export class Levels {
  private readonly world: World;
  private readonly known = new Map<number, Forms>();
  private leaf: Uint8Array = new Uint8Array(0);

  constructor(world: World) {
    this.world = world;
  }

  /** The forms of an instance; its mesh must have been built. */
  of(instance: Instance): Levelled {
    const forms = this.formsOf(instance.mesh);
    const m = instance.transform;
    const c = forms.centre;
    const at = (r: number): number => m[r] * c[0] + m[r + 1] * c[1] + m[r + 2] * c[2] + m[r + 3];
    const size = stretchOf(m);
    return {
      centre: [at(0), at(4), at(8)],
      radius: forms.radius * size,
      forms: forms.meshes.map(({ mesh, cell }) => ({
        instance: mesh < 0 ? null : { ...instance, mesh, role: 'picture' },
        cell: cell * size,
      })),
    };
  }

  /** The forms of a mesh, which is their first. */
  formsOf(number: number): Forms {
    const found = this.known.get(number);
    if (found) return found;
    const mesh = this.world.meshes[number];
    const b = boundsOf(mesh.positions);
    const centre: Vec3 = [(b[0] + b[3]) / 2, (b[1] + b[4]) / 2, (b[2] + b[5]) / 2];
    const radius = Math.sqrt((b[3] - b[0]) ** 2 + (b[4] - b[1]) ** 2 + (b[5] - b[2]) ** 2) / 2;
    const meshes = [{ mesh: number, cell: 0 }];
    if (mesh.materials.length >= FEWEST && radius <= LARGEST) {
      if (this.leaf.length !== this.world.materials.length) this.leaf = leafTable(this.world.materials);
      let finest = mesh;
      let parts = partsOf(mesh);
      const least = grainOf(parts) * 0.4;
      for (const cell of CELLS) {
        if (cell < least || finest.materials.length < FEWEST) continue;
        const coarse = coarsen(finest, parts, this.leaf, cell);
        if (coarse.materials.length > finest.materials.length * WORTH) continue;
        finest = coarse;
        parts = partsOf(coarse);
        meshes.push({ mesh: coarse.materials.length > 0 ? this.world.meshes.push(coarse) - 1 : -1, cell });
      }
    }
    const forms = { centre, radius, meshes };
    this.known.set(number, forms);
    return forms;
  }
}

/** The camera, with its place in the steps in which forms change, and the air. */
export interface Viewpoint {
  camera: Camera;
  eye: Vec3;
  haze: number;
  falloff: number;
}

export function viewpointOf({ camera, fog }: FrameScene): Viewpoint {
  const snap = (v: number): number => Math.round(v / STEP) * STEP;
  const [x, y, z] = camera.eye;
  return { camera, eye: [snap(x), snap(y), snap(z)], haze: fog.density, falloff: Math.max(1, fog.falloff) };
}

/** The form of a thing seen from there, or null when nothing of it can be seen. */
export function formFor(thing: Levelled, from: Viewpoint): Instance | null {
  const { centre, radius, forms } = thing;
  const dx = centre[0] - from.eye[0];
  const dy = centre[1] - from.eye[1];
  const dz = centre[2] - from.eye[2];
  const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
  if (from.haze > 0 && from.haze * (away - radius - STEP) > HAZE) {
    // Haze thins with height: what towers above it is still seen.
    const top = Math.max(0, centre[1] + radius);
    if (from.haze * pow(0.36787944, top / from.falloff) * (away - radius - STEP) > HAZE) return null;
  }
  return coarsest(forms, grainAt(from.camera, away - radius * 0.5, CELL_PIXELS)).instance;
}

/** The beam of sunlight through what one shadow map must cover, and the coarsest cells that it can show, metres. */
interface Beam {
  role: 'near' | 'wide';
  sun: Vec3;
  centre: Vec3;
  reach: number;
  cell: number;
}

/** The beams of both maps. They move in steps. */
export function beamsOf({ sun }: FrameScene): readonly [near: Beam, wide: Beam] {
  const snap = (v: number): number => Math.round(v / CAST_STEP) * CAST_STEP;
  const [x, y, z] = sun.shadowCentre;
  const centre: Vec3 = [snap(x), snap(y), snap(z)];
  const beam = (role: Beam['role'], radius: number): Beam => ({
    role,
    sun: normalize(sun.direction),
    centre,
    // To the corners of the map, and some play for the steps in which it moves itself.
    reach: radius * 2 + CAST_STEP,
    cell: (radius / SHADOW_TEXELS) * CAST_TEXELS,
  });
  return [beam('near', sun.shadowRadius * NEAR_SHADOW), beam('wide', sun.shadowRadius)];
}

/** What gives the thing's shadow in that map; null: nothing does, or it falls elsewhere. */
export function casterFor({ centre, radius, forms }: Levelled, beam: Beam): Instance | null {
  const x = centre[0] - beam.centre[0];
  const y = centre[1] - beam.centre[1];
  const z = centre[2] - beam.centre[2];
  const along = x * beam.sun[0] + y * beam.sun[1] + z * beam.sun[2];
  const off = Math.sqrt(Math.max(0, x * x + y * y + z * z - along * along));
  if (off > beam.reach + radius) return null;
  const { instance } = coarsest(forms, beam.cell);
  return instance && { ...instance, role: beam.role };
}

/** Keeps the list of a set's casters for as long as neither the sun nor what takes its shadows moves far. */
export class Casters {
  private readonly things: readonly Levelled[];
  private key = '';
  private list: readonly Instance[] = [];

  constructor(things: readonly Levelled[]) {
    this.things = things;
  }

  of(scene: FrameScene): readonly Instance[] {
    const beams = beamsOf(scene);
    const key = JSON.stringify(beams);
    if (key !== this.key) {
      this.key = key;
      this.list = beams.flatMap((beam) => this.things.flatMap((thing) => casterFor(thing, beam) ?? []));
    }
    return this.list;
  }
}
