/** From what is seen to what is heard: contacts, steps, wheels, voices, places, with their place in the stereo picture. */
import type { Shot, SoundCue } from '@storyreel/contract';
import { SOUND_BY_ID, SOUNDS } from '../catalogue/sounds.ts';
import { dot } from '../math/vec.ts';
import { keyOf, Tune } from '../sound/music/key.ts';
import type { FoleyEvent, MotionBed, SceneCue, SceneLine, SoundScene, SoundShot } from '../sound/sound-scene.ts';
import type { Film, SpokenCue, StagedShot } from './film.ts';
import { lookOf } from './film.ts';
import { acousticsOf, ambienceOf } from './sound-cues/ambience.ts';
import { actionSounds } from './sound-cues/contacts.ts';
import { footfalls, wingbeats } from './sound-cues/footfalls.ts';
import { heard, heardIn } from './sound-cues/hearing.ts';
import { movingBed } from './sound-cues/moving.ts';
import { voices } from './sound-cues/voices.ts';
import { thunder } from './sound-cues/weather.ts';

const BED_LEVEL: Record<SoundCue['distance'], number> = { near: 0.85, mid: 0.6, far: 0.4 };
const DISTANCE: Record<SoundCue['distance'], number> = { near: 2, mid: 8, far: 40 };

/** Sounds that nobody makes only once. */
const REPEATED: ReadonlySet<string> = new Set(
  'footstep hoof paw clap keyboard key_press typewriter_key wing_flap chop hammer_metal hammer_wood scissors drip alarm strum drum_hit wings'.split(
    ' ',
  ),
);

/** Sounds on screen that answer a cue of the words: what is asked for is then heard where it is seen. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  footstep: ['footstep', 'land'],
  keyboard: ['key_press', 'typewriter_key', 'screen_tap'],
  cheer: ['clap'],
  wings: ['wing_flap'],
  impact: ['punch', 'body_fall', 'land'],
  page: ['page'],
};

const answers = (cue: string, kind: string): boolean => kind === cue || (ANSWERS[cue]?.includes(kind) ?? false);

export function soundSceneOf(film: Film, lines: readonly SpokenCue[]): SoundScene {
  const { screenplay } = film;
  const shots: SoundShot[] = [];
  const cues: SceneCue[] = [];
  const events: FoleyEvent[] = [];
  const motion: MotionBed[] = [];
  const notes = new Tune(keyOf(screenplay.seed, screenplay.music?.mood), screenplay.seed, 'hands');
  for (const shot of screenplay.shots) {
    const staged = film.staged(shot.index);
    shots.push(soundShot(film, staged));
    const seen: FoleyEvent[] = [];
    for (const p of staged.performers) {
      seen.push(...footfalls(staged, p), ...wingbeats(staged, p), ...voices(film, staged, p));
      const bed = movingBed(staged, p);
      if (bed) motion.push(bed);
    }
    const acted = actionSounds(film, staged, notes);
    seen.push(...acted.events, ...thunder(film, staged));
    motion.push(...acted.motion);
    for (const cue of shot.sounds) {
      const own = seen.filter((e) => answers(cue.cue, e.kind));
      if (own.length > 0) for (const e of own) e.strength = Math.min(1, e.strength + 0.25);
      else cues.push(sceneCue(cue, shot, staged));
    }
    events.push(...seen);
  }
  for (const cue of screenplay.sounds) {
    if (events.some((e) => answers(cue.cue, e.kind) && e.kind !== 'thunder')) continue;
    const lasts = SOUND_BY_ID.get(cue.cue)?.kind === 'bed' || REPEATED.has(cue.cue);
    cues.push({
      cue: cue.cue,
      start: cue.start ?? 0,
      duration: lasts ? screenplay.duration : undefined,
      level: BED_LEVEL[cue.distance],
      pan: 0,
      distance: DISTANCE[cue.distance],
      said: true,
    });
  }
  const absent = SOUNDS.filter((x) => x.words.some((w) => screenplay.absent.includes(w))).map((x) => x.id);
  events.sort((a, b) => a.time - b.time);
  return {
    duration: screenplay.duration,
    seed: screenplay.seed,
    shots,
    cues,
    events: events.filter((e) => e.time >= 0 && e.time < screenplay.duration && !absent.includes(e.kind)),
    lines: lines.map((l) => sceneLine(film, l)),
    motion,
    absent,
    music: screenplay.music,
    cuts: screenplay.shots.slice(1).map((s) => s.start),
  };
}

function soundShot(film: Film, staged: StagedShot): SoundShot {
  const { screenplay } = film;
  const { shot } = staged;
  const look = lookOf(screenplay, shot);
  const plan = screenplay.sets.find((s) => s.id === shot.set) ?? screenplay.sets[0];
  return {
    start: shot.start,
    duration: shot.duration,
    ambience: ambienceOf(plan, look, staged.place),
    acoustics: acousticsOf(plan, staged.place),
    timeOfDay: look.timeOfDay,
    weather: look.weather,
    season: look.season,
    interior: staged.interior,
    windSpeed: Math.sqrt(dot(staged.wind, staged.wind)),
  };
}

function sceneCue(cue: SoundCue, shot: Shot, staged: StagedShot): SceneCue {
  const source = staged.performers.find((p) => p.member?.id === cue.source);
  const bed = SOUND_BY_ID.get(cue.cue)?.kind === 'bed';
  const start = cue.start ?? (bed ? 0 : Math.min(0.4, shot.duration * 0.2));
  const from = source
    ? heardIn(staged, start, source.state(staged.worldStart + start * staged.rate).position)
    : { pan: 0, distance: DISTANCE[cue.distance] };
  return {
    cue: cue.cue,
    start: shot.start + start,
    duration: bed || REPEATED.has(cue.cue) ? shot.duration - start : undefined,
    level: BED_LEVEL[cue.distance],
    pan: from.pan,
    distance: from.distance,
    said: true,
  };
}

function sceneLine(film: Film, line: SpokenCue): SceneLine {
  const staged = film.staged(line.shot);
  const who = staged.performers.find((p) => p.member?.id === line.speaker);
  const seconds = line.start - staged.shot.start;
  const at = who
    ? heard(staged.camera.at(seconds), who.state(staged.worldStart + seconds * staged.rate).position)
    : { pan: 0, distance: 1.2 };
  // Dialogue is recorded near: the pan follows the picture only a little, the distance hardly.
  return {
    start: line.start,
    spoken: line.spoken,
    voice: line.voice,
    tone: line.tone,
    pan: at.pan * 0.4,
    distance: Math.min(at.distance, 4),
    text: line.text,
  };
}
