/**
 * What the sound of clips is worth, in figures: onsets against the picture, loudness, peaks, clicks, speed, sameness,
 * sounds asked for and heard, and speech.
 *
 *   npm run check:sound [-- --json] [prompts.jsonl]
 *
 * Without a file the built-in prompts are used; a file has one {"id", "input": {"prompt", "duration"}} a line. With --json
 * the last line is one object with every figure. Exit status 1 when a figure misses its limit.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AspectRatio, Screenplay } from '@storyreel/contract';
import type { DirectorInput } from '../packages/previz/src/director/input.ts';
import { planned } from '../packages/previz/src/director/testing/plan.ts';
import { renderStems } from '../packages/previz/src/sound/index.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';
import { contactsSeen } from './check-sound-contacts.ts';
import { heardIds, type MixFigures, measureMix } from './check-sound-mix.ts';
import { dips, errors, onsets } from './check-sound-onsets.ts';
import { SOUND_PROMPTS } from './check-sound-prompts.ts';
import { CONTACT_SCENES } from './check-sound-scenes.ts';

/** One frame at 24 frames a second, milliseconds. */
const FRAME = 1000 / 24;
const LIMITS = { lufs: 1, dbtp: -1, click: -50, speed: 15, medianOnset: 10, recall: 0.85 };

const args = process.argv.slice(2);
const json = args.includes('--json');
const file = args.find((a) => !a.startsWith('--'));

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function screenplayOf(prompt: string, duration: number, more: Partial<DirectorInput> = {}): Screenplay {
  return planned(prompt, duration, more);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const round = (x: number, digits = 2): number => Number(x.toFixed(digits));

/** The figures of a part, and whether they are within their limits. */
type Figures = Readonly<Record<string, unknown>> & { pass: boolean };

/** Onsets of the foley against contacts measured in the picture. */
async function checkOnsets(): Promise<Figures> {
  const all: number[] = [];
  const scenes: { prompt: string; seen: number; median: number; worst: number }[] = [];
  for (const s of CONTACT_SCENES) {
    const screenplay = screenplayOf(s.prompt, 4, { shotType: 'customize' });
    const film = await openFilm(screenplay, { picture: false });
    const scene = film.sound();
    const subject = screenplay.shots[0]?.actions[0]?.subject ?? screenplay.cast[0]?.id ?? '';
    // At the very ends the clip's own fades and the act's beginning blur both.
    const seen = contactsSeen(film, 0, subject, s.seen, s.deep).filter(
      (t) => t > 0.15 && t < screenplay.duration - 0.15,
    );
    const { foley } = renderStems({ ...scene, music: null, lines: [] });
    const found = errors(seen, s.tone ? dips(foley) : onsets(foley));
    all.push(...found);
    scenes.push({
      prompt: s.prompt,
      seen: seen.length,
      median: round(median(found), 1),
      worst: round(Math.max(0, ...found), 1),
    });
    if (!json)
      say(`  ${s.prompt.padEnd(58)} ${String(seen.length).padStart(3)} seen, off by ${median(found).toFixed(1)} ms`);
  }
  const within = scenes.filter((s) => s.seen > 0 && s.median <= FRAME).length;
  const share = all.filter((e) => e <= FRAME).length / Math.max(1, all.length);
  return {
    scenes: scenes.length,
    scenesWithinFrame: within,
    contacts: all.length,
    contactsWithinFrame: round(share, 4),
    medianMs: round(median(all), 2),
    list: scenes,
    pass: within === scenes.length && share > 0.95 && median(all) < LIMITS.medianOnset,
  };
}

interface Wanted {
  screenplay: Screenplay;
  name: string;
  sounds: readonly string[];
  silent: readonly string[];
}

function wanted(): Wanted[] {
  if (!file) {
    return SOUND_PROMPTS.map((s) => ({
      screenplay: screenplayOf(s.prompt, s.duration),
      name: s.prompt,
      sounds: s.sounds,
      silent: s.silent ?? [],
    }));
  }
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((l) => l.trim() !== '');
  return lines.map((line) => {
    const { id, input } = JSON.parse(line) as {
      id: string;
      input: {
        prompt: string;
        duration: number;
        aspect_ratio?: AspectRatio;
        negative_prompt?: string;
        multi_prompt?: { prompt: string; duration: number }[];
      };
    };
    const screenplay = screenplayOf(input.prompt, input.duration, {
      ...(input.aspect_ratio ? { aspectRatio: input.aspect_ratio } : {}),
      ...(input.negative_prompt ? { negativePrompt: input.negative_prompt } : {}),
      ...(input.multi_prompt ? { multiPrompt: input.multi_prompt } : {}),
    });
    return { screenplay, name: id, sounds: [], silent: [] };
  });
}

/** Loudness, peaks, clicks, speed and what is heard, over prompts. */
async function checkMixes(): Promise<Figures> {
  const mixes: MixFigures[] = [];
  const missed: string[] = [];
  const outside: string[] = [];
  let asked = 0;
  let same = true;
  for (const [k, w] of wanted().entries()) {
    const m = await measureMix(w.screenplay);
    mixes.push(m);
    const heard = heardIds(m.scene);
    asked += w.sounds.length + w.silent.length;
    for (const id of w.sounds) if (!heard.has(id)) missed.push(`${id}: ${w.name}`);
    for (const id of w.silent) if (heard.has(id)) missed.push(`not ${id}: ${w.name}`);
    const bad = Math.abs(m.lufs + 16) > LIMITS.lufs || m.dbtp > LIMITS.dbtp || m.click > LIMITS.click;
    if (bad)
      outside.push(`${w.name}: ${m.lufs.toFixed(1)} LUFS, ${m.dbtp.toFixed(1)} dBTP, click ${m.click.toFixed(0)} dBFS`);
    // Every tenth clip is made twice.
    if (k % 10 === 0) same = same && (await measureMix(w.screenplay)).sha256 === m.sha256;
    if (!json)
      say(
        `  ${w.name.slice(0, 58).padEnd(58)} ${m.lufs.toFixed(1)} LUFS ${m.dbtp.toFixed(1)} dBTP click ${m.click.toFixed(0)} dBFS ${(m.seconds / m.cpu).toFixed(0)}x`,
      );
  }
  const seconds = mixes.reduce((sum, m) => sum + m.seconds, 0);
  const cpu = mixes.reduce((sum, m) => sum + m.cpu, 0);
  const staging = mixes.reduce((sum, m) => sum + m.staging, 0);
  const recall = asked > 0 ? 1 - missed.length / asked : null;
  const speed = seconds / cpu;
  return {
    prompts: mixes.length,
    seconds: round(seconds, 1),
    lufs: { least: round(Math.min(...mixes.map((m) => m.lufs))), most: round(Math.max(...mixes.map((m) => m.lufs))) },
    truePeakMost: round(Math.max(...mixes.map((m) => m.dbtp))),
    clickMost: round(Math.max(...mixes.map((m) => m.click)), 1),
    cuts: mixes.reduce((sum, m) => sum + m.scene.cuts.length, 0),
    timesRealTime: round(speed, 1),
    cpuSecondsPerTenSeconds: round((cpu / seconds) * 10, 3),
    stagingCpuSecondsPerTenSeconds: round((staging / seconds) * 10, 3),
    sameBytesTwice: same,
    soundRecall: recall === null ? null : round(recall, 3),
    missed,
    outside,
    warnings: mixes.reduce((sum, m) => sum + m.warnings.length, 0),
    pass: outside.length === 0 && same && speed >= LIMITS.speed && (recall === null || recall >= LIMITS.recall),
  };
}

/** The speech part lives in a file of its own; a checkout without it says so. */
async function checkSpeech(): Promise<(object & { pass?: boolean }) | null> {
  const part = fileURLToPath(new URL('./check-sound-speech.ts', import.meta.url));
  if (!existsSync(part)) return null;
  const { checkSpeech: run } = (await import(part)) as { checkSpeech: () => Promise<object & { pass?: boolean }> };
  return run();
}

if (!json) say('Onsets against contacts seen');
const onset = await checkOnsets();
if (!json) say('Mixes');
const mix = await checkMixes();
const speech = await checkSpeech();
const pass = onset.pass && mix.pass && speech?.pass !== false;
if (json) say(JSON.stringify({ onsets: onset, mix, speech, pass }));
else say(JSON.stringify({ onsets: { ...onset, list: undefined }, mix, speech, pass }, null, 2));
process.exitCode = pass ? 0 : 1;
