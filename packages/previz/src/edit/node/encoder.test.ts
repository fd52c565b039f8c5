/** One behaviour for every encoder backend: what goes in comes out of the file, exactly as long and exactly in time. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClipFormat, type EncodeSettings, i420Bytes, type OpenEncoder, SAMPLE_RATE } from '../encoder.ts';
import { clickSamples, makeSound, openFrameSource, openStager, STRIP_BITS, stripSquare } from '../test-pattern.ts';
import { openAvEncoder } from './av-encoder.ts';
import { ffmpegWrites, findFfmpeg, openFfmpegEncoder } from './ffmpeg-encoder.ts';
import { type ReadClip, readClip } from './read-clip.ts';

const SIZE = { width: 384, height: 216 };
const ffmpeg = await findFfmpeg();
const FORMATS: ClipFormat[] = ['mp4', 'mov', 'webm'];
const ffmpegFormats: ClipFormat[] = [];
for (const format of FORMATS) if (ffmpeg !== null && (await ffmpegWrites(ffmpeg, format))) ffmpegFormats.push(format);
const BACKENDS: [string, OpenEncoder, ClipFormat[]][] = [
  ['node-av', openAvEncoder, FORMATS],
  ['ffmpeg', openFfmpegEncoder, ffmpegFormats],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-encoder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Take {
  size?: typeof SIZE;
  format?: ClipFormat;
  fps?: number;
  frameCount?: number;
  quality?: number;
  audio?: boolean;
}

async function encode(open: OpenEncoder, name: string, take: Take = {}): Promise<string> {
  const { size = SIZE, format = 'mp4', fps = 24, frameCount = 36, quality = 75, audio = true } = take;
  const path = join(folder, `${name}.${format}`);
  const pattern = { frameCount, fps, shotStarts: [0, 20] };
  const source = await openFrameSource(pattern, size);
  const stager = await openStager(pattern);
  const sound = await makeSound(pattern, stager.brief());
  const settings: EncodeSettings = {
    ...size,
    fps,
    format,
    quality,
    frameCount,
    sampleCount: audio ? sound.left.length : 0,
    keyFrames: pattern.shotStarts,
    preciousFrames: [],
  };
  const encoder = await open(path, settings);
  const shared = new Uint8Array(new SharedArrayBuffer(i420Bytes(size.width, size.height)));
  for (let frame = 0; frame < frameCount; frame++) {
    source.render(frame, stager.stage(frame), shared);
    await encoder.video(shared);
    // Nothing may still be read from the caller's memory.
    shared.fill(0);
  }
  // Uneven pieces: the encoder does its own blocking.
  for (let at = 0; audio && at < sound.left.length; at += 7001)
    await encoder.audio(sound.left.subarray(at, at + 7001), sound.right.subarray(at, at + 7001));
  await encoder.finish();
  return path;
}

/** Frame numbers as the strip in the decoded pictures shows them. */
async function readStrip(path: string, size = SIZE): Promise<{ clip: ReadClip; numbers: number[] }> {
  const square = stripSquare(size.width);
  const numbers: number[] = [];
  const clip = await readClip(path, {
    onFrame: (_index, i420) => {
      let value = 0;
      for (let bit = 0; bit < STRIP_BITS; bit++) {
        const at = (square >> 1) * size.width + bit * square + (square >> 1);
        if (i420[at]! > 125) value |= 1 << bit;
      }
      numbers.push(value);
    },
  });
  return { clip, numbers };
}

function onsets(samples: Float32Array, sampleRate: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i]!) > 0.2 && i - (found.at(-1) ?? -sampleRate) > sampleRate / 5) found.push(i);
  }
  return found;
}

describe.each(BACKENDS)('encoder backend %s', (backend, open, formats) => {
  const installed = formats.length > 0;
  describe.each(FORMATS)('writing %s', (format) => {
    beforeEach(({ skip }) => skip(!formats.includes(format), `${backend} cannot write ${format} here`));

    it('keeps every frame, in order, with exact times and tags', async () => {
      const { clip, numbers } = await readStrip(await encode(open, `${backend}-order`, { format }));
      expect(numbers).toEqual(Array.from({ length: 36 }, (_, frame) => frame));
      const { video } = clip;
      expect([video.width, video.height, video.rate, video.packets]).toEqual([SIZE.width, SIZE.height, '24/1', 36]);
      expect(video.codec).toBe(format === 'webm' ? 'vp9' : 'h264');
      // Limited range and BT.709 three times, by FFmpeg's numbers.
      expect(video.colour).toEqual({ range: 1, primaries: 1, transfer: 1, matrix: 1 });
      // WebM counts in whole milliseconds.
      const tolerance = format === 'webm' ? 0.0006 : 1e-9;
      video.times.forEach((time, frame) => {
        expect(Math.abs(time - frame / 24)).toBeLessThanOrEqual(tolerance);
      });
      expect(video.keyFrames).toEqual([0, 20]);
      if (format !== 'webm') {
        expect(video.duration).toBe(36 / 24);
        // High profile.
        expect(video.profile).toBe(100);
        // Small pictures are not predicted from later ones.
        expect(video.hasBFrames).toBe(false);
      }
    });

    it('keeps the order of large pictures, which are predicted from later ones', async () => {
      const size = { width: 1296, height: 736 };
      const path = await encode(open, `${backend}-large`, { size, format, frameCount: 12 });
      const { clip, numbers } = await readStrip(path, size);
      expect(numbers).toEqual(Array.from({ length: 12 }, (_, frame) => frame));
      if (format !== 'webm') expect(clip.video.hasBFrames).toBe(true);
    });

    it('is understood by a reader that is not FFmpeg', async () => {
      const path = await encode(open, `${backend}-other`, { format });
      const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
      const video = await input.getPrimaryVideoTrack();
      const audio = await input.getPrimaryAudioTrack();
      expect(await video?.getFirstTimestamp()).toBe(0);
      expect(await video?.computeDuration()).toBeCloseTo(1.5, format === 'webm' ? 2 : 9);
      expect(await video?.computePacketStats()).toMatchObject({ packetCount: 36 });
      expect(await video?.getCodecParameterString()).toMatch(format === 'webm' ? /^vp09/ : /^avc1\.64/);
      expect(await audio?.getCodecParameterString()).toBe(format === 'webm' ? 'opus' : 'mp4a.40.2');
      if (format !== 'webm') {
        // 1024 samples of priming lie before time 0; the track ends with the picture.
        expect(await audio?.getFirstTimestamp()).toBeCloseTo(-1024 / SAMPLE_RATE, 9);
        expect(await audio?.computeDuration()).toBeCloseTo(1.5, 9);
      }
      input.dispose();
    });

    it('keeps every sample, in time', async () => {
      const pattern = { frameCount: 36, fps: 24, shotStarts: [0] };
      const { audio } = await readClip(await encode(open, `${backend}-sound`, { format }));
      expect(audio?.codec).toBe(format === 'webm' ? 'opus' : 'aac');
      expect(audio?.sampleRate).toBe(SAMPLE_RATE);
      expect(audio?.start).toBe(0);
      expect(audio?.left.length).toBe(72_000);
      expect(audio?.right.length).toBe(72_000);
      const heard = onsets(audio!.left, SAMPLE_RATE);
      const due = clickSamples(pattern);
      expect(heard.length).toBe(due.length);
      heard.forEach((at, i) => {
        expect(Math.abs(at - due[i]!)).toBeLessThanOrEqual(SAMPLE_RATE / 1000);
      });
    });

    it('writes the same bytes again, without clock or version in them', async () => {
      const once = await readFile(await encode(open, `${backend}-once`, { format }));
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const again = await readFile(await encode(open, `${backend}-again`, { format }));
      expect(again.equals(once)).toBe(true);
      const head = once.toString('latin1');
      expect(head).not.toMatch(/x264 - core|Lav[cf]\d/);
    });

    it('obeys the quality asked for', async () => {
      const poor = await stat(await encode(open, `${backend}-poor`, { format, quality: 30, audio: false }));
      const rich = await stat(await encode(open, `${backend}-rich`, { format, quality: 90, audio: false }));
      expect(rich.size / poor.size).toBeGreaterThan(3);
    });

    it('writes no sound track when there is no sound', async () => {
      const { audio, video } = await readClip(await encode(open, `${backend}-mute`, { format, audio: false }));
      expect(audio).toBeNull();
      expect(video.times.length).toBe(36);
    });
  });

  it.skipIf(!installed).each([30, 60])('states exact lengths at %i frames a second', async (fps) => {
    const { video, audio } = await readClip(await encode(open, `${backend}-${fps}`, { fps, frameCount: 47 }));
    expect(video.rate).toBe(`${fps}/1`);
    expect(video.duration).toBeCloseTo(47 / fps, 9);
    expect(audio?.left.length).toBe((47 * SAMPLE_RATE) / fps);
  });

  it.skipIf(!installed)('puts the index before the pictures', async () => {
    const bytes = await readFile(await encode(open, `${backend}-fast`));
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  it.skipIf(!installed)('refuses to finish a clip that is too short', async () => {
    const encoder = await open(join(folder, `${backend}-short.mp4`), {
      ...SIZE,
      fps: 24,
      format: 'mp4',
      quality: 75,
      frameCount: 3,
      sampleCount: 0,
      keyFrames: [0],
      preciousFrames: [],
    });
    await encoder.video(new Uint8Array(i420Bytes(SIZE.width, SIZE.height)));
    await expect(encoder.finish()).rejects.toThrow('the clip has 3 frames, 1 came');
    await encoder.abort();
    await encoder.abort();
  });
});
