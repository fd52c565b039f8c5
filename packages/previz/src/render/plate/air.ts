/** What is in the air before and within a given picture: dust, snow, rain, leaves, embers. It passes behind what is nearer. */
import { noise1 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { exp, sin } from '../../math/trig.ts';
import { BASE, confetti, dust, ember, firefly, leaf, type Mote, rainStreak, snowFlake } from './motes.ts';
import type { Signs } from './signs.ts';

export interface AirPlanes {
  luma: Uint8Array;
  u: Uint8Array;
  v: Uint8Array;
  width: number;
  height: number;
}

/** Nearness and ground at a place of the frame, in pixels. */
export interface AirSpace {
  nearness(x: number, y: number): number;
  ground(x: number, y: number): number;
}

export class Air {
  readonly #motes: Mote[] = [];
  readonly #rain: boolean;
  readonly #seed: number;
  readonly #pace: number;

  /** `brightness`: mean luma of the picture, which lights what falls. */
  constructor(signs: Signs, brightness: number, seed: number) {
    const rng = new Rng(seed);
    this.#seed = seed;
    this.#pace = Math.min(1, signs.pace);
    const { weather, has } = signs;
    const wind = weather.has('storm') ? 1 : weather.has('wind') ? 0.7 : 0.15;
    this.#rain = weather.has('rain') || weather.has('storm');
    const add = (count: number, make: () => Mote): void => {
      for (let i = 0; i < count; i++) this.#motes.push(make());
    };
    if (weather.has('snow')) add(1100, () => snowFlake(rng, wind, Math.min(235, 150 + brightness * 0.8)));
    else if (this.#rain) add(weather.has('storm') ? 900 : 620, () => rainStreak(rng, wind, brightness));
    else add(has.has('rays') ? 80 : 34, () => dust(rng));
    if (has.has('leaves')) add(46, () => leaf(rng, wind, false));
    if (has.has('petals')) add(60, () => leaf(rng, wind, true));
    if (has.has('embers')) add(90, () => ember(rng));
    if (has.has('fireflies')) add(40, () => firefly(rng));
    if (has.has('confetti')) add(170, () => confetti(rng));
  }

  /** Draws everything at `seconds`; `strength` fades it in and out. */
  draw(planes: AirPlanes, space: AirSpace, seconds: number, strength: number): void {
    if (strength <= 0) return;
    const { width, height } = planes;
    const t = seconds * this.#pace;
    for (const mote of this.#motes) {
      const wander = noise1(mote.seed, t * mote.pace) * mote.swing;
      const x = wrapped(mote.x + ((mote.speedX * t + wander) * height) / width) * width;
      const y = wrapped(mote.y + mote.speedY * t) * height;
      if (space.nearness(x, y) > mote.near) continue;
      const turn = mote.tumbles ? 0.35 + 0.65 * Math.abs(sin(mote.seed + t * (3 + (mote.seed & 3)))) : 1;
      const twinkle = mote.lit ? 0.6 + 0.4 * noise1(mote.seed + 1, t * 1.3) : 1;
      splat(planes, x, y, mote, turn, mote.share * strength * twinkle);
    }
    if (this.#rain) this.#splashes(planes, space, t, strength);
  }

  /** Drops that burst on the ground: each at a place of its own for an eighth of a second. */
  #splashes(planes: AirPlanes, space: AirSpace, seconds: number, strength: number): void {
    const { width, height } = planes;
    const count = 170;
    for (let i = 0; i < count; i++) {
      const life = seconds * 7 + i * 0.37;
      const turn = Math.floor(life);
      const rng = new Rng(this.#seed + i * 7919 + turn * 104729);
      const x = rng.unit() * width;
      const y = (0.35 + 0.65 * rng.unit()) * height;
      const ground = space.ground(x, y);
      if (ground < 0.4) continue;
      const near = space.nearness(x, y);
      const age = life - turn;
      const r = (0.0012 + 0.0045 * near) * (0.5 + age);
      const drop = { ...BASE, radius: r, stretch: 0.45, luma: 210, lit: false };
      splat(planes, x, y, drop, 1, 0.55 * (1 - age) * strength * ground);
    }
  }
}

/** Into 0..1, with a margin so that things leave the picture before they come back. */
function wrapped(x: number): number {
  const span = 1.1;
  return x - Math.floor((x + 0.05) / span) * span;
}

/** Bell of 0..1 by squared distance in radii, up to four of them. */
const BELL = Float32Array.from({ length: 129 }, (_, i) => exp(-i / 32) - exp(-4));

function splat(planes: AirPlanes, x: number, y: number, mote: Mote, turn: number, share: number): void {
  const { luma, u, v, width, height } = planes;
  const rx = Math.max(0.75, mote.radius * height * turn);
  const ry = Math.max(0.75, mote.radius * height * mote.stretch);
  const reachX = Math.ceil(rx * 2);
  const reachY = Math.ceil(ry * 2);
  const slant = mote.stretch > 4 ? mote.speedX / mote.speedY : 0;
  const fallX = 32 / (rx * rx);
  const fallY = 32 / (ry * ry);
  // Coloured things colour; white and grey ones take colour away where they cover.
  const colours = !mote.lit || mote.u !== 128 || mote.v !== 128;
  const chromaShare = mote.lit ? Math.min(1, share / 110) : share;
  const half = width >> 1;
  const y0 = Math.max(0, Math.floor(y) - reachY);
  const y1 = Math.min(height - 1, Math.floor(y) + reachY);
  for (let py = y0; py <= y1; py++) {
    const dy = py - y;
    const down = dy * dy * fallY;
    if (down >= 128) continue;
    const middle = x + dy * slant;
    const x0 = Math.max(0, Math.floor(middle) - reachX);
    const x1 = Math.min(width - 1, Math.floor(middle) + reachX);
    for (let px = x0; px <= x1; px++) {
      const dx = px - middle;
      const away = dx * dx * fallX + down;
      if (away >= 128) continue;
      const bell = BELL[away | 0]!;
      const at = py * width + px;
      if (mote.lit) luma[at] = Math.min(235, luma[at]! + bell * share);
      else luma[at] = luma[at]! + (mote.luma - luma[at]!) * Math.min(1, bell * share * 1.25);
      if (colours && ((px | py) & 1) === 0) {
        const site = (py >> 1) * half + (px >> 1);
        const c = Math.min(1, bell * chromaShare * 1.25);
        u[site] = u[site]! + (mote.u - u[site]!) * c;
        v[site] = v[site]! + (mote.v - v[site]!) * c;
      }
    }
  }
}
