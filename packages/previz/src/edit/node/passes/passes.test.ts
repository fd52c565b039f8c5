import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSES, PassManifest, type Screenplay } from '@storyreel/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { direct } from '../../../director/index.ts';
import type { ClipJob, ClipResult, PassesJob } from '../../clip-job.ts';
import { metresOf } from '../../passes/planes-to-images.ts';
import { makeClip } from '../index.ts';
import { readClip } from '../read-clip.ts';

const PROMPT = 'Medium shot of a man in a blue coat who waves on a beach. Cut to a close-up of his face.';
const SIZE = { width: 160, height: 90 };
const FRAMES = 20;

let folder = '';
let screenplay: Screenplay;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-passes-'));
  screenplay = shortened({
    prompt: PROMPT,
    duration: 3,
    aspectRatio: '16:9',
    fps: 24,
    seed: 5,
    cfgScale: 0.5,
    shotType: 'intelligent',
    audio: false,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The film cut short: ten frames of each of its two shots. */
function shortened(input: Parameters<typeof direct>[0]): Screenplay {
  const planned = direct(input);
  expect(planned.shots.length).toBe(2);
  const duration = FRAMES / 2 / 24;
  const shots = planned.shots.map((shot, i) => ({
    ...shot,
    start: i * duration,
    duration,
    startFrame: (i * FRAMES) / 2,
    frameCount: FRAMES / 2,
  }));
  return { ...planned, duration: duration * 2, shots };
}

function job(name: string, passes?: Partial<PassesJob>): ClipJob {
  return {
    screenplay,
    ...SIZE,
    audio: false,
    format: 'mp4',
    output: join(folder, name, 'clip.mp4'),
    ...(passes && { passes: { names: PASSES, format: 'both', folder: join(folder, name, 'clip.passes'), ...passes } }),
  };
}

async function manifestOf({ passes }: ClipResult): Promise<PassManifest> {
  return PassManifest.parse(JSON.parse(await readFile(join(passes!.folder, 'manifest.json'), 'utf8')));
}

describe('control passes beside a clip', () => {
  let made: ClipResult;
  let manifest: PassManifest;
  const at = (path: string): string => join(made.passes!.folder, path);
  beforeAll(async () => {
    made = await makeClip({ ...job('all', {}), workers: 2 });
    manifest = await manifestOf(made);
  }, 240_000);

  it('are the files that the manifest lists, to the byte, and no others', async () => {
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = await readFile(at(path));
      expect([path, content.length]).toEqual([path, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    const there = await readdir(made.passes!.folder, { recursive: true, withFileTypes: true });
    expect(there.filter((entry) => entry.isFile()).length).toBe(manifest.files.length + 1);
    expect(made.passes!.files).toBe(manifest.files.length + 1);
    expect(await readdir(join(folder, 'all'))).toEqual(['clip.mp4', 'clip.passes']);
  });

  it('belong to the clip, whose bytes they do not change', async () => {
    const alone = await makeClip(job('alone'));
    expect(alone.sha256).toBe(made.sha256);
    expect(alone.passes).toBeUndefined();
    expect(manifest).toMatchObject({ ...SIZE, fps: 24, frames: FRAMES, clip: { sha256: made.sha256 } });
  }, 240_000);

  it('are the same with any number of workers', async () => {
    for (const workers of [1, 3]) {
      const again = await makeClip({ ...job(`workers-${workers}`, {}), workers });
      expect((await manifestOf(again)).files).toEqual(manifest.files);
    }
  }, 240_000);

  it('have a picture for every frame, in every series and video', async () => {
    for (const series of ['depth', 'depth8', 'normal', 'id', 'pose', 'edges', 'motion']) {
      const images = manifest.files.filter(({ path }) => path.startsWith(`${series}/`));
      expect([series, images.length, images[0]!.path]).toEqual([series, FRAMES, `${series}/000001.png`]);
    }
    for (const video of ['depth', 'normal', 'id', 'pose', 'edges'])
      expect((await readClip(at(`${video}.mp4`))).video.times.length).toBe(FRAMES);
  }, 60_000);

  it('mask the man in one colour in both shots, nearer than what is round him', async () => {
    const [{ value, phrase }] = manifest.identities as [PassManifest['identities'][number]];
    expect(phrase).toContain('man');
    for (const { startFrame } of manifest.shots) {
      const name = `${String(startFrame + 6).padStart(6, '0')}.png`;
      const raw = await sharp(at(`depth/${name}`))
        .toColourspace('grey16')
        .raw({ depth: 'ushort' })
        .toBuffer();
      const depth = new Uint16Array(raw.buffer, raw.byteOffset, SIZE.width * SIZE.height);
      const colours = await sharp(at(`id/${name}`))
        .raw()
        .toBuffer();
      const wanted = Number.parseInt(manifest.identities[value - 1]!.colour.slice(1), 16);
      const own: number[] = [];
      depth.forEach((v, i) => {
        if (colours.readUIntBE(i * 3, 3) === wanted) own.push(metresOf(v));
      });
      expect(own.length).toBeGreaterThan(300);
      expect(Math.max(...own)).toBeLessThan(12);
      expect(Math.max(...own) - Math.min(...own)).toBeLessThan(2);
    }
  });

  it('tell keypoints as OpenPose does, with the face in the close-up', async () => {
    const frames = JSON.parse(await readFile(at('pose.json'), 'utf8')) as {
      canvas_width: number;
      people: { pose_keypoints_2d: number[]; face_keypoints_2d: number[]; hand_left_keypoints_2d: number[] }[];
    }[];
    expect(frames.length).toBe(FRAMES);
    const [person] = frames[manifest.shots[1]!.startFrame + 5]!.people;
    expect(person!.pose_keypoints_2d.length).toBe(18 * 3);
    expect(person!.face_keypoints_2d.length).toBe(70 * 3);
    expect(person!.hand_left_keypoints_2d.length).toBe(21 * 3);
    const seen = (points: number[]): number => points.filter((v, i) => i % 3 === 2 && v === 1).length;
    expect(seen(person!.face_keypoints_2d)).toBeGreaterThan(40);
    // Nose above neck, eyes above nose, within the canvas.
    const [nose, neck, eye] = [0, 1, 14].map((i) => person!.pose_keypoints_2d.slice(i * 3, i * 3 + 3));
    expect(nose![1]!).toBeLessThan(neck![1] === 0 ? Infinity : neck![1]!);
    expect(eye![1]!).toBeLessThan(nose![1]!);
    for (const [x, y] of [nose!, eye!]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(SIZE.height);
    }
  });

  it('tell where the camera is in every frame', async () => {
    const track = JSON.parse(await readFile(at('camera.json'), 'utf8'));
    expect(track.frames.length).toBe(FRAMES);
    expect(track.sensorMm[0]).toBeCloseTo(36, 6);
    const { shots } = screenplay;
    expect(track.frames[0].focalLengthMm).toBeCloseTo(shots[0]!.lensMm, 3);
    expect(track.frames.at(-1)).toMatchObject({ frame: FRAMES - 1, shot: shots.length - 1, shutterDegrees: 0 });
  });

  it('are only those that were asked for', async () => {
    const few = await makeClip(job('few', { names: ['edges', 'camera'], format: 'mp4' }));
    expect((await readdir(few.passes!.folder)).sort()).toEqual(['camera.json', 'edges.mp4', 'manifest.json']);
  }, 240_000);
});

describe('control passes that cannot be made', () => {
  it('are refused by name, rule and value before anything is drawn', async () => {
    const wrong = job('wrong', { names: ['depth', 'shade' as never] });
    await expect(makeClip(wrong)).rejects.toMatchObject({ field: 'passes.names', value: 'shade' });
    await mkdir(join(folder, 'wrong', 'clip.passes'), { recursive: true });
    await expect(makeClip(job('wrong', {}))).rejects.toMatchObject({ field: 'passes.folder' });
    expect(existsSync(join(folder, 'wrong', 'clip.mp4'))).toBe(false);
  });

  it('leave nothing behind when the clip is cancelled', async () => {
    const stop = new AbortController();
    const making = makeClip(job('cancelled', {}), {
      signal: stop.signal,
      onProgress: ({ framesDone }) => {
        if (framesDone >= 3) stop.abort();
      },
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(join(folder, 'cancelled'))).toEqual([]);
  }, 240_000);
});
