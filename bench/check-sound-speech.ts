/**
 * The speech part of `npm run check:sound`: resonances of the voice against published ones, the mouth against the voice,
 * lips on every p, b and m, stillness in silence, lines fitted to their time, characters that can be read, speed.
 */
import { characterOf } from '../packages/previz/src/sound/voice/character.ts';
import { speak } from '../packages/previz/src/sound/voice/index.ts';
import { heldVowel, NEUTRAL, resonances } from '../packages/previz/src/sound/voice/testing.ts';
import { vowelFormants } from '../packages/previz/src/sound/voice/vowels.ts';
import {
  loadLexicon,
  mouthAt,
  planSpeech,
  type SpeechVoice,
  type SpokenLine,
} from '../packages/previz/src/speech/index.ts';
import { VISEMES } from '../packages/previz/src/stage/people/expression.ts';
import { SPEECH_LINES } from './check-sound-lines.ts';

const RATE = 48000;
const LIMITS = { formant: 0.15, mouth: 0.6, speed: 15, fit: 0.9 };

const SPEAKERS: Readonly<Record<string, SpeechVoice>> = {
  man: { gender: 'male', ageYears: 38, seed: 11 },
  woman: { gender: 'female', ageYears: 31, seed: 12 },
  child: { gender: 'female', ageYears: 8, seed: 13 },
  old: { gender: 'male', ageYears: 76, seed: 14 },
};
const VOWELS = ['IY', 'IH', 'EH', 'AE', 'AA', 'AO', 'UH', 'UW', 'AH', 'ER'];

const round = (x: number, digits = 3): number => Number(x.toFixed(digits));

/** The nearest measured resonance. */
const nearest = (found: readonly number[], target: number): number =>
  found.reduce((best, hz) => (Math.abs(hz - target) < Math.abs(best - target) ? hz : best), found[0] ?? 0);

interface VowelRow {
  speaker: string;
  vowel: string;
  target: readonly [number, number];
  measured: readonly [number, number];
}

/** F1 and F2 of held vowels, by linear prediction of the finished sound. */
function formants(): { rows: VowelRow[]; worst: number } {
  const rows: VowelRow[] = [];
  let worst = 0;
  for (const speaker of ['man', 'woman', 'child']) {
    const voice = SPEAKERS[speaker];
    const { size } = characterOf(voice, NEUTRAL);
    for (const vowel of VOWELS) {
      const found = resonances(heldVowel(vowel, voice));
      const [[f1, f2]] = vowelFormants(vowel, size);
      const measured = [nearest(found, f1), nearest(found, f2)] as const;
      worst = Math.max(worst, Math.abs(measured[0] / f1 - 1), Math.abs(measured[1] / f2 - 1));
      rows.push({ speaker, vowel, target: [Math.round(f1), Math.round(f2)], measured });
    }
  }
  return { rows, worst };
}

/** How far the mouth is open at an instant: the jaw that the face shows, shut lips taken off. */
function opening(line: SpokenLine, t: number): number {
  let sum = 0;
  for (const [shape, weight] of mouthAt(line, t)) {
    const part = VISEMES[shape];
    sum +=
      weight * ((part.jaw ?? 0) + 0.3 * (part.lowerLip ?? 0) + 0.3 * (part.upperLip ?? 0) - 0.5 * (part.press ?? 0));
  }
  return sum;
}

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((s, v) => s + v, 0) / x.length;
  const ma = mean(a);
  const mb = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb + 1e-20);
}

/** Root of the mean square within 25 ms of an instant. */
function envelope(x: Float32Array, t: number): number {
  const from = Math.max(0, Math.round((t - 0.025) * RATE));
  const to = Math.min(x.length, Math.round((t + 0.025) * RATE));
  let sum = 0;
  for (let i = from; i < to; i++) sum += x[i] * x[i];
  return Math.sqrt(sum / Math.max(1, to - from));
}

/** Opening and loudness over a line with half a second of silence around it, 48 times a second. */
function mouthAgainstVoice(line: SpokenLine, sound: Float32Array): number {
  const open: number[] = [];
  const loud: number[] = [];
  for (let t = -0.5; t < line.duration + 0.5; t += 1 / 48) {
    open.push(opening(line, t));
    loud.push(envelope(sound, t));
  }
  return correlation(open, loud);
}

const LABIAL = new Set(['P', 'P+', 'B', 'M']);

/** Contacts of the lips, and those that some frame of 24 a second shows shut, whatever the phase of the frames. */
function lips(line: SpokenLine): { asked: number; shut: number } {
  let asked = 0;
  let shut = 0;
  for (const { phone, start, duration } of line.phones) {
    if (!LABIAL.has(phone)) continue;
    for (let phase = 0; phase < 4; phase++) {
      asked++;
      let seen = false;
      for (let t = Math.floor(start * 24 - 2) / 24 + phase / 96; t < start + duration; t += 1 / 24) {
        const weight = mouthAt(line, t).find(([shape]) => shape === 'PP')?.[1] ?? 0;
        if (t > start - 0.03 && weight >= 0.9) seen = true;
      }
      if (seen) shut++;
    }
  }
  return { asked, shut };
}

/** Largest opening where nothing is heard: before, after, and in pauses of 0.25 s and more. */
function restless(line: SpokenLine): number {
  let worst = 0;
  const look = (from: number, to: number): void => {
    for (let t = from; t < to; t += 0.01) worst = Math.max(worst, Math.abs(opening(line, t)));
  };
  look(-0.6, -0.1);
  look(line.duration + 0.12, line.duration + 0.6);
  for (const { phone, start, duration } of line.phones) {
    if (phone === 'SIL' && duration >= 0.25) look(start + 0.11, start + duration - 0.08);
  }
  return worst;
}

/** Every figure of the speech. */
export async function checkSpeech(): Promise<Readonly<Record<string, unknown>> & { pass: boolean }> {
  const lexicon = await loadLexicon(['en']);
  const vowels = formants();
  const correlations: number[] = [];
  const unread: string[] = [];
  let asked = 0;
  let shut = 0;
  let moved = 0;
  let seconds = 0;
  let cpu = 0;
  let fitted = 0;
  const speakers = Object.values(SPEAKERS);
  for (const [k, { text, language, tone, duration }] of SPEECH_LINES.entries()) {
    const voice = speakers[k % speakers.length];
    const line = planSpeech({ text, language, duration, tone: tone ? [tone] : [] }, voice, lexicon);
    const began = process.cpuUsage().user;
    const sound = speak(line, voice);
    cpu += (process.cpuUsage().user - began) / 1e6;
    seconds += line.duration;
    correlations.push(mouthAgainstVoice(line, sound));
    const contact = lips(line);
    asked += contact.asked;
    shut += contact.shut;
    moved = Math.max(moved, restless(line));
    if (line.overrun === 0) fitted++;
    for (const w of line.warnings) if (/not known/.test(w)) unread.push(w);
  }
  const least = Math.min(...correlations);
  const mean = correlations.reduce((a, b) => a + b, 0) / correlations.length;
  const fit = fitted / SPEECH_LINES.length;
  const speed = seconds / cpu;
  return {
    vowels: vowels.rows.map((r) => ({ ...r, measured: r.measured.map((hz) => Math.round(hz)) })),
    formantsWorst: round(vowels.worst),
    lines: SPEECH_LINES.length,
    mouthCorrelation: { mean: round(mean), least: round(least) },
    lipContacts: asked / 4,
    lipContactsShut: round(shut / Math.max(1, asked)),
    mouthInSilence: round(moved),
    linesFitted: round(fit),
    unread,
    timesRealTime: round(speed, 1),
    pass:
      vowels.worst <= LIMITS.formant &&
      mean >= LIMITS.mouth &&
      shut === asked &&
      moved <= 0.01 &&
      fit >= LIMITS.fit &&
      unread.length === 0 &&
      speed >= LIMITS.speed,
  };
}
