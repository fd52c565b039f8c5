/**
 * Whether each shot shows what it is about, with the worst of them on a sheet.
 *
 *   node --conditions=storyreel-source bench/seen.ts [prompts] [--sheet worst.png] [--worst 24] [--width 400] [--json]
 *
 * `prompts`: a file with a prompt a line, or a request a line as JSON ({"prompt", "duration", "aspect_ratio", ...}); without one
 * those of check:picture. Lists the shots, worst first; with --json the last line is one object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AspectRatio } from '@storyreel/contract';
import sharp, { type OverlayOptions } from 'sharp';
import { planned } from '../packages/previz/src/director/testing/plan.ts';
import { createFilm } from '../packages/previz/src/stage/film.ts';
import { startRenderer } from './check-picture-camera.ts';
import { type SeenShot, shotsSeen } from './check-picture-seen.ts';
import { SEEN_SCENES } from './check-picture-seen-scenes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    sheet: { type: 'string' },
    worst: { type: 'string', default: '24' },
    width: { type: 'string', default: '400' },
  },
});

interface Request {
  id: string;
  prompt: string;
  duration: number;
  aspect_ratio: AspectRatio;
  negative_prompt?: string;
  multi_prompt?: readonly { prompt: string; duration: number }[];
}

const plain = (prompt: string, i: number): Request => ({
  id: `${i + 1}`,
  prompt,
  duration: 6,
  aspect_ratio: '16:9',
});
const requests: Request[] = positionals[0]
  ? readFileSync(positionals[0], 'utf8')
      .trim()
      .split('\n')
      .map((line, i) => (line.startsWith('{') ? { ...plain('', i), ...JSON.parse(line) } : plain(line, i)))
  : SEEN_SCENES.map(plain);

const screenplayOf = (r: Request) =>
  planned(r.prompt, r.duration, {
    aspectRatio: r.aspect_ratio,
    cfgScale: 0.5,
    ...(r.negative_prompt === undefined ? {} : { negativePrompt: r.negative_prompt }),
    ...(r.multi_prompt === undefined ? {} : { multiPrompt: r.multi_prompt }),
  });

const all: (SeenShot & { id: string; request: Request })[] = [];
for (const request of requests) {
  const screenplay = screenplayOf(request);
  for (const shot of await shotsSeen(createFilm(screenplay), screenplay))
    all.push({ ...shot, id: request.id, request });
}
all.sort((a, b) => b.score - a.score);
const line = (s: (typeof all)[number]): string =>
  `${s.score.toFixed(1)} ${s.id} shot ${s.shot + 1} ${s.size}${s.angle === 'eye_level' ? '' : ` ${s.angle}`} ${s.moves.join('+')} of ${s.subjects.join(', ')}: ${s.faults.map((f) => `${f.what} (${f.detail}${f.moments < 3 ? `, ${f.moments} of 3` : ''})`).join('; ')}`;
for (const s of all) if (s.score > 0) process.stdout.write(`${line(s)}\n`);
const clean = all.filter((s) => s.score === 0).length;
const good = all.filter((s) => s.score < 0.5).length;
const figures = {
  prompts: requests.length,
  shots: all.length,
  clean: clean / all.length,
  seen: good / all.length,
  meanScore: all.reduce((sum, s) => sum + s.score, 0) / all.length,
  faults: Object.fromEntries(
    [...new Set(all.flatMap((s) => s.faults.map((f) => f.what)))].map((what) => [
      what,
      all.filter((s) => s.faults.some((f) => f.what === what)).length,
    ]),
  ),
};
process.stdout.write(
  `${JSON.stringify(values.json ? { ...figures, list: all.map(({ request, ...s }) => s) } : figures)}\n`,
);

if (values.sheet) {
  const width = Number(values.width);
  const tall = 2 * Math.round((width * 9) / 32);
  const tiles: OverlayOptions[] = [];
  const columns = 4;
  const worst = all.slice(0, Number(values.worst));
  for (const [k, s] of worst.entries()) {
    const screenplay = screenplayOf(s.request);
    const film = createFilm(screenplay);
    const [w, h] = screenplay.aspectRatio.split(':').map(Number);
    const across = Math.min(width, 2 * Math.round((tall * w) / h / 2));
    const down = Math.min(tall, 2 * Math.round((across * h) / w / 2));
    const renderer = await startRenderer(across, down);
    const shot = screenplay.shots[s.shot];
    for (const [m, share] of [0.2, 0.8].entries()) {
      renderer.setWorld(film.world(s.shot));
      renderer.render(film.scene(shot.startFrame + Math.round(share * (shot.frameCount - 1))));
      const slot = k * 2 + m;
      tiles.push({
        input: Buffer.from(renderer.rgb()),
        raw: { width: across, height: down, channels: 3 },
        left: (slot % columns) * (width + 4),
        top: Math.floor(slot / columns) * (tall + 22) + 18,
      });
      if (m === 0)
        tiles.push({
          input: Buffer.from(
            `<svg width="${2 * width}" height="18"><text x="2" y="13" font-size="12" font-family="sans-serif" fill="#fff">${line(s).replaceAll('&', '+').replaceAll('<', '').slice(0, 130)}</text></svg>`,
          ),
          left: (slot % columns) * (width + 4),
          top: Math.floor(slot / columns) * (tall + 22),
        });
    }
  }
  await sharp({
    create: {
      width: columns * (width + 4),
      height: Math.max(1, Math.ceil((worst.length * 2) / columns)) * (tall + 22),
      channels: 3,
      background: '#202020',
    },
  })
    .composite(tiles)
    .png()
    .toFile(values.sheet);
}
