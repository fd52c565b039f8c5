/** The state of something that just stands there. */
import type { Vec3 } from '../math/vec.ts';
import type { ActorState } from './actor.ts';

export function restState(position: Vec3, heading: number, time = 0): ActorState {
  return {
    time,
    position,
    heading,
    speed: 0,
    travelled: 0,
    posture: 'stand',
    acts: [],
    gaze: null,
    feelings: {},
    mouth: [],
    wind: [0, 0, 0],
  };
}
