/** Shows what the prompt names as part of the place but the place does not have by itself. */
import { THING_BY_ID } from '../../catalogue/things.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { SetBuilder } from './set-builder.ts';

export interface FeatureSpots {
  centre: Vec3;
  heading: number;
  /** Metres that must stay free round the centre. */
  radius: number;
  ground: (x: number, z: number) => number;
  /** Indoors: half width and half depth of the room, so that nothing stands in a wall. */
  room?: { halfWidth: number; halfDepth: number; height: number };
}

const IN_THE_SKY = new Set(['moon', 'sun', 'star', 'cloud']);
const HUGE = 9;

/** Adds every feature of the plan that no part of the place has shown yet. */
export function furnishFeatures(set: SetBuilder, spots: FeatureSpots): void {
  let slot = 0;
  // The sky itself shows these.
  set.shows(...IN_THE_SKY);
  const surfaces = set.marks.filter((m) => m.kind === 'surface');
  for (const feature of set.plan.features) {
    const thing = THING_BY_ID.get(feature.model);
    if (!thing || set.has(feature.model) || !set.allows(feature.model) || !set.allows(feature.noun)) continue;
    if (thing.kind === 'person' || thing.kind === 'effect' || IN_THE_SKY.has(feature.model)) continue;
    const count = Math.min(feature.count, 12);
    const [w, h, l] = thing.size;
    // The noun picks the kind within a model: a temple among castles.
    const attributes = { ...feature.attributes, other: [...feature.attributes.other, feature.noun] };
    for (let i = 0; i < count; i++) {
      const rests = thing.rests ?? 'ground';
      const k = slot + i;
      if ((rests === 'surface' || rests === 'hand') && surfaces.length > 0) {
        const m = surfaces[k % surfaces.length];
        const off = 0.18 * (1 + Math.floor(k / surfaces.length)) * (i % 2 === 0 ? 1 : -1);
        set.thing(feature.model, [m.position[0] + off, m.position[1], m.position[2]], m.heading, {
          attributes,
          variant: i % 3,
        });
      } else if (rests === 'wall' && spots.room) {
        const x = (0.4 + 0.9 * Math.ceil(k / 2)) * (k % 2 === 0 ? 1 : -1);
        const low = Math.min(1.1, spots.room.height - h - 0.2);
        set.thing(feature.model, [x, low, -spots.room.halfDepth + 0.06], 0, { attributes, variant: k % 3 });
      } else {
        const [x, y, z, heading] = standingSpot(outdoors(spots, thing.kind, Math.max(w, l)), rests, k, w, h, l);
        set.thing(feature.model, [x, y, z], heading, {
          attributes,
          variant: k % 3,
          obstacle: h > 0.6 && rests === 'ground' ? Math.max(w, l) * 0.5 : 0,
        });
      }
    }
    slot += count;
  }
}

/** What no room can hold, a pond or a tower, stands behind it, where windows show it. */
function outdoors(spots: FeatureSpots, kind: string, wide: number): FeatureSpots {
  const { room } = spots;
  if (!room || !/^(?:nature|structure)$/.test(kind) || wide <= 2 * Math.min(room.halfWidth, room.halfDepth))
    return spots;
  const { centre, heading, ground } = spots;
  return { centre, heading, ground, radius: Math.max(room.halfWidth, room.halfDepth) + 1.5 };
}

/** The k-th place of a fan behind the action, nearest first: x, y, z and heading. */
function standingSpot(
  spots: FeatureSpots,
  rests: string,
  k: number,
  w: number,
  h: number,
  l: number,
): [number, number, number, number] {
  const wide = Math.max(w, l);
  const reach = spots.radius + (wide / 2) * (wide > 100 ? 1.9 : 1) + 0.4 + (wide > HUGE ? 14 : 0);
  // A building stands squarely behind the action, smaller things to its sides.
  const first = wide > HUGE ? 0.1 : 0.35;
  const swing = (first + 0.33 * Math.floor(k / 2)) * (k % 2 === 0 ? 1 : -1);
  const a = spots.heading + PI + swing;
  let x = spots.centre[0] + sin(a) * reach;
  let z = spots.centre[2] + cos(a) * reach;
  if (spots.room) {
    const hx = Math.max(0, spots.room.halfWidth - wide / 2 - 0.1);
    const hz = Math.max(0, spots.room.halfDepth - wide / 2 - 0.1);
    x = Math.min(hx, Math.max(-hx, x));
    z = Math.min(hz, Math.max(-hz, z));
  }
  const floor = spots.ground(x, z);
  const ceiling = spots.room?.height ?? 6;
  const hanging =
    rests === 'air' ? Math.min(ceiling - h - 0.1, 2.4 + (k % 3) * 0.4) : rests === 'ceiling' ? ceiling - h : 0;
  return [x, floor + hanging, z, a + PI];
}
