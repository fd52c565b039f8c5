/** Machines seen on screen: pitch by speed, level and dullness by distance, Doppler by closing speed. */
import { hashInts, hashText } from '../../math/random.ts';
import { TAU } from '../../math/trig.ts';
import { BEDS, MACHINES } from '../beds/index.ts';
import { quickLoudness } from '../dsp/level.ts';
import { discard, panGains, type Stereo } from '../dsp/stereo.ts';
import { decibels, samples } from '../dsp/tone.ts';
import { sceneKey } from '../music/key.ts';
import { type MotionBed, SAMPLE_RATE, type SoundScene } from '../sound-scene.ts';
import { curveAt, distanceGain } from './space.ts';

/** Loudness of a machine at 4 m and no trim, LUFS before mastering. */
const MOTION_LUFS = -21;
const SOUND_SPEED = 343;

/** Speed as heard: moving towards the camera raises every frequency. */
function heardSpeed(motion: MotionBed, time: number): number {
  const v = curveAt(motion.speed, time, 3);
  const closing = (curveAt(motion.distance, time - 0.05, 6) - curveAt(motion.distance, time + 0.05, 6)) / 0.1;
  const limited = Math.max(-60, Math.min(60, closing));
  return v * (SOUND_SPEED / (SOUND_SPEED - limited));
}

/** Adds one machine to a bus. Kinds without a machine model play their bed, louder with speed. */
export function addMotion(out: Stereo, scene: SoundScene, motion: MotionBed, warnings: string[]): void {
  const start = Math.max(0, samples(motion.start));
  const end = Math.min(out.left.length, samples(motion.start + motion.duration));
  if (end <= start) return;
  const length = end - start;
  const machine = MACHINES[motion.cue];
  const bed = BEDS[motion.cue];
  if (!bed) {
    warnings.push(`The moving sound '${motion.cue}' is not in the sound catalogue and was left out.`);
    return;
  }
  const first = motion.distance[0]?.[1] ?? 6;
  const seed = hashInts(hashText(motion.cue, scene.seed), Math.round(first * 100));
  // The speed is worked out every 64 samples: it is asked for far more often than it changes.
  const speeds = Float32Array.from({ length: (length >> 6) + 3 }, (_, k) =>
    heardSpeed(motion, (start + k * 64) / SAMPLE_RATE),
  );
  const raw = machine
    ? machine(length, seed, (sample) => speeds[Math.min(sample >> 6, speeds.length - 1)], sceneKey(scene))
    : bed.make({ length, seed, wind: 4, intensity: 0.5 });
  const loudness = quickLoudness(raw);
  const base = loudness > -120 ? decibels(MOTION_LUFS + bed.trim - loudness) : 1;
  follow(out, raw, motion, start, base, machine !== undefined);
  discard(raw);
}

/** Pan, level, air and fades along the curves, worked out every 32 samples. */
function follow(out: Stereo, raw: Stereo, motion: MotionBed, start: number, base: number, machine: boolean): void {
  const length = raw.left.length;
  const fade = Math.min(samples(0.06), length / 2);
  let low = 0;
  let lowR = 0;
  for (let i = 0; i < length; i += 32) {
    const t = (start + i) / SAMPLE_RATE;
    const metres = Math.max(0.5, curveAt(motion.distance, t, 6));
    const [gl, gr] = panGains(curveAt(motion.pan, t, 0));
    const speed = curveAt(motion.speed, t, 3);
    const push = machine ? 1 : 0.4 + Math.min(0.8, Math.abs(speed) / 10);
    const w = (TAU * Math.min(18000, 20000 / (1 + metres / 15))) / SAMPLE_RATE;
    const k = w / (1 + w);
    const level = base * distanceGain(metres) * 1.7 * push;
    const stop = Math.min(length, i + 32);
    for (let s = i; s < stop; s++) {
      const g = level * Math.min(1, (s + 1) / fade, (length - s) / fade);
      low += (raw.left[s] - low) * k;
      lowR += (raw.right[s] - lowR) * k;
      const mid = (low + lowR) * 0.5;
      out.left[start + s] += (mid * 0.75 + low * 0.35) * g * gl;
      out.right[start + s] += (mid * 0.75 + lowR * 0.35) * g * gr;
    }
  }
}
