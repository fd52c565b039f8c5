/**
 * What the picture is worth, in figures: the same person in every shot, feet that stand, hands that hold, camera moves that
 * pixels show, eyelines over cuts, shots that show what they are about, control passes that agree, and what drawing costs.
 *
 *   npm run check:picture [-- --json] [--only identity,feet,hands,camera,eyelines,seen,passes] [--pipeline]
 *
 * --pipeline adds the times and memory of drawing at 1080p and 4K against encoding alone (minutes more). With --json the
 * last line is one object with every figure. Exit status 1 when a figure misses its limit.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Screenplay } from '@storyreel/contract';
import { planned } from '../packages/previz/src/director/testing/plan.ts';
import { createFilm } from '../packages/previz/src/stage/film.ts';
import { median, round } from '../packages/previz/src/stage/testing/bodies.ts';
import { talkSeen } from '../packages/previz/src/stage/testing/eyelines.ts';
import { gripsSeen } from '../packages/previz/src/stage/testing/grips.ts';
import { stepsSeen } from '../packages/previz/src/stage/testing/planted-steps.ts';
import { startRenderer, watchShot } from './check-picture-camera.ts';
import { MOVE_SCENES } from './check-picture-camera-scenes.ts';
import { likenesses } from './check-picture-identity.ts';
import { agrees } from './check-picture-motion.ts';
import { FOOT_SCENES, HELD_SCENES, IDENTITY_SCENES, TALK_SCENES } from './check-picture-scenes.ts';
import { shotsSeen } from './check-picture-seen.ts';
import { SEEN_SCENES } from './check-picture-seen-scenes.ts';

const LIMITS = {
  /**
   * Least share of a closer shot's unlit colours that the neighbouring shot of the same person shows too; of vehicles, whose
   * glass and lacquer mirror whatever is on that side of them, less.
   */
  paint: 0.9,
  paintOfVehicles: 0.7,
  /** Most CIEDE2000 between the same paints as lit: the other side of a key light makes up to this (about 6 is seen). */
  litMean: 10,
  /** Metres. */
  slide: 0.02,
  depth: 0.03,
  gap: 0.03,
  /** Share of the moves that pixels agree with. */
  moves: 0.95,
  /** Share of the shots that show what they are about; a score of faults from which one does not. */
  seen: 0.85,
  faulty: 0.5,
  /** Degrees between face and partner. */
  eyeline: 30,
  /** Pixels. */
  reprojection: 0.5,
  /** Wall time of the whole pipe at 1080p over that of encoding alone, and its memory for 15 s of 4K. */
  ratio: 3,
  peakMB: 1600,
};

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, pipeline: { type: 'boolean' }, only: { type: 'string' } },
});
const only = options.only?.split(',');

const say = (line: string): void => {
  if (!options.json) process.stdout.write(`${line}\n`);
};

/** The figures of a part, and whether they are within their limits. */
type Figures = Readonly<Record<string, unknown>> & { pass: boolean };

const screenplayOf = (prompt: string, duration: number, shotType: 'customize' | 'intelligent', seed = 1): Screenplay =>
  planned(prompt, duration, { seed, shotType });

const most = (values: readonly number[]): number => Math.max(0, ...values);

async function checkIdentity(): Promise<Figures> {
  const list: object[] = [];
  const paint: number[] = [];
  const lit: number[] = [];
  const alien: string[] = [];
  let scenes = 0;
  for (const [i, prompt] of IDENTITY_SCENES.entries()) {
    const screenplay = screenplayOf(prompt, 9, 'intelligent', i + 1);
    const found = await likenesses(createFilm(screenplay), screenplay);
    if (found.length > 0) scenes++;
    for (const f of found) {
      paint.push(f.sharedPaint);
      lit.push(f.litMean);
      if (f.sharedPaint < (f.kind === 'vehicle' ? LIMITS.paintOfVehicles : LIMITS.paint))
        alien.push(`${f.member}, shots ${f.shots.join(' and ')}: ${prompt}`);
      list.push({ ...f, sharedPaint: round(f.sharedPaint, 3), litMean: round(f.litMean), litHue: round(f.litHue) });
    }
    say(
      `  ${prompt.slice(0, 58).padEnd(58)} ${found.length} pairs, shared paint ${Math.min(1, ...found.map((f) => f.sharedPaint)).toFixed(3)}, lit ${most(found.map((f) => f.litMean)).toFixed(1)}`,
    );
  }
  return {
    scenes,
    pairs: paint.length,
    sharedPaintLeast: round(Math.min(...paint), 3),
    sharedPaintMedian: round(median(paint), 3),
    litMeanMedian: round(median(lit)),
    litMeanMost: round(most(lit)),
    limits: { paint: LIMITS.paint, paintOfVehicles: LIMITS.paintOfVehicles, litMean: LIMITS.litMean },
    alien,
    list,
    pass: scenes >= 12 && alien.length === 0 && most(lit) <= LIMITS.litMean,
  };
}

function checkFeet(): Figures {
  const slides: number[] = [];
  const gaps: number[] = [];
  const list: object[] = [];
  for (const prompt of FOOT_SCENES) {
    const film = createFilm(screenplayOf(prompt, 4, 'customize'), { picture: false });
    const steps = stepsSeen(film, 0);
    const own = steps.map((s) => s.slide);
    slides.push(...own);
    gaps.push(...steps.map((s) => Math.abs(s.gap)));
    list.push({ prompt, steps: steps.length, medianCm: round(median(own) * 100), worstCm: round(most(own) * 100) });
    say(
      `  ${prompt.padEnd(66)} ${String(steps.length).padStart(3)} steps, slide ${(median(own) * 100).toFixed(2)} cm, worst ${(most(own) * 100).toFixed(2)}`,
    );
  }
  return {
    scenes: FOOT_SCENES.length,
    steps: slides.length,
    medianCm: round(median(slides) * 100),
    worstCm: round(most(slides) * 100),
    overLimit: slides.filter((s) => s >= LIMITS.slide).length,
    groundGapWorstCm: round(most(gaps) * 100),
    list,
    pass: slides.length >= 200 && most(slides) < LIMITS.slide,
  };
}

function checkHands(): Figures {
  const depths: number[] = [];
  const gaps: number[] = [];
  const empty: string[] = [];
  const list: object[] = [];
  for (const prompt of HELD_SCENES) {
    const grips = gripsSeen(createFilm(screenplayOf(prompt, 4, 'customize')), 0);
    if (grips.length === 0) empty.push(prompt);
    const deep = grips.map((g) => g.depth);
    const apart = grips.map((g) => g.gap);
    depths.push(...deep);
    gaps.push(...apart);
    list.push({ prompt, grips: grips.length, depthCm: round(most(deep) * 100), gapCm: round(most(apart) * 100) });
    say(
      `  ${prompt.padEnd(62)} ${grips.length} grips, depth ${(most(deep) * 100).toFixed(1)} cm, gap ${(most(apart) * 100).toFixed(1)} cm`,
    );
  }
  const scenes = HELD_SCENES.length - empty.length;
  return {
    scenes,
    grips: depths.length,
    depthMedianCm: round(median(depths) * 100),
    depthWorstCm: round(most(depths) * 100),
    gapMedianCm: round(median(gaps) * 100),
    gapWorstCm: round(most(gaps) * 100),
    empty,
    list,
    pass: scenes >= 40 && most(depths) <= LIMITS.depth && most(gaps) <= LIMITS.gap,
  };
}

async function checkCamera(): Promise<Figures> {
  const renderer = await startRenderer();
  const wrong: object[] = [];
  let right = 0;
  for (const scene of MOVE_SCENES) {
    const screenplay = screenplayOf(scene.prompt, 4, 'customize');
    const planned = screenplay.shots[0].camera.map((c) => c.move);
    const seen = watchShot(renderer, createFilm(screenplay), screenplay, scene.move);
    const ok = planned.includes(scene.move as never) && agrees(scene.move, scene.shows, seen.labels);
    if (ok) right++;
    else wrong.push({ prompt: scene.prompt, planned, seen: seen.labels, percent: seen.percent });
    say(`  ${ok ? 'ok ' : 'BAD'} ${scene.prompt.slice(0, 66).padEnd(66)} ${seen.labels.join(' ')}`);
  }
  const share = right / MOVE_SCENES.length;
  return { shots: MOVE_SCENES.length, agree: right, share: round(share, 3), wrong, pass: share >= LIMITS.moves };
}

function checkEyelines(): Figures {
  let kept = 0;
  let cuts = 0;
  const off: number[] = [];
  const list: object[] = [];
  for (const [i, prompt] of TALK_SCENES.entries()) {
    const screenplay = screenplayOf(prompt, 9, 'intelligent', i + 1);
    const talk = talkSeen(createFilm(screenplay, { picture: false }), screenplay);
    kept += talk.kept;
    cuts += talk.cuts;
    off.push(...talk.looks.map((l) => l.off));
    list.push({ prompt, ...talk, looks: talk.looks.map((l) => ({ ...l, side: round(l.side), off: round(l.off, 0) })) });
    say(
      `  ${prompt.slice(0, 58).padEnd(58)} line kept at ${talk.kept} of ${talk.cuts} cuts, eyes off by ${most(talk.looks.map((l) => l.off)).toFixed(0)} degrees`,
    );
  }
  return {
    scenes: TALK_SCENES.length,
    cuts,
    lineKept: kept,
    eyesOffMedianDegrees: round(median(off), 1),
    eyesOffWorstDegrees: round(most(off), 1),
    list,
    pass: cuts > 0 && kept === cuts && most(off) <= LIMITS.eyeline,
  };
}

async function checkSeen(): Promise<Figures> {
  const list: object[] = [];
  let shots = 0;
  let good = 0;
  for (const prompt of SEEN_SCENES) {
    const screenplay = planned(prompt, 6, { cfgScale: 0.5 });
    for (const shot of await shotsSeen(createFilm(screenplay), screenplay)) {
      shots++;
      if (shot.score < LIMITS.faulty) good++;
      if (shot.score > 0) list.push({ prompt, ...shot });
      const faults = shot.faults.map((f) => `${f.what} (${f.detail})`).join(', ');
      say(`  ${prompt.slice(0, 58).padEnd(58)} shot ${shot.shot + 1} ${faults || 'seen'}`);
    }
  }
  const share = good / shots;
  return { prompts: SEEN_SCENES.length, shots, seen: good, share: round(share, 3), list, pass: share >= LIMITS.seen };
}

/** The passes have a measure of their own; a checkout without it says so. */
async function checkPasses(): Promise<Figures | null> {
  const part = new URL('./check-picture-passes.ts', import.meta.url);
  if (!existsSync(fileURLToPath(part))) return null;
  const { measureReprojection } = await import('./check-picture-passes.ts');
  const figures = await measureReprojection();
  const medians = figures.map((f) => f.stillMedian);
  for (const f of figures) say(`  ${f.scene.padEnd(30)} off by ${f.stillMedian.toFixed(3)} px`);
  return {
    scenes: figures.length,
    reprojectionMedianPx: round(median(medians), 4),
    reprojectionWorstPx: round(most(medians), 4),
    posedWorstPx: round(most(figures.flatMap((f) => f.posedMedian ?? [])), 4),
    list: figures,
    pass: most(medians) <= LIMITS.reprojection,
  };
}

/** Times and memory of the whole pipe at 1080p and 4K, in processes of their own. */
function checkPipeline(): Figures {
  const program = fileURLToPath(new URL('./pipeline.ts', import.meta.url));
  const text = execFileSync(process.execPath, [program, '--json', '--full', '--only', '1080p,4k-15s'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const figures = JSON.parse(text.trim().split('\n').at(-1) ?? '{}') as Record<
    string,
    { ratio?: number; pipePeakMB?: number } | undefined
  >;
  const ratio = figures['1080p']?.ratio ?? Number.POSITIVE_INFINITY;
  const peak = figures['4k-15s']?.pipePeakMB ?? Number.POSITIVE_INFINITY;
  return { ...figures, pass: ratio <= LIMITS.ratio && peak < LIMITS.peakMB };
}

const PARTS: Readonly<Record<string, readonly [title: string, run: () => Promise<Figures | null> | Figures]>> = {
  identity: ['The same people in every shot', checkIdentity],
  feet: ['Feet that stand', checkFeet],
  hands: ['Hands that hold', checkHands],
  camera: ['Camera moves seen in the pixels', checkCamera],
  eyelines: ['Eyelines over cuts', checkEyelines],
  seen: ['Shots that show what they are about', checkSeen],
  passes: ['Control passes', checkPasses],
};

const began = process.hrtime.bigint();
const report: Record<string, Figures | null> = {};
for (const [name, [title, run]] of Object.entries(PARTS)) {
  if (only && !only.includes(name)) continue;
  say(title);
  const from = process.hrtime.bigint();
  const figures = await run();
  report[name] = figures && { ...figures, seconds: Math.round(Number(process.hrtime.bigint() - from) / 1e9) };
}
if (options.pipeline) report.pipeline = checkPipeline();
const pass = Object.values(report).every((part) => part?.pass !== false);
const seconds = Math.round(Number(process.hrtime.bigint() - began) / 1e9);
const brief = Object.fromEntries(
  Object.entries(report).map(([name, part]) => [name, part && { ...part, list: undefined }]),
);
process.stdout.write(
  options.json
    ? `${JSON.stringify({ ...report, seconds, pass })}\n`
    : `${JSON.stringify({ ...brief, seconds, pass }, null, 2)}\n`,
);
process.exitCode = pass ? 0 : 1;
