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
    for (let i = 0; i < count; i++) {
      const rests = thing.rests ?? 'ground';
      if ((rests === 'surface' || rests === 'hand') && surfaces.length > 0) {
        const m = surfaces[(slot + i) % surfaces.length];
        const off = 0.18 * (1 + Math.floor((slot + i) / surfaces.length));
        set.thing(
          feature.model,
          [m.position[0] + off * (i % 2 === 0 ? 1 : -1), m.position[1], m.position[2]],
          m.heading,
          { attributes: feature.attributes, variant: i % 3 },
        );
        continue;
      }
      const reach = spots.radius + Math.max(w, l) / 2 + 0.4 + (Math.max(w, l) > HUGE ? 14 : 0);
      // Fan out behind the action, nearest places first.
      const k = slot + i;
      const swing = (0.35 + 0.33 * Math.floor(k / 2)) * (k % 2 === 0 ? 1 : -1);
      const a = spots.heading + PI + swing * (spots.room ? 1 : 1.1);
      let x = spots.centre[0] + sin(a) * reach;
      let z = spots.centre[2] + cos(a) * reach;
      if (spots.room) {
        const margin = Math.max(w, l) / 2 + 0.1;
        const hx = Math.max(0, spots.room.halfWidth - margin);
        const hz = Math.max(0, spots.room.halfDepth - margin);
        x = Math.min(hx, Math.max(-hx, x));
        z = Math.min(hz, Math.max(-hz, z));
      }
      const floor = spots.ground(x, z);
      const ceiling = spots.room?.height ?? 6;
      const y =
        rests === 'air'
          ? floor + Math.min(ceiling - h - 0.1, 2.4 + (k % 3) * 0.4)
          : rests === 'wall'
            ? floor + 1.3
            : rests === 'ceiling'
              ? floor + ceiling - h
              : rests === 'surface' || rests === 'hand'
                ? floor
                : floor;
      set.thing(feature.model, [x, y, z], a + PI, {
        attributes: feature.attributes,
        variant: k % 3,
        obstacle: h > 0.6 && rests === 'ground' ? Math.max(w, l) * 0.5 : 0,
      });
    }
    slot += count;
  }
}
