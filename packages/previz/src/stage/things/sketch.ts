/**
 * Drawing of things in few words. Lists of points are flat numbers, so that a form can be read at a glance; sizes are metres,
 * angles radians. Detail follows the kit: what is far gets fewer sides.
 */
import { PI } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Material } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_X, ABOUT_Z, plate, smoothCurve, smoothOutline, torus } from './shapes.ts';

/** The axis that something turned on a lathe, or a ring, goes round. */
export type Axis = 'x' | 'y' | 'z';

const ABOUT: Readonly<Record<Axis, Mat34 | null>> = { x: ABOUT_X, y: null, z: ABOUT_Z };

const pairs = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[i * 2], flat[i * 2 + 1]]);
const triples = (flat: readonly number[]): Vec3[] =>
  Array.from({ length: flat.length / 3 }, (_, i) => [flat[i * 3], flat[i * 3 + 1], flat[i * 3 + 2]]);

/** A turn about the axes and then a shift. */
export const pose = (at: Vec3, x = 0, y = 0, z = 0): Mat34 =>
  multiply(translation(...at), multiply(rotationY(y), multiply(rotationX(x), rotationZ(z))));

/** A factor about 1 that differs from one of a kind to the next. */
export const vary = (k: Kit, by: number): number => k.rng.range(1 - by, 1 + by);

/** A surface in one of these colours ("#a0522d #304050"), unless the words say another. `index` as in `dressed`. */
export const tint = (k: Kit, base: Material, colours: string, index = 0): number =>
  k.dressed({ ...base, color: hex(k.rng.pick(colours.split(' '))) }, index);

/** The same, which no word changes: ink, glass, screws. */
export const plain = (k: Kit, base: Material, colour: string): number => k.mat({ ...base, color: hex(colour) });

export class Sketch {
  readonly b: MeshBuilder;
  private readonly k: Kit;

  constructor(k: Kit, b: MeshBuilder) {
    this.k = k;
    this.b = b;
  }

  /** Sides for the level of detail; what has few keeps them. */
  private sides(hero: number): number {
    return Math.min(hero, this.k.n(hero));
  }

  /** Draws within a turned and shifted space. */
  at(where: Mat34 | Vec3, draw: () => void): this {
    this.b.at(where.length === 3 ? translation(where[0], where[1], where[2]) : (where as Mat34), draw);
    return this;
  }

  /** Box by its middle and size with bevelled edges; sharp when `bevel` is 0. */
  box(m: number, centre: Vec3, size: Vec3, bevel = Math.min(...size) * 0.15, rounds = 1): this {
    if (bevel <= 0 || !this.k.hero) this.b.box(centre, size, m);
    else this.b.roundedBox(centre, size, bevel, m, this.k.hero ? rounds : 1);
    return this;
  }

  /** Flat mark on what faces +Z (or +Y, +X): a label, a screen, a key. Sharp, without thickness to speak of. */
  mark(m: number, centre: Vec3, width: number, height: number, faces: '+z' | '+y' | '+x' | '-z' = '+z'): this {
    const size: Vec3 =
      faces === '+y' ? [width, 0.0008, height] : faces === '+x' ? [0.0008, height, width] : [width, height, 0.0008];
    this.b.box(centre, size, m, faces);
    return this;
  }

  /** Turned on a lathe: radius and height in turn, outside from bottom to top. */
  turn(m: number, profile: readonly number[], at: Vec3 = [0, 0, 0], axis: Axis = 'y', sides = 18): this {
    const about = ABOUT[axis];
    const draw = (): void => void this.b.lathe(pairs(profile), m, this.sides(sides));
    this.b.at(translation(...at), () => (about ? this.b.at(about, draw) : draw()));
    return this;
  }

  /** Straight rod between two points, closed at both ends. */
  rod(m: number, from: Vec3, to: Vec3, radius: number, end = radius, sides = 8): this {
    this.b.tube([from, to], [radius, end], m, this.sides(sides));
    return this;
  }

  /** Bent pipe through points x, y, z in turn; `smooth` steps from one to the next. */
  pipe(m: number, radius: number | readonly number[], points: readonly number[], smooth = 0, sides = 8): this {
    const path = triples(points);
    const line = smooth > 0 ? smoothCurve(path, this.k.hero ? smooth : Math.max(1, smooth >> 1)) : path;
    const radii =
      typeof radius === 'number'
        ? radius
        : line.map((_, i) => {
            const t = (i / (line.length - 1)) * (radius.length - 1);
            const j = Math.min(radius.length - 2, Math.floor(t));
            return radius[j] + (radius[j + 1] - radius[j]) * (t - j);
          });
    this.b.tube(line, radii, m, this.sides(sides));
    return this;
  }

  /** Plate of an outline x, y in turn, counter-clockwise, thick along z; every point must be seen from `middle`. */
  plate(
    m: number,
    thick: number,
    outline: readonly number[],
    more: { smooth?: number; middle?: readonly [number, number]; bevel?: number; edge?: number } = {},
  ): this {
    const points = more.smooth ? smoothOutline(pairs(outline), this.k.hero ? more.smooth : 1) : pairs(outline);
    plate(this.b, points, thick, m, more.middle ?? [0, 0], more.bevel ?? thick * 0.2, more.edge ?? m);
    return this;
  }

  /** Ball or egg: one radius or three. */
  ball(m: number, centre: Vec3, radius: number | Vec3, sides = 16): this {
    const r: Vec3 = typeof radius === 'number' ? [radius, radius, radius] : radius;
    this.b.ellipsoid(centre, r, m, this.k.n(sides), Math.max(5, Math.round(this.k.n(sides) * 0.6)));
    return this;
  }

  /** Round tube bent to a ring about an axis. */
  ring(m: number, centre: Vec3, radius: number, thick: number, axis: Axis = 'y', sides = 22): this {
    const about = ABOUT[axis];
    const draw = (): void => torus(this.b, [0, 0, 0], radius, thick, m, this.k.n(sides), 6);
    this.b.at(translation(...centre), () => (about ? this.b.at(about, draw) : draw()));
    return this;
  }

  /** Skin over rings given as y, half width, half depth (and shift along z) in turn, four numbers each. */
  hull(m: number, rings: readonly number[], sides = 16, caps = true): this {
    const list = Array.from({ length: rings.length / 4 }, (_, i) => ({
      centre: [0, rings[i * 4], rings[i * 4 + 3]] as Vec3,
      rx: rings[i * 4 + 1],
      rz: rings[i * 4 + 2],
    }));
    this.b.loft(list, m, this.k.n(sides), caps);
    return this;
  }

  /** Four-sided form over rings given as y, half width, half depth and shift along z: hoppers, roofs, trays. */
  frustum(m: number, rings: readonly number[], caps = true): this {
    const corner = (j: number, x: number, z: number): Vec3 => [
      x * rings[j * 4 + 1],
      rings[j * 4],
      z * rings[j * 4 + 2] + rings[j * 4 + 3],
    ];
    const around = [
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ];
    const last = rings.length / 4 - 1;
    for (let j = 0; j < last; j++)
      around.forEach(([x, z], i) => {
        const [u, w] = around[(i + 1) % 4];
        this.b.quad(corner(j, x, z), corner(j, u, w), corner(j + 1, u, w), corner(j + 1, x, z), m);
      });
    if (!caps) return this;
    const [a, b, c, d] = around.map(([x, z]) => corner(last, x, z));
    this.b.quad(a, b, c, d, m);
    const [e, f, g, h] = around.map(([x, z]) => corner(0, x, z));
    this.b.quad(h, g, f, e, m);
    return this;
  }

  /** Calls with each angle of `count` about +Y, and the space turned by it. */
  around(count: number, draw: (i: number) => void, from = 0): this {
    for (let i = 0; i < count; i++) this.b.at(rotationY(from + (i * 2 * PI) / count), () => draw(i));
    return this;
  }
}

/** A model of one mesh. */
export const sketch = (k: Kit, draw: (s: Sketch) => void, rest: Partial<Model> = {}): Model =>
  k.solid((b) => draw(new Sketch(k, b)), rest);

/** One mesh of a model that moves by itself. */
export const sketchMesh = (k: Kit, draw: (s: Sketch) => void): number => k.mesh((b) => draw(new Sketch(k, b)));
