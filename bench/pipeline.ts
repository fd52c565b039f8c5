/**
 * The whole pipe against the encoder alone: how much longer does it take to draw, sound and encode a clip than only to
 * encode the very same frames and samples with the same settings, on this machine, now?
 *
 *   npm run bench:pipeline -- [--json] [--full] [--seconds N] [--only 720p,720p-draft,1080p,4k]
 *
 * Draft and full picture at 720p are rows of their own; each is compared with encoding its own frames with its own settings.
 * --full adds a 15-second 4K clip for its peak memory. With --json the last line is one JSON object.
 * Every run is a process of its own; peak memory is that of the whole process, encoder and workers included.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RunPlan, RunReport } from './pipeline-child.ts';

const PROMPT =
  'Cinematic multi-shot of a young American father teaching his 6-year-old daughter to ride a bike on a sun-dappled ' +
  'suburban street in autumn. Wide establishing shot of the leafy neighborhood with Craftsman-style houses, then cut to ' +
  'a low tracking shot following the wobbling pink bike as the father runs alongside holding the seat, his blue flannel ' +
  "shirt fluttering. Cut to a close-up of the girl's face, golden braids whipping in the wind, her wide blue eyes " +
  'shifting from nervous to joyful as she breaks into laughter. Final shot: a slow-motion crane pull-back as he lets go ' +
  'and she pedals freely down the street, golden hour light, lens flares, warm cinematic color grade, shot on 35mm film, ' +
  'shallow depth of field.';

interface Size {
  name: string;
  width: number;
  height: number;
  /** True: drawn and encoded as a draft. */
  draft: boolean;
  /** Long enough to be past the start, short enough for the raw frames to fit on a disk. */
  seconds: number;
}

const SIZES: Size[] = [
  { name: '720p', width: 1280, height: 720, draft: false, seconds: 10 },
  { name: '720p-draft', width: 1280, height: 720, draft: true, seconds: 10 },
  { name: '1080p', width: 1920, height: 1080, draft: false, seconds: 10 },
  { name: '4k', width: 3840, height: 2160, draft: false, seconds: 4 },
];
const FULL: Size = { name: '4k-15s', width: 3840, height: 2160, draft: false, seconds: 15 };

interface Row {
  quality: 'full' | 'draft';
  seconds: number;
  frames: number;
  pipeSeconds: number;
  pipePeakMB: number;
  /** Processor time of all threads, planning and start included. */
  pipeCpuSeconds: number;
  encodeSeconds?: number;
  encodePeakMB?: number;
  encodeCpuSeconds?: number;
  /** Wall time of the pipe over that of encoding alone. */
  ratio?: number;
  /** Seconds of clip per second of wall time. */
  realTime: number;
  /** Whether both files were the same to the byte: the frames then were the very same. */
  sameBytes?: boolean;
}

async function runChild(mode: string, plan: RunPlan): Promise<RunReport> {
  const program = fileURLToPath(new URL('./pipeline-child.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, mode, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`the ${mode} run ended with code ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as RunReport;
}

async function measure(size: Size, encodeToo: boolean): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-bench-'));
  try {
    const { width, height, seconds, draft } = size;
    const plan: RunPlan = { prompt: PROMPT, seconds, width, height, fps: 24, folder, draft };
    const pipe = await runChild('pipe', plan);
    const row: Row = {
      quality: draft ? 'draft' : 'full',
      seconds,
      frames: pipe.frames,
      pipeSeconds: round(pipe.wallMs / 1000),
      pipePeakMB: pipe.peakMB,
      pipeCpuSeconds: round(pipe.cpuSeconds),
      realTime: round((seconds * 1000) / pipe.wallMs),
    };
    if (!encodeToo) return row;
    await runChild('frames', plan);
    const encode = await runChild('encode', plan);
    return {
      ...row,
      encodeSeconds: round(encode.wallMs / 1000),
      encodePeakMB: encode.peakMB,
      encodeCpuSeconds: round(encode.cpuSeconds),
      ratio: round(pipe.wallMs / encode.wallMs),
      sameBytes: pipe.sha256 === encode.sha256,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function tell(name: string, row: Row): void {
  const { pipeSeconds, pipePeakMB, pipeCpuSeconds, realTime } = row;
  const { encodeSeconds, encodePeakMB, encodeCpuSeconds, ratio, sameBytes } = row;
  const encode =
    encodeSeconds === undefined
      ? ''
      : `, encode only ${encodeSeconds} s (${encodeCpuSeconds} s of processor time, ${encodePeakMB} MB), ratio ${ratio}, same bytes: ${sameBytes ? 'yes' : 'NO'}`;
  process.stdout.write(
    `${name} (${row.quality}): pipe ${pipeSeconds} s for ${row.seconds} s of film (${realTime} x real time, ${pipeCpuSeconds} s of processor time, ${pipePeakMB} MB)${encode}\n`,
  );
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    only: { type: 'string' },
  },
});
const wanted = values.only?.split(',');
const results: Record<string, Row> = {};
for (const size of [...SIZES, ...(values.full ? [FULL] : [])]) {
  if (wanted && !wanted.includes(size.name)) continue;
  const seconds = values.seconds === undefined || size === FULL ? size.seconds : Number(values.seconds);
  const row = await measure({ ...size, seconds }, size !== FULL);
  results[size.name] = row;
  tell(size.name, row);
}
if (values.json) {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  process.stdout.write(`${JSON.stringify({ bench: 'pipeline', machine, ...results })}\n`);
}
