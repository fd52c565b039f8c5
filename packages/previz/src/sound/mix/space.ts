/** Where a sound is: level and dullness by distance, a place between the loudspeakers, sends to the room. */
import { pow, TAU } from '../../math/trig.ts';
import { addPanned, panGains, type Stereo, silence } from '../dsp/stereo.ts';
import { type Acoustics, type Curve, SAMPLE_RATE, type SoundScene } from '../sound-scene.ts';

/** Level by distance in metres. Gentler than nature, as films are mixed: what is on screen is heard. */
export const distanceGain = (metres: number): number => pow(1 + Math.max(0, metres) / 4, -0.85);

/** Level sent to the room: falls slower than the direct sound, so that far things sound far. */
const roomGain = (metres: number): number => pow(1 + Math.max(0, metres) / 4, -0.5);

/** Air swallows the highs over distance: one-pole low-pass, in place. */
export function airAbsorb(x: Float32Array, metres: number): Float32Array {
  const hz = 20000 / (1 + Math.max(0, metres) / 15);
  if (hz > 17000) return x;
  const w = (TAU * hz) / SAMPLE_RATE;
  const k = w / (1 + w);
  let y = 0;
  for (let i = 0; i < x.length; i++) {
    y += (x[i] - y) * k;
    x[i] = y;
  }
  return x;
}

/** Value of a curve at a time; held outside its ends; `fallback` when it has no points. */
export function curveAt(curve: Curve, time: number, fallback: number): number {
  if (curve.length === 0) return fallback;
  let [t0, v0] = curve[0];
  if (time <= t0) return v0;
  for (let i = 1; i < curve.length; i++) {
    const [t1, v1] = curve[i];
    if (time <= t1) return t1 > t0 ? v0 + ((v1 - v0) * (time - t0)) / (t1 - t0) : v1;
    t0 = t1;
    v0 = v1;
  }
  return v0;
}

/** Dry sound plus what each kind of room receives. */
export interface Bus {
  dry: Stereo;
  sends: Map<Acoustics, Stereo>;
}

export const newBus = (length: number): Bus => ({ dry: silence(length), sends: new Map() });

/** Acoustics of the shot on screen at a time. */
export function acousticsAt(scene: SoundScene, time: number): Acoustics {
  let found: Acoustics = scene.shots[0]?.acoustics ?? 'outdoor';
  for (const shot of scene.shots) if (time >= shot.start - 1e-6) found = shot.acoustics;
  return found;
}

/** Puts a mono sound into a bus from sample `at`. Level is before distance. */
export function placeMono(
  bus: Bus,
  acoustics: Acoustics,
  x: Float32Array,
  at: number,
  level: number,
  pan: number,
  metres: number,
): void {
  const n = bus.dry.left.length;
  addPanned(bus.dry, x, at, level * distanceGain(metres), pan);
  let send = bus.sends.get(acoustics);
  if (!send) {
    send = silence(n);
    bus.sends.set(acoustics, send);
  }
  addPanned(send, x, at, level * roomGain(metres) * 0.6, pan * 0.6);
}

/** Turns a stereo bed towards a side: the farther the pan, the narrower the bed. */
export function turn(bed: Stereo, pan: number): Stereo {
  const p = Math.min(1, Math.abs(pan));
  if (p < 0.02) return bed;
  const [gl, gr] = panGains(pan);
  for (let i = 0; i < bed.left.length; i++) {
    const mid = (bed.left[i] + bed.right[i]) * 0.5 * p * 1.3;
    bed.left[i] = bed.left[i] * (1 - p) + mid * gl;
    bed.right[i] = bed.right[i] * (1 - p) + mid * gr;
  }
  return bed;
}
