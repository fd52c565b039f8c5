/** Where somebody's head is for a camera that looks past it: whoever holds a camera does not bow with those who bow. */
import { add, type Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';

/** Moments of the shot at which the head is looked for. */
const LOOKS = 9;

/** The head as it is when it is highest between two world times, carried along with the body as it goes. */
export function uprightHead(who: Performer, w0: number, w1: number): (w: number) => Vec3 {
  let best: Vec3 = [0, -1e9, 0];
  for (let k = 0; k < LOOKS; k++) {
    const state = who.state(w0 + ((w1 - w0) * k) / (LOOKS - 1));
    const head = who.actor.joints(state).head ?? add(state.position, [0, who.actor.size[1] * 0.9, 0]);
    const off: Vec3 = [head[0] - state.position[0], head[1] - state.position[1], head[2] - state.position[2]];
    if (off[1] > best[1]) best = off;
  }
  return (w) => add(who.state(w).position, best);
}
