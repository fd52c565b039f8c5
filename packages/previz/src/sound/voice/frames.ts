/** Phones to the controls of the synthesiser: levels of voice and breath, nose, pitch, resonances, and grains of noise. */
import { cos, PI } from '../../math/trig.ts';
import { PHONES } from '../../speech/phones.ts';
import type { Phone } from '../../speech/spoken-line.ts';
import { decibels } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { articulate, closureOf, FRAME_RATE } from './articulation.ts';
import { BURSTS, HISSES, type NoiseColour, OPEN, PLACES, plain } from './consonants.ts';
import type { Grain } from './frication.ts';
import { hasVowel, sizeFactors } from './vowels.ts';

/** Samples per frame. */
export const HOP = SAMPLE_RATE / FRAME_RATE;

export interface Frames {
  count: number;
  /** Level of the voice, 1 = a stressed vowel. */
  voiced: Float32Array;
  /** Level of breath through the mouth's resonances. */
  breath: Float32Array;
  /** 0 an open mouth .. 1 only a hum through closed walls. */
  seal: Float32Array;
  /** Openness of the nose, 0..1, and the zero that the closed mouth makes, Hz. */
  nasal: Float32Array;
  noseZero: Float32Array;
  /** Softness added to the voice's source (Rd). */
  soft: Float32Array;
  /** Semitones against the voice's pitch. */
  pitch: Float32Array;
  /** Resonances, Hz. */
  f1: Float32Array;
  f2: Float32Array;
  f3: Float32Array;
  grains: Grain[];
}

const at = (seconds: number): number => Math.round(seconds * FRAME_RATE);

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

/** What one phone writes into. */
interface Page {
  frames: Frames;
  phone: Phone;
  before: Phone | undefined;
  after: Phone | undefined;
  /** Seconds of start, end of the closure, end. */
  start: number;
  open: number;
  end: number;
}

const isVoiced = (phone: Phone | undefined): boolean => phone !== undefined && PHONES[phone.phone].voiced;
const isSilent = (phone: Phone | undefined): boolean => phone === undefined || phone.phone === 'SIL';

function fill(x: Float32Array, from: number, to: number, value: number): void {
  x.fill(value, Math.max(0, at(from)), Math.max(0, at(to)));
}

function addHiss({ frames }: Page, colour: NoiseColour, start: number, end: number, db: number, sharp = false): void {
  const length = end - start;
  frames.grains.push({
    start,
    end,
    attack: sharp ? 0.004 : Math.min(0.03, length * 0.35),
    release: Math.min(0.025, length * 0.35),
    colour,
    db,
  });
}

/** The burst of K or G rings where the vowel beside it will. */
function velarBurst(name: 'K' | 'G', page: Page, factor: number): NoiseColour {
  const { frames, open, end, after } = page;
  const colour = BURSTS[name];
  const f = Math.min(frames.count - 1, at(isSilent(after) ? open : (open + end) / 2));
  const f2 = Math.max(1100, Math.min(2900, frames.f2[f] / factor));
  return { ...colour, humps: [{ ...colour.humps[0], hz: f2 * 1.05 }, ...colour.humps.slice(1)] };
}

function drawStop(page: Page, factor: number): void {
  const { frames, phone, before, after, start, open, end } = page;
  const name = plain(phone.phone);
  const { voiced } = PHONES[phone.phone];
  if (voiced) {
    // The hum of a closure dies away as pressure builds; at the start of speech there is hardly any.
    const length = open - start;
    const level = isSilent(before) ? decibels(-24) : decibels(-11);
    fill(frames.voiced, start, isVoiced(after) ? open : start + length * 0.7, level);
    fill(frames.seal, start, open, 1);
  }
  // Before another closure a stop is hardly heard to open.
  const next = after && PHONES[after.phone].kind;
  const held = next === 'stop' || next === 'affricate' || next === 'nasal';
  const colour = name === 'K' || name === 'G' ? velarBurst(name, page, factor) : BURSTS[name];
  const burst = Math.min(
    end,
    open + (name === 'K' || name === 'G' ? 0.018 : name === 'T' || name === 'D' ? 0.013 : 0.008),
  );
  frames.grains.push({
    start: open,
    end: burst + 0.006,
    attack: 0.0012,
    release: 0.008,
    colour,
    db: held ? -7 : isSilent(after) ? -3 : 0,
  });
  if (voiced) {
    fill(frames.voiced, Math.min(end, open + 0.004), end, 0.5);
    return;
  }
  const aspirated = phone.phone.endsWith('+');
  if (aspirated) {
    fill(frames.breath, open + 0.004, end, decibels(-14));
    // The tongue leaves slowly: its own hiss goes on under the breath.
    if (name !== 'P') addHiss(page, colour, open + 0.004, Math.min(end, open + 0.045), name === 'K' ? -9 : -12, true);
  } else if (!held)
    fill(frames.breath, open + 0.002, isSilent(after) ? end + 0.03 : end, decibels(isSilent(after) ? -20 : -17));
}

function drawAffricate(page: Page): void {
  const { frames, phone, before, start, open, end } = page;
  const { voiced } = PHONES[phone.phone];
  if (voiced && !isSilent(before)) fill(frames.voiced, start, start + (open - start) * 0.8, decibels(-13));
  fill(frames.seal, start, open, voiced ? 1 : 0);
  const colour = HISSES[plain(phone.phone)];
  const length = end - open;
  const aspirated = phone.phone.endsWith('+');
  const until = aspirated ? open + length * 0.72 : end;
  addHiss(page, colour, open, until, 0, true);
  if (aspirated) fill(frames.breath, until - 0.015, end, decibels(-15));
  if (voiced) fill(frames.voiced, open + length * 0.45, end, 0.3);
}

function drawFricative(page: Page): void {
  const { frames, phone, before, after, start, end } = page;
  const name = phone.phone;
  if (name === 'HH') {
    fill(frames.breath, start, end, decibels(-14));
    // Between vowels the folds never quite stop.
    if (isVoiced(before) && isVoiced(after)) fill(frames.voiced, start, end, 0.3);
    return;
  }
  const colour = HISSES[name];
  const weak = name === 'DH' && !isSilent(before);
  addHiss(page, colour, start, end + 0.006, 0);
  if (!PHONES[name].voiced) return;
  const level = name === 'V' || name === 'DH' || name === 'BH' || name === 'GH' ? decibels(-7) : decibels(-11);
  fill(frames.voiced, start, isSilent(after) ? start + (end - start) * 0.6 : end, level);
  fill(frames.seal, start, end, weak ? 0.2 : name === 'Z' || name === 'ZH' ? 0.7 : 0.35);
}

function drawNasal({ frames, phone, before, after, start, end }: Page, factor: number): void {
  fill(frames.voiced, start, end, decibels(-5));
  fill(frames.nasal, start, end, 1);
  fill(frames.noseZero, start - 0.06, end + 0.06, (PLACES[phone.phone]?.noseZero ?? 1500) * factor);
  // The soft palate is slow: vowels beside a nasal sound through the nose for a while.
  const shade = (neighbour: Phone | undefined, edge: number, way: 1 | -1): void => {
    if (!neighbour || !hasVowel(neighbour.phone)) return;
    const length = Math.min(way < 0 ? 0.09 : 0.05, neighbour.duration * 0.6);
    const frameCount = Math.max(1, at(length));
    for (let k = 0; k < frameCount; k++) {
      const f = at(edge) + (way < 0 ? -1 - k : k);
      if (f >= 0 && f < frames.count) frames.nasal[f] = Math.max(frames.nasal[f], 0.45 * (1 - k / frameCount));
    }
  };
  shade(before, start, -1);
  shade(after, end, 1);
}

function drawLiquid({ frames, phone, start, end }: Page): void {
  const name = phone.phone;
  if (name === 'RT') {
    fill(frames.voiced, start, end, decibels(-9));
    fill(frames.seal, start, end, 0.6);
    return;
  }
  if (name !== 'RRT') {
    fill(frames.voiced, start, end, decibels(OPEN[name]?.db ?? -5));
    return;
  }
  // A trill beats about 26 times a second.
  fill(frames.voiced, start, end, decibels(-3));
  for (let f = at(start); f < at(end); f++) {
    if ((f - at(start)) % 15 < 6) {
      frames.voiced[f] = decibels(-13);
      frames.seal[f] = 0.8;
    }
  }
}

/** Levels of vowels by stress. */
const STRESS = [0.72, 1, 0.88] as const;

function drawVowel({ frames, phone, before, after, start, end }: Page, factor: number): void {
  fill(frames.voiced, start, end, STRESS[phone.stress]);
  // Narrow vowels are softer by nature: up to 4 dB less than "ah".
  const narrow = factor * 620;
  for (let f = Math.max(0, at(start)); f < Math.min(frames.count, at(end)); f++) {
    frames.voiced[f] *= Math.max(0.62, Math.min(1, 0.36 + (0.64 * frames.f1[f]) / narrow));
  }
  if (phone.stress === 1) fill(frames.soft, start, end, -0.1);
  if (before && !PHONES[before.phone].voiced && before.phone !== 'SIL') fill(frames.soft, start, start + 0.03, 0.35);
  if (after && !PHONES[after.phone].voiced && after.phone !== 'SIL') fill(frames.soft, end - 0.025, end, 0.35);
  if (['AAN', 'EHN', 'AON'].includes(phone.phone)) {
    fill(frames.nasal, start + 0.02, end, 0.6);
    fill(frames.noseZero, start, end, 900);
  }
  if (phone.phone === 'IR') frames.grains.push({ start, end, attack: 0.01, release: 0.03, colour: HISSES.ZR, db: -4 });
}

function drawPhone(page: Page, factor: number): void {
  const { frames, phone, start, end } = page;
  const { kind } = PHONES[phone.phone];
  if (kind === 'vowel') drawVowel(page, factor);
  else if (kind === 'nasal') drawNasal(page, factor);
  else if (kind === 'liquid') drawLiquid(page);
  else if (kind === 'glide') fill(frames.voiced, start, end, decibels(OPEN[phone.phone]?.db ?? -6));
  else if (kind === 'fricative') drawFricative(page);
  else if (kind === 'affricate') drawAffricate(page);
  else if (kind === 'stop') drawStop(page, factor);
}

/** A breath drawn in through an open mouth at the end of a long pause. */
function drawIntake(frames: Frames, from: number, to: number): void {
  const a = at(from);
  const b = at(to);
  const length = Math.min(Math.round(0.3 * FRAME_RATE), Math.floor((b - a) * 0.7));
  for (let k = 0; k < length; k++) frames.breath[b - 8 - k] = 0.035 * (1 - k / length);
}

function drawPitch(frames: Frames, phone: Phone, before: Phone | undefined): void {
  const a = Math.max(0, at(phone.start));
  const b = Math.min(frames.count, at(phone.start + phone.duration));
  const points = phone.pitch;
  for (let f = a; f < b; f++) {
    const x = ((f - a) / Math.max(1, b - a)) * (points.length - 1);
    const k = Math.min(points.length - 2, Math.floor(x));
    frames.pitch[f] = points.length < 2 ? points[0] : points[k] + (points[k + 1] - points[k]) * (x - k);
    // Voiceless consonants leave the voice a little high, voiced ones a little low.
    if (hasVowel(phone.phone) && before && before.phone !== 'SIL') {
      const kind = PHONES[before.phone].kind;
      if (kind === 'stop' || kind === 'affricate' || kind === 'fricative') {
        const fade = 1 - (f - a) / (0.07 * FRAME_RATE);
        if (fade > 0) frames.pitch[f] += (PHONES[before.phone].voiced ? -0.5 : 0.8) * fade;
      }
    }
  }
}

/** The voice sinks over a phrase and goes out softly at its end. */
function drawBreathGroups(frames: Frames, phones: readonly Phone[]): void {
  let from = -1;
  phones.forEach((phone, i) => {
    if (phone.phone === 'SIL') return;
    if (from < 0) from = phone.start;
    if (!isSilent(phones[i + 1])) return;
    const end = phone.start + phone.duration;
    const a = at(from);
    const b = Math.min(frames.count, at(end));
    for (let f = a; f < b; f++) {
      const x = (f - a) / Math.max(1, b - a);
      const rest = (b - f) / FRAME_RATE;
      frames.voiced[f] *= 1 - 0.25 * x;
      if (rest < 0.05) frames.voiced[f] *= 0.25 + 0.75 * (rest / 0.05);
      if (rest < 0.25) frames.soft[f] += 0.35 * (1 - rest / 0.25);
    }
    from = -1;
  });
}

/** Control tracks of phones; `seconds` of them in all, for a throat of `size` and its own small `spread`. */
export function framesOf(phones: readonly Phone[], seconds: number, size: number, spread: number): Frames {
  const count = Math.max(2, Math.ceil(seconds * FRAME_RATE) + 1);
  const make = (): Float32Array => new Float32Array(count);
  const factor = sizeFactors(size)[1] * spread;
  const frames: Frames = {
    count,
    voiced: make(),
    breath: make(),
    seal: make(),
    nasal: make(),
    noseZero: make().fill(1200 * factor),
    soft: make(),
    pitch: make(),
    ...articulate(phones, count, size, spread),
    grains: [],
  };
  phones.forEach((phone, i) => {
    const end = phone.start + phone.duration;
    if (phone.phone === 'SIL') {
      if (phone.duration > 0.3) drawIntake(frames, phone.start, end);
    } else {
      const page: Page = {
        frames,
        phone,
        before: phones[i - 1],
        after: phones[i + 1],
        start: phone.start,
        open: phone.start + closureOf(phone),
        end,
      };
      drawPhone(page, factor);
    }
    drawPitch(frames, phone, phones[i - 1]);
  });
  drawBreathGroups(frames, phones);
  smooth(frames.pitch, 8);
  smooth(frames.nasal, 3);
  smooth(frames.noseZero, 4);
  smooth(frames.soft, 5);
  for (const track of [frames.voiced, frames.breath, frames.seal]) smooth(track, 2);
  return frames;
}
