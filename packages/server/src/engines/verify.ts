/** A clip is delivered only when the file is what the engine says and what was asked for. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Clip, type Generation, StoryreelError } from '@storyreel/contract';
import { EngineFailure } from './engine.ts';
import { MediaFault, readMediaFacts } from './media/facts.ts';

/** Reads the whole file. Rejects with EngineFailure, worth another attempt: disks and memory do err. */
export async function verifyClip(clip: Clip, generation: Generation, signal: AbortSignal): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(clip.file, { highWaterMark: 1 << 20 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    },
    { signal },
  );
  const facts = await readMediaFacts(clip.file).catch((error: unknown) => {
    throw error instanceof MediaFault ? broken(error.message) : error;
  });
  const due = generation.duration * generation.fps;
  check('bytes', bytes, clip.bytes);
  check('hash', hash.digest('hex'), clip.sha256);
  check('frames', facts.frames, clip.frames);
  check('frames', clip.frames, due);
  check('width', facts.width, clip.width);
  check('height', facts.height, clip.height);
  check('sound', facts.audio, clip.audio);
  // Containers round times to their own ticks; the number of frames is exact.
  if (Math.abs(facts.duration - generation.duration) > 1 / generation.fps)
    throw broken(`it lasts ${facts.duration} s in place of ${generation.duration} s`);
}

function check(what: string, found: unknown, due: unknown): void {
  if (found !== due) throw broken(`its ${what}: ${found} in place of ${due}`);
}

function broken(reason: string): EngineFailure {
  return new EngineFailure(new StoryreelError('engine_failed', { reason: `the file is not right, ${reason}` }), true);
}
