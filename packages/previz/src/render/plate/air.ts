/** What is in the air before and within a given picture: dust, snow, rain, leaves, embers. It passes behind what is nearer. */
import { noise1 } from '../../math/noise.ts';
import { Rng } from '../../math/random.ts';
import { exp, sin } from '../../math/trig.ts';
import type { Signs } from './signs.ts';

interface Mote {
  /** Start, share of the picture. */
  x: number;
  y: number;
  /** Shares of the height per second. */
  speedX: number;
  speedY: number;
  /** Sideways swing, share of the height, and its pace. */
  swing: number;
  pace: number;
  /** Share of the height. */
  radius: number;
  /** Times as long as wide: streaks. */
  stretch: number;
  /** How much of what is behind it covers, 0..1. */
  share: number;
  /** Its colour; `lit` is added light instead. */
  luma: number;
  u: number;
  v: number;
  lit: boolean;
  /** As the picture's nearness: what is nearer hides it. */
  near: number;
  /** It turns over as it falls. */
  tumbles: boolean;
  seed: number;
}

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

const BASE: Mote = {
  x: 0,
  y: 0,
  speedX: 0,
  speedY: 0,
  swing: 0.02,
  pace: 0.5,
  radius: 0.002,
  stretch: 1,
  share: 1,
  luma: 235,
  u: 128,
  v: 128,
  lit: false,
  near: 1,
  tumbles: false,
  seed: 0,
};

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

function dust(rng: Rng): Mote {
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedX: rng.range(-0.012, 0.02),
    speedY: rng.range(-0.014, 0.006),
    swing: 0.03,
    radius: rng.range(0.0012, 0.003),
    share: rng.range(4, 13),
    lit: true,
    seed: rng.next(),
  };
}

/** Most flakes are far and small; a few pass close to the lens, large and soft. */
function snowFlake(rng: Rng, wind: number, luma: number): Mote {
  const near = rng.unit() ** 2.2;
  const close = near > 0.82;
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedX: (rng.range(-0.03, 0.05) + 0.35 * wind) * (0.3 + near),
    speedY: (0.07 + 0.2 * near) * (1 + 0.4 * wind),
    swing: 0.012 + 0.03 * near,
    pace: 0.7,
    radius: 0.0011 + 0.0038 * near + (close ? 0.005 : 0),
    share: close ? 0.42 : 0.85,
    luma,
    near: 0.1 + near * 1.4,
    seed: rng.next(),
  };
}

function rainStreak(rng: Rng, wind: number, brightness: number): Mote {
  const near = rng.unit();
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedX: 0.05 + 0.5 * wind * near,
    speedY: 1.3 + 1.2 * near,
    swing: 0,
    radius: 0.0007 + 0.0006 * near,
    stretch: 18 + 22 * near,
    share: (0.12 + 0.2 * near) * (brightness > 150 ? 0.8 : 1),
    luma: Math.min(225, 130 + brightness * 0.6),
    near: 0.1 + near * 1.3,
    seed: rng.next(),
  };
}

const LEAF_COLOURS = [
  [150, 84, 158],
  [120, 92, 165],
  [175, 70, 148],
  [105, 108, 150],
] as const;

function leaf(rng: Rng, wind: number, petal: boolean): Mote {
  const near = rng.unit();
  const [luma, u, v] = petal ? ([205, 126, 143] as const) : LEAF_COLOURS[Math.floor(rng.unit() * LEAF_COLOURS.length)]!;
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedX: rng.range(0.02, 0.08) + 0.3 * wind,
    speedY: 0.09 + 0.12 * near,
    swing: 0.06,
    pace: 0.8,
    radius: (petal ? 0.0025 : 0.0032) + 0.005 * near,
    stretch: 1.3,
    share: 0.92,
    luma,
    u,
    v,
    near: 0.15 + near * 1.2,
    tumbles: true,
    seed: rng.next(),
  };
}

function ember(rng: Rng): Mote {
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedX: rng.range(-0.04, 0.05),
    speedY: -rng.range(0.08, 0.24),
    swing: 0.04,
    pace: 1.2,
    radius: rng.range(0.0012, 0.0026),
    share: rng.range(60, 130),
    u: 88,
    v: 186,
    lit: true,
    seed: rng.next(),
  };
}

function firefly(rng: Rng): Mote {
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.range(0.35, 1),
    swing: 0.12,
    pace: 0.35,
    speedX: rng.range(-0.01, 0.01),
    radius: rng.range(0.0025, 0.005),
    share: rng.range(60, 120),
    u: 84,
    v: 136,
    lit: true,
    seed: rng.next(),
  };
}

function confetti(rng: Rng): Mote {
  const near = rng.unit();
  return {
    ...BASE,
    x: rng.unit(),
    y: rng.unit(),
    speedY: 0.16 + 0.16 * near,
    speedX: rng.range(-0.03, 0.03),
    swing: 0.05,
    radius: 0.002 + 0.003 * near,
    share: 0.95,
    luma: rng.range(110, 215),
    u: rng.range(70, 190),
    v: rng.range(70, 190),
    near: 0.2 + near,
    tumbles: true,
    seed: rng.next(),
  };
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
