/** The key of a clip: what is seen being played is in tune with the music, and with itself. */
import { type Rng, stream } from '../../math/random.ts';
import type { SoundScene } from '../sound-scene.ts';
import { MOODS, type Mood } from './harmony.ts';

export interface Key {
  /** MIDI note between 48 and 57. */
  tonic: number;
  /** Semitones above the tonic. */
  scale: readonly number[];
}

/** The key of a clip by its seed and mood. */
export function keyOf(seed: number, mood: Mood = 'neutral'): Key {
  return { tonic: stream(seed, 'key').pick([48, 50, 51, 53, 55, 57]), scale: MOODS[mood].scale };
}

/** The key of a scene. */
export const sceneKey = (scene: SoundScene): Key => keyOf(scene.seed, scene.music?.mood);

/** A tune that wanders through a key by small steps and comes back; one note after another, MIDI. */
export class Tune {
  private readonly rng: Rng;
  private readonly key: Key;
  private readonly octave: number;
  private step = 0;

  constructor(key: Key, seed: number, name: string, octave = 12) {
    this.key = key;
    this.octave = octave;
    this.rng = stream(seed, `tune:${name}`);
  }

  next(): number {
    const n = this.key.scale.length;
    this.step += this.rng.pick([-2, -1, -1, 0, 1, 1, 2, 3]);
    if (this.step > 9) this.step -= 3;
    if (this.step < -3) this.step += 3;
    const octave = Math.floor(this.step / n);
    return this.key.tonic + this.octave + this.key.scale[this.step - octave * n] + 12 * octave;
  }
}
