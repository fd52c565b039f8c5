/**
 * The sounding part of stories. Each reel is rendered with the seconds before and after it, and the reels are laid over
 * each other: ambience cross-fades, tails ring on, speech and steps sound once. Music is one piece for as long as
 * consecutive reels ask for the same. The loudness is set once, over the whole.
 */
import { SOUND_BY_ID } from '../catalogue/sounds.ts';
import { type Stereo, silence } from '../sound/dsp/stereo.ts';
import { samples } from '../sound/dsp/tone.ts';
import { renderStems } from '../sound/index.ts';
import { duck, speechSpans } from '../sound/mix/duck.ts';
import { renderMusic } from '../sound/music/index.ts';
import type { SceneCue, SoundScene } from '../sound/sound-scene.ts';
import { createFilm } from '../stage/film.ts';
import type { Reel } from '../story/reels.ts';
import type { MadeSound } from './frame-source.ts';
import { masterLong } from './long-master.ts';
import { framesOf, type StorySettings } from './story-settings.ts';
import { lexiconOf } from './story-stager.ts';

/** Seconds over which the ambience of a place fades into itself, and into that of another place. */
const FADE_ON = 1.2;
const FADE_CUT = 0.12;
/** Seconds that a room rings after a reel. */
const TAIL = 3;
/** Longest piece of music, seconds: what it takes in memory is bounded by this. */
const LONGEST_PIECE = 90;

type Span = [from: number, to: number];

export async function makeSound(settings: StorySettings, _brief: unknown): Promise<MadeSound> {
  const { reels } = settings;
  const lexicon = await lexiconOf(settings);
  const { fps } = reels[0]!.screenplay;
  const mix = silence(samples(framesOf(reels) / fps));
  const warnings: string[] = [];
  const speech: Span[] = [];
  for (const [index, reel] of reels.entries()) {
    const film = createFilm(reel.screenplay, { picture: false, ...(lexicon && { lexicon }) });
    const scene = film.sound();
    const start = reel.startFrame / fps;
    for (const [from, to] of speechSpans(scene.lines)) speech.push([start + from, start + to]);
    addReel(mix, scene, start, fadeBefore(reels[index]), fadeBefore(reels[index + 1]), index, warnings);
  }
  for (const piece of piecesOf(reels)) addMusic(mix, piece, speech, warnings);
  warnings.push(...masterLong(mix));
  return { left: mix.left, right: mix.right, warnings: [...new Set(warnings)] };
}

/** Seconds of cross-fade into a reel; 0 before the first and after the last. */
function fadeBefore(reel: Reel | undefined): number {
  if (reel === undefined || reel.startFrame === 0) return 0;
  return reel.goesOn ? FADE_ON : FADE_CUT;
}

function addReel(
  mix: Stereo,
  scene: SoundScene,
  start: number,
  fadeIn: number,
  fadeOut: number,
  index: number,
  warnings: string[],
): void {
  const lead = fadeIn / 2;
  const tail = fadeOut > 0 ? TAIL : 0;
  const stems = renderStems(widened(scene, lead, tail, fadeOut / 2, index), warnings);
  fade(stems.ambience, samples(fadeIn), samples(lead + scene.duration - fadeOut / 2), samples(fadeOut));
  const at = samples(start) - samples(lead);
  for (const bus of [stems.ambience, stems.dialogue, stems.foley]) addAt(mix, bus, at);
}

/** The scene with `lead` seconds before it and `tail` after it, in which its place goes on sounding. */
function widened(scene: SoundScene, lead: number, tail: number, after: number, index: number): SoundScene {
  const duration = lead + scene.duration + tail;
  const last = scene.shots.length - 1;
  const cue = (one: SceneCue): SceneCue => {
    const bed = SOUND_BY_ID.get(one.cue)?.kind === 'bed' && one.duration !== undefined;
    const fromStart = bed && one.start < 0.01;
    const toEnd = bed && one.start + one.duration! > scene.duration - 0.01;
    return {
      ...one,
      start: fromStart ? 0 : one.start + lead,
      ...(one.duration !== undefined && {
        duration: one.duration + (fromStart ? lead : 0) + (toEnd ? after : 0),
      }),
    };
  };
  return {
    ...scene,
    duration,
    // Another stretch of the same bed: at a seam it must not run in step with the one that ends there.
    seed: (scene.seed + index * 0x9e3779b1) >>> 0,
    shots: scene.shots.map((shot, i) => ({
      ...shot,
      start: i === 0 ? 0 : shot.start + lead,
      duration: shot.duration + (i === 0 ? lead : 0) + (i === last ? tail : 0),
    })),
    cues: scene.cues.map(cue),
    events: scene.events.map((event) => ({ ...event, time: event.time + lead })),
    lines: scene.lines.map((line) => ({ ...line, start: line.start + lead })),
    motion: scene.motion.map((bed) => ({
      ...bed,
      start: bed.start + lead,
      speed: bed.speed.map(([t, v]) => [t + lead, v] as const),
      pan: bed.pan.map(([t, v]) => [t + lead, v] as const),
      distance: bed.distance.map(([t, v]) => [t + lead, v] as const),
    })),
    music: null,
    cuts: scene.cuts.map((cut) => cut + lead),
  };
}

/** Equal-power fades: in over the first `fadeIn` samples, out over `fadeOut` from `outAt`, and nothing after. */
function fade(bus: Stereo, fadeIn: number, outAt: number, fadeOut: number): void {
  for (let i = 0; i < fadeIn; i++) {
    const g = Math.sqrt(i / fadeIn);
    bus.left[i] *= g;
    bus.right[i] *= g;
  }
  if (fadeOut === 0) return;
  for (let i = outAt; i < bus.left.length; i++) {
    const g = Math.sqrt(Math.max(0, 1 - (i - outAt) / fadeOut));
    bus.left[i] *= g;
    bus.right[i] *= g;
  }
}

/** Adds a bus from sample `at` of the mix; what lies outside is cut off. */
function addAt(mix: Stereo, bus: Stereo, at: number): void {
  const from = Math.max(0, -at);
  const to = Math.min(bus.left.length, mix.left.length - at);
  for (let i = from; i < to; i++) {
    mix.left[at + i] += bus.left[i];
    mix.right[at + i] += bus.right[i];
  }
}

interface Piece {
  start: number;
  duration: number;
  scene: Pick<SoundScene, 'seed' | 'music' | 'cuts'>;
}

/** Music from reel to reel: one piece while the same is asked for. */
function piecesOf(reels: readonly Reel[]): Piece[] {
  const pieces: (Piece & { key: string; end: number; cuts: number[] })[] = [];
  for (const { screenplay, startFrame, frameCount } of reels) {
    if (screenplay.music === null) continue;
    const start = startFrame / screenplay.fps;
    const end = start + frameCount / screenplay.fps;
    const key = JSON.stringify(screenplay.music);
    const shots = screenplay.shots.map((shot) => start + shot.start);
    const last = pieces.at(-1);
    if (last && last.key === key && last.end === start && end - last.start <= LONGEST_PIECE) {
      last.end = end;
      last.cuts.push(...shots);
    } else {
      const { seed, music } = screenplay;
      pieces.push({ key, start, end, duration: 0, cuts: shots.slice(1), scene: { seed, music, cuts: [] } });
    }
  }
  return pieces.map(({ start, end, cuts, scene }) => ({
    start,
    duration: end - start,
    scene: { ...scene, cuts: cuts.map((cut) => cut - start) },
  }));
}

function addMusic(mix: Stereo, { start, duration, scene }: Piece, speech: readonly Span[], warnings: string[]): void {
  const length = samples(duration);
  const bus = renderMusic(
    { ...scene, duration, shots: [], cues: [], events: [], lines: [], motion: [] },
    length,
    warnings,
  );
  const spans = speech
    .map(([from, to]): Span => [from - start, to - start])
    .filter(([from, to]) => to > -1 && from < duration + 1);
  duck(bus, spans);
  addAt(mix, bus, samples(start));
}
