/**
 * A line of dialogue as a picture: spectrogram, the sounds with their times, pitch, and how far the mouth is open.
 *
 *   node --conditions=storyreel-source scripts/speech-plot.ts OUT.png "The words." [language] [female|male] [age] [tone]
 */
import { argv, stdout } from 'node:process';
import sharp from 'sharp';
import { speak } from '../packages/previz/src/sound/voice/index.ts';
import { loadLexicon, mouthAt, planSpeech, type SpokenLine } from '../packages/previz/src/speech/index.ts';
import { VISEMES } from '../packages/previz/src/stage/people/expression.ts';

const RATE = 48000;
const HEIGHT = 360;
const BELOW = 110;
/** Highest frequency shown, Hz. */
const TOP = 8000;
/** Pixels per second. */
const SCALE = 460;
/** Window of 6 ms: voice pulses and bursts stand apart. */
const WINDOW = 288;

/** Grey levels of the spectrogram, row by row from the top. */
function spectrogram(x: Float32Array, width: number): Uint8Array {
  const out = new Uint8Array(width * HEIGHT);
  const piece = new Float64Array(WINDOW);
  for (let column = 0; column < width; column++) {
    const first = Math.round((column / SCALE) * RATE) - WINDOW / 2;
    for (let i = 0; i < WINDOW; i++) {
      const emphasised = (x[first + i] ?? 0) - 0.95 * (x[first + i - 1] ?? 0);
      piece[i] = emphasised * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW));
    }
    for (let row = 0; row < HEIGHT; row++) {
      out[row * width + column] = 255 - darkness(piece, (1 - row / HEIGHT) * TOP);
    }
  }
  return out;
}

/** 0..255 over 50 dB at one frequency (Goertzel). */
function darkness(piece: Float64Array, hz: number): number {
  const k = 2 * Math.cos((2 * Math.PI * hz) / RATE);
  let a = 0;
  let b = 0;
  for (const v of piece) {
    const c = v + k * a - b;
    b = a;
    a = c;
  }
  const db = 10 * Math.log10(a * a + b * b - k * a * b + 1e-12);
  return Math.max(0, Math.min(255, (db + 28) * 5.1));
}

/** Jaw and lips at an instant, 0 shut .. about 1 wide open. */
function opening(line: SpokenLine, t: number): number {
  return mouthAt(line, t).reduce((sum, [shape, w]) => sum + w * ((VISEMES[shape].jaw ?? 0) * 1.4), 0);
}

function overlay(line: SpokenLine, width: number): string {
  const height = HEIGHT + BELOW;
  const marks = line.phones.map(({ phone, start, stress }) => {
    const x = (start * SCALE).toFixed(1);
    const name = phone === 'SIL' ? '·' : `${phone}${stress || ''}`;
    return `<path d="M${x} 0V${HEIGHT + 22}" stroke="#c22" stroke-opacity=".5"/><text x="${Number(x) + 2}" y="${HEIGHT + 15}">${name}</text>`;
  });
  const pitch = line.phones
    .filter((p) => p.phone !== 'SIL')
    .flatMap((p) => p.pitch.map((v, k) => [p.start + (p.duration * k) / Math.max(1, p.pitch.length - 1), v] as const))
    .map(([t, v], k) => `${k === 0 ? 'M' : 'L'}${(t * SCALE).toFixed(1)} ${(HEIGHT + 50 - v * 2).toFixed(1)}`);
  const mouth = Array.from({ length: width >> 1 }, (_, k) => {
    const y = HEIGHT + BELOW - 6 - Math.max(0, opening(line, (k * 2) / SCALE)) * 36;
    return `${k === 0 ? 'M' : 'L'}${k * 2} ${y.toFixed(1)}`;
  });
  const grid = [1, 2, 3, 4, 5, 6, 7].map(
    (k) => `<path d="M0 ${HEIGHT * (1 - k / 8)}H${width}" stroke="#00f" stroke-opacity=".15"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-size="12" font-family="sans-serif">
${grid.join('')}${marks.join('')}<path d="${pitch.join('')}" fill="none" stroke="#06c"/><path d="${mouth.join('')}" fill="none" stroke="#070"/></svg>`;
}

const [out, text, language = 'en', gender = 'male', age = '38', tone] = argv.slice(2);
if (out === undefined || text === undefined)
  throw new Error('usage: speech-plot.ts OUT.png "The words." [language] ...');
const voice = { gender: gender === 'female' ? 'female' : 'male', ageYears: Number(age), seed: 11 } as const;
const line = planSpeech(
  { text, language, duration: 20, tone: tone ? [tone] : [] },
  voice,
  await loadLexicon([language]),
);
const sound = speak(line, voice);
const width = Math.ceil((sound.length / RATE) * SCALE);
const grey = Buffer.alloc(width * (HEIGHT + BELOW), 255);
grey.set(spectrogram(sound, width));
await sharp(grey, { raw: { width, height: HEIGHT + BELOW, channels: 1 } })
  .toColourspace('srgb')
  .composite([{ input: Buffer.from(overlay(line, width)) }])
  .png({ palette: true, colours: 64 })
  .toFile(out);
stdout.write(`${line.duration.toFixed(2)} s, ${line.phones.length} sounds, ${width} x ${HEIGHT + BELOW}\n`);
