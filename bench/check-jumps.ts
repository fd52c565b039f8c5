/**
 * What jumps inside a shot, over many prompts: cameras, bodies, things, lights and what comes before the lens, from the staged
 * frames without drawing them.
 *
 *   npm run check:jumps                        # the gallery's prompts and those of check:picture
 *   npm run check:jumps -- --prompts FILE      # a prompt to a line, or JSON lines with prompt, duration and multi_prompt
 *   npm run check:jumps -- --seconds 3 --only dragon --json
 *
 * Exit status 1 when a camera, a body or a light jumps, or something comes out of nothing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Screenplay } from '@storyreel/contract';
import { planned } from '../packages/previz/src/director/testing/plan.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';
import { type Jump, type JumpKind, jumpsSeen } from '../packages/previz/src/stage/testing/jumps.ts';
import { CLIPS } from '../scripts/gallery-clips.ts';
import { MOVE_SCENES } from './check-picture-camera-scenes.ts';
import { FOOT_SCENES, HELD_SCENES, IDENTITY_SCENES, TALK_SCENES } from './check-picture-scenes.ts';

/** Kinds that nothing excuses; the others may be a brisk movement, a fast turn or somebody who walks by. */
const FAULTS: ReadonlySet<JumpKind> = new Set(['camera', 'leaps', 'appears', 'goes', 'light']);

interface Scene {
  name: string;
  plan(seconds: number | undefined): Screenplay;
}

/** A line of a file of prompts. */
interface Line {
  id?: string;
  prompt: string;
  duration?: number;
  multi_prompt?: { prompt: string; duration: number }[];
  input?: Line;
}

const { values: options } = parseArgs({
  options: {
    prompts: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean' },
  },
});

const own = (): Scene[] => [
  ...CLIPS.map(
    ([name, length, prompt, aspectRatio]): Scene => ({
      name,
      plan: (seconds) => planned(prompt, seconds ?? length, { aspectRatio: aspectRatio ?? '16:9', cfgScale: 0.7 }),
    }),
  ),
  ...[...FOOT_SCENES, ...HELD_SCENES, ...IDENTITY_SCENES, ...TALK_SCENES, ...MOVE_SCENES.map((s) => s.prompt)].map(
    (prompt): Scene => ({ name: prompt, plan: (seconds) => planned(prompt, seconds ?? 4) }),
  ),
];

function fromFile(file: string): Scene[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((text): Scene => {
    const line: Line = text.startsWith('{') ? (JSON.parse(text) as Line) : { prompt: text };
    const { prompt, duration = 5, multi_prompt: parts = [] } = line.input ?? line;
    return {
      name: line.id ?? prompt,
      plan: (seconds = duration) => {
        const whole = parts.reduce((sum, part) => sum + part.duration, 0);
        const multiPrompt = parts.map((part) => ({ ...part, duration: (part.duration * seconds) / whole }));
        return planned(prompt, seconds, { cfgScale: 0.5, ...(parts.length > 0 ? { multiPrompt } : {}) });
      },
    };
  });
}

const seconds = options.seconds === undefined ? undefined : Number(options.seconds);
const scenes = (options.prompts ? fromFile(options.prompts) : own()).filter(
  (scene) => options.only === undefined || scene.name.toLowerCase().includes(options.only.toLowerCase()),
);
const found: (Jump & { scene: string; shot: number; text: string })[] = [];
let shots = 0;
for (const { name, plan } of scenes) {
  const screenplay = plan(seconds);
  const film = await openFilm(screenplay);
  for (const shot of screenplay.shots) {
    shots++;
    for (const jump of jumpsSeen(film, shot.index))
      found.push({ ...jump, scene: name, shot: shot.index, frame: shot.startFrame + jump.frame, text: shot.text });
  }
}
const faults = found.filter((jump) => FAULTS.has(jump.kind));
const list = [...faults.sort((a, b) => b.size - a.size), ...found.filter((j) => !FAULTS.has(j.kind))];
if (options.json) {
  process.stdout.write(`${JSON.stringify({ scenes: scenes.length, shots, faults: faults.length, jumps: list })}\n`);
} else {
  for (const j of list)
    process.stdout.write(
      `${FAULTS.has(j.kind) ? 'BAD' : '   '} ${j.kind.padEnd(7)} ${j.size.toFixed(3)} ${j.scene.slice(0, 60)}, shot ${j.shot + 1}, frame ${j.frame}: ${j.what}\n`,
    );
  const kinds = [...new Set(found.map((j) => j.kind))].map((k) => `${k} ${found.filter((j) => j.kind === k).length}`);
  process.stdout.write(`${scenes.length} prompts, ${shots} shots, ${faults.length} faults (${kinds.join(', ')})\n`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
