/** What a voice comes through: the air of the place, a telephone, a radio, a loudspeaker, or the film itself. */
import { highpass, lowpass, peaking, run } from '../dsp/filter.ts';
import { Noise } from '../dsp/noise.ts';
import { samples, softClip } from '../dsp/tone.ts';

export type Medium = 'air' | 'phone' | 'radio' | 'loudspeaker' | 'voice-over';

const WORDS: readonly (readonly [Medium, RegExp])[] = [
  ['radio', /radio|walkie|intercom|headset|transmi|comms\b/],
  ['loudspeaker', /loud ?speaker|megaphone|public address|tannoy|over the speakers?/],
  ['phone', /phone|voicemail|answering machine/],
  ['voice-over', /voice-?over|narrat|off-?screen voice/],
];

/** The medium that tone words name. */
export function mediumOf(tone: readonly string[]): Medium {
  const words = tone.join(' ').toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'air';
}

/** Whether the medium is part of the place: only then has the place's room an answer to it. */
export const isInRoom = (medium: Medium): boolean => medium === 'air' || medium === 'loudspeaker';

/** The voice as it comes out of the medium; may be longer than it went in. */
export function through(medium: Medium, voice: Float32Array, seed: number): Float32Array {
  if (medium === 'phone') return phone(voice);
  if (medium === 'radio') return radio(voice, seed);
  if (medium === 'loudspeaker') return loudspeaker(voice);
  // A narrator speaks close to a good microphone.
  if (medium === 'voice-over') return run(run(voice.slice(), peaking(170, 0.8, 2.5)), peaking(9000, 0.7, 1.5));
  return voice;
}

/** A band of `low` to `high` Hz with steep sides; a new array. */
function band(voice: Float32Array, low: number, high: number): Float32Array {
  const out = voice.slice();
  for (const q of [0.54, 1.31]) {
    run(out, highpass(low, q));
    run(out, lowpass(high, q));
  }
  return out;
}

/** Presses the peaks of a sound into a curve that is full at `drive` times its root mean square. */
function press(x: Float32Array, drive: number): Float32Array {
  let sum = 0;
  for (const v of x) sum += v * v;
  const level = Math.sqrt(sum / Math.max(1, x.length)) * drive + 1e-9;
  for (let i = 0; i < x.length; i++) x[i] = softClip(x[i] / level) * level;
  return x;
}

function phone(voice: Float32Array): Float32Array {
  return run(press(run(band(voice, 320, 3300), peaking(2000, 0.9, 4)), 2.2), lowpass(3600));
}

/** A narrow band driven hard, with the hiss of the carrier and a short rush when the key is let go. */
function radio(voice: Float32Array, seed: number): Float32Array {
  const squelch = samples(0.11);
  const longer = new Float32Array(voice.length + squelch);
  longer.set(voice);
  const out = press(run(band(longer, 450, 2700), peaking(1500, 1, 5)), 1.1);
  let sum = 0;
  for (const v of out) sum += v * v;
  const level = Math.sqrt(sum / Math.max(1, out.length));
  const noise = new Noise(seed);
  const hiss = new Float32Array(out.length);
  for (let i = 0; i < hiss.length; i++) {
    const rest = hiss.length - i;
    const edge = Math.min(1, i / 240, rest / 480);
    hiss[i] = noise.next() * level * (rest < squelch ? 0.9 : 0.14) * edge;
  }
  run(run(hiss, highpass(500)), lowpass(3000));
  for (let i = 0; i < out.length; i++) out[i] += hiss[i];
  return out;
}

/** A horn on a mast: hard mids, and the slap of a far wall. */
function loudspeaker(voice: Float32Array): Float32Array {
  const dry = press(run(band(voice, 480, 4200), peaking(1400, 1.2, 6)), 1.8);
  const out = new Float32Array(dry.length + samples(0.5));
  for (const [seconds, gain] of [
    [0, 1],
    [0.13, 0.35],
    [0.29, 0.2],
    [0.43, 0.1],
  ] as const) {
    const at = samples(seconds);
    for (let i = 0; i < dry.length; i++) out[i + at] += dry[i] * gain;
  }
  return out;
}
