/** `doctor`: can this machine make clips, how fast, and can the service that its settings name run here. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { StoryreelError } from '@storyreel/contract/rules';
import { prepareFolder } from '../output-place.ts';
import { asStoryreelError, type Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface DoctorOptions {
  readonly outputDir: string;
  /** False with --no-speed. */
  readonly speed: boolean;
  /** Settings of a service to be looked at as well. */
  readonly config?: string;
  readonly dataDir?: string;
}

interface Check {
  readonly name: string;
  /** "missing" is worth knowing but stops nothing. */
  readonly state: 'ok' | 'missing' | 'failed';
  readonly finding: string;
}

/** Prints the findings, and fails with the names of the checks that stand in the way of a clip. */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<void> {
  const checks: Check[] = [checkNode(), checkSimd(), checkMemory()];
  checks.push(await checkFolder(options.outputDir), await checkEncoders());
  checks.push(await checkProgram('ffmpeg', ['-version'], 'encodes where the built-in codecs cannot be loaded'));
  checks.push(await checkProgram('espeak-ng', ['--version'], 'the built-in voices speak without it'));
  checks.push(...(await checkNamedService(options)));
  if (options.speed && checks.every((check) => check.state !== 'failed')) checks.push(await checkSpeed(terminal));
  const failed = checks.filter((check) => check.state === 'failed').map((check) => check.name);
  if (terminal.style.json) {
    terminal.payload({ version: VERSION, fit: failed.length === 0, checks });
  } else {
    const width = Math.max(...checks.map((check) => check.name.length));
    const signs = { ok: 'ok     ', missing: 'missing', failed: 'FAILED ' } as const;
    for (const check of checks) terminal.out(`${signs[check.state]}  ${check.name.padEnd(width)}  ${check.finding}\n`);
  }
  if (failed.length > 0) throw new StoryreelError('machine_unfit', { reason: failed.join(', ') });
}

/** Where settings name a service, by a flag, a variable or the standard file: can it run here. */
async function checkNamedService({ config: file, dataDir }: DoctorOptions): Promise<readonly Check[]> {
  const { checkService, readConfig, SETTINGS } = await import('@storyreel/server');
  const set = Object.values(SETTINGS).some(({ env }) => env.some((name) => (process.env[name] ?? '') !== ''));
  try {
    const flags = dataDir === undefined ? {} : { dataDir };
    const config = readConfig({ env: process.env, flags, ...(file === undefined ? {} : { file }) });
    const named = set || file !== undefined || dataDir !== undefined || existsSync(join(config.dataDir, 'config.json'));
    if (!named) return [];
    return [{ name: 'settings', state: 'ok', finding: 'of the service: valid' }, ...(await checkService(config))];
  } catch (error) {
    return [{ name: 'settings', state: 'failed', finding: asStoryreelError(error).message }];
  }
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > 22 || (major === 22 && minor >= 12);
  const finding = `${process.versions.node} on ${process.platform} ${process.arch}`;
  return { name: 'node', state: recent ? 'ok' : 'failed', finding: recent ? finding : `${finding}; 22.12 is needed` };
}

/** A module of one function that uses a vector instruction; engines without SIMD refuse it. */
const SIMD_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

function checkSimd(): Check {
  const { WebAssembly } = globalThis as { WebAssembly?: { validate(bytes: Uint8Array): boolean } };
  const ok = WebAssembly?.validate(new Uint8Array(SIMD_MODULE)) === true;
  const finding = ok ? 'WebAssembly vector instructions' : 'this Node has no WebAssembly SIMD';
  return { name: 'simd', state: ok ? 'ok' : 'failed', finding };
}

function checkMemory(): Check {
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
  const finding = `${gb(freemem())} free of ${gb(totalmem())}; ${availableParallelism()} of ${cpus().length} cores`;
  // 4K clips stay below 1.6 GB, 1080p below 1 GB.
  return { name: 'memory', state: totalmem() < 0.9e9 ? 'failed' : 'ok', finding };
}

async function checkFolder(folder: string): Promise<Check> {
  try {
    return { name: 'output', state: 'ok', finding: `${await prepareFolder(folder)} can be written to` };
  } catch (error) {
    return { name: 'output', state: 'failed', finding: asStoryreelError(error).message };
  }
}

async function checkEncoders(): Promise<Check> {
  const { encoders } = await import('../local-engine.ts');
  const found = await encoders();
  return found.length === 0
    ? { name: 'encoders', state: 'failed', finding: 'none: node-av cannot be loaded, and there is no ffmpeg' }
    : { name: 'encoders', state: 'ok', finding: found.join(', ') };
}

/** Seconds that a program may take to say its version. */
const PROGRAM_SECONDS = 10;

async function checkProgram(program: string, args: readonly string[], use: string): Promise<Check> {
  const line = await firstLineOf(program, args);
  return line === undefined
    ? { name: program, state: 'missing', finding: `not installed; optional: ${use}` }
    : { name: program, state: 'ok', finding: line };
}

function firstLineOf(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: PROGRAM_SECONDS * 1000 });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (text.length < 4096) text += chunk.toString();
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? (text.split('\n')[0] ?? '').trim().slice(0, 80) : undefined));
  });
}

async function checkSpeed(terminal: Terminal): Promise<Check> {
  terminal.progress('info', 'Speed test: three seconds at 640x360');
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-doctor-'));
  try {
    const { speedTest } = await import('../local-engine.ts');
    const { frames, seconds } = await speedTest(join(folder, 'speed.mp4'));
    const finding = `${(frames / seconds).toFixed(1)} frames per second at 640x360, picture and sound to file`;
    return { name: 'speed', state: 'ok', finding };
  } catch (error) {
    return { name: 'speed', state: 'failed', finding: asStoryreelError(error).message };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
