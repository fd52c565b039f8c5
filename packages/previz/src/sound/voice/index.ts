/** Voices: spoken lines, and laughs, sobs and breaths. */
import { hashInts } from '../../math/random.ts';
import { PLAIN } from '../../speech/delivery.ts';
import type { Delivery, Phone, SpeechVoice, SpokenLine } from '../../speech/spoken-line.ts';
import { highpass, peaking, run } from '../dsp/filter.ts';
import { samples } from '../dsp/tone.ts';
import { characterOf } from './character.ts';
import { framesOf } from './frames.ts';
import { synthesise } from './klatt.ts';

/** Seconds of sound after the last phone: voices do not stop on a sample. */
const TAIL = 0.06;

/** The sound of a line, mono, from its first instant; level is free. Nothing to say gives an empty array. */
export function speak(spoken: SpokenLine, voice: SpeechVoice): Float32Array {
  if (spoken.phones.length === 0) return new Float32Array(0);
  return sing(spoken.phones, spoken.duration + TAIL, voice, spoken.delivery, voice.seed);
}

function sing(
  phones: readonly Phone[],
  seconds: number,
  voice: SpeechVoice,
  delivery: Delivery,
  seed: number,
): Float32Array {
  const character = characterOf(voice, delivery);
  const frames = framesOf(phones, seconds, character.size, character.spread);
  const out = synthesise(frames, character, hashInts(seed, phones.length)).subarray(0, samples(seconds));
  run(out, highpass(70));
  // A small lift where consonants live keeps words clear in a mix.
  run(out, peaking(3200, 0.8, 3.5));
  if (character.robotic > 0) comb(out, character.robotic);
  const fade = Math.min(out.length, 480);
  for (let i = 0; i < fade; i++) out[out.length - 1 - i] *= i / fade;
  return out;
}

/** Short fixed echoes: the tin of a machine. */
function comb(x: Float32Array, amount: number): void {
  const delay = 211;
  for (let i = delay; i < x.length; i++) x[i] += x[i - delay] * 0.55 * amount;
}

/** A person picked by a seed, for sounds without a known maker. */
function someone(seed: number): SpeechVoice {
  const h = hashInts(seed, 5);
  return { gender: h & 1 ? 'female' : 'male', ageYears: 22 + ((h >>> 4) % 30), seed };
}

/** Builds phones one after another. */
class Gesture {
  readonly phones: Phone[] = [];
  seconds = 0;

  add(phone: string, duration: number, pitch: readonly number[], stress: 0 | 1 | 2 = 0): void {
    this.phones.push({ phone, start: this.seconds, duration, stress, pitch });
    this.seconds += duration;
  }
}

const unit = (seed: number, k: number): number => hashInts(seed, k) / 4294967296;

/** A laugh: a run of "ha" that falls and dies away. */
export function laugh(seed: number, strength: number, voice = someone(seed)): Float32Array {
  const g = new Gesture();
  const count = 4 + Math.round(4 * strength);
  for (let k = 0; k < count; k++) {
    const x = k / count;
    const p = 7 - 6 * x + 2 * unit(seed, k) + 3 * strength;
    g.add('HH', 0.07 + 0.03 * x, [p, p - 1]);
    g.add(k % 3 === 2 ? 'EH' : 'AH', 0.085 + 0.02 * unit(seed, 20 + k), [p, p - 2.5], x < 0.6 ? 1 : 2);
  }
  return sing(g.phones, g.seconds + 0.08, voice, { ...PLAIN, excited: 0.7 }, seed);
}

/** Sobbing: broken intakes and falling moans. */
export function cry(seed: number, strength: number, voice = someone(seed)): Float32Array {
  const g = new Gesture();
  for (let k = 0; k < 3; k++) {
    for (let b = 0; b < 2; b++) g.add('HH', 0.06, [4, 5]);
    const p = 6 - k + 2 * strength;
    g.add('HH', 0.05, [p, p]);
    g.add('AH', 0.34 + 0.14 * unit(seed, k), [p, p + 1.5, p - 1, p - 4.5], 1);
    g.add('M', 0.1, [p - 5, p - 6]);
    g.add('SIL', 0.16 + 0.1 * unit(seed, 9 + k), [0]);
  }
  return sing(g.phones, g.seconds + 0.05, voice, { ...PLAIN, sad: 1, fearful: 0.5 }, seed);
}

/** A breath: out as a sigh when soft, quick and repeated when strong. */
export function breathe(seed: number, strength: number, voice = someone(seed)): Float32Array {
  const g = new Gesture();
  const pants = strength > 0.7 ? 3 : 1;
  for (let k = 0; k < pants; k++) {
    g.add('HH', pants === 1 ? 0.7 : 0.24, [0, -2]);
    g.add('SIL', pants === 1 ? 0.1 : 0.12, [0]);
  }
  return sing(g.phones, g.seconds, voice, { ...PLAIN, whisper: 1 }, seed);
}
