/** The music bus: a short piece in the asked mood, in time with the cuts, that ends when the clip ends. */
import { hashInts, hashText, stream } from '../../math/random.ts';
import { quickLoudness } from '../dsp/level.ts';
import { addPanned, addStereo, discard, type Stereo, silence } from '../dsp/stereo.ts';
import { decibels, samples } from '../dsp/tone.ts';
import { reverberate } from '../mix/reverb.ts';
import type { SoundScene } from '../sound-scene.ts';
import { arrange, type Played } from './arrange.ts';
import { chordsFor, fitGrid } from './harmony.ts';
import { BODIES, PLAYERS } from './instruments.ts';
import { sceneKey } from './key.ts';
import { styleOf } from './style.ts';

/** Loudness of the music before it makes way for speech, LUFS before mastering. */
const MUSIC_LUFS = -25;
/** Seconds of fade at the end. */
const FADE = 1.2;

/** Where each instrument sits: pan, level in dB, share sent to the hall. */
const SEATS: Readonly<Record<string, readonly [pan: number, db: number, hall: number]>> = {
  pad: [0, -9, 0.35],
  strings: [-0.2, -8, 0.4],
  piano: [0.1, -3, 0.25],
  guitar: [0.25, -4, 0.2],
  pluck: [-0.35, -7, 0.25],
  bass: [0, -4, 0.05],
  percussion: [0.05, -6, 0.15],
  brass: [0.35, -9, 0.35],
  flute: [-0.3, -8, 0.35],
  choir: [0, -8, 0.5],
  synth: [0.3, -11, 0.25],
  bells: [0.4, -11, 0.4],
  accordion: [-0.15, -9, 0.2],
  violin: [-0.15, -6, 0.4],
  cello: [0.2, -6, 0.35],
  fiddle: [-0.2, -7, 0.25],
  erhu: [-0.1, -6, 0.4],
  trumpet: [0.2, -7, 0.35],
  saxophone: [0.1, -5, 0.3],
  clarinet: [-0.2, -7, 0.3],
  organ: [0, -11, 0.35],
  koto: [0.2, -3, 0.3],
  guzheng: [0.2, -4, 0.3],
  gayageum: [0.15, -3, 0.3],
  shamisen: [-0.2, -6, 0.2],
  oud: [0.15, -3, 0.25],
  sitar: [-0.15, -6, 0.3],
  harp: [-0.3, -4, 0.4],
  electric_guitar: [0.3, -10, 0.15],
  electric_piano: [-0.1, -3, 0.25],
  kalimba: [0.3, -6, 0.3],
};

/** Notes repeat: each (instrument, note, length, force) is made once. Force and length are rounded to steps. */
class Orchestra {
  private readonly cache = new Map<string, Float32Array>();
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  sound(played: Played): Float32Array {
    const force = Math.round(played.force * 8) / 8;
    const seconds = Math.round(played.seconds * 25) / 25;
    const id = `${played.instrument}|${played.note}|${seconds}|${force}`;
    let found = this.cache.get(id);
    if (!found) {
      const seed = hashInts(hashText(played.instrument, this.seed), played.note);
      found = PLAYERS[played.instrument]({ note: played.note, seconds, force, seed });
      this.cache.set(id, found);
    }
    return found;
  }
}

/** The known instruments of a plan; a plan without any gets a pad. */
function instrumentsOf(asked: readonly string[], warnings: string[]): string[] {
  const known = asked.filter((name) => name in PLAYERS);
  for (const name of asked) {
    if (!(name in PLAYERS)) warnings.push(`The instrument '${name}' cannot be played and was left out.`);
  }
  return known.length > 0 ? known : ['pad'];
}

/** Renders the music of a scene; silence when it has none. */
export function renderMusic(scene: SoundScene, length: number, warnings: string[]): Stereo {
  const dry = silence(length);
  if (!scene.music || length < samples(0.3)) return dry;
  const rng = stream(scene.seed, 'music');
  const { mood, tempo } = scene.music;
  const style = styleOf(scene.music);
  const instruments = instrumentsOf(style.instruments, warnings);
  const grid = fitGrid(tempo, scene.duration, scene.cuts, style.meter);
  const { tonic } = sceneKey(scene);
  const chords = chordsFor(mood, tonic, grid.bars.length, rng, style.harmony);
  const notes = arrange({ instruments, mood, style, grid, chords, duration: scene.duration }, rng);
  const orchestra = new Orchestra(scene.seed);
  const send = silence(length);
  const player = silence(length);
  for (const instrument of [...new Set(instruments)].sort()) {
    const [pan, db, hall] = SEATS[instrument];
    player.left.fill(0);
    player.right.fill(0);
    for (const played of notes) {
      if (played.instrument !== instrument) continue;
      const spread = pan + ((played.note % 7) - 3) * 0.05;
      addPanned(player, orchestra.sound(played), samples(played.start), decibels(db), spread);
    }
    const body = BODIES[instrument];
    if (body) for (const x of [player.left, player.right]) body(x);
    addStereo(dry, player, 1);
    addStereo(send, player, hall);
  }
  const hall = reverberate(send, 'music');
  addStereo(dry, hall, 1);
  for (const used of [hall, send, player]) discard(used);
  const loudness = quickLoudness(dry);
  const gain = loudness > -120 ? decibels(MUSIC_LUFS - loudness) : 1;
  const fade = Math.min(samples(FADE), Math.floor(length * 0.3));
  for (let i = 0; i < length; i++) {
    const left = length - i;
    const x = left < fade ? left / fade : 1;
    dry.left[i] *= gain * x * x;
    dry.right[i] *= gain * x * x;
  }
  return dry;
}
