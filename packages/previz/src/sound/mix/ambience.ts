/** The ambience bus: the sound of each place, unbroken over cuts, and the beds that the prompt asks for. */
import { hashInts, hashText } from '../../math/random.ts';
import { BEDS, type BedEntry } from '../beds/index.ts';
import { lowpass, run } from '../dsp/filter.ts';
import { quickLoudness } from '../dsp/level.ts';
import { Noise } from '../dsp/noise.ts';
import { addMono, discard, type Stereo, silence } from '../dsp/stereo.ts';
import { decibels, samples } from '../dsp/tone.ts';
import { eventContext } from '../foley/event-sound.ts';
import { EVENTS } from '../foley/index.ts';
import { type AmbienceLayer, SAMPLE_RATE, type SceneCue, type SoundScene, type SoundShot } from '../sound-scene.ts';
import { airAbsorb, distanceGain, turn } from './space.ts';

/** Loudness of a bed at level 1 and no trim, LUFS before mastering. */
const BED_LUFS = -27;
/** Seconds of cross-fade at a cut; it begins early, as a J-cut does. */
const CROSS_FADE = 0.12;
const LEAD = 0.05;

/** What is heard of a shot's place: its own layers, the weather, and never nothing. */
export function layersOf(shot: SoundShot, absent: readonly string[] = []): AmbienceLayer[] {
  const layers = new Map<string, number>();
  const add = (cue: string, level: number): void => {
    if (level > 0 && !absent.includes(cue)) layers.set(cue, Math.max(level, layers.get(cue) ?? 0));
  };
  const dark = shot.timeOfDay === 'night' || shot.timeOfDay === 'evening';
  for (const { cue, level } of shot.ambience) {
    // Day birds are silent at night; insects take their place, except in winter.
    if ((cue === 'birds' || cue === 'dawn_chorus') && dark)
      add(shot.season === 'winter' ? 'wind' : 'crickets', level * 0.7);
    else add(cue, level);
  }
  const wet = shot.weather.includes('storm') ? 0.9 : shot.weather.includes('rain') ? 0.7 : 0;
  if (wet > 0 && shot.interior) {
    // Indoors the drops on roof or panes are nearer than the hiss outside.
    add(shot.acoustics === 'small_room' || shot.acoustics === 'room' ? 'rain_window' : 'rain_roof', wet * 0.8);
    add('rain', wet * 0.35);
  } else add('rain', wet);
  if (shot.weather.includes('dust') && !shot.interior) add('desert_wind', 0.6);
  const blowing = shot.weather.includes('storm') || shot.weather.includes('wind') || shot.weather.includes('dust');
  if (blowing || shot.windSpeed > 6) add(shot.interior ? 'wind_indoors' : 'wind', shot.interior ? 0.4 : 0.7);
  else if (shot.weather.includes('snow') && !shot.interior) add('wind', 0.3);
  if (shot.interior) add('room_tone', 0.5);
  else if (layers.size === 0) add('wind', 0.35);
  // Even where every usual sound is ruled out, a place is not digital silence.
  if (layers.size === 0) layers.set('room_tone', 0.3);
  return [...layers].map(([cue, level]) => ({ cue, level }));
}

/** How strongly the bed plays: drizzle or downpour, a few people or many. */
function intensityOf(cue: string, shots: readonly SoundShot[]): number {
  if (cue === 'rain' || cue === 'stream') return shots.some((s) => s.weather.includes('storm')) ? 0.95 : 0.55;
  return 0.5;
}

/** An event of the catalogue as a bed: it happens again and again, irregularly. */
function recurring(cue: string, length: number, seed: number, gap: number): Stereo {
  const out = silence(length);
  const noise = new Noise(seed);
  const entry = EVENTS[cue];
  let t = (0.1 + 0.4 * (noise.next() + 1)) * gap;
  for (let k = 0; k < 2000 && t * SAMPLE_RATE < length; k++) {
    const sound = entry.make(eventContext(hashInts(seed, k), 0.4 + 0.25 * (noise.next() + 1)));
    const pan = 0.5 + 0.4 * noise.next();
    addMono(out.left, sound, samples(t), 1 - pan);
    addMono(out.right, sound, samples(t), pan);
    t += gap * (1.1 + 0.6 * noise.next());
  }
  return out;
}

const knows = (cue: string): boolean => cue in BEDS || cue in EVENTS;

/** A bed, and the gain that brings it to its reference loudness. */
function makeBed(scene: SoundScene, cue: string, length: number, gap: number, salt = 0): { bed: Stereo; gain: number } {
  const seed = hashInts(hashText(cue, scene.seed), salt);
  const wind = scene.shots.reduce((most, s) => Math.max(most, s.windSpeed), 0);
  const entry: BedEntry | undefined = BEDS[cue];
  const bed = entry
    ? entry.make({ length, seed, wind, intensity: intensityOf(cue, scene.shots) })
    : recurring(cue, length, seed, gap);
  const loudness = quickLoudness(bed);
  return { bed, gain: loudness > -120 ? decibels(BED_LUFS + (entry?.trim ?? -6) - loudness) : 1 };
}

/** Samples within which a layer is heard: from the cut into its first shot to the cut out of its last. */
function spanOf(shots: readonly SoundShot[], levels: readonly number[], length: number): [number, number] {
  const first = levels.findIndex((l) => l > 0);
  const last = levels.findLastIndex((l) => l > 0);
  const from = first === 0 ? 0 : samples(shots[first].start - LEAD);
  const to = last === shots.length - 1 ? length : samples(shots[last + 1].start - LEAD + CROSS_FADE);
  return [Math.max(0, Math.min(length, from)), Math.min(length, to)];
}

/**
 * Adds a bed that begins at sample `origin`, with its level over the clip: steps at cuts become equal-power cross-fades.
 */
function addAutomated(
  out: Stereo,
  bed: Stereo,
  origin: number,
  shots: readonly SoundShot[],
  levels: readonly number[],
): void {
  const n = Math.min(out.left.length, origin + bed.left.length);
  const add = (i: number, g: number): void => {
    out.left[i] += bed.left[i - origin] * g;
    out.right[i] += bed.right[i - origin] * g;
  };
  let from = 0;
  for (let s = 0; s < shots.length; s++) {
    const last = s === shots.length - 1;
    const cut = last ? n : samples(shots[s + 1].start - LEAD);
    const a = levels[s];
    const b = last ? a : levels[s + 1];
    const fade = samples(CROSS_FADE);
    const flat = Math.min(n, Math.max(from, cut));
    if (a > 0) for (let i = Math.max(origin, from); i < flat; i++) add(i, a);
    const end = last ? flat : Math.min(n, flat + fade);
    if (a > 0 || b > 0) {
      for (let i = Math.max(origin, flat); i < end; i++) {
        const x = (i - flat) / fade;
        add(i, Math.sqrt(a * a * (1 - x) + b * b * x));
      }
    }
    from = Math.max(from, end);
  }
}

/** Stands in where a scene tells of no shot: a still room. */
const NOWHERE: SoundShot = {
  start: 0,
  duration: 0,
  ambience: [],
  acoustics: 'room',
  timeOfDay: 'day',
  weather: [],
  season: 'summer',
  interior: true,
  windSpeed: 0,
};

/** Adds the places' own layers. */
export function addPlaces(out: Stereo, scene: SoundScene, warnings: string[]): void {
  const shots = scene.shots.length > 0 ? scene.shots : [NOWHERE];
  const perShot = shots.map((shot) => ({ shot, layers: layersOf(shot, scene.absent) }));
  const keys = new Map<string, { cue: string; dull: boolean }>();
  for (const { shot, layers } of perShot) {
    for (const { cue } of layers) {
      if (!knows(cue)) warnings.push(`The ambience '${cue}' is not in the sound catalogue and was left out.`);
      else {
        const dull = shot.interior && (BEDS[cue]?.outside ?? false);
        keys.set(`${cue}|${dull}`, { cue, dull });
      }
    }
  }
  for (const key of [...keys.keys()].sort()) {
    const { cue, dull } = keys.get(key)!;
    const levels = perShot.map(({ shot, layers }) => {
      const here = shot.interior && (BEDS[cue]?.outside ?? false) === true;
      if (here !== dull) return 0;
      return layers.find((l) => l.cue === cue)?.level ?? 0;
    });
    if (!levels.some((l) => l > 0)) continue;
    const [from, to] = spanOf(shots, levels, out.left.length);
    if (to <= from) continue;
    const { bed, gain } = makeBed(scene, cue, to - from, 4);
    if (dull) for (const x of [bed.left, bed.right]) run(x, lowpass(850, 0.6));
    const gains = levels.map((l) => l * gain);
    addAutomated(out, bed, from, shots, gains);
    discard(bed);
  }
}

/** Adds a bed that the prompt names (or the director added) over its own span. */
export function addBedCue(out: Stereo, scene: SoundScene, cue: SceneCue): void {
  const n = out.left.length;
  const start = Math.max(0, samples(cue.start));
  const shot = scene.shots.findLast((s) => s.start <= cue.start + 1e-6);
  const stop = cue.duration ?? (shot ? shot.start + shot.duration - cue.start : scene.duration - cue.start);
  const end = Math.min(n, samples(cue.start + stop));
  if (end <= start) return;
  const { bed, gain } = makeBed(scene, cue.cue, end - start, 1.5, 1 + start);
  for (const x of [bed.left, bed.right]) airAbsorb(x, cue.distance);
  turn(bed, cue.pan);
  // What was asked for is heard: naturally quiet sounds are lifted towards the rest.
  const trim = BEDS[cue.cue]?.trim ?? -6;
  const lift = cue.said ? decibels(Math.max(0, -5 - trim) + 3) : 1;
  const level = gain * cue.level * lift * Math.max(cue.said ? 0.4 : 0, distanceGain(cue.distance) * 1.3);
  const ramp = Math.min(samples(0.12), (end - start) / 2);
  for (let i = 0; i < end - start; i++) {
    const g = level * Math.min(1, (i + 1) / ramp, (end - start - i) / ramp);
    out.left[start + i] += bed.left[i] * g;
    out.right[start + i] += bed.right[i] * g;
  }
  discard(bed);
}
