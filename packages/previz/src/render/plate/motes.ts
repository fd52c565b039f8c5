/** Kinds of things in the air, each as a maker of one of them. */
import type { Rng } from '../../math/random.ts';

export interface Mote {
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

export const BASE: Mote = {
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

export function dust(rng: Rng): Mote {
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
export function snowFlake(rng: Rng, wind: number, luma: number): Mote {
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

export function rainStreak(rng: Rng, wind: number, brightness: number): Mote {
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

export function leaf(rng: Rng, wind: number, petal: boolean): Mote {
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

export function ember(rng: Rng): Mote {
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

export function firefly(rng: Rng): Mote {
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

export function confetti(rng: Rng): Mote {
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
