/** A place whose way leads over a bridge, or along the top of a wall, or under a bridge: the ground there is what is stood on. */

import type { SetFeature } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { atan2, cos, PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { emptyScene } from '../empty-scene.ts';
import type { Place } from '../place.ts';
import { restState } from '../rest-state.ts';
import type { Instance } from '../scene.ts';
import { buildSpan, SPANS, type SpanUse } from '../structures/spans.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { Path } from './path.ts';
import type { BuildOne } from './track.ts';
import type { Underfoot } from './underfoot.ts';

/** Metres from the ground, at its highest, to what is stood on. */
const CLEAR: Readonly<Record<SpanUse, number>> = { rail: 9, road: 6, foot: 1, wall: 1.3, fence: 1.15 };
/** Metres above the way of a bridge that leads over it. */
const HEADROOM = 6.5;
/** Metres of the way, before and behind where they go, whose ground a bridge must clear. */
const MARGIN: Readonly<Record<SpanUse, number>> = { rail: 14, road: 10, foot: 5, wall: 3, fence: 3 };
/** Metres that it goes on beyond them. */
const BEYOND: Readonly<Record<SpanUse, number>> = { rail: 150, road: 110, foot: 7, wall: 12, fence: 14 };
/** Metres by which a way is drawn out straight at either end. */
const DRAWN_OUT = 220;
/** Metres of bridge on either side of the way that it leads over. */
const ACROSS = 70;

export interface WayBuilders {
  world: WorldBuilder;
  build: BuildOne;
  snowy: boolean;
}

/** The place with the bridge, or the place as it is. */
export function raisedWay(place: Place, wanted: Underfoot | null, builders: WayBuilders): Place {
  if (!wanted || place.bounds || place.medium || place.airless) return place;
  const { feature, use } = wanted;
  const { world, snowy } = builders;
  const colour = colourWord(feature.attributes.colour);
  const mesh = buildSpan(use, { world, kind: wanted.kind, snowy, ...(colour ? { colour } : {}) });
  const path = new Path(bridged(use) ? eased(drawnOut(place.path)) : drawnOut(place.path));
  const middle = path.nearest(place.stage.centre[0], place.stage.centre[2]);
  return wanted.side === 'over'
    ? over(place, wanted, path, middle, mesh, builders)
    : under(place, wanted, path, middle, mesh);
}

function drawnOut(points: readonly Vec3[]): Vec3[] {
  const on = (a: Vec3, b: Vec3): Vec3 => {
    const dx = b[0] - a[0];
    const dz = b[2] - a[2];
    const k = DRAWN_OUT / (Math.sqrt(dx * dx + dz * dz) || 1);
    return [b[0] + dx * k, b[1], b[2] + dz * k];
  };
  const n = points.length;
  return [on(points[1], points[0]), ...points, on(points[n - 2], points[n - 1])];
}

const bridged = (use: SpanUse): boolean => use === 'rail' || use === 'road' || use === 'foot';

/** Metres from point to point of a way that is drawn anew, and points to either side that each is the mean of. */
const STEP = 4;
const EASED = 9;

/** A way without its sharp bends: bridges are laid nearly straight. */
function eased(points: readonly Vec3[]): Vec3[] {
  const path = new Path(points);
  const count = Math.floor(path.length / STEP);
  return Array.from({ length: count }, (_, i): Vec3 => {
    let [x, z] = [0, 0];
    for (let k = -EASED; k <= EASED; k++) {
      const p = path.point((i + k) * STEP);
      x += p[0];
      z += p[2];
    }
    const n = EASED * 2 + 1;
    return [x / n, path.point(i * STEP)[1], z / n];
  });
}

const span = (mesh: number, [x, y, z]: Vec3, heading: number): Instance => ({
  mesh,
  transform: placed([x, y, z], heading),
  cast: 0,
  fixed: true,
});

function over(
  place: Place,
  { use, run, feature, water }: Underfoot,
  path: Path,
  middle: number,
  mesh: number,
  builders: WayBuilders,
): Place {
  const { length, width } = SPANS[use];
  const half = width / 2;
  let top = place.ground(place.stage.centre[0], place.stage.centre[2]);
  const reach = run / 2 + MARGIN[use];
  for (let s = -reach; s <= reach; s += 2) {
    const [x, , z] = path.point(middle + s);
    top = Math.max(top, place.ground(x, z));
  }
  const deck = top + CLEAR[use];
  const end = run / 2 + BEYOND[use];
  const from = Math.max(0, middle - end);
  const until = Math.min(path.length, middle + end);
  const spans: Instance[] = [];
  const count = Math.ceil((until - from) / length);
  for (let i = 0; i < count; i++) {
    // Each is laid from joint to joint, so that they meet in bends.
    const [a, b] = [path.point(from + i * length), path.point(from + (i + 1) * length)];
    const at: Vec3 = [(a[0] + b[0]) / 2, deck, (a[2] + b[2]) / 2];
    spans.push(span(mesh, at, atan2(b[0] - a[0], b[2] - a[2])));
  }
  if (water || (use === 'foot' && place.surface(...at2(path, middle)) !== 'water'))
    spans.push(...stream(place, path, middle, water, builders));
  const last = from + count * length;
  const onIt = (x: number, z: number): boolean => {
    const s = path.nearest(x, z);
    const [px, , pz] = path.point(s);
    return s >= from && s <= last && (px - x) ** 2 + (pz - z) ** 2 <= half * half;
  };
  const ground = (x: number, z: number): number => (onIt(x, z) ? deck : place.ground(x, z));
  const floor = use === 'foot' ? 'wood' : use === 'road' ? 'asphalt' : use === 'fence' ? 'wood' : 'concrete';
  return {
    ...place,
    ground,
    surface: (x, z) => (onIt(x, z) ? floor : place.surface(x, z)),
    ...(bridged(use)
      ? { path: wayOf(path, from, last, deck), stage: stageOn(place, path, middle, deck, half), wayHalf: half }
      : {}),
    depicts: [...(place.depicts ?? []), feature.model],
    draw(scene, t) {
      place.draw(scene, t);
      for (const s of spans) scene.instances.push(s);
    },
  };
}

const at2 = (path: Path, s: number): [number, number] => {
  const [x, , z] = path.point(s);
  return [x, z];
};

/** Running water across the way, under a bridge. */
function stream(
  place: Place,
  path: Path,
  middle: number,
  water: SetFeature | undefined,
  { build }: WayBuilders,
): Instance[] {
  const actor = build('river', 'underfoot:water', {
    attributes: water?.attributes ?? NO_ATTRIBUTES,
    noun: water?.noun ?? 'stream',
    detail: 'extra',
  });
  const [x, z] = at2(path, middle);
  const probe = emptyScene();
  actor.draw(restState([x, place.ground(x, z) + 0.05, z], path.heading(middle) + PI / 2), probe, 0);
  return probe.instances.map((i) => ({ ...i, fixed: true }));
}

/** The way over a bridge. */
function wayOf(path: Path, from: number, until: number, deck: number): Vec3[] {
  const count = Math.max(2, Math.ceil((until - from) / STEP));
  return Array.from({ length: count + 1 }, (_, i): Vec3 => {
    const [x, , z] = path.point(from + ((until - from) * i) / count);
    return [x, deck, z];
  });
}

/** The stage on a bridge: across it, so that the lens stands on the bridge too, and looks along it. */
function stageOn(place: Place, path: Path, middle: number, deck: number, half: number): Place['stage'] {
  const [x, , z] = path.point(middle);
  const along = path.heading(middle);
  return {
    centre: [x, deck, z],
    halfWidth: half - 0.5,
    halfDepth: Math.max(1, half * 0.55),
    heading: cos(along - place.stage.heading) >= 0 ? along : along + PI,
  };
}

function under(place: Place, { use, feature }: Underfoot, path: Path, middle: number, mesh: number): Place {
  const { length } = SPANS[use];
  const [x, , z] = path.point(middle);
  const heading = path.heading(middle) + PI / 2;
  const deck = place.ground(x, z) + HEADROOM;
  const count = Math.ceil(ACROSS / length);
  const spans: Instance[] = [];
  for (let i = -count; i <= count; i++)
    spans.push(span(mesh, [x + sin(heading) * i * length, deck, z + cos(heading) * i * length], heading));
  return {
    ...place,
    depicts: [...(place.depicts ?? []), feature.model],
    draw(scene, t) {
      place.draw(scene, t);
      for (const s of spans) scene.instances.push(s);
    },
  };
}
