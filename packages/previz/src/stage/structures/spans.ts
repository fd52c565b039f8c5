/** Lengths of bridge, wall and fence that are set end to end along a way, so that someone may go on top of them. */
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

/** rail, road, foot: bridges for trains, cars and people. */
export type SpanUse = 'rail' | 'road' | 'foot' | 'wall' | 'fence';
export type SpanKind = 'stone' | 'brick' | 'wood' | 'steel';

export interface SpanLook {
  world: WorldBuilder;
  kind: SpanKind;
  colour?: Rgb;
  snowy: boolean;
}

/** Metres: length of one, full width between its edges, and how far its foot goes down below what is stood on. */
export const SPANS: Readonly<Record<SpanUse, { length: number; width: number; down: number }>> = {
  rail: { length: 12, width: 5, down: 60 },
  road: { length: 12, width: 9, down: 40 },
  foot: { length: 6, width: 2.6, down: 9 },
  wall: { length: 3, width: 0.5, down: 2.6 },
  fence: { length: 2.4, width: 0.16, down: 1.7 },
};

/** Top of the rails above the bed they lie on, metres. */
const RAIL_TOP = 0.16;

/** One length along z, its middle at the origin, what is stood on at y = 0. The number of its mesh. */
export function buildSpan(use: SpanUse, look: SpanLook): number {
  const b = new MeshBuilder();
  if (use === 'wall') gardenWall(b, look);
  else if (use === 'fence') boardFence(b, look);
  else {
    const { length, width, down } = SPANS[use];
    const top = use === 'rail' ? -RAIL_TOP : 0;
    if (look.kind === 'stone' || look.kind === 'brick') arched(b, look, use, [width, top, length], down);
    else framed(b, look, use, [width, top, length], down);
    if (use === 'rail') rails(b, look, length);
  }
  return look.world.mesh(b.build());
}

function material(
  look: SpanLook,
  code: string,
  pattern: 'brick' | 'planks' | 'wood' | 'asphalt',
  scale: number,
): number {
  const c = look.colour ?? hex(code);
  return look.world.material({
    color: c,
    color2: [c[0] * 0.62, c[1] * 0.62, c[2] * 0.62],
    pattern,
    patternScale: scale,
    roughness: 0.92,
  });
}

/** A round arch between two piers, with parapets. `box`: width, height of the bed, length. */
function arched(b: MeshBuilder, look: SpanLook, use: SpanUse, [w, top, length]: Vec3, down: number): void {
  const wall = material(look, '#a39a8a', 'brick', 0.42);
  const half = length / 2;
  const r = Math.min(length * 0.37, use === 'foot' ? 2.2 : 9);
  const crown = top - (use === 'foot' ? 0.35 : 0.9);
  const spring = crown - r;
  const n = 14;
  for (const s of [-1, 1]) {
    const x = (s * w) / 2;
    const face = (z0: number, y0: number, z1: number, y1: number): void => {
      if (s > 0) b.quad([x, y0, z1], [x, y0, z0], [x, y1, z0], [x, y1, z1], wall);
      else b.quad([x, y0, z0], [x, y0, z1], [x, y1, z1], [x, y1, z0], wall);
    };
    for (let i = 0; i < n; i++) {
      const [a0, a1] = [PI * (1 - i / n), PI * (1 - (i + 1) / n)];
      const [z0, z1] = [cos(a0) * r, cos(a1) * r];
      const [y0, y1] = [spring + sin(a0) * r, spring + sin(a1) * r];
      if (s > 0) {
        b.quad([x, y1, z1], [x, y0, z0], [x, top, z0], [x, top, z1], wall);
        b.quad([-x, y0, z0], [x, y0, z0], [x, y1, z1], [-x, y1, z1], wall);
      } else b.quad([x, y0, z0], [x, y1, z1], [x, top, z1], [x, top, z0], wall);
    }
    face(-half, spring, -r, top);
    face(r, spring, half, top);
  }
  // Piers widen towards the foot.
  for (const e of [-1, 1]) {
    const [inner, outer] = [e * r, e * half];
    const z = (inner + outer) / 2;
    b.box([0, (spring - down) / 2, z], [w, spring + down, half - r], wall, '+x-x+z-z');
    if (use !== 'foot')
      b.box([0, spring - 0.15, z], [w + 0.3, 0.3, half - r + 0.2], material(look, '#8f877a', 'brick', 0.5));
  }
  const bed = use === 'road' ? material(look, '#4f4f54', 'asphalt', 0.03) : material(look, '#8f877a', 'brick', 0.5);
  b.box([0, top - 0.1, 0], [w, 0.2, length], bed, '+y');
  const high = use === 'rail' ? 0.5 : use === 'foot' ? 0.75 : 0.9;
  const thick = use === 'foot' ? 0.22 : 0.3;
  for (const s of [-1, 1]) {
    b.box([s * (w / 2 - thick / 2), top + high / 2, 0], [thick, high, length], wall, '+x-x');
    b.box(
      [s * (w / 2 - thick / 2), top + high + 0.06, 0],
      [thick + 0.12, 0.12, length],
      material(look, '#b5ad9f', 'brick', 0.6),
      '+x-x+y-y',
    );
  }
}

/** Beams on trestles, of wood or steel, with a handrail or a truss. */
function framed(b: MeshBuilder, look: SpanLook, use: SpanUse, [w, top, length]: Vec3, down: number): void {
  const wood = look.kind === 'wood';
  const beam = wood
    ? material(look, '#7a5b40', 'wood', 0.06)
    : look.world.material({ color: look.colour ?? hex('#6b3a30'), roughness: 0.5, metal: 0.3 });
  const deck = wood
    ? material(look, '#8c6e50', 'planks', 0.2)
    : material({ ...look, colour: undefined }, '#55555a', 'asphalt', 0.03);
  const half = length / 2;
  b.box([0, top - 0.08, 0], [w, 0.16, length], deck);
  const deep = use === 'foot' ? 0.28 : 0.7;
  for (const s of [-1, 1]) b.box([s * (w / 2 - 0.12), top - 0.16 - deep / 2, 0], [0.24, deep, length], beam);
  const legs = use === 'foot' ? 0.09 : 0.2;
  const reach = down + top;
  for (const s of [-1, 1]) {
    // Legs lean outwards, braced by crossed beams.
    const foot = s * (w / 2 + (use === 'foot' ? 0 : reach * 0.09));
    b.tube(
      [
        [s * (w / 2 - 0.2), top - 0.3, half],
        [foot, top - reach, half],
      ],
      legs,
      beam,
      6,
      false,
    );
    if (use !== 'foot')
      for (let y = 2; y < 26; y += 5) {
        const at = (depth: number, side: number): Vec3 => [side * (w / 2 - 0.2 + depth * 0.09), top - depth, half];
        b.tube([at(y, s), at(y + 5, -s)], 0.09, beam, 4, false);
        if (s > 0) b.tube([at(y, 1), at(y, -1)], 0.12, beam, 4, false);
      }
  }
  const rail = use === 'rail' && wood ? 0.6 : use === 'rail' ? 3.4 : 1;
  const panels = use === 'foot' ? 4 : 3;
  for (const s of [-1, 1]) {
    const x = s * (w / 2 - 0.08);
    b.box([x, top + rail, 0], [0.1, 0.1, length], beam);
    if (use !== 'rail') b.box([x, top + rail * 0.5, 0], [0.06, 0.06, length], beam);
    for (let i = 0; i < panels; i++) {
      const z = -half + ((i + 0.5) * length) / panels;
      b.box([x, top + rail / 2, z], [0.1, rail, 0.1], beam, '+x-x+z-z');
      if (use === 'rail' && !wood)
        b.tube(
          [
            [x, top, z],
            [x, top + rail, z + length / panels],
          ],
          0.09,
          beam,
          4,
          false,
        );
    }
  }
}

/** Two rails on sleepers, whose tops are at y = 0. */
function rails(b: MeshBuilder, look: SpanLook, length: number): void {
  const steel = look.world.material({ color: hex('#6d6a68'), roughness: 0.35, metal: 0.8 });
  const sleeper = look.world.material({ color: hex('#4a3a2c'), pattern: 'wood', patternScale: 0.06, roughness: 0.95 });
  const n = Math.round(length / 0.75);
  for (let i = 0; i < n; i++)
    b.box([0, -RAIL_TOP + 0.04, -length / 2 + ((i + 0.5) * length) / n], [2.5, 0.1, 0.24], sleeper, '+x-x+y+z-z');
  for (const s of [-1, 1]) b.box([s * 0.74, -0.05, 0], [0.08, 0.1, length], steel, '+x-x+y');
}

/** A wall of stone or brick with a flat coping, low enough to sit on. */
function gardenWall(b: MeshBuilder, look: SpanLook): void {
  const { length, down } = SPANS.wall;
  const brick =
    look.kind === 'stone' ? material(look, '#9a9284', 'brick', 0.26) : material(look, '#97553f', 'brick', 0.08);
  b.box([0, -0.1 - down / 2, 0], [0.36, down, length], brick, '+x-x+z-z');
  b.box([0, -0.05, 0], [0.5, 0.1, length], material(look, '#b0a999', 'brick', 0.5));
  if (look.snowy) b.box([0, 0.01, 0], [0.46, 0.03, length], look.world.material(SNOW));
}

/** A fence of boards under a flat rail. */
function boardFence(b: MeshBuilder, look: SpanLook): void {
  const { length, down } = SPANS.fence;
  const wood = material(look, '#8c7860', 'wood', 0.05);
  const n = 13;
  for (let i = 0; i < n; i++) {
    const z = -length / 2 + ((i + 0.5) * length) / n;
    b.box([0, -0.06 - down / 2, z], [0.03, down, (length / n) * 0.86], wood, '+x-x+z-z');
  }
  b.box([0, -0.03, 0], [0.16, 0.06, length], wood);
  for (const y of [-0.3, -0.95]) b.box([-0.05, y, 0], [0.06, 0.09, length], wood);
  b.box([-0.05, -0.06 - down / 2, length / 2], [0.12, down, 0.12], wood, '+x-x+z-z');
}
