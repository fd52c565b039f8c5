/**
 * A cascade/parallel formant synthesiser after Klatt: a glottal pulse and breath go through the mouth's resonances in
 * series (with a nose beside them); friction has its own resonance in parallel.
 */
import { noise1 } from '../../math/noise.ts';
import { cos, exp, PI, pow, TAU } from '../../math/trig.ts';
import { Noise } from '../dsp/noise.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Character } from './character.ts';
import { type Frames, HOP } from './frames.ts';

/** Resonances above the three that speech moves: Hz and width of an adult man. */
const UPPER: readonly (readonly [number, number])[] = [
  [3450, 230],
  [4350, 320],
  [5600, 520],
];
const FORMANTS = 3 + UPPER.length;
const STEP = 1 / SAMPLE_RATE;

/** Two-pole resonators in series, state and coefficients kept in flat arrays. */
interface Cascade {
  a: Float64Array;
  b: Float64Array;
  c: Float64Array;
  y1: Float64Array;
  y2: Float64Array;
}

const newCascade = (): Cascade => ({
  a: new Float64Array(FORMANTS),
  b: new Float64Array(FORMANTS),
  c: new Float64Array(FORMANTS),
  y1: new Float64Array(FORMANTS),
  y2: new Float64Array(FORMANTS),
});

function setResonator(k: Cascade, index: number, hz: number, width: number): void {
  const r = exp(-PI * width * STEP);
  k.c[index] = -r * r;
  k.b[index] = 2 * r * cos(TAU * hz * STEP);
  k.a[index] = 1 - k.b[index] - k.c[index];
}

function setFrame(k: Cascade, frames: Frames, f: number, voice: Character): void {
  const s = voice.scale;
  // Open folds damp the first resonance.
  const damp = 1 + 0.8 * voice.whisper + 4 * voice.breath;
  setResonator(k, 0, frames.f1[f] * s, (52 + 0.04 * frames.f1[f]) * damp + 60 * frames.nasal[f]);
  setResonator(k, 1, frames.f2[f] * s, 62 + 0.022 * frames.f2[f]);
  setResonator(k, 2, frames.f3[f] * s, 80 + 0.03 * frames.f3[f]);
  UPPER.forEach(([hz, width], u) => {
    setResonator(k, 3 + u, hz * s, width);
  });
}

/** One cycle of glottal flow derivative at phase x of 1; the folds are open until `open`. */
function pulse(x: number, open: number, inc: number): number {
  let v = 0;
  if (x < open) {
    const u = x / open;
    v = 2 * u - 3 * u * u;
  }
  // The jump at closing is rounded over one sample, so that it does not alias.
  const d = (x - open) / inc;
  if (d > -1 && d < 1) v += d < 0 ? 0.5 * (1 + d) * (1 + d) : -0.5 * (1 - d) * (1 - d);
  return v;
}

/** Turns control tracks into sound, mono, frames.count * HOP samples. Level is free. */
export function synthesise(frames: Frames, voice: Character, seed: number): Float32Array {
  const out = new Float32Array(frames.count * HOP);
  const noise = new Noise(seed);
  const k = newCascade();
  const tilt = 1 - exp(-TAU * voice.tilt * STEP);
  const nose = 2 * exp(-PI * 90 * STEP) * cos(TAU * 270 * STEP);
  const noseC = -exp(-TAU * 90 * STEP);
  const noseA = 1 - nose - noseC;
  let phase = 0;
  let wobble = 0;
  let low = 0;
  let n1 = 0;
  let n2 = 0;
  let z1 = 0;
  let z2 = 0;
  let h1 = 0;
  let h2 = 0;
  for (let f = 0; f + 1 < frames.count; f++) {
    setFrame(k, frames, f, voice);
    const t = (f * HOP) / SAMPLE_RATE;
    const shake = 1 + voice.tremor * noise1(seed, t * 5.3) + 0.008 * noise1(seed + 1, t * 13);
    const inc = (voice.pitch * pow(2, frames.pitch[f] / 12) * shake * STEP) / 1;
    // The nose: a pole at 270 Hz and a zero that moves away from it as the nose opens.
    const zeroHz = 270 + 230 * frames.nasal[f];
    const zr = exp(-PI * 90 * STEP);
    const zb = 2 * zr * cos(TAU * zeroHz * STEP);
    const zc = -zr * zr;
    const za = 1 / (1 - zb - zc);
    const hr = exp(-PI * Math.min(9000, frames.hissWidth[f] * voice.scale) * STEP);
    const hb = 2 * hr * cos(TAU * Math.min(14000, frames.hissHz[f] * (0.5 + 0.5 * voice.scale)) * STEP);
    const hc = -hr * hr;
    const ha = (1 - hr) * 1.3;
    const v0 = frames.voiced[f];
    const dv = (frames.voiced[f + 1] - v0) / HOP;
    const b0 = frames.breath[f];
    const db = (frames.breath[f + 1] - b0) / HOP;
    const g0 = frames.friction[f];
    const dg = (frames.friction[f + 1] - g0) / HOP;
    const flat = frames.hissFlat[f];
    const end = (f + 1) * HOP;
    for (let i = f * HOP, s = 0; i < end; i++, s++) {
      const white = noise.next();
      const voicing = v0 + dv * s;
      const puff = b0 + db * s;
      phase += inc * (1 + wobble);
      if (phase >= 1) {
        phase -= 1;
        wobble = voice.jitter * noise.next();
      }
      const glottal = pulse(phase, voice.open, inc);
      const openness = phase < voice.open ? 1 : 0.35;
      const voiced = voicing * (1 - voice.whisper);
      const whispered = voicing * voice.whisper * 0.55;
      const air = white * (puff + whispered + voiced * voice.breath * openness * 1.6) * 0.32;
      low += (glottal * voiced - low) * tilt;
      let x = low + air;
      // Nose pole, then zero.
      const p = noseA * x + nose * n1 + noseC * n2;
      n2 = n1;
      n1 = p;
      x = za * (p - zb * z1 - zc * z2);
      z2 = z1;
      z1 = p;
      for (let r = 0; r < FORMANTS; r++) {
        const y = k.a[r] * x + k.b[r] * k.y1[r] + k.c[r] * k.y2[r];
        k.y2[r] = k.y1[r];
        k.y1[r] = y;
        x = y;
      }
      const rub = white * (g0 + dg * s);
      const h = ha * rub + hb * h1 + hc * h2;
      h2 = h1;
      h1 = h;
      // Breath is heard beside the mouth's resonances too, up to the highest tones.
      out[i] = x + (h - h2) * 0.5 + white * (flat * 0.35 + (puff + whispered) * 0.022);
    }
  }
  return out;
}
