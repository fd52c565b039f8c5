/** Screens that light the faces before them. */
import { noise1 } from '../../math/noise.ts';
import { hashText } from '../../math/random.ts';
import { cos, sin } from '../../math/trig.ts';
import type { Performer } from '../blocking/track.ts';
import type { FrameScene } from '../scene.ts';

/** People whose screens light them, at most. */
const MOST = 3;

/** Adds the light of a phone or monitor before each of the first people of a shot, at world time w. */
export function screenGlow(scene: FrameScene, performers: readonly Performer[], w: number): void {
  let lit = 0;
  for (const p of performers) {
    if (lit >= MOST || p.cast === 0 || p.member?.kind !== 'person') continue;
    const state = p.state(w);
    const { head, handLeft, handRight } = p.actor.joints(state);
    if (!head) continue;
    lit++;
    const ahead = [sin(state.heading) * 0.42, cos(state.heading) * 0.42];
    const hands = handLeft && handRight ? Math.max(handLeft[1], handRight[1]) : Number.NEGATIVE_INFINITY;
    const y = hands > head[1] - 0.75 ? hands + 0.12 : head[1] - 0.28;
    // Pictures change on it.
    const seed = hashText(p.key, 29);
    const k = 0.85 + 0.15 * noise1(seed, w * 1.7) + 0.06 * noise1(seed + 1, w * 9);
    scene.lights.unshift({
      position: [head[0] + ahead[0], y, head[2] + ahead[1]],
      color: [0.52 * k, 0.8 * k, 1.25 * k],
      range: 3.2,
    });
  }
}
