/**
 * A cascade and parallel formant synthesiser after Klatt (1980, 1990): the glottal flow and breath go through the nose and
 * the mouth's resonances in series; noise from narrow places is added beside them (frication.ts).
 */
import { noise1 } from '../../math/noise.ts';
import { cos, exp, PI, pow, TAU } from '../../math/trig.ts';
import { Noise } from '../dsp/noise.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Character } from './character.ts';
import { type Frames, HOP } from './frames.ts';
import { addGrains } from './frication.ts';
import { closingOf, flowAt, shapeOf } from './glottis.ts';
import { sizeFactors } from './vowels.ts';

/** Resonances above the three that speech moves: Hz and width of an adult man. */
const UPPER: readonly (readonly [number, number])[] = [
  [3500, 240],
  [4500, 330],
  [5500, 450],
  [6500, 600],
  [7500, 800],
];
const FORMANTS = 3 + UPPER.length;
const STEP = 1 / SAMPLE_RATE;

/** Root mean square of a plain stressed vowel as it comes out; grains of noise are set against it. */
const VOWEL_LEVEL = 0.1;
/** What the noises' levels are counted from, against the level of all vowels: a stressed open one is above their mean. */
const NOISE_SHARE = 0.6;
/** Source to the level above. */
const VOICE_GAIN = 0.3;
const BREATH_GAIN = 0.5;

/** Two-pole filters, coefficients and memory in flat arrays: the mouth, then two pairs of the nose (pole, zero). */
class Filters {
  readonly a = new Float64Array(FORMANTS + 4);
  readonly b = new Float64Array(FORMANTS + 4);
  readonly c = new Float64Array(FORMANTS + 4);

  pole(index: number, hz: number, width: number): void {
    const r = exp(-PI * width * STEP);
    this.c[index] = -r * r;
    this.b[index] = 2 * r * cos(TAU * hz * STEP);
    this.a[index] = 1 - this.b[index] - this.c[index];
  }

  zero(index: number, hz: number, width: number): void {
    this.pole(index, hz, width);
    const a = 1 / this.a[index];
    this.a[index] = a;
    this.b[index] *= -a;
    this.c[index] *= -a;
  }
}

/** Index of the nose's filters. */
const NOSE = FORMANTS;

function setFrame(k: Filters, frames: Frames, f: number, voice: Character, factors: readonly number[]): void {
  const nasal = frames.nasal[f];
  const breathy = Math.min(1, frames.breath[f] * 4 + voice.whisper);
  // Open folds, and an open nose, damp the first resonance.
  const f1 = frames.f1[f] * (1 + 0.1 * voice.whisper);
  k.pole(0, f1, (46 + 0.05 * f1) * (1 + 0.5 * voice.airy) + 170 * breathy + 70 * nasal);
  k.pole(1, frames.f2[f], 58 + 0.028 * frames.f2[f] + 40 * breathy + 110 * nasal);
  k.pole(2, frames.f3[f], 80 + 0.035 * frames.f3[f] + 40 * breathy + 120 * nasal);
  const s = factors[1];
  // The nose's own low resonance, and a zero that moves away from it as the nose opens.
  k.pole(NOSE, 270 * s, 100);
  k.zero(NOSE + 1, (270 + 190 * nasal) * s, 100);
  // The closed mouth behind the nose swallows one region, and the nose adds its second resonance.
  const zero = frames.noseZero[f];
  k.pole(NOSE + 2, zero + (1050 * s - zero) * 0.35 * nasal, 200 + 150 * nasal);
  k.zero(NOSE + 3, zero, 200 - 60 * nasal);
}

/** Turns control tracks into sound, mono, frames.count * HOP samples. Level is free. */
export function synthesise(frames: Frames, voice: Character, seed: number): Float32Array {
  const out = new Float32Array(frames.count * HOP);
  const factors = sizeFactors(voice.size);
  const throat = factors[1] * voice.spread;
  cascade(out, frames, voice, factors, seed);
  level(out, frames.voiced);
  addGrains(
    out,
    frames.grains,
    VOWEL_LEVEL * NOISE_SHARE * (1 - 0.35 * voice.whisper),
    0.55 + 0.45 * throat,
    seed + 17,
  );
  return out;
}

/** Brings the voiced parts to VOWEL_LEVEL, so that noises stand in the same proportion to every voice. */
function level(out: Float32Array, voiced: Float32Array): void {
  let sum = 0;
  let weight = 0;
  for (let f = 0; f < voiced.length; f++) {
    if (voiced[f] < 0.5) continue;
    for (let i = f * HOP; i < (f + 1) * HOP; i++) sum += out[i] * out[i];
    weight += HOP * voiced[f] * voiced[f];
  }
  if (!(sum > 0)) return;
  const gain = VOWEL_LEVEL / Math.sqrt(sum / weight);
  for (let i = 0; i < out.length; i++) out[i] *= gain;
}

function cascade(out: Float32Array, frames: Frames, voice: Character, factors: readonly number[], seed: number): void {
  const noise = new Noise(seed);
  const k = new Filters();
  UPPER.forEach(([hz, width], u) => {
    k.pole(3 + u, Math.min(15000, hz * factors[2] * voice.spread), width * factors[2]);
  });
  const { a, b, c } = k;
  const y1 = new Float64Array(FORMANTS);
  const y2 = new Float64Array(FORMANTS);
  const nose = new Float64Array(8);
  const humPole = 1 - exp(-TAU * 260 * STEP);
  let phase = 0;
  let wobble = 0;
  let shimmer = 1;
  let low = 0;
  let low2 = 0;
  let lastWhite = 0;
  for (let f = 0; f + 1 < frames.count; f++) {
    setFrame(k, frames, f, voice, factors);
    const t = (f * HOP) / SAMPLE_RATE;
    const shake = 1 + voice.tremor * noise1(seed, t * 5.3) + 0.008 * noise1(seed + 1, t * 13);
    const inc = voice.pitch * pow(2, frames.pitch[f] / 12) * shake * STEP;
    const [table, share] = shapeOf(voice.rd + frames.soft[f]);
    const closing = closingOf(table, share);
    const v0 = frames.voiced[f];
    const dv = (frames.voiced[f + 1] - v0) / HOP;
    const b0 = frames.breath[f];
    const db = (frames.breath[f + 1] - b0) / HOP;
    const s0 = frames.seal[f];
    const ds = (frames.seal[f + 1] - s0) / HOP;
    const airy = voice.airy * (1 + frames.soft[f]);
    const spoken = 1 - voice.whisper;
    const whisper = voice.whisper * 0.3;
    const end = (f + 1) * HOP;
    for (let i = f * HOP, s = 0; i < end; i++, s++) {
      const white = noise.next();
      const voicing = v0 + dv * s;
      phase += inc * (1 + wobble);
      if (phase >= 1) {
        phase -= 1;
        wobble = voice.jitter * noise.next();
        shimmer = 1 + 3 * voice.jitter * noise.next();
      }
      // Air hisses most while the folds are apart; it has little bass.
      const hiss = white - 0.75 * lastWhite;
      lastWhite = white;
      const air = (b0 + db * s + voicing * (whisper + spoken * airy * (phase < closing ? 1 : 0.4))) * BREATH_GAIN;
      let x = flowAt(table, share, phase) * voicing * spoken * shimmer * VOICE_GAIN + hiss * air;
      for (let n = 0; n < 4; n += 2) {
        const j = n * 2;
        const p = a[NOSE + n] * x + b[NOSE + n] * nose[j] + c[NOSE + n] * nose[j + 1];
        nose[j + 1] = nose[j];
        nose[j] = p;
        x = a[NOSE + n + 1] * p + b[NOSE + n + 1] * nose[j + 2] + c[NOSE + n + 1] * nose[j + 3];
        nose[j + 3] = nose[j + 2];
        nose[j + 2] = p;
      }
      for (let r = 0; r < FORMANTS; r++) {
        const y = a[r] * x + b[r] * y1[r] + c[r] * y2[r];
        y2[r] = y1[r];
        y1[r] = y;
        x = y;
      }
      // Through closed walls only the bass is heard.
      low += (x - low) * humPole;
      low2 += (low - low2) * humPole;
      const seal = s0 + ds * s;
      out[i] = x + (low2 * 1.6 - x) * seal;
    }
  }
}
