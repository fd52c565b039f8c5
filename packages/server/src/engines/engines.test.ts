import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clip, type Generation, readRunComfy } from '@storyreel/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../services.ts';
import type { Engine, EngineRun } from './engine.ts';
import { noopEngine } from './noop/engine.ts';
import { previzEngine } from './previz/engine.ts';
import { verifyClip } from './verify.ts';

const LIMITS = { threads: 1, memoryMb: 4096 };
const never = new AbortController().signal;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-engine-'));
});
afterAll(() => rm(folder, { recursive: true }));

function generation(more: Partial<Generation> = {}): Generation {
  const input = { prompt: 'A fox trots through snow at dawn.', duration: 3 };
  const reading = readRunComfy('kling/kling-3.0/standard/text-to-video', input);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return { ...reading.generation, width: 128, height: 72, ...more };
}

function run(more: Partial<EngineRun> = {}): EngineRun {
  return { signal: never, onProgress: () => undefined, ...more };
}

/** Processes below this one that draw. */
function drawing(): string[] {
  const list = execFileSync('ps', ['-o', 'ppid=,args=', '-A']).toString().split('\n');
  return list.filter((line) => line.trim().startsWith(`${process.pid} `) && line.includes('previz/child'));
}

describe.each<[string, Engine]>([
  ['noop', noopEngine()],
  ['previz', previzEngine(LIMITS)],
])('every engine: %s', (name, engine) => {
  test('makes a file that is what it says, of the length asked for, and reports its progress', async () => {
    const output = join(folder, `${name}.mp4`);
    const seen: Progress[] = [];
    const asked = generation();
    const clip = await engine.make(
      { generation: asked, output },
      run({ onProgress: (progress) => seen.push(progress) }),
    );
    expect(clip).toMatchObject({ file: output, frames: 72, duration: 3, fps: 24, engine: { name } });
    expect(Clip.parse(clip)).toEqual(clip);
    await verifyClip(clip, asked, never);
    expect(seen.at(-1)).toMatchObject({ framesDone: 72, framesDue: 72 });
    expect(seen.map(({ framesDone }) => framesDone)).toEqual(
      [...seen.map(({ framesDone }) => framesDone)].sort((a, b) => a - b),
    );
  });

  test('makes nothing once it has been cancelled', async () => {
    const output = join(folder, `${name}-cancelled.mp4`);
    const reason = new Error('not wanted');
    await expect(
      engine.make({ generation: generation(), output }, run({ signal: AbortSignal.abort(reason) })),
    ).rejects.toBe(reason);
    expect(existsSync(output)).toBe(false);
  });
});

test('previz makes WebM without sound as well', async () => {
  const asked = generation({ format: 'webm', audio: false, width: 64, height: 64 });
  const clip = await previzEngine(LIMITS).make({ generation: asked, output: join(folder, 'a.webm') }, run());
  await verifyClip(clip, asked, never);
});

test('cancelled in the middle, previz stops within a second and no process draws on', async () => {
  const controller = new AbortController();
  const output = join(folder, 'long.mp4');
  let cancelled = 0;
  const onProgress = ({ framesDone }: Progress): void => {
    if (framesDone < 2 || cancelled > 0) return;
    cancelled = performance.now();
    controller.abort(new Error('not wanted'));
  };
  const asked = generation({ duration: 15, width: 640, height: 360 });
  await expect(
    previzEngine(LIMITS).make({ generation: asked, output }, run({ signal: controller.signal, onProgress })),
  ).rejects.toThrow('not wanted');
  expect(performance.now() - cancelled).toBeLessThan(1000);
  const deadline = performance.now() + 1000;
  while (drawing().length > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(drawing()).toEqual([]);
  expect(existsSync(output)).toBe(false);
});

test('a process that needs more memory than it may is ended, and the request with it', async () => {
  const asked = generation({ width: 3840, height: 2160 });
  const output = join(folder, 'large.mp4');
  await expect(
    previzEngine({ threads: 1, memoryMb: 256 }).make({ generation: asked, output }, run()),
  ).rejects.toMatchObject({
    error: { code: 'engine_failed', message: 'The engine failed: it needed more than 256 MB.' },
    retryable: false,
  });
});

test('a process that is killed from outside is a failure that may pass', async () => {
  const onProgress = (): void => {
    for (const line of execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-A']).toString().split('\n')) {
      const [pid, parent] = line.trim().split(/\s+/);
      if (Number(parent) === process.pid && line.includes('previz/child')) process.kill(Number(pid), 'SIGKILL');
    }
  };
  const output = join(folder, 'killed.mp4');
  await expect(
    previzEngine(LIMITS).make({ generation: generation(), output }, run({ onProgress })),
  ).rejects.toMatchObject({
    error: { code: 'engine_failed', message: 'The engine failed: its process ended with SIGKILL.' },
    retryable: true,
  });
});

test('an image that cannot be used is the fault of the request, and not tried again', async () => {
  const output = join(folder, 'image.mp4');
  const asked = generation({ firstFrame: 'asset:x' });
  const job = { generation: asked, firstFrame: join(folder, 'no-such.png'), output };
  await expect(previzEngine(LIMITS).make(job, run())).rejects.toMatchObject({
    error: { code: expect.stringMatching(/^image_/) },
    retryable: false,
  });
});
