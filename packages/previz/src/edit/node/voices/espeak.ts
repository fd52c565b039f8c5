/**
 * The user's own espeak-ng as a voice. It is GPL software: it is only ever started as a separate program, when it is
 * installed and asked for.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { deliveryOf } from '../../../speech/delivery.ts';
import type { SpeechRequest, SpeechVoice } from '../../../speech/index.ts';
import { toKana } from '../../../speech/world/japanese.ts';
import type { OutsideVoice } from '../../voices/outside-voice.ts';
import { readWav } from '../../voices/wav-in.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT = 30_000;
/** Words a minute, and how much faster a line may be spoken to fit. */
const RATE = 165;
const FASTEST = 1.4;

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'en-us',
  zh: 'cmn',
  cmn: 'cmn',
  yue: 'yue',
  es: 'es-419',
  pt: 'pt-br',
};

/** Where to look: STORYREEL_ESPEAK alone when set, else every folder of PATH. */
function candidates(): string[] {
  if (env.STORYREEL_ESPEAK) return [env.STORYREEL_ESPEAK];
  const file = platform === 'win32' ? 'espeak-ng.exe' : 'espeak-ng';
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, file));
}

/** Path of an espeak-ng that runs, or null. */
export async function findEspeak(): Promise<string | null> {
  for (const program of candidates()) {
    if (await runProgram(program, ['--version'], '').then(Boolean, () => false)) return program;
  }
  return null;
}

/** The voice of an espeak-ng program. */
export function espeakVoice(program: string): OutsideVoice {
  return {
    name: 'espeak-ng',
    async speak(line, voice, signal) {
      const text = wordsFor(line);
      const first = readWav(await runProgram(program, argumentsFor(line, voice, 1), text, signal));
      const needed = first.length / 48000 / line.duration;
      if (needed <= 1) return first;
      const faster = argumentsFor(line, voice, Math.min(FASTEST, needed * 1.03));
      return readWav(await runProgram(program, faster, text, signal));
    },
  };
}

/** Japanese is given in kana: the program reads kanji as the words "Chinese letter". */
function wordsFor(line: SpeechRequest): string {
  return primary(line.language) === 'ja' ? toKana(line.text, new Set()) : line.text;
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0];

/** Command line for a speaker: language, variant by gender, pitch by age, manner. */
export function argumentsFor(line: SpeechRequest, voice: SpeechVoice, tempo: number): string[] {
  const language = LANGUAGES[primary(line.language)] ?? primary(line.language);
  const delivery = deliveryOf(line.tone ?? [], line.text);
  const female = voice.gender === 'female' || voice.ageYears < 12;
  const variant = delivery.whisper > 0.5 ? 'whisper' : female ? `f${1 + (voice.seed % 4)}` : `m${1 + (voice.seed % 7)}`;
  const young = voice.ageYears < 14 ? 25 : 0;
  const pitch =
    45 + young + ((voice.seed >>> 3) % 17) - 8 - 8 * delivery.sad + 10 * delivery.excited - 15 * delivery.deep;
  const amplitude = 100 + 60 * delivery.shout - 25 * delivery.sad;
  return [
    ...['-v', `${language}+${variant}`, '-s', String(Math.round(RATE * tempo * (1 - 0.1 * delivery.sad)))],
    ...['-p', String(Math.round(Math.max(0, Math.min(99, pitch)))), '-a', String(Math.round(Math.min(200, amplitude)))],
    ...['-b', '1', '--stdin', '--stdout'],
  ];
}

/** Runs the program with `input` on its standard input; its standard output. */
function runProgram(program: string, args: readonly string[], input: string, signal?: AbortSignal): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      timeout: TIMEOUT,
      signal,
    });
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MAX_BYTES) child.kill();
      else parts.push(part);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`the program ended with ${code === null ? 'a signal' : `code ${code}`}`));
    });
    // A program that ends at once closes its input: how it ended tells more than the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
