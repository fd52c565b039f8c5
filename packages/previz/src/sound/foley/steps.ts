/** Feet, hooves and paws on the ground. A shoe lands heel first; the toe follows. */
import { pow } from '../../math/trig.ts';
import { bubble } from '../beds/air.ts';
import { highpass, lowpass, run } from '../dsp/filter.ts';
import type { Noise } from '../dsp/noise.ts';
import { chirp, grain, hump, type Mode, ring } from '../dsp/strike.ts';
import { samples } from '../dsp/tone.ts';
import { blank, type EventContext, type EventSound, pick } from './event-sound.ts';

/** One contact of a sole with a surface, added at a sample. */
type Contact = (out: Float32Array, at: number, noise: Noise, gain: number) => void;

/** Grains of noise thick at first, thinning out: loose ground giving way. */
function loose(
  count: number,
  spread: number,
  low: number,
  high: number,
  q: number,
  grainSeconds: number,
  gain: number,
): Contact {
  return (out, at, noise, level) => {
    for (let g = 0; g < count; g++) {
      const x = g === 0 ? 0 : pow(noise.next() * 0.5 + 0.5, 1.5);
      const size = pick(noise, 0.3, 1);
      grain(
        out,
        at + samples(x * spread),
        noise,
        pick(noise, low, high),
        q,
        grainSeconds * pick(noise, 0.6, 1.5),
        gain * size * level * (1 - 0.5 * x),
      );
    }
  };
}

const thump =
  (hz: number, seconds: number, gain: number): Contact =>
  (out, at, noise, level) => {
    const f = hz * pick(noise, 0.94, 1.06);
    chirp(out, at, f * 1.5, f * 0.8, seconds, gain * level, 0.0012);
  };

const click =
  (hz: number, q: number, seconds: number, gain: number): Contact =>
  (out, at, noise, level) =>
    grain(out, at, noise, hz * pick(noise, 0.9, 1.1), q, seconds, gain * level);

const modes =
  (list: readonly Mode[], gain: number): Contact =>
  (out, at, noise, level) => {
    const f = pick(noise, 0.95, 1.05);
    ring(
      out,
      at,
      list.map(([hz, s, a]) => [hz * f, s, a * pick(noise, 0.7, 1)] as const),
      gain * level,
    );
  };

const swish =
  (hz: number, q: number, seconds: number, gain: number): Contact =>
  (out, at, noise, level) =>
    hump(out, at, noise, hz, q, seconds, gain * level);

const all =
  (...contacts: readonly Contact[]): Contact =>
  (out, at, noise, level) => {
    for (const contact of contacts) contact(out, at, noise, level);
  };

const SURFACES: Readonly<Record<string, Contact>> = {
  asphalt: all(click(2100, 0.9, 0.03, 0.5), thump(120, 0.09, 0.5), loose(5, 0.05, 2500, 6000, 1.5, 0.006, 0.12)),
  concrete: all(click(2700, 1, 0.024, 0.6), thump(140, 0.07, 0.45), click(900, 1.2, 0.04, 0.25)),
  stone: all(
    click(3100, 1.3, 0.022, 0.62),
    thump(155, 0.06, 0.4),
    modes(
      [
        [1250, 0.05, 0.2],
        [2300, 0.035, 0.2],
      ],
      0.6,
    ),
  ),
  tile: all(
    click(3700, 1.8, 0.016, 0.6),
    modes(
      [
        [1900, 0.05, 0.3],
        [3150, 0.04, 0.25],
        [820, 0.05, 0.2],
      ],
      0.7,
    ),
  ),
  wood: all(
    modes(
      [
        [92, 0.16, 0.8],
        [184, 0.13, 0.5],
        [312, 0.1, 0.4],
        [622, 0.07, 0.22],
      ],
      0.8,
    ),
    click(1500, 0.9, 0.018, 0.3),
  ),
  carpet: all(thump(88, 0.1, 0.8), swish(900, 0.6, 0.05, 0.08)),
  metal: all(
    modes(
      [
        [322, 0.34, 0.35],
        [872, 0.3, 0.35],
        [1432, 0.24, 0.28],
        [2310, 0.16, 0.2],
        [3720, 0.1, 0.12],
      ],
      0.9,
    ),
    click(3000, 1, 0.012, 0.4),
  ),
  grass: all(
    click(1300, 0.6, 0.03, 0.16),
    swish(2600, 0.6, 0.11, 0.3),
    loose(7, 0.09, 2200, 5200, 1.2, 0.012, 0.12),
    thump(95, 0.07, 0.25),
  ),
  leaves: all(loose(22, 0.15, 2600, 7800, 1.3, 0.012, 0.4), click(4200, 0.8, 0.012, 0.35), thump(90, 0.06, 0.15)),
  gravel: all(loose(24, 0.13, 1800, 6200, 1.8, 0.008, 0.5), click(2600, 1, 0.014, 0.4), thump(110, 0.06, 0.3)),
  dirt: all(click(1100, 0.7, 0.03, 0.35), thump(105, 0.09, 0.5), loose(6, 0.07, 1400, 3600, 1.3, 0.009, 0.14)),
  sand: all(click(1500, 0.5, 0.03, 0.18), swish(1800, 0.5, 0.13, 0.4), thump(80, 0.07, 0.25)),
  snow: all(loose(28, 0.13, 850, 2600, 3.2, 0.014, 0.26), click(1500, 0.8, 0.02, 0.3), swish(2200, 0.7, 0.12, 0.14)),
  ice: all(
    click(4300, 1.6, 0.014, 0.5),
    modes(
      [
        [2700, 0.06, 0.25],
        [4600, 0.05, 0.18],
      ],
      0.6,
    ),
    loose(8, 0.06, 3000, 7000, 2, 0.006, 0.2),
  ),
  mud: all(
    click(620, 0.7, 0.04, 0.4),
    swish(520, 0.9, 0.15, 0.5),
    thump(85, 0.08, 0.4),
    loose(5, 0.12, 500, 1500, 3, 0.02, 0.2),
  ),
  water: all(
    click(2400, 0.5, 0.05, 0.5),
    swish(1900, 0.5, 0.18, 0.6),
    thump(120, 0.06, 0.25),
    (out, at, noise, level) => {
      for (let b = 0; b < 5; b++)
        bubble(out, at + samples(pick(noise, 0.02, 0.2)), noise, pick(noise, 450, 1200), 0.16 * level);
    },
  ),
};

const ALIASES: Readonly<Record<string, string>> = {
  road: 'asphalt',
  street: 'asphalt',
  pavement: 'concrete',
  sidewalk: 'concrete',
  brick: 'stone',
  cobblestone: 'stone',
  marble: 'tile',
  ceramic: 'tile',
  floor: 'wood',
  parquet: 'wood',
  planks: 'wood',
  rug: 'carpet',
  fabric: 'carpet',
  soil: 'dirt',
  earth: 'dirt',
  ground: 'dirt',
  pebbles: 'gravel',
  rock: 'stone',
  regolith: 'sand',
  moss: 'grass',
  puddle: 'water',
  steel: 'metal',
};

/** The surface whose sound stands for a name; unknown names sound like dirt. */
function surfaceSound(name: string): string {
  const key = name.toLowerCase();
  return key in SURFACES ? key : (ALIASES[key] ?? 'dirt');
}

/** Names that have a sound of their own. */
export const SURFACE_NAMES: readonly string[] = Object.keys(SURFACES);

/** Adds one contact of a sole with the surface of the context. */
export function landOn(context: EventContext, out: Float32Array, at: number, gain: number): void {
  SURFACES[surfaceSound(context.surface || 'concrete')](out, at, context.noise, gain);
}

const HARD: readonly string[] = ['asphalt', 'concrete', 'stone', 'tile', 'wood', 'metal', 'ice'];

/** Seconds from heel to toe. */
export const HEEL_TO_TOE = 0.105;

/** What footwear adds to a contact: the knock of a heel, the creak of a boot, a rubber squeak, bare skin, steel plates. */
function shoeSound(context: EventContext, out: Float32Array, at: number, gain: number): void {
  const { noise, shoe, strength } = context;
  const hard = HARD.includes(surfaceSound(context.surface || 'concrete'));
  if (shoe === 'heel' && hard) {
    ring(
      out,
      at,
      [
        [1650 * pick(noise, 0.95, 1.06), 0.035, 0.6],
        [2700, 0.022, 0.4],
        [620, 0.04, 0.3],
      ],
      gain,
    );
    grain(out, at, noise, 3600, 1.2, 0.006, 0.7 * gain);
  } else if (shoe === 'boot') {
    chirp(out, at, 105, 55, 0.1, 0.6 * gain, 0.0012);
    grain(out, at, noise, 620, 0.8, 0.03, 0.4 * gain);
  } else if (shoe === 'bare') {
    grain(out, at, noise, 780, 1, 0.022, 0.55 * gain);
    if (hard) grain(out, at, noise, 1900, 1.2, 0.009, 0.3 * gain);
  } else if (shoe === 'metal') {
    ring(
      out,
      at,
      [
        [840, 0.16, 0.3],
        [1620, 0.2, 0.34],
        [3080, 0.13, 0.24],
        [5150, 0.08, 0.15],
      ],
      gain * (0.5 + 0.5 * strength),
    );
    grain(out, at, noise, 4200, 1, 0.008, 0.4 * gain);
  } else if (shoe === 'sneaker' && hard && noise.next() > 0.75) {
    chirp(out, at + samples(0.03), pick(noise, 1500, 2100), pick(noise, 1900, 2600), 0.07, 0.12 * gain, 0.01);
  }
}

/** Level of the ground's own sound under each kind of shoe, and Hz above which a soft sole swallows it. */
const SOLES: Readonly<Record<EventContext['shoe'], readonly [number, number]>> = {
  shoe: [1, 20000],
  boot: [1, 9000],
  heel: [0.6, 20000],
  sneaker: [0.85, 3800],
  bare: [0.55, 2600],
  metal: [0.8, 20000],
};

export const footstep: EventSound = (context) => {
  const { noise, strength, weight } = context;
  const out = blank(0.65);
  const [ground, dull] = SOLES[context.shoe];
  const loose = !HARD.includes(surfaceSound(context.surface || 'concrete'));
  landOn(context, out, 0, ground);
  // Hard steps roll over faster.
  const toe = samples(HEEL_TO_TOE * pick(noise, 0.88, 1.12) * (1.2 - 0.4 * strength) * (0.8 + 0.4 * weight));
  landOn(context, out, toe, 0.5 * ground);
  // Loose ground speaks for itself whatever the sole; hard ground takes the sole's colour.
  run(out, lowpass(Math.min(loose ? 20000 : dull, 5200 + 9000 * strength)));
  shoeSound(context, out, 0, 1);
  shoeSound(context, out, toe, context.shoe === 'heel' ? 0.3 : 0.45);
  if (weight > 0.55) chirp(out, 0, 92, 44, 0.14, (weight - 0.5) * 1.4, 0.0015);
  return out;
};

export const hoof: EventSound = (context) => {
  const { noise, strength } = context;
  const out = blank(0.5);
  const f = pick(noise, 0.93, 1.07) * (1.35 - 0.6 * context.weight);
  const surface = surfaceSound(context.surface || 'dirt');
  const hard = HARD.includes(surface);
  const body: readonly Mode[] = hard
    ? [
        [780, 0.06, 0.7],
        [1480, 0.045, 0.55],
        [2350, 0.03, 0.3],
        [160, 0.09, 0.5],
      ]
    : [
        [130, 0.12, 0.9],
        [420, 0.06, 0.5],
        [880, 0.04, 0.25],
      ];
  ring(
    out,
    0,
    body.map(([hz, s, a]) => [hz * f, s, a] as const),
    0.7,
  );
  grain(out, 0, noise, hard ? 2300 : 1100, 1, 0.012, 0.5);
  SURFACES[surface](out, samples(0.004), noise, 0.45);
  return run(out, lowpass(4500 + 8000 * strength));
};

/** A soft pad with a trace of claws on hard ground. */
export const paw: EventSound = (context) => {
  const { noise } = context;
  const out = blank(0.3);
  const surface = surfaceSound(context.surface || 'dirt');
  thump(150, 0.06, 0.45)(out, 0, noise, 1);
  grain(out, 0, noise, 900, 0.7, 0.014, 0.3);
  SURFACES[surface](out, 0, noise, 0.28);
  if (context.weight > 0.6) chirp(out, 0, 90, 38, 0.22, (context.weight - 0.5) * 2.2, 0.003);
  if (HARD.includes(surface)) {
    for (let c = 0; c < 3; c++)
      grain(out, samples(pick(noise, 0.004, 0.03)), noise, pick(noise, 3800, 6500), 4, 0.006, 0.22);
  }
  return run(out, highpass(50));
};
