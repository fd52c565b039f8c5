/** Thunder of storms: now and then, from far, and never where the words rule it out. */
import { stream } from '../../math/random.ts';
import type { FoleyEvent } from '../../sound/sound-scene.ts';
import { type Film, lookOf, type StagedShot } from '../film.ts';

/** Metres at which thunder is mixed: nearer than it is, as all that is far. */
const NEAR = 6;
const FAR = 22;

export function thunder(film: Film, staged: StagedShot): FoleyEvent[] {
  const { screenplay } = film;
  const { shot } = staged;
  const storm = lookOf(screenplay, shot).weather.includes('storm');
  if (!storm || staged.place.airless || staged.place.medium || screenplay.absent.includes('thunder')) return [];
  const rng = stream(screenplay.seed, `thunder:${shot.index}`);
  const out: FoleyEvent[] = [];
  for (let t = rng.range(0.4, 3.5); t < shot.duration - 0.5; t += rng.range(4, 8)) {
    out.push({
      time: shot.start + t,
      kind: 'thunder',
      strength: rng.range(0.65, 1),
      pan: rng.range(-0.6, 0.6),
      distance: rng.range(NEAR, FAR) * (staged.interior ? 1.5 : 1),
    });
  }
  return out;
}
