/** A clip's control passes, seen from the main thread: a folder that appears whole beside the clip, or not at all. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Worker } from 'node:worker_threads';
import type { PassFile, PassManifest, Screenplay } from '@storyreel/contract';
import type { MadePasses, PassesJob, Timeline } from '../../clip-job.ts';
import { type ClipFormat, type Encoder, i420Bytes, type OpenEncoder } from '../../encoder.ts';
import type { PictureSize } from '../../frame-source.ts';
import { identitiesOf, idPalette } from '../../passes/id-colours.ts';
import { mappingOf } from '../../passes/mapping.ts';
import { needsFrames, seriesOf, type VideoPass, videosOf, type WantedPasses } from '../../passes/wanted.ts';
import type { FileFacts } from '../output-file.ts';
import { startWorker } from '../worker-threads.ts';
import { type FramePasses, type PassPlan, videoBytes } from './pass-writer.ts';
import type { SceneFilesData, SceneFilesMessage } from './scene-files-worker.ts';

/** Control videos are read by machines: nearly all detail stays. */
const VIDEO_QUALITY = 95;

/** What the passes of a clip are made of. */
export interface PassesSource {
  job: PassesJob;
  screenplay: Screenplay;
  size: PictureSize;
  timeline: Timeline;
  /** Shots that are drawn from a given picture. */
  withoutScene: readonly number[];
}

export class PassesRun {
  readonly #source: PassesSource;
  readonly #wanted: WantedPasses;
  readonly #draft: string;
  readonly #palette: Uint8Array;
  readonly #videos = new Map<VideoPass, Encoder>();
  readonly #files: PassFile[] = [];
  readonly #poses: string[] = [];
  readonly #depths = new Map<number, { white: number; black: number }>();
  #worker: Worker | null = null;
  #sceneFiles: Promise<PassFile[]> = Promise.resolve([]);
  #lost = 0;
  #failure: { reason: unknown } | null = null;
  #isKept = false;

  private constructor(source: PassesSource) {
    const { folder, names, format } = source.job;
    this.#source = source;
    this.#wanted = { names, format };
    this.#draft = join(dirname(folder), `.${basename(folder)}.${randomUUID().slice(0, 8)}.part`);
    this.#palette = idPalette(source.screenplay.cast.length);
  }

  /** Makes the folder to work in and starts what needs no frames. */
  static async start(source: PassesSource): Promise<PassesRun> {
    const run = new PassesRun(source);
    try {
      await mkdir(run.#draft, { recursive: true });
      for (const series of seriesOf(run.#wanted)) await mkdir(join(run.#draft, series));
      if (source.job.names.includes('gltf')) await mkdir(join(run.#draft, 'gltf'));
    } catch (error) {
      await run.discard();
      throw error;
    }
    run.#sceneFiles = run.#startSceneFiles();
    run.#sceneFiles.catch((reason: unknown) => {
      run.#failure = { reason };
    });
    return run;
  }

  /** For the drawing threads; null: no frame is needed. */
  get plan(): PassPlan | null {
    return needsFrames(this.#wanted) ? { wanted: this.#wanted, folder: this.#draft, palette: this.#palette } : null;
  }

  /** Bytes that a frame's videos need beside the picture. */
  get slotBytes(): number {
    return videoBytes(this.#wanted, this.#source.size);
  }

  async openVideos(open: OpenEncoder): Promise<void> {
    const { size, timeline } = this.#source;
    for (const name of videosOf(this.#wanted)) {
      const encoder = await open(join(this.#draft, `${name}.mp4`), {
        ...size,
        fps: timeline.fps,
        format: 'mp4',
        quality: VIDEO_QUALITY,
        frameCount: timeline.frameCount,
        sampleCount: 0,
        keyFrames: timeline.shotStarts,
        preciousFrames: [],
      });
      this.#videos.set(name, encoder);
    }
  }

  /** Takes a frame: frames come in order. `videos`: its I420 frames one after the other. */
  async frame(shot: number, videos: Uint8Array, made: FramePasses | undefined): Promise<void> {
    if (this.#failure) throw this.#failure.reason;
    const { width, height } = this.#source.size;
    const bytes = i420Bytes(width, height);
    if (made) {
      this.#files.push(...made.files);
      if (made.pose !== undefined) this.#poses.push(made.pose);
      if (made.depth) this.#depths.set(shot, made.depth);
      this.#lost += made.lost;
    }
    const encoders = [...this.#videos.values()];
    await Promise.all(encoders.map((encoder, i) => encoder.video(videos.subarray(i * bytes, (i + 1) * bytes))));
  }

  /** Writes what is left, and the manifest. */
  async finish(clip: FileFacts & { format: ClipFormat }, signal?: AbortSignal): Promise<void> {
    for (const [name, encoder] of this.#videos) {
      await encoder.finish();
      this.#files.push(await this.#factsOf(`${name}.mp4`, signal));
    }
    const { names } = this.#wanted;
    if (names.includes('pose')) await this.#write('pose.json', `[\n${this.#poses.join(',\n')}\n]\n`);
    if (names.includes('id'))
      await this.#write('id.json', `${JSON.stringify(identitiesOf(this.#source.screenplay), null, 2)}\n`);
    this.#files.push(...(await this.#sceneFiles));
    this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
    await writeFile(join(this.#draft, 'manifest.json'), `${JSON.stringify(this.#manifest(clip), null, 1)}\n`);
  }

  /** The folder gets its name. */
  async keep(): Promise<MadePasses> {
    const { folder } = this.#source.job;
    await rename(this.#draft, folder);
    this.#isKept = true;
    return { folder, files: this.#files.length + 1, bytes: this.#files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Things worth knowing, one sentence each. */
  get warnings(): string[] {
    const { withoutScene } = this.#source;
    const warnings: string[] = [];
    if (withoutScene.length > 0) {
      const shots = withoutScene.map((index) => index + 1).join(', ');
      warnings.push(`The passes of shot ${shots} are blank: it is drawn from the given picture, not from a scene.`);
    }
    if (this.#lost > 0 && this.#wanted.names.includes('motion'))
      warnings.push(`Motion is that of the camera alone for ${this.#lost} sightings of things that come or go.`);
    return warnings;
  }

  /** Ends threads and encoders. */
  async stop(): Promise<void> {
    await Promise.all([this.#worker?.terminate(), ...[...this.#videos.values()].map((encoder) => encoder.abort())]);
  }

  /** Removes what was written; after stop(), and after all drawing threads have ended. */
  async discard(): Promise<void> {
    await rm(this.#isKept ? this.#source.job.folder : this.#draft, { recursive: true, force: true });
  }

  #startSceneFiles(): Promise<PassFile[]> {
    const { screenplay, size, job, withoutScene } = this.#source;
    const names = job.names.filter((name) => name === 'camera' || name === 'gltf');
    if (names.length === 0) return Promise.resolve([]);
    const data: SceneFilesData = { screenplay, size, names, folder: this.#draft, withoutScene };
    return new Promise((resolve, reject) => {
      const worker = startWorker('passes/scene-files-worker', data);
      this.#worker = worker;
      worker.on('message', ({ files }: SceneFilesMessage) => resolve(files));
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the thread of the passes ended with code ${code}`)));
    });
  }

  async #write(path: string, content: string): Promise<void> {
    await writeFile(join(this.#draft, path), content);
    this.#files.push(await this.#factsOf(path));
  }

  async #factsOf(path: string, signal?: AbortSignal): Promise<PassFile> {
    const file = join(this.#draft, path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash, { signal });
    return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
  }

  #manifest({ bytes, sha256, format }: FileFacts & { format: ClipFormat }): PassManifest {
    const { screenplay, size, timeline, withoutScene } = this.#source;
    return {
      version: 1,
      clip: { sha256, bytes, format },
      ...size,
      fps: timeline.fps,
      frames: timeline.frameCount,
      passes: [...this.#wanted.names],
      shots: screenplay.shots.map(({ index, startFrame, frameCount }) => {
        const depth = this.#wanted.names.includes('depth') ? this.#depths.get(index) : undefined;
        return {
          index,
          startFrame,
          frameCount,
          hasScene: !withoutScene.includes(index),
          ...(depth && {
            depth8: { whiteMetres: depth.white, blackMetres: depth.black === Infinity ? null : depth.black },
          }),
        };
      }),
      mapping: mappingOf(this.#wanted),
      identities: this.#wanted.names.includes('id') ? identitiesOf(screenplay) : [],
      files: this.#files,
      warnings: this.warnings,
    };
  }
}
