/**
 * A frame source without a film: a moving picture that carries its own frame number, and a click on every second.
 * The encoder's tests and benchmarks use it, and so does anyone who wants to check a player.
 */
import { hash32 } from '../math/random.ts';
import { SAMPLE_RATE } from './encoder.ts';
import type { FrameSource, FrameStager, MadeSound, PictureSize, SourceAddress, StagedFrame } from './frame-source.ts';

export interface TestPatternSettings {
  frameCount: number;
  fps: number;
  /** First frame of each shot, ascending, starting with 0. */
  shotStarts: number[];
  /** Frame at which drawing throws, to test failure. */
  failAt?: number;
}

/** Bits of the frame number strip along the top edge, one square each, least significant first. */
export const STRIP_BITS = 12;

/** Side of one square of the strip in pixels. */
export function stripSquare(width: number): number {
  return Math.floor(width / (STRIP_BITS * 2)) * 2;
}

/** Times of the clicks in samples. */
export function clickSamples(settings: TestPatternSettings): number[] {
  const total = Math.round((settings.frameCount * SAMPLE_RATE) / settings.fps);
  const clicks: number[] = [];
  for (let at = SAMPLE_RATE / 4; at < total; at += SAMPLE_RATE / 2) clicks.push(at);
  return clicks;
}

/** The pattern as a source of clips. */
export function testPattern(settings: TestPatternSettings): SourceAddress {
  const module = import.meta.url;
  return { modules: { stager: module, pictures: module, sound: module }, settings };
}

/** Shots of the pattern alternate between two worlds; a scene is the frame's number, as often as frames came before it. */
export async function openStager(settings: TestPatternSettings): Promise<FrameStager> {
  const { frameCount, shotStarts } = settings;
  const worlds = [0, 1].map((name) => new Uint8Array(new SharedArrayBuffer(1)).fill(name));
  return {
    frameCount,
    briefsSound: true,
    stage: (frame) => ({
      world: worlds[shotOf(shotStarts, frame) % 2]!,
      scene: new Uint8Array(new Uint32Array(frame + 1).fill(frame).buffer),
    }),
    workAhead: () => false,
    brief: () => ({ frameCount }),
  };
}

function shotOf(shotStarts: readonly number[], frame: number): number {
  return shotStarts.findLastIndex((start) => start <= frame);
}

/** Throws unless these are what the pattern's stager made for the frame. */
function checkStaged(frame: number, shot: number, { world, scene }: StagedFrame): void {
  const words = new Uint32Array(scene.slice().buffer);
  if (world[0] !== shot % 2 || words.length !== frame + 1 || words.some((word) => word !== frame))
    throw new Error(`frame ${frame} came with what another was staged for`);
}

export async function openFrameSource(settings: TestPatternSettings, size: PictureSize): Promise<FrameSource> {
  return {
    frameCount: settings.frameCount,
    shotAt: (frame) => shotOf(settings.shotStarts, frame),
    render: (frame, staged, out) => {
      if (frame === settings.failAt) throw new Error(`the test pattern was told to fail at frame ${frame}`);
      checkStaged(frame, shotOf(settings.shotStarts, frame), staged);
      drawPattern(frame, size, out);
    },
  };
}

export async function makeSound(settings: TestPatternSettings, brief: unknown): Promise<MadeSound> {
  const { frameCount } = brief as { frameCount: number };
  if (frameCount !== settings.frameCount) throw new Error('the brief is of another pattern');
  const total = Math.round((settings.frameCount * SAMPLE_RATE) / settings.fps);
  const left = new Float32Array(total);
  for (const at of clickSamples(settings)) {
    // A sudden tone that dies away within 20 ms: its onset is one sample sharp.
    for (let i = 0; i < 960 && at + i < total; i++) left[at + i] = (1 - i / 960) * ((i >> 3) & 1 ? -0.7 : 0.7);
  }
  return { left, right: left.slice(), warnings: [] };
}

function drawPattern(frame: number, { width, height }: PictureSize, out: Uint8Array): void {
  const luma = width * height;
  const square = stripSquare(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const slope = 60 + ((((x + frame * 3) * 2 + y) % 512) >> 2);
      const check = (((x + frame * 2) >> 5) ^ (y >> 5)) & 1 ? 24 : 0;
      out[y * width + x] = slope + check + (hash32(x + y * 8191 + frame * 92821) & 7);
    }
  }
  for (let bit = 0; bit < STRIP_BITS; bit++) {
    const value = (frame >> bit) & 1 ? 225 : 25;
    for (let y = 0; y < square; y++) out.fill(value, y * width + bit * square, y * width + (bit + 1) * square);
  }
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0; x < halfWidth; x++) {
      const at = luma + y * halfWidth + x;
      out[at] = y * 2 < square ? 128 : 100 + (((x + frame) >> 3) % 56);
      out[at + halfWidth * halfHeight] = y * 2 < square ? 128 : 100 + (((y + frame) >> 3) % 56);
    }
  }
}
