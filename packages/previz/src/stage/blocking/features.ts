/** Dressing that the plan of the set asks for. */
import { THING_BY_ID } from '../../catalogue/things.ts';
import { Rng } from '../../math/random.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Crew } from './crew.ts';
import { tableTop } from './table-top.ts';
import { identitySeed } from './track.ts';

/** Features of the set's plan that the place does not already contain, as background dressing. */
export function features(crew: Crew): void {
  const { input } = crew;
  const plan = input.screenplay.sets.find((s) => s.id === input.shot.set);
  const here = new Set(input.place.depicts ?? []);
  let order = 0;
  for (const feature of plan?.features ?? []) {
    if (feature.model === 'branch' || feature.model === 'post') continue;
    if (here.has(feature.model) || crew.brought.has(feature.model) || !THING_BY_ID.has(feature.model)) continue;
    const n = Math.min(feature.count, 8);
    for (let i = 0; i < n; i++) {
      const key = `feature:${feature.model}:${order}`;
      const rng = new Rng(identitySeed(input.screenplay.seed, key));
      const actor = crew.actor(
        feature.model,
        key,
        feature.attributes,
        n > 3 ? 'extra' : 'hero',
        undefined,
        feature.noun,
      );
      const radius = Math.max(actor.size[0], actor.size[2]) * 0.5;
      const side = order % 2 === 0 ? 1 : -1;
      const inside = input.place.bounds !== null;
      const reach = inside
        ? Math.max(0.5, input.place.stage.halfWidth * 0.8)
        : Math.max(2.4, radius * 1.3 + 1.5) + order * 1.1;
      const back = inside ? -input.place.stage.halfDepth * 0.7 : -(2.5 + radius * 1.4 + rng.range(0, 2));
      const at = crew.offset(input.place.stage.centre, side * reach * rng.range(0.7, 1), back);
      const rests = THING_BY_ID.get(feature.model)?.rests;
      const lift = rests === 'air' ? 2.6 : rests === 'wall' ? 1.5 : 0;
      const surface = rests === 'surface' || rests === 'hand' ? tableTop(crew, order) : null;
      const ringed = crew.isRinged(feature.noun) && i === 0;
      const position: Vec3 = ringed
        ? [...crew.input.place.stage.centre]
        : surface
          ? (crew.offset(surface, 0.25 * side, -0.1) as Vec3)
          : [at[0], input.place.ground(at[0], at[2]) + lift, at[2]];
      crew.prop(actor, key, null, position, input.place.stage.heading + rng.range(-0.4, 0.4), false);
      order++;
    }
  }
}
