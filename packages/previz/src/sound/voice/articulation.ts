/**
 * The mouth's resonances over time. Vowels hold their targets; at a closure each resonance is where the closure's place
 * points to, and travels there along a raised cosine. Where two travels meet in a short vowel it falls short of its
 * target, as in life.
 */
import { cos, PI } from '../../math/trig.ts';
import { PHONES } from '../../speech/phones.ts';
import type { Phone } from '../../speech/spoken-line.ts';
import { OPEN, PLACES, type Place, plain, RELEASE, velarF2 } from './consonants.ts';
import { type Formants, hasVowel, sizeFactors, vowelFormants } from './vowels.ts';

/** Frames a second. */
export const FRAME_RATE = 400;

export interface Resonances {
  f1: Float32Array;
  f2: Float32Array;
  f3: Float32Array;
}

/** A stretch in which the mouth is open on the way between two shapes, closed at a place, or at rest. */
interface Stretch {
  phone: Phone;
  start: number;
  end: number;
  /** Shapes at the start and the end; null when closed or silent. */
  shape: readonly [Formants, Formants] | null;
  place: Place | null;
  travel: readonly [first: number, others: number];
}

const PURE = new Set(['A', 'E', 'I', 'O', 'U', 'UE', 'OE', 'EU', 'EO', 'EX', 'IR', 'AAN', 'EHN', 'AON']);

/** Seconds from the start of a phone at which its closure opens; its whole length for what has no release. */
export function closureOf(phone: Phone): number {
  const { kind } = PHONES[phone.phone];
  if (kind === 'affricate') return phone.duration - Math.min(RELEASE[phone.phone] ?? 0.06, phone.duration * 0.6);
  if (kind !== 'stop') return phone.duration;
  return phone.duration - Math.min(RELEASE[phone.phone] ?? 0.02, phone.duration * 0.62);
}

/** Second at which the mouth opens towards the next sound: stops before their voice begins, others at their end. */
const opening = (phone: Phone): number =>
  PHONES[phone.phone].kind === 'stop' ? phone.start + closureOf(phone) : phone.start + phone.duration;

const isSpoken = (phone: Phone | undefined): phone is Phone => phone !== undefined && phone.phone !== 'SIL';

/** Which L is spoken: beside pure vowels a clear one, after an English vowel a dark one. */
function lateral(phones: readonly Phone[], i: number): string {
  const before = phones[i - 1];
  const after = phones[i + 1];
  if ((before && PURE.has(before.phone)) || (after && PURE.has(after.phone))) return 'L:clear';
  return after && hasVowel(after.phone) ? 'L' : 'L:dark';
}

const toward = (a: Formants, b: Formants, x: number): Formants => [
  a[0] + (b[0] - a[0]) * x,
  a[1] + (b[1] - a[1]) * x,
  a[2] + (b[2] - a[2]) * x,
];

function vowelShape(phone: Phone, size: number): readonly [Formants, Formants] {
  if (phone.phone === 'AH' && phone.stress === 0) return vowelFormants('AX', size);
  const [a, b] = vowelFormants(phone.phone, size);
  if (phone.stress > 0 || PURE.has(phone.phone)) return [a, b];
  // Without stress English vowels drift towards the middle.
  const rest = vowelFormants('AX', size)[0];
  return [toward(a, rest, 0.15), toward(b, rest, 0.15)];
}

function stretchOf(phones: readonly Phone[], i: number, size: number, scale: Formants): Stretch {
  const phone = phones[i];
  const before = phones[i - 1];
  const start = isSpoken(before) ? opening(before) : phone.start;
  const base = { phone, start, end: opening(phone), travel: [0.05, 0.05] as const };
  if (hasVowel(phone.phone)) return { ...base, shape: vowelShape(phone, size), place: null };
  const open = OPEN[phone.phone === 'L' ? lateral(phones, i) : phone.phone];
  if (open) {
    const [a, b, c] = open.formants;
    const shape: Formants = [a * scale[0], b * scale[1], c * scale[2]];
    return { ...base, shape: [shape, shape], place: null, travel: open.travel };
  }
  if (phone.phone === 'HH') {
    // Breath has no shape of its own: the mouth is already where the vowel wants it.
    const next = phones.slice(i + 1, i + 3).find((p) => hasVowel(p.phone));
    const last = phones[i - 1];
    const shape = next ? vowelShape(next, size)[0] : last && hasVowel(last.phone) ? vowelShape(last, size)[1] : null;
    return { ...base, shape: shape && [shape, shape], place: null };
  }
  return { ...base, shape: null, place: PLACES[plain(phone.phone)] ?? null };
}

/** Where a closure pulls the resonances of a shape. */
function atClosure(shape: Formants, place: Place, name: string, scale: Formants): Formants {
  const f2 =
    name === 'K' || name === 'G' || name === 'NG'
      ? velarF2(shape[1] / scale[1]) * scale[1]
      : place.f2[0] * shape[1] + place.f2[1] * scale[1];
  const f3 = place.f3[0] * shape[2] + place.f3[1] * scale[2];
  const f1 = Math.min(shape[0], place.f1 * scale[0] + 0.12 * shape[0]);
  return [f1, f2, Math.max(f3, f2 + 220)];
}

/** Share of a travel still to go after `u` of it. */
const left = (u: number): number => (u >= 1 ? 0 : u <= 0 ? 1 : 0.5 * (1 + cos(PI * u)));

/** Resonances on the two sides of the joint between two stretches. */
function joint(a: Stretch, b: Stretch, scale: Formants): Formants | null {
  if (a.shape && b.shape) {
    const isVowelA = hasVowel(a.phone.phone);
    const isVowelB = hasVowel(b.phone.phone);
    // Glides and liquids keep more of the joint than vowels do.
    const x = isVowelA === isVowelB ? 0.5 : isVowelA ? 0.6 : 0.4;
    return toward(a.shape[1], b.shape[0], x);
  }
  if (a.shape && b.place) return atClosure(a.shape[1], b.place, plain(b.phone.phone), scale);
  if (b.shape && a.place) return atClosure(b.shape[0], a.place, plain(a.phone.phone), scale);
  if (a.place && b.place) {
    const rest: Formants = [500 * scale[0], 1450 * scale[1], 2450 * scale[2]];
    return toward(
      atClosure(rest, a.place, plain(a.phone.phone), scale),
      atClosure(rest, b.place, plain(b.phone.phone), scale),
      0.5,
    );
  }
  return null;
}

function travelOf(own: Stretch, other: Stretch | undefined): readonly [number, number] {
  if (!other) return own.travel;
  if (other.place) return [Math.min(0.035, other.place.travel), other.place.travel];
  if (hasVowel(own.phone.phone)) return other.travel;
  return [Math.min(0.04, own.travel[0]), 0.04];
}

/** Draws one stretch between its joints. */
function draw(
  out: readonly Float32Array[],
  s: Stretch,
  from: Formants,
  to: Formants,
  before: Stretch | undefined,
  after: Stretch | undefined,
  f1Closed: number,
): void {
  const a = Math.max(0, Math.round(s.start * FRAME_RATE));
  const b = Math.min(out[0].length, Math.round(s.end * FRAME_RATE));
  const length = Math.max(1 / FRAME_RATE, s.end - s.start);
  const into = travelOf(s, before);
  const outOf = travelOf(s, after);
  for (let f = a; f < b; f++) {
    const t = f / FRAME_RATE - s.start;
    const x = t / length;
    for (let k = 0; k < 3; k++) {
      if (!s.shape) {
        out[k][f] = k === 0 ? f1Closed : from[k] + (to[k] - from[k]) * x;
        continue;
      }
      // Moving vowels stay a quarter of their time, then go.
      const y = 1 - left((x - 0.22) / 0.6);
      const aim = s.shape[0][k] + (s.shape[1][k] - s.shape[0][k]) * y;
      const n = k === 0 ? 0 : 1;
      out[k][f] =
        aim + (from[k] - s.shape[0][k]) * left(t / into[n]) + (to[k] - s.shape[1][k]) * left((length - t) / outOf[n]);
    }
  }
}

/** Resonances of a line, `count` frames of them, for a throat of `size` (0 man, 1 woman, 2 child). */
export function articulate(phones: readonly Phone[], count: number, size: number, spread: number): Resonances {
  const scale = sizeFactors(size);
  const rest: Formants = [500 * scale[0], 1450 * scale[1], 2450 * scale[2]];
  const tracks = rest.map((hz) => new Float32Array(count).fill(hz));
  const stretches = phones.map((_, i) => stretchOf(phones, i, size, scale));
  stretches.forEach((s, i) => {
    if (!s.shape && !s.place) return;
    const before = isSpoken(phones[i - 1]) ? stretches[i - 1] : undefined;
    const after = isSpoken(phones[i + 1]) ? stretches[i + 1] : undefined;
    const into = before && joint(before, s, scale);
    const outOf = after && joint(s, after, scale);
    const free = s.place ? atClosure(rest, s.place, plain(s.phone.phone), scale) : rest;
    const from = into ?? s.shape?.[0] ?? outOf ?? free;
    const to = outOf ?? s.shape?.[1] ?? into ?? free;
    // Behind a nasal the mouth's first resonance meets the nose's zero; other closures leave only a low hum.
    const closed = PHONES[s.phone.phone].kind === 'nasal' ? 470 : 200;
    draw(tracks, s, from, to, before, after, closed * scale[0]);
  });
  fillPauses(tracks, phones);
  for (const track of tracks) soften(track);
  if (spread !== 1) for (const track of tracks) for (let f = 0; f < count; f++) track[f] *= spread;
  const [f1, f2, f3] = tracks;
  return { f1, f2, f3 };
}

/** In a pause the mouth stays as it was, then goes to where it will be needed. */
function fillPauses(tracks: readonly Float32Array[], phones: readonly Phone[]): void {
  const count = tracks[0].length;
  const end = phones.at(-1);
  const gaps = phones.filter((p) => p.phone === 'SIL').map((p) => [p.start, p.start + p.duration]);
  if (end) gaps.push([end.start + end.duration, count / FRAME_RATE]);
  for (const [from, to] of gaps) {
    const a = Math.min(count, Math.round(from * FRAME_RATE));
    const b = Math.min(count, Math.round(to * FRAME_RATE));
    for (const track of tracks) {
      const first = a > 0 ? track[a - 1] : track[Math.min(count - 1, b)];
      const last = b < count ? track[b] : first;
      for (let f = a; f < b; f++) track[f] = first + ((last - first) * (f - a + 1)) / (b - a + 1);
    }
  }
}

/** Takes the corners off: a short raised-cosine mean, in place. */
function soften(x: Float32Array): void {
  const source = Float32Array.from(x);
  const last = x.length - 1;
  for (let i = 0; i <= last; i++) {
    const a = source[Math.max(i - 2, 0)];
    const b = source[Math.max(i - 1, 0)];
    const c = source[Math.min(i + 1, last)];
    const d = source[Math.min(i + 2, last)];
    x[i] = (a + 3 * b + 4 * source[i] + 3 * c + d) / 12;
  }
}
