/** Worker thread: writes the passes that need no drawn frames, the camera's track and the animated scenes. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Pass, PassFile, Screenplay } from '@storyreel/contract';
import { openFilm } from '../../../stage/film.ts';
import { cameraTrack } from '../../../stage/passes/camera-track.ts';
import { shotToGltf } from '../../../stage/passes/gltf.ts';
import type { PictureSize } from '../../frame-source.ts';
import { encodePng } from './png.ts';

export interface SceneFilesData {
  screenplay: Screenplay;
  size: PictureSize;
  /** camera, gltf or both. */
  names: readonly Pass[];
  /** Absolute; with a folder gltf in it when that is asked for. */
  folder: string;
  /** Shots that are drawn from a given picture. */
  withoutScene: readonly number[];
}

export interface SceneFilesMessage {
  files: PassFile[];
}

const { screenplay, size, names, folder, withoutScene } = workerData as SceneFilesData;
const film = await openFilm(screenplay);
const files: PassFile[] = [];

function write(path: string, content: Uint8Array): void {
  writeFileSync(join(folder, path), content);
  files.push({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
}

const shots = screenplay.shots.filter(({ index }) => !withoutScene.includes(index));
if (names.includes('camera')) {
  const track = cameraTrack(film, size, new Set(shots.map(({ index }) => index)));
  write('camera.json', Buffer.from(`${JSON.stringify(track, null, 1)}\n`));
}
if (names.includes('gltf')) {
  const png = (rgb: Uint8Array, width: number, height: number): Uint8Array =>
    encodePng({ width, height, channels: 3, pixels: rgb, level: 6 });
  for (const { index } of shots)
    write(`gltf/shot-${String(index + 1).padStart(2, '0')}.glb`, shotToGltf(film, index, size, png));
}
const message: SceneFilesMessage = { files };
parentPort?.postMessage(message);
