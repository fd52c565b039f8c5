/** Phones to control tracks of the synthesiser, one frame every 2.5 ms. */

import { cos, PI } from '../../math/trig.ts';
import { PHONES } from '../../speech/phones.ts';
import type { Phone } from '../../speech/spoken-line.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { type Formants, HISSES, LOCI, plain, SCHWA, VOWELS } from './targets.ts';

/** Samples per frame. */
export const HOP = 120;
export const FRAME_RATE = SAMPLE_RATE / HOP;

export interface Frames {
  count: number;
  /** Levels: voice, breath, friction; 0..1. */
  voiced: Float32Array;
  breath: Float32Array;
  friction: Float32Array;
  /** Friction's colour. */
  hissHz: Float32Array;
  hissWidth: Float32Array;
  hissFlat: Float32Array;
  /** Openness of the nose, 0..1. */
  nasal: Float32Array;
  /** Semitones against the voice's pitch. */
  pitch: Float32Array;
  /** Resonances, Hz, before scaling to the body. */
  f1: Float32Array;
  f2: Float32Array;
  f3: Float32Array;
}

const blankFrames = (count: number): Frames => {
  const make = (): Float32Array => new Float32Array(count);
  return {
    count,
    voiced: make(),
    breath: make(),
    friction: make(),
    hissHz: make().fill(4000),
    hissWidth: make().fill(2000),
    hissFlat: make(),
    nasal: make(),
    pitch: make(),
    f1: make().fill(500),
    f2: make().fill(1500),
    f3: make().fill(2500),
  };
};

/** Mean over a raised-cosine window of `radius` frames each side, in place. */
function smooth(x: Float32Array, radius: number): void {
  const source = Float32Array.from(x);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, k) => 1 + cos((PI * (k - radius)) / (radius + 1)));
  const total = weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let k = -radius; k <= radius; k++) {
      const j = i + k < 0 ? 0 : i + k >= x.length ? x.length - 1 : i + k;
      sum += source[j] * weights[k + radius];
    }
    x[i] = sum / total;
  }
}

function vowelFormants(phone: Phone): readonly [Formants, Formants?] {
  if (phone.phone === 'AH' && phone.stress === 0) return [SCHWA];
  return VOWELS[phone.phone];
}

/** The nearest vowel's resonances on the side given, for a consonant to lean towards. */
function neighbour(phones: readonly Phone[], i: number, step: 1 | -1): Formants | undefined {
  for (let k = i + step; k >= 0 && k < phones.length && k !== i + 4 * step; k += step) {
    if (phones[k].phone === 'SIL') return undefined;
    const v = phones[k].phone in VOWELS ? vowelFormants(phones[k]) : undefined;
    if (v) return step === 1 ? v[0] : (v[1] ?? v[0]);
  }
  return undefined;
}

/** Writes the resonances of phone i between frames a and b. */
function drawFormants(frames: Frames, phones: readonly Phone[], i: number, a: number, b: number): void {
  const phone = phones[i];
  let from: Formants = SCHWA;
  let to: Formants = SCHWA;
  if (phone.phone in VOWELS) {
    const [start, end] = vowelFormants(phone);
    from = start;
    to = end ?? start;
  } else if (plain(phone.phone) in LOCI) {
    const { formants, yields } = LOCI[plain(phone.phone)];
    const after = neighbour(phones, i, 1);
    const before = neighbour(phones, i, -1) ?? after ?? SCHWA;
    const lean = (v: Formants): Formants => [
      formants[0] + (yields === 1 ? v[0] - formants[0] : 0),
      formants[1] + (v[1] - formants[1]) * yields,
      formants[2] + (v[2] - formants[2]) * yields * 0.6,
    ];
    from = lean(before);
    to = lean(after ?? before);
  } else {
    const next = phones[i + 1];
    const v = next && next.phone in VOWELS ? vowelFormants(next)[0] : SCHWA;
    from = v;
    to = v;
  }
  const span = Math.max(1, b - a);
  // A released stop is already on its way to the vowel.
  const leaving = isStop(phone) ? releaseShare(phone) : 1;
  const onward = leaving < 1 ? neighbour(phones, i, 1) : undefined;
  for (let f = a; f < b; f++) {
    // Diphthongs hold their first shape a while, then travel.
    const x = (f - a) / span;
    const y = phone.phone in VOWELS ? Math.max(0, Math.min(1, (x - 0.25) / 0.55)) : x;
    frames.f1[f] = from[0] + (to[0] - from[0]) * y;
    frames.f2[f] = from[1] + (to[1] - from[1]) * y;
    frames.f3[f] = from[2] + (to[2] - from[2]) * y;
    if (onward && x > leaving) {
      const z = 0.8 * Math.min(1, (x - leaving) / Math.max(0.05, 1 - leaving) + 0.2);
      frames.f1[f] += (onward[0] - frames.f1[f]) * z;
      frames.f2[f] += (onward[1] - frames.f2[f]) * z;
      frames.f3[f] += (onward[2] - frames.f3[f]) * z;
    }
  }
}

const isStop = (phone: Phone): boolean => PHONES[phone.phone].kind === 'stop';

/** Part of a stop or affricate that passes before it opens. */
function releaseShare(phone: Phone): number {
  const { kind, voiced } = PHONES[phone.phone];
  if (kind === 'affricate') return 0.42;
  return phone.phone.endsWith('+') ? 0.5 : voiced ? 0.68 : 0.74;
}

function drawHiss(frames: Frames, phone: string, a: number, b: number, level: number): void {
  const h = HISSES[plain(phone)];
  if (!h) return;
  for (let f = a; f < b; f++) {
    frames.friction[f] = h.level * level;
    frames.hissHz[f] = h.hz;
    frames.hissWidth[f] = h.width;
    frames.hissFlat[f] = h.flat * level;
  }
}

/** Closure, burst and release of a stop, or closure and friction of an affricate. */
function drawStop(frames: Frames, phone: Phone, a: number, b: number, affricate: boolean): void {
  const name = phone.phone;
  const voiced = PHONES[name].voiced;
  const aspirated = name.endsWith('+');
  const release = Math.min(b - 1, a + Math.max(1, Math.round((b - a) * releaseShare(phone))));
  if (voiced) frames.voiced.fill(0.2, a, release);
  if (affricate) {
    drawHiss(frames, name, release, b, voiced ? 0.6 : 1);
    if (voiced) frames.voiced.fill(0.25, release, b);
    return;
  }
  const burst = Math.min(b, release + (plain(name) === 'K' || plain(name) === 'G' ? 5 : 3));
  drawHiss(frames, name, release, burst, 1);
  // The tongue's back strikes where the vowel needs it: its burst follows the vowel's second resonance.
  if (plain(name) === 'K' || plain(name) === 'G') {
    frames.hissHz.fill(Math.max(1000, frames.f2[b - 1] * 1.12 + 100), release, burst);
  }
  if (aspirated) frames.breath.fill(0.7, burst, b);
  else if (voiced) frames.voiced.fill(0.6, burst, b);
  else frames.breath.fill(0.2, burst, b);
}

function drawLevels(frames: Frames, phone: Phone, a: number, b: number): void {
  const info = PHONES[phone.phone];
  const name = plain(phone.phone);
  if (info.kind === 'vowel') {
    frames.voiced.fill(phone.stress === 1 ? 1 : phone.stress === 2 ? 0.9 : 0.76, a, b);
    if (phone.phone === 'IR') drawHiss(frames, 'ZR', a, b, 0.35);
    if (['AAN', 'EHN', 'AON'].includes(phone.phone)) frames.nasal.fill(0.6, a, b);
  } else if (info.kind === 'nasal') {
    frames.voiced.fill(0.5, a, b);
    frames.nasal.fill(1, a, b);
  } else if (info.kind === 'liquid') {
    frames.voiced.fill(0.68, a, b);
    // A trill beats about 26 times a second; a tap is one short gap.
    if (name === 'RRT') for (let f = a; f < b; f++) if ((f - a) % 15 < 6) frames.voiced[f] = 0.18;
    if (name === 'RT') frames.voiced.fill(0.3, a, b);
  } else if (info.kind === 'glide') frames.voiced.fill(0.7, a, b);
  else if (name === 'HH') frames.breath.fill(0.5, a, b);
  else if (info.kind === 'fricative') {
    drawHiss(frames, name, a, b, info.voiced ? 0.5 : 1);
    if (info.voiced) frames.voiced.fill(0.42, a, b);
  } else if (info.kind === 'stop' || info.kind === 'affricate')
    drawStop(frames, phone, a, b, info.kind === 'affricate');
}

/** A breath drawn in through an open mouth at the end of a long pause. */
function drawIntake(frames: Frames, a: number, b: number): void {
  const length = Math.min(Math.round(0.3 * FRAME_RATE), Math.floor((b - a) * 0.7));
  for (let k = 0; k < length; k++) frames.breath[b - 8 - k] = 0.055 * (1 - k / length);
}

/** Control tracks of phones; `seconds` of them in all. */
export function framesOf(phones: readonly Phone[], seconds: number): Frames {
  const frames = blankFrames(Math.max(1, Math.ceil(seconds * FRAME_RATE) + 1));
  phones.forEach((phone, i) => {
    const a = Math.min(frames.count, Math.round(phone.start * FRAME_RATE));
    const b = Math.min(frames.count, Math.round((phone.start + phone.duration) * FRAME_RATE));
    drawFormants(frames, phones, i, a, b);
    if (phone.phone === 'SIL') {
      if (phone.duration > 0.3) drawIntake(frames, a, b);
    } else drawLevels(frames, phone, a, b);
    for (let f = a; f < b; f++) {
      const x = ((f - a) / Math.max(1, b - a)) * (phone.pitch.length - 1);
      const k = Math.min(phone.pitch.length - 2, Math.floor(x));
      frames.pitch[f] =
        phone.pitch.length < 2 ? phone.pitch[0] : phone.pitch[k] + (phone.pitch[k + 1] - phone.pitch[k]) * (x - k);
    }
  });
  for (const track of [frames.f1, frames.f2, frames.f3]) smooth(track, 9);
  smooth(frames.pitch, 8);
  smooth(frames.nasal, 5);
  smooth(frames.voiced, 3);
  smooth(frames.breath, 3);
  smooth(frames.friction, 1);
  smooth(frames.hissFlat, 1);
  return frames;
}
