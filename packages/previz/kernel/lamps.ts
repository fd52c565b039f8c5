/** Which lamps reach what a tile shows. */
import {
  CENTRE_X, CENTRE_Y, EYE, FOCAL, FORWARD, LIGHT_RANGE, RIGHT, UP,
} from '../src/render/params';
import { TILE, pf } from './state';

// The tile's share of the view between two depths, in a box: as seen from the eye, metres.
let lowX: f32 = 0;
let highX: f32 = 0;
let lowY: f32 = 0;
let highY: f32 = 0;
let nearZ: f32 = 0;
let farZ: f32 = 0;

/** Takes the box of what is seen in the tile at left, top between two depths. Nothing reaches it where `near` is beyond `far`. */
export function setBox(left: i32, top: i32, near: f32, far: f32): void {
  const s: f32 = 1 / pf(FOCAL);
  const x0 = (<f32>left - pf(CENTRE_X)) * s, x1 = (<f32>(left + TILE) - pf(CENTRE_X)) * s;
  const y0 = (pf(CENTRE_Y) - <f32>(top + TILE)) * s, y1 = (pf(CENTRE_Y) - <f32>top) * s;
  lowX = min(x0 * near, x0 * far);
  highX = max(x1 * near, x1 * far);
  lowY = min(y0 * near, y0 * far);
  highY = max(y1 * near, y1 * far);
  nearZ = near;
  farZ = far;
}

/** Whether a light reaches the box. */
export function lampReaches(l: usize): bool {
  if (nearZ > farZ) return false;
  const dx = load<f32>(l) - pf(EYE), dy = load<f32>(l, 4) - pf(EYE + 1), dz = load<f32>(l, 8) - pf(EYE + 2);
  const range = load<f32>(l, LIGHT_RANGE * 4);
  const x = dx * pf(RIGHT) + dy * pf(RIGHT + 1) + dz * pf(RIGHT + 2);
  const y = dx * pf(UP) + dy * pf(UP + 1) + dz * pf(UP + 2);
  const z = dx * pf(FORWARD) + dy * pf(FORWARD + 1) + dz * pf(FORWARD + 2);
  // How far from the box it is along each axis.
  const ax = max<f32>(0, max(lowX - x, x - highX));
  const ay = max<f32>(0, max(lowY - y, y - highY));
  const az = max<f32>(0, max(nearZ - z, z - farZ));
  return ax * ax + ay * ay + az * az <= range * range;
}
