/**
 * The gallery page: thirty prompts over the whole range, each as a small clip with sound and a sheet of six of its frames,
 * in docs/gallery.
 *
 *   npm run gallery                 # all thirty, about ten minutes on two cores
 *   npm run gallery -- harbour duel # only these; the page keeps the others
 *
 * The same words and seeds give the same clips on every machine of one processor type.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Screenplay } from '@storyreel/contract';
import sharp, { type OverlayOptions } from 'sharp';
import { direct } from '../packages/previz/src/director/direct.ts';
import { makeClip } from '../packages/previz/src/edit/node/index.ts';
import { Renderer } from '../packages/previz/src/render/renderer.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';
import { CLIPS, type Shape } from './gallery-clips.ts';

const ASPECT: Readonly<Record<Shape, readonly [width: number, height: number]>> = {
  '16:9': [384, 216],
  '9:16': [216, 384],
  '1:1': [288, 288],
  '21:9': [448, 192],
  '4:3': [320, 240],
};
/** Of the clips: they are kept in the repository. */
const QUALITY = 45;
const SHEET_FRAMES = 6;
/** Frames of a sheet are drawn this much larger than those of the clip. */
const SHEET_SCALE = 1.25;

const docs = fileURLToPath(new URL('../docs/gallery/', import.meta.url));
const kernel = readFileSync(new URL('../packages/previz/build/kernel.wasm', import.meta.url));

const even = (value: number): number => 2 * Math.round(value / 2);

/** Six frames, spread over the clip and at least one of each shot, side by side in two or three rows. */
async function sheet(
  screenplay: Screenplay,
  [clipWidth, clipHeight]: readonly [number, number],
  file: string,
): Promise<void> {
  const width = even(clipWidth * SHEET_SCALE);
  const height = even(clipHeight * SHEET_SCALE);
  const columns = width > height ? 3 : SHEET_FRAMES;
  const film = await openFilm(screenplay, { picture: true });
  const renderer = await Renderer.create(kernel, width, height);
  const tiles: OverlayOptions[] = [];
  let shot = -1;
  for (let i = 0; i < SHEET_FRAMES; i++) {
    const frame = Math.floor((film.frameCount * (i + 0.5)) / SHEET_FRAMES);
    if (film.shotAt(frame) !== shot) {
      shot = film.shotAt(frame);
      renderer.setWorld(film.staged(shot).world);
    }
    renderer.render(film.scene(frame));
    tiles.push({
      input: Buffer.from(renderer.rgb()),
      raw: { width, height, channels: 3 },
      left: (i % columns) * (width + 4),
      top: Math.floor(i / columns) * (height + 4),
    });
  }
  await sharp({
    create: {
      width: columns * (width + 4) - 4,
      height: Math.ceil(SHEET_FRAMES / columns) * (height + 4) - 4,
      channels: 3,
      background: '#16181c',
    },
  })
    .composite(tiles)
    .webp({ quality: 78, effort: 6 })
    .toFile(file);
}

/** The plan in a line: shots with size and camera, cast, place. */
function planned(screenplay: Screenplay): string {
  const shots = screenplay.shots.map((shot) =>
    [shot.size, ...(shot.angle === 'eye_level' ? [] : [shot.angle]), ...shot.camera.map((move) => move.move)]
      .join(' ')
      .replaceAll('_', ' '),
  );
  const cast = screenplay.cast.filter((member) => !member.invented).map((member) => member.noun);
  return `${shots.join('; ')}. ${cast.length > 0 ? `Cast: ${cast.join(', ')}. ` : ''}Set: ${screenplay.sets
    .map((set) => set.place.replaceAll('_', ' '))
    .join(', ')}.`;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !CLIPS.some(([known]) => known === name));
if (unknown.length > 0) throw new Error(`No clip of the gallery is called ${unknown.join(', ')}.`);
mkdirSync(docs, { recursive: true });
const rows: string[] = [];
for (const [name, duration, prompt, aspectRatio = '16:9'] of CLIPS) {
  const screenplay = direct({
    prompt,
    duration,
    aspectRatio,
    fps: 24,
    seed: 1,
    cfgScale: 0.7,
    shotType: 'intelligent',
    audio: true,
  });
  const size = ASPECT[aspectRatio];
  const clip = join(docs, `${name}.mp4`);
  if (chosen.length === 0 || chosen.includes(name) || !existsSync(clip)) {
    await sheet(screenplay, size, join(docs, `${name}.webp`));
    await makeClip(
      { screenplay, width: size[0], height: size[1], audio: true, format: 'mp4', quality: QUALITY, output: clip },
      {},
    );
    process.stdout.write(`${name}: ${Math.round(statSync(clip).size / 1024)} KiB\n`);
  }
  rows.push(
    `## ${name.replaceAll('-', ' ')}\n\n> ${prompt}\n\n![Six frames](${name}.webp)\n\n[Clip with sound, ${duration} s, ${aspectRatio}](${name}.mp4) - ${planned(screenplay)}\n`,
  );
}
writeFileSync(
  join(docs, 'README.md'),
  `# Gallery

Thirty prompts over the whole range, as previz makes them: no GPU, no weights, no network, seed 1. The clips are kept small
here; \`storyreel run\` makes them at 720p, 1080p or 4K. One command makes this page:

    npm run gallery

${rows.join('\n')}`,
);
