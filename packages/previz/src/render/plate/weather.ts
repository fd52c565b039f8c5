/** Weather on a given picture: what it does to the light, to distance and to the ground. What falls is in air.ts. */
import { noise1, noise2 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import type { Tone } from './loom.ts';
import type { PlateReading } from './reading.ts';
import type { Signs } from './signs.ts';
import { add, cover, light, type Seen, tint } from './tone.ts';

export class PlateWeather {
  readonly #signs: Signs;
  readonly #seed: number;
  /** Luma of fog, and of snow in this light. */
  readonly #haze: number;
  readonly #white: number;
  /** Seconds at which lightning strikes. */
  readonly strikes: readonly number[];

  constructor(signs: Signs, reading: PlateReading, seed: number, seconds: number) {
    this.#signs = signs;
    this.#seed = seed;
    const { luma } = reading.mean;
    this.#haze = Math.min(190, 50 + luma * 0.95);
    this.#white = Math.min(216, 128 + luma);
    this.strikes = signs.has.has('lightning') ? strikesOf(seed, seconds) : [];
  }

  apply(tone: Tone, seen: Seen, seconds: number, strength: number, grown: number): void {
    const { weather } = this.#signs;
    if (weather.has('rain') || weather.has('storm')) this.#rain(tone, seen, strength, weather.has('storm') ? 1 : 0.7);
    if (weather.has('overcast')) this.#overcast(tone, strength);
    if (weather.has('snow')) this.#snow(tone, seen, strength, grown);
    if (weather.has('fog')) this.#fog(tone, seen, seconds, grown, 0.85, 0, 0);
    if (weather.has('dust')) this.#fog(tone, seen, seconds, grown, 0.6, -14, 9);
    for (const strike of this.strikes) this.#flash(tone, seen, flashAt(seconds - strike) * strength);
  }

  #rain(tone: Tone, seen: Seen, strength: number, heavy: number): void {
    const dim = 1 - 0.24 * heavy * strength;
    for (let at = 0; at < tone.gain.length; at++) {
      light(tone, at, dim);
      tint(tone, at, 1 - 0.25 * heavy * strength, 1.5 * strength, -1 * strength);
      // Far things drown in the rain; wet ground is darker, with brighter lights on it.
      const far = 1 - seen.nearness[at]!;
      cover(tone, at, 0.22 * heavy * strength * far * far * (1 - 0.5 * seen.sky[at]!), this.#haze * 0.72, 1, -1);
      const wet = seen.ground[at]! * (1 - seen.subject[at]!) * strength * heavy;
      if (wet > 0.02) {
        tone.gain[at] = tone.gain[at]! * (1 - 0.3 * wet);
        tone.bend[at] = tone.bend[at]! + 0.0024 * wet;
      }
    }
  }

  #overcast(tone: Tone, strength: number): void {
    for (let at = 0; at < tone.gain.length; at++) {
      light(tone, at, 1 - 0.12 * strength);
      tint(tone, at, 1 - 0.22 * strength, 0.6 * strength, -0.6 * strength);
    }
  }

  /** It lies first where it is level, in patches that grow together, and on the lit side of what stands. */
  #snow(tone: Tone, seen: Seen, strength: number, grown: number): void {
    for (let at = 0; at < tone.gain.length; at++) {
      const far = 1 - seen.nearness[at]!;
      tint(tone, at, 1 - 0.18 * strength, 1 * strength, -0.5 * strength);
      cover(tone, at, 0.2 * strength * far, this.#haze * 0.95, 1, -0.5);
      if (seen.sky[at]! > 0.6 || grown <= 0) continue;
      const dry = (1 - seen.sky[at]!) * (1 - 0.9 * seen.water[at]!) * (1 - 0.92 * seen.subject[at]!);
      const patch = 0.5 + 0.5 * noise2(this.#seed + 3, seen.x[at]! * 70, seen.y[at]! * 90);
      const lies = seen.level[at]! * smoothstep(patch * 0.3, patch * 0.3 + 0.7, grown);
      const stands = (1 - seen.level[at]!) * (0.3 + 0.7 * seen.tops[at]!) * grown;
      whiten(tone, at, Math.min(1, (lies + stands * 0.7) * dry), this.#white, seen.luma[at]! - 16);
    }
  }

  #fog(tone: Tone, seen: Seen, seconds: number, grown: number, most: number, u: number, v: number): void {
    for (let at = 0; at < tone.gain.length; at++) {
      const far = 1 - seen.nearness[at]!;
      const drift = noise2(this.#seed + 5, seen.x[at]! * 3.2 - seconds * 0.13, seen.y[at]! * 7 + seconds * 0.02);
      const bank = noise2(this.#seed + 6, seen.x[at]! * 8 - seconds * 0.22, seen.y[at]! * 14);
      const share = most * grown * far * Math.sqrt(far) * (0.82 + 0.28 * drift + 0.14 * bank);
      cover(tone, at, Math.max(0, Math.min(0.94, share * (1 - 0.35 * seen.sky[at]!))), this.#haze, u, v);
    }
  }

  #flash(tone: Tone, seen: Seen, amount: number): void {
    if (amount < 0.01) return;
    for (let at = 0; at < tone.gain.length; at++) {
      const skies = seen.sky[at]!;
      light(tone, at, 1 + amount * (0.55 + 0.75 * skies));
      add(tone, at, amount * (10 + 22 * skies), 5 * amount, -3 * amount);
    }
  }
}

/** Goes up to `share` of the way to white, most where a pixel is lighter than what is around it. */
function whiten(tone: Tone, at: number, share: number, white: number, around: number): void {
  if (share < 0.01) return;
  // v + w (white - v), with w = share * (even + v / own).
  const [base, gain] = [tone.base[at]!, tone.gain[at]!];
  const flat = 0.12 * share;
  const slope = (0.62 * share) / Math.max(14, around);
  tone.base[at] = base * (1 - flat) + flat * white;
  tone.bend[at] = tone.bend[at]! * (1 - flat) - slope * gain;
  tone.gain[at] = gain * (1 - flat) + slope * white;
  tone.chroma[at] = tone.chroma[at]! * (1 - 0.85 * share);
  tone.u[at] = tone.u[at]! * (1 - 0.85 * share) + 2 * share;
  tone.v[at] = tone.v[at]! * (1 - 0.85 * share) - share;
}

function strikesOf(seed: number, seconds: number): number[] {
  const rng = new Rng(seed + 7);
  const strikes: number[] = [];
  for (let at = rng.range(0.9, 1.5); at < seconds - 0.4; at += rng.range(1.3, 2.6)) strikes.push(at);
  return strikes;
}

/** Brightness of a strike `t` seconds after it began: it flickers twice and dies away. */
export function flashAt(t: number): number {
  if (t < 0 || t > 0.9) return 0;
  const second = t > 0.16 ? 0.75 * exp(-(t - 0.16) * 9) : 0;
  return Math.min(1, exp(-t * 16) + second) * (0.9 + 0.1 * noise1(11, t * 40));
}
