/** Puddles: still water in the hollows of wet ground, which mirrors what stands about it. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { placed } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Place } from '../place.ts';
import type { Instance } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

/** Shapes to choose from, and puddles of a place. */
const SHAPES = 4;
const MOST = 18;
/** Ground that holds water. */
const HOLDS = new Set(['asphalt', 'concrete', 'tile', 'gravel', 'mud', 'grass']);
/** Metres by which the ground may rise or fall under a puddle. */
const LEVEL = 0.05;
/** Metres by which water stands over the ground. */
const STANDS = 0.012;

export interface Puddles {
  instances: readonly Instance[];
  /** Whether one lies at a place, about. */
  holds(x: number, z: number): boolean;
}

/** Puddles about the stage and along the way; the largest lies before the middle of the stage. */
export function makePuddles(world: WorldBuilder, place: Place, seed: number): Puddles {
  const rng = new Rng(seed ^ 0x5d1);
  // Not seen through: what is costs many times as much to draw, and over a dark bottom it would look the same.
  const water = world.material({
    color: [0.034, 0.037, 0.04],
    roughness: 0.05,
    mirror: true,
    castsShadow: false,
  });
  const shapes = Array.from({ length: SHAPES }, () => world.mesh(puddle(rng, water)));
  const { centre, halfWidth, halfDepth, heading } = place.stage;
  const out: Instance[] = [];
  const rounds: { x: number; z: number; r: number }[] = [];
  const lay = (x: number, z: number, size: number): void => {
    const y = place.ground(x, z);
    if (!HOLDS.has(place.surface(x, z))) return;
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * TAU;
      const away = place.ground(x + cos(a) * size, z + sin(a) * size) - y;
      if (away < -LEVEL || away > LEVEL) return;
    }
    const m = placed([x, y + STANDS, z], rng.range(0, TAU), size);
    rounds.push({ x, z, r: size * 0.95 });
    out.push({ mesh: rng.pick(shapes), transform: m, cast: 0, fixed: true, role: 'picture' });
  };
  const before = Math.min(0.35, halfDepth);
  lay(centre[0] + sin(heading) * before, centre[2] + cos(heading) * before, 1.15);
  for (let i = 0; i < MOST * 2 && out.length < MOST; i++) {
    const far = i % 3 === 2;
    const x = centre[0] + rng.range(-1, 1) * Math.max(4, halfWidth) * (far ? 2.2 : 1);
    const z = centre[2] + rng.range(-1, 1) * Math.max(4, halfDepth) * (far ? 2.6 : 1);
    lay(x, z, rng.range(0.35, far ? 1.5 : 0.95));
  }
  return { instances: out, holds: (x, z) => rounds.some((p) => (p.x - x) ** 2 + (p.z - z) ** 2 < p.r * p.r) };
}

/** A flat outline with bays, about 1 m in radius. */
function puddle(rng: Rng, material: number): ReturnType<MeshBuilder['build']> {
  const b = new MeshBuilder();
  const n = 26;
  const phase = [rng.range(0, TAU), rng.range(0, TAU), rng.range(0, TAU)];
  const long = rng.range(1, 1.5);
  const middle = b.vertex([0, 0, 0], [0, 1, 0], 0, 0);
  for (let i = 0; i < n; i++) {
    const a = (i / n) * TAU;
    const r = 0.78 + 0.2 * sin(2 * a + phase[0]) + 0.13 * sin(3 * a + phase[1]) + 0.06 * sin(7 * a + phase[2]);
    const x = cos(a) * r * long;
    const z = -sin(a) * r;
    b.vertex([x, 0, z], [0, 1, 0], x, z);
  }
  for (let i = 0; i < n; i++) b.triangle(middle, middle + 1 + i, middle + 1 + ((i + 1) % n), material);
  return b.build();
}
