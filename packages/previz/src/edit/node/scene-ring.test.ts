import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { makeSceneRing, SceneRing } from './scene-ring.ts';
import { nodeFlags } from './worker-threads.ts';

const bytes = (count: number, value: number): Uint8Array => new Uint8Array(count).fill(value);

describe('the ring of staged frames', () => {
  it('hands each frame over as it was put, growing as frames grow', () => {
    const memory = makeSceneRing(3);
    const stage = new SceneRing(memory);
    const draw = new SceneRing(memory);
    for (let frame = 0; frame < 10; frame++) {
      const size = (frame * 977) % 5000;
      expect(stage.put(frame, bytes(size, frame), frame >> 2)).toBe(true);
      const taken = draw.take(frame);
      expect(taken?.world).toBe(frame >> 2);
      expect(taken?.scene).toEqual(bytes(size, frame));
      draw.done(frame);
    }
  });

  it('is full when the frame that had the place is not done with', () => {
    const memory = makeSceneRing(2);
    const stage = new SceneRing(memory);
    const draw = new SceneRing(memory);
    stage.put(0, bytes(4, 1), 1);
    stage.put(1, bytes(4, 2), 1);
    expect(stage.full(2)).toBe(true);
    // Frame 1 is done first: the place of frame 0 is still taken.
    draw.take(1);
    draw.done(1);
    expect(stage.full(2)).toBe(true);
    expect(stage.full(3)).toBe(false);
    draw.take(0);
    draw.done(0);
    expect(stage.full(2)).toBe(false);
  });

  it('refuses a frame beyond all reason instead of taking the machine', () => {
    const stage = new SceneRing(makeSceneRing(1));
    expect(() => stage.put(0, new Uint8Array(40 * 2 ** 20), 1)).toThrow(RangeError);
  });

  it('wakes a thread that waits when all is stopped', async () => {
    const memory = makeSceneRing(1);
    const ring = new URL('./scene-ring.ts', import.meta.url).href;
    const program = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(ring)}).then(({ SceneRing }) => {
        parentPort.postMessage('waiting');
        parentPort.postMessage(new SceneRing(workerData).take(0));
      });`;
    const worker = new Worker(program, { eval: true, workerData: memory, execArgv: nodeFlags() });
    const answers: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      worker.on('message', (answer) => {
        answers.push(answer);
        if (answer === 'waiting') setTimeout(() => new SceneRing(memory).stop(), 50);
      });
    });
    expect(answers).toEqual(['waiting', null]);
  });
});
