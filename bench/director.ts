/**
 * How long the director takes to read a prompt: cold (a fresh process, its first 2,500-character prompt, with everything it loads)
 * and warm (the same process, prompts it has not met), for prose, shot lists, the other languages and hostile text; and how large
 * the noun and verb index is, compressed. Beside the time that passed stands the processor's own time, which says more on a machine
 * that does other things as well. The project promises 60 ms warm, 400 ms cold and 150 ms for any text.
 *
 *   npm run bench:director [-- --json]
 *
 * With --json the last line is one JSON object. Needs a build (npm run build).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type DirectorInput, direct } from '../packages/previz/dist/director/index.js';

const LENGTH = 2500;
const COLD_RUNS = 7;
const WARM_RUNS = 24;
const BASE: Omit<DirectorInput, 'prompt'> = {
  duration: 15,
  aspectRatio: '16:9',
  fps: 24,
  seed: 1,
  cfgScale: 0.5,
  shotType: 'intelligent',
  audio: true,
};

const NOUNS =
  'fox potter lighthouse violinist tram market grandmother robot kayak falcon baker knight orchard ferry'.split(' ');
const VERBS = 'crosses lifts paints chases repairs watches carries opens follows polishes'.split(' ');
const PLACES = 'harbour courtyard workshop forest rooftop station kitchen meadow'.split(' ');
const pick = (list: readonly string[], n: number): string => list[n % list.length]!;

/** Prose of the given length that is new for every n. */
function prose(n: number): string {
  let out = '';
  for (let i = n * 7; out.length < LENGTH; i++)
    out += `A ${i % 3 ? 'weathered' : 'young'} ${pick(NOUNS, i)} in a ${i % 2 ? 'red' : 'grey'} coat slowly ${pick(VERBS, i * 3 + n)} the old ${pick(NOUNS, i * 5 + 2)} near the ${pick(PLACES, i + n)} while rain ${i % 2 ? 'falls' : 'drips'} ${i}. `;
  return out.slice(0, LENGTH);
}

const shots = (n: number): string =>
  prose(n)
    .split('. ')
    .slice(0, 12)
    .map(
      (sentence, i) => `Shot ${(i % 6) + 1}: ${i % 2 ? 'close-up, slow push in' : 'wide tracking shot'}, ${sentence}.`,
    )
    .join(' ')
    .slice(0, LENGTH);
const fill = (unit: string, n: number): string =>
  `${n} ${unit.repeat(Math.ceil(LENGTH / unit.length))}`.slice(0, LENGTH);

const CASES: Readonly<Record<string, (n: number) => string>> = {
  prose,
  shots,
  chinese: (n) => fill('清晨的山谷里,一位穿灰色长衫的老人缓缓走过石桥,镜头向右环绕,远处传来钟声。', n),
  japanese: (n) => fill('雨の京都の路地、赤い傘をさした舞妓がゆっくり歩いている。カメラは右へパンする。', n),
  korean: (n) => fill('비 오는 골목, 노란 우비를 입은 아이가 강아지와 함께 뛰어간다. 카메라가 천천히 다가간다. ', n),
  spanish: (n) => fill('Una mujer con vestido rojo baila lentamente en la plaza mientras la cámara se aleja. ', n),
  hostile: (n) => fill('"<b>((no no 🎬 ‮and the the of,,;; shot 1: shot 99: {"a":[1]} ', n),
  oneWord: (n) => fill('a', n),
  commas: (n) => fill('red, and ', n),
};

interface Time {
  wall: number;
  cpu: number;
}

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function milliseconds(prompt: string): Time {
  const cpu = cpuNow();
  const began = performance.now();
  direct({ ...BASE, prompt });
  return { wall: performance.now() - began, cpu: cpuNow() - cpu };
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;

/** One fresh process that loads the director and plans one prompt, timed from before the import. */
function cold(): Time {
  const module = new URL('../packages/previz/dist/director/index.js', import.meta.url).href;
  const program = `const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const began = performance.now(); const from = cpu(); const { direct } = await import(${JSON.stringify(module)});
direct(${JSON.stringify({ ...BASE, prompt: prose(3) })});
process.stdout.write(JSON.stringify({ wall: performance.now() - began, cpu: cpu() - from }));`;
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the cold run ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Time;
}

interface Figures {
  least: number;
  median: number;
  most: number;
}

const figures = (values: readonly number[]): Figures => ({
  least: round(Math.min(...values)),
  median: round(median(values)),
  most: round(Math.max(...values)),
});
const both = (times: readonly Time[]): { wallMs: Figures; cpuMs: Figures } => ({
  wallMs: figures(times.map((time) => time.wall)),
  cpuMs: figures(times.map((time) => time.cpu)),
});
const line = (name: string, { wallMs, cpuMs }: { wallMs: Figures; cpuMs: Figures }): string =>
  `${name.padEnd(9)} ${wallMs.least} / ${wallMs.median} / ${wallMs.most} ms passed, ${cpuMs.least} / ${cpuMs.median} / ${cpuMs.most} ms of processor\n`;

const coldTimes = both(Array.from({ length: COLD_RUNS }, cold));
for (let n = 0; n < 4; n++) for (const make of Object.values(CASES)) milliseconds(make(900 + n));
const warm = Object.fromEntries(
  Object.entries(CASES).map(([name, make]) => [
    name,
    both(Array.from({ length: WARM_RUNS }, (_, n) => milliseconds(make(n)))),
  ]),
);
const index = readFileSync(fileURLToPath(new URL('../packages/previz/build/noun-index.js', import.meta.url)));
const indexGzipBytes = gzipSync(index, { level: 9 }).length;

process.stdout.write(`${'case'.padEnd(9)} least / median / most of prompts of ${LENGTH} characters\n`);
process.stdout.write(line('cold', coldTimes));
for (const [name, times] of Object.entries(warm)) process.stdout.write(line(name, times));
process.stdout.write(`index     ${(indexGzipBytes / 1e6).toFixed(2)} MB gzip\n`);
if (process.argv.includes('--json')) {
  const result = {
    bench: 'director',
    characters: LENGTH,
    node: process.versions.node,
    cold: coldTimes,
    warm,
    indexGzipBytes,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
