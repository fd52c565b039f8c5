/**
 * Whether depth, camera track and motion of the control passes agree, in scenes of all kinds: still scenery reprojected from
 * its depth, and the vertices of people and animals. Prints one line a scene, or one JSON object with --json.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { planned } from '../packages/previz/src/director/testing/plan.ts';
import { type MotionFigures, measureMotion } from '../packages/previz/src/edit/passes/measure-motion.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';

/** Camera moves, lenses, paces and places of many kinds. */
const PASS_SCENES: Readonly<Record<string, string>> = {
  'street, tracking': 'Tracking shot of a woman in a red coat walking with a dog down a city street',
  'kitchen, orbit': 'A chef chops vegetables in a restaurant kitchen, slow orbit around him',
  'harbour, crane': 'Wide shot of a fishing harbour at dawn with boats, slow crane up',
  'forest, gallop': 'Tracking shot of a knight galloping on a white horse through a forest',
  'portrait, dolly zoom': 'Close-up of an old man by a window, dolly zoom, he smiles',
  'desert, aerial': 'Aerial shot over desert dunes, a camel walks',
  'office, handheld': 'Handheld medium shot of two colleagues talking in an office, one waves',
  'street race, whip pan': 'Fast whip pan on a street as a yellow car drives past',
  'mountain, push in': 'Slow push-in on a hiker who stands on a mountain peak',
  'stage, zoom': 'A dancer spins on a theatre stage, zoom in',
};

export interface SceneFigures {
  scene: string;
  /** Pixels: median difference of reprojected scenery and motion, worst frame; median motion. */
  stillMedian: number;
  stillMost: number;
  stillMotion: number;
  /** Share by which the depth of the next frame differs. */
  nextDepth: number;
  /** Pixels, of people and animals; null where there are none. */
  posedMedian: number | null;
  posedMotion: number | null;
  frames: number;
}

export interface ReprojectionOptions {
  width?: number;
  height?: number;
  /** Frames of each scene. */
  frames?: number;
  scenes?: Readonly<Record<string, string>>;
}

/** Reprojection figures of every scene. */
export async function measureReprojection(options: ReprojectionOptions = {}): Promise<SceneFigures[]> {
  const { width = 640, height = 360, frames = 4, scenes = PASS_SCENES } = options;
  const kernel = await readFile(new URL('../packages/previz/build/kernel.wasm', import.meta.url));
  const figures: SceneFigures[] = [];
  for (const [scene, prompt] of Object.entries(scenes)) {
    const screenplay = planned(prompt, 4, { seed: 11, cfgScale: 0.5, audio: false });
    const film = await openFilm(screenplay);
    const chosen = Array.from({ length: frames }, (_, i) => Math.floor(((i + 0.5) / frames) * film.frameCount));
    figures.push(summed(scene, await measureMotion(film, kernel, { width, height }, chosen)));
  }
  return figures;
}

function summed(scene: string, measured: readonly MotionFigures[]): SceneFigures {
  const most = (pick: (figures: MotionFigures) => number): number => Math.max(0, ...measured.map(pick));
  const mean = (pick: (figures: MotionFigures) => number): number =>
    measured.reduce((sum, figures) => sum + pick(figures), 0) / Math.max(1, measured.length);
  const posed = measured.some((figures) => figures.posed.count > 0);
  return {
    scene,
    stillMedian: most((f) => f.still.median),
    stillMost: most((f) => f.still.most),
    stillMotion: mean((f) => f.stillMotion),
    nextDepth: most((f) => f.nextDepth),
    posedMedian: posed ? most((f) => f.posed.median) : null,
    posedMotion: posed ? mean((f) => f.posedMotion) : null,
    frames: measured.length,
  };
}

function printed(figures: readonly SceneFigures[]): string {
  const cell = (value: number | null): string => (value === null ? '-' : value.toFixed(4)).padStart(9);
  const rows = figures.map(
    (f) =>
      `${f.scene.padEnd(24)}${cell(f.stillMedian)}${cell(f.stillMost)}${cell(f.stillMotion)}${cell(f.nextDepth)}${cell(f.posedMedian)}${cell(f.posedMotion)}`,
  );
  const head = ['still', '99 %', 'moves', 'depth', 'posed', 'moves'].map((name) => name.padStart(9)).join('');
  return [`${'pixels (depth: share)'.padEnd(24)}${head}`, ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await measureReprojection();
  process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(figures) : printed(figures)}\n`);
}
