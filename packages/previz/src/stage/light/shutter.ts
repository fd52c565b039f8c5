/** What moves while the shutter is open. */
import type { Vec3 } from '../../math/vec.ts';
import { distance, sub } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Camera, FrameScene } from '../scene.ts';

/** Share of the frame's time that the shutter is open where blur is asked for: 270 degrees. */
export const OPEN = 0.75;
/** Bodies at most (the kernel has as many). */
const MOST = 8;

/** Tells a scene how camera and performers have moved since the frame before, `step` world seconds ago. */
export function openShutter(
  scene: FrameScene,
  before: Camera,
  performers: readonly Performer[],
  w: number,
  step: number,
): void {
  const bodies = performers
    .filter((p) => p.speed > 0 && !p.frame)
    .map((p) => {
      const state = p.state(w);
      const { size } = p.actor;
      const centre: Vec3 = [state.position[0], state.position[1] + size[1] / 2, state.position[2]];
      return {
        centre,
        radius: Math.max(...size) * 0.6,
        step: sub(state.position, p.state(w - step).position),
        away: distance(centre, scene.camera.eye),
      };
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST);
  scene.motion = { open: OPEN, before, bodies };
}
