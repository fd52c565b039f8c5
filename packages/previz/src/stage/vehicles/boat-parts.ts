/** What boats share: how they bob, hulls, sails. The water line is at y = 0. */
import { cos, PI, pow, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState, BuildContext } from '../actor.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { type Seaway, seawayOf, surfaceHeight } from '../nature/seaway.ts';
import { addHull, type Section } from './hull.ts';

/**
 * Heave, pitch and roll of a hull so many metres long. In wind and storm it rides the waves that are there; otherwise it bobs on
 * a swell, small boats more.
 */
export function bob(context: BuildContext, size: number): (s: ActorState) => Mat34 {
  const sea = seawayOf(context.look);
  const seed = context.seed % 10;
  if (sea) return (s) => ridden(sea, s, size);
  return (s) => {
    const t = s.time;
    const k = 1 / Math.sqrt(Math.max(1, size / 3));
    const heave = 0.05 * sin(t * 1.25 * k + seed) + 0.025 * sin(t * 2.1 * k + seed * 2);
    const way = Math.min(1, Math.abs(s.speed) / 6);
    return multiply(
      translation(0, heave * (0.6 + 0.4 * k), 0),
      multiply(
        rotationX(0.028 * k * sin(t * 1.1 * k + seed + 1) - 0.03 * way * k),
        rotationZ(0.045 * k * sin(t * 0.9 * k + seed * 1.7)),
      ),
    );
  };
}

/** A hull lies on the water under its ends and sides: heights there lift and tip it. */
function ridden(sea: Seaway, s: ActorState, size: number): Mat34 {
  const ahead: readonly [number, number] = [sin(s.heading), cos(s.heading)];
  const at = (along: number, across: number): number =>
    surfaceHeight(
      sea,
      s.position[0] + ahead[0] * along + ahead[1] * across,
      s.position[2] + ahead[1] * along - ahead[0] * across,
      s.time,
    );
  const half = size * 0.4;
  const beam = size * 0.16;
  const [bow, stern, left, right] = [at(half, 0), at(-half, 0), at(0, beam), at(0, -beam)];
  return multiply(
    translation(0, (at(0, 0) + bow + stern + left + right) / 5, 0),
    multiply(rotationX(-(bow - stern) / (2 * half)), rotationZ((0.7 * (left - right)) / (2 * beam))),
  );
}

/** Hull of a boat from bow (+z) to stern: sheer, beam and keel along the length. */
export function boatHull(
  b: MeshBuilder,
  o: {
    length: number;
    beam: number;
    depth: number;
    draught: number;
    stern: number;
    flare: number;
    outside: number;
    inside: number;
    steps: number;
  },
): void {
  const stations: { z: number; section: Section }[] = [];
  const inner: { z: number; section: Section }[] = [];
  for (let i = 0; i <= o.steps; i++) {
    const t = i / o.steps;
    const z = o.length / 2 - t * o.length;
    const bow = Math.sqrt(Math.max(0, Math.min(1, t / 0.42)));
    const aft = t > 0.7 ? 1 - (1 - o.stern) * pow((t - 0.7) / 0.3, 1.6) : 1;
    const half = Math.max(0.012, (o.beam / 2) * bow * aft);
    const sheer = o.depth * (1 + 0.45 * (1 - Math.min(1, t / 0.5)) ** 2 + 0.16 * Math.max(0, (t - 0.75) / 0.25) ** 2);
    const keel = -o.draught * Math.min(1, t / 0.16) * (t > 0.86 ? 1 - ((t - 0.86) / 0.14) * 0.5 : 1);
    const at = (x: number, y: number): readonly [number, number] => [half * x, keel + (sheer - keel) * y];
    stations.push({
      z,
      section: [
        [0, keel],
        at(0.42, 0.06),
        at(0.74, 0.24),
        at(0.92 - o.flare * 0.1, 0.55),
        at(1, 0.92),
        at(1.03, 0.96),
        at(1.03, 1),
        at(0.96, 1),
      ],
    });
    const wall = Math.max(0.008, half - o.beam * 0.03);
    const floor = keel + (sheer - keel) * 0.22;
    inner.push({
      z,
      section: [
        [0, floor],
        [wall * 0.62, floor + 0.01],
        [wall * 0.86, floor + (sheer - floor) * 0.3],
        [wall * 0.97, sheer],
      ],
    });
  }
  addHull(b, { stations, material: () => o.outside, caps: [null, o.outside] });
  // The inside is the same lattice turned inwards.
  for (const side of [1, -1]) {
    const rows = inner[0].section.length;
    const index = inner.map(({ z, section }) =>
      section.map(([x, y], j): number => b.vertex([x * side, y, z], j === 0 ? [0, 1, 0] : [-side, 0.45, 0], z, x + y)),
    );
    for (let i = 0; i + 1 < inner.length; i++)
      for (let j = 0; j + 1 < rows; j++) {
        const [p, q, r, s] = [index[i][j], index[i + 1][j], index[i + 1][j + 1], index[i][j + 1]];
        if (side > 0) b.quadIndices(q, p, s, r, o.inside);
        else b.quadIndices(p, q, r, s, o.inside);
      }
  }
}

/** Sail as a curved sheet between mast, boom and head; bellied by the wind. */
export function sail(
  b: MeshBuilder,
  a: Vec3,
  c: Vec3,
  head: Vec3,
  belly: number,
  material: number,
  rows: number,
): void {
  const start = b.vertexCount;
  for (let j = 0; j <= rows; j++) {
    const v = j / rows;
    for (let i = 0; i <= 6; i++) {
      const u = i / 6;
      const x0 = a[0] + (head[0] - a[0]) * v;
      const p: Vec3 = [
        x0 + (c[0] - a[0]) * u * (1 - v) + belly * sin(u * PI) * sin(Math.min(1, v * 1.15) * PI * 0.9 + 0.25),
        a[1] + (head[1] - a[1]) * v + (c[1] - a[1]) * u * (1 - v),
        a[2] + (head[2] - a[2]) * v + (c[2] - a[2]) * u * (1 - v),
      ];
      b.vertex(p, [1, 0.1, 0.5 - u], p[2], p[1]);
    }
  }
  b.grid(start, rows + 1, 7, material);
}
