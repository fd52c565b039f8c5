/** A shot's camera moves as they act on a flat picture with depth: scale, shift and roll, more for what is near. */

import type { CameraMove, Shot } from '@storyreel/contract';
import { pow } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';

/** The whole move. Scale is a share added to 1; shifts are shares of width and height, positive = the picture's content moves right or down. */
export interface PlateMove {
  scaleFar: number;
  /** Added on top for nearness 1. */
  scaleNear: number;
  xFar: number;
  xNear: number;
  yFar: number;
  yNear: number;
  /** Shift across about the subject, which stays where it is: what is nearer goes one way, what is farther the other. */
  around: number;
  /** Radians at the end. */
  roll: number;
  /** Turn of the view about its upright axis: its right side grows and its left side shrinks by this share. */
  turn: number;
  /** Extra scale that keeps shifted edges out of the picture. */
  cover: number;
  /** Unsteadiness as a share of the width. */
  shake: number;
  easing: 'linear' | 'ease_in' | 'ease_out' | 'ease_in_out';
}

type Part = Partial<Omit<PlateMove, 'cover' | 'easing'>>;

/** How far each move goes in five seconds at normal speed. Content moves against the camera. */
const PARTS: Record<CameraMove, Part> = {
  static: {},
  push_in: { scaleFar: 0.07, scaleNear: 0.2 },
  pull_out: { scaleFar: -0.01, scaleNear: -0.07 },
  truck_left: { xFar: 0.008, xNear: 0.08 },
  truck_right: { xFar: -0.008, xNear: -0.08 },
  pan_left: { xFar: 0.085, xNear: 0.008, turn: 0.05 },
  pan_right: { xFar: -0.085, xNear: -0.008, turn: -0.05 },
  tilt_up: { yFar: 0.085, yNear: 0.008 },
  tilt_down: { yFar: -0.085, yNear: -0.008 },
  crane_up: { yFar: 0.008, yNear: 0.07 },
  crane_down: { yFar: -0.008, yNear: -0.07 },
  orbit_left: { around: 0.08, turn: -0.05 },
  orbit_right: { around: -0.08, turn: 0.05 },
  track: { xFar: 0.06, xNear: -0.05, scaleNear: 0.04 },
  handheld: { scaleFar: 0.025, scaleNear: 0.03, shake: 0.0045 },
  zoom_in: { scaleFar: 0.24 },
  zoom_out: { scaleFar: -0.05 },
  dolly_zoom: { scaleFar: 0.2, scaleNear: -0.2 },
  whip_pan: { xFar: -0.16 },
  rack_focus: { scaleFar: 0.02, scaleNear: 0.04 },
  roll: { roll: 0.12, scaleFar: 0.12 },
  aerial: { scaleFar: 0.06, scaleNear: 0.14, yFar: 0.008, yNear: 0.05 },
  fpv: { scaleFar: 0.14, scaleNear: 0.26, shake: 0.003, roll: 0.04 },
  pov: { scaleFar: 0.06, scaleNear: 0.14, shake: 0.003 },
};

const MOST_SCALE = 0.55;
const LEAST_SCALE = -0.16;

/** The move of a shot. A shot that stands still gets the faint drift of a camera on a slider, so that depth is felt. */
export function plateMove(shot: Shot): PlateMove {
  const move: PlateMove = {
    scaleFar: 0,
    scaleNear: 0,
    xFar: 0,
    xNear: 0,
    yFar: 0,
    yNear: 0,
    around: 0,
    roll: 0,
    turn: 0,
    cover: 0,
    shake: 0,
    easing: shot.camera[0]?.easing ?? 'ease_in_out',
  };
  const length = Math.min(1.6, Math.max(0.45, shot.duration / 5));
  for (const { move: name, speed } of shot.camera) {
    if (isIdle(shot, name)) continue;
    const amount = length * pow(speed, 0.6);
    const part = PARTS[name];
    for (const key of ['scaleFar', 'scaleNear', 'xFar', 'xNear', 'yFar', 'yNear', 'around', 'roll', 'turn'] as const)
      move[key] += (part[key] ?? 0) * amount;
    move.shake = Math.max(move.shake, part.shake ?? 0);
  }
  if (shot.camera.every(({ move: name }) => isIdle(shot, name))) {
    move.scaleFar = 0.012 * length;
    move.scaleNear = 0.04 * length;
  }
  move.scaleFar = bounded(move.scaleFar);
  move.scaleNear = bounded(move.scaleNear);
  const across = Math.max(Math.abs(move.xFar), Math.abs(move.xFar + move.xNear), 0.55 * Math.abs(move.around));
  const down = Math.max(Math.abs(move.yFar), Math.abs(move.yFar + move.yNear));
  // The mirrored border stands in for a little of what lies beyond the edge: not all must be covered by going nearer.
  const room =
    2 * (0.75 * Math.max(across, down) + 2 * move.shake + Math.abs(move.turn) * 0.3) - Math.max(0, move.scaleFar);
  move.cover = Math.min(0.3, Math.max(0, room));
  return move;
}

/** Nothing moves the view: also where the director chose by itself to go along with someone, who does not walk in a picture. */
function isIdle({ said }: Shot, move: CameraMove): boolean {
  return move === 'static' || (move === 'track' && !said.includes('camera'));
}

function bounded(scale: number): number {
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));
}

/** Progress of the move at share `p` (0..1) of the shot: 0 at its start, 1 at its end. */
export function eased(easing: PlateMove['easing'], p: number): number {
  switch (easing) {
    case 'linear':
      return p;
    case 'ease_in':
      return p * p;
    case 'ease_out':
      return p * (2 - p);
    case 'ease_in_out':
      // Half way to a full smoothstep: the move is felt from the start.
      return 0.5 * p + 0.5 * smoothstep(0, 1, p);
  }
}
